package dev.vizard.vision.face;

/**
 * Where to look closer when no face was found in the whole picture, whose short side the detector sees with less than
 * 128 pixels: nine overlapping squares of half the picture's long side for faces that are small, then the whole picture
 * and its parts turned to either side for heads that lean.
 */
final class SearchWindows {

    private static final int GRID = 3;
    private static final double LEAN_RADIANS = Math.toRadians(40);

    private SearchWindows() {}

    /** How many windows there are. */
    static int count() {
        return GRID * GRID * 3 + 2;
    }

    /** A window of a picture of that size. */
    static FaceRegion of(int width, int height, int index) {
        int tiles = GRID * GRID;
        if (index < tiles) {
            return tile(width, height, index, 0);
        }
        int turned = index - tiles;
        double lean = turned % 2 == 0 ? LEAN_RADIANS : -LEAN_RADIANS;
        if (turned < 2) {
            FaceRegion whole = FaceRegion.letterbox(width, height);
            return new FaceRegion(whole.centreX(), whole.centreY(), whole.size(), (float) lean);
        }
        return tile(width, height, (turned - 2) / 2, lean);
    }

    private static FaceRegion tile(int width, int height, int index, double lean) {
        float side = Math.max(width, height) / 2f;
        return new FaceRegion(
                centre(width, side, index % GRID), centre(height, side, index / GRID), side, (float) lean);
    }

    // Evenly from one edge to the other; in the middle where the picture is narrower than the window.
    private static float centre(int length, float side, int step) {
        float first = Math.min(side, length) / 2;
        return first + (length - 2 * first) * step / (GRID - 1);
    }
}
