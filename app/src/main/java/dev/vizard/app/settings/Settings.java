package dev.vizard.app.settings;

import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.PredictionSettings;

/** Everything that a user may choose; an immutable tree. File, command line and panel are three views of it. */
public record Settings(VisionSettings vision, ViewSettings view, MaskSettings masks, PresetSettings presets) {

    /** The defaults. */
    public static final Settings DEFAULT =
            new Settings(VisionSettings.DEFAULT, ViewSettings.DEFAULT, MaskSettings.DEFAULT, PresetSettings.DEFAULT);

    /** What is left out becomes the default. */
    public Settings {
        vision = vision == null ? VisionSettings.DEFAULT : vision;
        view = view == null ? ViewSettings.DEFAULT : view;
        masks = masks == null ? MaskSettings.DEFAULT : masks;
        presets = presets == null ? PresetSettings.DEFAULT : presets;
    }

    /** The same with other choices about tracking. */
    public Settings withVision(VisionSettings wanted) {
        return new Settings(wanted, view, masks, presets);
    }

    /** The same with other choices about what is seen. */
    public Settings withView(ViewSettings wanted) {
        return new Settings(vision, wanted, masks, presets);
    }

    /** The same with other choices about masks. */
    public Settings withMasks(MaskSettings wanted) {
        return new Settings(vision, view, wanted, presets);
    }

    /** The same with other saved presets. */
    public Settings withPresets(PresetSettings wanted) {
        return new Settings(vision, view, masks, wanted);
    }

    /** The same with the default smoothing: filter and prediction, and no second filter. */
    public Settings withDefaultSmoothing() {
        return withVision(vision.withFilter(FilterSettings.DEFAULT)
                .withOtherFilter(null)
                .withPrediction(PredictionSettings.DEFAULT));
    }

    /** The defaults, but for what was saved by name: presets stay, and so does the mask that is worn. */
    public Settings withDefaults() {
        return DEFAULT.withView(ViewSettings.DEFAULT.withPanelOpen(view.panelOpen()))
                .withMasks(new MaskSettings(masks.worn(), null))
                .withPresets(presets);
    }
}
