package dev.vizard.app;

import java.io.PrintStream;
import java.util.Locale;

/** A bar on the terminal's error stream: one line that is rewritten, or a line now and then where nobody watches. */
public final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 32;
    private static final long REDRAW_NANOS = 100_000_000;
    /** Lines from beginning to end where nobody watches; a program that reads them may want more. */
    private static final int QUIET_STEPS = Integer.getInteger("vizard.progressSteps", 10);

    private final PrintStream out;
    private final String what;
    private final boolean watched = Boolean.getBoolean("vizard.terminal");
    private long lastNanos;
    private int lastStep = -1;
    private boolean shown;

    /** A bar for some work, named in a word or two. */
    public ProgressBar(String what) {
        this(what, System.err);
    }

    ProgressBar(String what, PrintStream out) {
        this.what = what;
        this.out = out;
    }

    /** Says how far it is: {@code done} of {@code all}, and a few words more. */
    public void show(long done, long all, String more) {
        double share = all > 0 ? Math.min(1, (double) done / all) : 0;
        if (watched) {
            long now = System.nanoTime();
            if (now - lastNanos < REDRAW_NANOS && done < all) {
                return;
            }
            lastNanos = now;
            int full = (int) Math.round(share * WIDTH);
            String line = String.format(
                    Locale.ROOT,
                    "\r\033[K%s [%s%s] %3.0f %% %s",
                    what,
                    "=".repeat(full),
                    " ".repeat(WIDTH - full),
                    share * 100,
                    more);
            out.print(line);
            out.flush();
            shown = true;
            return;
        }
        int step = (int) (share * QUIET_STEPS);
        if (step != lastStep) {
            lastStep = step;
            out.println(String.format(Locale.ROOT, "%s %3.0f %% %s", what, share * 100, more));
        }
    }

    /** Ends the line. */
    @Override
    public void close() {
        if (shown) {
            out.println();
            shown = false;
        }
    }
}
