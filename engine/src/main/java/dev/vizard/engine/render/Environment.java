package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.CubeTarget;
import dev.vizard.engine.gl.ShaderProgram;
import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.gl.Uniform;
import dev.vizard.engine.scene.EnvironmentSource;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.joml.Matrix3f;
import org.joml.Vector3f;
import org.lwjgl.BufferUtils;

/**
 * What surrounds the models, drawn once by a shader or read from a picture: a cube prefiltered for five steps of roughness, and nine
 * spherical harmonics for matt surfaces.
 */
final class Environment implements AutoCloseable {
    private static final int EDGE = 128;
    private static final int LEVELS = 6;
    private static final int PROJECTED_EDGE = 32;
    // Per band: the basis constant squared, times the cosine lobe's factor over pi (Ramamoorthi and Hanrahan 2001).
    private static final float BAND_0 = 0.282095f * 0.282095f;
    private static final float BAND_1 = 0.488603f * 0.488603f * 2 / 3;
    private static final float BAND_2 = 1.092548f * 1.092548f / 4;
    private static final float BAND_2_ZZ = 0.315392f * 0.315392f / 4;
    private static final float BAND_2_XX = 0.546274f * 0.546274f / 4;
    private static final Matrix3f[] FACES = {
        face(0, 0, -1, 0, -1, 0, 1, 0, 0),
        face(0, 0, 1, 0, -1, 0, -1, 0, 0),
        face(1, 0, 0, 0, 0, 1, 0, 1, 0),
        face(1, 0, 0, 0, 0, -1, 0, -1, 0),
        face(1, 0, 0, 0, -1, 0, 0, 0, 1),
        face(-1, 0, 0, 0, -1, 0, 0, 0, -1)
    };

    private final EnvironmentSource source;
    private final Texture prefiltered = Texture.cube(EDGE, LEVELS);
    private final FloatBuffer irradiance = BufferUtils.createFloatBuffer(27);

    /**
     * Draws and filters surroundings.
     *
     * @throws dev.vizard.engine.EngineException one line, when a picture of them cannot be read
     */
    Environment(Path shaders, EnvironmentSource source, RenderFrame frame) {
        this.source = source;
        Texture panorama = null;
        try (Texture cube = Texture.cube(EDGE, 8);
                CubeTarget target = new CubeTarget();
                ShaderProgram drawing =
                        ShaderProgram.load(shaders, "fullscreen.vert", "ibl_source.frag", Map.of(define(source), ""));
                ShaderProgram filter = ShaderProgram.load(shaders, "fullscreen.vert", "ibl_prefilter.frag", Map.of())) {
            if (source instanceof EnvironmentSource.HdrFile picture) {
                panorama = Panorama.load(picture.file());
                drawing.sampler("uPanorama", 0);
                panorama.bind(0);
            }
            glDisable(GL_DEPTH_TEST);
            glDisable(GL_CULL_FACE);
            glDisable(GL_BLEND);
            drawLevel(drawing, drawing.uniform("uFace"), target, cube, 0, frame);
            drawLevel(drawing, drawing.uniform("uFace"), target, prefiltered, 0, frame);
            cube.generateMipmaps();
            filter.sampler("uStudio", 0);
            cube.bind(0);
            Uniform roughness = filter.uniform("uRoughness");
            for (int level = 1; level < LEVELS; level++) {
                filter.use();
                roughness.set(level / (LEVELS - 1f));
                drawLevel(filter, filter.uniform("uFace"), target, prefiltered, level, frame);
            }
            project(target, cube);
        } catch (RuntimeException failed) {
            prefiltered.close();
            throw failed;
        } finally {
            if (panorama != null) {
                panorama.close();
            }
        }
    }

    private static String define(EnvironmentSource source) {
        return source instanceof EnvironmentSource.BuiltIn own ? own.name() : "PICTURE";
    }

    /** What it was made of. */
    EnvironmentSource source() {
        return source;
    }

    private static Matrix3f face(
            float ux, float uy, float uz, float vx, float vy, float vz, float x, float y, float z) {
        return new Matrix3f(ux, uy, uz, vx, vy, vz, x, y, z);
    }

    private static void drawLevel(
            ShaderProgram program, Uniform face, CubeTarget target, Texture cube, int level, RenderFrame frame) {
        program.use();
        for (int i = 0; i < 6; i++) {
            target.bind(cube, i, level);
            face.set(FACES[i]);
            frame.drawFullscreen();
        }
    }

    private void project(CubeTarget target, Texture studio) {
        int level = Integer.numberOfTrailingZeros(EDGE / PROJECTED_EDGE);
        FloatBuffer pixels = BufferUtils.createFloatBuffer(PROJECTED_EDGE * PROJECTED_EDGE * 3);
        float[] sums = new float[27];
        float[] basis = new float[9];
        Vector3f direction = new Vector3f();
        double sphere = 0;
        for (int face = 0; face < 6; face++) {
            target.bind(studio, face, level);
            target.read(PROJECTED_EDGE, pixels);
            for (int i = 0; i < PROJECTED_EDGE * PROJECTED_EDGE; i++) {
                float u = (i % PROJECTED_EDGE + 0.5f) * 2 / PROJECTED_EDGE - 1;
                int row = i / PROJECTED_EDGE;
                float v = (row + 0.5f) * 2 / PROJECTED_EDGE - 1;
                float solidAngle = (float) Math.pow(1 + u * u + v * v, -1.5) * 4 / (PROJECTED_EDGE * PROJECTED_EDGE);
                sphere += solidAngle;
                basis(FACES[face].transform(direction.set(u, v, 1)).normalize(), basis);
                for (int k = 0; k < 27; k++) {
                    sums[k] += pixels.get(3 * i + k % 3) * basis[k / 3] * solidAngle;
                }
            }
        }
        float whole = (float) (4 * Math.PI / sphere);
        for (int k = 0; k < 27; k++) {
            irradiance.put(k, sums[k] * whole);
        }
    }

    private static void basis(Vector3f d, float[] out) {
        out[0] = BAND_0;
        out[1] = BAND_1 * d.y;
        out[2] = BAND_1 * d.z;
        out[3] = BAND_1 * d.x;
        out[4] = BAND_2 * d.x * d.y;
        out[5] = BAND_2 * d.y * d.z;
        out[6] = BAND_2_ZZ * (3 * d.z * d.z - 1);
        out[7] = BAND_2 * d.x * d.z;
        out[8] = BAND_2_XX * (d.x * d.x - d.y * d.y);
    }

    Texture prefiltered() {
        return prefiltered;
    }

    /** Nine coefficients, red, green and blue each, with all constants inside. */
    FloatBuffer irradiance() {
        return irradiance;
    }

    @Override
    public void close() {
        prefiltered.close();
    }
}
