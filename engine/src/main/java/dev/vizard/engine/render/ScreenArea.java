package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.Uniform;
import dev.vizard.engine.scene.Bounds;
import dev.vizard.engine.scene.Scene;
import java.util.List;
import org.joml.Matrix4f;
import org.joml.Matrix4fc;
import org.joml.Vector3f;

/** The part of the picture in which some things are seen, so that a processor works on no more than that. */
final class ScreenArea {
    private final GpuModels models;
    private final boolean glowing;
    private final float reach;
    private final Matrix4f transform = new Matrix4f();
    private final Vector3f corner = new Vector3f();
    private float left;
    private float right;
    private float bottom;
    private float top;
    private int x;
    private int y;
    private int width;
    private int height;

    /**
     * An area.
     *
     * @param glowing whether only what gives off light counts
     * @param reach how far around it counts, too, as a share of the picture's half height
     */
    ScreenArea(GpuModels models, boolean glowing, float reach) {
        this.models = models;
        this.glowing = glowing;
        this.reach = reach;
    }

    /** Limits drawing to it; false, without a limit, where nothing is seen. */
    boolean scissor(RenderFrame frame) {
        measure(frame);
        return limit(frame);
    }

    /** Makes it the area in which those things are seen. */
    void measure(RenderFrame frame) {
        clear();
        List<Scene.Instance> instances = frame.scene().instances;
        for (int i = 0; i < instances.size(); i++) {
            Scene.Instance instance = instances.get(i);
            if (instance.visible && !instance.occluder) {
                Bounds bounds = glowing ? models.of(instance.model).glow() : instance.model.bounds();
                if (bounds != null) {
                    include(frame, instance.transform, bounds);
                }
            }
        }
    }

    /** Adds another area with its reach. */
    void join(RenderFrame frame, ScreenArea other) {
        if (other.left > other.right) {
            return;
        }
        left = Math.min(left, other.left - other.across(frame) + across(frame));
        right = Math.max(right, other.right + other.across(frame) - across(frame));
        bottom = Math.min(bottom, other.bottom - other.reach + reach);
        top = Math.max(top, other.top + other.reach - reach);
    }

    /** Begins an area of boxes: nothing. */
    void clear() {
        left = 2;
        right = -2;
        bottom = 2;
        top = -2;
    }

    /** Limits drawing to what it was made of; false, without a limit, where nothing is seen. */
    boolean limit(RenderFrame frame) {
        return limit(frame, frame.width(), frame.height());
    }

    /** The same in a picture of another size. */
    boolean limit(RenderFrame frame, int pictureWidth, int pictureHeight) {
        if (left > right) {
            return false;
        }
        x = pixel(left - across(frame), pictureWidth);
        y = pixel(bottom - reach, pictureHeight);
        width = Math.max(0, pixel(right + across(frame), pictureWidth) - x);
        height = Math.max(0, pixel(top + reach, pictureHeight) - y);
        glEnable(GL_SCISSOR_TEST);
        glScissor(x, y, width, height);
        return true;
    }

    /** The newest limit's left edge in pixels. */
    int x() {
        return x;
    }

    /** The newest limit's lower edge in pixels. */
    int y() {
        return y;
    }

    /** The newest limit's width in pixels. */
    int width() {
        return width;
    }

    /** The newest limit's height in pixels. */
    int height() {
        return height;
    }

    private float across(RenderFrame frame) {
        return reach * frame.height() / frame.width();
    }

    /** Adds a box as it is seen under a transform to the world. */
    void include(RenderFrame frame, Matrix4fc place, Bounds bounds) {
        frame.viewProjection().mul(place, transform);
        for (int i = 0; i < 8; i++) {
            transform.transformProject(SceneExtent.corner(bounds, i, corner));
            left = Math.min(left, corner.x);
            right = Math.max(right, corner.x);
            bottom = Math.min(bottom, corner.y);
            top = Math.max(top, corner.y);
        }
    }

    /** Tells a shader the area in pixels, also where it goes beyond the picture, and half its reach. */
    void tell(RenderFrame frame, Uniform area, Uniform margin) {
        area.set(
                place(left - across(frame), frame.width()),
                place(bottom - reach, frame.height()),
                place(right + across(frame), frame.width()),
                place(top + reach, frame.height()));
        margin.set(reach * 0.5f * frame.height());
    }

    private static float place(float clip, int size) {
        return (clip * 0.5f + 0.5f) * size;
    }

    private static int pixel(float clip, int size) {
        return Math.round(Math.max(0, Math.min(1, clip * 0.5f + 0.5f)) * size);
    }
}
