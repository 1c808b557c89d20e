package dev.vizard.models.train;

import java.util.function.LongFunction;

/**
 * How a network is made.
 *
 * @param name what it is called on the command line
 * @param file its file, without ending
 * @param layers inputs, hidden layers, outputs; the outputs that {@code answer} names, and one more if it knows its error
 * @param answer what it is to learn
 * @param activation what stands between the layers
 * @param knowsItsError whether a second head learns how far off the first is
 * @param whitened whether inputs are made alike in size and independent first, see {@link Whitening}
 * @param steps batches
 * @param batch examples a batch
 * @param description a sentence for the file itself
 * @param source makes the examples from the seed
 */
// Bulk data, never compared: arrays are right here.
@SuppressWarnings("ArrayRecordComponent")
record NetworkRecipe(
        String name,
        String file,
        int[] layers,
        Answer answer,
        Activation activation,
        boolean knowsItsError,
        boolean whitened,
        int steps,
        int batch,
        String description,
        LongFunction<SampleSource> source) {

    /** What stands between the layers. */
    enum Activation {
        /** x * sigmoid(x). */
        SILU,
        /** The greater of x and 0. */
        RELU
    }

    /** What a network learns. */
    enum Answer {
        /** Six numbers of which Gram and Schmidt make a rotation; judged by the mean Frobenius distance. */
        ROTATION6D(6, 9, "rotation6d"),
        /** Numbers as they are; judged by the mean squared error. */
        PLAIN(6, 6, "angles");

        final int outputs;
        final int targets;
        final String tensor;

        Answer(int outputs, int targets, String tensor) {
            this.outputs = outputs;
            this.targets = targets;
            this.tensor = tensor;
        }
    }

    int inputs() {
        return layers[0];
    }

    /** Units of a layer, the second head's included. */
    int units(int layer) {
        return layers[layer] + (layer == layers.length - 1 && knowsItsError ? 1 : 0);
    }
}
