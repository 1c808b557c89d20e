package dev.vizard.app.panel;

import dev.vizard.vision.settings.Range;
import imgui.ImGui;
import imgui.flag.ImGuiSliderFlags;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws any settings record: a slider for each number that declares its {@link Range}. Those of a position stand folded
 * below the others, by the same labels.
 */
final class SettingsEditor {

    private static final String OF_POSITION = " of position";

    private final float[] value = new float[1];
    private final Map<Class<?>, Layout> layouts = new HashMap<>();

    /** A record's components with what their sliders say; null where there is no slider. */
    private record Layout(RecordComponent[] components, Slider[] sliders, boolean ofPosition) {

        static Layout of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Slider[] sliders = Arrays.stream(components)
                    .map(component -> component.getAnnotation(Range.class))
                    .map(range -> range == null ? null : Slider.of(range))
                    .toArray(Slider[]::new);
            return new Layout(
                    components,
                    sliders,
                    Arrays.stream(sliders).anyMatch(slider -> slider != null && slider.ofPosition()));
        }
    }

    private record Slider(Range range, String label, String format, int flags, boolean ofPosition) {

        static Slider of(Range range) {
            boolean ofPosition = range.label().endsWith(OF_POSITION);
            String label = ofPosition ? range.label().replace(OF_POSITION, "") : range.label();
            int flags = ImGuiSliderFlags.AlwaysClamp | (range.logarithmic() ? ImGuiSliderFlags.Logarithmic : 0);
            double reach = range.max() - range.min();
            boolean fine = range.logarithmic() ? range.min() < 0.05 : reach <= 2;
            String digits = reach >= 100 && !range.logarithmic() ? "%.0f" : fine ? "%.3f" : "%.2f";
            return new Slider(range, label, digits + unit(range.unit()).replace("%", "%%"), flags, ofPosition);
        }
    }

    /** A unit as it follows a number; degrees by their sign. */
    static String unit(String unit) {
        String signed = unit.replace("deg", "\u00b0");
        return signed.isEmpty() || signed.equals("\u00b0") ? signed : " " + signed;
    }

    /** A number of a settings record in as many digits as it was given. */
    static String number(double number) {
        return List.of("%.0f", "%.1f", "%.2f", "%.3f", "%.4f").stream()
                .map(format -> String.format(Locale.ROOT, format, number))
                .filter(text -> Math.abs(Double.parseDouble(text) - number) <= 5e-3 * Math.abs(number))
                .findFirst()
                .orElse(String.format(Locale.ROOT, "%.4f", number));
    }

    /**
     * Draws the sliders.
     *
     * @return the same record, or one with the change that the user just made
     */
    <T extends Record> T edit(T settings) {
        Layout layout = layouts.computeIfAbsent(settings.getClass(), Layout::of);
        try {
            Object[] values = new Object[layout.components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = layout.components[i].getAccessor().invoke(settings);
            }
            boolean changed = sliders(layout, values, false);
            if (layout.ofPosition && ImGui.treeNode("position")) {
                changed |= sliders(layout, values, true);
                ImGui.treePop();
            }
            return changed ? rebuilt(settings, layout.components, values) : settings;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(settings.getClass() + " cannot be edited", e);
        }
    }

    private boolean sliders(Layout layout, Object[] values, boolean ofPosition) {
        boolean changed = false;
        for (int i = 0; i < values.length; i++) {
            Slider slider = layout.sliders[i];
            if (slider != null && slider.ofPosition == ofPosition) {
                changed |= slider(slider, values, i);
            }
        }
        return changed;
    }

    private boolean slider(Slider slider, Object[] values, int index) {
        Range range = slider.range;
        value[0] = ((Number) values[index]).floatValue();
        Rows.leaveLabel();
        if (!ImGui.sliderFloat(
                slider.label, value, (float) range.min(), (float) range.max(), slider.format, slider.flags)) {
            return false;
        }
        // A float is not quite the double that the range ends with.
        double clean = Double.parseDouble(String.format(Locale.ROOT, "%.4f", value[0]));
        values[index] = Math.max(range.min(), Math.min(range.max(), clean));
        return true;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> T rebuilt(T old, RecordComponent[] components, Object[] values)
            throws ReflectiveOperationException {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = old.getClass().getDeclaredConstructor(types);
        try {
            return (T) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            // A combination that the record refuses: what was there stays.
            return old;
        }
    }
}
