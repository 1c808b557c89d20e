package dev.vizard.models.synth;

import dev.vizard.vision.pose.CameraIntrinsics;
import dev.vizard.vision.pose.RayRectifier;
import dev.vizard.vision.pose.SixPointModel;
import java.util.random.RandomGenerator;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * Faces of six points at random poses, as a camera would see them. The points are exact: what the smallest network is to
 * learn is geometry.
 */
public final class SixPointSampler {

    /** Where poses come from and how they are seen. */
    public enum Preset {
        /**
         * The distribution of the program that this one replaces: pitch and yaw within +-80 degrees, roll within +-160,
         * uniform, turned in the order R = Rx * Ry * Rz, seen without perspective.
         */
        ORIGINAL,
        /** Our own convention, R = Rz * Ry * Rx, over the same ranges, seen by a camera from 30 to 150 cm. */
        PERSPECTIVE
    }

    private static final double MAX_TURN_DEGREES = 80;
    private static final double MAX_ROLL_DEGREES = 160;
    /** A camera so far and so long that perspective is gone: its focal length and distance in model units. */
    private static final double FAR = 1e6;
    /** Of a face whose eyes' outer corners are 9 cm apart, in this model's units. */
    private static final double UNITS_PER_CM = 10;

    private static final int PICTURE = 1000;

    private final double[] modelX = SixPointModel.x();
    private final double[] modelY = SixPointModel.y();
    private final double[] modelZ = SixPointModel.z();
    private final RandomGenerator random;
    private final Vector3d point = new Vector3d();
    private final Quaterniond rotation = new Quaterniond();
    private final RayRectifier rectifier = new RayRectifier();

    /** Picture coordinates of the last sample, pixels. */
    public final double[] pixelX = new double[SixPointModel.POINTS];

    /** Picture coordinates of the last sample, pixels from the top. */
    public final double[] pixelY = new double[SixPointModel.POINTS];

    /** Rectified coordinates of the last sample, focal lengths to the right. */
    public final double[] x = new double[SixPointModel.POINTS];

    /** Rectified coordinates of the last sample, focal lengths up. */
    public final double[] y = new double[SixPointModel.POINTS];

    private CameraIntrinsics camera;

    /** A sampler; the same generator gives the same faces. */
    public SixPointSampler(RandomGenerator random) {
        this.random = random;
    }

    /** Makes the next face; its picture and rectified points are in the arrays. */
    public void next(Preset preset) {
        double pitch = Math.toRadians(uniform(-MAX_TURN_DEGREES, MAX_TURN_DEGREES));
        double yaw = Math.toRadians(uniform(-MAX_TURN_DEGREES, MAX_TURN_DEGREES));
        double roll = Math.toRadians(uniform(-MAX_ROLL_DEGREES, MAX_ROLL_DEGREES));
        if (preset == Preset.ORIGINAL) {
            rotation.identity().rotateX(pitch).rotateY(yaw).rotateZ(roll);
            camera = new CameraIntrinsics(PICTURE, PICTURE, FAR);
            project(0, 0, FAR);
        } else {
            rotation.identity().rotateZ(roll).rotateY(yaw).rotateX(pitch);
            camera = CameraIntrinsics.ofVerticalFov(PICTURE, PICTURE, uniform(40, 80));
            // Even in one over the distance, as sizes in a picture are.
            double distance = UNITS_PER_CM / uniform(1.0 / 150, 1.0 / 30);
            double reach = 0.8 * PICTURE / 2 / camera.focalPixels() * distance;
            project(uniform(-reach, reach), uniform(-reach, reach), distance);
        }
        rectify();
    }

    private void project(double shiftX, double shiftY, double distance) {
        for (int i = 0; i < modelX.length; i++) {
            rotation.transform(point.set(modelX[i], modelY[i], modelZ[i]));
            double depth = distance - point.z;
            pixelX[i] = camera.centreX() + camera.focalPixels() * (point.x + shiftX) / depth;
            pixelY[i] = camera.centreY() - camera.focalPixels() * (point.y + shiftY) / depth;
        }
    }

    private void rectify() {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < pixelX.length; i++) {
            meanX += pixelX[i] / pixelX.length;
            meanY += pixelY[i] / pixelY.length;
        }
        rectifier.aim(meanX, meanY, camera);
        for (int i = 0; i < pixelX.length; i++) {
            rectifier.rectify(pixelX[i], pixelY[i], camera, point);
            x[i] = point.x;
            y[i] = point.y;
        }
    }

    /** The camera of the last sample. */
    public CameraIntrinsics camera() {
        return camera;
    }

    /** The last sample's rotation from the model's axes to the camera's. */
    public Quaterniond rotation(Quaterniond into) {
        return into.set(rotation);
    }

    /** The last sample's rotation from the model's axes to those of the camera that looks at the face. */
    public Quaterniond rayRotation(Quaterniond into) {
        return rectifier.turn(into.set(rotation));
    }

    private double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
