package dev.vizard.vision.pose;

import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.face.LandmarkSets;
import org.joml.Quaterniond;

/**
 * What the program that this one replaces showed its network and how it read the answer; kept to compare with. Six points
 * of a 640 x 480 picture, x right and y down, as they are: neither turned towards the face nor centred on it.
 * Six numbers back: three angles of R = Rx * Ry * Rz in the axes of {@link SixPointModel}, its place, and its size, each
 * over its range. Training and run time both go through this class.
 */
public final class OriginalConvention {

    /** Numbers in: x and y of each point. */
    public static final int INPUTS = 2 * SixPointModel.POINTS;

    /** Numbers out. */
    public static final int OUTPUTS = 6;

    /** Pitch and yaw of the training, degrees to either side. */
    public static final double TURN_DEGREES = 80;

    /** Roll of the training, degrees to either side. */
    public static final double ROLL_DEGREES = 160;

    /** Shift of the training, pixels to either side of the picture's centre. */
    public static final double SHIFT_PIXELS = 300;

    /** Least size of the training, pixels a unit of the model; 1 is a head at about 50 cm. */
    public static final double MIN_SCALE = 0.4;

    /** Greatest size of the training, pixels a unit. */
    public static final double MAX_SCALE = 1.6;

    /** Hundreds of pixels rather than pixels: the same information, and numbers near 1 are easier to learn from. */
    public static final double UNIT_PIXELS = 100;

    private static final double PICTURE_HEIGHT = 480;

    private final int[] landmarks = LandmarkSets.six();
    private final float[] inputs = new float[INPUTS];
    private final Quaterniond fromCanonical = SixPointModel.fromCanonical();

    /**
     * What the network is shown of a face. The program fed pixels counted from the picture's corner, though it had
     * trained on those from its centre; here it gets what it learned, and every picture is brought to its height.
     *
     * @return the inputs; the same array every time
     */
    public float[] inputs(FaceLandmarks face, CameraIntrinsics camera) {
        double scale = PICTURE_HEIGHT / camera.height() / UNIT_PIXELS;
        for (int i = 0; i < landmarks.length; i++) {
            inputs[2 * i] = (float) ((face.x(landmarks[i]) - camera.centreX()) * scale);
            inputs[2 * i + 1] = (float) ((face.y(landmarks[i]) - camera.centreY()) * scale);
        }
        return inputs;
    }

    /** What the network is to answer: angles in radians, shift in pixels (x right, y down), scale in pixels a unit. */
    public static void encode(
            double pitch, double yaw, double roll, double shiftX, double shiftY, double scale, float[] into, int at) {
        into[at] = (float) (Math.toDegrees(pitch) / TURN_DEGREES);
        into[at + 1] = (float) (Math.toDegrees(yaw) / TURN_DEGREES);
        into[at + 2] = (float) (Math.toDegrees(roll) / ROLL_DEGREES);
        into[at + 3] = (float) (shiftX / SHIFT_PIXELS);
        into[at + 4] = (float) (shiftY / SHIFT_PIXELS);
        into[at + 5] = (float) (2 * (scale - MIN_SCALE) / (MAX_SCALE - MIN_SCALE) - 1);
    }

    /** The rotation in an answer, from the canonical face's axes to the camera's. */
    public Quaterniond rotation(float[] answer, Quaterniond into) {
        return into.identity()
                .rotateX(Math.toRadians(answer[0] * TURN_DEGREES))
                .rotateY(Math.toRadians(answer[1] * TURN_DEGREES))
                .rotateZ(Math.toRadians(answer[2] * ROLL_DEGREES))
                .mul(fromCanonical)
                .normalize();
    }
}
