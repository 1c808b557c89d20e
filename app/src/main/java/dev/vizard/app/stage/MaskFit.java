package dev.vizard.app.stage;

import dev.vizard.app.settings.MaskTweak;
import dev.vizard.engine.scene.Model;
import dev.vizard.vision.pose.EulerAngles;
import org.joml.Matrix4f;
import org.joml.Quaterniond;
import org.joml.Quaternionf;
import org.joml.Vector3f;

/** Brings a model of any unit, pivot and direction to the origin and to a mask's size, as its tweak says. */
final class MaskFit {

    private static final double QUARTER = 90;

    private MaskFit() {}

    /**
     * From the model's space to the head's: x picture right, y up, z out of the face.
     *
     * @param height of a mask whose bounds fit, in the scene's unit
     */
    static Matrix4f of(Model model, float height, MaskTweak tweak) {
        // A model that lies on its back is measured as it stands after the turn, but only by quarters: a slider that is
        // dragged must not make it breathe.
        Quaternionf upright =
                turn(quarters(tweak.yawDegrees()), quarters(tweak.pitchDegrees()), quarters(tweak.rollDegrees()));
        Vector3f size = model.bounds().size();
        Vector3f stood = upright.transform(new Vector3f(size)).absolute();
        float extent = Math.max(stood.y, 0.5f * Math.max(stood.x, stood.z));
        Vector3f centre = model.bounds().centre();
        return new Matrix4f()
                .translation(
                        (float) tweak.right() * height, (float) tweak.up() * height, (float) tweak.forward() * height)
                .scale((float) tweak.scale() * height / extent)
                .rotate(turn(tweak.yawDegrees(), tweak.pitchDegrees(), tweak.rollDegrees()))
                .translate(-centre.x, -centre.y, -centre.z);
    }

    private static Quaternionf turn(double yaw, double pitch, double roll) {
        Quaterniond turned = new EulerAngles(yaw, pitch, roll).toQuaternion(new Quaterniond());
        return new Quaternionf((float) turned.x, (float) turned.y, (float) turned.z, (float) turned.w);
    }

    private static double quarters(double degrees) {
        return Math.round(degrees / QUARTER) * QUARTER;
    }
}
