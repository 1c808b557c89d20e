package dev.vizard.app.synth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.pose.CameraIntrinsics;
import dev.vizard.vision.pose.CanonicalFace;
import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.PoseEstimator;
import dev.vizard.vision.pose.PoseEstimators;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.joml.Vector3d;
import org.joml.Vector3f;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadGeometryTest {

    private static Portrait portrait;
    private static HeadMesh head;
    private static HeadMesh bust;

    @BeforeAll
    static void build() throws IOException {
        portrait = Portrait.load(Path.of(System.getProperty("vizard.home"), "assets/portrait"));
        head = HeadGeometry.build(portrait, Warp.NONE);
        bust = BustGeometry.build(portrait, Warp.NONE);
    }

    @Test
    void thePortraitsOwnMeshLiesOnTheCanonicalFace() {
        double distance = 1e4;
        CameraIntrinsics lens = new CameraIntrinsics(512, 512, 1e5);
        FaceLandmarks seen = new FaceLandmarks();
        FaceLandmarks points = portrait.landmarks();
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            Vector3d p = portrait.toHead(points.x(i), points.y(i), points.z(i), new Vector3d());
            double depth = distance - p.z;
            seen.xyz()[i * 3] = (float) (256 + 1e5 * p.x / depth);
            seen.xyz()[i * 3 + 1] = (float) (256 - 1e5 * p.y / depth);
            seen.xyz()[i * 3 + 2] = (float) (-1e5 * p.z / distance);
        }
        seen.mark(true, 1, 0, 0);
        try (PoseEstimator procrustes = PoseEstimators.create("procrustes", Path.of(""))) {
            EulerAngles rest = procrustes.estimate(seen, lens).angles();
            assertThat(rest.yawDegrees()).isBetween(-0.2, 0.2);
            assertThat(rest.pitchDegrees()).isBetween(-0.2, 0.2);
            assertThat(rest.rollDegrees()).isBetween(-0.2, 0.2);
        }
        Vector3d nose = portrait.toHead(points.x(1), points.y(1), points.z(1), new Vector3d());
        CanonicalFace face = CanonicalFace.get();
        assertThat(nose.distance(face.x(1), face.y(1), face.z(1))).isLessThan(1);
    }

    @Test
    void everyVertexHasAPlaceInTheAtlas() {
        HeadMesh all = head.and(bust);
        for (int i = 0; i < all.vertexCount(); i++) {
            assertThat(all.texels()[i * 2]).isBetween(0f, (float) Atlas.WIDTH);
            assertThat(all.texels()[i * 2 + 1]).isBetween(0f, (float) Atlas.HEIGHT);
            assertThat(all.headShare()[i]).isBetween(0f, 1f);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.5, 3, 4.8, 5.8, 7.1, 8.1, 8.8, 9.5})
    void noTriangleFoldsOverItsNeighbour(double time) {
        HeadMotion motion = new MotionPath(10, 1).at(time);
        assertThat(sharpestFold(head, motion, FaceLandmarks.COUNT)).isLessThan(110);
        assertThat(sharpestFold(bust, motion, 0)).isLessThan(110);
    }

    @Test
    void aFoldedTriangleWouldBeNoticed() {
        float[] positions = bust.positions().clone();
        int vertex = bust.vertexCount() / 2;
        positions[vertex * 3 + 1] += 12;
        HeadMesh folded = new HeadMesh(positions, bust.normals(), bust.texels(), bust.headShare(), bust.triangles());
        assertThat(sharpestFold(folded, new MotionPath(10, 1).at(0), 0)).isGreaterThan(110);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.5, 3, 4.8, 5.8, 7.1, 8.1, 8.8, 9.5})
    void theBackdropNeverShowsThroughTheHead(double time) {
        int width = 320;
        int height = 240;
        HeadMesh all = head.and(bust);
        float[] texture = new float[Atlas.WIDTH * Atlas.HEIGHT * 3];
        ClipRenderer renderer = new ClipRenderer(all, texture, width, height, new SensorNoise(1));
        renderer.render(new MotionPath(10, 1).at(time), 0, ByteBuffer.allocateDirect(width * height * 3));
        boolean[] covered = new boolean[width * height * 4];
        int drawn = 0;
        for (int i = 0; i < covered.length; i++) {
            covered[i] = renderer.nearness()[i] > 0;
            drawn += covered[i] ? 1 : 0;
        }
        assertThat(drawn).isGreaterThan(covered.length / 10);
        assertThat(holes(covered, width * 2, height * 2)).isZero();
    }

    // Pixels of the backdrop that cannot be reached from the upper edge.
    private static int holes(boolean[] covered, int width, int height) {
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int x = 0; x < width; x++) {
            queue.add(x);
        }
        while (!queue.isEmpty()) {
            int at = queue.remove();
            if (covered[at]) {
                continue;
            }
            covered[at] = true;
            int x = at % width;
            int y = at / width;
            if (x > 0) {
                queue.add(at - 1);
            }
            if (x < width - 1) {
                queue.add(at + 1);
            }
            if (y > 0) {
                queue.add(at - width);
            }
            if (y < height - 1) {
                queue.add(at + width);
            }
        }
        int holes = 0;
        for (boolean reached : covered) {
            holes += reached ? 0 : 1;
        }
        return holes;
    }

    /** The largest angle between neighbouring triangles from this vertex on, degrees; 0 is flat and 180 folded back. */
    private static double sharpestFold(HeadMesh mesh, HeadMotion motion, int fromVertex) {
        float[] places = new float[mesh.vertexCount() * 3];
        ClipRenderer.pose(mesh, motion, places, new float[mesh.vertexCount()]);
        Map<Long, Vector3f> normals = new HashMap<>();
        double worst = 0;
        int[] triangles = mesh.triangles();
        for (int t = 0; t < triangles.length; t += 3) {
            Vector3f a = at(places, triangles[t]);
            Vector3f normal = at(places, triangles[t + 1])
                    .sub(a)
                    .cross(at(places, triangles[t + 2]).sub(a));
            if (triangles[t] < fromVertex || normal.length() < 1e-5) {
                continue;
            }
            for (int k = 0; k < 3; k++) {
                long from = triangles[t + k];
                long to = triangles[t + (k + 1) % 3];
                normals.put(from << 32 | to, normal);
                Vector3f neighbour = normals.get(to << 32 | from);
                if (neighbour != null) {
                    worst = Math.max(worst, Math.toDegrees(normal.angle(neighbour)));
                }
            }
        }
        return worst;
    }

    private static Vector3f at(float[] values, int vertex) {
        return new Vector3f(values[vertex * 3], values[vertex * 3 + 1], values[vertex * 3 + 2]);
    }
}
