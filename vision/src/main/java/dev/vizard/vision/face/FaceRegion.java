package dev.vizard.vision.face;

/**
 * A square region of interest in a picture, turned about its centre.
 *
 * @param centreX pixels from the left edge
 * @param centreY pixels from the top edge
 * @param size side, pixels
 * @param rotationRadians clockwise on the screen: the direction of the region's own x axis
 */
record FaceRegion(float centreX, float centreY, float size, float rotationRadians) {

    /** The landmark network wants this much around a face: MediaPipe's rectangle is scaled by it. */
    static final float MARGIN = 1.5f;

    /** Between two frames a head leans by a few degrees; a mesh that turns further is wrong. */
    private static final double MOST_TURN = Math.toRadians(75);

    /** A mesh that has shrunk to this share of its region has collapsed. */
    private static final double LEAST_RATIO = 0.45;

    private static final double MOST_RATIO = 2;

    /** The eyes' distance over the face's height: half when it looks here, this at a yaw of about 60 degrees. */
    private static final double TURNED_RATIO = 0.27;

    /** The same ratio at a yaw of about 75 degrees; from here on the eyes tell nothing. */
    private static final double PROFILE_RATIO = 0.14;

    /** The whole picture and what a square needs beyond it. */
    static FaceRegion letterbox(int width, int height) {
        return new FaceRegion(width / 2f, height / 2f, Math.max(width, height), 0);
    }

    /** Around the mesh of the frame before: its bounds, level with the line between the eyes' outer corners. */
    static FaceRegion around(FaceLandmarks landmarks) {
        float minX = Float.MAX_VALUE;
        float minY = Float.MAX_VALUE;
        float maxX = -Float.MAX_VALUE;
        float maxY = -Float.MAX_VALUE;
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            minX = Math.min(minX, landmarks.x(i));
            maxX = Math.max(maxX, landmarks.x(i));
            minY = Math.min(minY, landmarks.y(i));
            maxY = Math.max(maxY, landmarks.y(i));
        }
        return new FaceRegion(
                (minX + maxX) / 2, (minY + maxY) / 2, Math.max(maxX - minX, maxY - minY) * MARGIN, lean(landmarks));
    }

    /** The face's lean: by the eyes, as in MediaPipe; by forehead and chin where the eyes lie one behind the other. */
    private static float lean(FaceLandmarks landmarks) {
        float acrossX = landmarks.x(LandmarkSets.LEFT_EYE_OUTER) - landmarks.x(LandmarkSets.RIGHT_EYE_OUTER);
        float acrossY = landmarks.y(LandmarkSets.LEFT_EYE_OUTER) - landmarks.y(LandmarkSets.RIGHT_EYE_OUTER);
        float downX = landmarks.x(LandmarkSets.CHIN_BOTTOM) - landmarks.x(LandmarkSets.FOREHEAD_TOP);
        float downY = landmarks.y(LandmarkSets.CHIN_BOTTOM) - landmarks.y(LandmarkSets.FOREHEAD_TOP);
        double ratio = Math.hypot(acrossX, acrossY) / Math.max(1e-6, Math.hypot(downX, downY));
        double eyes = Math.max(0, Math.min(1, (ratio - PROFILE_RATIO) / (TURNED_RATIO - PROFILE_RATIO)));
        double upright = (1 - eyes) * Math.hypot(acrossX, acrossY) / Math.max(1e-6, Math.hypot(downX, downY));
        return (float) Math.atan2(eyes * acrossY - upright * downX, eyes * acrossX + upright * downY);
    }

    /** Horizontal place in the picture of a point of the region; (u, v) runs from 0 to 1 over it. */
    float pictureX(float u, float v) {
        double cos = Math.cos(rotationRadians);
        double sin = Math.sin(rotationRadians);
        return (float) (centreX + size * (cos * (u - 0.5) - sin * (v - 0.5)));
    }

    /** Vertical place in the picture of a point of the region. */
    float pictureY(float u, float v) {
        double cos = Math.cos(rotationRadians);
        double sin = Math.sin(rotationRadians);
        return (float) (centreY + size * (sin * (u - 0.5) + cos * (v - 0.5)));
    }

    /** Which way the nose of a mesh points along this region's x axis: 1 or -1. */
    int noseSide(FaceLandmarks landmarks) {
        double right = landmarks.x(LandmarkSets.NOSE_TIP) - centreX;
        double down = landmarks.y(LandmarkSets.NOSE_TIP) - centreY;
        return right * Math.cos(rotationRadians) + down * Math.sin(rotationRadians) < 0 ? -1 : 1;
    }

    /** Smaller or larger, and moved along its own x axis by a share of its size. */
    FaceRegion changed(double scale, double shift) {
        return new FaceRegion(
                (float) (centreX + shift * size * Math.cos(rotationRadians)),
                (float) (centreY + shift * size * Math.sin(rotationRadians)),
                (float) (size * scale),
                rotationRadians);
    }

    /** Whether a mesh found in it can be its face: of about its size, and not lying across it or upside down. */
    boolean agrees(FaceRegion mesh) {
        double turn = Math.IEEEremainder(mesh.rotationRadians - rotationRadians, 2 * Math.PI);
        double ratio = mesh.size / size;
        return mesh.usable() && Math.abs(turn) < MOST_TURN && ratio > LEAST_RATIO && ratio < MOST_RATIO;
    }

    /** Whether another lies beside it at most. */
    boolean near(FaceRegion other) {
        return Math.hypot(other.centreX - centreX, other.centreY - centreY) < size;
    }

    /** Whether it can be cut out at all. */
    boolean usable() {
        return size >= 1 && Float.isFinite(size) && Float.isFinite(centreX + centreY + rotationRadians);
    }
}
