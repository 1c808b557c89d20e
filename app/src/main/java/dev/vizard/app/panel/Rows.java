package dev.vizard.app.panel;

import imgui.ImGui;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How a panel's rows are laid out: labels on one edge, figures on another, so that nothing jumps when figures change. */
final class Rows {

    /** Width of what stands right of a slider or a list, in heights of a letter. */
    private static final float LABEL = 8.6f;

    private static final char HYPHEN = '-';
    private static final char MINUS = '\u2212';

    private Rows() {}

    /** Makes the next widget leave room for its label. */
    static void leaveLabel() {
        ImGui.setNextItemWidth(-ImGui.getFontSize() * LABEL);
    }

    /** A quiet name on the left and a figure at the right edge. */
    static void figure(String name, String figure) {
        ImGui.textDisabled(name);
        ImGui.sameLine();
        rightAligned(figure, 0);
    }

    /** Text that ends so far from the right edge. */
    static void rightAligned(String text, float fromRight) {
        ImGui.setCursorPosX(ImGui.getCursorPosX()
                + Math.max(0, ImGui.getContentRegionAvailX() - ImGui.calcTextSize(text).x - fromRight));
        ImGui.text(text);
    }

    /** A number as the font shows it best: a minus as wide as the plus. */
    static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).replace(HYPHEN, MINUS);
    }

    /** A list to choose from. */
    static <T> T choose(String label, T current, List<T> all, Function<T, String> name) {
        T chosen = current;
        leaveLabel();
        if (ImGui.beginCombo(label, name.apply(current))) {
            for (T one : all) {
                if (ImGui.selectable(name.apply(one), one.equals(current))) {
                    chosen = one;
                }
            }
            ImGui.endCombo();
        }
        return chosen;
    }

    /** A box to tick; what it says now. */
    static boolean tick(String label, boolean current) {
        return ImGui.checkbox(label, current) != current;
    }

    /** An enum's constant in small letters. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
