package dev.vizard.app.demo;

import static org.lwjgl.glfw.GLFW.*;

import dev.vizard.app.Home;
import dev.vizard.app.UserError;
import dev.vizard.app.bench.BenchProcess;
import dev.vizard.app.mask.Wardrobe;
import dev.vizard.app.measure.FrameWatch;
import dev.vizard.app.measure.RunStatistics;
import dev.vizard.app.panel.BenchSection;
import dev.vizard.app.panel.DebugPanel;
import dev.vizard.app.panel.Hud;
import dev.vizard.app.panel.PoseHistory;
import dev.vizard.app.panel.SmoothingSections;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.app.settings.ViewSettings;
import dev.vizard.app.stage.Stage;
import dev.vizard.app.stage.Wearer;
import dev.vizard.app.tune.SmoothingWatch;
import dev.vizard.engine.window.WindowSettings;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.VisionStatus;
import dev.vizard.vision.VisionWorker;
import dev.vizard.vision.capture.CaptureException;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.pose.HeadPose;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.joml.Quaterniond;

/**
 * The demo as it is lived: the vision thread tracks, this thread draws its newest answer, keys and panel act at once.
 * Everything that must be closed is opened in {@link #run} and closed in reverse order, the vision thread first.
 */
public final class LiveDemo {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final long HEADLESS_FRAME_NANOS = 1_000_000_000 / 60;
    private static final long MEASURING_FRAME_NANOS = 150_000_000;
    private static final String HINT = "Tab panel   ? keys";

    private final Home home;
    private final DemoOptions options;
    private final SettingsModel model;
    private final DemoSource source;
    private final ValidateMode validate;
    private final RunStatistics statistics = new RunStatistics();
    private final PoseHistory history = new PoseHistory();
    private final Wearer wearer = new Wearer();
    private final SceneView scenes = new SceneView();
    private final ShownPose shownPose = new ShownPose();
    private final SmoothingWatch smoothing = new SmoothingWatch();
    private final Hud hud = new Hud();
    private final BenchProcess benchmark = new BenchProcess();
    private Consumer<RunStatistics> turnListener = turned -> {};
    private Consumer<RunStatistics> warmAction;
    private double warmSeconds;
    private int windowWidth = WIDTH;
    private int windowHeight = HEIGHT;
    private boolean paced = true;
    private boolean paused;
    private boolean waiting;
    private TrackedFrame newest = new TrackedFrame();
    private long firstFrameMillis;

    /** A demo with these options. */
    public LiveDemo(Home home, DemoOptions options, SettingsModel model) {
        this.home = home;
        this.options = options;
        this.model = model;
        boolean validating = ValidateMode.SOURCE.equals(options.source());
        validate = new ValidateMode(home, validating);
        source = DemoSource.of(validating ? null : options.source(), home);
    }

    /** The window's size to begin with, screen coordinates; without a call 1280x720. */
    public void size(int wantedWidth, int wantedHeight) {
        windowWidth = wantedWidth;
        windowHeight = wantedHeight;
    }

    /** Without a screen: draws as many pictures as it can instead of 60 a second. */
    public void unpaced() {
        paced = false;
    }

    /** Who is told after every turn of the render loop, on its thread. */
    public void onTurn(Consumer<RunStatistics> listener) {
        turnListener = listener;
    }

    /** Does something once, that many seconds after the first picture, on the render loop's thread. */
    public void afterWarmUp(double seconds, Consumer<RunStatistics> action) {
        warmSeconds = seconds;
        warmAction = action;
    }

