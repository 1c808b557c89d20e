package dev.vizard.engine.render;

import java.util.Map;
import java.util.TreeMap;

/**
 * How the frame's meshes are shaded, whatever they are made of.
 *
 * @param fast the processor's way: lights as lobes about the mirrored ray
 * @param encoded whether colours are encoded at once
 * @param deferred whether surfaces come from the surface buffer
 * @param shadowTaps comparisons with the key light's shadow map for each pixel; 0 for no shadow
 * @param aces which tone curve encodes
 * @param view what is shown
 */
record MeshShading(boolean fast, boolean encoded, boolean deferred, int shadowTaps, boolean aces, DebugView view) {

    /** The same with surfaces from triangles, or from the surface buffer. */
    MeshShading withDeferred(boolean wanted) {
        return new MeshShading(fast, encoded, wanted, shadowTaps, aces, view);
    }

    /** The names that the shaders are compiled with. */
    Map<String, String> defines() {
        Map<String, String> defines = new TreeMap<>();
        if (fast) {
            defines.put("FAST", "");
        }
        if (encoded) {
            defines.put("ENCODED", "");
            if (aces) {
                defines.put("ACES", "");
            }
        }
        if (deferred) {
            defines.put("DEFERRED", "");
        }
        if (shadowTaps > 0) {
            defines.put("SHADOW", "");
            defines.put("SHADOW_TAPS", Integer.toString(shadowTaps));
        }
        if (view != DebugView.SHADED) {
            defines.put("VIEW_" + view, "");
        }
        return defines;
    }
}
