package dev.vizard.app.settings;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which mask is worn and how each sits.
 *
 * @param worn absolute path of the mask that was worn last; empty for Vizard's own
 * @param tweaks by the masks' absolute paths, the newest last; no more than {@link #MOST} are kept
 */
public record MaskSettings(String worn, Map<String, MaskTweak> tweaks) {

    /** So that the file does not grow for ever. */
    static final int MOST = 200;

    /** Vizard's own mask, untouched. */
    public static final MaskSettings DEFAULT = new MaskSettings("", Map.of());

    /** What is left out becomes the default. */
    public MaskSettings {
        worn = worn == null ? "" : worn;
        tweaks = tweaks == null ? Map.of() : newest(tweaks);
    }

    private static Map<String, MaskTweak> newest(Map<String, MaskTweak> all) {
        Map<String, MaskTweak> kept = new LinkedHashMap<>(all);
        kept.values().removeIf(tweak -> tweak == null || tweak.equals(MaskTweak.NONE));
        kept.keySet()
                .removeAll(kept.keySet().stream()
                        .limit(Math.max(0, kept.size() - MOST))
                        .toList());
        return Collections.unmodifiableMap(kept);
    }

    /** How this file's mask sits. */
    public MaskTweak tweak(Path file) {
        return tweaks.getOrDefault(key(file), MaskTweak.NONE);
    }

    /** The same with another file's mask worn; null for Vizard's own. */
    public MaskSettings withWorn(Path file) {
        return new MaskSettings(file == null ? "" : key(file), tweaks);
    }

    /** The same with this file's mask sitting otherwise. */
    public MaskSettings withTweak(Path file, MaskTweak tweak) {
        if (tweak.equals(tweak(file))) {
            return this;
        }
        Map<String, MaskTweak> all = new LinkedHashMap<>(tweaks);
        all.remove(key(file));
        all.put(key(file), tweak);
        return new MaskSettings(worn, all);
    }

    private static String key(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }
}
