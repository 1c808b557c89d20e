package dev.vizard.app.stage;

import dev.vizard.engine.scene.Model;
import org.joml.Matrix4f;
import org.joml.Vector3f;

/**
 * How a mask that is fitted to the stage sits on a head. A mask modelled as ours is, in metres about the canonical face with
 * parts {@code shell} and {@code jaw}, sits as it was modelled; of any other the middle goes where that of a helmet is.
 */
final class HeadFrame {

    /** The scene's units in a centimetre: a helmet of 28.6 cm is as tall as a mask on the stage. */
    static final double UNITS_PER_CM = Stage.MASK_HEIGHT / 28.6;

    // Middle of a helmet's bounds from the canonical face's origin, centimetres.
    private static final float HELMET_Y = 2.5f;
    private static final float HELMET_Z = -2.8f;

    private static final float CM_PER_METRE = 100;

    private HeadFrame() {}

    /**
     * From where a fitted mask stands, its middle at the origin, to the head, in the scene's units.
     *
     * @param fittedHeight of the mask, the scene's units
     */
    static Matrix4f of(Model model, float fittedHeight) {
        Vector3f middle = model.bounds().centre();
        float tall = model.bounds().size().y;
        if (!modelledForHead(model)) {
            float units = (float) UNITS_PER_CM;
            return new Matrix4f().translation(0, HELMET_Y * units, HELMET_Z * units);
        }
        float units = (float) (UNITS_PER_CM * CM_PER_METRE);
        return new Matrix4f()
                .translation(middle.x * units, middle.y * units, middle.z * units)
                .scale(tall * units / fittedHeight);
    }

    private static boolean modelledForHead(Model model) {
        float tall = model.bounds().size().y;
        return tall > 0.15f && tall < 0.6f && has(model, "shell") && has(model, "jaw");
    }

    private static boolean has(Model model, String part) {
        return model.parts().stream().anyMatch(each -> each.name().equals(part));
    }
}
