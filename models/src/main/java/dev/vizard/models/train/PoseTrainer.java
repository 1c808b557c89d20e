package dev.vizard.models.train;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
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
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A small fully connected network with SiLU that learns a rotation, on PyTorch through DJL. Adam with one cycle of the
 * learning rate; the loss is the mean Frobenius distance between the true matrix and the one that Gram and Schmidt make
 * of the network's six numbers. One thread, so that sums are always in the same order.
 */
final class PoseTrainer implements AutoCloseable {

    private static final float PEAK_RATE = 3e-3f;
    private static final double WARM_UP = 0.1;
    /** From the Frobenius distance of two near rotations to the angle between them, degrees. */
    private static final float DEGREES = (float) Math.toDegrees(Math.sqrt(0.5));
    /** The second head must not pull at what the two share: a degree of it weighs like this much of the distance. */
    private static final float ERROR_WEIGHT = 0.002f;

    private final NetworkRecipe recipe;
    private final Model model;
    private final Trainer trainer;
    private final NDManager manager;
    private final NDArray degrees;
    private final NDArray errorWeight;
    private final Whitening whitening;
    private final NDArray inputMean;
    private final NDArray inputMap;

    /** {@code whitening} may be null. */
    PoseTrainer(NetworkRecipe recipe, Whitening whitening, long seed) {
        this.recipe = recipe;
        this.whitening = whitening;
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        Engine.getInstance().setRandomSeed(Math.toIntExact(seed));
        SequentialBlock block = new SequentialBlock();
        int last = recipe.layers().length - 1;
        for (int i = 1; i <= last; i++) {
            block.add(Linear.builder().setUnits(recipe.units(i)).build());
            if (i < last) {
                block.add(recipe.activation() == NetworkRecipe.Activation.RELU ? Activation::relu : PoseTrainer::silu);
            }
        }
        // Our own numbers, so that a seed means the same whatever the library does.
        RandomGenerator random = new SplittableRandom(seed);
        block.setInitializer((scope, shape, type) -> uniform(scope, shape, type, random), Parameter.Type.WEIGHT);
        model = Model.newInstance(recipe.file());
        model.setBlock(block);
        DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.l2Loss())
                .optOptimizer(Optimizer.adam()
                        .optLearningRateTracker(new OneCycle(recipe.steps()))
                        .build());
        trainer = model.newTrainer(config);
        trainer.initialize(new Shape(1, recipe.inputs()));
        manager = trainer.getManager();
        degrees = manager.create(DEGREES);
        errorWeight = manager.create(ERROR_WEIGHT);
        int inputs = recipe.inputs();
        inputMean = whitening == null ? null : manager.create(whitening.mean(), new Shape(1, inputs));
        inputMap = whitening == null ? null : manager.create(whitening.transposed(), new Shape(inputs, inputs));
    }

    /** Even within what keeps the layers' outputs of one size (Glorot and Bengio, 2010). */
    private static NDArray uniform(NDManager scope, Shape shape, DataType type, RandomGenerator random) {
        double reach = Math.sqrt(6.0 / (shape.get(0) + shape.get(1)));
        float[] values = new float[Math.toIntExact(shape.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (reach * (2 * random.nextDouble() - 1));
        }
        return scope.create(values, shape).toType(type, false);
    }

    /** One step on a batch; the loss before it, without the second head's share. */
    double step(float[] inputs, float[] targets, int samples) {
        try (NDManager scope = manager.newSubManager();
                GradientCollector collector = trainer.newGradientCollector()) {
            NDArray x = scope.create(inputs, new Shape(samples, recipe.inputs()));
            if (whitening != null) {
                x = x.sub(inputMean).matMul(inputMap);
            }
            NDArray truth = scope.create(targets, new Shape(samples, recipe.answer().targets));
            NDArray answer = trainer.forward(new NDList(x)).singletonOrThrow();
            NDArray loss =
                    switch (recipe.answer()) {
                        case ROTATION6D -> rotationLoss(answer, truth, collector);
                        case PLAIN -> squares(answer, truth, collector);
                    };
            trainer.step();
            return loss.getFloat();
        }
    }

    private NDArray rotationLoss(NDArray answer, NDArray truth, GradientCollector collector) {
        NDArray distance = frobenius(orthonormal(answer.get(new NDIndex(":, 0:6"))), truth);
        NDArray loss = distance.mean();
        if (recipe.knowsItsError()) {
            NDArray expected = Activation.softPlus(answer.get(new NDIndex(":, 6")));
            NDArray off =
                    expected.sub(distance.stopGradient().mul(degrees)).abs().mean();
            collector.backward(loss.add(off.mul(errorWeight)));
        } else {
            collector.backward(loss);
        }
        return loss;
    }

    private static NDArray squares(NDArray answer, NDArray truth, GradientCollector collector) {
        NDArray loss = answer.sub(truth).square().mean();
        collector.backward(loss);
        return loss;
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
        float[][] weights = model.getBlock().getParameters().values().stream()
                .map(Parameter::getArray)
                .map(NDArray::toFloatArray)
                .toArray(float[][]::new);
        if (whitening != null) {
            whitening.foldInto(weights[0], weights[1]);
        }
        return weights;
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
