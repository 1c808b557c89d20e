package dev.vizard.app.workload;

import dev.vizard.app.Home;
import dev.vizard.app.ProgressBar;
import dev.vizard.app.bench.BenchRun;
import dev.vizard.app.bench.Machine;
import dev.vizard.app.bench.RunSheet;
import dev.vizard.app.bench.Work;
import dev.vizard.app.tune.TuneRows;
import dev.vizard.engine.render.Quality;
import dev.vizard.models.convert.ConversionException;
import dev.vizard.vision.capture.CaptureException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the parts of a benchmark. One that fails is noted, and the others go on. Main thread. */
public final class BenchSession {

    private static final Logger log = LoggerFactory.getLogger(BenchSession.class);
    private static final int PEER_BLOCKS = 15;
    private static final long STEPS = 1000;

    private final Home home;
    private final BenchPlan plan;
    private final Set<BenchPart> parts;
    private final ProgressBar progress;
    private final RunSheet sheet = new RunSheet();
    private double done;

    /** A session of these parts. */
    public BenchSession(Home home, BenchPlan plan, Set<BenchPart> parts, ProgressBar progress) {
        this.home = home;
        this.plan = plan;
        this.parts = Set.copyOf(parts);
        this.progress = progress;
    }

    private interface Measuring {
        void run() throws CaptureException, ConversionException;
    }

    private interface Opening {
        BlockPart open() throws CaptureException;
    }

    /** Measures; the rows of a part that failed are missing, and the run says why. */
    public BenchRun run() {
        String when = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        Machine machine = ThisMachine.tell();
        Work work = plan.work(home.clip().getFileName().toString());
        if (parts.contains(BenchPart.LIVE) || parts.contains(BenchPart.DRAW)) {
            Drawing drawing = Drawing.probe(sheet);
            machine = machine.withGl(drawing.driver());
            work = work.withQuality(drawing.quality().name().toLowerCase(Locale.ROOT));
            live(drawing.quality());
        }
        blocks();
        part(BenchPart.FILTERS, () -> TuneRows.rows().forEach(sheet::add));
        part(BenchPart.PEERS, () -> new PeerBench(home, PEER_BLOCKS)
                .measure(sheet, (share, what) -> show(BenchPart.PEERS, share, what)));
        return sheet.toRun(when, machine, ThisMachine.versions(home), work);
    }

    private void live(Quality quality) {
        part(
                BenchPart.LIVE,
                () -> LivePart.run(home, plan, quality, sheet, share -> show(BenchPart.LIVE, share, "whole program")));
    }

    private void part(BenchPart part, Measuring measuring) {
        if (!parts.contains(part)) {
            return;
        }
        show(part, 0, part.word());
        attempt(part, measuring);
        done += part.share();
    }

    private boolean attempt(BenchPart part, Measuring measuring) {
        try {
            measuring.run();
            return true;
        } catch (CaptureException | ConversionException | RuntimeException | LinkageError | OutOfMemoryError e) {
            log.debug("{} failed", part, e);
            String reason = e.getMessage() == null ? e.toString() : e.getMessage();
            sheet.fail(part.word(), reason.lines().findFirst().orElse(""));
            return false;
        }
    }

    /** All parts in turn, block by block. */
    private void blocks() {
        Map<BenchPart, BlockPart> open = new EnumMap<>(BenchPart.class);
        try {
            open(BenchPart.STEP, () -> new StepPart(home, plan), open);
            open(BenchPart.DRAW, () -> new DrawPart(home, plan), open);
            open(BenchPart.HANDOVER, HandoverPart::new, open);
            open(BenchPart.CPU, () -> new CpuPart(home, plan), open);
            for (int block = 0; block < plan.blocks(); block++) {
                block(open);
            }
            open.forEach((name, part) -> part.addTo(sheet));
        } finally {
            open.values().forEach(BlockPart::close);
        }
    }

    private void open(BenchPart name, Opening opening, Map<BenchPart, BlockPart> open) {
        if (parts.contains(name)) {
            show(name, 0, name.word());
            attempt(name, () -> open.put(name, opening.open()));
        }
    }

    private void block(Map<BenchPart, BlockPart> open) {
        for (Iterator<Map.Entry<BenchPart, BlockPart>> all = open.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<BenchPart, BlockPart> one = all.next();
            BenchPart name = one.getKey();
            show(name, 0, name.word());
            if (!attempt(name, () -> one.getValue().block())) {
                one.getValue().close();
                all.remove();
            }
            done += name.share() / plan.blocks();
        }
    }

    private void show(BenchPart part, double share, String what) {
        double all = parts.stream().mapToDouble(BenchPart::share).sum();
        progress.show(Math.round(STEPS * (done + share * part.share()) / all), STEPS, what);
    }
}
