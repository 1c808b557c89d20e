package dev.vizard.models.train;

import dev.vizard.models.train.NetworkRecipe.Activation;
import dev.vizard.models.train.NetworkRecipe.Answer;
import dev.vizard.vision.face.LandmarkSets;
import dev.vizard.vision.pose.OriginalConvention;
import dev.vizard.vision.pose.PoseFeatures;
import dev.vizard.vision.pose.SixPointModel;
import java.nio.file.Path;
import java.util.List;

/** The networks that we ship and how each is made. */
final class NetworkRecipes {

    private static final int BATCH = 1024;

    /** Folder of the measured landmarks. */
    private static final String MEASURED = "measured";

    private NetworkRecipes() {}

    static List<String> names() {
        return List.of("neural", "neural-68", "neural-6", "original");
    }

    /** The recipe of that name; {@code models} is where measured landmarks lie. */
    static NetworkRecipe of(String name, Path models) {
        return switch (name) {
            case "neural" -> learned(models);
            case "neural-68" -> sixtyEight();
            case "neural-6" -> six();
            case "original" -> original();
            default ->
                throw new IllegalArgumentException(
                        "there is no network '" + name + "'; there are " + String.join(", ", names()));
        };
    }

    private static NetworkRecipe six() {
        return new NetworkRecipe(
                "neural-6",
                "head-pose-6",
                new int[] {PoseFeatures.count(SixPointModel.POINTS), 160, 160, 160, 6},
                Answer.ROTATION6D,
                Activation.SILU,
                false,
                false,
                20_000,
                BATCH,
                "Six-point head pose",
                SixPointSource::new);
    }

    private static NetworkRecipe learned(Path models) {
        return new NetworkRecipe(
                "neural",
                "head-pose",
                new int[] {PoseFeatures.countWithRay(LandmarkSets.sixtyEight().length), 160, 160, 160, 6},
                Answer.ROTATION6D,
                Activation.SILU,
                true,
                true,
                7_000,
                BATCH,
                "Head pose by 68 points as the landmark network sees them",
                seed -> MeasuredSource.of(models.resolve(MEASURED), seed));
    }

    private static NetworkRecipe sixtyEight() {
        return new NetworkRecipe(
                "neural-68",
                "head-pose-68",
                new int[] {PoseFeatures.count(LandmarkSets.sixtyEight().length), 160, 160, 160, 6},
                Answer.ROTATION6D,
                Activation.SILU,
                true,
                true,
                8_000,
                BATCH,
                "Head pose by 68 points and geometry alone",
                SyntheticSource::new);
    }

    /** Narrow, steep and fed with pixels, as the program that this one replaces had it. */
    private static NetworkRecipe original() {
        return new NetworkRecipe(
                "original",
                "head-pose-original",
                new int[] {OriginalConvention.INPUTS, 64, 64, 64, OriginalConvention.OUTPUTS},
                Answer.PLAIN,
                Activation.RELU,
                false,
                false,
                6_000,
                BATCH,
                "The original program's head pose, for comparison only",
                OriginalSource::new);
    }
}
