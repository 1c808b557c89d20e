package dev.vizard.models.onnx;

import ai.onnx.proto.OnnxMl;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes a graph as an ONNX file; the same graph gives the same bytes. */
public final class OnnxWriter {

    /** ONNX IR 8 and operator set 13: the oldest that hold all we use, so the widest range of runtimes reads them. */
    private static final long IR_VERSION = 8;

    private static final long OPERATOR_SET = 13;

    /** Attributes that ONNX wants as one integer rather than as a list. */
    private static final Set<String> SCALARS = Set.of("group", "axis", "transB");

    private OnnxWriter() {}

    /** The file's bytes. */
    public static byte[] write(Graph graph, String documentation) {
        OnnxMl.GraphProto.Builder proto = OnnxMl.GraphProto.newBuilder().setName(graph.name);
        proto.addInput(value(graph, graph.input));
        for (Graph.Node node : graph.nodes) {
            proto.addNode(node(node));
        }
        graph.constants.forEach((name, constant) -> proto.addInitializer(tensor(name, constant)));
        for (String output : graph.outputs) {
            proto.addOutput(value(graph, output));
        }
        return OnnxMl.ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("vizard")
                .setDocString(documentation)
                .addOpsetImport(
                        OnnxMl.OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET))
                .setGraph(proto)
                .build()
                .toByteArray();
    }

    private static OnnxMl.NodeProto node(Graph.Node node) {
        OnnxMl.NodeProto.Builder proto = OnnxMl.NodeProto.newBuilder()
                .setName(node.output())
                .setOpType(node.operation())
                .addAllInput(node.inputs())
                .addOutput(node.output());
        // Sorted, because the order of a hash map is no part of the network.
        for (Map.Entry<String, long[]> attribute : new TreeMap<>(node.attributes()).entrySet()) {
            OnnxMl.AttributeProto.Builder a = OnnxMl.AttributeProto.newBuilder().setName(attribute.getKey());
            if (SCALARS.contains(attribute.getKey())) {
                a.setType(OnnxMl.AttributeProto.AttributeType.INT)
                        .setI(attribute.getValue()[0]);
            } else {
                a.setType(OnnxMl.AttributeProto.AttributeType.INTS);
                for (long value : attribute.getValue()) {
                    a.addInts(value);
                }
            }
            proto.addAttribute(a);
        }
        return proto.build();
    }

    private static OnnxMl.TensorProto tensor(String name, Graph.Constant constant) {
        OnnxMl.TensorProto.Builder proto = OnnxMl.TensorProto.newBuilder().setName(name);
        for (long dimension : constant.shape()) {
            proto.addDims(dimension);
        }
        ByteBuffer bytes;
        if (constant.floats() != null) {
            proto.setDataType(OnnxMl.TensorProto.DataType.FLOAT.getNumber());
            bytes = ByteBuffer.allocate(constant.floats().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(constant.floats());
        } else {
            proto.setDataType(OnnxMl.TensorProto.DataType.INT64.getNumber());
            bytes = ByteBuffer.allocate(constant.longs().length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asLongBuffer().put(constant.longs());
        }
        return proto.setRawData(com.google.protobuf.ByteString.copyFrom(bytes)).build();
    }

    private static OnnxMl.ValueInfoProto value(Graph graph, String name) {
        OnnxMl.TensorShapeProto.Builder shape = OnnxMl.TensorShapeProto.newBuilder();
        for (long dimension : graph.shapes.get(name)) {
            shape.addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimValue(dimension));
        }
        OnnxMl.TypeProto.Tensor type = OnnxMl.TypeProto.Tensor.newBuilder()
                .setElemType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
                .setShape(shape)
                .build();
        return OnnxMl.ValueInfoProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.TypeProto.newBuilder().setTensorType(type))
                .build();
    }
}
