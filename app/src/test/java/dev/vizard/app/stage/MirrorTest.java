package dev.vizard.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.app.Home;
import dev.vizard.app.measure.TruthTrack;
import dev.vizard.app.settings.SceneKind;
import dev.vizard.app.settings.ViewSettings;
import dev.vizard.engine.render.Quality;
import dev.vizard.engine.render.RenderSettings;
import dev.vizard.engine.render.RenderSettings.ToneCurve;
import dev.vizard.engine.scene.Camera;
import dev.vizard.engine.window.WindowSettings;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.VisionPipeline;
import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.capture.Frame;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.capture.FrameSources;
import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.pose.CameraIntrinsics;
import dev.vizard.vision.pose.HeadPose;
import java.nio.ByteBuffer;
import java.util.Random;
import org.joml.Matrix4f;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector4f;
import org.junit.jupiter.api.Test;

/** The mask lies in the camera picture where the head is. */
class MirrorTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final WindowSettings WINDOW =
            new WindowSettings("Vizard", WIDTH, HEIGHT, WindowSettings.Mode.HEADLESS, false);
    private static final double FOV = 50;

    private final Home home = Home.find();

    /** Where a pixel of the picture is shown, window pixels: the picture covers what is right of {@code left}. */
    private static double[] shown(
            double x,
            double y,
            int pictureWidth,
            int pictureHeight,
            int width,
            int height,
            double left,
            boolean mirror) {
        double free = width * (1 - left);
        double scale = Math.max(free / pictureWidth, (double) height / pictureHeight);
        double across = (x - pictureWidth / 2.0) * scale;
        return new double[] {
            width - free / 2 + (mirror ? -across : across), height / 2.0 + (y - pictureHeight / 2.0) * scale
        };
    }

    private static double[] project(Camera camera, Vector4f point, int width, int height) {
        Vector4f clip =
                camera.projection((float) width / height, new Matrix4f()).transform(point);
        return new double[] {(clip.x / clip.w + 1) / 2 * width, (1 - clip.y / clip.w) / 2 * height};
    }

    @Test
    void theSceneIsSeenAsTheCameraSawIt() {
        Random random = new Random(3);
        for (int[] window : new int[][] {{1280, 720}, {720, 1280}, {800, 800}, {2560, 1080}, {641, 479}}) {
            for (int[] size : new int[][] {{640, 480}, {1920, 1080}, {480, 640}}) {
                for (boolean mirror : new boolean[] {false, true}) {
                    for (float left : new float[] {0, 0.34f}) {
                        double fov = 35 + 40 * random.nextDouble();
                        Camera camera = new Camera();
                        camera.matchPicture(
                                (float) fov, (float) size[0] / size[1], (float) window[0] / window[1], left);
                        CameraIntrinsics seen = CameraIntrinsics.ofVerticalFov(size[0], size[1], fov);
                        Vector3d p = new Vector3d(
                                random.nextGaussian() * 6, random.nextGaussian() * 6, -40 - random.nextDouble() * 60);
                        double x = seen.centreX() + seen.focalPixels() * p.x / -p.z;
                        double y = seen.centreY() - seen.focalPixels() * p.y / -p.z;
                        double[] expected = shown(x, y, size[0], size[1], window[0], window[1], left, mirror);
                        Vector4f drawn = new Vector4f(
                                (float) ((mirror ? -p.x : p.x) * HeadFrame.UNITS_PER_CM),
                                (float) (p.y * HeadFrame.UNITS_PER_CM),
                                (float) (p.z * HeadFrame.UNITS_PER_CM),
                                1);
                        assertThat(project(camera, drawn, window[0], window[1]))
                                .as("%sx%s in %sx%s", size[0], size[1], window[0], window[1])
                                .containsExactly(expected, within(0.1));
                    }
                }
            }
        }
    }

    @Test
    void thePictureIsDrawnWhereTheSceneExpectsIt() {
        try (Stage stage = Stage.open(WINDOW, home, home.mask())) {
            for (int[] size : new int[][] {{640, 480}, {1280, 480}}) {
                for (float left : new float[] {0, 0.4f}) {
                    for (boolean mirror : new boolean[] {false, true}) {
                        int x = size[0] / 2 + 60;
                        int y = size[1] / 2 - 90;
                        TrackedFrame frame = spot(size[0], size[1], x, y);
                        double[] expected = shown(x, y, size[0], size[1], WIDTH, HEIGHT, left, mirror);
                        byte[] rgb = draw(stage, new Wearer(), frame, mirror, left);
                        assertThat(brightest(rgb)).containsExactly(expected, within(0.5));
                    }
                }
            }
            assertThat(stage.complaints()).isEmpty();
        }
    }

    @Test
    void noQualityAndNoToneCurveChangesThePicture() {
        try (Stage stage = Stage.open(WINDOW, home, home.mask())) {
            for (int grey : new int[] {16, 40, 128, 200, 240}) {
                TrackedFrame frame = plain(grey);
                stage.show(frame.picture);
                for (Quality quality : new Quality[] {Quality.LOW, Quality.MEDIUM, Quality.HIGH}) {
                    for (ToneCurve curve : ToneCurve.values()) {
                        RenderSettings render = new RenderSettings(
                                curve, true, true, false, false, quality, RenderSettings.DEFAULT.view());
                        ViewSettings view =
                                ViewSettings.DEFAULT.withScene(SceneKind.MIRROR).withRender(render);
                        stage.draw(new Wearer(), view, FOV, 0);
                        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
                        stage.read(rgb);
                        int middle = (HEIGHT / 2 * WIDTH + WIDTH / 2) * 3;
                        for (int k = 0; k < 3; k++) {
                            assertThat(rgb[middle + k] & 0xFF)
                                    .as("%s at %s under %s", grey, quality, curve)
                                    .isBetween(grey - 3, grey + 3);
                        }
                    }
                }
            }
        }
    }

    private static TrackedFrame plain(int grey) {
        TrackedFrame frame = new TrackedFrame();
        ByteBuffer bgr = frame.picture.resize(64, 48);
        while (bgr.hasRemaining()) {
            bgr.put((byte) grey);
        }
        bgr.flip();
        return frame;
    }

    /** A dark picture with a round light in it, and no face. */
    private static TrackedFrame spot(int width, int height, int x, int y) {
        TrackedFrame frame = new TrackedFrame();
        ByteBuffer bgr = frame.picture.resize(width, height);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double far = Math.hypot(column + 0.5 - x, row + 0.5 - y);
                byte grey = (byte) Math.max(0, 200 - far * 20);
                bgr.put(grey).put(grey).put(grey);
            }
        }
        bgr.flip();
        return frame;
    }

    private static byte[] draw(Stage stage, Wearer wearer, TrackedFrame frame, boolean mirror, float left) {
        ViewSettings view = ViewSettings.DEFAULT.withScene(SceneKind.MIRROR).withMirrored(mirror);
        view = view.withRender(view.render().withQuality(Quality.HIGH).withBloom(false));
        stage.show(frame.picture);
        wearer.update(frame, frame.filtered().rotation(new Quaterniond()), view, FOV, 1);
        stage.draw(wearer, view, FOV, left);
        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
        stage.read(rgb);
        return rgb;
    }

    private static double[] brightest(byte[] rgb) {
        double[] sum = new double[3];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            double bright = Math.max(0, (rgb[i * 3 + 1] & 0xFF) - 60);
            sum[0] += bright * (i % WIDTH + 0.5);
            sum[1] += bright * (Math.floorDiv(i, WIDTH) + 0.5);
            sum[2] += bright;
        }
        return new double[] {sum[0] / sum[2], sum[1] / sum[2]};
    }

    @Test
    void theMaskLiesOnTheFace() throws Exception {
        try (VisionPipeline pipeline = new VisionPipeline(home.models(), VisionSettings.DEFAULT);
                Stage stage = Stage.open(WINDOW, home, home.mask());
                FrameSource clip = FrameSources.open(home.clip().toString())) {
            TrackedFrame frame = new TrackedFrame();
            TruthTrack truth = TruthTrack.beside(home.clip());
            Wearer wearer = new Wearer();
            for (int number = 0; clip.grab(frame.picture); number++) {
                pipeline.step(frame, false);
                boolean mirror = number % 2 == 0;
                if (number % 25 != 10) {
                    wearer.update(
                            frame,
                            frame.filtered().rotation(new Quaterniond()),
                            ViewSettings.DEFAULT.withMirrored(mirror),
                            FOV,
                            1 / 30.0);
                    continue;
                }
                byte[] worn = draw(stage, wearer, frame, mirror, 0);
                byte[] bare = draw(stage, new Wearer(), hidden(frame), mirror, 0);
                check(worn, bare, frame, truth.at(number), mirror, "frame " + number);
            }
            assertThat(stage.complaints()).isEmpty();
        }
    }

    /** The same picture with nobody found in it. */
    private static TrackedFrame hidden(TrackedFrame frame) {
        TrackedFrame other = new TrackedFrame();
        Frame from = frame.picture;
        other.picture.resize(from.width(), from.height()).put(from.bgr().duplicate());
        other.picture.bgr().flip();
        return other;
    }

    /** Where the middle of a head of that true pose is shown, window pixels. */
    private static double[] headMiddle(HeadPose truth, Frame picture, boolean mirror) {
        CameraIntrinsics camera = CameraIntrinsics.ofVerticalFov(picture.width(), picture.height(), FOV);
        Vector3d p = truth.rotation(new Quaterniond())
                .transform(new Vector3d(0, 1.5, -2.8))
                .add(truth.txCm(), truth.tyCm(), truth.tzCm());
        double x = camera.centreX() + camera.focalPixels() * p.x / -p.z;
        double y = camera.centreY() - camera.focalPixels() * p.y / -p.z;
        return shown(x, y, picture.width(), picture.height(), WIDTH, HEIGHT, 0, mirror);
    }

    /** What differs is the mask: it covers the landmarks, and its middle is that of the head as it truly was. */
    private static void check(
            byte[] worn, byte[] bare, TrackedFrame frame, HeadPose truth, boolean mirror, String what) {
        boolean[] mask = new boolean[WIDTH * HEIGHT];
        double[] middle = new double[3];
        for (int i = 0; i < mask.length; i++) {
            int apart = 0;
            for (int k = 0; k < 3; k++) {
                apart = Math.max(apart, Math.abs((worn[i * 3 + k] & 0xFF) - (bare[i * 3 + k] & 0xFF)));
            }
            mask[i] = apart > 6;
            if (mask[i]) {
                middle[0] += i % WIDTH;
                middle[1] += Math.floorDiv(i, WIDTH);
                middle[2]++;
            }
        }
        double top = Double.MAX_VALUE;
        double bottom = 0;
        int covered = 0;
        for (int i = 0; i < FaceLandmarks.COUNT; i++) {
            double[] at = shown(
                    frame.landmarks.x(i),
                    frame.landmarks.y(i),
                    frame.picture.width(),
                    frame.picture.height(),
                    WIDTH,
                    HEIGHT,
                    0,
                    mirror);
            top = Math.min(top, at[1]);
            bottom = Math.max(bottom, at[1]);
            covered += mask[((int) at[1]) * WIDTH + (int) at[0]] ? 1 : 0;
        }
        assertThat(covered / (double) FaceLandmarks.COUNT)
                .as(what + " is covered")
                .isGreaterThan(0.93);
        assertThat(new double[] {middle[0] / middle[2], middle[1] / middle[2]})
                .as(what + " has the mask in its middle")
                .containsExactly(headMiddle(truth, frame.picture, mirror), within(0.1 * (bottom - top)));
    }

    @Test
    void withoutAFaceThereIsNoMask() throws Exception {
        try (VisionPipeline pipeline = new VisionPipeline(home.models(), VisionSettings.DEFAULT);
                Stage stage = Stage.open(WINDOW, home, home.mask());
                FrameSource clip = FrameSources.open(home.clip().toString())) {
            TrackedFrame frame = new TrackedFrame();
            Wearer wearer = new Wearer();
            clip.grab(frame.picture);
            pipeline.step(frame, false);
            byte[] before = draw(stage, wearer, frame, true, 0);
            frame.landmarks.mark(false, 0, 0, 0);
            byte[] after = draw(stage, wearer, frame, true, 0);
            assertThat(wearer.lost()).isTrue();
            byte[] never = draw(stage, new Wearer(), frame, true, 0);
            assertThat(after).isEqualTo(never).isNotEqualTo(before);
        }
    }
}
