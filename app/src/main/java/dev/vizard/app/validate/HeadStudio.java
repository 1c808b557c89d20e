package dev.vizard.app.validate;

import dev.vizard.engine.gl.Texture;
import dev.vizard.engine.render.RenderSettings;
import dev.vizard.engine.render.Renderer;
import dev.vizard.engine.scene.Scene;
import dev.vizard.engine.window.Window;
import dev.vizard.engine.window.WindowSettings;
import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.pose.HeadPose;
import java.nio.file.Path;

/** Takes pictures of heads at known poses with our own renderer, without a window. Main thread. */
public final class HeadStudio implements AutoCloseable {

    private static final float METRES_PER_CM = 0.01f;
    private static final RenderSettings LOOK = RenderSettings.PLAIN;

    /** Null where the window is somebody else's. */
    private final Window window;

    private final Renderer renderer;
    private final Texture backdrop;
    private final Scene scene = new Scene();
    private final BackdropPainter painter = new BackdropPainter();
    private final SensorModel sensor = new SensorModel();
    private byte[] rgb = new byte[0];
    private Head head;

    /**
     * A studio.
     *
     * @param shaders the folder with the GLSL files
     */
    public HeadStudio(Path shaders) {
        this(shaders, Window.open(new WindowSettings("Vizard", 64, 64, WindowSettings.Mode.HEADLESS, false)));
    }

    /** A studio beside a window that is open already and stays its owner's. */
    static HeadStudio besideWindow(Path shaders) {
        return new HeadStudio(shaders, null);
    }

    private HeadStudio(Path shaders, Window own) {
        window = own;
        try {
            renderer = new Renderer(shaders);
        } catch (RuntimeException e) {
            if (own != null) {
                own.close();
            }
            throw e;
        }
        backdrop = Texture.stream("backdrop");
        // The camera's own frame is the world.
        scene.camera.position.zero();
        scene.camera.target.set(0, 0, -1);
        scene.camera.near = 0.05f;
        scene.camera.far = 5;
        scene.backdrop = Scene.Backdrop.PICTURE;
        scene.backdropBrightness = 1;
        // The networks learned from heads lit like this.
        scene.keyShadow = false;
    }

    /** Seats a head before the camera; the one before leaves. */
    void seat(Head next) {
        if (head != null) {
            renderer.forget(head.model());
            scene.instances.clear();
        }
        head = next;
        scene.add(next.model());
    }

    /** Takes a picture of the head that sits there. */
    void take(Shot shot, Frame into) {
        take(shot, shot.seed(), into);
    }

    /** Takes a picture whose noise is another than the shot's own, as from frame to frame. */
    void take(Shot shot, long noiseSeed, Frame into) {
        HeadPose p = shot.truth();
        scene.instances
                .get(0)
                .transform
                .translation(
                        (float) p.txCm() * METRES_PER_CM,
                        (float) p.tyCm() * METRES_PER_CM,
                        (float) p.tzCm() * METRES_PER_CM)
                .rotate(new org.joml.Quaternionf((float) p.qx(), (float) p.qy(), (float) p.qz(), (float) p.qw()))
                .rotateX((float) Math.toRadians(-head.levelDegrees()))
                .scale(shot.stretch());
        scene.camera.fovDegrees = (float) shot.fovDegrees();
        shot.lighting().apply(scene);
        backdrop.upload(BackdropPainter.WIDTH, BackdropPainter.HEIGHT, painter.paint(shot.seed()));
        int bytes = shot.width() * shot.height() * 3;
        if (rgb.length != bytes) {
            rgb = new byte[bytes];
        }
        renderer.renderToPixels(scene, LOOK, backdrop, shot.width(), shot.height(), rgb);
        sensor.expose(rgb, shot.width(), shot.height(), shot.sensor(), noiseSeed, into);
    }

    @Override
    public void close() {
        backdrop.close();
        renderer.close();
        if (window != null) {
            window.close();
        }
    }
}
