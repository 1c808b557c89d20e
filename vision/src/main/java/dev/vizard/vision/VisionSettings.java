package dev.vizard.vision;

import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.pose.CameraIntrinsics;
import dev.vizard.vision.pose.PoseEstimators;
import dev.vizard.vision.settings.Range;
import dev.vizard.vision.settings.Ranges;

/**
 * What a user may choose about the way from pixels to angles.
 *
 * @param estimator one of {@link PoseEstimators#names()}
 * @param compareWith an estimator that runs beside the first and is shown beside it, or {@link #NONE}
 * @param filter what smooths
 * @param fovDegrees the camera's vertical field of view
 */
public record VisionSettings(
        String estimator,
        String compareWith,
        FilterSettings filter,
        @Range(min = 20, max = 120, label = "field of view", unit = "deg") double fovDegrees) {

    /** Instead of an estimator's name: nothing is compared. */
    public static final String NONE = "none";

    /** The defaults. */
    public static final VisionSettings DEFAULT = new VisionSettings(
            PoseEstimators.names().get(0), NONE, FilterSettings.DEFAULT, CameraIntrinsics.DEFAULT_VERTICAL_FOV_DEGREES);

    /** Rejects names that are nobody's and values out of range; what is left out becomes the default. */
    public VisionSettings {
        estimator = estimator == null ? PoseEstimators.names().get(0) : estimator;
        checkName(estimator);
        compareWith = compareWith == null ? NONE : compareWith;
        if (!compareWith.equals(NONE)) {
            checkName(compareWith);
        }
        filter = filter == null ? FilterSettings.DEFAULT : filter;
        fovDegrees = fovDegrees == 0 ? CameraIntrinsics.DEFAULT_VERTICAL_FOV_DEGREES : fovDegrees;
        Ranges.check(VisionSettings.class, "fovDegrees", fovDegrees);
    }

    private static void checkName(String estimator) {
        if (!PoseEstimators.names().contains(estimator)) {
            throw new IllegalArgumentException("there is no estimator '" + estimator + "'; there are "
                    + String.join(", ", PoseEstimators.names()));
        }
    }

    /** Whether a second estimator runs beside the first. */
    public boolean comparing() {
        return !compareWith.equals(NONE);
    }

    /** The same with another estimator. */
    public VisionSettings withEstimator(String name) {
        return new VisionSettings(name, compareWith, filter, fovDegrees);
    }

    /** The same with another estimator beside the first, or {@link #NONE}. */
    public VisionSettings withCompareWith(String name) {
        return new VisionSettings(estimator, name, filter, fovDegrees);
    }

    /** The same with another filter or other settings of it. */
    public VisionSettings withFilter(FilterSettings settings) {
        return new VisionSettings(estimator, compareWith, settings, fovDegrees);
    }

    /** The same with another vertical field of view. */
    public VisionSettings withFov(double degrees) {
        return new VisionSettings(estimator, compareWith, filter, degrees);
    }
}
