package dev.vizard.app.latency;

import dev.vizard.app.latency.FlashRecord.Change;
import dev.vizard.app.latency.FlashRecord.Picture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the square in what the camera saw, and how long each change of it took to arrive: from the swap that showed it to
 * the first picture that is more than half-way between what it was before and what it became.
 */
final class FlashAnalysis {

    /** Levels of 255 that white must differ from black by, or it may be anything. */
    private static final double LEAST_CONTRAST = 12;

    /** Cells with at least this share of the strongest cell's contrast show the square. */
    private static final double SHARE = 0.5;

    /** A single change must be at least this share of the usual contrast. */
    private static final double LEAST_CHANGE = 0.4;

    /** Pictures that a level is read from. */
    private static final int SETTLED = 3;

    /**
     * What came out.
     *
     * @param millis latencies in ascending order
     * @param missed changes that could not be told
     * @param cells how many of the picture's cells show the square; 0 where it was not found
     * @param intervalMillis median time between two pictures
     */
    record Result(double[] millis, int missed, int cells, double intervalMillis) {}

    private FlashAnalysis() {}

    static Result of(FlashRecord record) {
        List<Picture> pictures = record.pictures();
        List<Change> changes = record.changes();
        boolean[] square = square(pictures, changes);
        int cells = 0;
        for (boolean cell : square) {
            cells += cell ? 1 : 0;
        }
        double interval = interval(pictures);
        if (cells == 0) {
            return new Result(new double[0], changes.size(), 0, interval);
        }
        double[] levels = pictures.stream().mapToDouble(p -> level(p, square)).toArray();
        return latencies(pictures, levels, changes, cells, interval);
    }

    private static Result latencies(
            List<Picture> pictures, double[] levels, List<Change> changes, int cells, double interval) {
        List<Double> millis = new ArrayList<>();
        double[] before = new double[changes.size()];
        double[] after = new double[changes.size()];
        for (int c = 0; c < changes.size(); c++) {
            long end = c + 1 < changes.size() ? changes.get(c + 1).nanos() : Long.MAX_VALUE;
            before[c] = settled(pictures, levels, changes.get(c).nanos());
            after[c] = settled(pictures, levels, end);
        }
        double usual = median(changes.size(), c -> Math.abs(after[c] - before[c]));
        for (int c = 0; c < changes.size(); c++) {
            double change = after[c] - before[c];
            boolean told = Math.abs(change) > LEAST_CHANGE * usual
                    && change > 0 == changes.get(c).white();
            double latency = told ? arrival(pictures, levels, changes, c, (before[c] + after[c]) / 2) : Double.NaN;
            if (!Double.isNaN(latency)) {
                millis.add(latency);
            }
        }
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Result(sorted, changes.size() - sorted.length, cells, interval);
    }

    /** Milliseconds to the first picture beyond half-way; NaN if there is none before the next change. */
    private static double arrival(
            List<Picture> pictures, double[] levels, List<Change> changes, int change, double halfWay) {
        long from = changes.get(change).nanos();
        long to = change + 1 < changes.size() ? changes.get(change + 1).nanos() : Long.MAX_VALUE;
        boolean white = changes.get(change).white();
        for (int i = 0; i < levels.length; i++) {
            long when = pictures.get(i).nanos();
            if (when > from && when < to && levels[i] > halfWay == white) {
                return (when - from) * 1e-6;
            }
        }
        return Double.NaN;
    }

    /** The level just before a moment: the mean of the last pictures, NaN where there are none. */
    private static double settled(List<Picture> pictures, double[] levels, long until) {
        int last = levels.length - 1;
        while (last >= 0 && pictures.get(last).nanos() > until) {
            last--;
        }
        return Arrays.stream(levels, Math.max(0, last - SETTLED + 1), last + 1)
                .average()
                .orElse(Double.NaN);
    }

    private static double level(Picture picture, boolean[] square) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < square.length; i++) {
            if (square[i]) {
                sum += picture.cells()[i];
                count++;
            }
        }
        return sum / count;
    }

    /** The cells whose brightness goes with the square's: mean over the second halves of white times minus black ones. */
    private static boolean[] square(List<Picture> pictures, List<Change> changes) {
        int cells = FlashRecord.COLUMNS * FlashRecord.ROWS;
        double[][] sums = new double[2][cells];
        int[] counts = new int[2];
        for (Picture picture : pictures) {
            int phase = phase(picture.nanos(), changes);
            if (phase >= 0) {
                counts[phase]++;
                for (int i = 0; i < cells; i++) {
                    sums[phase][i] += picture.cells()[i];
                }
            }
        }
        boolean[] square = new boolean[cells];
        if (counts[0] == 0 || counts[1] == 0) {
            return square;
        }
        double[] contrast = new double[cells];
        Arrays.setAll(contrast, i -> sums[1][i] / counts[1] - sums[0][i] / counts[0]);
        double most = Arrays.stream(contrast).max().orElse(0);
        for (int i = 0; i < cells; i++) {
            square[i] = most >= LEAST_CONTRAST && contrast[i] >= SHARE * most;
        }
        return square;
    }

    /** 1 in the second half of a white time, 0 in that of a black one, -1 otherwise: the change is still on its way. */
    private static int phase(long nanos, List<Change> changes) {
        for (int c = 0; c + 1 < changes.size(); c++) {
            long from = changes.get(c).nanos();
            long to = changes.get(c + 1).nanos();
            if (nanos > from + (to - from) / 2 && nanos < to) {
                return changes.get(c).white() ? 1 : 0;
            }
        }
        return -1;
    }

    private static double interval(List<Picture> pictures) {
        return median(
                Math.max(0, pictures.size() - 1),
                i -> (pictures.get(i + 1).nanos() - pictures.get(i).nanos()) * 1e-6);
    }

    private static double median(int count, java.util.function.IntToDoubleFunction value) {
        double[] sorted = java.util.stream.IntStream.range(0, count)
                .mapToDouble(value)
                .sorted()
                .toArray();
        return count == 0 ? Double.NaN : sorted[count / 2];
    }
}
