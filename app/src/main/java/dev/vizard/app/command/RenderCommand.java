package dev.vizard.app.command;

import dev.vizard.app.Home;
import dev.vizard.app.UserError;
import dev.vizard.app.record.RecordException;
import dev.vizard.app.settings.SettingsStore;
import dev.vizard.app.settings.ViewSettings;
import dev.vizard.app.stage.MaskPoser;
import dev.vizard.app.stage.Stage;
import dev.vizard.engine.render.PngWriter;
import dev.vizard.engine.window.WindowSettings;
import dev.vizard.vision.pose.EulerAngles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.joml.Quaterniond;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vizard render}: the mask alone, at one pose or turning once. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Draws the mask alone: at one pose into a PNG picture, or turning once into a clip.")
public final class RenderCommand implements Callable<Integer> {

    private static final double LONGEST_SECONDS = 600;
    private static final double MOST_FPS = 240;
    private static final double FILM_SECONDS = 6;
    private static final double FILM_FPS = 30;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--pose",
            paramLabel = "YAW,PITCH,ROLL",
            defaultValue = "0,0,0",
            description = "degrees; yaw + to the mask's left, pitch + up, roll + to its left shoulder")
    private String pose;

    @Mixin
    private MaskOptions mask;

    @Mixin
    private LookOptions look;

    @Option(
            names = "--turntable",
            description =
                    "turns once from the pose: a clip where --out ends in .mp4, eight views where it ends in .png")
    private boolean turntable;

    @Option(names = "--seconds", paramLabel = "N", description = "a turn's length in a clip (default: 6)")
    private Double seconds;

    @Option(names = "--fps", paramLabel = "N", description = "a clip's frames a second (default: 30)")
    private Double fps;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "of a picture or clip (default: 1024x1024); of each view on a sheet (default: 480x480)")
    private String size;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "what to write, .png or .mp4")
    private Path out;

    @Override
    public Integer call() throws RecordException {
        boolean film = ends(".mp4");
        check(film);
        int[] sides = Figures.size(size != null ? size : turntable && !film ? "480x480" : "1024x1024");
        Home home = Home.find();
        Path file = mask.file(home);
        ViewSettings view = look.settings();
        double[] angles = Figures.three("--pose", pose, "30,-10,0");
        SettingsStore store = SettingsStore.ofUser();
        WindowSettings window = new WindowSettings("Vizard", 64, 64, WindowSettings.Mode.HEADLESS, false);
        try (Stage stage = Stage.open(window, home, file)) {
            stage.tweak(mask.tweak(store.load(this::warn).masks().tweak(file)));
            byte[] rgb = new byte[sides[0] * sides[1] * 3];
            Turntable table =
                    new Turntable(yaw -> draw(stage, view, angles, yaw, sides[0], sides[1], rgb), sides[0], sides[1]);
            if (!turntable) {
                PngWriter.write(out, sides[0], sides[1], table.view().at(0));
            } else if (film) {
                table.film(out, seconds == null ? FILM_SECONDS : seconds, fps == null ? FILM_FPS : fps);
            } else {
                table.sheet(out);
            }
        }
        return 0;
    }

    private void check(boolean film) {
        if (turntable && !film && !ends(".png")) {
            throw new UserError("--turntable writes a clip (.mp4) or a sheet of views (.png), not " + out);
        }
        if (!film && (seconds != null || fps != null)) {
            throw new UserError("--seconds and --fps are for a clip: --turntable --out FILE.mp4");
        }
        if (film && !turntable) {
            throw new UserError("a picture is written as .png; for a clip say --turntable, too");
        }
        if (seconds != null && !(seconds > 0 && seconds <= LONGEST_SECONDS)) {
            throw new UserError("--seconds must be above 0 and at most 600, not " + seconds);
        }
        if (fps != null && !(fps >= 1 && fps <= MOST_FPS)) {
            throw new UserError("--fps must be 1 to 240, not " + fps);
        }
    }

    private boolean ends(String ending) {
        return out.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static byte[] draw(
            Stage stage, ViewSettings view, double[] pose, double yaw, int width, int height, byte[] rgb) {
        Quaterniond turned = new EulerAngles(pose[0] + yaw, pose[1], pose[2]).toQuaternion(new Quaterniond());
        MaskPoser poser = new MaskPoser();
        // Long enough for the poser to be there.
        poser.update(turned, true, false, 10);
        stage.drawAside(poser, view, width, height, rgb);
        if (!stage.environmentError().isEmpty()) {
            throw new UserError(stage.environmentError());
        }
        return rgb;
    }

    private void warn(String warning) {
        spec.commandLine().getErr().println("vizard: " + warning);
    }
}
