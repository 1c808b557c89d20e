package dev.vizard.vision.capture;

import static org.bytedeco.opencv.global.opencv_videoio.CAP_ANY;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_BUFFERSIZE;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_FOURCC;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_FPS;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_FRAME_HEIGHT;
import static org.bytedeco.opencv.global.opencv_videoio.CAP_PROP_FRAME_WIDTH;

import java.nio.ByteBuffer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_videoio.VideoCapture;

/** A camera by its index. Asks for 640x480 at 30 frames a second in MJPEG and takes what the camera gives. */
final class CameraSource implements FrameSource {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final double FPS = 30;

    private final int index;
    private final VideoCapture capture;
    private final Mat picture = new Mat();
    private long sequence;

    CameraSource(int index) throws CaptureException {
        this.index = index;
        // OpenCV complains on the terminal about devices that are not there; ours is the one line.
        if (Cameras.surelyMissing(index)) {
            throw new CaptureException("there is no camera " + index + "; './vizard cameras' lists what there is");
        }
        capture = new VideoCapture();
        if (!capture.open(index, CAP_ANY)) {
            close();
            throw new CaptureException(
                    "camera " + index
                            + " cannot be opened: it is missing, in use or not permitted; './vizard cameras' lists what there is");
        }
        // The format first: many cameras offer their full rate only compressed.
        capture.set(CAP_PROP_FOURCC, VideoFormat.MJPG.code());
        capture.set(CAP_PROP_FRAME_WIDTH, WIDTH);
        capture.set(CAP_PROP_FRAME_HEIGHT, HEIGHT);
        capture.set(CAP_PROP_FPS, FPS);
        // One picture in the driver's queue: an older one is only lag.
        capture.set(CAP_PROP_BUFFERSIZE, 1);
    }

    /** A four-character code as OpenCV counts it. */
    private enum VideoFormat {
        MJPG;

        double code() {
            String name = name();
            return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
        }
    }

    @Override
    public String description() {
        return "camera " + index;
    }

    @Override
    public double nominalFps() {
        return Math.max(0, capture.get(CAP_PROP_FPS));
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public boolean independentFrames() {
        return false;
    }

    @Override
    public long frameCount() {
        return -1;
    }

    @Override
    public boolean grab(Frame into) throws CaptureException {
        boolean grabbed = capture.grab();
        // When the driver handed it over; unpacking it is our own time.
        long now = System.nanoTime();
        if (!grabbed || !capture.retrieve(picture) || picture.empty()) {
            throw new CaptureException("camera " + index + " gives no more pictures; is it still plugged in?");
        }
        if (picture.type() != opencv_core.CV_8UC3) {
            throw new CaptureException("camera " + index + " gives pictures that are not 8-bit colour; choose another");
        }
        ByteBuffer to = into.resize(picture.cols(), picture.rows());
        to.put(0, picture.<ByteBuffer>createBuffer(), 0, picture.cols() * picture.rows() * 3);
        into.mark(sequence++, now);
        return true;
    }

    @Override
    public void rewind() {
        // A camera has no beginning to go back to.
    }

    @Override
    public void close() {
        capture.release();
        capture.close();
        picture.close();
    }
}
