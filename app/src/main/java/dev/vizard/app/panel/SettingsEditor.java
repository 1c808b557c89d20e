package dev.vizard.app.panel;

import dev.vizard.vision.settings.Range;
import imgui.ImGui;
import imgui.flag.ImGuiSliderFlags;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;

/** Draws any settings record: a slider for each number that declares its {@link Range}. */
final class SettingsEditor {

    private final float[] value = new float[1];

    /**
     * Draws the sliders.
     *
     * @return the same record, or one with the change that the user just made
     */
    <T extends Record> T edit(T settings) {
        RecordComponent[] components = settings.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        boolean changed = false;
        try {
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getAccessor().invoke(settings);
                Range range = components[i].getAnnotation(Range.class);
                if (range != null) {
                    changed |= slider(range, values, i);
                }
            }
            return changed ? rebuilt(settings, components, values) : settings;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(settings.getClass() + " cannot be edited", e);
        }
    }

    private boolean slider(Range range, Object[] values, int index) {
        value[0] = ((Number) values[index]).floatValue();
        Rows.leaveLabel();
        int flags = ImGuiSliderFlags.AlwaysClamp | (range.logarithmic() ? ImGuiSliderFlags.Logarithmic : 0);
        String label = range.unit().isEmpty() ? range.label() : range.label() + " (" + range.unit() + ")";
        String format = range.max() - range.min() > 20 ? "%.0f" : "%.2f";
        if (!ImGui.sliderFloat(label, value, (float) range.min(), (float) range.max(), format, flags)) {
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
