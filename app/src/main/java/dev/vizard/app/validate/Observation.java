package dev.vizard.app.validate;

import dev.vizard.vision.pose.HeadPose;

/**
 * What one estimator made of one picture.
 *
 * @param estimator its name
 * @param identity the head's name
 * @param shot the picture's truth
 * @param found whether a face was found
 * @param pose the estimator's answer; meaningful where found
 */
record Observation(String estimator, String identity, Shot shot, boolean found, HeadPose pose) {

    /** The geodesic error, degrees. */
    double errorDegrees() {
        return pose.geodesicDegrees(shot.truth());
    }
}
