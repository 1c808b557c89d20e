package dev.vizard.engine.scene;

import org.joml.Matrix3f;
import org.joml.Matrix4f;
import org.joml.Vector3f;
import org.lwjgl.assimp.AIFace;
import org.lwjgl.assimp.AIMesh;
import org.lwjgl.assimp.AIVector3D;

/** Copies one Assimp mesh into the model's frame. */
final class MeshReader {
    private MeshReader() {}

    static MeshData read(AIMesh mesh, Matrix4f world) {
        int vertices = mesh.mNumVertices();
        float[] positions = new float[vertices * 3];
        float[] normals = new float[vertices * 3];
        float[] uvs = new float[vertices * 2];
        Matrix3f normalMatrix = world.normal(new Matrix3f());
        Vector3f point = new Vector3f();
        AIVector3D.Buffer from = mesh.mVertices();
        AIVector3D.Buffer fromNormals = mesh.mNormals();
        AIVector3D.Buffer fromUvs = mesh.mTextureCoords(0);
        for (int v = 0; v < vertices; v++) {
            AIVector3D p = from.get(v);
            world.transformPosition(point.set(p.x(), p.y(), p.z()));
            put(positions, v, point);
            if (fromNormals != null) {
                AIVector3D n = fromNormals.get(v);
                normalMatrix.transform(point.set(n.x(), n.y(), n.z()));
                put(normals, v, unit(point));
            }
            if (fromUvs != null) {
                uvs[2 * v] = finite(fromUvs.get(v).x());
                uvs[2 * v + 1] = finite(fromUvs.get(v).y());
            }
        }
        // A mirroring node turns triangles inside out: swap two corners back.
        int[] indices = indices(mesh, world.determinant3x3() < 0);
        return MeshData.withTangents(positions, normals, uvs, indices);
    }

    private static int[] indices(AIMesh mesh, boolean mirrored) {
        AIFace.Buffer faces = mesh.mFaces();
        int[] indices = new int[mesh.mNumFaces() * 3];
        int count = 0;
        for (int f = 0; f < mesh.mNumFaces(); f++) {
            AIFace face = faces.get(f);
            if (face.mNumIndices() == 3) {
                var corners = face.mIndices();
                indices[count++] = corners.get(0);
                indices[count++] = corners.get(mirrored ? 2 : 1);
                indices[count++] = corners.get(mirrored ? 1 : 2);
            }
        }
        return java.util.Arrays.copyOf(indices, count);
    }

    private static Vector3f unit(Vector3f normal) {
        float length = normal.length();
        return length > 1e-20f && Float.isFinite(length) ? normal.div(length) : normal.set(0, 0, 1);
    }

    private static float finite(float value) {
        return Float.isFinite(value) ? value : 0;
    }

    private static void put(float[] to, int vertex, Vector3f value) {
        to[3 * vertex] = value.x;
        to[3 * vertex + 1] = value.y;
        to[3 * vertex + 2] = value.z;
    }
}
