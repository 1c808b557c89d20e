package dev.vizard.app.panel;

import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.app.tune.AutoTune;
import dev.vizard.app.tune.TuneProposal;
import dev.vizard.vision.filter.FilterSettings;
import imgui.ImGui;
import java.util.List;

/** Auto-tune as it is lived: begin, hold still, move, wait a moment, look at the proposal, accept or decline. */
final class AutoTuneRows {

    private static final float LEAST_SHARE = 0.05f;

    private final SettingsModel model;
    private final AutoTune tune;
    private final float[] share = {0.33f};
    private boolean noMore = true;
    private final MetricsRows rows = new MetricsRows(
            new String[] {"raw", "now", "then"},
            new PlotColours[] {PlotColours.RAW, PlotColours.FIRST, PlotColours.PROPOSED});
    private final FilterPlot plot =
            new FilterPlot("proposal", PlotColours.RAW, PlotColours.FIRST, PlotColours.PROPOSED);
    private TuneProposal told;
    private List<String[]> changes = List.of();
    private long proposals;

    AutoTuneRows(SettingsModel model, AutoTune tune) {
        this.model = model;
        this.tune = tune;
    }

    void draw() {
        switch (tune.state()) {
            case IDLE -> drawBegin("Hold still 5 s, then move 5 s");
            case HOLD, MOVE, SEARCH -> drawGoing();
            case PROPOSED -> drawProposal();
            case REFUSED -> {
                ImGui.textWrapped(tune.refusal());
                drawBegin("Try again");
            }
        }
    }

    private void drawBegin(String words) {
        FilterSettings filter = model.get().vision().filter();
        boolean can = AutoTune.canTune(filter);
        ImGui.textDisabled(can ? "tunes filter A, " + filter.name() : "filter A has nothing to tune");
        Rows.leaveLabel();
        ImGui.sliderFloat("jitter at most", share, LEAST_SHARE, 1, "%.2f of the raw");
        noMore = Rows.tick("and no more than now", noMore);
        ImGui.beginDisabled(!can);
        if (ImGui.button(words)) {
            tune.begin(System.nanoTime(), filter, Math.max(LEAST_SHARE, Math.min(1, share[0])), noMore);
        }
        ImGui.endDisabled();
    }

    private void drawGoing() {
        PlotColours.FIRST.text(tune.words());
        ImGui.progressBar(tune.share(), -1, ImGui.getFontSize() * 0.6f, "");
        if (ImGui.button("Stop")) {
            tune.cancel();
        }
    }

    private void drawProposal() {
        TuneProposal proposal = tune.proposal();
        if (!proposal.equals(told)) {
            tell(proposal);
        }
        if (!proposal.changes()) {
            ImGui.textWrapped(
                    "The settings in force are as good as any of " + proposal.candidates() + " that were tried.");
            if (ImGui.button("Good")) {
                tune.cancel();
            }
            return;
        }
        ImGui.textDisabled(proposal.after().name() + ", what is proposed:");
        for (String[] change : changes) {
            Rows.figure(change[0], change[1]);
        }
        rows.draw(proposals, proposal.beforeMetrics(), proposal.afterMetrics());
        if (!proposal.calmEnough()) {
            ImGui.textWrapped("This filter cannot be as calm as that; this is the nearest.");
        }
        plot.draw(proposals, proposal.raw(), proposal.beforeSeries(), proposal.afterSeries());
        if (ImGui.button("Accept")) {
            accept(proposal);
        }
        ImGui.sameLine();
        if (ImGui.button("Decline")) {
            tune.cancel();
        }
    }

    private void tell(TuneProposal proposal) {
        told = proposal;
        proposals++;
        changes = proposal.changed().stream()
                .map(change -> new String[] {
                    change.label(),
                    SettingsEditor.number(change.before()) + " to " + SettingsEditor.number(change.after())
                            + SettingsEditor.unit(change.unit())
                })
                .toList();
    }

    /** Applies a proposal, as one step that can be undone. */
    void accept(TuneProposal proposal) {
        Settings now = model.get();
        model.set(now.withVision(
                now.vision().withFilter(proposal.applyTo(now.vision().filter()))));
        tune.cancel();
    }
}
