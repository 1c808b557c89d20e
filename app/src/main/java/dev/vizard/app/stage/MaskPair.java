package dev.vizard.app.stage;

import dev.vizard.engine.scene.Camera;
import org.joml.Matrix4f;
import org.joml.Quaterniondc;
import org.joml.Quaternionf;
import org.joml.Vector3f;

/**
 * Two masks beside each other in a part of the window, to be compared: each is turned towards the camera first, so that
 * the same pose looks the same in both places.
 *
 * @param left rotation of the left one
 * @param right rotation of the right one
 * @param windowHeight window pixels
 * @param freeWidth width of the part of the window whose middle the camera looks at, window pixels
 * @param centreDown where their middles are, as a share of the window's height from the top
 * @param tall their height as a share of the window's
 */
public record MaskPair(
        Quaterniondc left, Quaterniondc right, float windowHeight, float freeWidth, float centreDown, float tall) {

    void place(Camera camera, Matrix4f fit, Matrix4f leftInto, Matrix4f rightInto) {
        Vector3f towards = new Vector3f(camera.position).sub(camera.target);
        float seenHeight = 2 * towards.length() * (float) Math.tan(Math.toRadians(camera.fovDegrees) / 2);
        float aside = freeWidth / 4 / windowHeight * seenHeight;
        float up = (0.5f - centreDown) * seenHeight;
        float scale = tall * seenHeight / Stage.MASK_HEIGHT;
        place(camera, -aside, up, scale, left, fit, leftInto);
        place(camera, aside, up, scale, right, fit, rightInto);
    }

    private static void place(
            Camera camera, float x, float y, float scale, Quaterniondc pose, Matrix4f fit, Matrix4f into) {
        Vector3f towards = new Vector3f(camera.position).sub(x, y, 0).normalize();
        into.translation(x, y, 0)
                .rotate(new Quaternionf().rotationTo(new Vector3f(0, 0, 1), towards))
                .rotate(new Quaternionf((float) pose.x(), (float) pose.y(), (float) pose.z(), (float) pose.w()))
                .scale(scale)
                .mul(fit);
    }
}
