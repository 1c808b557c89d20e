package dev.vizard.engine.scene;

import static org.lwjgl.util.meshoptimizer.MeshOptimizer.*;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joml.Vector3f;
import org.lwjgl.system.MemoryUtil;

/**
 * Takes triangles away where they are missed least, keeping normals, and orders the rest: for the vertex cache, and
 * outer faces first, so that what lies under them is not shaded.
 */
final class Simplifier {
    /** Triangles of a whole model that the simpler levels aim at. */
    private static final int[] LEVELS = {14_000, 5_000};

    // Share of the mesh's extent a simplified surface may be off.
    private static final float LARGEST_ERROR = 0.02f;
    private static final float SAME_UV = 1e-4f;
    private static final float NORMAL_WEIGHT = 0.5f;
    // How much worse the vertex cache may serve so that less is overdrawn.
    private static final float OVERDRAW_THRESHOLD = 1.05f;

    private Simplifier() {}

    /** The same parts: with {@code wanted} triangles if they had more than {@code heavy}, ordered, and with levels. */
    static List<Model.Part> prepare(List<Model.Part> parts, int heavy, int wanted) {
        int triangles =
                parts.stream().mapToInt(part -> part.mesh().triangleCount()).sum();
        float share = triangles > heavy ? (float) wanted / triangles : 1;
        int left = Math.round(triangles * share);
        return parts.stream().map(part -> prepare(part, share, left)).toList();
    }

    private static Model.Part prepare(Model.Part part, float share, int all) {
        MeshData mesh = compact(part.mesh(), ordered(part.mesh(), share, 0));
        List<int[]> levels = new ArrayList<>(List.of(mesh.indices()));
        for (int wanted : LEVELS) {
            // Armour is many hard-edged pieces: without leave to cross those edges and to drop specks hardly any may
            // go.
            levels.add(
                    all > wanted
                            ? ordered(mesh, (float) wanted / all, meshopt_SimplifyPermissive | meshopt_SimplifyPrune)
                            : levels.get(levels.size() - 1));
        }
        return new Model.Part(part.name(), mesh, part.material(), part.pivot(), levels);
    }

    private static int[] ordered(MeshData mesh, float share, int options) {
        int count = mesh.indices().length;
        int vertices = mesh.vertexCount();
        IntBuffer source = MemoryUtil.memAllocInt(count);
        IntBuffer result = MemoryUtil.memAllocInt(count);
        FloatBuffer positions = MemoryUtil.memAllocFloat(vertices * 3);
        FloatBuffer normals = MemoryUtil.memAllocFloat(vertices * 3);
        FloatBuffer weights = MemoryUtil.memAllocFloat(3);
        ByteBuffer seams = MemoryUtil.memAlloc(vertices);
        try {
            source.put(mesh.indices()).flip();
            positions.put(mesh.positions()).flip();
            int left = count;
            if (share < 1) {
                normals.put(mesh.normals()).flip();
                weights.put(NORMAL_WEIGHT).put(NORMAL_WEIGHT).put(NORMAL_WEIGHT).flip();
                int target = Math.max(1, (int) (mesh.triangleCount() * share)) * 3;
                left = (int) meshopt_simplifyWithAttributes(
                        result,
                        source,
                        positions,
                        vertices,
                        12,
                        normals,
                        12,
                        weights,
                        seams.put(seams(mesh)).flip(),
                        target,
                        LARGEST_ERROR,
                        options,
                        null);
                source.clear();
                source.put(0, result, 0, left).limit(left);
            }
            result.clear().limit(left);
            meshopt_optimizeVertexCache(result, source, vertices);
            source.clear().limit(left);
            meshopt_optimizeOverdraw(source, result, positions, vertices, 12, OVERDRAW_THRESHOLD);
            int[] indices = new int[left];
            source.get(0, indices);
            return indices;
        } finally {
            MemoryUtil.memFree(source);
            MemoryUtil.memFree(result);
            MemoryUtil.memFree(positions);
            MemoryUtil.memFree(normals);
            MemoryUtil.memFree(weights);
            MemoryUtil.memFree(seams);
        }
    }

    // Where the texture is cut, a vertex must not take another island's place on it.
    private static byte[] seams(MeshData mesh) {
        Map<Vector3f, Integer> first = new HashMap<>();
        byte[] flags = new byte[mesh.vertexCount()];
        float[] p = mesh.positions();
        float[] uv = mesh.uvs();
        for (int v = 0; v < flags.length; v++) {
            Integer other = first.putIfAbsent(new Vector3f(p[3 * v], p[3 * v + 1], p[3 * v + 2]), v);
            if (other != null
                    && (Math.abs(uv[2 * other] - uv[2 * v]) > SAME_UV
                            || Math.abs(uv[2 * other + 1] - uv[2 * v + 1]) > SAME_UV)) {
                flags[v] = meshopt_SimplifyVertex_Protect;
                flags[other] = meshopt_SimplifyVertex_Protect;
            }
        }
        return flags;
    }

    /** Drops vertices no triangle uses and numbers the others by first use. */
    private static MeshData compact(MeshData mesh, int[] indices) {
        int[] place = new int[mesh.vertexCount()];
        Arrays.fill(place, -1);
        int[] order = new int[mesh.vertexCount()];
        int used = 0;
        for (int i = 0; i < indices.length; i++) {
            int old = indices[i];
            if (place[old] < 0) {
                place[old] = used;
                order[used++] = old;
            }
            indices[i] = place[old];
        }
        return new MeshData(
                pick(mesh.positions(), 3, order, used),
                pick(mesh.normals(), 3, order, used),
                pick(mesh.uvs(), 2, order, used),
                pick(mesh.tangents(), 4, order, used),
                indices);
    }

    private static float[] pick(float[] from, int width, int[] order, int count) {
        float[] to = new float[count * width];
        for (int i = 0; i < count; i++) {
            System.arraycopy(from, order[i] * width, to, i * width, width);
        }
        return to;
    }
}