    /** Runs until the window is closed or the time is up. */
    public RunStatistics run() {
        WindowSettings window = new WindowSettings(
                "Vizard",
                windowWidth,
                windowHeight,
                WindowSettings.Mode.valueOf(options.mode().name()),
                true);
        try (Stage stage = Stage.open(window, home, options.mask());
                VisionWorker worker = new VisionWorker(
                        this::openSource, home.models(), model.get().vision(), true);
                Wardrobe masks = new Wardrobe(stage, model, home.mask(), options.mask(), hud::news);
                BenchProcess measuring = benchmark;
                // Closed first: it lets go of a vision thread that waits for its pictures.
                ValidateMode mode = validate) {
            DebugPanel panel = new DebugPanel(model, history, mode.panel(), stage, masks);
            SmoothingSections.addTo(panel, model, smoothing, hud::news);
            BenchSection.addTo(panel, measuring);
            stage.window.onDrop(new DroppedFiles(model, masks::wear, hud::news)::take);
            mode.advance(model.get().vision().fovDegrees());
            if (options.showPanel()) {
                model.set(model.get().withView(model.get().view().withPanelOpen(true)));
            }
            model.forgetSteps();
            listen(stage, worker);
            worker.start();
            loop(stage, worker, masks, panel, new FrameWatch(statistics, stage.finishTimer));
            VisionStatus status = worker.status();
            if (status.state() == VisionStatus.State.FAILED) {
                throw new UserError(status.message());
            }
        } finally {
            model.save();
        }
        return statistics;
    }

    private FrameSource openSource() throws CaptureException {
        FrameSource rendered = validate.source();
        return rendered == null ? source.open() : rendered;
    }

    private void loop(Stage stage, VisionWorker worker, Wardrobe masks, DebugPanel panel, FrameWatch watch) {
        // The time asked for begins with the first picture, not while networks are loaded.
        long firstPicture = 0;
        long before = System.nanoTime();
        while (!stage.window.shouldClose() && !timeIsUp(firstPicture)) {
            long frameStart = System.nanoTime();
            watch.begin();
            stage.window.pollEvents();
            if (!paused && validate.advance(model.get().vision().fovDegrees())) {
                worker.reopen();
            }
            masks.tick();
            waitForBenchmark(worker);
            boolean fresh = take(stage, worker, watch);
            if (firstPicture == 0 && (fresh || worker.status().over())) {
                firstPicture = frameStart;
            }
            drawFrame(stage, worker, panel, paused ? 0 : watch.displayNanos(), (frameStart - before) * 1e-9);
            before = frameStart;
            watch.submitted();
            if (options.mode() == DemoOptions.Mode.HEADLESS) {
                stage.finish();
            }
            statistics.rendered(System.nanoTime() - frameStart);
            stage.window.swapBuffers();
            watch.swapped();
            turnListener.accept(statistics);
            if (warmAction != null && firstPicture != 0 && frameStart - firstPicture > warmSeconds * 1e9) {
                warmAction.accept(statistics);
                warmAction = null;
            }
            if (firstFrameMillis == 0) {
                firstFrameMillis = System.currentTimeMillis();
            }
            worker.configure(model.get().vision());
            tellOfSmoothing(panel, frameStart);
            model.tick();
            if (worker.status().state() == VisionStatus.State.FAILED && stage.window.headless()) {
                return;
            }
            rest(stage, frameStart);
        }
    }

    private void tellOfSmoothing(DebugPanel panel, long nanos) {
        smoothing.tick(nanos, model.get().vision());
        String news = smoothing.takeNews();
        if (!news.isEmpty()) {
            hud.news(news);
            panel.open(SmoothingSections.SMOOTHING);
        }
    }

    /** A benchmark in another process wants the machine for itself: nothing is tracked, and little is drawn. */
    private void waitForBenchmark(VisionWorker worker) {
        benchmark.poll();
        if (benchmark.running() != waiting) {
            waiting = benchmark.running();
            worker.setPaused(paused || waiting);
        }
        if (waiting) {
            LockSupport.parkNanos(MEASURING_FRAME_NANOS);
        }
    }

    private boolean timeIsUp(long firstPicture) {
        return options.seconds() > 0 && firstPicture != 0 && System.nanoTime() - firstPicture > options.seconds() * 1e9;
    }

