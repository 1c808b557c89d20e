package dev.vizard.app.settings;

import dev.vizard.vision.VisionSettings;

/** Everything that a user may choose; an immutable tree. File, command line and panel are three views of it. */
public record Settings(VisionSettings vision, ViewSettings view, MaskSettings masks) {

    /** The defaults. */
    public static final Settings DEFAULT =
            new Settings(VisionSettings.DEFAULT, ViewSettings.DEFAULT, MaskSettings.DEFAULT);

    /** What is left out becomes the default. */
    public Settings {
        vision = vision == null ? VisionSettings.DEFAULT : vision;
        view = view == null ? ViewSettings.DEFAULT : view;
        masks = masks == null ? MaskSettings.DEFAULT : masks;
    }

    /** The same with other choices about tracking. */
    public Settings withVision(VisionSettings wanted) {
        return new Settings(wanted, view, masks);
    }

    /** The same with other choices about what is seen. */
    public Settings withView(ViewSettings wanted) {
        return new Settings(vision, wanted, masks);
    }

    /** The same with other choices about masks. */
    public Settings withMasks(MaskSettings wanted) {
        return new Settings(vision, view, wanted);
    }
}
