package dev.vizard.models.synth;

import dev.vizard.vision.face.LandmarkSets;
import dev.vizard.vision.pose.CameraIntrinsics;
import dev.vizard.vision.pose.CanonicalFace;
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
        PERSPECTIVE,
        /**
         * Faces as they are: the canonical face's six points, of other proportions and expressions, with landmark noise,
         * seen like {@link #PERSPECTIVE}. The rigid model of the other two is not one of them.
         */
        FACES
    }

    private static final double MAX_TURN_DEGREES = 80;
    private static final double MAX_ROLL_DEGREES = 160;
    /** A camera so far and so long that perspective is gone: its focal length and distance in model units. */
    private static final double FAR = 1e6;
    /** Of a face whose eyes' outer corners are 9 cm apart, in this model's units. */
    private static final double UNITS_PER_CM = 10;

    private static final int PICTURE = 1000;

    /** Of the canonical face, centimetres; what the spreads below are shares of. */
    private static final double OUTER_EYE_DISTANCE = 9;

    /** Anthropometric surveys put the spread of face width, height and depth at 4 to 7 % each. */
    private static final double PROPORTION_SPREAD = 0.07;

    /** How far single features lie from where proportions alone put them. */
    private static final double FEATURE_SPREAD = 0.03;

    /** A landmark network's jitter and bias on a single point. */
    private static final double NOISE_SPREAD = 0.01;

    private final double[] modelX = SixPointModel.x();
    private final double[] modelY = SixPointModel.y();
    private final double[] modelZ = SixPointModel.z();
    private final RandomGenerator random;
    private final Quaterniond fromCanonical = SixPointModel.fromCanonical();
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
        switch (preset) {
            case ORIGINAL -> {
                rigidModel();
                rotation.identity().rotateX(pitch).rotateY(yaw).rotateZ(roll);
                camera = new CameraIntrinsics(PICTURE, PICTURE, FAR);
                project(0, 0, FAR);
                rotation.mul(fromCanonical);
            }
            case PERSPECTIVE -> {
                rigidModel();
                rotation.identity().rotateZ(roll).rotateY(yaw).rotateX(pitch);
                projectSomewhere(UNITS_PER_CM);
                rotation.mul(fromCanonical);
            }
            case FACES -> {
                someFace();
                rotation.identity().rotateZ(roll).rotateY(yaw).rotateX(pitch);
                projectSomewhere(1);
                addNoise();
            }
        }
        rectify();
    }

    private void rigidModel() {
        System.arraycopy(SixPointModel.x(), 0, modelX, 0, modelX.length);
        System.arraycopy(SixPointModel.y(), 0, modelY, 0, modelY.length);
        System.arraycopy(SixPointModel.z(), 0, modelZ, 0, modelZ.length);
    }

    /** Another person with another look on the face: proportions, single features, and a jaw that opens. */
    private void someFace() {
        CanonicalFace face = CanonicalFace.get();
        int[] landmarks = LandmarkSets.six();
        double wide = 1 + PROPORTION_SPREAD * random.nextGaussian();
        double tall = 1 + PROPORTION_SPREAD * random.nextGaussian();
        double deep = 1 + PROPORTION_SPREAD * random.nextGaussian();
        double jaw = Math.max(0, random.nextGaussian()) * 0.6;
        double smile = random.nextGaussian() * 0.4;
        double feature = FEATURE_SPREAD * OUTER_EYE_DISTANCE;
        for (int i = 0; i < modelX.length; i++) {
            // Pairs move as mirror images, so that a face stays nearly symmetric.
            boolean second = i == 3 || i == 5;
            double side = second ? -1 : 1;
            double dx = i < 2 ? 0 : feature * random.nextGaussian();
            double dy = feature * random.nextGaussian();
            double dz = feature * random.nextGaussian();
            if (second) {
                dx = side * (modelX[i - 1] - wide * face.x(landmarks[i - 1])) + 0.2 * dx;
                dy = modelY[i - 1] - tall * face.y(landmarks[i - 1]) - mouth(i, -jaw * 0.5 + smile * 0.5) + 0.2 * dy;
                dz = modelZ[i - 1] - deep * face.z(landmarks[i - 1]) + 0.2 * dz;
            }
            modelX[i] = wide * face.x(landmarks[i]) + dx + mouth(i, second ? 0 : smile);
            modelY[i] = tall * face.y(landmarks[i]) + dy + mouth(i, -jaw * 0.5 + smile * 0.5) - (i == 1 ? jaw : 0);
            modelZ[i] = deep * face.z(landmarks[i]) + dz;
        }
    }

    private static double mouth(int point, double value) {
        return point >= 4 ? value : 0;
    }

    private void addNoise() {
        double noise =
                NOISE_SPREAD * random.nextDouble() * 2 * Math.hypot(pixelX[2] - pixelX[3], pixelY[2] - pixelY[3]);
        for (int i = 0; i < pixelX.length; i++) {
            pixelX[i] += noise * random.nextGaussian();
            pixelY[i] += noise * random.nextGaussian();
        }
    }

    private void projectSomewhere(double unitsPerCm) {
        camera = CameraIntrinsics.ofVerticalFov(PICTURE, PICTURE, uniform(40, 80));
        // Even in one over the distance, as sizes in a picture are.
        double distance = unitsPerCm / uniform(1.0 / 150, 1.0 / 30);
        double reach = 0.8 * PICTURE / 2 / camera.focalPixels() * distance;
        project(uniform(-reach, reach), uniform(-reach, reach), distance);
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

    /** The last sample's rotation from the canonical face's axes to the camera's. */
    public Quaterniond rotation(Quaterniond into) {
        return into.set(rotation);
    }

    /** The last sample's rotation from the canonical face's axes to those of the camera that looks at the face. */
    public Quaterniond rayRotation(Quaterniond into) {
        return rectifier.turn(into.set(rotation));
    }

    private double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
