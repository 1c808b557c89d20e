package dev.vizard.app.panel;

import dev.vizard.app.mask.Wardrobe;
import dev.vizard.app.settings.MaskTweak;
import imgui.ImGui;

/** Which mask is worn and how it sits. */
final class MaskSection {

    private final Wardrobe wardrobe;
    private final SettingsEditor editor = new SettingsEditor();

    MaskSection(Wardrobe wardrobe) {
        this.wardrobe = wardrobe;
    }

    void draw() {
        ImGui.text(wardrobe.ownWorn() ? "Vizard's own" : wardrobe.model().name());
        ImGui.sameLine();
        Rows.rightAligned(Rows.number("%,d triangles", wardrobe.model().triangleCount()), 0);
        if (wardrobe.reading() != null) {
            ImGui.textDisabled("reading " + wardrobe.reading().getFileName() + " \u2026");
        } else if (!wardrobe.ownWorn()) {
            if (ImGui.button("Back to our own mask")) {
                wardrobe.wearOwn();
            }
        } else {
            ImGui.textDisabled("drop a glTF, OBJ or FBX file to wear it");
        }
        if (ImGui.treeNode("Fit")) {
            MaskTweak old = wardrobe.tweak();
            MaskTweak edited = editor.edit(old);
            if (ImGui.button("Reset##fit")) {
                edited = MaskTweak.NONE;
            }
            if (!edited.equals(old)) {
                wardrobe.tweak(edited);
            }
            ImGui.treePop();
        }
    }
}
