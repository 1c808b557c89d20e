package dev.vizard.app.settings;

import dev.vizard.engine.render.RenderSettings;

/**
 * What a user may choose about what is seen.
 *
 * @param mirrored whether picture and mask are shown as in a mirror
 * @param pictureBehind whether the camera's picture stands behind the mask rather than in the corner
 * @param panelOpen whether the panel is shown
 * @param render how it is drawn
 */
public record ViewSettings(boolean mirrored, boolean pictureBehind, boolean panelOpen, RenderSettings render) {

    /** The defaults. */
    public static final ViewSettings DEFAULT = new ViewSettings(true, false, false, RenderSettings.DEFAULT);

    /** What is left out becomes the default. */
    public ViewSettings {
        render = render == null ? RenderSettings.DEFAULT : render;
    }

    /** The same, mirrored or not. */
    public ViewSettings withMirrored(boolean wanted) {
        return new ViewSettings(wanted, pictureBehind, panelOpen, render);
    }

    /** The same with the picture behind the mask or in the corner. */
    public ViewSettings withPictureBehind(boolean wanted) {
        return new ViewSettings(mirrored, wanted, panelOpen, render);
    }

    /** The same with the panel shown or not. */
    public ViewSettings withPanelOpen(boolean wanted) {
        return new ViewSettings(mirrored, pictureBehind, wanted, render);
    }

    /** The same, drawn otherwise. */
    public ViewSettings withRender(RenderSettings wanted) {
        return new ViewSettings(mirrored, pictureBehind, panelOpen, wanted);
    }
}
