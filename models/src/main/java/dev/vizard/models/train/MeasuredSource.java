package dev.vizard.models.train;

import dev.vizard.models.measured.MeasuredFace;
import dev.vizard.models.measured.MeasuredFacesFile;
import dev.vizard.models.synth.FaceSpread;
import dev.vizard.models.synth.FaceVariation;
import dev.vizard.vision.face.LandmarkSets;
import dev.vizard.vision.pose.CanonicalFace;
import dev.vizard.vision.pose.PoseFeatures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/**
 * Examples for the default network: landmarks that the landmark network found on rendered heads, as they are and as in a
 * mirror, among synthetic ones, which know expressions and more people.
 */
final class MeasuredSource implements SampleSource {

    /** Share of synthetic examples. */
    private static final double SYNTHETIC = 0.2;

    /**
     * The heads are few and most never smile: three of four examples have the differences that other features and an expression
     * make on the canonical face added to them, so that a mouth's corner is not taken for a nod.
     */
    private static final double IDENTITY = 0.6;

    private static final double EXPRESSION = 1.6;

    /** Standard deviation of what is added to each coordinate, radii of the face: each example is to be many. */
    private static final double JITTER = 0.01;

    /** Standard deviation of the size told, a share: a field of view is never known exactly. */
    private static final double SIZE_JITTER = 0.06;

    private final RandomGenerator random;
    private final SyntheticSource synthetic;
    private final List<MeasuredFace> faces;
    private final int[] mirror = mirrored(LandmarkSets.sixtyEight());
    private final double[] x = new double[mirror.length];
    private final double[] y = new double[mirror.length];
    private final double[] canonical = new double[mirror.length * 3];
    private final double[] shape = new double[mirror.length * 3];
    private final FaceVariation people;
    private final Vector3d point = new Vector3d();
    private final PoseFeatures extractor = PoseFeatures.withRay(LandmarkSets.sixtyEight());
    private final Quaterniond rotation = new Quaterniond();
    private final Targets targets = new Targets();

    MeasuredSource(List<MeasuredFace> faces, long seed) {
        this.faces = faces;
        random = new SplittableRandom(seed);
        synthetic = new SyntheticSource(random, extractor);
        people = new FaceVariation(LandmarkSets.sixtyEight(), random);
        people.next(FaceSpread.RIGID, canonical);
    }

    /** A source over all files of a folder; a missing or damaged one ends in an UncheckedIOException with one line. */
    static MeasuredSource of(Path folder, long seed) {
        try (Stream<Path> files = Files.list(folder)) {
            List<MeasuredFace> faces = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".bin")).sorted().toList()) {
                faces.addAll(MeasuredFacesFile.read(file).faces());
            }
            if (faces.isEmpty()) {
                throw new IOException("there are no measured landmarks in " + folder + "; fetch the project again");
            }
            return new MeasuredSource(faces, seed);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(
                    new IOException("the folder " + folder + " is missing; fetch the project again", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For each of these landmarks, the place of the one that is its mirror image on the canonical face. */
    static int[] mirrored(int[] landmarks) {
        CanonicalFace face = CanonicalFace.get();
        int[] mirror = new int[landmarks.length];
        for (int i = 0; i < landmarks.length; i++) {
            double best = Double.MAX_VALUE;
            for (int j = 0; j < landmarks.length; j++) {
                double dx = face.x(landmarks[j]) + face.x(landmarks[i]);
                double dy = face.y(landmarks[j]) - face.y(landmarks[i]);
                double dz = face.z(landmarks[j]) - face.z(landmarks[i]);
                double off = dx * dx + dy * dy + dz * dz;
                if (off < best) {
                    best = off;
                    mirror[i] = j;
                }
            }
        }
        return mirror;
    }

    @Override
    public void fill(float[] inputs, float[] rotations, int samples) {
        for (int i = 0; i < samples; i++) {
            if (random.nextDouble() < SYNTHETIC) {
                synthetic.next(inputs, rotations, i);
            } else {
                measured(inputs, rotations, i);
            }
        }
    }

    private void measured(float[] inputs, float[] rotations, int row) {
        MeasuredFace face = faces.get(random.nextInt(faces.size()));
        boolean mirrored = random.nextBoolean();
        double size = face.size() * Math.exp(SIZE_JITTER * random.nextGaussian());
        for (int i = 0; i < mirror.length; i++) {
            int from = mirrored ? mirror[i] : i;
            double px = face.points()[2 * from];
            x[i] = size * ((mirrored ? -px : px) + JITTER * random.nextGaussian());
            y[i] = size * (face.points()[2 * from + 1] + JITTER * random.nextGaussian());
        }
        rotation.set(face.rayRotation());
        if (mirrored) {
            // M R M with M = diag(-1, 1, 1).
            rotation.set(rotation.x, -rotation.y, -rotation.z, rotation.w);
        }
        if (random.nextInt(4) > 0) {
            vary(size);
        }
        float[] values = extractor.compute(x, y, mirrored ? -face.rayX() : face.rayX(), face.rayY());
        System.arraycopy(values, 0, inputs, row * values.length, values.length);
        targets.put(rotation.rotateLocalZ(-extractor.rollRadians()), rotations, row);
    }

    /** Adds to the points what another person's features and an expression change on the canonical face at this pose. */
    private void vary(double size) {
        double expression = random.nextInt(4) == 0 ? 0 : EXPRESSION * random.nextDouble();
        people.next(new FaceSpread(IDENTITY * random.nextDouble(), 0, expression, 0, 0, false, 0), shape);
        double meanX = 0;
        double meanY = 0;
        double squares = 0;
        int n = mirror.length;
        for (int i = 0; i < n; i++) {
            rotation.transform(point.set(canonical[3 * i], canonical[3 * i + 1], canonical[3 * i + 2]));
            meanX += point.x / n;
            meanY += point.y / n;
            squares += (point.x * point.x + point.y * point.y) / n;
        }
        double perCm = size / Math.sqrt(squares - meanX * meanX - meanY * meanY);
        for (int i = 0; i < n; i++) {
            point.set(
                    shape[3 * i] - canonical[3 * i],
                    shape[3 * i + 1] - canonical[3 * i + 1],
                    shape[3 * i + 2] - canonical[3 * i + 2]);
            rotation.transform(point);
            x[i] += perCm * point.x;
            y[i] += perCm * point.y;
        }
    }
}
