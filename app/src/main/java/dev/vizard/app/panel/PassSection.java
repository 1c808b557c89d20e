package dev.vizard.app.panel;

import dev.vizard.app.stage.Stage;
import dev.vizard.engine.render.PassTimes;
import imgui.ImGui;

/** What each pass of the renderer costs. */
final class PassSection {

    private PassSection() {}

    static void draw(Stage stage) {
        PassTimes times = stage.passTimes();
        float sum = 0;
        for (int i = 0; i < times.count(); i++) {
            float millis = times.millis(i);
            sum += Float.isNaN(millis) ? 0 : millis;
            Rows.figure(times.name(i), Float.isNaN(millis) ? "\u2013" : Rows.number("%.2f ms", millis));
        }
        ImGui.separator();
        Rows.figure("all passes", Rows.number("%.2f ms", sum));
    }
}
