package dev.vizard.engine.scene;

import org.joml.Matrix3f;
import org.joml.Matrix4f;
import org.joml.Vector3f;
import org.lwjgl.assimp.AIFace;
import org.lwjgl.assimp.AIMesh;
import org.lwjgl.assimp.AIVector3D;

/** Copies one Assimp mesh into the model's frame, skins in rest pose, fronts outwards as the normals say. */
final class MeshReader {
    private final RestPose rest;

    MeshReader(RestPose rest) {
        this.rest = rest;
    }

    /**
     * Copies a mesh.
     *
     * @param place of its node
     * @param pictures where they lie on it
     */
    MeshData read(AIMesh mesh, Matrix4f place, UvPlacement pictures) {
        float[] positions = vectors(mesh.mVertices(), mesh.mNumVertices());
        float[] normals = vectors(mesh.mNormals(), mesh.mNumVertices());
        boolean[] placed = rest.apply(mesh, place, positions, normals);
        Matrix3f turns = place.normal(new Matrix3f());
        Vector3f point = new Vector3f();
        for (int v = 0; v < mesh.mNumVertices(); v++) {
            boolean skinned = placed != null && placed[v];
            get(positions, v, point);
            put(positions, v, skinned ? point : place.transformPosition(point));
            get(normals, v, point);
            put(normals, v, unit(skinned ? point : turns.transform(point)));
        }
        int[] indices = indices(mesh);
        if (insideOut(positions, normals, indices)) {
            // A mirroring node, or an exporter that counts corners the other way round.
            for (int i = 0; i < indices.length; i += 3) {
                int second = indices[i + 1];
                indices[i + 1] = indices[i + 2];
                indices[i + 2] = second;
            }
        }
        return MeshData.withTangents(positions, normals, uvs(mesh, pictures), indices);
    }

    private static float[] vectors(AIVector3D.Buffer from, int count) {
        float[] to = new float[count * 3];
        for (int v = 0; from != null && v < count; v++) {
            AIVector3D value = from.get(v);
            to[3 * v] = value.x();
            to[3 * v + 1] = value.y();
            to[3 * v + 2] = value.z();
        }
        return to;
    }

    private static float[] uvs(AIMesh mesh, UvPlacement pictures) {
        float[] uvs = new float[mesh.mNumVertices() * 2];
        AIVector3D.Buffer from = mesh.mTextureCoords(pictures.channel());
        from = from == null ? mesh.mTextureCoords(0) : from;
        for (int v = 0; from != null && v < mesh.mNumVertices(); v++) {
            uvs[2 * v] = finite(from.get(v).x());
            uvs[2 * v + 1] = finite(from.get(v).y());
        }
        pictures.apply(uvs);
        return uvs;
    }

    private static int[] indices(AIMesh mesh) {
        AIFace.Buffer faces = mesh.mFaces();
        int[] indices = new int[mesh.mNumFaces() * 3];
        int count = 0;
        for (int f = 0; f < mesh.mNumFaces(); f++) {
            AIFace face = faces.get(f);
            if (face.mNumIndices() == 3) {
                var corners = face.mIndices();
                indices[count++] = corners.get(0);
                indices[count++] = corners.get(1);
                indices[count++] = corners.get(2);
            }
        }
        return java.util.Arrays.copyOf(indices, count);
    }

    /** Whether most of the surface shows its back where its normals point. */
    private static boolean insideOut(float[] positions, float[] normals, int[] indices) {
        double agreement = 0;
        Vector3f a = new Vector3f();
        Vector3f b = new Vector3f();
        Vector3f c = new Vector3f();
        Vector3f normal = new Vector3f();
        Vector3f sum = new Vector3f();
        for (int i = 0; i < indices.length; i += 3) {
            get(positions, indices[i], a);
            get(positions, indices[i + 1], b).sub(a);
            get(positions, indices[i + 2], c).sub(a);
            get(normals, indices[i], sum)
                    .add(get(normals, indices[i + 1], normal))
                    .add(get(normals, indices[i + 2], normal));
            agreement += b.cross(c).dot(sum);
        }
        return agreement < 0;
    }

    private static Vector3f unit(Vector3f normal) {
        float length = normal.length();
        return length > 1e-20f && Float.isFinite(length) ? normal.div(length) : normal.set(0, 0, 1);
    }

    private static float finite(float value) {
        return Float.isFinite(value) ? value : 0;
    }

    private static Vector3f get(float[] from, int vertex, Vector3f into) {
        return into.set(from[3 * vertex], from[3 * vertex + 1], from[3 * vertex + 2]);
    }

    private static void put(float[] to, int vertex, Vector3f value) {
        to[3 * vertex] = value.x;
        to[3 * vertex + 1] = value.y;
        to[3 * vertex + 2] = value.z;
    }
}
