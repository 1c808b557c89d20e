package dev.vizard.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.app.tune.AutoTune.State;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.FilterSettings.Accela;
import dev.vizard.vision.filter.FilterSettings.Exponential;
import dev.vizard.vision.filter.FilterSettings.Kalman;
import dev.vizard.vision.filter.FilterSettings.OneEuro;
import dev.vizard.vision.filter.PoseFilters;
import dev.vizard.vision.pose.HeadPose;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;

class AutoTuneTest {

    private static final double SHARE = 0.33;
    private static final FilterSettings DEFAULT = FilterSettings.DEFAULT;

    /** Each filter with far too much jitter, and still late where it can be both. */
    private static final Map<String, FilterSettings> RESTLESS = Map.of(
            "one-euro", DEFAULT.withName("one-euro").withOneEuro(new OneEuro(2.5, 0, 1, 0.5, 0.3)),
            "kalman", DEFAULT.withName("kalman").withKalman(new Kalman(1.5, 60, 0, 0.1, 1)),
            "accela", DEFAULT.withName("accela").withAccela(new Accela(0, 14, 0, 1, 0.05, 12)));

    /** Each filter calm and far too late. */
    private static final Map<String, FilterSettings> LATE = Map.of(
            "one-euro", DEFAULT.withName("one-euro").withOneEuro(new OneEuro(0.5, 0.002, 1, 0.5, 0.3)),
            "kalman", DEFAULT.withName("kalman").withKalman(new Kalman(3, 6, 0, 0.1, 1)),
            "accela", DEFAULT.withName("accela").withAccela(new Accela(0, 4, 0, 1, 0.05, 12)),
            "exponential", DEFAULT.withName("exponential").withExponential(new Exponential(0.6, 0.1)));

    private static AutoTune run(FilterSettings settings, List<HeadPose> poses, DoublePredicate faceAt) {
        AutoTune tune = new AutoTune();
        tune.begin(0, settings, SHARE, false);
        for (HeadPose pose : poses) {
            double at = TuneTrack.seconds(pose);
            if (faceAt.test(at)) {
                tune.add(at, pose);
            } else {
                tune.addFaceless();
            }
            tune.tick(pose.captureNanos(), 1_000_000);
        }
        long nanos = poses.get(poses.size() - 1).captureNanos();
        for (int i = 0; i < 100_000 && (tune.recording() || tune.state() == State.SEARCH); i++) {
            nanos += 16_000_000;
            tune.tick(nanos, 1_000_000);
        }
        return tune;
    }

    private static TuneProposal proposal(FilterSettings settings) {
        AutoTune tune = run(settings, TuneHead.poses(1, 5), at -> true);
        assertThat(tune.state()).as(tune.refusal()).isEqualTo(State.PROPOSED);
        return tune.proposal();
    }

    @Test
    void aRestlessFilterIsCalmedWithoutMoreLag() {
        RESTLESS.forEach((name, settings) -> {
            TuneProposal proposal = proposal(settings);
            SmoothingMetrics before = proposal.beforeMetrics();
            SmoothingMetrics after = proposal.afterMetrics();
            assertThat(before.jitterRatio()).as(name).isGreaterThan(1.2 * SHARE);
            assertThat(after.jitterRatio()).as(name).isLessThanOrEqualTo(SHARE);
            assertThat(after.lagMillis()).as(name).isLessThanOrEqualTo(before.lagMillis());
            assertThat(proposal.after().name()).isEqualTo(name);
            assertThat(proposal.changed()).as(name).isNotEmpty();
        });
    }

    @Test
    void aLateFilterIsHurriedWithoutMoreJitterThanAskedFor() {
        LATE.forEach((name, settings) -> {
            TuneProposal proposal = proposal(settings);
            SmoothingMetrics before = proposal.beforeMetrics();
            SmoothingMetrics after = proposal.afterMetrics();
            assertThat(after.jitterRatio())
                    .as(name)
                    .isLessThanOrEqualTo(Math.max(SHARE, Math.min(before.jitterRatio(), SHARE)));
            assertThat(after.lagMillis()).as(name).isLessThan(0.7 * before.lagMillis());
            assertThat(after.worstErrorDegrees()).as(name).isLessThan(before.worstErrorDegrees());
        });
    }

    @Test
    void everyFilterThatHasParametersCanBeTunedAndStaysItself() {
        for (String name : PoseFilters.names()) {
            FilterSettings settings = DEFAULT.withName(name);
            if (name.equals("none")) {
                assertThat(AutoTune.canTune(settings)).isFalse();
                AutoTune tune = run(settings, TuneHead.poses(1, 5), at -> true);
                assertThat(tune.refusal()).contains("'none' has nothing to tune");
                continue;
            }
            TuneProposal proposal = proposal(settings);
            assertThat(proposal.afterMetrics().jitterRatio()).as(name).isLessThanOrEqualTo(SHARE + 0.005);
            assertThat(proposal.calmEnough()).as(name).isTrue();
            FilterSettings applied = proposal.applyTo(DEFAULT.withExponential(new Exponential(0.5, 0.5)));
            assertThat(applied.name()).isEqualTo(name);
            if (!name.equals("exponential")) {
                assertThat(applied.exponential()).isEqualTo(new Exponential(0.5, 0.5));
            }
        }
    }

