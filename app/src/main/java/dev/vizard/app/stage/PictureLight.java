package dev.vizard.app.stage;

import dev.vizard.engine.scene.Scene;
import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.pose.CanonicalFace;
import java.nio.ByteBuffer;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3f;

/**
 * The light in the camera's picture, told by the face in it: how bright and of what colour the skin is, and from where it
 * is lit, by fitting brightness = a + b.n over points of skin with the normals n of the canonical face (Lambert's law, the
 * first order of Ramamoorthi and Hanrahan's harmonics). Follows within a second; allocates nothing; one thread.
 */
final class PictureLight {

    private static final double SECONDS = 0.6;

    // Forehead, cheeks, nose and chin; no hair, eyes or lips.
    private static final int[] SKIN = {
        151, 108, 337, 69, 299, 9, 50, 280, 205, 425, 36, 266, 101, 330, 117, 346, 187, 411, 147, 376, 6, 195, 5, 48,
        278, 199, 208, 428, 135, 364
    };

    /** Linear brightness of well lit skin in a picture that is well exposed. */
    private static final double USUAL_SKIN = 0.42;

    // Skin's own colour over its brightness, which is not the light's.
    private static final double SKIN_RED = 1.45;
    private static final double SKIN_GREEN = 0.93;
    private static final double SKIN_BLUE = 0.72;

    /** How much of what is left of the colour is taken for the light's; complexions differ, too. */
    private static final double TINT = 0.45;

    /** Holds the fit back where the points' normals say little about a direction. */
    private static final double RIDGE = 1.5;

    private final float[] linear = new float[256];
    private final float[] normals = new float[SKIN.length * 3];
    private final double[] sums = new double[4 * 5];
    private final double[] solution = new double[4];
    private final double[] pixel = new double[3];
    private final Vector3d normal = new Vector3d();
    private final Vector3d direction = new Vector3d(-0.3, 0.6, 0.75);
    private final Vector3f tint = new Vector3f(1);
    private double level = 1;
    private boolean known;
    private final Vector3f keyDirection = new Vector3f();
    private final Vector3f keyColour = new Vector3f();
    private final Vector3f rimColour = new Vector3f();
    private float intensity;
    private float rotation;

