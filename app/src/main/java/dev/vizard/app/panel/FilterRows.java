package dev.vizard.app.panel;

import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.PoseFilters;
import imgui.ImGui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Which filter, and its own sliders. */
final class FilterRows {

    private static final String OFF = "off";

    private final SettingsEditor editor = new SettingsEditor();
    private final String label;
    private final PlotColours colour;
    private final List<String> choices = new ArrayList<>();

    /**
     * Rows for one filter.
     *
     * @param optional whether there may be none
     */
    FilterRows(String label, PlotColours colour, boolean optional) {
        this.label = label;
        this.colour = colour;
        if (optional) {
            choices.add(OFF);
        }
        choices.addAll(PoseFilters.names());
    }

    /**
     * Draws them.
     *
     * @param current null for none
     * @param like whose settings a filter that is just chosen begins with
     * @return what is wanted now
     */
    FilterSettings edit(FilterSettings current, FilterSettings like) {
        ImGui.pushID(label);
        String before = current == null ? OFF : current.name();
        String name = Rows.choose("##filter", before, choices, Function.identity());
        ImGui.sameLine();
        colour.text(label);
        FilterSettings wanted = current;
        if (!name.equals(before)) {
            wanted = name.equals(OFF) ? null : (current == null ? like : current).withName(name);
        }
        if (wanted != null && wanted.chosen() != null) {
            wanted = wanted.withChosen(editor.edit(wanted.chosen()));
        }
        ImGui.popID();
        return wanted;
    }
}
