package dev.vizard.app.stage;

import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.pose.CameraIntrinsics;
import dev.vizard.vision.pose.HeadPose;
import dev.vizard.vision.pose.PlaceFit;
import org.joml.Matrix4f;
import org.joml.Quaterniond;
import org.joml.Quaternionf;
import org.joml.Vector3d;

/**
 * Where the mask is worn: the smoothed rotation, and the place that puts the face on its landmarks at that rotation. Across
 * the picture it follows at once, since a mask that lags behind its picture slips off the face; the distance, which
 * landmarks tell badly, is smoothed. One thread.
 */
final class WornPlace {

    /** A face lost for less than this may be a blink of the tracker's: the mask waits. */
    private static final double HOLD_SECONDS = 0.2;

    private static final double DISTANCE_SECONDS = 0.12;

    /** A distance that changes by more than this share is another face, not noise. */
    private static final double JUMP = 0.2;

    private final PlaceFit fit = new PlaceFit();
    private final Quaterniond rotation = new Quaterniond();
    private final Quaternionf turn = new Quaternionf();
    private final Vector3d place = new Vector3d(0, 0, -60);
    private CameraIntrinsics camera;
    private double fov;
    private double logDistance = Double.NaN;
    private double lostSeconds = Double.MAX_VALUE;

    /**
     * Advances by a frame.
     *
     * @param face landmarks of the newest picture
     * @param pose its smoothed pose, as the camera sees it
     * @param width of the picture, pixels
     * @param height of the picture, pixels
     * @param fovDegrees the camera's vertical field of view
     * @param seconds since the call before
     */
    void update(FaceLandmarks face, HeadPose pose, int width, int height, double fovDegrees, double seconds) {
        if (!face.found() || width < 1 || height < 1) {
            lostSeconds = lostSeconds == Double.MAX_VALUE ? lostSeconds : lostSeconds + seconds;
            return;
        }
        if (camera == null || camera.width() != width || camera.height() != height || fov != fovDegrees) {
            camera = CameraIntrinsics.ofVerticalFov(width, height, fovDegrees);
            fov = fovDegrees;
            logDistance = Double.NaN;
        }
        pose.rotation(rotation);
        double seen = Math.log(-fit.solve(rotation, face, camera, place).z);
        boolean anew = Double.isNaN(logDistance) || lost() || Math.abs(seen - logDistance) > JUMP;
        logDistance = anew ? seen : logDistance + (seen - logDistance) * (1 - Math.exp(-seconds / DISTANCE_SECONDS));
        fit.solve(rotation, face, camera, Math.exp(logDistance), place);
        lostSeconds = 0;
    }

    /** Whether there has been no face for long enough to take the mask away. */
    boolean lost() {
        return lostSeconds > HOLD_SECONDS;
    }

    /**
     * From the head's space to the camera's, seen from its own place.
     *
     * @param share how much of its turn is taken: 1 for the head itself, less for what follows it, such as a neck
     * @param mirrored whether the picture is shown mirrored: M R M with M = diag(-1, 1, 1)
     * @param unitsPerCm the scene's units in a centimetre; the head's space has the scene's unit
     */
    Matrix4f transform(double share, boolean mirrored, double unitsPerCm, Matrix4f into) {
        double side = mirrored ? -1 : 1;
        turn.set((float) rotation.x, (float) (side * rotation.y), (float) (side * rotation.z), (float) rotation.w);
        if (share < 1) {
            soften(share);
        }
        return into.translation((float) (side * place.x * unitsPerCm), (float) (place.y * unitsPerCm), (float)
                        (place.z * unitsPerCm))
                .rotate(turn);
    }

    /** Takes a share of the turn alone, by the shorter way. */
    private void soften(double share) {
        float sign = turn.w < 0 ? -1 : 1;
        float half = (float) Math.acos(Math.min(1, Math.abs(turn.w)));
        float sine = (float) Math.sin(half);
        float factor = sine < 1e-6f ? (float) share : (float) (Math.sin(half * share) / sine);
        turn.set(
                sign * turn.x * factor, sign * turn.y * factor, sign * turn.z * factor, (float) Math.cos(half * share));
    }

    /** The rotation as the camera sees it. */
    Quaterniond rotation() {
        return rotation;
    }

    /** The canonical face's origin as the camera sees it, centimetres. */
    Vector3d place() {
        return place;
    }
}
