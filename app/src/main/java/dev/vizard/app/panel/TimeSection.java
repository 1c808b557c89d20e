package dev.vizard.app.panel;

import dev.vizard.app.measure.RunStatistics;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.metrics.FrameMoments.Moment;
import dev.vizard.vision.metrics.StageTimes.Stage;
import imgui.ImGui;

/** What each step of the newest frame took, and what frames take in the middle. */
final class TimeSection {

    private static final double NANOS = 1e6;

    private TimeSection() {}

    static void draw(TrackedFrame frame, RunStatistics statistics, boolean comparing) {
        for (Stage stage : Stage.values()) {
            if (stage != Stage.STEP && (stage != Stage.COMPARE || comparing)) {
                row(Rows.word(stage), frame.times.nanos(stage));
            }
        }
        ImGui.separator();
        row("vision step, median", statistics.vision.getValueAtPercentile(50));
        row("render frame, median", statistics.render.getValueAtPercentile(50));
        row("arrival to shown, median", statistics.sinceCapture(Moment.SWAPPED).getValueAtPercentile(50));
    }

    private static void row(String what, long nanos) {
        Rows.figure(what, Rows.number("%.2f ms", nanos / NANOS));
    }
}
