package dev.vizard.vision.pose;

import java.nio.file.Path;
import java.util.List;

/** The estimators that there are. */
public final class PoseEstimators {

    private PoseEstimators() {}

    /** Their names, the default first. */
    public static List<String> names() {
        return List.of(
                NetworkPose.LEARNED,
                NetworkPose.SIXTY_EIGHT,
                NetworkPose.SIX,
                PnpPose.NAME,
                ProcrustesPose.NAME,
                OrthographicPose.NAME,
                OriginalPose.NAME);
    }

    /**
     * The estimator of that name; the caller closes it.
     *
     * @param models the folder with the networks
     * @throws IllegalArgumentException with one line if there is no such estimator
     */
    public static PoseEstimator create(String name, Path models) {
        return switch (name) {
            case NetworkPose.LEARNED -> NetworkPose.learned(models);
            case NetworkPose.SIXTY_EIGHT -> NetworkPose.sixtyEight(models);
            case NetworkPose.SIX -> NetworkPose.six(models);
            case PnpPose.NAME -> new PnpPose();
            case OrthographicPose.NAME -> new OrthographicPose();
            case ProcrustesPose.NAME -> new ProcrustesPose();
            case OriginalPose.NAME -> new OriginalPose(models);
            default ->
                throw new IllegalArgumentException(
                        "there is no estimator '" + name + "'; there are " + String.join(", ", names()));
        };
    }
}
