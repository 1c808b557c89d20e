package dev.vizard.app.synth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.pose.CameraIntrinsics;
import dev.vizard.vision.pose.CanonicalFace;
import dev.vizard.vision.pose.HeadPose;
import dev.vizard.vision.pose.PoseEstimator;
import dev.vizard.vision.pose.PoseEstimators;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * The picture a head is made of, with the 468 landmarks of its face. "Portrait space" is picture pixels with x right, y
 * down and z away from the camera; {@link #toHead} carries it into head axes, centimetres, so that the portrait's own
 * mesh lies on the canonical face by weighted Procrustes. That alignment is what defines a head at rest.
 */
final class Portrait {

    // A lens so long that the portrait counts as an orthographic view, as the landmarks' depth scale supposes.
    private static final double LONG_LENS_PIXELS = 1e5;

    private final BufferedImage picture;
    private final FaceLandmarks landmarks;
    private final Quaterniond toHead = new Quaterniond();
    private final Vector3d originPixels = new Vector3d();
    private final double cmPerPixel;

    private Portrait(BufferedImage picture, FaceLandmarks landmarks) {
        this.picture = picture;
        this.landmarks = landmarks;
        CameraIntrinsics lens = new CameraIntrinsics(picture.getWidth(), picture.getHeight(), LONG_LENS_PIXELS);
        try (PoseEstimator procrustes = PoseEstimators.create("procrustes", Path.of(""))) {
            HeadPose pose = procrustes.estimate(landmarks, lens);
            cmPerPixel = -pose.tzCm() / LONG_LENS_PIXELS;
            originPixels.set(lens.centreX() + pose.txCm() / cmPerPixel, lens.centreY() - pose.tyCm() / cmPerPixel, 0);
            pose.rotation(toHead).conjugate();
        }
        // The lens maps depth zero to exactly one distance, so the origin's depth follows from the landmarks' mean.
        originPixels.z = depthOfOrigin();
    }

    /** Reads {@code astronaut.png} and its landmarks from a folder. */
    static Portrait load(Path folder) throws IOException {
        BufferedImage picture = ImageIO.read(folder.resolve("astronaut.png").toFile());
        JsonNode points = new ObjectMapper()
                .readTree(folder.resolve("astronaut-mediapipe-landmarks.json").toFile())
                .get("landmarks");
        if (picture == null || points == null || points.size() != FaceLandmarks.COUNT) {
            throw new IOException("the portrait in " + folder + " is damaged; check it out again");
        }
        FaceLandmarks landmarks = new FaceLandmarks();
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            for (int k = 0; k < 3; k++) {
                landmarks.xyz()[i * 3 + k] = (float) points.get(i).get(k).asDouble();
            }
        }
        landmarks.mark(true, 1, 0, 0);
        return new Portrait(picture, landmarks);
    }

    private double depthOfOrigin() {
        CanonicalFace face = CanonicalFace.get();
        int[] basis = face.basisLandmarks();
        double[] weights = face.basisWeights();
        Quaterniond toCamera = toHead.conjugate(new Quaterniond());
        double sum = 0;
        double weightSum = 0;
        for (int i = 0; i < basis.length; i++) {
            Vector3d p = toCamera.transform(new Vector3d(face.x(basis[i]), face.y(basis[i]), face.z(basis[i])));
            sum += weights[i] * (landmarks.z(basis[i]) + p.z / cmPerPixel);
            weightSum += weights[i];
        }
        return sum / weightSum;
    }

    /** The landmarks, in portrait space. */
    FaceLandmarks landmarks() {
        return landmarks;
    }

    /** Centimetres that a pixel of the portrait measures at the head's distance. */
    double cmPerPixel() {
        return cmPerPixel;
    }

    /** A point of portrait space in head axes, centimetres. */
    Vector3d toHead(double x, double y, double z, Vector3d into) {
        into.set(x - originPixels.x, originPixels.y - y, originPixels.z - z).mul(cmPerPixel);
        return toHead.transform(into);
    }

    /** The colour at a place of the portrait, by Catmull-Rom interpolation; red, green, blue in 0..255. */
    void sample(double x, double y, double[] into) {
        // Landmarks count from the picture's corner, so the first pixel's centre is at 0.5.
        int x0 = (int) Math.floor(x - 0.5);
        int y0 = (int) Math.floor(y - 0.5);
        double fx = x - 0.5 - x0;
        double fy = y - 0.5 - y0;
        into[0] = 0;
        into[1] = 0;
        into[2] = 0;
        for (int j = -1; j <= 2; j++) {
            double wy = cubic(j - fy);
            for (int i = -1; i <= 2; i++) {
                double w = wy * cubic(i - fx);
                int rgb = picture.getRGB(clamp(x0 + i, picture.getWidth()), clamp(y0 + j, picture.getHeight()));
                into[0] += w * (rgb >> 16 & 255);
                into[1] += w * (rgb >> 8 & 255);
                into[2] += w * (rgb & 255);
            }
        }
    }

    private static int clamp(int index, int size) {
        return Math.max(0, Math.min(size - 1, index));
    }

    private static double cubic(double distance) {
        double d = Math.abs(distance);
        return d < 1 ? (1.5 * d - 2.5) * d * d + 1 : d < 2 ? ((-0.5 * d + 2.5) * d - 4) * d + 2 : 0;
    }
}
