package dev.vizard.app.workload;

import dev.vizard.app.Home;
import dev.vizard.app.bench.RowSeries;
import dev.vizard.app.bench.RunSheet;
import dev.vizard.engine.render.Quality;
import dev.vizard.engine.render.RenderSettings;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** A frame alone at each level of quality, to its last pixel, nothing tracked beside: {@code render.low} and so on. */
final class DrawPart implements BlockPart {

    /** After a change of quality targets and shaders are made. */
    private static final int WARM_FRAMES = 3;

    /** Frames a block in a run of usual length: fewer where one takes longer. */
    private static final Map<Quality, Integer> FRAMES = Map.of(Quality.LOW, 20, Quality.MEDIUM, 8, Quality.HIGH, 4);

    private final BenchPlan plan;
    private final TurningMask mask;
    private final Map<Quality, RowSeries> series = new EnumMap<>(Quality.class);
    private int number;

    DrawPart(Home home, BenchPlan plan) {
        this.plan = plan;
        mask = new TurningMask(home, home.mask(), plan.width(), plan.height());
        for (Quality quality : Quality.values()) {
            if (FRAMES.containsKey(quality)) {
                series.put(quality, new RowSeries("render." + quality.name().toLowerCase(Locale.ROOT), "ms"));
            }
        }
    }

    /** Frames that count in a block. */
    static int framesABlock(BenchPlan plan) {
        return FRAMES.values().stream().mapToInt(plan::scaled).sum();
    }

    @Override
    public void block() {
        // The same turns in every block.
        number = 0;
        series.forEach((quality, row) -> {
            RenderSettings settings = RenderSettings.DEFAULT.withQuality(quality);
            for (int i = 0; i < WARM_FRAMES; i++) {
                draw(settings);
            }
            for (int i = plan.scaled(FRAMES.get(quality)); i > 0; i--) {
                row.addNanos(draw(settings));
            }
            row.endBlock();
        });
    }

    private long draw(RenderSettings settings) {
        long start = System.nanoTime();
        mask.draw(settings, number++);
        mask.renderer().finish();
        long nanos = System.nanoTime() - start;
        mask.swap();
        return nanos;
    }

    @Override
    public void addTo(RunSheet sheet) {
        series.values().forEach(sheet::add);
    }

    @Override
    public void close() {
        mask.close();
    }
}
