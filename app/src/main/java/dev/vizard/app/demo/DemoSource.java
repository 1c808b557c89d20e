package dev.vizard.app.demo;

import dev.vizard.app.Home;
import dev.vizard.app.UserError;
import dev.vizard.app.measure.TruthTrack;
import dev.vizard.vision.capture.Cameras;
import dev.vizard.vision.capture.CaptureException;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.capture.FrameSources;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A source by the name that a user gives, with its truth where there is one.
 *
 * @param name camera or path
 * @param label for the panel
 */
record DemoSource(String name, String label, TruthTrack truth) {

    /** What the user names; without a name the first camera, or the bundled clip where there is none. */
    static DemoSource of(String wanted, Home home) {
        String name = wanted;
        if (name == null) {
            name = Cameras.list().isEmpty() ? DemoOptions.BUNDLED : "camera:0";
        }
        if (name.equals(DemoOptions.BUNDLED)) {
            if (!Files.isRegularFile(home.clip())) {
                throw new UserError("the bundled clip " + home.clip() + " is missing; make it with ./vizard synth");
            }
            return new DemoSource(home.clip().toString(), "bundled clip", TruthTrack.beside(home.clip()));
        }
        if (FrameSources.isCamera(name)) {
            return new DemoSource(name, name.replace(':', ' '), TruthTrack.none());
        }
        return new DemoSource(name, name, TruthTrack.beside(Path.of(name)));
    }

    FrameSource open() throws CaptureException {
        return FrameSources.open(name);
    }
}
