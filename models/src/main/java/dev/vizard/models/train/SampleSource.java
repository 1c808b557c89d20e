package dev.vizard.models.train;

/** Where a network's examples come from. Called by one thread; the same source gives the same examples. */
interface SampleSource {

    /**
     * Makes the next examples.
     *
     * @param inputs filled with one row an example
     * @param targets filled with one row an example: a rotation matrix by columns, or what the network is to answer
     */
    void fill(float[] inputs, float[] targets, int samples);
}
