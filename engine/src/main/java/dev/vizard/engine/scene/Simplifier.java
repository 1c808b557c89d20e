package dev.vizard.engine.scene;

import static org.lwjgl.util.meshoptimizer.MeshOptimizer.*;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lwjgl.system.MemoryUtil;

/**
 * Takes triangles away where they are missed least, keeping normals, and orders the rest: for the vertex cache, and
 * outer faces first, so that what lies under them is not shaded.
 */
final class Simplifier {
    /** Triangles of a whole model that the simpler levels aim at. */
    private static final int[] LEVELS = {14_000, 8_500};

    // Share of the mesh's extent a simplified surface may be off.
    private static final float LARGEST_ERROR = 0.05f;
    // How dear a change of normal and of place on the texture is, against one of place of the mesh's extent.
    private static final float NORMAL_WEIGHT = 0.3f;
    private static final float UV_WEIGHT = 3;
    private static final int ATTRIBUTES = 5;
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
        FloatBuffer attributes = MemoryUtil.memAllocFloat(vertices * ATTRIBUTES);
        FloatBuffer weights = MemoryUtil.memAllocFloat(ATTRIBUTES);
        try {
            source.put(mesh.indices()).flip();
            positions.put(mesh.positions()).flip();
            int left = count;
            if (share < 1) {
                for (int v = 0; v < vertices; v++) {
                    attributes.put(mesh.normals(), 3 * v, 3).put(mesh.uvs(), 2 * v, 2);
                }
                attributes.flip();
                weights.put(NORMAL_WEIGHT).put(NORMAL_WEIGHT).put(NORMAL_WEIGHT);
                weights.put(UV_WEIGHT).put(UV_WEIGHT).flip();
                int target = Math.max(1, (int) (mesh.triangleCount() * share)) * 3;
                left = (int) meshopt_simplifyWithAttributes(
                        result,
                        source,
                        positions,
                        vertices,
                        12,
                        attributes,
                        ATTRIBUTES * Float.BYTES,
                        weights,
                        null,
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
            MemoryUtil.memFree(attributes);
            MemoryUtil.memFree(weights);
        }
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
