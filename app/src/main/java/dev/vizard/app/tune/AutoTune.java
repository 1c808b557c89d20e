package dev.vizard.app.tune;

import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.pose.HeadPose;

/**
 * Auto-tune: five seconds of rest and five of motion are recorded as measured, then the chosen filter's parameters are
 * looked for that lag and err least in the motion while the jitter at rest stays within a share of the measured one, see
 * {@link FilterObjective} and {@link FilterSearch}. Everything happens on the thread that calls, a little in each frame.
 * Nothing is applied here: whoever asks takes the {@link TuneProposal} or leaves it.
 */
public final class AutoTune {

    /** Without a face for so long, it cannot be made good any more, seconds; tracking itself takes some time. */
    private static final double LOST_SECONDS = 1.0;

    /** The last pictures are still on their way when the time is over, seconds. */
    private static final double TRAILING_SECONDS = 0.25;

    private static final double NANOS = 1e-9;

    /** What is going on. */
    public enum State {
        /** Nothing. */
        IDLE,
        /** The head is to rest. */
        HOLD,
        /** The head is to move. */
        MOVE,
        /** Settings are tried. */
        SEARCH,
        /** There is a proposal. */
        PROPOSED,
        /** It came to nothing, {@link AutoTune#refusal()} says why. */
        REFUSED
    }

    private State state = State.IDLE;
    private FilterSettings settings;
    private double jitterShare;
    private boolean noMoreThanNow;
    private long begunNanos;
    private long nowNanos;
    private boolean faceless;
    private TuneRecording recording;
    private FilterObjective objective;
    private FilterSearch search;
    private TuneProposal proposal;
    private String refusal = "";

    /** Whether a filter has parameters that can be looked for. */
    public static boolean canTune(FilterSettings settings) {
        return new FilterParameters(settings).count() > 0;
    }

    /**
     * Begins to record; what was going on before is forgotten.
     *
     * @param nanos now, on the clock of the poses
     * @param current the filter to tune, from its settings in force
     * @param share of the measured jitter that may be left, over 0 to 1
     * @param noMore whether no more jitter than the settings in force leave may be left either
     */
    public void begin(long nanos, FilterSettings current, double share, boolean noMore) {
        cancel();
        if (!canTune(current)) {
            refuse("the filter '" + current.name() + "' has nothing to tune; choose another");
            return;
        }
        settings = current;
        jitterShare = share;
        noMoreThanNow = noMore;
        begunNanos = nanos;
        nowNanos = nanos;
        recording = new TuneRecording(nanos * NANOS);
        state = State.HOLD;
    }

    /** Gives up, or lets go of a proposal. */
    public void cancel() {
        state = State.IDLE;
        faceless = false;
        recording = null;
        objective = null;
        search = null;
        proposal = null;
        refusal = "";
    }

    /** Takes down a measured pose, at its time in seconds on the clock of {@link #tick}; every tracked frame. */
    void add(double at, HeadPose pose) {
        if (recording()) {
            recording.add(at, pose);
        }
    }

    /** Says that a picture had no face in it. */
    void addFaceless() {
        faceless |= recording();
    }

    /** Whether poses are taken down now. */
    public boolean recording() {
        return state == State.HOLD || state == State.MOVE;
    }

    /**
     * Goes on; every frame.
     *
     * @param budgetNanos how long settings may be tried in this frame
     */
    void tick(long nanos, long budgetNanos) {
        nowNanos = nanos;
        if (recording()) {
            record();
        } else if (state == State.SEARCH) {
            search(System.nanoTime() + budgetNanos);
        }
    }

    private void record() {
        double elapsed = elapsed();
        if (nowNanos * NANOS - recording.newest() > LOST_SECONDS) {
            refuse(
                    faceless
                            ? "the face was lost for a while; keep it in the picture and try again"
                            : "no pictures came for a while; try again");
        } else if (elapsed > 2 * TuneRecording.PART_SECONDS + TRAILING_SECONDS) {
            finish();
        } else {
            state = elapsed > TuneRecording.PART_SECONDS ? State.MOVE : State.HOLD;
        }
    }

    private void finish() {
        String complaint = recording.complaint();
        if (!complaint.isEmpty()) {
            refuse(complaint);
            return;
        }
        objective = new FilterObjective(recording.poses(), recording.raw(), jitterShare);
        objective = noMoreThanNow ? objective.noMoreJitterThan(settings) : objective;
        search = new FilterSearch(settings, objective);
        state = State.SEARCH;
    }

    private void search(long until) {
        do {
            if (!search.step()) {
                proposal = TuneProposal.of(settings, search, objective);
                state = State.PROPOSED;
                return;
            }
        } while (System.nanoTime() < until);
    }

    private void refuse(String why) {
        cancel();
        refusal = why;
        state = State.REFUSED;
    }

    private double elapsed() {
        return (nowNanos - begunNanos) * NANOS;
    }

    /** What is going on. */
    public State state() {
        return state;
    }

    /** Why it came to nothing, one line; empty otherwise. */
    public String refusal() {
        return refusal;
    }

    /** What is proposed, or null. */
    public TuneProposal proposal() {
        return proposal;
    }

    /** What the user is to do or to wait for, a few words; empty where nothing goes on. */
    public String words() {
        return switch (state) {
            case HOLD -> "hold still   " + secondsLeft();
            case MOVE -> "now turn and nod, with stops   " + secondsLeft();
            case SEARCH -> "trying settings   " + Math.round(100 * share()) + " %";
            case IDLE, PROPOSED, REFUSED -> "";
        };
    }

    /** How long this part still takes, whole seconds from 5 down to 1; 0 where no part is timed. */
    public int secondsLeft() {
        if (!recording()) {
            return 0;
        }
        double part = elapsed() - (state == State.MOVE ? TuneRecording.PART_SECONDS : 0);
        return (int) Math.max(1, Math.ceil(TuneRecording.PART_SECONDS - part));
    }

    /** How far recording or searching is, 0..1. */
    public float share() {
        if (recording()) {
            return (float) Math.min(1, elapsed() / (2 * TuneRecording.PART_SECONDS));
        }
        return state == State.SEARCH ? (float) search.share() : 0;
    }
}