    private boolean take(Stage stage, VisionWorker worker, FrameWatch watch) {
        long published = worker.published();
        boolean fresh = worker.frames().latch();
        newest = worker.frames().front();
        watch.looked(fresh ? newest : null);
        if (newest.publishNumber() < published) {
            statistics.lostPublishes++;
        }
        if (!fresh) {
            return false;
        }
        shownPose.take(newest);
        stage.show(newest.picture);
        history.add(newest);
        smoothing.take(newest, newest.capturedNanos());
        HeadPose rendered = validate.judge(newest);
        statistics.tracked(newest, rendered == null ? source.truth().at(newest.picture.sequence()) : rendered);
        return true;
    }

    private void drawFrame(Stage stage, VisionWorker worker, DebugPanel panel, long displayNanos, double seconds) {
        ViewSettings view = model.get().view();
        float width = stage.window.framebufferWidth();
        float height = stage.window.framebufferHeight();
        VisionSettings vision = model.get().vision();
        // What is compared with the truth must not be recentred.
        Quaterniond shown = shownPose.at(displayNanos, vision.prediction(), !validate.active());
        if (displayNanos != 0 && newest.landmarks.found()) {
            smoothing.shown(displayNanos, shownPose.predicted(), shownPose.unpredicted());
        }
        double fov = vision.fovDegrees();
        wearer.update(newest, shown, view, fov, seconds);
        stage.gui.begin((float) seconds);
        model.hold(DebugPanel.held());
        // The mask stands in the middle of what the panel leaves free.
        float taken = view.panelOpen() ? DebugPanel.width() : 0;
        if (validate.active()) {
            validate.draw(stage, wearer.poser(), newest, view, scenes.camera(), taken);
        } else {
            scenes.draw(stage, wearer, newest, view, fov, taken);
        }
        if (view.panelOpen()) {
            panel.draw(sourceLabel(), worker.status(), newest, statistics, height);
        }
        hud.draw(statusLine(worker.status()), view.panelOpen() ? "" : HINT, width, height);
        stage.gui.end();
    }

    private String statusLine(VisionStatus status) {
        return switch (status.state()) {
            case STARTING -> "starting";
            case PAUSED -> waiting ? "measuring" : "paused";
            case RECONNECTING, FAILED -> status.message();
            case RUNNING, ENDED ->
                wearer.lost() && status.framesCaptured() > 0
                        ? "no face in sight"
                        : smoothing.autoTune().words();
        };
    }

    /** Without a screen nothing else would hold the loop back. */
    private void rest(Stage stage, long frameStart) {
        long left = frameStart + HEADLESS_FRAME_NANOS - System.nanoTime();
        if (paced && stage.window.headless() && left > 0) {
            LockSupport.parkNanos(left);
        }
    }

    private void listen(Stage stage, VisionWorker worker) {
        stage.listen(key -> press(key, stage, worker), character -> {
            if (character == '?') {
                hud.toggleKeys();
            }
        });
    }

    private void press(int key, Stage stage, VisionWorker worker) {
        if (stage.window.controlDown()) {
            tell(SettingsKeys.pressWithControl(key, stage.window.shiftDown(), model));
            return;
        }
        tell(SettingsKeys.press(key, model));
        switch (key) {
            case GLFW_KEY_ESCAPE -> stage.window.requestClose();
            case GLFW_KEY_F11 -> stage.window.toggleFullscreen();
            case GLFW_KEY_SPACE -> {
                paused = !paused;
                worker.setPaused(paused || waiting);
            }
            case GLFW_KEY_R -> {
                if (newest.landmarks.found()) {
                    shownPose.recentre(newest);
                    hud.notice("this is straight ahead now");
                }
            }
            default -> {
                ViewSettings after = ViewKeys.press(key, model.get().view());
                change(after, ViewKeys.notice(key, after));
            }
        }
    }

    private void change(ViewSettings view, String notice) {
        model.set(model.get().withView(view));
        tell(notice);
    }

    private void tell(String notice) {
        if (!notice.isEmpty()) {
            hud.notice(notice);
        }
    }

    /** Where frames came from. */
    public String sourceLabel() {
        return validate.panel().wanted() ? "rendered head" : source.label();
    }

    /** When the first frame was shown, {@link System#currentTimeMillis()}; 0 if none was. */
    public long firstFrameMillis() {
        return firstFrameMillis;
    }
}
