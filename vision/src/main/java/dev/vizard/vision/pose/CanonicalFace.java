package dev.vizard.vision.pose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * MediaPipe's canonical face: the mean mesh in head axes (x to the subject's left, y up, z out of the face), in
 * centimetres. Every pose we tell is that of this face.
 */
public final class CanonicalFace {

    /** Vertices, numbered as landmarks are. */
    public static final int VERTICES = 468;

    private static final CanonicalFace FACE = load();

    private final float[] positions;
    private final float[] textureCoordinates;
    private final int[] triangles;
    private final int[] basisLandmarks;
    private final double[] basisWeights;

    private CanonicalFace(List<String[]> rows) {
        List<String[]> vertices = rows(rows, "vertex");
        positions = new float[vertices.size() * 3];
        textureCoordinates = new float[vertices.size() * 2];
        for (int i = 0; i < vertices.size(); i++) {
            for (int k = 0; k < 3; k++) {
                positions[i * 3 + k] = Float.parseFloat(vertices.get(i)[1 + k]);
            }
            for (int k = 0; k < 2; k++) {
                textureCoordinates[i * 2 + k] = Float.parseFloat(vertices.get(i)[4 + k]);
            }
        }
        triangles = rows(rows, "triangle").stream()
                .flatMap(row -> java.util.Arrays.stream(row).skip(1))
                .mapToInt(Integer::parseInt)
                .toArray();
        List<String[]> basis = rows(rows, "basis");
        basisLandmarks =
                basis.stream().mapToInt(row -> Integer.parseInt(row[1])).toArray();
        basisWeights =
                basis.stream().mapToDouble(row -> Double.parseDouble(row[2])).toArray();
        if (vertices.size() != VERTICES) {
            throw new IllegalStateException("the canonical face has " + vertices.size() + " vertices; build again");
        }
    }

    /** The one face. */
    public static CanonicalFace get() {
        return FACE;
    }

    private static CanonicalFace load() {
        try (InputStream in = CanonicalFace.class.getResourceAsStream("canonical-face.csv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return new CanonicalFace(
                    reader.lines().map(line -> line.split(",", -1)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String[]> rows(List<String[]> rows, String kind) {
        return rows.stream().filter(row -> row[0].equals(kind)).toList();
    }

    /** Centimetres to the subject's left. */
    public float x(int vertex) {
        return positions[vertex * 3];
    }

    /** Centimetres up. */
    public float y(int vertex) {
        return positions[vertex * 3 + 1];
    }

    /** Centimetres out of the face. */
    public float z(int vertex) {
        return positions[vertex * 3 + 2];
    }

    /** Place in MediaPipe's face texture, 0..1 from the left. */
    public float u(int vertex) {
        return textureCoordinates[vertex * 2];
    }

    /** Place in MediaPipe's face texture, 0..1 from the bottom. */
    public float v(int vertex) {
        return textureCoordinates[vertex * 2 + 1];
    }

    /** Vertex numbers, three a triangle; a copy. */
    public int[] triangles() {
        return triangles.clone();
    }

    /** The landmarks by which MediaPipe fits a face; a copy. */
    public int[] basisLandmarks() {
        return basisLandmarks.clone();
    }

    /** The weight of each of {@link #basisLandmarks()}; a copy. */
    public double[] basisWeights() {
        return basisWeights.clone();
    }
}
