package dev.vizard.models.train;

import dev.vizard.models.onnx.Graph;
import dev.vizard.models.onnx.OnnxWriter;
import dev.vizard.models.synth.SixPointSampler;
import dev.vizard.models.synth.SixPointSampler.Preset;
import dev.vizard.vision.pose.PoseFeatures;
import dev.vizard.vision.pose.SixPointModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.joml.Matrix3d;
import org.joml.Quaterniond;

/**
 * Trains the six-point pose network and writes it as ONNX. The same seed gives the same bytes on the same processor
 * type. Needs PyTorch on the classpath, which {@code ./vizard train} sees to.
 */
public final class PoseTraining {

    /** The seed of the network that we ship. */
    public static final long SEED = 20_260_101;

    static final int[] LAYERS = {PoseFeatures.count(SixPointModel.POINTS), 160, 160, 160, 6};
    private static final int STEPS = 20_000;
    private static final int BATCH = 1024;
    /** The exact model must be known exactly, real faces as well as six points allow. */
    private static final Preset[] MIX = {Preset.ORIGINAL, Preset.FACES, Preset.PERSPECTIVE, Preset.FACES};

    /** Told how far the training is. */
    @FunctionalInterface
    public interface Progress {
        /** After {@code step} of {@code steps}, with the mean loss of the last steps. */
        void report(int step, int steps, double loss);
    }

    private PoseTraining() {}

    /**
     * Trains and writes {@code head-pose-6.onnx}.
     *
     * @param models the folder to write into
     */
    public static void run(Path models, long seed, Progress progress) throws IOException {
        float[][] weights;
        try (PoseTrainer trainer = new PoseTrainer(LAYERS, seed, STEPS)) {
            RandomGenerator random = new SplittableRandom(seed);
            SixPointSampler sampler = new SixPointSampler(random);
            Batch batch = new Batch();
            for (int step = 1; step <= STEPS; step++) {
                batch.fill(sampler);
                double loss = trainer.step(batch.features, batch.rotations, BATCH);
                progress.report(step, STEPS, loss);
            }
            weights = trainer.weights();
        }
        Files.createDirectories(models);
        Files.write(
                models.resolve("head-pose-6.onnx"),
                OnnxWriter.write(
                        graph(weights),
                        "Six-point head pose; made by ./vizard train with seed " + seed + "; Apache-2.0"));
    }

    /** Samples in the form that the trainer takes. */
    private static final class Batch {
        final float[] features = new float[BATCH * LAYERS[0]];
        final float[] rotations = new float[BATCH * 9];
        private final PoseFeatures extractor = new PoseFeatures(SixPointModel.x(), SixPointModel.y());
        private final Quaterniond rotation = new Quaterniond();
        private final Matrix3d matrix = new Matrix3d();

        void fill(SixPointSampler sampler) {
            for (int i = 0; i < BATCH; i++) {
                sampler.next(MIX[i % MIX.length]);
                float[] values = extractor.compute(sampler.x, sampler.y);
                System.arraycopy(values, 0, features, i * values.length, values.length);
                sampler.rayRotation(rotation).rotateLocalZ(-extractor.rollRadians());
                rotation.get(matrix);
                // By columns: the first two are what the network answers.
                rotations[i * 9] = (float) matrix.m00;
                rotations[i * 9 + 1] = (float) matrix.m01;
                rotations[i * 9 + 2] = (float) matrix.m02;
                rotations[i * 9 + 3] = (float) matrix.m10;
                rotations[i * 9 + 4] = (float) matrix.m11;
                rotations[i * 9 + 5] = (float) matrix.m12;
                rotations[i * 9 + 6] = (float) matrix.m20;
                rotations[i * 9 + 7] = (float) matrix.m21;
                rotations[i * 9 + 8] = (float) matrix.m22;
            }
        }
    }

    /** Linear layers with SiLU, x * sigmoid(x), between them. */
    static Graph graph(float[][] weights) {
        Graph graph = new Graph("head-pose-6", "features", 1, LAYERS[0]);
        String value = graph.input;
        for (int layer = 1; layer < LAYERS.length; layer++) {
            String prefix = "layer" + layer;
            String weight = graph.constant(
                    prefix + ".weight", Graph.Constant.of(weights[2 * layer - 2], LAYERS[layer], LAYERS[layer - 1]));
            String bias = graph.constant(prefix + ".bias", Graph.Constant.of(weights[2 * layer - 1], LAYERS[layer]));
            boolean last = layer == LAYERS.length - 1;
            value = graph.add(
                    "Gemm",
                    java.util.List.of(value, weight, bias),
                    java.util.Map.of("transB", new long[] {1}),
                    last ? "rotation6d" : prefix + ".linear",
                    1,
                    LAYERS[layer]);
            if (!last) {
                String gate = graph.add(
                        "Sigmoid", java.util.List.of(value), java.util.Map.of(), prefix + ".gate", 1, LAYERS[layer]);
                value = graph.add(
                        "Mul", java.util.List.of(value, gate), java.util.Map.of(), prefix + ".silu", 1, LAYERS[layer]);
            }
        }
        graph.outputs.add(value);
        return graph;
    }
}
