package dev.vizard.vision.pose;

/**
 * A pinhole camera with square pixels and its principal point in the picture's centre.
 *
 * @param width picture width, pixels
 * @param height picture height, pixels
 * @param focalPixels focal length, pixels
 */
public record CameraIntrinsics(int width, int height, double focalPixels) {

    /** Vertical field of view that is assumed where nobody says better, degrees: a common webcam's. */
    public static final double DEFAULT_VERTICAL_FOV_DEGREES = 50;

    /** Rejects pictures without area and focal lengths that are not positive. */
    public CameraIntrinsics {
        if (width < 1 || height < 1 || !(focalPixels > 0)) {
            throw new IllegalArgumentException(
                    "a camera needs a picture and a focal length, not " + width + "x" + height + ", " + focalPixels);
        }
    }

    /** The camera with this vertical field of view, degrees in 1..179. */
    public static CameraIntrinsics ofVerticalFov(int width, int height, double fovDegrees) {
        return new CameraIntrinsics(width, height, height / 2.0 / Math.tan(Math.toRadians(fovDegrees) / 2));
    }

    /** Horizontal place of the principal point, pixels from the left edge. */
    public double centreX() {
        return width / 2.0;
    }

    /** Vertical place of the principal point, pixels from the top edge. */
    public double centreY() {
        return height / 2.0;
    }
}