    PictureLight() {
        for (int i = 0; i < linear.length; i++) {
            double c = i / 255.0;
            linear[i] = (float) (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        skinNormals();
    }

    private void skinNormals() {
        CanonicalFace face = CanonicalFace.get();
        double[] all = new double[CanonicalFace.VERTICES * 3];
        int[] triangles = face.triangles();
        for (int t = 0; t < triangles.length; t += 3) {
            Vector3d a = corner(face, triangles[t]);
            Vector3d cross = corner(face, triangles[t + 1])
                    .sub(a)
                    .cross(corner(face, triangles[t + 2]).sub(a));
            for (int k = 0; k < 3; k++) {
                all[triangles[t + k] * 3] += cross.x;
                all[triangles[t + k] * 3 + 1] += cross.y;
                all[triangles[t + k] * 3 + 2] += cross.z;
            }
        }
        for (int i = 0; i < SKIN.length; i++) {
            Vector3d n = new Vector3d(all[SKIN[i] * 3], all[SKIN[i] * 3 + 1], all[SKIN[i] * 3 + 2]).normalize();
            normals[i * 3] = (float) n.x;
            normals[i * 3 + 1] = (float) n.y;
            normals[i * 3 + 2] = (float) n.z;
        }
    }

    private static Vector3d corner(CanonicalFace face, int vertex) {
        return new Vector3d(face.x(vertex), face.y(vertex), face.z(vertex));
    }

    /**
     * Looks at a picture.
     *
     * @param rotation of the head, as the camera sees it
     * @param seconds since the picture before
     */
    void update(Frame picture, FaceLandmarks face, Quaterniond rotation, double seconds) {
        if (!face.found()) {
            return;
        }
        java.util.Arrays.fill(sums, 0);
        double red = 0;
        double green = 0;
        double blue = 0;
        int seen = 0;
        for (int i = 0; i < SKIN.length; i++) {
            rotation.transform(normals[i * 3], normals[i * 3 + 1], normals[i * 3 + 2], normal);
            // Points at the face's rim show what is beside it.
            if (normal.z < 0.2 || !sample(picture, face.x(SKIN[i]), face.y(SKIN[i]))) {
                continue;
            }
            add(luminance(pixel[0], pixel[1], pixel[2]));
            red += pixel[0];
            green += pixel[1];
            blue += pixel[2];
            seen++;
        }
        if (seen < SKIN.length / 3) {
            return;
        }
        double bright = Math.max(1e-3, luminance(red, green, blue) / seen);
        double share = known ? 1 - Math.exp(-seconds / SECONDS) : 1;
        known = true;
        level += (Math.max(0.12, Math.min(1.7, bright / USUAL_SKIN)) - level) * share;
        tint.x += (float) ((tint(red / seen / bright / SKIN_RED) - tint.x) * share);
        tint.y += (float) ((tint(green / seen / bright / SKIN_GREEN) - tint.y) * share);
        tint.z += (float) ((tint(blue / seen / bright / SKIN_BLUE) - tint.z) * share);
        solve(seen);
        // Most light comes from before a face that a camera likes, and from above where nothing speaks against it.
        normal.set(solution[1] / bright, solution[2] / bright + 0.15, Math.max(0.1, solution[3] / bright) + 0.35)
                .normalize();
        direction.lerp(normal, share).normalize();
    }

    private static double luminance(double red, double green, double blue) {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    private static double tint(double ratio) {
        return Math.max(0.6, Math.min(1.5, Math.pow(ratio, TINT)));
    }

    /** The mean of nine pixels around a place, linear; whether they are all in the picture. */
    private boolean sample(Frame picture, float x, float y) {
        int left = (int) x - 1;
        int top = (int) y - 1;
        if (left < 0 || top < 0 || left + 3 > picture.width() || top + 3 > picture.height()) {
            return false;
        }
        ByteBuffer bgr = picture.bgr();
        pixel[0] = 0;
        pixel[1] = 0;
        pixel[2] = 0;
        for (int row = 0; row < 3; row++) {
            int at = ((top + row) * picture.width() + left) * 3;
            for (int column = 0; column < 3; column++, at += 3) {
                pixel[0] += linear[bgr.get(at + 2) & 0xFF] / 9;
                pixel[1] += linear[bgr.get(at + 1) & 0xFF] / 9;
                pixel[2] += linear[bgr.get(at) & 0xFF] / 9;
            }
        }
        return true;
    }

    /** One more equation, brightness = a + b.n, in the normal equations. */
    private void add(double brightness) {
        for (int row = 0; row < 4; row++) {
            double left = row == 0 ? 1 : normal.get(row - 1);
            for (int column = 0; column < 4; column++) {
                sums[row * 5 + column] += left * (column == 0 ? 1 : normal.get(column - 1));
            }
            sums[row * 5 + 4] += left * brightness;
        }
    }

    /** Gauss and Jordan; the ridge keeps every pivot above 0. */
    private void solve(int seen) {
        for (int row = 1; row < 4; row++) {
            sums[row * 5 + row] += RIDGE * seen / SKIN.length;
        }
        for (int pivot = 0; pivot < 4; pivot++) {
            double scale = 1 / sums[pivot * 5 + pivot];
            for (int column = 0; column < 5; column++) {
                sums[pivot * 5 + column] *= scale;
            }
            for (int row = 0; row < 4; row++) {
                double factor = sums[row * 5 + pivot];
                if (row != pivot) {
                    for (int column = 0; column < 5; column++) {
                        sums[row * 5 + column] -= factor * sums[pivot * 5 + column];
                    }
                }
            }
        }
        for (int row = 0; row < 4; row++) {
            solution[row] = sums[row * 5 + 4];
        }
    }

    /** Lights a scene as the picture is lit, remembering how it was lit. */
    void begin(Scene scene, boolean mirrored) {
        keyDirection.set(scene.keyDirection);
        keyColour.set(scene.keyColour);
        rimColour.set(scene.rimColour);
        intensity = scene.environmentIntensity;
        rotation = scene.environmentRotation;
        scene.keyDirection.set(mirrored ? -direction.x : direction.x, direction.y, direction.z);
        float key = (float) (level * 2.3);
        scene.keyColour.set(tint).mul(key);
        // A room has no lamp behind its guests; what cuts their silhouette is what shines in from all round.
        scene.rimColour.set(tint).mul((float) (level * 0.9));
        scene.environmentIntensity = (float) (intensity * (0.15 + 0.85 * level));
        // The surroundings' own lamps come along.
        scene.environmentRotation += azimuth(scene.keyDirection) - azimuth(keyDirection);
    }

    private static float azimuth(Vector3f towards) {
        return (float) Math.atan2(towards.x, towards.z);
    }

    /** Lights a scene as before. */
    void end(Scene scene) {
        scene.keyDirection.set(keyDirection);
        scene.keyColour.set(keyColour);
        scene.rimColour.set(rimColour);
        scene.environmentIntensity = intensity;
        scene.environmentRotation = rotation;
    }

    /** Towards the light, as the camera sees it. */
    Vector3d direction() {
        return direction;
    }

    /** Brightness of the light; 1 is usual. */
    double level() {
        return level;
    }
}
