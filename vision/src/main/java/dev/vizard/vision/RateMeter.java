package dev.vizard.vision;

/** Events a second, over the last 32 of them. */
final class RateMeter {

    private final long[] times = new long[32];
    private int count;

    /** An event happened at this time, nanoseconds. */
    void tick(long nanos) {
        times[count++ & times.length - 1] = nanos;
    }

    /** The rate, or 0 before the second event. */
    double perSecond() {
        int n = Math.min(count, times.length);
        if (n < 2) {
            return 0;
        }
        long last = times[count - 1 & times.length - 1];
        long first = times[count - n & times.length - 1];
        return last > first ? (n - 1) * 1e9 / (last - first) : 0;
    }
}
