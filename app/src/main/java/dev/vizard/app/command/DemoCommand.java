package dev.vizard.app.command;

import dev.vizard.app.Home;
import dev.vizard.app.UserError;
import dev.vizard.app.demo.DemoOptions;
import dev.vizard.app.demo.DemoOptions.Mode;
import dev.vizard.app.demo.DemoRun;
import dev.vizard.app.settings.SceneKind;
import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.app.settings.SettingsStore;
import dev.vizard.app.settings.ViewSettings;
import dev.vizard.engine.render.Quality;
import dev.vizard.engine.window.Window;
import dev.vizard.vision.VisionSettings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vizard demo}: the mask that follows a head. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Draws a mask that turns with a head: in a window, or into files where there is no display.")
public final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description =
                    "camera:0, a video, a picture, a folder of pictures, 'bundled', or 'validate' (a rendered head of known pose)"
                            + " (default: the first camera, or the bundled clip where there is none)")
    private String source;

    @Option(
            names = "--mask",
            paramLabel = "FILE",
            description =
                    "the mask to wear: glTF, GLB, OBJ or FBX, or 'own' for Vizard's own; kept by a window (default: the"
                            + " one that was worn last)")
    private String mask;

    @ArgGroup
    private ModeOptions mode;

    /** At most one of them. */
    static final class ModeOptions {
        @Option(names = "--windowed", description = "in a window (default where there is a display)")
        private boolean windowed;

        @Option(names = "--fullscreen", description = "on the whole screen")
        private boolean fullscreen;

        @Option(names = "--headless", description = "into files (default where there is no display)")
        private boolean headless;
    }

    @Option(names = "--seconds", paramLabel = "N", description = "end after N seconds")
    private double seconds;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "where demo.mp4, demo.png and summary.json go (default: out; a window writes only with --out)")
    private Path out;

    @Option(
            names = "--realtime",
            description =
                    "headless at the clip's own pace, the vision thread beside the render loop, summary.json alone")
    private boolean realtime;

    @Option(
            names = "--estimator",
            paramLabel = "NAME",
            description = "how angles come from landmarks; kept by a window")
    private String estimator;

    @Option(
            names = "--compare",
            paramLabel = "NAME",
            description = "an estimator that runs beside it, or 'none'; the panel plots how far the two are apart")
    private String compare;

    @Option(
            names = "--fov",
            paramLabel = "DEGREES",
            description = "the camera's vertical field of view; kept by a window (default: 50)")
    private Double fov;

    @Option(
            names = "--scene",
            paramLabel = "NAME",
            description =
                    "stage (the mask alone), mirror (worn in the camera's picture) or split (picture and mask beside each"
                            + " other); kept by a window")
    private SceneKind scene;

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            description = "what surrounds and lights the mask: " + EnvironmentChoice.DESCRIPTION + "; kept by a window")
    private String environment;

    @Option(
            names = "--quality",
            paramLabel = "NAME",
            description = "low, medium, high, or auto, which goes by the frame time; kept by a window")
    private Quality quality;

    @Option(names = "--panel", description = "with the panel open")
    private boolean panel;

    @Override
    public Integer call() throws Exception {
        if (seconds < 0) {
            throw new UserError("--seconds must be above 0");
        }
        Home home = Home.find();
        Mode wanted = mode();
        boolean live = wanted != Mode.HEADLESS;
        SettingsStore store = SettingsStore.ofUser();
        Settings settings = store.load(this::warn);
        // A recording is made with the user's settings but never changes them.
        SettingsModel model = new SettingsModel(settings, live ? store : null);
        model.set(chosen(settings));
        Path worn = MaskChoice.of(mask, settings.masks(), home, this::warn);
        model.set(model.get().withMasks(settings.masks().withWorn(worn.equals(home.mask()) ? null : worn)));
        Path folder = out == null && !live ? Path.of("out") : out;
        DemoOptions options = new DemoOptions(source, worn, wanted, seconds, folder, realtime, panel);
        DemoRun.run(home, options, model, spec.commandLine().getOut());
        return 0;
    }

    private void warn(String warning) {
        spec.commandLine().getErr().println("vizard: " + warning);
    }

    private Settings chosen(Settings settings) {
        VisionSettings vision = settings.vision();
        try {
            vision = estimator == null ? vision : vision.withEstimator(estimator);
            vision = compare == null ? vision : vision.withCompareWith(compare);
            vision = fov == null ? vision : vision.withFov(fov);
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage(), e);
        }
        ViewSettings view = settings.view();
        view = scene == null ? view : view.withScene(scene);
        view = environment == null ? view : view.withLight(EnvironmentChoice.of(view.light(), environment));
        view = quality == null ? view : view.withRender(view.render().withQuality(quality));
        return settings.withVision(vision).withView(view);
    }

    private Mode mode() {
        if (mode != null && mode.headless) {
            return Mode.HEADLESS;
        }
        boolean chosen = mode != null && (mode.windowed || mode.fullscreen);
        if (!Window.displayAvailable()) {
            if (chosen) {
                throw new UserError("there is no display to open a window on; use --headless");
            }
            return Mode.HEADLESS;
        }
        return mode != null && mode.fullscreen ? Mode.FULLSCREEN : Mode.WINDOWED;
    }
}
