package dev.vizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vizard.vision.pose.EulerAngles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.joml.Quaterniond;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuneCommandTest {

    private static final String HEADER =
            "file,frame,time_s,found,yaw_deg,pitch_deg,roll_deg,qw,qx,qy,qz,tx_cm,ty_cm,tz_cm,reliability\n";

    @TempDir
    private Path folder;

    /** Rest for 6 s, then sway, with noise; every 50th frame shows no face. */
    private static String table() {
        SplittableRandom random = new SplittableRandom(9);
        StringBuilder table = new StringBuilder(HEADER);
        for (int i = 0; i < 400; i++) {
            double t = i / 30.0;
            if (i % 50 == 49) {
                table.append(String.format(Locale.ROOT, "\"a, b.mp4\",%d,%.5f,0,,,,,,,,,,,0%n", i, t));
                continue;
            }
            double yaw = t < 6 ? 0 : 15 * Math.sin(Math.PI * (t - 6));
            Quaterniond q = new EulerAngles(
                            yaw + 0.3 * random.nextGaussian(), 0.3 * random.nextGaussian(), 0.2 * random.nextGaussian())
                    .toQuaternion(new Quaterniond());
            table.append(String.format(
                    Locale.ROOT,
                    "\"a, b.mp4\",%d,%.5f,1,%.4f,0,0,%.7f,%.7f,%.7f,%.7f,0,0,-60,0.9%n",
                    i,
                    t,
                    yaw,
                    q.w,
                    q.x,
                    q.y,
                    q.z));
        }
        return table.toString();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Run tune(Path track) {
        return Run.of(
                "tune",
                "--track",
                track.toString(),
                "--html",
                folder.resolve("page.html").toString());
    }

    private void failsInOneLine(Run run, String... words) {
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().strip().lines())
                .as(run.err())
                .singleElement()
                .asString()
                .contains(words);
        assertThat(folder.resolve("page.html")).doesNotExist();
    }

    @Test
    void aRecordedTrackIsReplayedThroughEveryFilter() throws IOException {
        Path json = folder.resolve("figures.json");
        Path page = folder.resolve("page.html");
        Run run = Run.of(
                "tune",
                "--track",
                file("head.csv", table()).toString(),
                "--html",
                page.toString(),
                "--json",
                json.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "head.csv: 392 poses", "compared with the measured poses", "<- default", "filter.jitter_ratio");
        JsonNode all = new ObjectMapper().readTree(json.toFile());
        assertThat(all.get("rows").findValuesAsText("name")).contains("filter.lag_slow", "filter.kalman.jitter_ratio");
        for (JsonNode point : all.get("points")) {
            assertThat(point.get("jitter_ratio").doubleValue()).isBetween(0.01, 1.5);
        }
        assertThat(all.get("points").findValuesAsText("label")).contains("default", "preset calm");
        assertThat(page).content().contains("<svg", "</html>").doesNotContain("http", "<script", "NaN");
    }

    @Test
    void aFileThatIsNoTableIsOneLine() throws IOException {
        failsInOneLine(tune(folder.resolve("none.csv")), "none.csv", "track");
        failsInOneLine(tune(file("words.csv", "these are words\nand more\n")), "words.csv", "no column 'file'");
        failsInOneLine(tune(file("empty.csv", "")), "empty.csv", "no column");
        failsInOneLine(tune(file("short.csv", HEADER)), "short.csv", "0 poses");
        Path bytes = folder.resolve("bytes.csv");
        Files.write(bytes, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
        failsInOneLine(tune(bytes), "bytes.csv");
        failsInOneLine(tune(folder), folder.getFileName().toString());
    }

    @Test
    void aDamagedLineIsToldByItsNumber() throws IOException {
        String[] lines = table().split("\n");
        lines[5] = lines[5].substring(0, 20);
        failsInOneLine(tune(file("cut.csv", String.join("\n", lines))), "cut.csv, line 6");
        lines = table().split("\n");
        lines[7] = lines[7].replace(",0.9", ",oops");
        failsInOneLine(tune(file("oops.csv", String.join("\n", lines))), "line 8", "oops");
        lines = table().split("\n");
        lines[9] = lines[4];
        failsInOneLine(tune(file("back.csv", String.join("\n", lines))), "line 10", "before");
        lines = table().split("\n");
        lines[3] = "a.mp4,2,0.06,1,0,0,0,9,0,0,0,0,0,-60,1";
        failsInOneLine(tune(file("unit.csv", String.join("\n", lines))), "line 4", "unit length");
    }

    @Test
    void choicesThatExcludeEachOtherAreOneLine() {
        failsInOneLine(Run.of("tune", "--track", "a.csv", "--source", "b.mp4"), "one of them");
        failsInOneLine(Run.of("tune", "--track", "a.csv", "--noise", "dim"), "synthetic");
        failsInOneLine(Run.of("tune", "--noise", "candle"), "candle", "dim", "good");
        failsInOneLine(Run.of("tune", "--source", "camera:0"), "record a video");
    }
}
