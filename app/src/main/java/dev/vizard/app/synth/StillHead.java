package dev.vizard.app.synth;

import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.pose.EulerAngles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.joml.Quaterniond;
import org.joml.Vector3d;

/** Pictures of the portrait's head that does not move at all: from one to the next only the camera's noise differs. */
public final class StillHead {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final double FPS = 30;
    private static final double DISTANCE_CM = 66;

    private final ClipRenderer renderer;
    private final ByteBuffer rgb = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 3);
    private final byte[] row = new byte[WIDTH * 3];

    /**
     * A head that faces the camera.
     *
     * @param portrait the folder with the portrait and its landmarks
     * @param noise the camera's noise, times that of the bundled clip
     * @param seed of the noise
     */
    public StillHead(Path portrait, double noise, long seed) throws IOException {
        Portrait picture = Portrait.load(portrait);
        HeadMesh mesh = HeadGeometry.build(picture, Warp.NONE).and(BustGeometry.build(picture, Warp.NONE));
        renderer = new ClipRenderer(mesh, HeadTexture.bake(picture), WIDTH, HEIGHT, new SensorNoise(seed, noise));
    }

    /** Turns the head; it then rests. */
    public void turn(EulerAngles angles) {
        Vector3d pivot = new Vector3d(MotionPath.PIVOT).add(0, -0.5, -DISTANCE_CM);
        renderer.draw(new HeadMotion(angles.toQuaternion(new Quaterniond()), pivot));
    }

    /** Takes picture number {@code number} of the head as it was turned last; 30 a second. */
    public void shoot(long number, Frame into) {
        renderer.develop(number, rgb);
        ByteBuffer bgr = into.resize(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            rgb.get(y * row.length, row);
            for (int x = 0; x < row.length; x += 3) {
                byte red = row[x];
                row[x] = row[x + 2];
                row[x + 2] = red;
            }
            bgr.put(y * row.length, row);
        }
        into.mark(number, Math.round(number * 1e9 / FPS));
    }
}
