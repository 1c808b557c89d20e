package dev.vizard.engine.render;

import dev.vizard.engine.gl.ShaderProgram;
import dev.vizard.engine.gl.Uniform;
import java.nio.file.Path;
import java.util.Map;
import org.joml.Matrix3f;
import org.joml.Matrix4f;
import org.joml.Matrix4fc;

/** Draws models as what shading needs to know of their surfaces, into a surface buffer. */
final class SurfaceProgram implements AutoCloseable {
    private final ShaderProgram program;
    private final Uniform transform;
    private final Uniform normalMatrix;
    private final Uniform tangentMatrix;
    private final Matrix4f combined = new Matrix4f();
    private final Matrix3f turned = new Matrix3f();

    SurfaceProgram(Path shaders, boolean doubleSided) {
        program = ShaderProgram.load(
                shaders, "surface.vert", "surface.frag", doubleSided ? Map.of("DOUBLE_SIDED", "") : Map.of());
        transform = program.uniform("uTransform");
        normalMatrix = program.uniform("uNormalMatrix");
        tangentMatrix = program.uniform("uTangentMatrix");
    }

    /** Makes it the program that draws, for what stands there in the world. */
    void use(Matrix4fc viewProjection, Matrix4fc place) {
        program.use();
        transform.set(viewProjection.mul(place, combined));
        normalMatrix.set(place.normal(turned));
        tangentMatrix.set(place.get3x3(turned));
    }

    @Override
    public void close() {
        program.close();
    }
}
