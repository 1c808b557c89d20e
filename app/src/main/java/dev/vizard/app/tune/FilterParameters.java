package dev.vizard.app.tune;

import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.settings.Range;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers of the chosen filter that the rotation depends on, each laid on 0..1 between the ends of its {@link Range}:
 * evenly in its logarithm where the range says so, else in its root, because the small values differ most. Those of the
 * position, whose names say so, are left as they are. Works for any settings record, so a new filter needs nothing here.
 */
final class FilterParameters {

    private static final String OF_POSITION = "position";
    private static final MathContext DIGITS = new MathContext(3);

    private final FilterSettings settings;
    private final RecordComponent[] components;
    private final List<Integer> tuned = new ArrayList<>();

    FilterParameters(FilterSettings settings) {
        this.settings = settings;
        Record chosen = settings.chosen();
        components = chosen == null ? new RecordComponent[0] : chosen.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (components[i].isAnnotationPresent(Range.class)
                    && !components[i].getName().startsWith(OF_POSITION)) {
                tuned.add(i);
            }
        }
    }

    /** How many there are; 0 for a filter that has nothing to tune. */
    int count() {
        return tuned.size();
    }

    /** What users know one as. */
    Range range(int parameter) {
        return components[tuned.get(parameter)].getAnnotation(Range.class);
    }

    /** The value of one in settings of the same filter. */
    double value(FilterSettings of, int parameter) {
        return number(of.chosen(), components[tuned.get(parameter)]);
    }

    private static double number(Record record, RecordComponent component) {
        try {
            return ((Number) component.getAccessor().invoke(record)).doubleValue();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /** Where settings of the same filter lie, each 0..1. */
    double[] coordinates(FilterSettings of) {
        double[] at = new double[count()];
        for (int i = 0; i < at.length; i++) {
            Range range = range(i);
            double value = value(of, i);
            at[i] = range.logarithmic()
                    ? Math.log(value / range.min()) / Math.log(range.max() / range.min())
                    : Math.sqrt((value - range.min()) / (range.max() - range.min()));
        }
        return at;
    }

    /** The settings that lie there, their values as short as they can be told. */
    FilterSettings at(double[] coordinates) {
        Object[] values = new Object[components.length];
        Record chosen = settings.chosen();
        for (int i = 0; i < values.length; i++) {
            values[i] = number(chosen, components[i]);
        }
        for (int i = 0; i < coordinates.length; i++) {
            Range range = range(i);
            double at = coordinates[i];
            double value = range.logarithmic()
                    ? range.min() * Math.pow(range.max() / range.min(), at)
                    : range.min() + (range.max() - range.min()) * at * at;
            double rounded = new BigDecimal(value).round(DIGITS).doubleValue();
            values[tuned.get(i)] = Math.max(range.min(), Math.min(range.max(), rounded));
        }
        return settings.withChosen(made(chosen, values));
    }

    private Record made(Record like, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (Record) like.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(like.getClass() + " cannot be made", e);
        }
    }
}
