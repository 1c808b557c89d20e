package dev.vizard.engine.render;

import dev.vizard.engine.gl.ShaderProgram;
import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.gl.Uniform;
import dev.vizard.engine.scene.EnvironmentSource;
import dev.vizard.engine.scene.Scene;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joml.Matrix4f;

/** Draws what stands behind: a studio wall, the surroundings out of focus, or a picture that covers the frame; shared. */
final class Backdrop implements AutoCloseable {
    private static final int PICTURE_UNDER_ACES = 9;

    private final Path shaders;
    private final Matrix4f fromClip = new Matrix4f();
    private List<Look> looks;

    Backdrop(Path shaders) {
        this.shaders = shaders;
        looks = compile(shaders);
    }

    private static List<Look> compile(Path shaders) {
        List<Look> made = new ArrayList<>();
        try {
            for (String kind : new String[] {"WALL", "SURROUNDINGS", "PICTURE"}) {
                made.add(look(shaders, kind));
                made.add(look(shaders, kind, "ENCODED"));
                made.add(look(shaders, kind, "ENCODED", "ACES"));
            }
            made.add(look(shaders, "PICTURE", "ACES"));
        } catch (RuntimeException failed) {
            made.forEach(look -> look.program.close());
            throw failed;
        }
        return made;
    }

    /** Reads its shaders again; where they have an error, that is thrown and nothing changes. */
    void reload() {
        List<Look> fresh = compile(shaders);
        close();
        looks = fresh;
    }

    private static Look look(Path shaders, String... names) {
        Map<String, String> defines = new TreeMap<>();
        for (String name : names) {
            defines.put(name, "");
        }
        ShaderProgram program = ShaderProgram.load(shaders, "fullscreen.vert", "backdrop.frag", defines);
        program.samplerIfUsed("uPicture", 0);
        program.samplerIfUsed("uPrefiltered", MeshProgram.ENVIRONMENT_UNIT);
        return new Look(
                program,
                program.uniformIfUsed("uExposure"),
                program.uniformIfUsed("uVignette"),
                program.uniformIfUsed("uFramePixel"),
                program.uniformIfUsed("uWall"),
                program.uniformIfUsed("uEdge"),
                program.uniformIfUsed("uAspect"),
                program.uniformIfUsed("uLightCentre"),
                program.uniformIfUsed("uScaleOffset"),
                program.uniformIfUsed("uBrightness"),
                program.uniformIfUsed("uFromClip"),
                program.uniformIfUsed("uEye"),
                program.uniformIfUsed("uEnvironmentTurn"),
                program.uniformIfUsed("uEnvironmentIntensity"));
    }

    /** The picture that is to be shown, or null where the wall or the surroundings are. */
    static Texture picture(RenderFrame frame) {
        Texture picture = frame.scene().backdrop == Scene.Backdrop.PICTURE ? frame.backdropPicture() : null;
        return picture != null && picture.width() > 0 ? picture : null;
    }

    /** Fills the viewport. */
    void draw(RenderFrame frame) {
        boolean aces = frame.settings().toneCurve() == RenderSettings.ToneCurve.ACES;
        int encoding = !frame.encoded() ? 0 : aces ? 2 : 1;
        Texture shown = picture(frame);
        if (shown != null) {
            int look = encoding == 0 && aces ? PICTURE_UNDER_ACES : 6 + encoding;
            drawPicture(frame, begin(looks.get(look), frame), shown);
        } else {
            drawSoft(frame, encoding);
        }
    }

    private void drawSoft(RenderFrame frame, int encoding) {
        if (frame.scene().environment == EnvironmentSource.BuiltIn.STUDIO) {
            drawWall(frame, begin(looks.get(encoding), frame));
        } else {
            drawSurroundings(frame, begin(looks.get(3 + encoding), frame));
        }
    }

    private static Look begin(Look look, RenderFrame frame) {
        look.program.use();
        look.exposure.set(frame.scene().exposure);
        look.vignette.set(frame.vignette());
        look.framePixel.set(1f / frame.width(), 1f / frame.height());
        return look;
    }

    private static void drawWall(RenderFrame frame, Look look) {
        Scene scene = frame.scene();
        look.wall.set(scene.wallColour);
        look.edge.set(scene.wallEdgeColour);
        look.aspect.set((float) frame.width() / frame.height());
        look.lightCentre.set(0.5f + 0.5f * scene.camera.shiftX, 0.56f);
        frame.drawFullscreen();
    }

    private void drawSurroundings(RenderFrame frame, Look look) {
        Scene scene = frame.scene();
        frame.viewProjection().invert(fromClip);
        look.fromClip.set(fromClip);
        look.eye.set(scene.camera.position);
        double turn = scene.environmentRotation;
        look.environmentTurn.set((float) Math.cos(turn), (float) Math.sin(turn));
        look.environmentIntensity.set(scene.environmentIntensity);
        frame.environment().prefiltered().bind(MeshProgram.ENVIRONMENT_UNIT);
        frame.drawFullscreen();
    }

    private static void drawPicture(RenderFrame frame, Look look, Texture shown) {
        Scene scene = frame.scene();
        float free = 1 - scene.backdropLeft;
        float excess = (free * frame.width() / frame.height()) / ((float) shown.width() / shown.height());
        // Cover: the picture's longer side is cut. Its row 0 is the top, the frame's is the bottom.
        float across = Math.min(1, excess);
        float down = Math.min(1, 1 / excess);
        float x = (scene.backdropMirrored ? -across : across) / free;
        look.scaleOffset.set(x, -down, 0.5f - x * (1 - free / 2), 0.5f + down / 2);
        // Exposure is for the scene: the picture has its own and keeps it.
        look.brightness.set(scene.backdropBrightness / Math.max(scene.exposure, 1e-3f));
        shown.bind(0);
        frame.drawFullscreen();
    }

    @Override
    public void close() {
        looks.forEach(look -> look.program.close());
        looks = List.of();
    }

    private record Look(
            ShaderProgram program,
            Uniform exposure,
            Uniform vignette,
            Uniform framePixel,
            Uniform wall,
            Uniform edge,
            Uniform aspect,
            Uniform lightCentre,
            Uniform scaleOffset,
            Uniform brightness,
            Uniform fromClip,
            Uniform eye,
            Uniform environmentTurn,
            Uniform environmentIntensity) {}
}
