package dev.vizard.vision.capture;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FrameGrabber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The frames of a video file, in order, each with its media time. */
final class VideoSource implements FrameSource {

    private static final Logger log = LoggerFactory.getLogger(VideoSource.class);
    private static final double FALLBACK_FPS = 30;

    private final Path file;
    private final FFmpegFrameGrabber grabber;
    private final double fps;
    private long sequence;
    private boolean closed;

    static {
        // Its complaints about files go to the terminal; ours name the file and what to do.
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    VideoSource(Path file) throws CaptureException {
        this.file = file;
        grabber = new FFmpegFrameGrabber(file.toFile());
        try {
            grabber.start();
        } catch (FrameGrabber.Exception e) {
            close();
            throw new CaptureException(file + " is not a video or picture that can be read; give another file", e);
        }
        if (grabber.getImageWidth() < 1 || grabber.getImageHeight() < 1) {
            close();
            throw new CaptureException(file + " has no picture in it; give a video");
        }
        double rate = grabber.getVideoFrameRate();
        fps = rate > 0 && Double.isFinite(rate) ? rate : FALLBACK_FPS;
    }

    @Override
    public String description() {
        return file.getFileName().toString();
    }

    @Override
    public double nominalFps() {
        return fps;
    }

    @Override
    public boolean live() {
        return false;
    }

    @Override
    public boolean independentFrames() {
        return false;
    }

    @Override
    public long frameCount() {
        int frames = grabber.getLengthInVideoFrames();
        return frames > 0 ? frames : -1;
    }

    @Override
    public boolean grab(Frame into) throws CaptureException {
        org.bytedeco.javacv.Frame picture;
        try {
            picture = grabber.grabImage();
        } catch (FrameGrabber.Exception e) {
            throw new CaptureException(file + " cannot be read after frame " + sequence + "; it is damaged", e);
        }
        if (picture == null) {
            if (sequence == 0) {
                throw new CaptureException(file + " has no frames; give another video");
            }
            return false;
        }
        copy(picture, into);
        long mediaNanos = Math.max(0, grabber.getTimestamp()) * 1000;
        into.mark(sequence, mediaNanos);
        sequence++;
        return true;
    }

    /** The grabber overwrites its picture at the next grab, so it is copied out row by row. */
    private static void copy(org.bytedeco.javacv.Frame picture, Frame into) {
        int width = picture.imageWidth;
        int height = picture.imageHeight;
        ByteBuffer from = (ByteBuffer) picture.image[0];
        ByteBuffer to = into.resize(width, height);
        for (int y = 0; y < height; y++) {
            to.put(y * width * 3, from, y * picture.imageStride, width * 3);
        }
    }

    @Override
    public void rewind() throws CaptureException {
        try {
            grabber.setTimestamp(0);
        } catch (FrameGrabber.Exception e) {
            throw new CaptureException(file + " cannot be started again; give a video with an index", e);
        }
        sequence = 0;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            grabber.close();
        } catch (FrameGrabber.Exception e) {
            // The file is only read: nothing is lost when closing it fails.
            log.debug("closing {} failed", file, e);
        }
    }
}
