package dev.vizard.engine.gl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vizard.engine.EngineException;
import dev.vizard.engine.GlScreen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(GlScreen.class)
class ShaderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aVertexShader() throws IOException {
        Files.writeString(folder.resolve("all.vert"), "void main() {\n    gl_Position = vec4(0.0);\n}\n");
    }

    @Test
    void anErrorNamesFileAndLineBehindAnInclude() throws IOException {
        Files.writeString(folder.resolve("part.glsl"), "float one() {\n    return 1.0;\n}\n");
        Files.writeString(
                folder.resolve("bad.frag"),
                "#include \"part.glsl\"\nout vec4 color;\nvoid main() {\n    color = vec4(two());\n}\n");
        assertThatThrownBy(() -> ShaderProgram.load(folder, "all.vert", "bad.frag", Map.of("A", "1")))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("bad.frag:4:");
    }

    @Test
    void anErrorInsideAnIncludeNamesTheInclude() throws IOException {
        Files.writeString(folder.resolve("part.glsl"), "float one() {\n    return wrong;\n}\n");
        Files.writeString(
                folder.resolve("bad.frag"),
                "out vec4 color;\n#include \"part.glsl\"\nvoid main() {\n    color = vec4(one());\n}\n");
        assertThatThrownBy(() -> ShaderProgram.load(folder, "all.vert", "bad.frag", Map.of()))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("part.glsl:2:");
    }

    @Test
    void aMissingFileAndItsIncluderAreNamed() throws IOException {
        Files.writeString(folder.resolve("bad.frag"), "\n#include \"gone.glsl\"\n");
        assertThatThrownBy(() -> ShaderProgram.load(folder, "all.vert", "bad.frag", Map.of()))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("gone.glsl")
                .hasMessageContaining("bad.frag:2");
    }

    @Test
    void aMissingUniformFailsAtLoadAndNothingLeaks() throws IOException {
        int before = GlObject.open();
        Files.writeString(
                folder.resolve("good.frag"),
                "uniform vec3 uColour;\nout vec4 color;\nvoid main() {\n    color = vec4(uColour, SHARE);\n}\n");
        try (ShaderProgram program = ShaderProgram.load(folder, "all.vert", "good.frag", Map.of("SHARE", "0.5"))) {
            assertThat(program.uniform("uColour").location()).isNotNegative();
            assertThatThrownBy(() -> program.uniform("uColor"))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("uColor");
        }
        assertThat(GlObject.open()).isEqualTo(before);
    }

    @Test
    void messagesOfOtherDriversAreLedBackToo() {
        ShaderSource source = ShaderSource.load(folder, "all.vert", Map.of());
        assertThat(source.explain("0(12) : error C1008: undefined")).startsWith("all.vert:12:");
        assertThat(source.explain("ERROR: 0:7: 'x' : undeclared")).startsWith("all.vert:7:");
        assertThat(source.explain("0:3(5): error: no")).startsWith("all.vert:3:");
    }

    @Test
    void aTimerTellsTheTimeOfFinishedWork() {
        try (GpuTimer timer = new GpuTimer(GlDebug.software())) {
            assertThat(timer.millis()).isNaN();
            for (int i = 0; i < 20; i++) {
                timer.start();
                timer.stop();
                org.lwjgl.opengl.GL11C.glFinish();
            }
            assertThat(timer.millis()).isNotNegative();
        }
    }
}
