package dev.vizard.app.settings;

import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.FilterSettings.Accela;
import dev.vizard.vision.filter.PredictionSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The presets that the user saved; beside them there are Vizard's own.
 *
 * @param own by name, the oldest first
 */
public record PresetSettings(Map<String, Preset> own) {

    /** A longer name does not fit the panel. */
    public static final int LONGEST_NAME = 24;

    private static final Map<String, Preset> BUILT_IN = builtIn();

    /** None saved. */
    public static final PresetSettings DEFAULT = new PresetSettings(Map.of());

    /** Rejects names that are empty, too long or Vizard's own. */
    public PresetSettings {
        own = own == null ? Map.of() : new LinkedHashMap<>(own);
        own.values().removeIf(preset -> preset == null);
        own.keySet().forEach(PresetSettings::check);
        own = Collections.unmodifiableMap(own);
    }

    private static Map<String, Preset> builtIn() {
        Map<String, Preset> all = new LinkedHashMap<>();
        all.put("calm", gainCurve(new Accela(0.3, 0.5, 9, 3.5, 0.09, 0.08, 200)));
        all.put("balanced", new Preset(FilterSettings.DEFAULT, PredictionSettings.DEFAULT));
        all.put("quick", gainCurve(new Accela(0.05, 0.5, 30, 3.5, 0.06, 0.03, 1500)));
        return Collections.unmodifiableMap(all);
    }

    private static Preset gainCurve(Accela settings) {
        return new Preset(FilterSettings.DEFAULT.withName("accela").withAccela(settings), PredictionSettings.DEFAULT);
    }

    private static void check(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || !name.equals(name.strip())) {
            throw new IllegalArgumentException(
                    "a preset needs a name of 1 to " + LONGEST_NAME + " letters, not '" + name + "'");
        }
        if (BUILT_IN.containsKey(name)) {
            throw new IllegalArgumentException("'" + name + "' is Vizard's own preset; choose another name");
        }
    }

    /** Vizard's own and the user's, by name. */
    public Map<String, Preset> all() {
        Map<String, Preset> all = new LinkedHashMap<>(BUILT_IN);
        all.putAll(own);
        return all;
    }

    /** The name of the preset that these settings are, or empty where they are none. */
    public String nameOf(VisionSettings vision) {
        Preset now = Preset.of(vision);
        for (Map<String, Preset> presets : List.of(BUILT_IN, own)) {
            for (Map.Entry<String, Preset> entry : presets.entrySet()) {
                if (entry.getValue().equals(now)) {
                    return entry.getKey();
                }
            }
        }
        return "";
    }

    /**
     * The same with one more, or another under that name.
     *
     * @throws IllegalArgumentException one line, for a name that cannot be used
     */
    public PresetSettings with(String name, Preset preset) {
        Map<String, Preset> all = new LinkedHashMap<>(own);
        all.put(name.strip(), preset);
        return new PresetSettings(all);
    }

    /** The same without one. */
    public PresetSettings without(String name) {
        Map<String, Preset> all = new LinkedHashMap<>(own);
        all.remove(name);
        return new PresetSettings(all);
    }
}
