package dev.vizard.engine.render;

import java.util.Map;
import java.util.TreeMap;

/**
 * How the frame's meshes are shaded, whatever they are made of.
 *
 * @param fast the processor's way: lights as lobes about the mirrored ray, and encoded colour at once
 * @param shadowTaps comparisons with the key light's shadow map for each pixel; 0 for no shadow
 * @param aces which tone curve the fast way uses
 * @param view what is shown
 */
record MeshShading(boolean fast, int shadowTaps, boolean aces, DebugView view) {

    /** The names that the shaders are compiled with. */
    Map<String, String> defines() {
        Map<String, String> defines = new TreeMap<>();
        if (fast) {
            defines.put("FAST", "");
            defines.put("ENCODED", "");
            if (aces) {
                defines.put("ACES", "");
            }
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
