package dev.vizard.app.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.app.Home;
import dev.vizard.app.mask.Wardrobe;
import dev.vizard.app.measure.RunStatistics;
import dev.vizard.app.settings.Preset;
import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.app.settings.ViewSettings;
import dev.vizard.app.stage.Stage;
import dev.vizard.app.stage.Wearer;
import dev.vizard.app.tune.AutoTune;
import dev.vizard.app.tune.AutoTune.State;
import dev.vizard.app.tune.SmoothingWatch;
import dev.vizard.app.tune.TuneHead;
import dev.vizard.engine.window.WindowSettings;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.VisionPipeline;
import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.VisionStatus;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.capture.FrameSources;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.FilterSettings.OneEuro;
import dev.vizard.vision.filter.PoseFilter;
import dev.vizard.vision.filter.PoseFilters;
import dev.vizard.vision.pose.HeadPose;
import imgui.ImGui;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.joml.Quaterniond;
import org.junit.jupiter.api.Test;

/**
 * The sections about smoothing as they are drawn, on screens of usual and of high density: nothing is wider than the panel.
 * {@code -Dvizard.panel.pictures=DIR} keeps the pictures.
 */
class SmoothingPanelTest {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    /** Wrapped text may be a pixel wider than it was told to be. */
    private static final float ROUNDING = 2;

    private static final long FRAME_NANOS = Math.round(1e9 / TuneHead.FPS);
    private static final FilterSettings LATE =
            FilterSettings.DEFAULT.withName("one-euro").withOneEuro(new OneEuro(0.5, 0.005, 1, 0.5, 0.3));

    private final Home home = Home.find();
    private final SettingsModel model = new SettingsModel(
            Settings.DEFAULT.withVision(
                    VisionSettings.DEFAULT.withFilter(LATE).withOtherFilter(LATE.withName("kalman"))),
            null);
    private final SmoothingWatch watch = new SmoothingWatch();
    private final TrackedFrame frame = new TrackedFrame();
    private final Wearer wearer = new Wearer();
    private final Hud hud = new Hud();
    private float beyondTheEdge = Float.NaN;
    private long nanos = 1_000_000_000L;
    private Stage stage;
    private DebugPanel panel;

    @Test
    void nothingIsWiderThanThePanel() throws Exception {
        for (String scale : new String[] {"1", "1.5"}) {
            System.setProperty("vizard.scale", scale);
            try {
                look(scale);
            } finally {
                System.clearProperty("vizard.scale");
            }
        }
    }

    private void look(String scale) throws Exception {
        WindowSettings window = new WindowSettings(
                "Vizard",
                Math.round(WIDTH * Float.parseFloat(scale)),
                Math.round(HEIGHT * Float.parseFloat(scale)),
                WindowSettings.Mode.HEADLESS,
                false);
        try (Stage opened = Stage.open(window, home, home.mask());
                VisionPipeline pipeline = new VisionPipeline(home.models(), VisionSettings.DEFAULT);
                FrameSource clip = FrameSources.open(home.clip().toString());
                Wardrobe masks = new Wardrobe(opened, model, home.mask(), home.mask(), told -> {})) {
            stage = opened;
            panel = new DebugPanel(
                    model,
                    new PoseHistory(),
                    new ValidatePanel(new ErrorHistory(), List.of("a"), false),
                    opened,
                    masks);
            SmoothingSections.addTo(panel, model, watch, hud::news);
            panel.add("Probe", () -> beyondTheEdge = ImGui.getScrollMaxX());
            clip.grab(frame.picture);
            pipeline.step(frame, false);
            opened.show(frame.picture);
            drawAll(scale);
            assertThat(stage.complaints()).isEmpty();
        }
    }

    @Test
    void aDraggedSliderIsOneStep() throws Exception {
        WindowSettings window = new WindowSettings("Vizard", WIDTH, HEIGHT, WindowSettings.Mode.HEADLESS, false);
        try (Stage opened = Stage.open(window, home, home.mask());
                Wardrobe masks = new Wardrobe(opened, model, home.mask(), home.mask(), told -> {})) {
            stage = opened;
            panel = new DebugPanel(
                    model,
                    new PoseHistory(),
                    new ValidatePanel(new ErrorHistory(), List.of("a"), false),
                    opened,
                    masks);
            float[] place = new float[2];
            SettingsEditor editor = new SettingsEditor();
            panel.add("Slider", () -> {
                VisionSettings vision = model.get().vision();
                model.set(model.get().withVision(vision.withPrediction(editor.edit(vision.prediction()))));
                place[0] = ImGui.getItemRectMinX();
                place[1] = 0.5f * (ImGui.getItemRectMinY() + ImGui.getItemRectMaxY());
            });
            open("Slider");
            double before = model.get().vision().prediction().maxFastDegrees();
            for (int drag = 0; drag < 2; drag++) {
                for (int i = 0; i < 6; i++) {
                    // The mouse is over it, then down, then moves, then is let go.
                    mouse(place[0] + 30 + 40 * drag + 9 * i, place[1], i > 0 && i < 5);
                }
                assertThat(model.get().vision().prediction().maxFastDegrees()).isNotEqualTo(before);
            }
            assertThat(model.undo()).isTrue();
            assertThat(model.get().vision().prediction().maxFastDegrees()).isNotEqualTo(before);
            assertThat(model.undo()).isTrue();
            assertThat(model.get().vision().prediction().maxFastDegrees()).isEqualTo(before);
            assertThat(model.canUndo()).isFalse();
        }
    }

