package dev.vizard.models.synth;

import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.pose.CameraIntrinsics;
import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.RayRectifier;
import java.util.random.RandomGenerator;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * Landmarks of random faces at random poses, as a camera would see them. The truth is the rotation from the canonical
 * face's axes to the camera's; poses are even in the angles under which the camera sees the head. Single-threaded; the
 * same generator gives the same faces.
 */
public final class FaceSampler {

    private static final int PICTURE_WIDTH = 640;
    private static final int PICTURE_HEIGHT = 480;
    /** So far and so long a lens that perspective is gone. */
    private static final double FAR_CM = 1e6;
    /** Outer corners of the canonical face's eyes, cm apart: what noise is a share of. */
    private static final double OUTER_EYE_CM = 8.89;
    /** A face's middle may lie anywhere in the picture up to this share of the way to its edge. */
    private static final double REACH = 0.85;

    private final RandomGenerator random;
    private final int[] landmarks;
    private final FaceVariation people;
    private final double[] shape;
    private final double[] cameraPoints;
    private final double[] noise;
    private final Vector3d point = new Vector3d();
    private final Vector3d position = new Vector3d();
    private final Quaterniond rotation = new Quaterniond();
    private final Quaterniond toRay = new Quaterniond();
    private final RayRectifier rectifier = new RayRectifier();
    private final RayRectifier trueRectifier = new RayRectifier();
    private EulerAngles seen = new EulerAngles(0, 0, 0);
    private CameraIntrinsics told;
    private CameraIntrinsics real;

    /** Picture coordinates of the last face, pixels from the left, in the order of the landmarks. */
    public final double[] pixelX;

    /** Picture coordinates of the last face, pixels from the top. */
    public final double[] pixelY;

    /** Points of the last face as a camera sees them that looks at their middle: focal lengths to the right. */
    public final double[] x;

    /** The same, focal lengths up. */
    public final double[] y;

    /** Faces of these landmarks. */
    public FaceSampler(int[] landmarks, RandomGenerator random) {
        this.random = random;
        this.landmarks = landmarks.clone();
        int n = landmarks.length;
        people = new FaceVariation(landmarks, random);
        shape = new double[n * 3];
        cameraPoints = new double[n * 3];
        noise = new double[n * 3];
        pixelX = new double[n];
        pixelY = new double[n];
        x = new double[n];
        y = new double[n];
    }

    /** Makes the next face of a condition. */
    public void next(Condition condition, PoseRange range) {
        next(condition.spread(), range, condition == Condition.ORIGINAL);
    }

    /** Makes the next face. */
    public void next(FaceSpread spread, PoseRange range) {
        next(spread, range, false);
    }

    private void next(FaceSpread spread, PoseRange range, boolean originalOrder) {
        people.next(spread, shape);
        seen = range.next(random);
        if (originalOrder) {
            rotation.identity()
                    .rotateX(Math.toRadians(-seen.pitchDegrees()))
                    .rotateY(Math.toRadians(seen.yawDegrees()))
                    .rotateZ(Math.toRadians(-seen.rollDegrees()));
        } else {
            seen.toQuaternion(rotation);
        }
        CameraIntrinsics camera = place(spread.perspective());
        project(camera, spread);
        real = camera;
        told = camera;
        if (spread.fovErrorDegrees() != 0) {
            double fov = 2 * Math.toDegrees(Math.atan(PICTURE_HEIGHT / 2.0 / camera.focalPixels()));
            double error = random.nextBoolean() ? spread.fovErrorDegrees() : -spread.fovErrorDegrees();
            told = CameraIntrinsics.ofVerticalFov(PICTURE_WIDTH, PICTURE_HEIGHT, fov + error);
        }
        rectify();
    }

