package dev.vizard.app.bench;

import dev.vizard.app.Home;
import dev.vizard.app.ProgressBar;
import dev.vizard.app.measure.BenchRow;
import dev.vizard.models.convert.AssetPackage;
import dev.vizard.models.convert.ConversionException;
import dev.vizard.models.convert.PeerNetwork;
import dev.vizard.vision.capture.CaptureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ours beside the others', in turns on the same pictures and one thread each, so that a busy machine slows both. Every row
 * is a ratio of medians, ours over theirs: below 1 we are faster. Its spread is over blocks of turns.
 */
public final class PeerBench {

    private static final int PICTURES = 24;
    private static final int TURNS_A_BLOCK = 40;

    private final Home home;
    private final int blocks;

    /**
     * A comparison.
     *
     * @param blocks how many ratios each row's spread comes from
     */
    public PeerBench(Home home, int blocks) {
        this.home = home;
        this.blocks = blocks;
    }

    /** Whether TensorFlow Lite can take part. */
    public static boolean complete() {
        return PeerNetwork.tensorFlowLiteAvailable();
    }

    /**
     * The rows {@code peer.*}: networks over TensorFlow Lite and over the plain graph, then the default estimator and the
     * default filter over each of the others.
     *
     * @throws ConversionException one line, if the networks' source cannot be had
     * @throws CaptureException one line, if the bundled clip cannot be read
     */
    public List<BenchRow> rows(ProgressBar progress) throws ConversionException, CaptureException {
        AssetPackage assets = AssetPackage.fetch(home.folder().resolve("models/target/package"));
        List<BenchRow> rows = new ArrayList<>();
        PeerPictures pictures = PeerPictures.of(home, PICTURES);
        for (PeerNetwork.Kind kind : PeerNetwork.Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            progress.show(rows.size(), 1, name);
            try (PeerNetwork network = PeerNetwork.open(kind, assets, home.models())) {
                List<float[]> inputs = pictures.inputs(kind);
                if (network.hasTensorFlowLite()) {
                    rows.add(network(name + "_over_tflite", network, inputs, network::runTensorFlowLite));
                }
                rows.add(network(name + "_over_plain", network, inputs, network::runPlain));
            }
        }
        rows.addAll(PeerStages.estimators(home, pictures, blocks));
        rows.addAll(PeerStages.filters(pictures, blocks));
        return rows;
    }

    private BenchRow network(String name, PeerNetwork network, List<float[]> inputs, Runnable theirs) {
        return Turns.ratio(
                "peer." + name,
                blocks,
                TURNS_A_BLOCK,
                network::runShipped,
                theirs,
                turn -> network.fill(inputs.get(turn % inputs.size())));
    }
}
