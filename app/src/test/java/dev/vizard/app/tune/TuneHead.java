package dev.vizard.app.tune;

import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import java.util.ArrayList;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/** Somebody who does what auto-tune asks for, with our tracker's own noise. */
public final class TuneHead {

    /** Pictures a second. */
    public static final double FPS = 30;

    private TuneHead() {}

    /** Five seconds of rest, then turns to either side, a stop of a second and a half between, and a nod. */
    static double[] angles(double t) {
        double m = t - 5;
        double yaw = 35 * (step(m, 0.3, 0.4) - 2 * step(m, 2.2, 0.5) + step(m, 3, 0.45));
        double pitch = m < 3.6 ? 0 : 15 * Math.sin(Math.PI * (m - 3.6) * Math.min(1, m - 3.6));
        return new double[] {yaw, pitch, pitch / 3};
    }

    private static double step(double t, double from, double seconds) {
        double u = Math.max(0, Math.min(1, (t - from) / seconds));
        return u * u * (3 - 2 * u);
    }

    /** The measured poses of ten seconds, in a motion as large as told: 1 for as above, 0 for none. */
    public static List<HeadPose> poses(double share, long seed) {
        List<HeadPose> truth = new ArrayList<>();
        for (int i = 0; i <= 10.2 * FPS; i++) {
            double[] a = angles(i / FPS);
            Quaterniond rotation =
                    new EulerAngles(share * a[0], share * a[1], share * a[2]).toQuaternion(new Quaterniond());
            truth.add(HeadPose.of(rotation, new Vector3d(0, 0, -60), 1, i, Math.round(i / FPS * 1e9)));
        }
        return TuneTrack.withNoise("head", truth, MeasuredNoise.in(MeasuredNoise.DIM), seed)
                .raw();
    }
}
