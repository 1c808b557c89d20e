package dev.vizard.engine.gl;

import static org.lwjgl.opengl.GL33C.*;
import static org.lwjgl.opengl.GL43C.GL_PROGRAM;

import dev.vizard.engine.EngineException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A linked vertex and fragment shader. Uniforms are fetched once, as typed fields of the pass that owns the program; one
 * that the shaders do not use fails there, at load.
 */
public final class ShaderProgram extends GlObject {
    private final String name;

    private ShaderProgram(String name) {
        super(glCreateProgram());
        this.name = name;
    }

    /**
     * Compiles and links two files of the shader folder.
     *
     * @throws EngineException naming file and line of the first error
     */
    public static ShaderProgram load(Path folder, String vertex, String fragment, Map<String, String> defines) {
        ShaderSource vertexSource = ShaderSource.load(folder, vertex, defines);
        ShaderSource fragmentSource = ShaderSource.load(folder, fragment, defines);
        ShaderProgram program = new ShaderProgram(vertex + " + " + fragment);
        int vertexShader = 0;
        int fragmentShader = 0;
        try {
            vertexShader = compile(GL_VERTEX_SHADER, vertexSource);
            fragmentShader = compile(GL_FRAGMENT_SHADER, fragmentSource);
            program.link(vertexShader, fragmentShader);
            program.label(GL_PROGRAM, program.name + " " + defines.keySet());
        } catch (RuntimeException failed) {
            program.close();
            throw failed;
        } finally {
            glDeleteShader(vertexShader);
            glDeleteShader(fragmentShader);
        }
        return program;
    }

    private static int compile(int kind, ShaderSource source) {
        int shader = glCreateShader(kind);
        glShaderSource(shader, source.text());
        glCompileShader(shader);
        if (glGetShaderi(shader, GL_COMPILE_STATUS) != GL_TRUE) {
            String log = source.explain(glGetShaderInfoLog(shader)).strip();
            glDeleteShader(shader);
            throw new EngineException("Shader error: " + log.lines().findFirst().orElse(source.name()));
        }
        return shader;
    }

    private void link(int vertexShader, int fragmentShader) {
        int program = name();
        glAttachShader(program, vertexShader);
        glAttachShader(program, fragmentShader);
        glLinkProgram(program);
        glDetachShader(program, vertexShader);
        glDetachShader(program, fragmentShader);
        if (glGetProgrami(program, GL_LINK_STATUS) != GL_TRUE) {
            String log = glGetProgramInfoLog(program).strip();
            throw new EngineException("Shaders %s do not link: %s".formatted(name, log.replace('\n', ' ')));
        }
    }

    /** Makes it the program that draws. */
    public void use() {
        glUseProgram(name());
    }

    /** A uniform of the given name; throws {@link EngineException} when the shaders have none or do not use it. */
    public Uniform uniform(String uniformName) {
        int location = glGetUniformLocation(name(), uniformName);
        if (location < 0) {
            throw new EngineException("Shaders %s have no uniform %s in use.".formatted(name, uniformName));
        }
        return new Uniform(location);
    }

    /** A uniform of the given name; setting it does nothing where the shaders do not use it. */
    public Uniform uniformIfUsed(String uniformName) {
        return new Uniform(glGetUniformLocation(name(), uniformName));
    }

    /** Ties a sampler to a texture unit for good, where the shaders use it. */
    public void samplerIfUsed(String samplerName, int unit) {
        use();
        uniformIfUsed(samplerName).set(unit);
    }

    /** Ties a sampler to a texture unit for good. */
    public void sampler(String samplerName, int unit) {
        use();
        glUniform1i(uniform(samplerName).location(), unit);
    }

    @Override
    void delete(int program) {
        glDeleteProgram(program);
    }
}
