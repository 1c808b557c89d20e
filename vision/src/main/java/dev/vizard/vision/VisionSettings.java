package dev.vizard.vision;

import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.PredictionSettings;
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
 * @param otherFilter a filter that runs beside the first on the same poses and is shown beside it, or null
 * @param prediction how far poses are carried on to the time they are shown at
 * @param fovDegrees the camera's vertical field of view
 */
public record VisionSettings(
        String estimator,
        String compareWith,
        FilterSettings filter,
        FilterSettings otherFilter,
        PredictionSettings prediction,
        @Range(min = 20, max = 120, label = "field of view", unit = "deg") double fovDegrees) {

    /** Instead of an estimator's name: nothing is compared. */
    public static final String NONE = "none";

    /** The defaults. */
    public static final VisionSettings DEFAULT = new VisionSettings(
            PoseEstimators.names().get(0),
            NONE,
            FilterSettings.DEFAULT,
            null,
            PredictionSettings.DEFAULT,
            CameraIntrinsics.DEFAULT_VERTICAL_FOV_DEGREES);

    /** Rejects names that are nobody's and values out of range; what is left out becomes the default. */
    public VisionSettings {
        estimator = estimator == null ? PoseEstimators.names().get(0) : estimator;
        checkName(estimator);
        compareWith = compareWith == null ? NONE : compareWith;
        if (!compareWith.equals(NONE)) {
            checkName(compareWith);
        }
        filter = filter == null ? FilterSettings.DEFAULT : filter;
        prediction = prediction == null ? PredictionSettings.DEFAULT : prediction;
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
        return new VisionSettings(name, compareWith, filter, otherFilter, prediction, fovDegrees);
    }

    /** The same with another estimator beside the first, or {@link #NONE}. */
    public VisionSettings withCompareWith(String name) {
        return new VisionSettings(estimator, name, filter, otherFilter, prediction, fovDegrees);
    }

    /** The same with another filter or other settings of it. */
    public VisionSettings withFilter(FilterSettings settings) {
        return new VisionSettings(estimator, compareWith, settings, otherFilter, prediction, fovDegrees);
    }

    /** The same with another second filter, or null for none. */
    public VisionSettings withOtherFilter(FilterSettings settings) {
        return new VisionSettings(estimator, compareWith, filter, settings, prediction, fovDegrees);
    }

    /** The same with the two filters exchanged; the same where there is one. */
    public VisionSettings withFiltersSwapped() {
        return otherFilter == null
                ? this
                : new VisionSettings(estimator, compareWith, otherFilter, filter, prediction, fovDegrees);
    }

    /** The same with the default estimator, nothing beside it, and the default field of view; smoothing stays. */
    public VisionSettings withDefaultEstimator() {
        return new VisionSettings(DEFAULT.estimator, NONE, filter, otherFilter, prediction, DEFAULT.fovDegrees);
    }

    /** The same with another prediction. */
    public VisionSettings withPrediction(PredictionSettings settings) {
        return new VisionSettings(estimator, compareWith, filter, otherFilter, settings, fovDegrees);
    }

    /** The same with another vertical field of view. */
    public VisionSettings withFov(double degrees) {
        return new VisionSettings(estimator, compareWith, filter, otherFilter, prediction, degrees);
    }
}
