package dev.vizard.app.demo;

import dev.vizard.app.Home;
import dev.vizard.app.ProgressBar;
import dev.vizard.app.UserError;
import dev.vizard.app.bench.BenchProcess;
import dev.vizard.app.mask.Wardrobe;
import dev.vizard.app.measure.RunStatistics;
import dev.vizard.app.panel.BenchSection;
import dev.vizard.app.panel.DebugPanel;
import dev.vizard.app.panel.Hud;
import dev.vizard.app.panel.PoseHistory;
import dev.vizard.app.panel.SmoothingSections;
import dev.vizard.app.record.ContactSheet;
import dev.vizard.app.record.RecordException;
import dev.vizard.app.record.VideoWriter;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.app.settings.ViewSettings;
import dev.vizard.app.stage.Stage;
import dev.vizard.app.stage.Wearer;
import dev.vizard.app.tune.SmoothingWatch;
import dev.vizard.engine.window.WindowSettings;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.VisionPipeline;
import dev.vizard.vision.VisionStatus;
import dev.vizard.vision.capture.CaptureException;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.metrics.FrameMoments.Moment;
import dev.vizard.vision.metrics.StageTimes;
import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.joml.Quaterniond;

/**
 * The demo without a display: every frame of the source is tracked and drawn in turn, on one thread, so that the same
 * clip gives the same pictures. Writes demo.mp4, demo.png and the figures.
 */
public final class RecordedDemo {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int BITS_A_SECOND = 6_000_000;
    private static final double FALLBACK_FPS = 30;
    private static final int MOMENT_WIDTH = 640;
    private static final int MOMENT_HEIGHT = 360;
    /** Where a source does not tell its length, a moment is kept this often. */
    private static final double MOMENT_SECONDS = 1;

    private final Home home;
    private final DemoOptions options;
    private final SettingsModel model;
    /** Null where a rendered head is the source. */
    private final DemoSource source;

    private final ValidateMode validate;
    private final RunStatistics statistics = new RunStatistics();
    private final Wearer wearer = new Wearer();
    private final Quaterniond shown = new Quaterniond();
    private final SceneView scenes = new SceneView();
    private final PoseHistory history = new PoseHistory();
    private final SmoothingWatch smoothing = new SmoothingWatch();
    private final Hud hud = new Hud();
    private final TrackedFrame slot = new TrackedFrame();
    private final byte[] rgb = new byte[WIDTH * HEIGHT * 3];
    private final ByteBuffer video = ByteBuffer.allocateDirect(rgb.length);
    private long firstFrameMillis;

    /** A run with these options. */
    public RecordedDemo(Home home, DemoOptions options, SettingsModel model) {
        this.home = home;
        this.options = options;
        this.model = model;
        boolean validating = ValidateMode.SOURCE.equals(options.source());
        validate = new ValidateMode(home, validating);
        source = validating ? null : DemoSource.of(options.source(), home);
    }

