package dev.vizard.app.panel;

import dev.vizard.app.bench.BenchProcess;
import dev.vizard.app.bench.BenchRun;
import dev.vizard.app.bench.BenchRuns;
import dev.vizard.app.bench.ComparisonPage;
import dev.vizard.app.bench.ComparisonTable;
import dev.vizard.app.bench.RunComparison;
import imgui.ImGui;
import imgui.flag.ImGuiCol;
import imgui.flag.ImGuiSelectableFlags;
import imgui.flag.ImGuiTableColumnFlags;
import imgui.flag.ImGuiTableFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Measures this machine at a button's press, and shows the user's last runs, any two of them compared. */
public final class BenchSection {

    private static final int TABLE_FLAGS =
            ImGuiTableFlags.RowBg | ImGuiTableFlags.ScrollY | ImGuiTableFlags.BordersInnerH;
    private static final float TABLE_LINES = 7.4f;
    private static final int MOST_LINES = 8;
    private static final int TWO = 2;
    private static final int CHOSEN = Colours.rgba(1, 0.7f, 0, 0.35f);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private static final List<Column> COLUMNS = List.of(
            new Column("track", "vision.step", "%.2f"),
            new Column("draw", "render.frame", "%.1f"),
            new Column("shown", "latency.capture_to_swap", "%.0f"),
            new Column("error", "error.mean", "%.1f\u00b0"));

    private final BenchRuns folder;
    private final BenchProcess process;
    private final List<BenchRun> chosen = new ArrayList<>();
    private CompletableFuture<Listing> reading;
    private Listing listing;
    private int seenEnds;
    private List<String> conclusion = List.of();
    private String written = "";

    private record Column(String title, String row, String format) {}

    private record Listing(List<BenchRun> runs, String warning) {}

    private BenchSection(BenchRuns folder, BenchProcess process) {
        this.folder = folder;
        this.process = process;
    }

    /**
     * Adds it to a panel.
     *
     * @param process what the button starts; its owner polls it every frame, whether or not the section is open
     */
    public static void addTo(DebugPanel panel, BenchProcess process) {
        panel.add("Benchmark", new BenchSection(BenchRuns.ofUser(), process)::draw);
    }

    private void draw() {
        if (seenEnds != process.ends()) {
            seenEnds = process.ends();
            listing = null;
        }
        drawButton();
        if (!process.message().isEmpty()) {
            ImGui.textWrapped(process.message());
        }
        if (listing == null) {
            read();
        }
        if (listing == null) {
            ImGui.textDisabled("reading the last runs \u2026");
            return;
        }
        if (!listing.warning().isEmpty()) {
            // One line, as far as there is room for it; all of it for who points at it.
            ImGui.textDisabled(listing.warning());
            if (ImGui.isItemHovered()) {
                ImGui.setTooltip(listing.warning());
            }
        }
        if (listing.runs().isEmpty()) {
            ImGui.textDisabled("no run yet");
            return;
        }
        drawRuns();
        drawComparison();
    }

    private void drawButton() {
        if (process.running()) {
            float button = ImGui.calcTextSize("Cancel").x + 2 * ImGui.getFontSize();
            ImGui.progressBar(
                    (float) process.share(),
                    ImGui.getContentRegionAvailX() - button,
                    0,
                    Rows.number("%.0f %%  %s", 100 * process.share(), process.doing()));
            ImGui.sameLine();
            if (ImGui.button("Cancel")) {
                process.cancel();
            }
            ImGui.textDisabled("tracking waits meanwhile");
        } else {
            if (ImGui.button("Measure this machine")) {
                process.start();
            }
            ImGui.sameLine();
            ImGui.textDisabled("about a minute");
        }
    }

    /** Fifty files are too many for one frame. */
    private void read() {
        if (reading == null) {
            reading = CompletableFuture.supplyAsync(() -> {
                StringBuilder warnings = new StringBuilder();
                List<BenchRun> runs = folder.newest(
                        line -> warnings.append(warnings.isEmpty() ? "" : "\n").append(line));
                return new Listing(runs, warnings.toString());
            });
        }
        if (reading.isDone()) {
            listing = reading.join();
            reading = null;
            chosen.clear();
            conclusion = List.of();
        }
    }

    private void drawRuns() {
        float height = ImGui.getTextLineHeightWithSpacing()
                * Math.min(TABLE_LINES, listing.runs().size() + 1.1f);
        ImGui.pushStyleColor(ImGuiCol.Header, CHOSEN);
        drawTable(height);
        ImGui.popStyleColor();
    }

    private void drawTable(float height) {
        if (!ImGui.beginTable("runs", COLUMNS.size() + 1, TABLE_FLAGS, 0, height)) {
            return;
        }
        ImGui.tableSetupScrollFreeze(0, 1);
        ImGui.tableSetupColumn("run", ImGuiTableColumnFlags.WidthStretch, 1.8f);
        for (Column column : COLUMNS) {
            ImGui.tableSetupColumn(column.title(), ImGuiTableColumnFlags.WidthStretch, 1);
        }
        ImGui.tableHeadersRow();
        for (int i = 0; i < listing.runs().size(); i++) {
            drawRun(listing.runs().get(i), i);
        }
        ImGui.endTable();
    }

    private void drawRun(BenchRun run, int number) {
        ImGui.tableNextRow();
        ImGui.tableNextColumn();
        if (ImGui.selectable(
                DAY.format(run.time()) + "##run" + number, chosen.contains(run), ImGuiSelectableFlags.SpanAllColumns)) {
            choose(run);
        }
        for (Column column : COLUMNS) {
            ImGui.tableNextColumn();
            Rows.rightAligned(
                    run.row(column.row())
                            .map(row -> Rows.number(column.format(), row.p50()))
                            .orElse("\u2013"),
                    0);
        }
    }

    /** Two at most: a third takes the place of the one that was chosen first. */
    private void choose(BenchRun run) {
        if (!chosen.remove(run)) {
            if (chosen.size() == TWO) {
                chosen.remove(0);
            }
            chosen.add(run);
        }
        written = "";
        conclusion = chosen.size() == TWO ? ComparisonTable.conclusion(comparison()) : List.of();
    }

    private RunComparison comparison() {
        BenchRun first = chosen.get(0);
        BenchRun second = chosen.get(1);
        return first.time().isAfter(second.time())
                ? new RunComparison(second, first)
                : new RunComparison(first, second);
    }

    private void drawComparison() {
        if (chosen.size() < TWO) {
            ImGui.textDisabled("milliseconds, medians; choose two to compare");
            return;
        }
        for (String line : conclusion.subList(0, Math.min(MOST_LINES, conclusion.size()))) {
            ImGui.textWrapped(line);
        }
        if (conclusion.size() > MOST_LINES) {
            ImGui.textDisabled("and " + (conclusion.size() - MOST_LINES) + " more on the page");
        }
        if (ImGui.button("Write a page")) {
            write();
        }
        if (!written.isEmpty()) {
            ImGui.textWrapped(written);
        }
    }

    private void write() {
        Path file = folder.folder().resolve("comparison.html");
        try {
            Files.writeString(file, ComparisonPage.of(comparison()));
            written = file.toString();
        } catch (IOException e) {
            written = "cannot write " + file + ": " + e.getMessage();
        }
    }
}
