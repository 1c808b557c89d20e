package dev.vizard.models.convert;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads MediaPipe's geometry metadata: the canonical face mesh (centimetres, x to the subject's left, y up, z out of the
 * face) and the landmarks with weights by which it is fitted. Message fields: 1 mesh {3 vertex buffer, 4 index buffer},
 * 2 weighted landmark {1 id, 2 weight}.
 */
final class FaceGeometry {

    private static final int FLOATS_A_VERTEX = 5;

    private final List<Float> vertices = new ArrayList<>();
    private final List<Integer> indices = new ArrayList<>();
    private final List<String> basis = new ArrayList<>();

    private FaceGeometry() {}

    /** The face as text: {@code vertex,x,y,z,u,v}, then {@code triangle,a,b,c}, then {@code basis,landmark,weight}. */
    static String toCsv(byte[] metadata) throws ConversionException {
        FaceGeometry geometry = new FaceGeometry();
        try {
            geometry.readAll(CodedInputStream.newInstance(metadata));
        } catch (IOException e) {
            throw new ConversionException("the face geometry is damaged; fetch the package again", e);
        }
        return geometry.csv();
    }

    private void readAll(CodedInputStream in) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> readMesh(in.readBytes().newCodedInput());
                case 2 -> readBasis(in.readBytes().newCodedInput());
                default -> in.skipField(tag);
            }
        }
    }

    private void readMesh(CodedInputStream in) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 3 -> vertices.add(in.readFloat());
                case 4 -> indices.add(in.readUInt32());
                default -> in.skipField(tag);
            }
        }
    }

    private void readBasis(CodedInputStream in) throws IOException {
        int landmark = 0;
        float weight = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> landmark = in.readUInt32();
                case 2 -> weight = in.readFloat();
                default -> in.skipField(tag);
            }
        }
        basis.add("basis," + landmark + "," + weight);
    }

    private String csv() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < vertices.size(); i += FLOATS_A_VERTEX) {
            text.append("vertex");
            for (float value : vertices.subList(i, i + FLOATS_A_VERTEX)) {
                text.append(',').append(value);
            }
            text.append('\n');
        }
        for (int i = 0; i < indices.size(); i += 3) {
            text.append("triangle,").append(indices.get(i));
            text.append(',').append(indices.get(i + 1));
            text.append(',').append(indices.get(i + 2)).append('\n');
        }
        basis.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
