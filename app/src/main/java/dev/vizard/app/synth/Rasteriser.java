package dev.vizard.app.synth;

import dev.vizard.vision.pose.CameraIntrinsics;
import java.util.Arrays;

/**
 * Draws textured triangles with perspective and a depth buffer, in plain Java: the clip is test data, and so its frames
 * must be the same on every graphics driver, and must not share a mistake with the renderer that they help to test.
 */
final class Rasteriser {

    private final int width;
    private final int height;
    private final double focal;
    private final float[] texture;
    private final float[] colour;
    private final float[] nearness;

    /**
     * A canvas.
     *
     * @param texture the {@link Atlas}'s texels
     */
    Rasteriser(CameraIntrinsics camera, float[] texture) {
        width = camera.width();
        height = camera.height();
        focal = camera.focalPixels();
        this.texture = texture;
        colour = new float[width * height * 3];
        nearness = new float[width * height];
    }

    /** The picture: red, green, blue in 0..255 a pixel, from the top; the memory itself. */
    float[] colour() {
        return colour;
    }

    /** One over the distance in centimetres for each pixel, 0 where nothing was drawn; the memory itself. */
    float[] nearness() {
        return nearness;
    }

    /** Begins a picture on this backdrop. */
    void clear(float[] backdrop) {
        System.arraycopy(backdrop, 0, colour, 0, colour.length);
        Arrays.fill(nearness, 0);
    }

    /**
     * Draws the triangles that face the camera.
     *
     * @param places camera axes, centimetres, x, y, z a vertex, all in front of the camera
     * @param shade brightness a vertex, 1 as in the texture
     */
    void draw(HeadMesh mesh, float[] places, float[] shade) {
        int[] triangles = mesh.triangles();
        double[] a = new double[6];
        double[] b = new double[6];
        double[] c = new double[6];
        for (int i = 0; i < triangles.length; i += 3) {
            project(mesh, places, shade, triangles[i], a);
            project(mesh, places, shade, triangles[i + 1], b);
            project(mesh, places, shade, triangles[i + 2], c);
            fill(a, b, c);
        }
    }

    // Screen x, y, one over the distance, then u, v and shade over the distance: what is linear on the screen.
    private void project(HeadMesh mesh, float[] places, float[] shade, int vertex, double[] into) {
        double near = -1.0 / places[vertex * 3 + 2];
        into[0] = width / 2.0 + focal * places[vertex * 3] * near;
        into[1] = height / 2.0 - focal * places[vertex * 3 + 1] * near;
        into[2] = near;
        into[3] = mesh.texels()[vertex * 2] * near;
        into[4] = mesh.texels()[vertex * 2 + 1] * near;
        into[5] = shade[vertex] * near;
    }

    private void fill(double[] a, double[] b, double[] c) {
        // Anticlockwise from outside with y up is a negative area with y down.
        double area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
        if (area >= 0) {
            return;
        }
        int left = Math.max(0, (int) Math.floor(Math.min(a[0], Math.min(b[0], c[0])) - 0.5));
        int right = Math.min(width - 1, (int) Math.ceil(Math.max(a[0], Math.max(b[0], c[0])) - 0.5));
        int top = Math.max(0, (int) Math.floor(Math.min(a[1], Math.min(b[1], c[1])) - 0.5));
        int bottom = Math.min(height - 1, (int) Math.ceil(Math.max(a[1], Math.max(b[1], c[1])) - 0.5));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double px = x + 0.5;
                double py = y + 0.5;
                double wa = ((b[0] - px) * (c[1] - py) - (b[1] - py) * (c[0] - px)) / area;
                double wb = ((c[0] - px) * (a[1] - py) - (c[1] - py) * (a[0] - px)) / area;
                double wc = 1 - wa - wb;
                // A hair's breadth over the edge closes the seams where an edge meets a vertex of a finer mesh.
                if (wa >= -1e-4 && wb >= -1e-4 && wc >= -1e-4) {
                    pixel(y * width + x, a, b, c, wa, wb, wc);
                }
            }
        }
    }

    private void pixel(int at, double[] a, double[] b, double[] c, double wa, double wb, double wc) {
        double near = wa * a[2] + wb * b[2] + wc * c[2];
        if (near <= nearness[at]) {
            return;
        }
        nearness[at] = (float) near;
        double u = (wa * a[3] + wb * b[3] + wc * c[3]) / near - 0.5;
        double v = (wa * a[4] + wb * b[4] + wc * c[4]) / near - 0.5;
        double shade = (wa * a[5] + wb * b[5] + wc * c[5]) / near;
        int u0 = Math.max(0, Math.min(Atlas.WIDTH - 2, (int) u));
        int v0 = Math.max(0, Math.min(Atlas.HEIGHT - 2, (int) v));
        double fu = u - u0;
        double fv = v - v0;
        int t = (v0 * Atlas.WIDTH + u0) * 3;
        int below = t + Atlas.WIDTH * 3;
        for (int k = 0; k < 3; k++) {
            double upper = texture[t + k] + fu * (texture[t + 3 + k] - texture[t + k]);
            double lower = texture[below + k] + fu * (texture[below + 3 + k] - texture[below + k]);
            colour[at * 3 + k] = (float) (shade * (upper + fv * (lower - upper)));
        }
    }
}
