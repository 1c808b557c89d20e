package dev.vizard.app.panel;

import dev.vizard.app.measure.ErrorStatistics;
import dev.vizard.app.measure.RunStatistics;
import dev.vizard.vision.VisionStatus;
import imgui.ImGui;

/** Where frames come from, how often, and how right the answers are where the truth is known. */
final class SourceSection {

    private static final double PERCENT = 100;

    private SourceSection() {}

    static void draw(String source, VisionStatus status, RunStatistics statistics) {
        ImGui.text(source);
        ImGui.sameLine();
        Rows.rightAligned(Rows.number("%.1f fps", status.fps()), 0);
        if (!status.message().isEmpty()) {
            ImGui.textWrapped(status.message());
        }
        double share = PERCENT * statistics.withFace / Math.max(1, statistics.captured);
        Rows.figure("face in", Rows.number("%d of %d   %.1f %%", statistics.withFace, statistics.captured, share));
        if (statistics.hasErrors()) {
            ErrorStatistics errors = statistics.smoothedErrors;
            Rows.figure(
                    "error",
                    Rows.number(
                            "%.1f\u00b0   mean %.1f\u00b0   p95 %.1f\u00b0",
                            errors.last(), errors.mean(), errors.percentile(95)));
        }
    }
}