    /** Runs to the clip's end or for the seconds asked for. */
    public RunStatistics run() throws CaptureException, RecordException {
        Path folder = options.out();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserError("cannot make the folder " + folder + "; choose another with --out", e);
        }
        WindowSettings window = new WindowSettings("Vizard", WIDTH, HEIGHT, WindowSettings.Mode.HEADLESS, false);
        ContactSheet sheet = new ContactSheet(MOMENT_WIDTH, MOMENT_HEIGHT);
        try (FrameSource frames = openSource();
                VisionPipeline pipeline =
                        new VisionPipeline(home.models(), model.get().vision());
                Stage stage = Stage.open(window, home, options.mask());
                Wardrobe masks = new Wardrobe(stage, model, home.mask(), options.mask(), hud::news);
                ValidateMode mode = validate;
                BenchProcess benchmark = new BenchProcess();
                VideoWriter writer =
                        VideoWriter.start(folder.resolve("demo.mp4"), WIDTH, HEIGHT, fps(frames), BITS_A_SECOND);
                ProgressBar progress = new ProgressBar("recording")) {
            DebugPanel panel = new DebugPanel(model, history, mode.panel(), stage, masks);
            SmoothingSections.addTo(panel, model, smoothing, hud::news);
            BenchSection.addTo(panel, benchmark);
            masks.tick();
            record(frames, pipeline, stage, panel, writer, sheet, progress);
        }
        sheet.write(folder.resolve("demo.png"));
        return statistics;
    }

    private FrameSource openSource() throws CaptureException {
        return source == null
                ? new SteppedHead(validate, () -> model.get().vision().fovDegrees())
                : source.open();
    }

    private HeadPose truth() {
        return source == null ? validate.judge(slot) : source.truth().at(slot.picture.sequence());
    }

    private static double fps(FrameSource frames) {
        return frames.nominalFps() > 0 ? frames.nominalFps() : FALLBACK_FPS;
    }

    private void record(
            FrameSource frames,
            VisionPipeline pipeline,
            Stage stage,
            DebugPanel panel,
            VideoWriter writer,
            ContactSheet sheet,
            ProgressBar progress)
            throws CaptureException, RecordException {
        double fps = fps(frames);
        long end = options.seconds() > 0 ? Math.round(options.seconds() * fps) : Long.MAX_VALUE;
        long all = frames.frameCount() > 0 ? Math.min(end, frames.frameCount()) : end;
        double momentEvery = all == Long.MAX_VALUE ? MOMENT_SECONDS * fps : (double) all / ContactSheet.MOMENTS;
        double nextMoment = momentEvery / 2;
        for (long frame = 0; frame < end && grab(frames); frame++) {
            slot.moments.clear();
            slot.moments.mark(Moment.CAPTURED);
            pipeline.step(slot, frames.independentFrames());
            slot.moments.mark(Moment.PUBLISHED);
            statistics.tracked(slot, truth());
            draw(stage, panel, 1 / fps, fps);
            if (slot.landmarks.found()) {
                slot.moments.mark(Moment.SWAPPED);
                statistics.drawn(slot.moments);
            }
            firstFrameMillis = firstFrameMillis == 0 ? System.currentTimeMillis() : firstFrameMillis;
            stage.read(rgb);
            writer.frame(video.clear().put(rgb).clear());
            if (frame >= Math.floor(nextMoment)) {
                nextMoment += momentEvery;
                addMoment(stage, sheet, frame / fps);
            }
            progress.show(frame + 1, all, String.format(Locale.ROOT, "frame %d", frame + 1));
        }
    }

    private boolean grab(FrameSource frames) throws CaptureException {
        slot.times.clear();
        long start = System.nanoTime();
        boolean more = frames.grab(slot.picture);
        slot.times.add(StageTimes.Stage.GRAB, System.nanoTime() - start);
        return more;
    }

    private void draw(Stage stage, DebugPanel panel, double seconds, double fps) {
        long start = System.nanoTime();
        ViewSettings view = model.get().view();
        double fov = model.get().vision().fovDegrees();
        wearer.update(slot, slot.filtered().rotation(shown), view, fov, seconds);
        stage.show(slot.picture);
        history.add(slot);
        smoothing.take(slot, slot.picture.captureNanos());
        smoothing.tick(slot.picture.captureNanos(), model.get().vision());
        boolean open = options.showPanel();
        stage.gui.begin((float) seconds);
        float taken = open ? DebugPanel.width() : 0;
        if (source == null) {
            validate.draw(stage, wearer.poser(), slot, view, scenes.camera(), taken);
        } else {
            scenes.draw(stage, wearer, slot, view, fov, taken);
        }
        if (open) {
            VisionStatus status =
                    new VisionStatus(VisionStatus.State.RUNNING, "", statistics.captured, statistics.withFace, fps);
            panel.draw(sourceLabel(), status, slot, statistics, HEIGHT);
        }
        hud.draw(wearer.lost() ? "no face in sight" : "", angles(), WIDTH, HEIGHT);
        stage.gui.end();
        stage.finish();
        statistics.rendered(System.nanoTime() - start);
    }

    private String angles() {
        if (!slot.landmarks.found() || options.showPanel() || source == null) {
            return "";
        }
        EulerAngles a = slot.filtered().angles();
        return String.format(
                Locale.ROOT, "yaw %+.0f   pitch %+.0f   roll %+.0f", a.yawDegrees(), a.pitchDegrees(), a.rollDegrees());
    }

    private void addMoment(Stage stage, ContactSheet sheet, double seconds) {
        MomentView moment = new MomentView(MOMENT_WIDTH, MOMENT_HEIGHT);
        byte[] picture = moment.compose(stage, wearer.poser(), slot, model.get().view());
        String error = Double.isNaN(statistics.smoothedErrors.last())
                ? ""
                : String.format(Locale.ROOT, "   error %.1f deg", statistics.smoothedErrors.last());
        sheet.add(
                picture,
                MOMENT_WIDTH,
                MOMENT_HEIGHT,
                String.format(Locale.ROOT, "%.1f s   %s%s", seconds, wearer.lost() ? "no face" : angles(), error));
    }

    /** Where frames came from. */
    public String sourceLabel() {
        return source == null ? "rendered head" : source.label();
    }

    /** When the first frame was drawn, {@link System#currentTimeMillis()}; 0 if none was. */
    public long firstFrameMillis() {
        return firstFrameMillis;
    }
}
