package dev.vizard.vision.pose;

import dev.vizard.vision.face.FaceLandmarks;

/**
 * Face landmarks in, head pose out. An estimator is used by one thread at a time, keeps no memory of earlier faces
 * (the same landmarks give the same pose) and never returns a value that is not finite.
 */
public interface PoseEstimator extends AutoCloseable {

    /** The name users type: {@code --estimator NAME}. */
    String name();

    /**
     * The pose in the camera's frame of a face that was found.
     *
     * @param landmarks borrowed for the call
     * @param camera intrinsics of the picture in which the landmarks stand
     */
    HeadPose estimate(FaceLandmarks landmarks, CameraIntrinsics camera);

    /** What its network has taken so far, all estimates together, nanoseconds; 0 where it has none. */
    default long networkNanos() {
        return 0;
    }

    /** Frees native memory; idempotent. */
    @Override
    default void close() {}
}
