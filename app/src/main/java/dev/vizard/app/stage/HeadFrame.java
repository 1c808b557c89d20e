package dev.vizard.app.stage;

import dev.vizard.engine.scene.Model;
import org.joml.Matrix4f;
import org.joml.Vector3f;

/**
 * How a mask that is fitted to the stage sits on a head. A mask modelled as ours is, in metres about the canonical face with
 * parts {@code shell} and {@code jaw}, sits as it was modelled. Any other is taken for a helmet where it is deep and for a
 * mask of the face alone where it is flat, and stands as far before the face as ours does.
 */
final class HeadFrame {

    private static final float HELMET_CM = 28.6f;

    /** The scene's units in a centimetre: a helmet is as tall as a mask on the stage. */
    static final double UNITS_PER_CM = Stage.MASK_HEIGHT / HELMET_CM;

    private static final float FACE_CM = 22;

    // Heights of the middles over the canonical face's origin, and how far the front is before it, centimetres.
    private static final float HELMET_Y = 2.5f;
    private static final float FACE_Y = -0.5f;
    private static final float FRONT_Z = 9.6f;

    // Depths over heights.
    private static final float FLAT = 0.45f;
    private static final float DEEP = 0.65f;

    private static final float CM_PER_METRE = 100;

    private HeadFrame() {}

    /**
     * From where a fitted mask stands, its middle at the origin, to the head, in the scene's units.
     *
     * @param fittedHeight of the mask, the scene's units
     */
    static Matrix4f of(Model model, float fittedHeight) {
        Vector3f size = model.bounds().size();
        float units = (float) UNITS_PER_CM;
        if (modelledForHead(model)) {
            Vector3f middle = model.bounds().centre().mul(CM_PER_METRE * units);
            return new Matrix4f().translation(middle).scale(size.y * CM_PER_METRE * units / fittedHeight);
        }
        float depth = size.z / Math.max(size.y, 0.5f * Math.max(size.x, size.z));
        float helmet = Math.max(0, Math.min(1, (depth - FLAT) / (DEEP - FLAT)));
        float tall = FACE_CM + helmet * (HELMET_CM - FACE_CM);
        return new Matrix4f()
                .translation(0, (FACE_Y + helmet * (HELMET_Y - FACE_Y)) * units, (FRONT_Z - depth * tall / 2) * units)
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
