package dev.vizard.engine.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.nio.FloatBuffer;
import org.joml.Matrix3fc;
import org.joml.Matrix4fc;
import org.joml.Vector3fc;
import org.joml.Vector4fc;
import org.lwjgl.BufferUtils;

/**
 * A place in a program for a value that is the same for all its pixels. Set it while its program is in use.
 *
 * @param location the driver's number for it
 */
public record Uniform(int location) {
    // OpenGL is called from one thread, and the driver has read them when the call returns.
    private static final FloatBuffer NINE = BufferUtils.createFloatBuffer(9);
    private static final FloatBuffer SIXTEEN = BufferUtils.createFloatBuffer(16);

    /** Sets an int or bool. */
    public void set(int value) {
        glUniform1i(location, value);
    }

    /** Sets a float. */
    public void set(float value) {
        glUniform1f(location, value);
    }

    /** Sets a vec2. */
    public void set(float x, float y) {
        glUniform2f(location, x, y);
    }

    /** Sets a vec3. */
    public void set(float x, float y, float z) {
        glUniform3f(location, x, y, z);
    }

    /** Sets a vec4. */
    public void set(float x, float y, float z, float w) {
        glUniform4f(location, x, y, z, w);
    }

    /** Sets a vec3. */
    public void set(Vector3fc value) {
        glUniform3f(location, value.x(), value.y(), value.z());
    }

    /** Sets a vec4. */
    public void set(Vector4fc value) {
        glUniform4f(location, value.x(), value.y(), value.z(), value.w());
    }

    /** Sets a mat3. */
    public void set(Matrix3fc value) {
        glUniformMatrix3fv(location, false, value.get(NINE));
    }

    /** Sets a mat4. */
    public void set(Matrix4fc value) {
        glUniformMatrix4fv(location, false, value.get(SIXTEEN));
    }

    /** Sets an array of vec3 from a direct buffer. */
    public void setVectors(FloatBuffer xyz) {
        glUniform3fv(location, xyz);
    }
}
