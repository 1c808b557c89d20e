package dev.vizard.models.evaluate;

/** Mean error over yaw and pitch, in cells of ten degrees from -80 to 80. */
public final class ErrorMap {

    /** Cells along each side. */
    public static final int CELLS = 16;

    private static final double REACH = 80;

    private final double[] sums = new double[CELLS * CELLS];
    private final int[] counts = new int[CELLS * CELLS];

    void add(double yawDegrees, double pitchDegrees, double errorDegrees) {
        int at = cell(pitchDegrees) * CELLS + cell(yawDegrees);
        sums[at] += errorDegrees;
        counts[at]++;
    }

    private static int cell(double degrees) {
        return Math.max(0, Math.min(CELLS - 1, (int) Math.floor((degrees + REACH) / (2 * REACH) * CELLS)));
    }

    /** Mean error of a cell, degrees; NaN where there was no face. Cell 0 begins at -80. */
    public double mean(int yawCell, int pitchCell) {
        int at = pitchCell * CELLS + yawCell;
        return counts[at] == 0 ? Double.NaN : sums[at] / counts[at];
    }
}
