package dev.vizard.vision;

import dev.vizard.vision.HandOvers.HandOver;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The triple buffer beside other ways to hand a value over: alone on one thread, and from one thread to another. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HandOverBenchmark {

    /** One producer's and one consumer's. */
    @State(Scope.Group)
    public static class Shared {

        @Param({"triple-buffer", "lock", "fresh-objects", "bounded-queue", "linked-queue"})
        private String by;

        private HandOver handOver;

        /** Fresh for every trial. */
        @Setup
        public void make() {
            handOver = HandOvers.create(by);
        }
    }

    /** The producer's own. */
    @State(Scope.Thread)
    public static class Counter {
        private long value;
    }

    /** Publish and latch on one thread: what the operations cost where nobody is in the way. */
    @Benchmark
    @Group("uncontended")
    @GroupThreads(1)
    public long publishAndLatch(Shared shared, Counter counter) {
        shared.handOver.publish(++counter.value);
        return shared.handOver.latest();
    }

    /** The producer, as fast as it can, against the consumer. */
    @Benchmark
    @Group("contended")
    @GroupThreads(1)
    public void publish(Shared shared, Counter counter) {
        shared.handOver.publish(++counter.value);
    }

    /** The consumer, as fast as it can, against the producer. */
    @Benchmark
    @Group("contended")
    @GroupThreads(1)
    public long latch(Shared shared) {
        return shared.handOver.latest();
    }
}
