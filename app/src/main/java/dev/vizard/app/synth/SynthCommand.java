package dev.vizard.app.synth;

import dev.vizard.app.record.VideoWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vizard synth}: makes the bundled clip of a turning head and the table of its true angles. */
@Command(
        name = "synth",
        mixinStandardHelpOptions = true,
        description = "Makes a clip of a real face turning, with the true angles of every frame beside it.")
public final class SynthCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "FILE.mp4",
            description = "where to write the clip; its truth goes to FILE.truth.csv (default: assets/clip/demo.mp4)")
    private Path out;

    @Option(names = "--seconds", defaultValue = "10", description = "length, 1..120 (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Option(names = "--fps", defaultValue = "30", description = "frames a second, 5..120 (default: ${DEFAULT-VALUE})")
    private double fps;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "640x480",
            description = "picture size, even sides of 64..4096 pixels (default: ${DEFAULT-VALUE})")
    private String size;

    @Option(names = "--seed", defaultValue = "1", description = "of sway and noise (default: ${DEFAULT-VALUE})")
    private long seed;

    @Override
    public Integer call() throws IOException {
        Path home = Path.of(System.getProperty("vizard.home", "."));
        Path clip = out == null ? home.resolve("assets/clip/demo.mp4") : out;
        check(seconds >= 1 && seconds <= 120, "--seconds must be 1 to 120, not " + seconds);
        check(fps >= 5 && fps <= 120, "--fps must be 5 to 120, not " + fps);
        check(clip.toString().endsWith(".mp4"), "--out must end in .mp4, not " + clip);
        int[] sides = sides();
        Path folder = clip.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        make(home, clip, sides[0], sides[1]);
        return 0;
    }

    private int[] sides() {
        check(size.matches("\\d{2,4}x\\d{2,4}"), "--size must look like 640x480, not " + size);
        int cross = size.indexOf('x');
        int width = Integer.parseInt(size.substring(0, cross));
        int height = Integer.parseInt(size.substring(cross + 1));
        for (int side : new int[] {width, height}) {
            check(side >= 64 && side <= 4096 && side % 2 == 0, "--size needs even sides of 64 to 4096, not " + size);
        }
        return new int[] {width, height};
    }

    private void check(boolean fine, String message) {
        if (!fine) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private void make(Path home, Path clip, int width, int height) throws IOException {
        Portrait portrait = Portrait.load(home.resolve("assets/portrait"));
        HeadMesh mesh = HeadGeometry.build(portrait, Warp.NONE).and(BustGeometry.build(portrait, Warp.NONE));
        ClipRenderer renderer =
                new ClipRenderer(mesh, HeadTexture.bake(portrait), width, height, new SensorNoise(seed));
        MotionPath path = new MotionPath(seconds, seed);
        TruthWriter truth = new TruthWriter();
        ByteBuffer rgb = ByteBuffer.allocateDirect(width * height * 3);
        int frames = (int) Math.round(seconds * fps);
        PrintWriter console = spec.commandLine().getOut();
        try (VideoWriter video = VideoWriter.start(clip, width, height, fps)) {
            for (int frame = 0; frame < frames; frame++) {
                HeadMotion motion = path.at(frame / fps);
                renderer.render(motion, frame, rgb);
                video.frame(rgb);
                truth.add(frame / fps, motion);
                if (frame % 30 == 0) {
                    console.printf("\r%d of %d frames", frame, frames);
                    console.flush();
                }
            }
        }
        Path table = clip.resolveSibling(clip.getFileName().toString().replaceAll("\\.mp4$", ".truth.csv"));
        truth.write(table);
        console.printf("\r%s: %d frames, %d kB; truth in %s%n", clip, frames, Files.size(clip) / 1000, table);
        console.flush();
    }
}
