package dev.vizard.app.stage;

import dev.vizard.engine.scene.Scene;
import org.joml.Vector3f;

/** Sets a scene up: camera, floor, backdrop, and the head that hides what is behind it. */
final class Scenery {

    private static final float FOV_DEGREES = 30;
    private static final Vector3f STUDIO_EYE = new Vector3f(0, 0.05f, 5.6f);

    // A little above the mask, so that the floor shows.
    private static final Vector3f STAGE_EYE = new Vector3f(0, 0.85f, 5.75f);
    private static final Vector3f STAGE_TARGET = new Vector3f(0, -0.13f, 0);

    /** Under the lowest that a nodding mask's open jaw reaches. */
    private static final float FLOOR = -1.3f;

    /** What a turning mask needs across, the scene's units. */
    private static final float MASK_WIDTH = 2.75f;

    /** How much of the head's turn the neck takes: the vertebrae share it out. */
    private static final double NECK_SHARE = 0.45;

    private final Scene scene;
    private final Scene.Instance head;
    private final Scene.Instance neck;

    Scenery(Scene scene) {
        this.scene = scene;
        head = scene.add(HeadOccluder.head());
        neck = scene.add(HeadOccluder.neck());
        head.occluder = true;
        neck.occluder = true;
        studio(1);
    }

    /**
     * A mask alone before the studio's wall.
     *
     * @param fovFactor more than 1 where the picture is narrow
     */
    void studio(float fovFactor) {
        look(STUDIO_EYE, 0, 0, 0, FOV_DEGREES * fovFactor);
        scene.camera.shiftX = 0;
        plain(false);
    }

    /**
     * A mask over a lit floor.
     *
     * @param left share of the frame's width, from the left, that something covers
     */
    void stage(float frameAspect, float left) {
        float free = frameAspect * (1 - left);
        look(STAGE_EYE, STAGE_TARGET.x, STAGE_TARGET.y, STAGE_TARGET.z, wideEnough(free));
        scene.camera.shiftX = left;
        plain(true);
    }

    /** A mask over a lit floor in the right half of what is free. */
    void split(float frameAspect, float left) {
        float half = (1 - left) / 2;
        look(STAGE_EYE, STAGE_TARGET.x, STAGE_TARGET.y, STAGE_TARGET.z, wideEnough(frameAspect * half));
        scene.camera.shiftX = 1 - half;
        plain(true);
    }

    /** A mask on the head in the camera's picture. */
    void mirror(
            WornPlace place, boolean mirrored, float fovDegrees, float pictureAspect, float frameAspect, float left) {
        scene.camera.matchPicture(fovDegrees, pictureAspect, frameAspect, left);
        scene.floor.visible = false;
        scene.backdrop = Scene.Backdrop.PICTURE;
        scene.backdropMirrored = mirrored;
        scene.backdropLeft = left;
        scene.backdropBrightness = 1;
        float units = (float) HeadFrame.UNITS_PER_CM;
        place.transform(1, mirrored, units, head.transform).scale(units);
        place.transform(NECK_SHARE, mirrored, units, neck.transform).scale(units);
        head.visible = !place.lost();
        neck.visible = head.visible;
    }

    private void plain(boolean floor) {
        scene.floor.visible = floor;
        scene.floor.height = FLOOR;
        scene.backdrop = Scene.Backdrop.STUDIO;
        scene.backdropLeft = 0;
        head.visible = false;
        neck.visible = false;
    }

    private void look(Vector3f eye, float x, float y, float z, float fovDegrees) {
        scene.camera.position.set(eye);
        scene.camera.target.set(x, y, z);
        scene.camera.fovDegrees = fovDegrees;
    }

    /** The field of view in which a mask fits across a part of the frame. */
    private static float wideEnough(float aspect) {
        double needed = MASK_WIDTH / Math.max(0.1f, aspect) / 2 / STAGE_EYE.distance(STAGE_TARGET);
        return (float) Math.min(90, Math.max(FOV_DEGREES, Math.toDegrees(2 * Math.atan(needed))));
    }
}
