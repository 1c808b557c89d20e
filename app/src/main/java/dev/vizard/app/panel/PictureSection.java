package dev.vizard.app.panel;

import dev.vizard.app.settings.LightSettings;
import dev.vizard.app.settings.SceneKind;
import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.app.settings.ViewSettings;
import dev.vizard.app.stage.Stage;
import dev.vizard.engine.render.DebugView;
import dev.vizard.engine.render.Quality;
import dev.vizard.engine.render.RenderSettings;
import dev.vizard.engine.render.RenderSettings.ToneCurve;
import imgui.ImGui;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which scene is shown, in which light, and how it is drawn. */
final class PictureSection {

    private final SettingsModel model;
    private final Stage stage;
    private final SettingsEditor editor = new SettingsEditor();

    PictureSection(SettingsModel model, Stage stage) {
        this.model = model;
        this.stage = stage;
    }

    /** The scene, what it shows, and how much work it may be. */
    void drawScene() {
        Settings settings = model.get();
        ViewSettings view = settings.view();
        view = view.withScene(Rows.choose("scene (V)", view.scene(), List.of(SceneKind.values()), SceneKind::word));
        view = view.withRender(view.render()
                .withQuality(
                        Rows.choose("quality", view.render().quality(), List.of(Quality.values()), this::qualityName)));
        view = view.withMirrored(Rows.tick("mirror (M)", view.mirrored()));
        ImGui.sameLine();
        view = view.withExpressive(Rows.tick("mouth and eyes follow", view.expressive()));
        model.set(settings.withView(view));
    }

    private String qualityName(Quality quality) {
        return quality == Quality.AUTO ? "auto (" + Rows.word(stage.automaticQuality()) + ")" : Rows.word(quality);
    }

    /** What lights the mask. */
    void drawLight() {
        Settings settings = model.get();
        LightSettings light = settings.view().light();
        List<String> surroundings = new ArrayList<>(LightSettings.builtIn());
        if (!surroundings.contains(light.environment())) {
            surroundings.add(light.environment());
        }
        light = light.withEnvironment(
                Rows.choose("light", light.environment(), surroundings, PictureSection::shortName));
        if (!stage.environmentError().isEmpty()) {
            ImGui.textWrapped(stage.environmentError());
        }
        light = editor.edit(light);
        if (ImGui.button("Reset##light")) {
            light = LightSettings.DEFAULT;
        }
        ImGui.sameLine();
        ImGui.textDisabled("or drop an .hdr picture");
        model.set(settings.withView(settings.view().withLight(light)));
    }

    private static String shortName(String environment) {
        return LightSettings.isHdr(environment)
                ? Path.of(environment).getFileName().toString()
                : environment;
    }

    /** How it is drawn. */
    void drawLook() {
        Settings settings = model.get();
        RenderSettings render = settings.view().render();
        render = render.withToneCurve(
                Rows.choose("tone curve", render.toneCurve(), List.of(ToneCurve.values()), PictureSection::curveName));
        render = render.withView(Rows.choose("show", render.view(), List.of(DebugView.values()), Rows::word));
        render = render.withBloom(Rows.tick("glow", render.bloom()));
        ImGui.sameLine();
        render = render.withSmoothEdges(Rows.tick("smooth edges", render.smoothEdges()));
        render = render.withVignette(Rows.tick("vignette", render.vignette()));
        ImGui.sameLine();
        render = render.withGrain(Rows.tick("grain", render.grain()));
        model.set(settings.withView(settings.view().withRender(render)));
    }

    private static String curveName(ToneCurve curve) {
        return curve == ToneCurve.ACES ? "ACES" : "Khronos Neutral";
    }
}
