package dev.vizard.models.train;

import dev.vizard.models.onnx.OnnxWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Trains the pose networks and writes them as ONNX. The same seed gives the same bytes on the same processor type. Needs
 * PyTorch on the classpath, which {@code ./vizard train} sees to.
 */
public final class PoseTraining {

    /** The seed of the networks that we ship. */
    public static final long SEED = 20_260_101;

    private static final int WHITENING_SAMPLES = 16_384;

    /** Told how far the training is. */
    @FunctionalInterface
    public interface Progress {
        /** After {@code step} of {@code steps} of a network, with the loss of the last step. */
        void report(String network, int step, int steps, double loss);
    }

    private PoseTraining() {}

    /** Names of the networks that can be trained, in the order in which they are. */
    public static List<String> names() {
        return NetworkRecipes.names();
    }

    /**
     * Trains one network and writes it, with its learning curve in the folder {@code curves}.
     *
     * @param models the folder to write into, where the measured landmarks lie too
     * @param name one of {@link #names()}
     */
    public static void run(Path models, String name, long seed, Progress progress) throws IOException {
        run(models, NetworkRecipes.of(name, models), seed, progress);
    }

    static void run(Path models, NetworkRecipe recipe, long seed, Progress progress) throws IOException {
        LearningCurve curve = new LearningCurve();
        float[][] weights;
        try (PoseTrainer trainer = new PoseTrainer(recipe, whitening(recipe, seed), seed);
                BatchPump pump = new BatchPump(recipe, recipe.source().apply(seed))) {
            for (int step = 1; step <= recipe.steps(); step++) {
                BatchPump.Batch batch = pump.take();
                double loss = trainer.step(batch.inputs(), batch.targets(), recipe.batch());
                pump.giveBack(batch);
                curve.add(step, loss);
                progress.report(recipe.name(), step, recipe.steps(), loss);
            }
            weights = trainer.weights();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the training was interrupted");
        }
        write(models, recipe, seed, weights);
        curve.write(models.resolve("curves"), recipe.file());
    }

    /** From examples that the training itself does not see. */
    private static Whitening whitening(NetworkRecipe recipe, long seed) {
        if (!recipe.whitened()) {
            return null;
        }
        float[] inputs = new float[WHITENING_SAMPLES * recipe.inputs()];
        float[] targets = new float[WHITENING_SAMPLES * recipe.answer().targets];
        recipe.source().apply(~seed).fill(inputs, targets, WHITENING_SAMPLES);
        return Whitening.of(inputs, recipe.inputs());
    }

    private static void write(Path models, NetworkRecipe recipe, long seed, float[][] weights) throws IOException {
        Files.createDirectories(models);
        Files.write(
                models.resolve(recipe.file() + ".onnx"),
                OnnxWriter.write(
                        NetworkGraph.of(recipe, weights),
                        recipe.description() + "; made by ./vizard train with seed " + seed + "; Apache-2.0"));
    }
}
