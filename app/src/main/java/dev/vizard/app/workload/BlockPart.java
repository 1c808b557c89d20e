package dev.vizard.app.workload;

import dev.vizard.app.bench.RunSheet;
import dev.vizard.vision.capture.CaptureException;

/** Something that is measured block by block, each with the same work. Made, used and closed on the main thread. */
interface BlockPart extends AutoCloseable {

    /** Does a block of work and takes down what it took. */
    void block() throws CaptureException;

    /** Hands over what was measured. */
    void addTo(RunSheet sheet);

    @Override
    default void close() {}
}
