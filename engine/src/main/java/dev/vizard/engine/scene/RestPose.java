package dev.vizard.engine.scene;

import java.util.HashMap;
import java.util.Map;
import org.joml.Matrix3f;
import org.joml.Matrix4f;
import org.joml.Matrix4fc;
import org.joml.Vector3f;
import org.lwjgl.assimp.AIBone;
import org.lwjgl.assimp.AIMatrix4x4;
import org.lwjgl.assimp.AIMesh;
import org.lwjgl.assimp.AINode;
import org.lwjgl.assimp.AIVertexWeight;

/**
 * Where a file's nodes are and where its skins rest. A skinned mesh is placed by its bones alone, each node times its
 * bone's inverse bind matrix; the place of the mesh's own node does not count (glTF 2.0, 3.7.3.3; FBX clusters likewise).
 */
final class RestPose {
    private static final float LEAST_WEIGHT = 1e-4f;

    private final Map<String, Matrix4f> places = new HashMap<>();

    RestPose(AINode root) {
        visit(root, new Matrix4f());
    }

    private void visit(AINode node, Matrix4f parent) {
        Matrix4f place = new Matrix4f(parent).mul(matrix(node.mTransformation()));
        places.putIfAbsent(node.mName().dataString(), place);
        var children = node.mChildren();
        for (int i = 0; children != null && i < node.mNumChildren(); i++) {
            visit(AINode.create(children.get(i)), place);
        }
    }

    /**
     * Puts the vertices that hang on bones where they rest.
     *
     * @param positions in the mesh's space; those with bones come out in the model's
     * @param normals likewise
     * @param place of the mesh's node, for bones that no node belongs to
     * @return which vertices were placed, or null where the mesh has no bones
     */
    boolean[] apply(AIMesh mesh, Matrix4fc place, float[] positions, float[] normals) {
        var bones = mesh.mBones();
        if (bones == null) {
            return null;
        }
        float[] weights = new float[mesh.mNumVertices()];
        float[] placed = new float[positions.length];
        float[] turned = new float[normals.length];
        Matrix4f moves = new Matrix4f();
        Matrix3f turns = new Matrix3f();
        for (int b = 0; b < mesh.mNumBones(); b++) {
            AIBone bone = AIBone.create(bones.get(b));
            Matrix4f node = places.get(bone.mName().dataString());
            moves.set(place);
            if (node != null) {
                node.mul(matrix(bone.mOffsetMatrix()), moves);
            }
            moves.normal(turns);
            if (!moves.isFinite() || !turns.isFinite()) {
                continue;
            }
            AIVertexWeight.Buffer hung = bone.mWeights();
            for (int i = 0; i < bone.mNumWeights(); i++) {
                int v = hung.get(i).mVertexId();
                float weight = hung.get(i).mWeight();
                weights[v] += weight;
                add(placed, v, weight, moves.transformPosition(vector(positions, v)));
                add(turned, v, weight, turns.transform(vector(normals, v)));
            }
        }
        boolean[] done = new boolean[weights.length];
        for (int v = 0; v < weights.length; v++) {
            done[v] = weights[v] > LEAST_WEIGHT;
            for (int k = 3 * v; done[v] && k < 3 * v + 3; k++) {
                positions[k] = placed[k] / weights[v];
                normals[k] = turned[k];
            }
        }
        return done;
    }

    private static Vector3f vector(float[] from, int vertex) {
        return new Vector3f(from[3 * vertex], from[3 * vertex + 1], from[3 * vertex + 2]);
    }

    private static void add(float[] sums, int vertex, float weight, Vector3f value) {
        sums[3 * vertex] += weight * value.x;
        sums[3 * vertex + 1] += weight * value.y;
        sums[3 * vertex + 2] += weight * value.z;
    }

    // Assimp's matrices are row-major: a is the first row.
    static Matrix4f matrix(AIMatrix4x4 m) {
        return new Matrix4f(
                m.a1(), m.b1(), m.c1(), m.d1(), m.a2(), m.b2(), m.c2(), m.d2(), m.a3(), m.b3(), m.c3(), m.d3(), m.a4(),
                m.b4(), m.c4(), m.d4());
    }
}