    /** Chooses camera and place, and turns the rotation from the ray's frame into the camera's. */
    private CameraIntrinsics place(boolean perspective) {
        if (!perspective) {
            position.set(0, 0, -FAR_CM);
            // At this focal length a face is as large as one at 60 cm before a common webcam.
            return new CameraIntrinsics(PICTURE_WIDTH, PICTURE_HEIGHT, 500 / 60.0 * FAR_CM);
        }
        CameraIntrinsics camera = CameraIntrinsics.ofVerticalFov(
                PICTURE_WIDTH, PICTURE_HEIGHT, uniform(FaceSpread.MIN_FOV, FaceSpread.MAX_FOV));
        double distance = uniform(FaceSpread.MIN_DISTANCE_CM, FaceSpread.MAX_DISTANCE_CM);
        position.set(
                REACH * uniform(-1, 1) * PICTURE_WIDTH / 2 / camera.focalPixels(),
                REACH * uniform(-1, 1) * PICTURE_HEIGHT / 2 / camera.focalPixels(),
                -1);
        position.mul(distance);
        toRay.rotationTo(0, 0, -1, position.x, position.y, position.z);
        rotation.premul(toRay).normalize();
        return camera;
    }

    private void project(CameraIntrinsics camera, FaceSpread spread) {
        int n = pixelX.length;
        double scale = camera.focalPixels() / -position.z;
        java.util.Arrays.fill(noise, 0);
        if (spread.correlatedNoise() > 0) {
            people.addSmooth(spread.correlatedNoise() * OUTER_EYE_CM * scale, noise);
        }
        double independent = spread.independentNoise() * OUTER_EYE_CM * scale;
        for (int i = 0; i < n; i++) {
            rotation.transform(point.set(shape[i * 3], shape[i * 3 + 1], shape[i * 3 + 2]))
                    .add(position);
            cameraPoints[i * 3] = point.x;
            cameraPoints[i * 3 + 1] = point.y;
            cameraPoints[i * 3 + 2] = point.z;
            pixelX[i] = camera.centreX() + camera.focalPixels() * point.x / -point.z + noise[i * 3];
            pixelY[i] = camera.centreY() - camera.focalPixels() * point.y / -point.z + noise[i * 3 + 1];
            if (independent > 0) {
                pixelX[i] += independent * random.nextGaussian();
                pixelY[i] += independent * random.nextGaussian();
            }
        }
    }

    private void rectify() {
        int n = pixelX.length;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < n; i++) {
            meanX += pixelX[i] / n;
            meanY += pixelY[i] / n;
        }
        rectifier.aim(meanX, meanY, told);
        trueRectifier.aim(meanX, meanY, real);
        for (int i = 0; i < n; i++) {
            rectifier.rectify(pixelX[i], pixelY[i], told, point);
            x[i] = point.x;
            y[i] = point.y;
        }
    }

    /** The camera of the last face, as an estimator is told. */
    public CameraIntrinsics camera() {
        return told;
    }

    /** The camera of the last face, as it is. */
    public CameraIntrinsics trueCamera() {
        return real;
    }

    /** How far to the right of the camera's axis the last face stands, focal lengths. */
    public double rayX() {
        return rectifier.tangentX();
    }

    /** How far above the camera's axis the last face stands, focal lengths. */
    public double rayY() {
        return rectifier.tangentY();
    }

    /** The angles under which the camera sees the last face. */
    public EulerAngles seen() {
        return seen;
    }

    /** The last face's rotation from the canonical face's axes to the camera's. */
    public Quaterniond rotation(Quaterniond into) {
        return into.set(rotation);
    }

    /** Where the last face's origin is, camera axes, cm. */
    public Vector3d position(Vector3d into) {
        return into.set(position);
    }

    /** The last face's rotation to the axes of the camera that looks at its middle. */
    public Quaterniond rayRotation(Quaterniond into) {
        return trueRectifier.turn(into.set(rotation));
    }

    /**
     * The last face as the landmark network would give it, where the sampler was made for all landmarks in their order:
     * depth in picture pixels along the ray on which the face is seen, smaller is nearer, by scaled orthography.
     */
    public void fill(FaceLandmarks into) {
        if (landmarks.length != FaceLandmarks.COUNT) {
            throw new IllegalStateException("only a sampler of all landmarks can fill a face");
        }
        double scale = told.focalPixels() / -position.z;
        double distance = position.length();
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            point.set(cameraPoints[i * 3], cameraPoints[i * 3 + 1], cameraPoints[i * 3 + 2]);
            into.xyz()[i * 3] = (float) pixelX[i];
            into.xyz()[i * 3 + 1] = (float) pixelY[i];
            into.xyz()[i * 3 + 2] = (float) ((point.dot(position) / distance - distance) * scale);
        }
        into.mark(true, 1, 0, 0);
    }

    private double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
