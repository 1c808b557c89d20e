package dev.vizard.app.identity;

import dev.vizard.app.synth.PortraitHead;
import dev.vizard.app.synth.Warp;
import java.util.random.RandomGenerator;
import org.joml.Vector3d;

/** How a person's head differs from the portrait's: proportions, features, how much hair; alike on both sides. */
final class FaceShape implements Warp {

    /** Standard deviation of width, height and depth; surveys of adults put each at 4 to 7 %. */
    private static final double PROPORTION = 0.055;

    /** Nobody is further from the mean than this many standard deviations. */
    private static final double MOST = 1.8;

    /** Half axes of a shorn head, cm. */
    private static final Vector3d SKULL = new Vector3d(7.9, 11.2, 10.8);

    private final Vector3d scale = new Vector3d();
    private final Vector3d[] places = new Vector3d[Feature.ALL.length];
    private final double[] amounts = new double[Feature.ALL.length];
    private final Vector3d middle;
    private final double hairVolume;
    private final Vector3d from = new Vector3d();

    /**
     * A random person's.
     *
     * @param hairVolume share by which the hair stands off further than the portrait's; below 0 how much of the way to
     *     the skull it is cropped, to -1
     */
    FaceShape(PortraitHead head, RandomGenerator random, double hairVolume) {
        scale.set(proportion(random), proportion(random), proportion(random));
        for (int i = 0; i < places.length; i++) {
            places[i] = Feature.ALL[i].place(head);
            amounts[i] = bell(random) * Feature.ALL[i].spreadCm();
        }
        middle = head.middle();
        this.hairVolume = hairVolume;
    }

    private static double proportion(RandomGenerator random) {
        return Math.exp(PROPORTION * bell(random));
    }

    private static double bell(RandomGenerator random) {
        return Math.max(-MOST, Math.min(MOST, random.nextGaussian()));
    }

    @Override
    public void apply(Vector3d point) {
        from.set(point);
        for (int i = 0; i < places.length; i++) {
            Feature feature = Feature.ALL[i];
            double left = amounts[i] * nearness(feature, places[i], from.x);
            double right = amounts[i] * nearness(feature, places[i], -from.x);
            // On the midline both are the same place, which must not count twice.
            double both = feature.landmark() == feature.twin() ? left : left + right;
            point.add(feature.outwards() * (left - right), feature.up() * both, feature.forward() * both);
        }
        double hair = hairiness(from);
        if (hair > 0) {
            from.sub(middle);
            point.fma(hair * (hairVolume > 0 ? hairVolume : -hairVolume * cropping(from)), from);
        }
        point.mul(scale);
    }

    private double nearness(Feature feature, Vector3d place, double x) {
        double square = (x - place.x) * (x - place.x)
                + (from.y - place.y) * (from.y - place.y)
                + (from.z - place.z) * (from.z - place.z);
        return Math.exp(-square / (2 * feature.reachCm() * feature.reachCm()));
    }

    /** What share of its distance from the middle a place over the skull has to give up to lie on it, negative. */
    private static double cropping(Vector3d fromMiddle) {
        double distance = new Vector3d(fromMiddle).div(SKULL).length();
        return distance > 1 ? 1 / distance - 1 : 0;
    }

    /** Above, beside and behind the face, down to the nape; the numbers are of the portrait's face, cm. */
    private static double hairiness(Vector3d p) {
        double oval = Math.hypot(p.x / 7.3, (p.y + 0.7) / 8.5);
        double face = (1 - ramp((oval - 0.95) / 0.12)) * (1 - ramp((-p.z - 1) / 3));
        return (1 - face) * ramp((p.y + 7.5) / 3);
    }

    private static double ramp(double x) {
        double c = Math.max(0, Math.min(1, x));
        return c * c * (3 - 2 * c);
    }
}
