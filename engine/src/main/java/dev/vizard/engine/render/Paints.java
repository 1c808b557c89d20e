package dev.vizard.engine.render;

import dev.vizard.engine.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import org.joml.Matrix4f;
import org.joml.Matrix4fc;

/** Which parts of a frame are shaded alike: the same material, giving off as much light. Filled again for every frame. */
final class Paints {
    // Each paint shades its whole area, so where there are many of them drawing at once is cheaper.
    private static final int MOST = 6;

    private final List<Drawn> drawn = new ArrayList<>();
    private final GpuPart[] parts = new GpuPart[MOST + 1];
    private final float[] glows = new float[MOST + 1];
    private final int[] triangles = new int[MOST + 1];
    private int paints;
    private int used;
    private boolean others;

    /** A part where it stands. */
    private static final class Drawn {
        final Matrix4f place = new Matrix4f();
        GpuPart part;
        int paint;
    }

    void clear() {
        paints = 0;
        used = 0;
        others = false;
    }

    /** Notes a part; the number of its paint, from 1, or 0 where it must be drawn and shaded at once. */
    int add(Scene.Instance instance, GpuPart part, Scene.PartState state) {
        int paint = part.deferrable() ? find(part, state == null ? 1 : state.glow) : 0;
        if (paint == 0) {
            others = true;
            return 0;
        }
        if (used == drawn.size()) {
            drawn.add(new Drawn());
        }
        Drawn next = drawn.get(used++);
        next.part = part;
        next.paint = paint;
        next.place.set(instance.transform);
        if (state != null) {
            next.place.mul(state.transform);
        }
        triangles[paint] += part.triangles();
        return paint;
    }

    private int find(GpuPart part, float glow) {
        for (int i = 1; i <= paints; i++) {
            if (parts[i].material.equals(part.material) && parts[i].sameTextures(part) && glows[i] == glow) {
                return i;
            }
        }
        if (paints == MOST) {
            return 0;
        }
        paints++;
        parts[paints] = part;
        glows[paints] = glow;
        triangles[paints] = 0;
        return paints;
    }

    /** How many there are. */
    int count() {
        return paints;
    }

    /** Whether there are parts without one. */
    boolean othersDrawn() {
        return others;
    }

    /** The paint of most triangles; 0 where there is none. */
    int largest() {
        int best = 0;
        for (int i = 1; i <= paints; i++) {
            best = best == 0 || triangles[i] > triangles[best] ? i : best;
        }
        return best;
    }

    /** Where the part stands that was noted last. */
    Matrix4fc newestPlace() {
        return drawn.get(used - 1).place;
    }

    /** A part of this paint. */
    GpuPart part(int paint) {
        return parts[paint];
    }

    /** A factor on the light that it gives off. */
    float glow(int paint) {
        return glows[paint];
    }

    /** Limits drawing to where the paint is seen; false where it is not. */
    boolean limit(int paint, RenderFrame frame, ScreenArea area) {
        area.clear();
        for (int i = 0; i < used; i++) {
            if (drawn.get(i).paint == paint) {
                area.include(frame, drawn.get(i).place, drawn.get(i).part.bounds);
            }
        }
        return area.limit(frame);
    }
}
