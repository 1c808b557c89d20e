package dev.vizard.app.command;

import dev.vizard.app.Home;
import dev.vizard.app.ProgressBar;
import dev.vizard.app.UserError;
import dev.vizard.app.bench.BarTable;
import dev.vizard.app.bench.BenchFile;
import dev.vizard.app.bench.BenchRun;
import dev.vizard.app.bench.BenchRuns;
import dev.vizard.app.bench.ComparisonTable;
import dev.vizard.app.bench.RunComparison;
import dev.vizard.app.measure.RowTable;
import dev.vizard.app.workload.BenchPart;
import dev.vizard.app.workload.BenchPlan;
import dev.vizard.app.workload.BenchSession;
import dev.vizard.app.workload.PeerBench;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vizard bench}: measures on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures on this machine, with the same work on the bundled clip every time: tracking, drawing, latency,"
                    + " memory, processor and error, in about a minute.",
            "Every run is kept with the user's settings; --json, --csv and --html write it for others, and --compare"
                    + " says what changed since an earlier one. The run's JSON is described by"
                    + " bench-run.schema.json in app/src/main/resources."
        })
public final class BenchCommand implements Callable<Integer> {

    private static final String LAST = "last";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "about how long, loading beside: the work is scaled to it (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Option(names = "--json", paramLabel = "FILE", description = "write the run there")
    private Path json;

    @Option(names = "--csv", paramLabel = "FILE", description = "write its rows there")
    private Path csv;

    @Option(names = "--html", paramLabel = "FILE", description = "write a page with plots, which needs no network")
    private Path html;

    @Option(
            names = "--compare",
            paramLabel = "FILE",
            description = "an earlier run's JSON, or 'last': say what became slower or faster beyond the noise")
    private String compare;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "take the run in this JSON instead of measuring; with --compare, --csv and --html")
    private Path from;

    @Option(
            names = "--peers",
            description =
                    "beside the rest, our networks, estimators and filters in turns with others', as ratios of time")
    private boolean peers;

    @Option(
            names = "--parts",
            paramLabel = "NAME",
            split = ",",
            description = "measure these alone: live, step, draw, handover, cpu, filters, peers")
    private List<BenchPart> parts;

    @Mixin
    private RenderBenchOptions rendering;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (rendering.wanted()) {
            if (csv != null || html != null || compare != null || from != null || peers || parts != null) {
                throw new UserError("--render measures drawing alone and knows --json only");
            }
            rendering.run(json, out);
            return 0;
        }
        BenchFiles files = new BenchFiles(json, csv, html);
        files.check();
        // Before measuring: a file that is none should not cost a minute.
        BenchRun earlier = compare == null ? null : earlier();
        BenchRun run = from == null ? measure(out) : BenchFile.read(from);
        RowTable.print(out, run.rows());
        if (run.rows().stream().anyMatch(row -> row.name().startsWith("peer."))) {
            out.println(
                    "peer.*: our time over theirs, in turns on the same pictures, one thread each; below 1 we are faster");
        }
        BarTable.print(out, run);
        RunComparison comparison = earlier == null ? null : new RunComparison(earlier, run);
        if (comparison != null) {
            out.println();
            ComparisonTable.print(out, comparison);
        }
        files.write(run, comparison);
        run.failures().forEach(line -> out.println("not measured: " + line));
        return run.failures().isEmpty() ? 0 : 1;
    }

    private BenchRun earlier() {
        if (!compare.equals(LAST)) {
            return BenchFile.read(Path.of(compare));
        }
        PrintWriter err = spec.commandLine().getErr();
        return BenchRuns.ofUser().newest(line -> err.println("vizard: " + line)).stream()
                .findFirst()
                .orElseThrow(() -> new UserError("there is no earlier run to compare with; run ./vizard bench first"));
    }

    private BenchRun measure(PrintWriter out) {
        if (!(seconds >= BenchPlan.SHORTEST_SECONDS && seconds <= BenchPlan.LONGEST_SECONDS)) {
            throw new UserError("--seconds must be " + (int) BenchPlan.SHORTEST_SECONDS + " to "
                    + (int) BenchPlan.LONGEST_SECONDS + ", not " + seconds);
        }
        int[] sides = rendering.sides();
        Set<BenchPart> wanted = wanted();
        if (wanted.contains(BenchPart.PEERS) && !PeerBench.complete()) {
            out.println("TensorFlow Lite is not on the class path and is left out; ./vizard bench --peers fetches it");
        }
        BenchRun run;
        try (ProgressBar progress = new ProgressBar("measuring")) {
            run = new BenchSession(Home.find(), new BenchPlan(seconds, sides[0], sides[1]), wanted, progress).run();
        }
        if (run.rows().isEmpty()) {
            throw new UserError("nothing could be measured: " + String.join("; ", run.failures()));
        }
        keep(run);
        return run;
    }

    private Set<BenchPart> wanted() {
        Set<BenchPart> wanted = parts == null ? EnumSet.copyOf(BenchPart.USUAL) : EnumSet.copyOf(parts);
        if (peers) {
            wanted.add(BenchPart.PEERS);
        }
        return wanted;
    }

    /** A run is worth more than the list of runs: it is shown whether or not it can be kept. */
    private void keep(BenchRun run) {
        BenchRuns runs = BenchRuns.ofUser();
        try {
            runs.save(run);
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println("vizard: the run is not kept in " + runs.folder() + ": " + e.getMessage());
        }
    }
}
