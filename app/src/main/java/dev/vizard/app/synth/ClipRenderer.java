package dev.vizard.app.synth;

import dev.vizard.vision.pose.CameraIntrinsics;
import java.nio.ByteBuffer;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/** Draws the head at one moment: places its vertices, lights them softly, draws at twice the size and shrinks. */
final class ClipRenderer {

    private static final int OVERSAMPLING = 2;

    // Where the soft light comes from, camera axes: above the camera and a little to the picture's left.
    private static final Vector3d LIGHT = new Vector3d(-0.4, 0.55, 0.75).normalize();
    private static final double AMBIENT = 0.4;
    private static final double DIFFUSE = 0.66;

    private final int width;
    private final int height;
    private final HeadMesh mesh;
    private final Rasteriser canvas;
    private final float[] backdrop;
    private final float[] picture;
    private final float[] places;
    private final float[] shade;
    private final SensorNoise noise;

    ClipRenderer(HeadMesh mesh, float[] texture, int width, int height, SensorNoise noise) {
        this.mesh = mesh;
        this.width = width;
        this.height = height;
        int fineWidth = width * OVERSAMPLING;
        int fineHeight = height * OVERSAMPLING;
        CameraIntrinsics camera =
                CameraIntrinsics.ofVerticalFov(fineWidth, fineHeight, CameraIntrinsics.DEFAULT_VERTICAL_FOV_DEGREES);
        canvas = new Rasteriser(camera, texture);
        backdrop = backdrop(fineWidth, fineHeight);
        picture = new float[width * height * 3];
        places = new float[mesh.vertexCount() * 3];
        shade = new float[mesh.vertexCount()];
        this.noise = noise;
    }

    /** Draws frame number {@code frame}: red, green, blue, from the top, into {@code rgb} from position 0. */
    void render(HeadMotion motion, long frame, ByteBuffer rgb) {
        draw(motion);
        develop(frame, rgb);
    }

    /** Draws the head without the camera's noise. */
    void draw(HeadMotion motion) {
        pose(mesh, motion, places, shade);
        canvas.clear(backdrop);
        canvas.draw(mesh, places, shade);
        shrink();
    }

    /** What was drawn last, as the camera takes it in frame number {@code frame}; as {@link #render} does. */
    void develop(long frame, ByteBuffer rgb) {
        noise.develop(picture, frame, rgb);
    }

    /** One over the distance for each pixel of the oversampled picture, 0 where the backdrop shows. */
    float[] nearness() {
        return canvas.nearness();
    }

    /** Carries a surface into camera axes, centimetres, each vertex following the head by its share. */
    static void pose(HeadMesh mesh, HeadMotion motion, float[] places, float[] shade) {
        Quaterniond rotation = new Quaterniond();
        Vector3d p = new Vector3d();
        float[] from = mesh.positions();
        float[] normals = mesh.normals();
        for (int i = 0; i < mesh.vertexCount(); i++) {
            motion.rotationAt(mesh.headShare()[i], rotation);
            p.set(from[i * 3], from[i * 3 + 1], from[i * 3 + 2]).sub(MotionPath.PIVOT);
            rotation.transform(p).add(motion.pivotCm());
            places[i * 3] = (float) p.x;
            places[i * 3 + 1] = (float) p.y;
            places[i * 3 + 2] = (float) p.z;
            p.set(normals[i * 3], normals[i * 3 + 1], normals[i * 3 + 2]);
            double towardsLight = 0.5 + 0.5 * rotation.transform(p).dot(LIGHT);
            shade[i] = (float) (AMBIENT + DIFFUSE * towardsLight);
        }
    }

    private void shrink() {
        float[] fine = canvas.colour();
        float share = 1f / (OVERSAMPLING * OVERSAMPLING);
        int fineRow = width * OVERSAMPLING * 3;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int k = 0; k < 3; k++) {
                    int at = y * OVERSAMPLING * fineRow + x * OVERSAMPLING * 3 + k;
                    picture[(y * width + x) * 3 + k] =
                            (fine[at] + fine[at + 3] + fine[at + fineRow] + fine[at + fineRow + 3]) * share;
                }
            }
        }
    }

    // A plain wall, brighter behind the head.
    private static float[] backdrop(int width, int height) {
        float[] wall = new float[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double dx = (x + 0.5) / width - 0.5;
                double dy = (y + 0.5) / height - 0.42;
                double light = 1 / (1 + 1.5 * (dx * dx + dy * dy));
                int at = (y * width + x) * 3;
                wall[at] = (float) (138 * light);
                wall[at + 1] = (float) (148 * light);
                wall[at + 2] = (float) (156 * light);
            }
        }
        return wall;
    }
}
