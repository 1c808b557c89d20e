package dev.vizard.app.synth;

/** Neck, collar and shoulders: rings around the neck's axis, the upper ones following the head, the lower ones not. */
final class BustGeometry {

    /** Share of the field of colours, from the top, that is skin; below is cloth. */
    static final double SKIN_SHARE = 0.3;

    // Portrait pixels: height, half width, half depth, and how far the ring follows the head.
    private static final double[][] PROFILE = {
        {122, 29, 29, 1.0},
        {146, 33, 32, 1.0},
        {158, 34, 33, 0.9},
        {169, 35, 32, 0.72},
        {179, 36, 33, 0.52},
        {190, 37.5, 34, 0.38},
        {191, 40.5, 36, 0.36},
        {197, 40.5, 37, 0.24},
        {204, 42.5, 40, 0.12},
        {211, 50, 45, 0.04},
        {219, 68, 49, 0},
        {227, 92, 53, 0},
        {237, 115, 57, 0},
        {251, 134, 60, 0},
        {272, 147, 64, 0},
        {310, 156, 68, 0},
        {370, 160, 70, 0},
    };

    private static final int SKIN_ROWS = 6;
    private static final int COLUMNS = 72;
    private static final int ROWS_A_RING = 3;
    private static final double AXIS_X = 221.5;
    private static final double AXIS_Z = 63;

    private BustGeometry() {}

    /** The surface, around once from the back over the subject's left, so that the seam is behind. */
    static HeadMesh build(Portrait portrait, Warp warp) {
        int rows = (PROFILE.length - 1) * ROWS_A_RING;
        MeshWriter out = new MeshWriter(portrait, warp, (rows + 1) * (COLUMNS + 1));
        for (int row = 0; row <= rows; row++) {
            double at = (double) row / ROWS_A_RING;
            double[] ring = ring(at);
            double[] above = ring(Math.max(0, at - 0.3));
            double[] below = ring(Math.min(PROFILE.length - 1.0, at + 0.3));
            double opening = (below[1] - above[1]) / Math.max(1, below[0] - above[0]);
            for (int column = 0; column <= COLUMNS; column++) {
                double angle = 2 * Math.PI * column / COLUMNS;
                double right = Math.sin(angle);
                double away = Math.cos(angle);
                double[] place = {AXIS_X + ring[1] * right, ring[0], AXIS_Z + ring[2] * away};
                double[] outwards = {right / ring[1], -opening / ring[1], away / ring[2]};
                out.vertex(
                        place,
                        outwards,
                        Atlas.wrapU((double) column / COLUMNS),
                        Atlas.wrapV(Atlas.BUST_TOP, down(at)),
                        ring[3]);
            }
        }
        return out.mesh(MeshWriter.grid(COLUMNS, rows));
    }

    private static double down(double at) {
        double edge = SKIN_ROWS - 1;
        return at <= edge
                ? SKIN_SHARE * at / edge
                : SKIN_SHARE + (1 - SKIN_SHARE) * (at - edge) / (PROFILE.length - 1 - edge);
    }

    private static double[] ring(double at) {
        int i = Math.min(PROFILE.length - 2, (int) at);
        double f = at - i;
        double[] result = new double[4];
        for (int k = 0; k < 4; k++) {
            result[k] =
                    i > SKIN_ROWS && k < 3 ? curve(i, f, k) : PROFILE[i][k] + f * (PROFILE[i + 1][k] - PROFILE[i][k]);
        }
        return result;
    }

    // Catmull-Rom through the rings, so that the shoulders are round.
    private static double curve(int i, double f, int k) {
        double before = PROFILE[i - 1][k];
        double from = PROFILE[i][k];
        double to = PROFILE[i + 1][k];
        double after = PROFILE[Math.min(PROFILE.length - 1, i + 2)][k];
        double slope = (to - before) / 2;
        double nextSlope = (after - from) / 2;
        double change = to - from;
        return from + f * (slope + f * (3 * change - 2 * slope - nextSlope + f * (slope + nextSlope - 2 * change)));
    }
}
