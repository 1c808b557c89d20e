package dev.vizard.engine.imgui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vizard.engine.EngineException;
import dev.vizard.engine.TestPaths;
import imgui.ImFont;
import imgui.ImGui;
import imgui.internal.ImGuiContext;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFontTest {
    private static final Path FONT = TestPaths.home().resolve("assets/font/Inter.ttf");

    @ParameterizedTest
    @ValueSource(floats = {1, 1.5f, 2})
    void everySignThatPanelsUseIsThereAtTheSizeOfTheScreen(float scale) {
        ImGuiContext context = ImGui.createContext();
        try {
            TextFont font = new TextFont(FONT);
            font.load(1.25f);
            // Loaded again, as for another screen, it takes the first one's place.
            ImFont face = font.load(scale);
            assertThat(face.getFontSize()).isEqualTo(Math.round(TextFont.PIXELS * scale));
            for (char sign : "Aa0~\u00b0\u00b1\u00b7\u00d7\u2013\u2026\u2191\u2193\u2212\u00e9\u0142\u03b1\u0416"
                    .toCharArray()) {
                assertThat(face.findGlyphNoFallback(sign).isNotValidPtr())
                        .as("U+%04x", (int) sign)
                        .isFalse();
            }
            float zero = face.findGlyph('0').getAdvanceX();
            for (char digit : "123456789+\u2212".toCharArray()) {
                assertThat(face.findGlyph(digit).getAdvanceX()).as("" + digit).isEqualTo(zero);
            }
        } finally {
            ImGui.destroyContext(context);
        }
    }

    @Test
    void aFontThatIsNotThereIsOneLine() {
        assertThatThrownBy(() -> new TextFont(Path.of("no/such.ttf")))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("such.ttf");
    }
}