    @Test
    void whatIsProposedIsProposedAgainAndCannotBeBettered() {
        FilterSettings start = RESTLESS.get("one-euro");
        TuneProposal once = proposal(start);
        TuneProposal again = proposal(start);
        assertThat(again.after()).isEqualTo(once.after());
        assertThat(again.candidates()).isEqualTo(once.candidates());
        List<HeadPose> poses = TuneHead.poses(1, 5);
        RotationSeries raw = new RotationSeries();
        poses.subList(0, 301).forEach(pose -> raw.add(TuneTrack.seconds(pose), pose));
        FilterObjective objective = new FilterObjective(poses.subList(0, 301), raw, SHARE);
        double cost = objective.cost(once.after());
        assertThat(objective.cost(start)).isGreaterThan(cost);
        for (double factor : new double[] {0.8, 1.25}) {
            OneEuro best = once.after().oneEuro();
            OneEuro near = new OneEuro(best.minCutoffHz() * factor, best.beta(), best.derivativeCutoffHz(), 0.5, 0.3);
            assertThat(objective.cost(once.after().withOneEuro(near))).isGreaterThan(cost * 0.999);
        }
    }

    @Test
    void whereNoMoreJitterThanNowIsAskedForTheProposalIsBetterInMotionAtThat() {
        FilterSettings calm = LATE.get("one-euro");
        List<HeadPose> poses = TuneHead.poses(1, 5);
        RotationSeries raw = new RotationSeries();
        poses.forEach(pose -> raw.add(TuneTrack.seconds(pose), pose));
        FilterObjective objective = new FilterObjective(poses, raw, SHARE).noMoreJitterThan(calm);
        FilterSearch search = new FilterSearch(calm, objective);
        while (search.step()) {
            assertThat(search.share()).isBetween(0.0, 1.0);
        }
        TuneProposal proposal = TuneProposal.of(calm, search, objective);
        SmoothingMetrics before = proposal.beforeMetrics();
        SmoothingMetrics after = proposal.afterMetrics();
        assertThat(before.jitterRatio()).isLessThan(0.8 * SHARE);
        assertThat(after.jitterRatio()).isLessThanOrEqualTo(1.02 * before.jitterRatio());
        assertThat(after.lagMillis()).isLessThan(before.lagMillis());
        assertThat(after.worstErrorDegrees()).isLessThan(before.worstErrorDegrees());
        // What was found cannot be bettered, so it is not changed again.
        FilterSearch again = new FilterSearch(proposal.after(), objective);
        while (again.step()) {
            assertThat(again.looked()).isLessThan(10_000);
        }
        assertThat(again.best()).isEqualTo(proposal.after());
    }

    @Test
    void positionIsLeftAsItIs() {
        OneEuro before = RESTLESS.get("one-euro").oneEuro();
        OneEuro after = proposal(RESTLESS.get("one-euro")).after().oneEuro();
        assertThat(after.positionMinCutoffHz()).isEqualTo(before.positionMinCutoffHz());
        assertThat(after.positionBeta()).isEqualTo(before.positionBeta());
    }

    @Test
    void aRecordingThatShowsTooLittleIsRefusedInOneLine() {
        List<HeadPose> good = TuneHead.poses(1, 5);
        List<HeadPose> still = TuneHead.poses(0, 5);
        List<HeadPose> restless = good.stream()
                .map(pose -> good.get((int) (150 + pose.sequence() % 150)))
                .toList();
        List<HeadPose> moving = new java.util.ArrayList<>();
        for (int i = 0; i < good.size(); i++) {
            HeadPose p = restless.get(i);
            moving.add(new HeadPose(
                    p.qx(), p.qy(), p.qz(), p.qw(), 0, 0, -60, 1, i, good.get(i).captureNanos()));
        }
        refused(run(DEFAULT, still, at -> true), "moved too little");
        refused(run(DEFAULT, moving, at -> true), "did not rest");
        refused(run(DEFAULT, good, at -> at < 6 || at > 6.5), "face was lost");
        refused(run(DEFAULT, good, at -> at < 3), "face was lost");
        refused(run(DEFAULT, good, at -> at < 9.5), "face was lost");
        refused(run(DEFAULT, good.subList(0, 60), at -> true), "no pictures came");
    }

    private static void refused(AutoTune tune, String why) {
        assertThat(tune.state()).isEqualTo(State.REFUSED);
        assertThat(tune.refusal()).contains(why).doesNotContain("\n");
        assertThat(tune.proposal()).isNull();
    }

    @Test
    void theParametersCountdownAndCancel() {
        AutoTune tune = new AutoTune();
        List<HeadPose> poses = TuneHead.poses(1, 5);
        tune.begin(0, DEFAULT, SHARE, false);
        assertThat(tune.secondsLeft()).isEqualTo(5);
        State[] expected = {State.HOLD, State.MOVE};
        for (HeadPose pose : poses.subList(0, 299)) {
            tune.add(TuneTrack.seconds(pose), pose);
            tune.tick(pose.captureNanos(), 1_000_000);
            double at = TuneTrack.seconds(pose);
            assertThat(tune.state()).isEqualTo(expected[at > 5 ? 1 : 0]);
            assertThat(tune.secondsLeft()).isBetween(1, 5);
        }
        assertThat(tune.secondsLeft()).isEqualTo(1);
        tune.cancel();
        assertThat(tune.state()).isEqualTo(State.IDLE);
        tune.tick(20_000_000_000L, 1_000_000);
        assertThat(tune.state()).isEqualTo(State.IDLE);
        assertThat(tune.proposal()).isNull();
    }
}
