package dev.vizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that begin well and are cut off or make no sense further on: one line naming the file. */
class DamagedFilesTest {

    private static final Path HOME = Path.of(System.getProperty("vizard.home"));

    @TempDir
    private Path folder;

    @BeforeEach
    void ownSettings() {
        System.setProperty("vizard.config", folder.resolve("config").toString());
    }

    private static void failsInOneLine(Run run, String... words) {
        assertThat(run.code()).as(run.err()).isNotZero();
        assertThat(run.err().strip().lines()).as(run.err()).hasSize(1);
        assertThat(run.err()).contains(words).doesNotContain("\tat ").doesNotContain("unexpected error");
    }

    /** The first bytes of a file of the project's. */
    private String cut(String original, int bytes, String name) throws IOException {
        byte[] all = Files.readAllBytes(HOME.resolve(original));
        assertThat(all.length).isGreaterThan(bytes);
        return Files.write(folder.resolve(name), Arrays.copyOf(all, bytes)).toString();
    }

    private String mask(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private void maskIsRefused(String mask, String... words) {
        Path picture = folder.resolve("m.png");
        failsInOneLine(Run.of("render", "--mask", mask, "--out", picture.toString()), words);
        assertThat(picture).doesNotExist();
    }

    @Test
    void aClipCutOff() throws IOException {
        String clip = cut("assets/clip/demo.mp4", 2000, "short.mp4");
        String csv = folder.resolve("t.csv").toString();
        failsInOneLine(Run.of("track", clip, "--csv", csv), "short.mp4", "not a video");
    }

    @Test
    void aPictureCutOff() throws IOException {
        String picture = cut("assets/portrait/astronaut.png", 3000, "short.png");
        String csv = folder.resolve("t.csv").toString();
        failsInOneLine(Run.of("track", picture, "--csv", csv), "short.png", "not a picture");
    }

    @Test
    void aMaskCutOff() throws IOException {
        maskIsRefused(cut("assets/mask/mask.glb", 5000, "short.glb"), "short.glb");
    }

    @Test
    void aMaskOfNoNumbersOrNoSize() throws IOException {
        maskIsRefused(mask("nan.obj", "v nan 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n"), "nan.obj", "not a number");
        maskIsRefused(mask("dot.obj", "v 0 0 0\nv 0 0 0\nv 0 0 0\nf 1 2 3\n"), "dot.obj", "size");
    }

    @Test
    void aTruthThatIsNone() throws IOException {
        Path clip = Files.copy(HOME.resolve("assets/clip/demo.mp4"), folder.resolve("c.mp4"));
        Files.writeString(folder.resolve("c.truth.csv"), "nonsense\n");
        String out = folder.resolve("out").toString();
        failsInOneLine(
                Run.of("demo", "--headless", "--source", clip.toString(), "--out", out), "c.truth.csv", "frame,time_s");
    }

    @Test
    void aPictureOfImpossibleSizeOrPose() {
        String out = folder.resolve("m.png").toString();
        failsInOneLine(Run.of("render", "--size", "0x0", "--out", out), "--size", "8192");
        failsInOneLine(Run.of("render", "--size", "99999x99999", "--out", out), "--size", "8192");
        failsInOneLine(Run.of("render", "--pose", "nan,0,0", "--out", out), "--pose");
    }

    @Test
    void aTableWhereAFolderIs() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("table"));
        String portrait = HOME.resolve("assets/portrait/astronaut.png").toString();
        failsInOneLine(Run.of("track", portrait, "--csv", inTheWay.toString()), "table", "cannot write");
    }
}
