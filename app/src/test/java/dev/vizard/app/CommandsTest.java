package dev.vizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contracts that other programs rely on. */
class CommandsTest {

    private static final Path HOME = Path.of(System.getProperty("vizard.home"));

    @TempDir
    private Path folder;

    @BeforeEach
    void ownSettings() {
        System.setProperty("vizard.config", folder.resolve("config").toString());
    }

    @Test
    void helpListsEveryCommand() {
        Run run = Run.of("--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("demo", "track", "render", "cameras", "convert", "train", "synth", "test");
    }

    @Test
    void validationTellsErrorsByBandAndKeepsThePictures() throws IOException {
        Path json = folder.resolve("validation.json");
        Path pictures = folder.resolve("pictures");
        String person = dev.vizard.app.identity.People.names().get(0);
        Run run = Run.of(
                "validate",
                "--only",
                person,
                "--pictures",
                "4",
                "--estimator",
                "neural,procrustes",
                "--json",
                json.toString(),
                "--save",
                pictures.toString());
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode rows = new ObjectMapper().readTree(json.toFile()).path("rows");
        JsonNode all = rows.get(0);
        assertThat(all.path("estimator").asText()).isEqualTo("neural");
        assertThat(all.path("identity").asText()).isEqualTo("all");
        assertThat(all.path("yaw_band").asText()).isEqualTo("all");
        assertThat(all.path("pitch_band").asText()).isEqualTo("all");
        assertThat(all.path("pictures").asInt()).isEqualTo(4);
        assertThat(all.path("detected").asInt()).isBetween(1, 4);
        assertThat(all.path("geodesic_mean_deg").isNumber()).isTrue();
        assertThat(all.path("geodesic_p95_deg").isNumber()).isTrue();
        assertThat(Files.readAllLines(pictures.resolve("truth.csv"))).hasSize(5);
        try (var files = Files.list(pictures)) {
            assertThat(files.filter(f -> f.toString().endsWith(".png"))).hasSize(4);
        }
    }

    @Test
    void validationRefusesWhatItCannotDoInOneLine() {
        assertThat(Run.of("validate", "--heads", "nowhere").err()).contains("nowhere is none");
        assertThat(Run.of("validate", "--estimator", "nobody").err()).contains("there is no estimator 'nobody'");
        assertThat(Run.of("validate", "--only", "nobody").err()).contains("there is no head 'nobody'");
        assertThat(Run.of("validate", "--pictures", "0").err()).contains("--pictures must be");
        assertThat(Run.of("train", "--net", "nobody").code()).isNotZero();
    }

    @Test
    void aRenderedHeadIsTrackedAndJudged() throws IOException {
        Path out = folder.resolve("out");
        Run run = Run.of(
                "demo",
                "--headless",
                "--source",
                "validate",
                "--estimator",
                "procrustes",
                "--panel",
                "--seconds",
                "0.3",
                "--out",
                out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).doesNotContain("OpenGL:");
        JsonNode summary =
                new ObjectMapper().readTree(out.resolve("summary.json").toFile());
        assertThat(summary.path("source").asText()).isEqualTo("rendered head");
        assertThat(summary.path("frames_captured").asLong()).isEqualTo(9);
        assertThat(summary.path("frames_with_face").asLong()).isEqualTo(9);
        assertThat(summary.path("error_deg").path("mean").asDouble()).isBetween(0.01, 10.0);
    }

    @Test
    void theWholeClipIsTrackedWithinFiveDegrees() throws IOException {
        Path out = folder.resolve("out");
        Run run = Run.of("demo", "--headless", "--source", "bundled", "--out", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode summary =
                new ObjectMapper().readTree(out.resolve("summary.json").toFile());
        for (String name : List.of("source", "estimator", "filter")) {
            assertThat(summary.path(name).asText()).as(name).isNotEmpty();
        }
        for (String name : List.of("vision_ms", "render_ms", "latency_ms")) {
            for (String figure : List.of("p50", "p95", "p99", "max")) {
                assertThat(summary.path(name).path(figure).asDouble())
                        .as(name + " " + figure)
                        .isPositive();
            }
        }
        long captured = summary.path("frames_captured").asLong();
        assertThat(captured).isEqualTo(300);
        assertThat(summary.path("frames_rendered").asLong()).isEqualTo(captured);
        assertThat(summary.path("frames_with_face").asDouble()).isGreaterThanOrEqualTo(0.98 * captured);
        assertThat(summary.path("error_deg").path("mean").asDouble()).isBetween(0.01, 5.0);
        assertThat(summary.path("error_deg").path("raw").path("p95").asDouble()).isPositive();
        assertThat(Files.size(out.resolve("demo.mp4"))).isGreaterThan(100_000);
        assertColourful(ImageIO.read(out.resolve("demo.png").toFile()));
    }

    /** A sheet that is all one colour would be a picture of nothing. */
    private static void assertColourful(BufferedImage sheet) {
        assertThat(sheet.getWidth()).isGreaterThan(1000);
        long colours = 0;
        java.util.Set<Integer> seen = new java.util.HashSet<>();
        for (int y = 0; y < sheet.getHeight(); y += 7) {
            for (int x = 0; x < sheet.getWidth(); x += 7) {
                colours += seen.add(sheet.getRGB(x, y) & 0xf0f0f0) ? 1 : 0;
            }
        }
        assertThat(colours).isGreaterThan(100);
    }

    @Test
    void trackWritesOneRowAFrameAndTheSameEveryTime() throws IOException {
        Path first = folder.resolve("a.csv");
        Path second = folder.resolve("b.csv");
        Path points = folder.resolve("points.csv");
        String portrait = HOME.resolve("assets/portrait/astronaut.png").toString();
        Run run = Run.of("track", portrait, portrait, "--csv", first.toString(), "--landmarks", points.toString());
        assertThat(run.code()).as(run.err()).isZero();
        Run.of("track", portrait, portrait, "--csv", second.toString());
        List<String> rows = Files.readAllLines(first);
        assertThat(rows.get(0))
                .isEqualTo(
                        "file,frame,time_s,found,yaw_deg,pitch_deg,roll_deg,qw,qx,qy,qz,tx_cm,ty_cm,tz_cm,reliability");
        assertThat(rows).hasSize(3);
        // Pictures are independent: the second pass over the same one starts from the detector, too.
        assertThat(rows.get(1)).isEqualTo(rows.get(2));
        assertThat(rows.get(1).split(",", -1)).hasSize(15);
        assertThat(Files.readAllLines(second)).isEqualTo(rows);
        List<String> landmarks = Files.readAllLines(points);
        assertThat(landmarks.get(0)).isEqualTo("file,frame,index,x,y,z");
        assertThat(landmarks).hasSize(1 + 2 * 468);
    }

    @Test
    void aPictureWithoutAFaceHasARowThatSaysSo() throws IOException {
        BufferedImage grey = new BufferedImage(320, 240, BufferedImage.TYPE_BYTE_GRAY);
        Path picture = folder.resolve("grey.png");
        ImageIO.write(grey, "png", picture.toFile());
        Path csv = folder.resolve("t.csv");
        assertThat(Run.of("track", picture.toString(), "--csv", csv.toString()).code())
                .isZero();
        String row = Files.readAllLines(csv).get(1);
        assertThat(row).contains("grey.png,0,0.000000,0,,");
        assertThat(row.split(",", -1)).hasSize(15);
    }

    @Test
    void renderDrawsTheMaskTurned() throws IOException {
        Path straight = folder.resolve("straight.png");
        Path left = folder.resolve("left.png");
        assertThat(Run.of("render", "--size", "200x160", "--out", straight.toString())
                        .code())
                .isZero();
        Run run = Run.of("render", "--pose", "40,0,0", "--size", "200x160", "--out", left.toString());
        assertThat(run.code()).as(run.err()).isZero();
        BufferedImage a = ImageIO.read(straight.toFile());
        BufferedImage b = ImageIO.read(left.toFile());
        assertThat(a.getWidth()).isEqualTo(200);
        assertThat(a.getHeight()).isEqualTo(160);
        int different = 0;
        for (int y = 0; y < 160; y++) {
            for (int x = 0; x < 200; x++) {
                different += Math.abs((a.getRGB(x, y) >> 16 & 255) - (b.getRGB(x, y) >> 16 & 255)) > 20 ? 1 : 0;
            }
        }
        assertThat(different).isGreaterThan(500);
    }

    @Test
    void renderShowsWhatAPictureIsMadeOf() throws IOException {
        Path shaded = folder.resolve("shaded.png");
        Path plain = folder.resolve("plain.png");
        Path metallic = folder.resolve("metallic.png");
        assertThat(Run.of("render", "--size", "120x120", "--out", shaded.toString())
                        .code())
                .isZero();
        assertThat(Run.of("render", "--plain", "--size", "120x120", "--out", plain.toString())
                        .code())
                .isZero();
        Run run = Run.of("render", "--view", "metallic", "--size", "120x120", "--out", metallic.toString());
        assertThat(run.code()).as(run.err()).isZero();
        // The corners are darker only where the picture is made for looks.
        int corner = ImageIO.read(shaded.toFile()).getRGB(1, 1) & 255;
        assertThat(ImageIO.read(plain.toFile()).getRGB(1, 1) & 255).isGreaterThan(corner);
        BufferedImage grey = ImageIO.read(metallic.toFile());
        for (int i = 0; i < 120; i++) {
            int c = grey.getRGB(i, 60);
            assertThat(c >> 16 & 255).isEqualTo(c & 255);
        }
        assertThat(Run.of("render", "--view", "nothing", "--out", shaded.toString())
                        .err())
                .contains("--view");
    }

    @Test
    void aTurntableHasAsManyFramesAsItsTimeTakes() throws Exception {
        Path clip = folder.resolve("turn.mp4");
        Run run = Run.of(
                "render",
                "--turntable",
                "--mask",
                HOME.resolve("engine/src/test/resources/models/many.fbx").toString(),
                "--turn",
                "0,90,0",
                "--size",
                "64x48",
                "--seconds",
                "0.8",
                "--fps",
                "10",
                "--environment",
                "dusk",
                "--out",
                clip.toString());
        assertThat(run.code()).as(run.err()).isZero();
        try (var frames = dev.vizard.vision.capture.FrameSources.open(clip.toString())) {
            dev.vizard.vision.capture.Frame frame = new dev.vizard.vision.capture.Frame();
            int count = 0;
            while (frames.grab(frame)) {
                assertThat(frame.width()).isEqualTo(64);
                assertThat(frame.height()).isEqualTo(48);
                count++;
            }
            assertThat(count).isEqualTo(8);
        }
    }

    @Test
    void aTurntablesSheetShowsEightDifferentViews() throws IOException {
        Path sheet = folder.resolve("turn.png");
        Run run = Run.of("render", "--turntable", "--size", "48x48", "--out", sheet.toString());
        assertThat(run.code()).as(run.err()).isZero();
        BufferedImage image = ImageIO.read(sheet.toFile());
        assertThat(image.getWidth()).isEqualTo(4 * 58 + 10);
        java.util.Set<Long> views = new java.util.HashSet<>();
        for (int i = 0; i < 8; i++) {
            long sum = 0;
            for (int p = 0; p < 48 * 48; p++) {
                int x = 10 + i % 4 * 58 + p % 48;
                int y = 10 + i / 4 * (image.getHeight() - 10) / 2 + p / 48;
                sum = sum * 31 + image.getRGB(x, y);
            }
            views.add(sum);
        }
        assertThat(views).hasSize(8);
    }

    @Test
    void renderRefusesWhatMakesNoSenseInOneLine() {
        String png = folder.resolve("x.png").toString();
        String mp4 = folder.resolve("x.mp4").toString();
        assertThat(Run.of("render", "--turntable", "--out", "x.avi").err()).contains(".mp4", ".png");
        assertThat(Run.of("render", "--out", mp4).err()).contains("--turntable");
        assertThat(Run.of("render", "--seconds", "3", "--out", png).err()).contains("--seconds and --fps");
        assertThat(Run.of("render", "--turntable", "--fps", "0", "--out", mp4).err())
                .contains("--fps");
        assertThat(Run.of("render", "--scale", "0", "--out", png).err()).contains("--scale");
        assertThat(Run.of("render", "--scale", "99", "--out", png).err()).contains("scale");
        assertThat(Run.of("render", "--turn", "1,2", "--out", png).err()).contains("--turn");
        assertThat(Run.of("render", "--environment", "moon", "--out", png).err())
                .contains("moon", "dusk");
        assertThat(Run.of("render", "--environment", "gone.hdr", "--size", "16x16", "--out", png)
                        .err())
                .contains("gone.hdr");
        assertThat(Run.of("render", "--mask", "gone.glb", "--out", png).err()).contains("gone.glb");
        assertThat(Run.of("demo", "--headless", "--environment", "moon").err()).contains("moon", "dusk");
        assertThat(Run.of("demo", "--headless", "--environment", "gone.hdr").err())
                .contains("gone.hdr");
    }

    @Test
    void benchTellsAFrameAndItsPassesAsRows() throws IOException {
        Path json = folder.resolve("bench.json");
        Run run = Run.of(
                "bench",
                "--render",
                "--size",
                "64x64",
                "--frames",
                "5",
                "--quality",
                "medium",
                "--json",
                json.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("render.frame", "render.shadow", "render.meshes");
        JsonNode rows = new ObjectMapper().readTree(json.toFile()).get("rows");
        assertThat(rows.get(0).get("name").asText()).isEqualTo("render.frame");
        assertThat(rows.get(0).get("n").asInt()).isEqualTo(5);
        assertThat(rows.get(0).get("p50").asDouble()).isPositive();
        assertThat(Run.of("bench", "--render", "--frames", "0").err()).contains("--frames");
    }

    @Test
    void aTweakMovesTheMask() throws IOException {
        Path plain = folder.resolve("plain.png");
        Path moved = folder.resolve("moved.png");
        Run.of("render", "--size", "96x96", "--out", plain.toString());
        Run run =
                Run.of("render", "--size", "96x96", "--scale", "0.5", "--offset", "0.4,0,0", "--out", moved.toString());
        assertThat(run.code()).as(run.err()).isZero();
        double[] before = bright(ImageIO.read(plain.toFile()));
        double[] after = bright(ImageIO.read(moved.toFile()));
        assertThat(after[0]).as("pixels of the mask").isBetween(before[0] * 0.12, before[0] * 0.45);
        assertThat(after[1]).as("their middle").isGreaterThan(before[1] + 15);
    }

    /** How many pixels are bright, and the mean of their columns. */
    private static double[] bright(BufferedImage image) {
        double count = 0;
        double columns = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) >> 16 & 255) > 70) {
                    count++;
                    columns += x;
                }
            }
        }
        return new double[] {count, columns / count};
    }

    @Test
    void camerasAreListedOrSaidToBeNone() {
        Run run = Run.of("cameras");
        assertThat(run.code()).isZero();
        assertThat(run.out().strip()).isNotEmpty();
    }
}
