package dev.vizard.engine.gl;

import static org.lwjgl.opengl.GL20.*;

import dev.vizard.engine.EngineException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.joml.Matrix3fc;
import org.joml.Matrix4fc;
import org.joml.Vector3fc;
import org.lwjgl.BufferUtils;

/** A vertex and a fragment shader. Setting a uniform that neither uses is a mistake and fails. */
public final class ShaderProgram extends GlObject {

    private final Map<String, Integer> locations = new HashMap<>();
    private final FloatBuffer scratch = BufferUtils.createFloatBuffer(16);

    private ShaderProgram(int program, String label) {
        super(program, label);
    }

    /**
     * Compiles {@code vertexFile} and {@code fragmentFile} of a folder.
     *
     * @throws EngineException with file and line of the first error
     */
    public static ShaderProgram load(Path folder, String vertexFile, String fragmentFile, Map<String, String> defines) {
        int vertex = compile(GL_VERTEX_SHADER, ShaderSource.read(folder, vertexFile, defines));
        int fragment;
        try {
            fragment = compile(GL_FRAGMENT_SHADER, ShaderSource.read(folder, fragmentFile, defines));
        } catch (EngineException e) {
            glDeleteShader(vertex);
            throw e;
        }
        int program = glCreateProgram();
        glAttachShader(program, vertex);
        glAttachShader(program, fragment);
        glLinkProgram(program);
        glDeleteShader(vertex);
        glDeleteShader(fragment);
        if (glGetProgrami(program, GL_LINK_STATUS) == 0) {
            String log = glGetProgramInfoLog(program);
            glDeleteProgram(program);
            throw new EngineException("the shaders " + vertexFile + " and " + fragmentFile + " do not fit: " + log);
        }
        return new ShaderProgram(program, fragmentFile);
    }

    private static int compile(int type, ShaderSource source) {
        int shader = glCreateShader(type);
        glShaderSource(shader, source.text());
        glCompileShader(shader);
        if (glGetShaderi(shader, GL_COMPILE_STATUS) == 0) {
            String log = source.explain(glGetShaderInfoLog(shader));
            glDeleteShader(shader);
            throw new EngineException("a shader does not compile: " + log);
        }
        return shader;
    }

    /** Makes it the one that draws. */
    public void use() {
        glUseProgram(name());
    }

    private int location(String uniform) {
        Integer known = locations.get(uniform);
        if (known != null) {
            return known;
        }
        int location = glGetUniformLocation(name(), uniform);
        if (location < 0) {
            throw new IllegalStateException(this + " has no uniform '" + uniform + "'");
        }
        locations.put(uniform, location);
        return location;
    }

    /** Whether a uniform is there; variants of a shader have different ones. */
    public boolean has(String uniform) {
        return glGetUniformLocation(name(), uniform) >= 0;
    }

    /** Sets an integer or a sampler's unit. */
    public void set(String uniform, int value) {
        glUniform1i(location(uniform), value);
    }

    /** Sets a number. */
    public void set(String uniform, float value) {
        glUniform1f(location(uniform), value);
    }

    /** Sets a pair. */
    public void set(String uniform, float x, float y) {
        glUniform2f(location(uniform), x, y);
    }

    /** Sets a vector. */
    public void set(String uniform, Vector3fc value) {
        glUniform3f(location(uniform), value.x(), value.y(), value.z());
    }

    /** Sets a matrix. */
    public void set(String uniform, Matrix4fc value) {
        glUniformMatrix4fv(location(uniform), false, value.get(scratch));
    }

    /** Sets a matrix. */
    public void set(String uniform, Matrix3fc value) {
        scratch.limit(9);
        glUniformMatrix3fv(location(uniform), false, value.get(scratch));
        scratch.clear();
    }

    @Override
    protected void delete(int name) {
        glDeleteProgram(name);
    }
}
