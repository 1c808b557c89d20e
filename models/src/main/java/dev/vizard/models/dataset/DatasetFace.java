package dev.vizard.models.dataset;

import dev.vizard.vision.pose.EulerAngles;
import org.joml.Quaterniondc;

/**
 * One face of a data set as the numbers that are written of it: {@link #HEAD} of them, then x, y, z of each point. The
 * column names say what each is; {@link DatasetFile} documents them.
 */
final class DatasetFace {

    /** Numbers before the points. */
    static final int HEAD = 14;

    /** Their names, in order. */
    static final String[] COLUMNS = {
        "qx",
        "qy",
        "qz",
        "qw",
        "tx_cm",
        "ty_cm",
        "tz_cm",
        "yaw_deg",
        "pitch_deg",
        "roll_deg",
        "width_px",
        "height_px",
        "focal_px",
        "told_focal_px"
    };

    private static final int YAW = 7;
    private static final int WIDTH = 10;
    private static final int HEIGHT = 11;

    private final float[] values;

    /** Room for a face of this many points. */
    DatasetFace(int points) {
        values = new float[HEAD + 3 * points];
    }

    /** The numbers themselves, not a copy. */
    float[] values() {
        return values;
    }

    void put(Quaterniondc rotation, double tx, double ty, double tz) {
        values[0] = (float) rotation.x();
        values[1] = (float) rotation.y();
        values[2] = (float) rotation.z();
        values[3] = (float) rotation.w();
        values[4] = (float) tx;
        values[5] = (float) ty;
        values[6] = (float) tz;
        EulerAngles angles = EulerAngles.of(rotation.x(), rotation.y(), rotation.z(), rotation.w());
        values[YAW] = (float) angles.yawDegrees();
        values[YAW + 1] = (float) angles.pitchDegrees();
        values[YAW + 2] = (float) angles.rollDegrees();
    }

    void putCamera(int width, int height, double focal, double toldFocal) {
        values[WIDTH] = width;
        values[HEIGHT] = height;
        values[12] = (float) focal;
        values[13] = (float) toldFocal;
    }

    void putPoint(int point, double x, double y, double z) {
        values[HEAD + 3 * point] = (float) x;
        values[HEAD + 3 * point + 1] = (float) y;
        values[HEAD + 3 * point + 2] = (float) z;
    }

    int points() {
        return (values.length - HEAD) / 3;
    }

    float x(int point) {
        return values[HEAD + 3 * point];
    }

    float y(int point) {
        return values[HEAD + 3 * point + 1];
    }

    float z(int point) {
        return values[HEAD + 3 * point + 2];
    }

    float width() {
        return values[WIDTH];
    }

    float height() {
        return values[HEIGHT];
    }

    float yaw() {
        return values[YAW];
    }

    float pitch() {
        return values[YAW + 1];
    }

    float roll() {
        return values[YAW + 2];
    }
}
