package dev.vizard.app.workload;

import dev.vizard.app.Home;
import dev.vizard.app.measure.BenchRow;
import dev.vizard.app.measure.RunStatistics;
import dev.vizard.engine.gl.GlDebug;
import dev.vizard.engine.render.PassTimes;
import dev.vizard.engine.render.RenderSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Draws a mask that turns, without tracking and without a screen, and tells what a finished frame took. */
public final class RenderBench {
    private static final int WARM_FRAMES = 60;
    private static final int PASS_FRAMES = 60;

    private final Home home;

    /**
     * What is drawn.
     *
     * @param mask a model's file
     * @param frames how many are measured, after 60 that are not
     * @param readBack whether each picture is fetched from the driver, as a program that sends it on must
     */
    public record Work(Path mask, int width, int height, int frames, RenderSettings settings, boolean readBack) {}

    /**
     * What came out.
     *
     * @param driver who drew
     * @param triangles of the mask, as drawn at high quality
     * @param rows render.frame, then each pass measured for itself
     */
    public record Result(String driver, int triangles, List<BenchRow> rows) {
        /** Keeps its own list. */
        public Result {
            rows = List.copyOf(rows);
        }
    }

    /** A benchmark over these files. */
    public RenderBench(Home home) {
        this.home = home;
    }

    /** Draws and measures; on the calling thread, which must be the main one. */
    public Result run(Work work) {
        try (TurningMask mask = new TurningMask(home, work.mask(), work.width(), work.height())) {
            byte[] rgb = new byte[work.width() * work.height() * 3];
            Histogram frame = new Histogram(60_000_000_000L, 3);
            for (int i = 0; i < WARM_FRAMES + work.frames(); i++) {
                long start = System.nanoTime();
                mask.draw(work.settings(), i);
                if (work.readBack()) {
                    mask.read(rgb);
                } else {
                    mask.renderer().finish();
                }
                if (i >= WARM_FRAMES) {
                    RunStatistics.record(frame, System.nanoTime() - start);
                }
                mask.swap();
            }
            List<BenchRow> rows = new ArrayList<>(List.of(BenchRow.millis("render.frame", frame)));
            rows.addAll(passes(mask, work.settings()));
            return new Result(GlDebug.driver(), mask.triangles(), rows);
        }
    }

    /** Measured apart: on a processor, waiting after every pass makes the frame slower. */
    private static List<BenchRow> passes(TurningMask mask, RenderSettings settings) {
        PassTimes times = mask.renderer().passTimes();
        times.watch(true);
        Histogram[] each = new Histogram[times.count()];
        for (int p = 0; p < each.length; p++) {
            each[p] = new Histogram(60_000_000_000L, 3);
        }
        for (int i = 0; i < PASS_FRAMES; i++) {
            mask.draw(settings, i);
            mask.renderer().finish();
            for (int p = 0; p < each.length; p++) {
                float millis = times.newestMillis(p);
                if (!Float.isNaN(millis)) {
                    RunStatistics.record(each[p], (long) (millis * 1e6));
                }
            }
        }
        List<BenchRow> rows = new ArrayList<>();
        for (int p = 0; p < each.length; p++) {
            rows.add(BenchRow.millis("render." + times.name(p).replace(' ', '_'), each[p]));
        }
        return rows;
    }
}
