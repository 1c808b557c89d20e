package dev.vizard.app.demo;

import dev.vizard.app.Home;
import dev.vizard.app.measure.RunStatistics;
import dev.vizard.app.settings.SceneKind;
import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.app.settings.ViewSettings;
import dev.vizard.engine.render.Quality;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Runs the program without a screen and writes down who allocated what on the render thread: a line a place, with its
 * bytes a frame. Runs in a Java of its own, which has to allocate everything the slow way ({@code -XX:-UseTLAB}, a
 * collector without a fast path in compiled code) so that its flight recorder sees every object, and to compile without
 * escape analysis ({@code -XX:TieredStopAtLevel=1}) so that nothing depends on how far compilation has come.
 *
 * <p>Arguments: where to write, the mask, the scene, whether the panel is open, frames.
 */
final class AllocationProbe {

    private static final String EVENT = "jdk.ObjectAllocationOutsideTLAB";
    /** Frames that the render thread has seen tracked before it begins. */
    private static final int WARM_FRAMES = 40;
    /** The recorder's start and end allocate on the thread that asks; so many frames lie between and what counts. */
    private static final int SETTLE_FRAMES = 20;

    private static final double MOST_SECONDS = 300;

    private final Path recorded;
    private final int frames;
    private final Recording recording = new Recording();
    /** Since the recorder was started. */
    private int turns = -1;

    private Instant from;
    private Instant to;

    private AllocationProbe(Path recorded, int frames) {
        this.recorded = recorded;
        this.frames = frames;
    }

    /** Ends the render loop from within. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        Path mask = Path.of(arguments[1]);
        SceneKind scene = SceneKind.valueOf(arguments[2]);
        boolean panel = Boolean.parseBoolean(arguments[3]);
        int frames = Integer.parseInt(arguments[4]);
        Home home = Home.find();
        DemoOptions options =
                new DemoOptions(DemoOptions.BUNDLED, mask, DemoOptions.Mode.HEADLESS, MOST_SECONDS, null, true, panel);
        ViewSettings view = Settings.DEFAULT.view().withScene(scene);
        // A change of quality makes and drops targets; it is no steady state.
        view = view.withRender(view.render().withQuality(Quality.LOW));
        Settings settings = Settings.DEFAULT.withView(view);
        LiveDemo demo = new LiveDemo(home, options, new SettingsModel(settings, null));
        demo.size(320, 180);
        demo.unpaced();
        AllocationProbe probe = new AllocationProbe(out.resolveSibling(out.getFileName() + ".jfr"), frames);
        demo.onTurn(probe::turned);
        try {
            demo.run();
            throw new IllegalStateException("too slow: " + probe.turns + " frames");
        } catch (Enough done) {
            Files.writeString(out, probe.report(), StandardCharsets.UTF_8);
        }
    }

    private void turned(RunStatistics statistics) {
        if (turns < 0 && statistics.withFace < WARM_FRAMES) {
            return;
        }
        turns++;
        if (turns == 0) {
            recording.enable(EVENT).withStackTrace();
            recording.start();
        } else if (turns == SETTLE_FRAMES) {
            from = Instant.now();
        } else if (turns == SETTLE_FRAMES + frames) {
            to = Instant.now();
        } else if (turns == SETTLE_FRAMES + frames + SETTLE_FRAMES) {
            try {
                recording.stop();
                recording.dump(recorded);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            throw new Enough();
        }
    }

    private String report() throws IOException {
        Map<String, Long> bytes = new TreeMap<>();
        try (RecordingFile file = new RecordingFile(recorded)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals(EVENT)
                        && event.getThread() != null
                        && "main".equals(event.getThread().getJavaName())
                        && event.getStartTime().isAfter(from)
                        && event.getStartTime().isBefore(to)) {
                    bytes.merge(place(event), event.getLong("allocationSize"), Long::sum);
                }
            }
        }
        StringBuilder text = new StringBuilder();
        bytes.forEach((place, sum) ->
                text.append((double) sum / frames).append(' ').append(place).append('\n'));
        return text.toString();
    }

    /** Whose doing it is, and the call: ours where we asked Java or LWJGL, binding where ImGui's Java half did. */
    private static String place(RecordedEvent event) {
        String what = event.getClass("objectClass").getName();
        if (event.getStackTrace() == null) {
            return "unknown " + what;
        }
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            boolean passesOn = type.startsWith("java.")
                    || type.startsWith("jdk.")
                    || type.startsWith("sun.")
                    || type.startsWith("org.lwjgl.");
            if (!passesOn) {
                String call = type + "." + frame.getMethod().getName() + ":" + frame.getLineNumber();
                boolean own = type.startsWith(AllocationProbe.class.getName());
                return (own ? "probe " : type.startsWith("imgui.") ? "binding " : "ours ") + what + " " + call;
            }
        }
        return "unknown " + what;
    }
}
