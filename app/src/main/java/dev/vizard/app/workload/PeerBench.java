package dev.vizard.app.workload;

import dev.vizard.app.Home;
import dev.vizard.app.bench.RowSeries;
import dev.vizard.app.bench.RunSheet;
import dev.vizard.models.convert.AssetPackage;
import dev.vizard.models.convert.ConversionException;
import dev.vizard.models.convert.PeerNetwork;
import dev.vizard.vision.capture.CaptureException;
import java.util.List;
import java.util.Locale;

/**
 * Ours beside the others', in turns on the same pictures and one thread each, so that a busy machine slows both. Every row
 * is a ratio of medians, ours over theirs: below 1 we are faster. Its spread is over blocks of turns.
 */
public final class PeerBench {

    private static final int PICTURES = 24;
    private static final int TURNS_A_BLOCK = 40;
    // Of the time that all of it takes.
    private static final double FILTERS_SHARE = 0.05;
    private static final double ESTIMATORS_SHARE = 0.35;

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

    /** Who is told how far the comparison is. */
    interface Progress {
        void show(double share, String what);
    }

    /**
     * Adds the rows {@code peer.*}: networks over TensorFlow Lite and over the plain graph, then the default estimator and
     * the default filter over each of the others. What was measured before something fails is there already.
     *
     * @throws ConversionException one line, if the networks' source cannot be had
     * @throws CaptureException one line, if the bundled clip cannot be read
     */
    void measure(RunSheet sheet, Progress progress) throws ConversionException, CaptureException {
        PeerPictures pictures = PeerPictures.of(home, PICTURES);
        progress.show(0, "filters");
        PeerStages.filters(pictures, blocks).forEach(sheet::add);
        progress.show(FILTERS_SHARE, "estimators");
        PeerStages.estimators(home, pictures, blocks).forEach(sheet::add);
        double share = FILTERS_SHARE + ESTIMATORS_SHARE;
        progress.show(share, "networks");
        AssetPackage assets = AssetPackage.fetch(home.folder().resolve("models/target/package"));
        for (PeerNetwork.Kind kind : PeerNetwork.Kind.values()) {
            progress.show(share, kind.name().toLowerCase(Locale.ROOT));
            share += (1 - FILTERS_SHARE - ESTIMATORS_SHARE) / PeerNetwork.Kind.values().length;
            networks(kind, assets, pictures.inputs(kind), sheet);
        }
    }

    private void networks(PeerNetwork.Kind kind, AssetPackage assets, List<float[]> inputs, RunSheet sheet)
            throws ConversionException {
        String name = kind.name().toLowerCase(Locale.ROOT);
        try (PeerNetwork network = PeerNetwork.open(kind, assets, home.models())) {
            if (network.hasTensorFlowLite()) {
                sheet.add(network(name + "_over_tflite", network, inputs, network::runTensorFlowLite));
            }
            sheet.add(network(name + "_over_plain", network, inputs, network::runPlain));
        }
    }

    private RowSeries network(String name, PeerNetwork network, List<float[]> inputs, Runnable theirs) {
        return Turns.ratio(
                "peer." + name,
                blocks,
                TURNS_A_BLOCK,
                network::runShipped,
                theirs,
                turn -> network.fill(inputs.get(turn % inputs.size())));
    }
}
