package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.Framebuffer;
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

/**
 * Fills what no mesh covered: a studio wall, the surroundings out of focus, or a picture that covers the frame. Runs
 * after the meshes, to shade less.
 */
final class BackdropPass implements RenderPass {
    private static final int SMALL_SHARE = 8;

    private final List<ShaderProgram> programs = new ArrayList<>();
    private final List<Look> looks = new ArrayList<>();
    private final ShaderProgram stretch;
    private final Matrix4f fromClip = new Matrix4f();
    private Framebuffer small;

    BackdropPass(Path shaders) {
        try {
            for (String kind : new String[] {"WALL", "SURROUNDINGS", "PICTURE"}) {
                for (String encoding : new String[] {"", "ENCODED", "ACES"}) {
                    looks.add(look(shaders, kind, encoding));
                }
            }
            stretch = ShaderProgram.load(shaders, "fullscreen.vert", "enlarge.frag", Map.of("DITHER", ""));
            programs.add(stretch);
            stretch.sampler("uColour", 0);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private Look look(Path shaders, String kind, String encoding) {
        Map<String, String> defines = new TreeMap<>(Map.of(kind, ""));
        if (!encoding.isEmpty()) {
            defines.put("ENCODED", "");
            defines.put(encoding, "");
        }
        ShaderProgram program = ShaderProgram.load(shaders, "fullscreen.vert", "backdrop.frag", defines);
        programs.add(program);
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

    @Override
    public String name() {
        return "backdrop";
    }

    @Override
    public void render(RenderFrame frame) {
        if (frame.raw()) {
            return;
        }
        Scene scene = frame.scene();
        glDisable(GL_CULL_FACE);
        glDisable(GL_BLEND);
        Texture shown = scene.backdrop == Scene.Backdrop.PICTURE ? frame.backdropPicture() : null;
        int encoding = !frame.fast() ? 0 : frame.settings().toneCurve() == RenderSettings.ToneCurve.ACES ? 2 : 1;
        if (shown != null && shown.width() > 0) {
            drawBehind(frame);
            drawPicture(frame, begin(looks.get(6 + encoding), frame, 1), shown);
        } else if (frame.fast()) {
            // Out of focus anyway: a processor draws it small.
            bindSmall(frame);
            drawSoft(frame, encoding, SMALL_SHARE);
            drawBehind(frame);
            stretch.use();
            small.colour().bind(0);
            frame.drawFullscreen();
        } else {
            drawBehind(frame);
            drawSoft(frame, encoding, 1);
        }
        glDepthMask(true);
    }

    private static void drawBehind(RenderFrame frame) {
        frame.drawing().bind();
        glEnable(GL_DEPTH_TEST);
        glDepthFunc(GL_LEQUAL);
        glDepthMask(false);
    }

    private void bindSmall(RenderFrame frame) {
        int width = Math.max(1, frame.width() / SMALL_SHARE);
        int height = Math.max(1, frame.height() / SMALL_SHARE);
        if (small == null || small.width() != width || small.height() != height) {
            if (small != null) {
                small.close();
                small = null;
            }
            small = new Framebuffer(width, height, GL_RGBA16F, false);
        }
        small.bind();
        glDisable(GL_DEPTH_TEST);
    }

    private void drawSoft(RenderFrame frame, int encoding, int share) {
        if (frame.scene().environment == EnvironmentSource.BuiltIn.STUDIO) {
            drawWall(frame, begin(looks.get(encoding), frame, share));
        } else {
            drawSurroundings(frame, begin(looks.get(3 + encoding), frame, share));
        }
    }

    private static Look begin(Look look, RenderFrame frame, int share) {
        look.program.use();
        look.exposure.set(frame.scene().exposure);
        look.vignette.set(frame.vignette());
        look.framePixel.set((float) share / frame.width(), (float) share / frame.height());
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
        float excess = ((float) frame.width() / frame.height()) / ((float) shown.width() / shown.height());
        // Cover: the picture's longer side is cut. Its row 0 is the top, the frame's is the bottom.
        float across = Math.min(1, excess);
        float down = Math.min(1, 1 / excess);
        float x = scene.backdropMirrored ? -across : across;
        look.scaleOffset.set(x, -down, 0.5f - x / 2, 0.5f + down / 2);
        // Exposure is for the scene: the picture has its own and keeps it.
        look.brightness.set(scene.backdropBrightness / Math.max(scene.exposure, 1e-3f));
        shown.bind(0);
        frame.drawFullscreen();
    }

    @Override
    public void close() {
        if (small != null) {
            small.close();
            small = null;
        }
        programs.forEach(ShaderProgram::close);
        programs.clear();
        looks.clear();
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
