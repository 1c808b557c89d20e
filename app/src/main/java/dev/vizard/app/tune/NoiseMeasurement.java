package dev.vizard.app.tune;

import dev.vizard.app.synth.StillHead;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.VisionPipeline;
import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.filter.FilterSettings;
import dev.vizard.vision.filter.QuaternionMath;
import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * The jitter of our own tracker, measured: the default pipeline without a filter looks at a head that does not move, so
 * that all that changes is the camera's noise and what the tracker makes of it.
 */
public final class NoiseMeasurement {

    /** The poses that a user at rest has; noise grows towards the profile. */
    private static final List<EulerAngles> POSES = List.of(
            new EulerAngles(0, 0, 0),
            new EulerAngles(15, 0, 0),
            new EulerAngles(-15, -5, 5),
            new EulerAngles(25, 8, 0),
            new EulerAngles(0, 15, -8),
            new EulerAngles(-30, 0, 0));

    /** The tracker needs some frames to settle on its crop. */
    private static final int SETTLING = 20;

    private static final int LAGS = 8;

    private NoiseMeasurement() {}

    /** As measured in one pose. */
    public record InPose(EulerAngles pose, PoseNoise noise) {}

    /**
     * Measures.
     *
     * @param home the repository's root
     * @param strength the camera's noise, times that of the bundled clip
     * @param frames a pose
     */
    public static List<InPose> measure(Path home, double strength, int frames) throws IOException {
        StillHead head = new StillHead(home.resolve("assets/portrait"), strength, 1);
        VisionSettings settings = VisionSettings.DEFAULT.withFilter(FilterSettings.DEFAULT.withName("none"));
        TrackedFrame slot = new TrackedFrame();
        try (VisionPipeline pipeline = new VisionPipeline(home.resolve("models"), settings)) {
            return POSES.stream()
                    .map(pose -> new InPose(pose, inPose(head, pose, pipeline, slot, frames)))
                    .toList();
        }
    }

    private static PoseNoise inPose(
            StillHead head, EulerAngles pose, VisionPipeline pipeline, TrackedFrame slot, int frames) {
        head.turn(pose);
        pipeline.reset();
        double[][] values = new double[PoseNoise.AXES][frames];
        Quaterniond first = new Quaterniond();
        Vector3d vector = new Vector3d();
        for (int i = -SETTLING; i < frames; i++) {
            slot.times.clear();
            head.shoot(i + SETTLING, slot.picture);
            pipeline.step(slot, false);
            if (!slot.landmarks.found()) {
                throw new IllegalStateException("the tracker lost a still head at " + pose);
            }
            HeadPose raw = slot.raw();
            if (i == 0) {
                raw.rotation(first);
            }
            if (i >= 0) {
                QuaternionMath.rotationVectorDegrees(first, raw.rotation(new Quaterniond()), new Quaterniond(), vector);
                double[] row = {vector.y, vector.x, vector.z, raw.txCm(), raw.tyCm(), raw.tzCm()};
                for (int axis = 0; axis < row.length; axis++) {
                    values[axis][i] = row[axis];
                }
            }
        }
        return PoseNoise.of(values, LAGS);
    }
}
