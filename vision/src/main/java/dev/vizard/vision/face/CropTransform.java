package dev.vizard.vision.face;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.WARP_INVERSE_MAP;

import dev.vizard.vision.capture.Frame;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.IdentityHashMap;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Cuts a turned square out of a picture and hands it to a network: bilinear sampling with pixel centres at halves (as
 * MediaPipe samples), then planes of red, green and blue floats. Keeps its native memory from call to call.
 */
final class CropTransform implements AutoCloseable {

    /** What lies beyond the picture's edge. */
    enum Border {
        BLACK(BORDER_CONSTANT),
        REPLICATE(BORDER_REPLICATE);

        private final int code;

        Border(int code) {
            this.code = code;
        }
    }

    private static final int MAX_SOURCES = 8;
    private static final int COLOURS = 3;
    private static final int BYTES = 256;

    private final int size;
    private final Border border;
    private final float scale;
    private final float offset;
    private final Mat crop;
    private final Mat[] colours = new Mat[COLOURS];
    private final MatVector split;
    private final Mat[] planes = new Mat[COLOURS];
    private final Mat values = new Mat(1, BYTES, CV_32F);
    private final Mat affine = new Mat(2, 3, CV_64F);
    private final DoubleBuffer coefficients = affine.createBuffer();
    private final Size cropSize;
    private final Scalar black = new Scalar(0, 0, 0, 0);
    private final IdentityHashMap<ByteBuffer, Mat> sources = new IdentityHashMap<>();

    static {
        // One frame is too little work to share, and OpenCV's threads would fight the renderer.
        opencv_core.setNumThreads(1);
    }

    /**
     * For square crops.
     *
     * @param size side of the network's input, pixels
     * @param low what a byte of 0 becomes
     * @param high what a byte of 255 becomes
     * @param into the network's input: a direct buffer of [3, size, size] values, which outlives this
     */
    CropTransform(int size, Border border, float low, float high, FloatBuffer into) {
        this.size = size;
        this.border = border;
        scale = (high - low) / (BYTES - 1);
        offset = low;
        crop = new Mat(size, size, CV_8UC3);
        cropSize = new Size(size, size);
        for (int i = 0; i < COLOURS; i++) {
            colours[i] = new Mat(size, size, CV_8U);
            planes[i] = new Mat(size, size, CV_32F, new FloatPointer(into).getPointer((long) i * size * size));
        }
        split = new MatVector(colours);
        FloatBuffer table = values.createBuffer();
        for (int i = 0; i < BYTES; i++) {
            table.put(i, i * scale + offset);
        }
    }

    /** Fills the network's input with the region. */
    void apply(Frame frame, FaceRegion region) {
        double step = region.size() / size;
        double cos = Math.cos(region.rotationRadians()) * step;
        double sin = Math.sin(region.rotationRadians()) * step;
        // Pixel i covers i..i+1 on both sides, so its centre is at i + 0.5.
        double middle = (size - 1) / 2.0;
        coefficients.put(0, cos).put(1, -sin).put(2, region.centreX() - 0.5 - cos * middle + sin * middle);
        coefficients.put(3, sin).put(4, cos).put(5, region.centreY() - 0.5 - sin * middle - cos * middle);
        opencv_imgproc.warpAffine(
                wrap(frame), crop, affine, cropSize, INTER_LINEAR | WARP_INVERSE_MAP, border.code, black);
        toPlanes();
    }

    /** From blue, green and red bytes side by side to planes of red, green and blue. */
    private void toPlanes() {
        // The vector's matrices and ours share their memory.
        opencv_core.split(crop, split);
        for (int i = 0; i < COLOURS; i++) {
            Mat colour = colours[COLOURS - 1 - i];
            if (offset == 0) {
                colour.convertTo(planes[i], CV_32F, scale, 0);
            } else {
                // With an offset the rounding would depend on the processor; a table's does not.
                opencv_core.LUT(colour, values, planes[i]);
            }
        }
    }

    /** The frame's pixels as a matrix. Frames are few and reused, so are their matrices. */
    private Mat wrap(Frame frame) {
        Mat known = sources.get(frame.bgr());
        if (known != null && known.cols() == frame.width() && known.rows() == frame.height()) {
            return known;
        }
        if (sources.size() >= MAX_SOURCES) {
            closeSources();
        }
        Mat source = new Mat(frame.height(), frame.width(), CV_8UC3, new BytePointer(frame.bgr()));
        Mat old = sources.put(frame.bgr(), source);
        if (old != null) {
            old.close();
        }
        return source;
    }

    private void closeSources() {
        sources.values().forEach(Mat::close);
        sources.clear();
    }

    @Override
    public void close() {
        closeSources();
        split.close();
        for (int i = 0; i < COLOURS; i++) {
            colours[i].close();
            planes[i].close();
        }
        values.close();
        crop.close();
        affine.close();
        cropSize.close();
        black.close();
    }
}
