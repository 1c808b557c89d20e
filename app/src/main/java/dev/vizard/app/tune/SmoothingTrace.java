package dev.vizard.app.tune;

import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.PoseFilter;
import dev.vizard.vision.filter.PoseFilters;
import dev.vizard.vision.pose.HeadPose;
import java.util.Objects;

/**
 * The measured poses of the last ten seconds, and what one filter or two make of them. Other settings are replayed over
 * the poses that are there, so that they show at once what they would have done. While nobody looks, only the measured
 * poses are kept, and nothing is allocated. One thread.
 */
public final class SmoothingTrace {

    /** How long is looked back, seconds. */
    public static final double SECONDS = 10;

    /** Poses before that, for filters to find into the motion. */
    private static final double BEFORE = 2;

    /** Twelve seconds at 120 pictures a second. */
    private static final int MOST = 1440;

    private final HeadPose[] poses = new HeadPose[MOST];
    private final double[] seconds = new double[MOST];
    private int oldest;
    private int count;
    private final RotationSeries raw = new RotationSeries();
    private final Branch first = new Branch();
    private final Branch second = new Branch();
    private long revision;

    /** A filter and what came out of it. */
    private static final class Branch {
        private final RotationSeries smoothed = new RotationSeries();
        private FilterSettings settings;
        private PoseFilter filter;

        void add(double at, HeadPose pose, double keepFrom) {
            if (filter != null) {
                smoothed.add(at, filter.filter(pose));
                smoothed.dropBefore(keepFrom);
            }
        }
    }

    /**
     * Takes down a measured pose. One that is not later than the last is passed over; one much earlier begins anew.
     *
     * @param at when it was measured
     */
    public void add(double at, HeadPose pose) {
        if (count > 0 && at <= newest()) {
            if (newest() - at < BEFORE) {
                return;
            }
            clear();
        }
        if (count == MOST) {
            oldest = (oldest + 1) % MOST;
            count--;
        }
        int slot = (oldest + count) % MOST;
        poses[slot] = pose;
        seconds[slot] = at;
        count++;
        while (seconds[oldest] < at - SECONDS - BEFORE) {
            poses[oldest] = null;
            oldest = (oldest + 1) % MOST;
            count--;
        }
        raw.add(at, pose);
        raw.dropBefore(from());
        first.add(at, pose, from());
        second.add(at, pose, from());
        revision++;
    }

    /** What is looked at begins here: no filter knows more than the other. */
    private double from() {
        return Math.max(seconds[oldest], newest() - SECONDS);
    }

    private double newest() {
        return seconds[(oldest + count - 1) % MOST];
    }

    /** Says which filters are looked at; the second may be null. Cheap while they stay the same. */
    public void follow(FilterSettings wanted, FilterSettings other) {
        replay(first, wanted);
        replay(second, other);
    }

    private void replay(Branch branch, FilterSettings wanted) {
        if (Objects.equals(branch.settings, wanted)) {
            return;
        }
        branch.settings = wanted;
        branch.smoothed.clear();
        branch.filter = wanted == null ? null : PoseFilters.create(wanted);
        for (int i = 0; i < count; i++) {
            int slot = (oldest + i) % MOST;
            branch.add(seconds[slot], poses[slot], from());
        }
        revision++;
    }

    /** Nobody looks any more. */
    public void rest() {
        follow(null, null);
    }

    /** Forgets everything but the filters. */
    public void clear() {
        java.util.Arrays.fill(poses, null);
        oldest = 0;
        count = 0;
        raw.clear();
        first.smoothed.clear();
        second.smoothed.clear();
        FilterSettings one = first.settings;
        FilterSettings other = second.settings;
        follow(null, null);
        follow(one, other);
    }

    /** Grows with each change, so that who draws knows when to look again. */
    public long revision() {
        return revision;
    }

    /** The measured poses. */
    public RotationSeries raw() {
        return raw;
    }

    /** The same moments after the first filter; empty while nobody looks. */
    public RotationSeries first() {
        return first.smoothed;
    }

    /** The same moments after the second filter; empty without one. */
    public RotationSeries second() {
        return second.smoothed;
    }

    /** Whether there are two filters. */
    public boolean hasSecond() {
        return second.filter != null;
    }
}
