package dev.vizard.app.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vizard.engine.render.RenderSettings;

/**
 * What a user may choose about what is seen.
 *
 * @param mirrored whether picture and mask are shown as in a mirror
 * @param scene what is shown of head and mask
 * @param expressive whether the mask's jaw and eyes follow the mouth and the eyes
 * @param panelOpen whether the panel is shown
 * @param render how it is drawn
 * @param light what lights it
 */
public record ViewSettings(
        boolean mirrored,
        SceneKind scene,
        boolean expressive,
        boolean panelOpen,
        RenderSettings render,
        LightSettings light) {

    /** The defaults. */
    public static final ViewSettings DEFAULT =
            new ViewSettings(true, SceneKind.STAGE, true, false, RenderSettings.DEFAULT, LightSettings.DEFAULT);

    /** What is left out becomes the default. */
    public ViewSettings {
        scene = scene == null ? SceneKind.STAGE : scene;
        render = render == null ? RenderSettings.DEFAULT : render;
        light = light == null ? LightSettings.DEFAULT : light;
    }

    /** From a file: what it leaves out is the default, and what older ones said of the picture is understood. */
    @JsonCreator
    static ViewSettings read(
            @JsonProperty("mirrored") Boolean mirrored,
            @JsonProperty("scene") SceneKind scene,
            @JsonProperty("expressive") Boolean expressive,
            @JsonProperty("panelOpen") Boolean panelOpen,
            @JsonProperty("render") RenderSettings render,
            @JsonProperty("light") LightSettings light,
            @JsonProperty("pictureBehind") Boolean pictureBehind) {
        boolean wornBefore = scene == null && Boolean.TRUE.equals(pictureBehind);
        return new ViewSettings(
                mirrored == null ? DEFAULT.mirrored : mirrored,
                wornBefore ? SceneKind.MIRROR : scene,
                expressive == null ? DEFAULT.expressive : expressive,
                panelOpen == null ? DEFAULT.panelOpen : panelOpen,
                render,
                light);
    }

    /** The same, mirrored or not. */
    public ViewSettings withMirrored(boolean wanted) {
        return new ViewSettings(wanted, scene, expressive, panelOpen, render, light);
    }

    /** The same in another scene. */
    public ViewSettings withScene(SceneKind wanted) {
        return new ViewSettings(mirrored, wanted, expressive, panelOpen, render, light);
    }

    /** The same with jaw and eyes that follow or rest. */
    public ViewSettings withExpressive(boolean wanted) {
        return new ViewSettings(mirrored, scene, wanted, panelOpen, render, light);
    }

    /** The same with the panel shown or not. */
    public ViewSettings withPanelOpen(boolean wanted) {
        return new ViewSettings(mirrored, scene, expressive, wanted, render, light);
    }

    /** The same, drawn otherwise. */
    public ViewSettings withRender(RenderSettings wanted) {
        return new ViewSettings(mirrored, scene, expressive, panelOpen, wanted, light);
    }

    /** The same in another light. */
    public ViewSettings withLight(LightSettings wanted) {
        return new ViewSettings(mirrored, scene, expressive, panelOpen, render, wanted);
    }
}
