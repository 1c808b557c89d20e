package dev.vizard.app.tune;

import dev.vizard.vision.filter.QuaternionMath;
import dev.vizard.vision.pose.HeadPose;
import java.util.Arrays;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/** Rotations over time, oldest first; a gap in time is a gap in the series. Grows as needed, one thread. */
public final class RotationSeries {

    private static final int PARTS = 4;

    private double[] seconds = new double[512];
    private double[] parts = new double[512 * PARTS];
    private int size;

    /** Adds a rotation; time that goes back begins the series anew. */
    public void add(double atSeconds, HeadPose pose) {
        add(atSeconds, pose.qx(), pose.qy(), pose.qz(), pose.qw());
    }

    void add(double atSeconds, Quaterniond q) {
        add(atSeconds, q.x, q.y, q.z, q.w);
    }

    private void add(double atSeconds, double x, double y, double z, double w) {
        if (size > 0 && atSeconds < seconds[size - 1]) {
            size = 0;
        }
        if (size == seconds.length) {
            seconds = Arrays.copyOf(seconds, size * 2);
            parts = Arrays.copyOf(parts, size * 2 * PARTS);
        }
        seconds[size] = atSeconds;
        parts[size * PARTS] = x;
        parts[size * PARTS + 1] = y;
        parts[size * PARTS + 2] = z;
        parts[size * PARTS + 3] = w;
        size++;
    }

    /** Forgets what is older than a moment. */
    public void dropBefore(double oldestSeconds) {
        int first = 0;
        while (first < size && seconds[first] < oldestSeconds) {
            first++;
        }
        if (first > 0) {
            size -= first;
            System.arraycopy(seconds, first, seconds, 0, size);
            System.arraycopy(parts, first * PARTS, parts, 0, size * PARTS);
        }
    }

    /** Forgets everything. */
    public void clear() {
        size = 0;
    }

    /** How many rotations there are. */
    public int size() {
        return size;
    }

    /** The time of one, seconds. */
    public double seconds(int index) {
        return seconds[index];
    }

    /** Writes one into {@code into} and returns it. */
    public Quaterniond rotation(int index, Quaterniond into) {
        int at = index * PARTS;
        return into.set(parts[at], parts[at + 1], parts[at + 2], parts[at + 3]);
    }

    /** The first index whose time is not before a moment; {@link #size()} where all are. */
    public int indexAt(double atSeconds) {
        int at = Arrays.binarySearch(seconds, 0, size, atSeconds);
        return at >= 0 ? at : -at - 1;
    }

    /** The rotation at a moment by interpolation; beyond the ends that of the end. Not for an empty series. */
    public Quaterniond at(double atSeconds, Quaterniond into) {
        int after = indexAt(atSeconds);
        if (after == 0 || after == size) {
            return rotation(after == 0 ? 0 : size - 1, into);
        }
        double share = (atSeconds - seconds[after - 1]) / (seconds[after] - seconds[after - 1]);
        rotation(after - 1, into);
        QuaternionMath.shortSlerp(into, rotation(after, new Quaterniond()), share);
        return into;
    }

    /** The mean rotation of a range of indices that lie near together: the normalised sum, signs made alike. */
    Quaterniond mean(int from, int to, Quaterniond into) {
        double x = 0;
        double y = 0;
        double z = 0;
        double w = 0;
        int first = from * PARTS;
        for (int at = first; at < to * PARTS; at += PARTS) {
            double dot = parts[at] * parts[first]
                    + parts[at + 1] * parts[first + 1]
                    + parts[at + 2] * parts[first + 2]
                    + parts[at + 3] * parts[first + 3];
            double sign = dot < 0 ? -1 : 1;
            x += sign * parts[at];
            y += sign * parts[at + 1];
            z += sign * parts[at + 2];
            w += sign * parts[at + 3];
        }
        return into.set(x, y, z, w).normalize();
    }

    /** The rotation vector from {@code origin} to one of these, degrees in the origin's axes. */
    Vector3d vector(Quaterniond origin, int index, Quaterniond scratch, Vector3d into) {
        return QuaternionMath.rotationVectorDegrees(origin, rotation(index, new Quaterniond()), scratch, into);
    }

    /** The usual time between two of them, seconds: the median; NaN with fewer than two. */
    double medianStep() {
        if (size < 2) {
            return Double.NaN;
        }
        double[] steps = new double[size - 1];
        for (int i = 1; i < size; i++) {
            steps[i - 1] = seconds[i] - seconds[i - 1];
        }
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }
}
