package dev.vizard.app.validate;

import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/** How the live head moves: three slow swings whose periods never meet, so that every pose within reach comes by. */
final class HeadSway {

    /** Frames of the rendered camera in a second. */
    static final double FPS = 30;

    /** Pitch and roll swing this share of the yaw's reach. */
    private static final double PITCH_SHARE = 0.45;

    private static final double ROLL_SHARE = 0.35;

    private static final double YAW_SECONDS = 11;
    private static final double PITCH_SECONDS = 7.3;
    private static final double ROLL_SECONDS = 9.7;
    private static final double DISTANCE_CM = 46;

    private HeadSway() {}

    /** The angles of a frame. */
    static EulerAngles angles(long frame, double reachDegrees) {
        return new EulerAngles(
                reachDegrees * swing(frame, YAW_SECONDS),
                reachDegrees * PITCH_SHARE * swing(frame, PITCH_SECONDS),
                reachDegrees * ROLL_SHARE * swing(frame, ROLL_SECONDS));
    }

    /** The pose of a frame, straight before the camera. */
    static HeadPose pose(long frame, double reachDegrees, long sequence, long nanos) {
        Quaterniond rotation = angles(frame, reachDegrees).toQuaternion(new Quaterniond());
        return HeadPose.of(rotation, new Vector3d(0, 0, -DISTANCE_CM), 1, sequence, nanos);
    }

    private static double swing(long frame, double seconds) {
        return Math.sin(2 * Math.PI * frame / (FPS * seconds));
    }
}
