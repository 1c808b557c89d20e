package dev.vizard.app.demo;

import dev.vizard.app.Home;
import dev.vizard.app.UserError;
import dev.vizard.app.identity.People;
import dev.vizard.app.panel.CameraView;
import dev.vizard.app.panel.ErrorHistory;
import dev.vizard.app.panel.ValidatePanel;
import dev.vizard.app.settings.ViewSettings;
import dev.vizard.app.stage.MaskPair;
import dev.vizard.app.stage.MaskPoser;
import dev.vizard.app.stage.Stage;
import dev.vizard.app.validate.BuiltInHeads;
import dev.vizard.app.validate.LiveHead;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import java.io.IOException;
import java.util.Locale;
import org.joml.Quaterniond;

/**
 * Validation as it is lived: our own renderer takes the camera's place with a head whose pose is known, the mask is shown
 * at the estimated and at the true pose, and the error is plotted. Main thread, but for {@link #source()}.
 */
final class ValidateMode implements AutoCloseable {

    /** The source's name on the command line. */
    static final String SOURCE = "validate";

    // Shares of the window's height.
    private static final float PICTURE_TOP = 0.035f;
    private static final float PICTURE_TALL = 0.45f;
    private static final float MASKS_CENTRE = 0.69f;
    private static final float MASKS_TALL = 0.32f;
    private static final float LABELS_TOP = 0.905f;

    private final Home home;
    private final ErrorHistory errors = new ErrorHistory();
    private final ValidatePanel panel;
    private final Quaterniond estimated = new Quaterniond();
    private final Quaterniond truth = new Quaterniond();
    private int shownHead;
    private HeadPose newestTruth = HeadPose.REST;
    private volatile LiveHead head;

    ValidateMode(Home home, boolean wanted) {
        this.home = home;
        panel = new ValidatePanel(errors, People.names(), wanted);
    }

    ValidatePanel panel() {
        return panel;
    }

    /** Whether the rendered head is what is tracked. */
    boolean active() {
        return head != null;
    }

    /** The rendered pictures for the vision thread, or null while the mode is off. */
    FrameSource source() {
        LiveHead now = head;
        return now == null ? null : now.source();
    }

    /** Follows the panel's wishes and takes the next picture; whether the source has changed. */
    boolean advance(double fovDegrees) {
        boolean change = panel.wanted() != active();
        if (change && active()) {
            LiveHead old = head;
            head = null;
            old.close();
        } else if (change) {
            open();
        }
        if (active()) {
            head.advance(panel.head(), panel.reachDegrees(), fovDegrees);
        }
        return change;
    }

    private void open() {
        try {
            head = new LiveHead(home.shaders(), new BuiltInHeads(home.portraitFolder()));
        } catch (IOException e) {
            panel.refuse();
            throw new UserError(e.getMessage(), e);
        }
        errors.clear();
    }

    /** Takes the next picture into {@code into}, for one who tracks on this thread. */
    void take(Frame into, double fovDegrees, long nanos) {
        if (!active()) {
            open();
        }
        head.take(panel.head(), panel.reachDegrees(), fovDegrees, nanos, into);
    }

    /** Takes down what was made of a picture; its true pose, or null where the picture is not ours. */
    HeadPose judge(TrackedFrame frame) {
        HeadPose pose = active() ? head.truth(frame.picture.sequence()) : null;
        if (pose == null) {
            return null;
        }
        if (panel.head() != shownHead) {
            shownHead = panel.head();
            errors.clear();
        }
        boolean found = frame.landmarks.found();
        errors.add(
                frame.capturedNanos(),
                found ? frame.raw().geodesicDegrees(pose) : Double.NaN,
                found ? frame.filtered().geodesicDegrees(pose) : Double.NaN);
        newestTruth = pose;
        return pose;
    }

    /** Draws picture and masks into what the panel leaves free, and words about them. ImGui's frame must have begun. */
    void draw(Stage stage, MaskPoser poser, TrackedFrame frame, ViewSettings view, CameraView camera, float left) {
        float width = stage.window.framebufferWidth();
        float height = stage.window.framebufferHeight();
        float free = width - left;
        float centre = left + free / 2;
        poser.rotation(estimated);
        newestTruth.rotation(truth);
        if (view.mirrored()) {
            truth.set(truth.x, -truth.y, -truth.z, truth.w);
        }
        stage.draw(new MaskPair(estimated, truth, height, free, MASKS_CENTRE, MASKS_TALL), view, left / width);
        float tall = PICTURE_TALL * height;
        float wide = Math.min(free * 0.94f, tall * 4 / 3);
        camera.draw(
                stage.picture(),
                frame.landmarks,
                view.mirrored(),
                centre + wide / 2,
                (PICTURE_TOP + PICTURE_TALL) * height,
                wide);
        panel.label(
                centre,
                free / 4,
                LABELS_TOP * height,
                frame.landmarks.found() ? words(frame.filtered()) : "no face found",
                words(newestTruth));
    }

    private static String words(HeadPose pose) {
        EulerAngles a = pose.angles();
        return String.format(
                Locale.ROOT, "yaw %+.0f  pitch %+.0f  roll %+.0f", a.yawDegrees(), a.pitchDegrees(), a.rollDegrees());
    }

    @Override
    public void close() {
        if (active()) {
            LiveHead old = head;
            head = null;
            old.close();
        }
    }
}
