package dev.vizard.app.command;

import dev.vizard.app.Home;
import dev.vizard.app.UserError;
import dev.vizard.app.settings.ViewSettings;
import dev.vizard.app.stage.MaskPoser;
import dev.vizard.app.stage.Stage;
import dev.vizard.engine.render.PngWriter;
import dev.vizard.engine.window.WindowSettings;
import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joml.Quaterniond;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vizard render}: the mask alone at one pose. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Draws the mask alone at one pose into a PNG picture.")
public final class RenderCommand implements Callable<Integer> {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final int LARGEST = 8192;

    @Option(
            names = "--pose",
            paramLabel = "YAW,PITCH,ROLL",
            defaultValue = "0,0,0",
            description = "degrees; yaw + to the mask's left, pitch + up, roll + to its left shoulder")
    private String pose;

    @Option(names = "--mask", paramLabel = "FILE", description = "glTF, GLB, OBJ or FBX (default: our own)")
    private Path mask;

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "1024x1024", description = "default: ${DEFAULT-VALUE}")
    private String size;

    @Option(names = "--out", paramLabel = "PNG", required = true, description = "the picture to write")
    private Path out;

    @Override
    public Integer call() {
        Home home = Home.find();
        HeadPose head = pose();
        Matcher sides = SIZE.matcher(size);
        if (!sides.matches()) {
            throw new UserError("--size must look like 1024x768, not " + size);
        }
        int width = Integer.parseInt(sides.group(1));
        int height = Integer.parseInt(sides.group(2));
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            throw new UserError("--size must be 1 to " + LARGEST + " pixels each way, not " + size);
        }
        WindowSettings window = new WindowSettings("Vizard", 64, 64, WindowSettings.Mode.HEADLESS, false);
        try (Stage stage = Stage.open(window, home, mask == null ? home.mask() : mask)) {
            MaskPoser poser = new MaskPoser();
            // Long enough for the poser to be there.
            poser.update(head, true, false, 10);
            byte[] rgb = new byte[width * height * 3];
            stage.drawAside(poser, ViewSettings.DEFAULT, width, height, rgb);
            PngWriter.write(out, width, height, rgb);
        }
        return 0;
    }

    private HeadPose pose() {
        String[] parts = pose.split(",", -1);
        try {
            if (parts.length == 3) {
                EulerAngles angles = new EulerAngles(
                        Double.parseDouble(parts[0].strip()),
                        Double.parseDouble(parts[1].strip()),
                        Double.parseDouble(parts[2].strip()));
                return HeadPose.REST.withRotation(angles.toQuaternion(new Quaterniond()));
            }
        } catch (NumberFormatException e) {
            throw new UserError("--pose must be three numbers such as 30,-10,0, not " + pose, e);
        }
        throw new UserError("--pose must be three numbers such as 30,-10,0, not " + pose);
    }
}
