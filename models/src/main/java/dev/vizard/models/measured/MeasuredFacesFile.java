package dev.vizard.models.measured;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.joml.Quaterniond;

/**
 * Measurements in a file, small enough for version control. Big-endian: the bytes {@code VZMF}, version, number of
 * points (bytes), number of identities (16 bits) with their names (Java's modified UTF-8), number of faces (32 bits);
 * then, deflated, for each face: identity (16 bits), passes (8), presence (8, of 255), size, ray x, ray y (32-bit floats),
 * the rotation's x, y, z, w (16 bits each, of 32767), then for each point x and y (16 bits each, of 1024): all high
 * bytes, then all low ones, which packs better. A step of 1/1024
 * of a face's radius is far below what the landmark network can tell.
 */
public final class MeasuredFacesFile {

    private static final int MAGIC = 0x565A4D46;
    private static final int VERSION = 1;
    private static final float POINT_SCALE = 1024;

    private static final double ROTATION_SCALE = 32767;

    private MeasuredFacesFile() {}

    /** Writes a set; the same set gives the same bytes. */
    public static void write(Path file, MeasuredFaces set) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        int points = set.faces().isEmpty() ? 0 : set.faces().get(0).points().length / 2;
        try (OutputStream stream = Files.newOutputStream(file);
                DataOutputStream head = new DataOutputStream(stream)) {
            head.writeInt(MAGIC);
            head.writeByte(VERSION);
            head.writeByte(points);
            head.writeShort(set.identities().size());
            for (String name : set.identities()) {
                head.writeUTF(name);
            }
            head.writeInt(set.faces().size());
            try (DataOutputStream out =
                    new DataOutputStream(new DeflaterOutputStream(head, new Deflater(Deflater.BEST_COMPRESSION)))) {
                for (MeasuredFace face : set.faces()) {
                    write(out, face);
                }
            }
        }
    }

    private static void write(DataOutputStream out, MeasuredFace face) throws IOException {
        out.writeShort(face.identity());
        out.writeByte(face.passes());
        out.writeByte(Math.round(face.presence() * 255));
        out.writeFloat(face.size());
        out.writeFloat(face.rayX());
        out.writeFloat(face.rayY());
        out.writeShort((int) Math.round(face.rayRotation().x() * ROTATION_SCALE));
        out.writeShort((int) Math.round(face.rayRotation().y() * ROTATION_SCALE));
        out.writeShort((int) Math.round(face.rayRotation().z() * ROTATION_SCALE));
        out.writeShort((int) Math.round(face.rayRotation().w() * ROTATION_SCALE));
        byte[] bytes = new byte[face.points().length * 2];
        for (int k = 0; k < face.points().length; k++) {
            int value = Math.max(-32768, Math.min(32767, Math.round(face.points()[k] * POINT_SCALE)));
            bytes[k] = (byte) (value >> 8);
            bytes[k + face.points().length] = (byte) value;
        }
        out.write(bytes);
    }

    /**
     * Reads a set.
     *
     * @throws IOException with one line if the file is missing or not what it should be
     */
    public static MeasuredFaces read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException("the measured landmarks " + file + " are missing; fetch the project again");
        }
        try (InputStream stream = Files.newInputStream(file);
                DataInputStream head = new DataInputStream(stream)) {
            if (head.readInt() != MAGIC || head.readByte() != VERSION) {
                throw new IOException(file + " holds no measured landmarks; fetch the project again");
            }
            int points = head.readUnsignedByte();
            List<String> names = new ArrayList<>();
            int identities = head.readUnsignedShort();
            for (int i = 0; i < identities; i++) {
                names.add(head.readUTF());
            }
            int count = head.readInt();
            List<MeasuredFace> faces = new ArrayList<>();
            try (DataInputStream in =
                    new DataInputStream(new java.io.BufferedInputStream(new InflaterInputStream(head), 1 << 16))) {
                for (int i = 0; i < count; i++) {
                    faces.add(read(in, points));
                }
            }
            return new MeasuredFaces(names, faces);
        } catch (java.io.EOFException e) {
            throw new IOException("the measured landmarks " + file + " are cut short; fetch the project again", e);
        }
    }

    private static MeasuredFace read(DataInputStream in, int points) throws IOException {
        int identity = in.readUnsignedShort();
        int passes = in.readUnsignedByte();
        float presence = in.readUnsignedByte() / 255f;
        float size = in.readFloat();
        float rayX = in.readFloat();
        float rayY = in.readFloat();
        Quaterniond rotation = new Quaterniond(
                        in.readShort() / ROTATION_SCALE,
                        in.readShort() / ROTATION_SCALE,
                        in.readShort() / ROTATION_SCALE,
                        in.readShort() / ROTATION_SCALE)
                .normalize();
        byte[] bytes = in.readNBytes(points * 4);
        if (bytes.length < points * 4) {
            throw new java.io.EOFException();
        }
        float[] xy = new float[points * 2];
        for (int k = 0; k < xy.length; k++) {
            xy[k] = ((bytes[k] << 8) | (bytes[k + xy.length] & 255)) / POINT_SCALE;
        }
        return new MeasuredFace(identity, passes, presence, size, rayX, rayY, xy, rotation);
    }
}
