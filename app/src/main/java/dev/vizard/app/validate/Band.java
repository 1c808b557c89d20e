package dev.vizard.app.validate;

import java.util.List;

/**
 * A range of absolute (yaw) or signed (pitch) seen angles.
 *
 * @param low degrees, included
 * @param high degrees, not included
 */
record Band(double low, double high) {

    /** Of the absolute yaw, as the bars are stated. */
    static final List<Band> YAW = List.of(new Band(0, 37), new Band(37, 67), new Band(67, 91));

    /** Of the pitch. */
    static final List<Band> PITCH =
            List.of(new Band(-41, -20), new Band(-20, -7), new Band(-7, 7), new Band(7, 20), new Band(20, 41));

    boolean holds(double degrees) {
        return degrees >= low && degrees < high;
    }

    @Override
    public String toString() {
        return Math.round(low) + ".." + Math.round(high);
    }
}
