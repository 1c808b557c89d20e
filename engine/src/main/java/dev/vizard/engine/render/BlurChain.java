package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33C.*;

import dev.vizard.engine.gl.Framebuffer;
import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.gl.Uniform;
import java.util.ArrayList;
import java.util.List;

/** Targets of linear light, each half as wide and high as the one before. */
final class BlurChain implements AutoCloseable {
    private final String label;
    private final int firstShift;
    private final int steps;
    private final List<Framebuffer> targets = new ArrayList<>();
    private int width;
    private int height;

    /**
     * A chain without targets yet.
     *
     * @param firstShift how often the picture is halved for the first target
     */
    BlurChain(String label, int firstShift, int steps) {
        this.label = label;
        this.firstShift = firstShift;
        this.steps = steps;
    }

    /** Makes the targets for a picture of that size, unless they are there. */
    void fit(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return;
        }
        close();
        for (int i = 0; i < steps; i++) {
            int shift = firstShift + i;
            targets.add(new Framebuffer(
                    label, Math.max(1, newWidth >> shift), Math.max(1, newHeight >> shift), GL_RGBA16F, false));
        }
        width = newWidth;
        height = newHeight;
    }

    int size() {
        return targets.size();
    }

    Texture picture(int index) {
        return targets.get(index).colour();
    }

    /** Draws a target from a picture with the program in use, which is told the picture's texel size. */
    void draw(RenderFrame frame, Texture source, Uniform texel, int target) {
        targets.get(target).bind();
        source.bind(0);
        texel.set(1f / source.width(), 1f / source.height());
        frame.drawFullscreen();
    }

    @Override
    public void close() {
        targets.forEach(Framebuffer::close);
        targets.clear();
        width = 0;
    }
}
