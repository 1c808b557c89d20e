package dev.vizard.app.workload;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a benchmark can measure. */
public enum BenchPart {
    /** The whole program. */
    LIVE(0.42),
    /** The tracked step alone. */
    STEP(0.14),
    /** Drawing alone. */
    DRAW(0.2),
    /** The hand-over alone. */
    HANDOVER(0.01),
    /** Tracking without drawing, at 30 frames a second. */
    CPU(0.2),
    /** Jitter and lag of the default filter on a synthetic track. */
    FILTERS(0.03),
    /** Ours in turns with others'. */
    PEERS(0.6);

    /** What is measured where nobody says otherwise: all but {@link #PEERS}, which takes as long as most others together. */
    public static final Set<BenchPart> USUAL = EnumSet.complementOf(EnumSet.of(PEERS));

    private final double share;

    BenchPart(double share) {
        this.share = share;
    }

    /** How long it takes, as a share of a usual run. */
    double share() {
        return share;
    }

    /** Its name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All names. */
    public static List<String> words() {
        return Arrays.stream(values()).map(BenchPart::word).toList();
    }
}
