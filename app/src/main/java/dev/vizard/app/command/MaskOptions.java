package dev.vizard.app.command;

import dev.vizard.app.Home;
import dev.vizard.app.UserError;
import dev.vizard.app.settings.MaskSettings;
import dev.vizard.app.settings.MaskTweak;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which mask is drawn and how it sits; what is not said is as the panel left it for that file. */
final class MaskOptions {

    @Option(
            names = "--mask",
            paramLabel = "FILE",
            defaultValue = MaskChoice.OWN,
            description = "glTF, GLB, OBJ or FBX, or 'own' (default: our own)")
    private String mask;

    @Option(
            names = "--scale",
            paramLabel = "FACTOR",
            description = "size, 1 as it fits (default: as the panel left it for this mask; so are the next two)")
    private Double scale;

    @Option(
            names = "--offset",
            paramLabel = "X,Y,Z",
            description = "in heights of the mask; x + right, y + up, z + out of the face")
    private String offset;

    @Option(
            names = "--turn",
            paramLabel = "YAW,PITCH,ROLL",
            description = "degrees by which the model stands wrong in its file, with the signs of --pose")
    private String turn;

    Path file(Home home) {
        return MaskChoice.of(mask, MaskSettings.DEFAULT, home, warning -> {});
    }

    MaskTweak tweak(MaskTweak kept) {
        try {
            MaskTweak tweak = kept;
            if (scale != null) {
                if (!(scale > 0)) {
                    throw new UserError("--scale must be above 0, not " + scale);
                }
                tweak = tweak.withScale(scale);
            }
            if (offset != null) {
                double[] by = Figures.three("--offset", offset, "0,0.1,-0.05");
                tweak = tweak.withOffset(by[0], by[1], by[2]);
            }
            if (turn != null) {
                double[] by = Figures.three("--turn", turn, "0,-90,0");
                tweak = tweak.withTurn(by[0], by[1], by[2]);
            }
            return tweak;
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage(), e);
        }
    }
}
