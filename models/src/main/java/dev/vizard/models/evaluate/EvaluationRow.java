package dev.vizard.models.evaluate;

import dev.vizard.models.synth.Condition;
import dev.vizard.models.synth.PoseRange;

/**
 * One estimator on one condition.
 *
 * @param estimator its name
 * @param samples faces judged
 * @param geodesicMeanDegrees mean geodesic error
 * @param geodesicMedianDegrees median
 * @param geodesicP95Degrees 95th percentile
 * @param yawMaeDegrees mean absolute error of the yaw, wrapped
 * @param pitchMaeDegrees of the pitch
 * @param rollMaeDegrees of the roll
 * @param microsPerCall mean time of one estimate
 * @param reliableHalfDegrees mean error of the half that the estimator trusts most
 * @param otherHalfDegrees mean error of the rest
 * @param map errors over yaw and pitch
 */
public record EvaluationRow(
        String estimator,
        Condition condition,
        PoseRange range,
        int samples,
        double geodesicMeanDegrees,
        double geodesicMedianDegrees,
        double geodesicP95Degrees,
        double yawMaeDegrees,
        double pitchMaeDegrees,
        double rollMaeDegrees,
        double microsPerCall,
        double reliableHalfDegrees,
        double otherHalfDegrees,
        ErrorMap map) {}
