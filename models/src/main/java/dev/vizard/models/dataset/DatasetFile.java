package dev.vizard.models.dataset;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A data set as a binary file that other programs can map into memory. Little-endian throughout.
 *
 * <p>Header: the bytes {@code VZFD}; then as 32-bit integers: version (1), bytes of the header (where the first face
 * begins), number of faces, numbers a face, points a face; the seed as a 64-bit integer; the condition and the range as
 * text of 24 and 8 bytes, filled up with zeros; then for each point the landmark's number in MediaPipe's face mesh as a
 * 16-bit integer.
 *
 * <p>Then the faces, each so many 32-bit floats: the unit quaternion x, y, z, w that turns head axes (x to the subject's
 * left, y up, z out of the face) into camera axes (x to the picture's right, y up, z towards the camera); the place of
 * the canonical face's origin in camera axes, cm; yaw, pitch, roll in degrees, which say the same as the quaternion;
 * width and height of the picture, pixels; the camera's focal length, pixels; the focal length that an estimator is told;
 * then for each point x and y in the picture, pixels from its top left corner, and z, its depth in pixels as the landmark
 * network gives it, smaller is nearer. A face without perspective is one very far away before a very long lens.
 */
final class DatasetFile implements Closeable {

    static final int VERSION = 1;

    private static final byte[] MAGIC = "VZFD".getBytes(StandardCharsets.US_ASCII);
    private static final int FIXED = 4 + 5 * Integer.BYTES + Long.BYTES + 24 + 8;

    private final OutputStream out;
    private final ByteBuffer record;

    /** Begins a file. */
    DatasetFile(Path file, DatasetSpec spec, int[] landmarks) throws IOException {
        int numbers = DatasetFace.HEAD + 3 * landmarks.length;
        ByteBuffer header =
                ByteBuffer.allocate(FIXED + Short.BYTES * landmarks.length).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC)
                .putInt(VERSION)
                .putInt(header.capacity())
                .putInt(spec.count())
                .putInt(numbers)
                .putInt(landmarks.length)
                .putLong(spec.seed());
        putText(header, spec.condition().label(), 24);
        putText(header, spec.rangeLabel(), 8);
        for (int landmark : landmarks) {
            header.putShort((short) landmark);
        }
        record = ByteBuffer.allocate(numbers * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        try {
            out.write(header.array());
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }

    private static void putText(ByteBuffer into, String text, int room) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        into.put(bytes).position(into.position() + room - bytes.length);
    }

    void write(DatasetFace face) throws IOException {
        record.clear().asFloatBuffer().put(face.values());
        out.write(record.array());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
