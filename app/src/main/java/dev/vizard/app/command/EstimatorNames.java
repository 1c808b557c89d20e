package dev.vizard.app.command;

import dev.vizard.app.UserError;
import dev.vizard.vision.pose.PoseEstimators;
import java.util.List;

/** The estimators that a user names for a comparison. */
final class EstimatorNames {

    private EstimatorNames() {}

    /** Those names, or all where none are given; one that is nobody's is refused in one line. */
    static List<String> orAll(List<String> given) {
        List<String> known = PoseEstimators.names();
        if (given == null) {
            return known;
        }
        for (String name : given) {
            if (!known.contains(name)) {
                throw new UserError("there is no estimator '" + name + "'; there are " + String.join(", ", known));
            }
        }
        return given;
    }
}