    private void mouse(float x, float y, boolean down) {
        ImGui.getIO().addMousePosEvent(x, y);
        ImGui.getIO().addMouseButtonEvent(0, down);
        draw();
    }

    private void drawAll(String scale) throws IOException {
        open("Probe");
        open("Prediction");
        open("Settings");
        open(SmoothingSections.SMOOTHING);
        shoot("before", scale);
        AutoTune tune = watch.autoTune();
        List<HeadPose> poses = TuneHead.poses(1, 4);
        play(poses);
        model.set(model.get()
                .withPresets(model.get()
                        .presets()
                        .with("my own, a long name", Preset.of(model.get().vision()))));
        open(SmoothingSections.SMOOTHING);
        shoot("two-filters", scale);
        open("Settings");
        shoot("settings", scale);

        tune.begin(nanos, LATE, 0.33, false);
        play(poses.subList(0, 60));
        assertThat(tune.state()).isEqualTo(State.HOLD);
        open("Prediction");
        shoot("hold", scale);
        play(poses.subList(60, 200));
        assertThat(tune.state()).isEqualTo(State.MOVE);
        shoot("move", scale);
        play(poses.subList(200, 307));
        for (int i = 0; i < 30 && tune.state() == State.MOVE; i++) {
            tick();
        }
        assertThat(tune.state()).as(tune.refusal()).isEqualTo(State.SEARCH);
        shoot("search", scale);
        for (int i = 0; i < 20_000 && tune.state() == State.SEARCH; i++) {
            tick();
        }
        assertThat(watch.takeNews()).contains("proposal");
        shoot("proposed", scale);
        Settings before = model.get();
        assertThat(before.vision().filter())
                .as("nothing is applied before it is accepted")
                .isEqualTo(LATE);
        FilterSettings proposed = tune.proposal().after();
        new AutoTuneRows(model, tune).accept(tune.proposal());
        assertThat(tune.state()).isEqualTo(State.IDLE);
        assertThat(model.get()).isEqualTo(before.withVision(before.vision().withFilter(proposed)));
        assertThat(model.undo()).isTrue();
        assertThat(model.get()).isEqualTo(before);

        tune.begin(nanos, LATE, 0.33, false);
        play(TuneHead.poses(0, 4));
        for (int i = 0; i < 30 && tune.recording(); i++) {
            tick();
        }
        assertThat(tune.state()).isEqualTo(State.REFUSED);
        assertThat(watch.takeNews()).contains("moved too little");
        shoot("refused", scale);
    }

    /** Opens a section; ImGui knows only a frame later how far it can scroll. */
    private void open(String title) {
        for (int i = 0; i < 3; i++) {
            panel.open(title);
            draw();
        }
    }

    /** Tracks these poses, each drawn at once; the panel is looked at four times a second. */
    private void play(List<HeadPose> poses) {
        PoseFilter filter = PoseFilters.create(LATE);
        Quaterniond shown = new Quaterniond();
        long begin = nanos - poses.get(0).captureNanos();
        for (HeadPose p : poses) {
            nanos = begin + p.captureNanos();
            HeadPose pose = new HeadPose(p.qx(), p.qy(), p.qz(), p.qw(), 0, 0, -60, 1, p.sequence(), nanos);
            frame.setPoses(pose, filter.filter(pose));
            watch.take(frame, nanos);
            frame.filtered().rotation(shown);
            watch.shown(nanos + 40_000_000, shown, shown);
            if (p.sequence() % 8 == 0) {
                draw();
            }
            watch.tick(nanos, model.get().vision());
        }
        nanos += FRAME_NANOS;
    }

    private void tick() {
        nanos += FRAME_NANOS / 2;
        watch.tick(nanos, model.get().vision());
    }

    private void draw() {
        ViewSettings view = ViewSettings.DEFAULT;
        wearer.update(frame, frame.filtered().rotation(new Quaterniond()), view, 50, 0.03);
        stage.gui.begin(0.03f);
        model.hold(DebugPanel.held());
        int height = stage.window.framebufferHeight();
        float taken = DebugPanel.width() / stage.window.framebufferWidth();
        stage.draw(wearer, view, 50, taken);
        VisionStatus status = new VisionStatus(VisionStatus.State.RUNNING, "", 100, 100, 30);
        panel.draw("bundled clip", status, frame, new RunStatistics(), height);
        hud.draw(watch.autoTune().words(), "", stage.window.framebufferWidth(), height);
        stage.gui.end();
    }

    private void shoot(String name, String scale) throws IOException {
        for (int i = 0; i < 3; i++) {
            watch.tick(nanos, model.get().vision());
            draw();
        }
        assertThat(beyondTheEdge)
                .as("pixels beyond the panel's edge, " + name + " at scale " + scale)
                .isLessThanOrEqualTo(ROUNDING);
        String folder = System.getProperty("vizard.panel.pictures");
        if (folder == null) {
            return;
        }
        int width = stage.window.framebufferWidth();
        int height = stage.window.framebufferHeight();
        byte[] rgb = new byte[width * height * 3];
        stage.read(rgb);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(
                    i % width,
                    i / width,
                    (rgb[3 * i] & 0xff) << 16 | (rgb[3 * i + 1] & 0xff) << 8 | (rgb[3 * i + 2] & 0xff));
        }
        File file = new File(folder, "panel-" + name + "-" + scale + ".png");
        ImageIO.write(image, "png", file);
    }
}
