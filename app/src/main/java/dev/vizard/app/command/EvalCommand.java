package dev.vizard.app.command;

import dev.vizard.app.Home;
import dev.vizard.app.ProgressBar;
import dev.vizard.app.evaluate.EvaluationReport;
import dev.vizard.models.evaluate.Evaluation;
import dev.vizard.models.synth.Condition;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vizard eval}: the estimators side by side on synthetic faces. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = {
            "Judges every estimator on synthetic faces: noise, other people, expressions, perspective, a wrong field of"
                    + " view, each alone and all together.",
            "Errors are geodesic degrees. With --quick 1,000 faces a condition rather than 20,000."
        })
public final class EvalCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", paramLabel = "FILE", description = "where the figures go, as JSON")
    private Path json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "where the page with error maps goes (default: eval.html)")
    private Path html;

    @Option(names = "--quick", description = "1,000 faces a condition rather than 20,000")
    private boolean quick;

    @Option(names = "--estimator", paramLabel = "NAME", split = ",", description = "estimators to judge (default: all)")
    private List<String> estimators;

    @Override
    public Integer call() {
        Home home = Home.find();
        List<String> judged = EstimatorNames.orAll(estimators);
        Evaluation evaluation =
                new Evaluation(home.models(), judged, quick ? Evaluation.QUICK_SAMPLES : Evaluation.SAMPLES);
        EvaluationReport report;
        try (ProgressBar progress = new ProgressBar("evaluating")) {
            report = new EvaluationReport(evaluation.run(Arrays.asList(Condition.values()), progress::show));
        }
        report.print(spec.commandLine().getOut());
        if (json != null) {
            report.writeJson(json);
        }
        Path page = html == null ? Path.of("eval.html") : html;
        report.writePage(page);
        spec.commandLine().getOut().println("error maps: " + page);
        return 0;
    }
}
