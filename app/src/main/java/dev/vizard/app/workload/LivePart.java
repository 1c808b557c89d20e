package dev.vizard.app.workload;

import dev.vizard.app.Home;
import dev.vizard.app.bench.RunSheet;
import dev.vizard.app.demo.DemoOptions;
import dev.vizard.app.demo.LiveDemo;
import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.app.settings.ViewSettings;
import dev.vizard.engine.render.Quality;
import java.util.function.DoubleConsumer;

/**
 * The whole program on the bundled clip as it is lived, without a screen: the vision thread at the clip's pace, the render
 * loop beside it at 60 frames a second. It always draws at the quality it is told, since two runs of which one chose
 * another level would not be the same work.
 */
final class LivePart {

    /** A little longer, so that the last block ends before the program does. */
    private static final double LAST_BLOCK_SECONDS = 0.3;

    private LivePart() {}

    /** Runs it and adds its rows; on the main thread. */
    static void run(Home home, BenchPlan plan, Quality quality, RunSheet sheet, DoubleConsumer progress) {
        DemoOptions options = new DemoOptions(
                DemoOptions.BUNDLED,
                home.mask(),
                DemoOptions.Mode.HEADLESS,
                plan.warmSeconds() + plan.liveSeconds() + LAST_BLOCK_SECONDS,
                null,
                true,
                false);
        ViewSettings view = Settings.DEFAULT.view();
        Settings settings =
                Settings.DEFAULT.withView(view.withRender(view.render().withQuality(quality)));
        LiveDemo demo = new LiveDemo(home, options, new SettingsModel(settings, null));
        demo.size(plan.width(), plan.height());
        LiveWatch watch = new LiveWatch(plan, progress);
        demo.onTurn(watch::turn);
        demo.afterWarmUp(plan.warmSeconds(), watch::begin);
        watch.addTo(sheet, demo.run());
    }
}
