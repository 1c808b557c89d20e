package dev.vizard.vision.capture;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** One picture, or those of a folder in the order of their names. Grey, 16-bit and alpha pictures become plain BGR. */
final class PictureSource implements FrameSource {

    private static final Set<String> ENDINGS =
            Set.of("png", "jpg", "jpeg", "bmp", "webp", "tif", "tiff", "ppm", "pgm", "jp2");
    /** Pictures have no time of their own; this many a second where somebody plays them. */
    private static final double FPS = 2;
    /** OpenCV's warps count pixels of a side in 16 bits. */
    private static final int MAX_SIDE = Short.MAX_VALUE - 1;

    private final Path place;
    private final List<Path> files;
    private int next;

    private PictureSource(Path place, List<Path> files) {
        this.place = place;
        this.files = files;
    }

    static boolean looksLikePicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    static PictureSource file(Path file) {
        return new PictureSource(file, List.of(file));
    }

    static PictureSource folder(Path folder) throws CaptureException {
        return new PictureSource(folder, list(folder));
    }

    /** The pictures of a folder in the order of their names; at least one. */
    static List<Path> list(Path folder) throws CaptureException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(PictureSource::looksLikePicture)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new CaptureException("the folder " + folder + " holds no pictures (png, jpg, ...)");
            }
            return files;
        } catch (IOException e) {
            throw new CaptureException("the folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public String description() {
        return place.getFileName().toString();
    }

    @Override
    public double nominalFps() {
        return FPS;
    }

    @Override
    public boolean live() {
        return false;
    }

    @Override
    public boolean independentFrames() {
        return true;
    }

    @Override
    public long frameCount() {
        return files.size();
    }

    @Override
    public boolean grab(Frame into) throws CaptureException {
        if (next == files.size()) {
            return false;
        }
        Path file = files.get(next);
        // Counted first: a picture that cannot be read must not be tried for ever.
        long sequence = next++;
        try (Mat picture = opencv_imgcodecs.imread(file.toString(), IMREAD_COLOR)) {
            if (picture.empty()) {
                throw new CaptureException(file + " is not a picture that can be read; give another file");
            }
            ByteBuffer to = room(file, picture, into);
            to.put(0, picture.<ByteBuffer>createBuffer(), 0, picture.cols() * picture.rows() * 3);
            into.mark(sequence, Math.round(sequence * 1e9 / FPS));
        }
        return true;
    }

    private static ByteBuffer room(Path file, Mat picture, Frame into) throws CaptureException {
        int width = picture.cols();
        int height = picture.rows();
        if (Math.max(width, height) > MAX_SIDE) {
            throw new CaptureException(file + " is " + width + "x" + height + " pixels; at most " + MAX_SIDE
                    + " a side can be tracked, so give a smaller one");
        }
        try {
            return into.resize(width, height);
        } catch (ArithmeticException | OutOfMemoryError e) {
            throw new CaptureException(
                    file + " is " + width + "x" + height
                            + " pixels, which need more memory than Java may use; give a smaller one",
                    e);
        }
    }

    @Override
    public void rewind() {
        next = 0;
    }

    @Override
    public void close() {
        next = files.size();
    }
}
