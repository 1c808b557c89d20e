package dev.vizard.app.tune;

import dev.vizard.vision.filter.FilterSettings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a filter's rotation is set to, by the settings' own names. */
final class FilterWords {

    private FilterWords() {}

    /** The parameters in the order of the settings; none for a filter that has none. */
    static Map<String, Double> parameters(FilterSettings settings) {
        Map<String, Double> all = new LinkedHashMap<>();
        switch (settings.name()) {
            case "one-euro" -> {
                all.put("minCutoffHz", settings.oneEuro().minCutoffHz());
                all.put("beta", settings.oneEuro().beta());
                all.put("derivativeCutoffHz", settings.oneEuro().derivativeCutoffHz());
            }
            case "exponential" ->
                all.put("timeConstantSeconds", settings.exponential().timeConstantSeconds());
            case "kalman" -> {
                all.put("noiseDegrees", settings.kalman().noiseDegrees());
                all.put("accelerationDegrees", settings.kalman().accelerationDegrees());
                all.put("readiness", settings.kalman().readiness());
            }
            case "accela" -> {
                all.put("deadZoneDegrees", settings.accela().deadZoneDegrees());
                all.put("restRate", settings.accela().restRate());
                all.put("gain", settings.accela().gain());
                all.put("curve", settings.accela().curve());
                all.put("averagingSeconds", settings.accela().averagingSeconds());
            }
            default -> {}
        }
        return all;
    }

    /** The same in one line. */
    static String of(FilterSettings settings) {
        return parameters(settings).entrySet().stream()
                .map(entry -> entry.getKey() + " " + number(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%s", value);
    }
}
