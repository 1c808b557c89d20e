package dev.vizard.models.train;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

/**
 * A small fully connected network with SiLU that learns a rotation, on PyTorch through DJL. Adam with one cycle of the
 * learning rate; the loss is the mean Frobenius distance between the true matrix and the one that Gram and Schmidt make
 * of the network's six numbers. One thread, so that sums are always in the same order.
 */
final class PoseTrainer implements AutoCloseable {

    private static final float PEAK_RATE = 3e-3f;
    private static final double WARM_UP = 0.1;

    private final Model model;
    private final Trainer trainer;
    private final NDManager manager;
    private final int inputs;

    PoseTrainer(int[] layers, long seed, int steps) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        Engine.getInstance().setRandomSeed(Math.toIntExact(seed));
        inputs = layers[0];
        SequentialBlock block = new SequentialBlock();
        for (int i = 1; i < layers.length; i++) {
            block.add(Linear.builder().setUnits(layers[i]).build());
            if (i < layers.length - 1) {
                block.add(PoseTrainer::silu);
            }
        }
        model = Model.newInstance("head-pose");
        model.setBlock(block);
        Tracker rate = new OneCycle(steps);
        DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.l2Loss())
                .optOptimizer(Optimizer.adam().optLearningRateTracker(rate).build());
        trainer = model.newTrainer(config);
        trainer.initialize(new Shape(1, inputs));
        manager = trainer.getManager();
    }

    /** One step on a batch; the loss before it. */
    double step(float[] features, float[] rotations, int samples) {
        try (NDManager scope = manager.newSubManager();
                GradientCollector collector = trainer.newGradientCollector()) {
            NDArray x = scope.create(features, new Shape(samples, inputs));
            NDArray truth = scope.create(rotations, new Shape(samples, 9));
            NDArray answer = trainer.forward(new NDList(x)).singletonOrThrow();
            NDArray loss = frobenius(orthonormal(answer), truth).mean();
            collector.backward(loss);
            trainer.step();
            return loss.getFloat();
        }
    }

    /**
     * x * sigmoid(x). Not DJL's swish: its factor is a tensor over a Java buffer that may be collected before the
     * backward pass reads it, which made runs differ.
     */
    private static NDList silu(NDList list) {
        NDArray x = list.singletonOrThrow();
        return new NDList(x.mul(Activation.sigmoid(x)));
    }

    private static NDArray frobenius(NDArray matrices, NDArray truth) {
        return matrices.sub(truth).square().sum(new int[] {1}).add(1e-12f).sqrt();
    }

    /** [n, 6] to [n, 9], the three columns of a rotation. */
    private static NDArray orthonormal(NDArray six) {
        NDArray first = unit(six.get(new NDIndex(":, 0:3")));
        NDArray second = six.get(new NDIndex(":, 3:6"));
        NDArray along = second.mul(first).sum(new int[] {1}, true);
        second = unit(second.sub(first.mul(along)));
        NDArray third = cross(first, second);
        return first.concat(second, 1).concat(third, 1);
    }

    private static NDArray unit(NDArray vectors) {
        return vectors.div(vectors.square().sum(new int[] {1}, true).add(1e-12f).sqrt());
    }

    private static NDArray cross(NDArray a, NDArray b) {
        NDArray a1 = rolled(a, 1);
        NDArray a2 = rolled(a, 2);
        NDArray b1 = rolled(b, 1);
        NDArray b2 = rolled(b, 2);
        return a1.mul(b2).sub(a2.mul(b1));
    }

    /** The components x, y, z begun at the given one. */
    private static NDArray rolled(NDArray vectors, int by) {
        return vectors.get(new NDIndex(":, " + by + ":3")).concat(vectors.get(new NDIndex(":, 0:" + by)), 1);
    }

    /** Weights and biases in turn, first layer first. */
    float[][] weights() {
        return model.getBlock().getParameters().values().stream()
                .map(Parameter::getArray)
                .map(NDArray::toFloatArray)
                .toArray(float[][]::new);
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }

    /** Up in a straight line, down along a cosine to nothing (Smith, 2017). */
    private record OneCycle(int steps) implements Tracker {
        @Override
        public float getNewValue(int update) {
            double done = Math.min(1, (double) update / steps);
            double factor =
                    done < WARM_UP ? done / WARM_UP : 0.5 + 0.5 * Math.cos(Math.PI * (done - WARM_UP) / (1 - WARM_UP));
            return (float) (PEAK_RATE * Math.max(1e-4, factor));
        }
    }
}
