package dev.vizard.app.stage;

import dev.vizard.app.settings.ViewSettings;
import dev.vizard.vision.TrackedFrame;
import org.joml.Quaterniondc;

/** Who wears the mask: everything about the head that the scenes show, advanced once a frame. One thread. */
public final class Wearer {

    private final MaskPoser poser = new MaskPoser();
    private final MaskExpression expression = new MaskExpression();
    private final WornPlace place = new WornPlace();
    private final PictureLight light = new PictureLight();

    /**
     * Advances by a frame.
     *
     * @param frame the newest picture with what was found in it
     * @param shown the rotation that a mask beside the picture takes; one worn in the picture goes by its frame alone
     * @param fovDegrees the camera's vertical field of view
     * @param seconds since the call before
     */
    public void update(TrackedFrame frame, Quaterniondc shown, ViewSettings view, double fovDegrees, double seconds) {
        boolean found = frame.landmarks.found();
        poser.update(shown, found, view.mirrored(), seconds);
        expression.update(frame.landmarks, found, seconds);
        place.update(
                frame.landmarks, frame.filtered(), frame.picture.width(), frame.picture.height(), fovDegrees, seconds);
        light.update(frame.picture, frame.landmarks, place.rotation(), seconds);
    }

    /** The rotation of a mask beside the picture. */
    public MaskPoser poser() {
        return poser;
    }

    /** Whether the face has been gone long enough to say so. */
    public boolean lost() {
        return poser.lost();
    }

    /** How far the jaw is open, degrees. */
    public double jawDegrees() {
        return expression.jawDegrees();
    }

    MaskExpression expression() {
        return expression;
    }

    WornPlace place() {
        return place;
    }

    PictureLight light() {
        return light;
    }
}
