package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.ShaderProgram;
import dev.vizard.engine.gl.Uniform;
import dev.vizard.engine.scene.Scene;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Draws the floor under the models; shared by the passes that need one. */
final class Floor implements AutoCloseable {
    private static final float HALF_SIZE = 7;

    private static final int PLAIN = 0;
    private static final int SHADOWED = 1;
    private static final int MIRRORING = 2;
    private static final int FAST_NEUTRAL = 3;
    private static final int FAST_ACES = 4;
    private static final List<Set<String>> DEFINES = List.of(
            Set.of(), Set.of("SHADOW"), Set.of("SHADOW", "REFLECTION"), Set.of("ENCODED"), Set.of("ENCODED", "ACES"));

    private final Path shaders;
    private List<Look> looks;

    Floor(Path shaders) {
        this.shaders = shaders;
        looks = compile(shaders);
    }

    private static List<Look> compile(Path shaders) {
        List<Look> made = new ArrayList<>();
        try {
            DEFINES.forEach(defines -> made.add(new Look(shaders, defines)));
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

    /** Blends the floor over what is bound. */
    void draw(RenderFrame frame) {
        glDisable(GL_CULL_FACE);
        glEnable(GL_BLEND);
        glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ZERO, GL_ONE);
        look(frame).draw(frame);
        glDisable(GL_BLEND);
    }

    private Look look(RenderFrame frame) {
        if (frame.encoded()) {
            return looks.get(frame.settings().toneCurve() == RenderSettings.ToneCurve.ACES ? FAST_ACES : FAST_NEUTRAL);
        }
        if (!frame.shadowed()) {
            return looks.get(PLAIN);
        }
        return looks.get(frame.reflection() != null ? MIRRORING : SHADOWED);
    }

    @Override
    public void close() {
        looks.forEach(look -> look.program.close());
        looks = List.of();
    }

    /** One way to draw it. */
    private static final class Look {
        private final ShaderProgram program;
        private final Uniform viewProjection;
        private final Uniform middle;
        private final Uniform halfSize;
        private final Uniform eye;
        private final Uniform keyTowards;
        private final Uniform keyLight;
        private final Uniform irradiance;
        private final Uniform environmentTurn;
        private final Uniform environmentIntensity;
        private final Uniform contact;
        private final Uniform exposure;
        private final Uniform shadowMatrix;
        private final Uniform shadowTexel;
        private final Uniform pixel;
        private final Uniform vignette;
        private final Uniform framePixel;

        Look(Path shaders, Set<String> names) {
            Map<String, String> defines = new TreeMap<>();
            names.forEach(name -> defines.put(name, ""));
            program = ShaderProgram.load(shaders, "floor.vert", "floor.frag", defines);
            viewProjection = program.uniformIfUsed("uViewProjection");
            middle = program.uniformIfUsed("uMiddle");
            halfSize = program.uniformIfUsed("uHalfSize");
            eye = program.uniformIfUsed("uEye");
            keyTowards = program.uniformIfUsed("uKeyTowards");
            keyLight = program.uniformIfUsed("uKeyLight");
            irradiance = program.uniformIfUsed("uIrradiance");
            environmentTurn = program.uniformIfUsed("uEnvironmentTurn");
            environmentIntensity = program.uniformIfUsed("uEnvironmentIntensity");
            contact = program.uniformIfUsed("uContact");
            exposure = program.uniformIfUsed("uExposure");
            shadowMatrix = program.uniformIfUsed("uShadowMatrix");
            shadowTexel = program.uniformIfUsed("uShadowTexel");
            pixel = program.uniformIfUsed("uPixel");
            vignette = program.uniformIfUsed("uVignette");
            framePixel = program.uniformIfUsed("uFramePixel");
            program.samplerIfUsed("uPrefiltered", MeshProgram.ENVIRONMENT_UNIT);
            program.samplerIfUsed("uShadowMap", MeshProgram.SHADOW_UNIT);
            program.samplerIfUsed("uReflection", 0);
        }

        void draw(RenderFrame frame) {
            Scene scene = frame.scene();
            program.use();
            viewProjection.set(frame.viewProjection());
            middle.set(frame.middle().x, scene.floor.height, frame.middle().z);
            halfSize.set(HALF_SIZE);
            eye.set(scene.camera.position);
            keyTowards.set(scene.keyDirection);
            keyLight.set(scene.keyColour);
            irradiance.setVectors(frame.environment().irradiance());
            double turn = scene.environmentRotation;
            environmentTurn.set((float) Math.cos(turn), (float) Math.sin(turn));
            environmentIntensity.set(scene.environmentIntensity);
            // A ball around a head is wider than the head.
            float half = frame.radius() * 0.55f;
            float hover = Math.max(0, frame.middle().y - frame.radius() * 0.62f - scene.floor.height);
            contact.set(frame.middle().x, frame.middle().z, half, hover);
            exposure.set(scene.exposure);
            shadowMatrix.set(frame.shadowMatrix());
            shadowTexel.set(frame.shadowTexel());
            pixel.set(1f / frame.width(), 1f / frame.height());
            vignette.set(frame.vignette());
            framePixel.set(1f / frame.width(), 1f / frame.height());
            frame.environment().prefiltered().bind(MeshProgram.ENVIRONMENT_UNIT);
            frame.bindShadow();
            if (frame.reflection() != null) {
                frame.reflection().bind(0);
            }
            frame.drawSquare();
        }
    }
}
