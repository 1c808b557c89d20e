package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33.*;

import dev.vizard.engine.gl.FullScreen;
import dev.vizard.engine.gl.ShaderProgram;
import dev.vizard.engine.gl.Texture;
import java.nio.file.Path;
import java.util.Map;

/** The light of the surroundings, made once: prefiltered for each roughness, and for diffuse surfaces. */
final class Environment implements AutoCloseable {

    private static final int SIZE = 64;
    /** Levels of the prefiltered cube, roughness 0 to 1; the mesh shader counts on five. */
    private static final int LEVELS = 5;

    private static final int IRRADIANCE_SIZE = 8;
    /** Tells the shader to weigh by the cosine. */
    private static final float DIFFUSE = 2;

    final Texture prefiltered;
    final Texture irradiance;

    Environment(Path shaders, FullScreen fullScreen) {
        prefiltered = Texture.cube("prefiltered environment", SIZE, LEVELS);
        irradiance = Texture.cube("irradiance", IRRADIANCE_SIZE, 1);
        glEnable(GL_TEXTURE_CUBE_MAP_SEAMLESS);
        int framebuffer = glGenFramebuffers();
        try (ShaderProgram program = ShaderProgram.load(shaders, "full_screen.vert", "ibl_prefilter.frag", Map.of())) {
            program.use();
            glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
            glDisable(GL_DEPTH_TEST);
            for (int level = 0; level < LEVELS; level++) {
                program.set("roughness", level / (LEVELS - 1f));
                drawFaces(program, fullScreen, prefiltered, level, SIZE >> level);
            }
            program.set("roughness", DIFFUSE);
            drawFaces(program, fullScreen, irradiance, 0, IRRADIANCE_SIZE);
        } finally {
            glBindFramebuffer(GL_FRAMEBUFFER, 0);
            glDeleteFramebuffers(framebuffer);
        }
    }

    private static void drawFaces(ShaderProgram program, FullScreen fullScreen, Texture cube, int level, int size) {
        glViewport(0, 0, size, size);
        for (int face = 0; face < 6; face++) {
            program.set("face", face);
            glFramebufferTexture2D(
                    GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_CUBE_MAP_POSITIVE_X + face, cube.name(), level);
            fullScreen.draw();
        }
    }

    @Override
    public void close() {
        prefiltered.close();
        irradiance.close();
    }
}
