package dev.vizard.app.soak;

import dev.vizard.app.ProgressBar;
import dev.vizard.app.measure.MemorySample;
import dev.vizard.app.measure.RunStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at the process every few seconds while the program runs. Called on the render loop's thread. */
final class SoakWatch {

    private final double allSeconds;
    private final double warmSeconds;
    private final double everySeconds;
    private final ProgressBar progress;
    private final List<MemorySample> samples = new ArrayList<>();
    private final long start = System.nanoTime();
    private double next;
    private long longWhileWarming = -1;

    /**
     * A watch.
     *
     * @param warmSeconds how long the program may still grow and stall: loading, compiling, first collections
     * @param everySeconds between two looks
     */
    SoakWatch(double allSeconds, double warmSeconds, double everySeconds, ProgressBar progress) {
        this.allSeconds = allSeconds;
        this.warmSeconds = warmSeconds;
        this.everySeconds = everySeconds;
        this.progress = progress;
    }

    /** A turn of the loop has ended. */
    void turn(RunStatistics statistics) {
        double seconds = (System.nanoTime() - start) * 1e-9;
        if (longWhileWarming < 0 && seconds >= warmSeconds) {
            longWhileWarming = statistics.longFrames;
        }
        if (seconds < next) {
            return;
        }
        next = seconds + everySeconds;
        MemorySample sample = MemorySample.now(seconds);
        samples.add(sample);
        progress.show(
                Math.round(seconds),
                Math.round(allSeconds),
                String.format(
                        Locale.ROOT,
                        "%.0f MB resident, %d frames drawn, %d tracked",
                        sample.residentMb(),
                        statistics.rendered,
                        statistics.captured));
    }

    /** All looks, in order. */
    List<MemorySample> samples() {
        return List.copyOf(samples);
    }

    /** The looks after the warm-up. */
    List<MemorySample> watched() {
        return samples.stream().filter(s -> s.seconds() >= warmSeconds).toList();
    }

    /** Long frames after the warm-up; those before are declared: the program was loading. */
    long undeclaredLongFrames(RunStatistics statistics) {
        return longWhileWarming < 0 ? 0 : statistics.longFrames - longWhileWarming;
    }
}
