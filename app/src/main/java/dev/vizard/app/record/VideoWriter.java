package dev.vizard.app.record;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/**
 * Writes pictures into an MP4 file: H.264 where the FFmpeg at hand can make it, MPEG-4 Part 2 otherwise. Used for the
 * bundled clip and for recording the demo. Started, fed and closed by one thread.
 */
public final class VideoWriter implements AutoCloseable {

    private static final double BITS_A_PIXEL = 0.14;
    private static final double MOST_BITS = 100e6;

    private final FFmpegFrameRecorder recorder;
    private final Frame frame = new Frame();
    private final int width;
    private final int height;
    private boolean closed;

    private VideoWriter(FFmpegFrameRecorder recorder, int width, int height) {
        this.recorder = recorder;
        this.width = width;
        this.height = height;
    }

    /**
     * Begins a file at a quality that keeps faces crisp: 0.14 bits a pixel, 10 MB a minute at 640x480 and 30 frames a
     * second.
     *
     * @see #start(Path, int, int, double, int)
     */
    public static VideoWriter start(Path file, int width, int height, double fps) throws RecordException {
        return start(file, width, height, fps, (int) Math.min(MOST_BITS, BITS_A_PIXEL * width * height * fps));
    }

    /**
     * Begins a file; one that is there is overwritten.
     *
     * @param width pixels, even
     * @param height pixels, even
     * @param fps frames a second, above 0
     * @param bitsPerSecond what the encoder aims at
     * @throws RecordException if the size is odd or the file cannot be written
     */
    public static VideoWriter start(Path file, int width, int height, double fps, int bitsPerSecond)
            throws RecordException {
        if (width < 2 || height < 2 || width % 2 != 0 || height % 2 != 0) {
            throw new RecordException("a video needs even sides, not " + width + "x" + height, null);
        }
        avutil.av_log_set_level(avutil.AV_LOG_ERROR);
        FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toString(), width, height, 0);
        recorder.setFormat("mp4");
        recorder.setFrameRate(fps);
        recorder.setVideoBitrate(bitsPerSecond);
        recorder.setGopSize((int) Math.max(1, Math.round(fps)));
        recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
        recorder.setVideoCodec(codec());
        // Neither the time of day nor the library's version goes into the file.
        recorder.setOption("fflags", "+bitexact");
        recorder.setVideoOption("flags", "+bitexact");
        try {
            recorder.start();
        } catch (FFmpegFrameRecorder.Exception e) {
            release(recorder);
            throw new RecordException("cannot write the video " + file + ": " + e.getMessage(), e);
        }
        return new VideoWriter(recorder, width, height);
    }

    private static int codec() {
        return avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_H264) != null
                ? avcodec.AV_CODEC_ID_H264
                : avcodec.AV_CODEC_ID_MPEG4;
    }

    /**
     * Adds a picture.
     *
     * @param rgb direct, from position 0: red, green, blue a pixel, rows from the top without padding
     * @throws RecordException if it cannot be written, such as when the disk is full
     */
    public void frame(ByteBuffer rgb) throws RecordException {
        if (rgb.capacity() < width * height * 3) {
            throw new RecordException("a picture has " + rgb.capacity() + " bytes, not " + width * height * 3, null);
        }
        frame.imageWidth = width;
        frame.imageHeight = height;
        frame.imageChannels = 3;
        frame.imageDepth = Frame.DEPTH_UBYTE;
        frame.imageStride = width * 3;
        frame.image = new Buffer[] {rgb};
        try {
            recorder.record(frame, avutil.AV_PIX_FMT_RGB24);
        } catch (FFmpegFrameRecorder.Exception e) {
            throw new RecordException("the video cannot be continued: " + e.getMessage(), e);
        }
    }

    /** Ends the file; idempotent. Without it the file cannot be played. */
    @Override
    public void close() throws RecordException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            recorder.stop();
        } catch (FFmpegFrameRecorder.Exception e) {
            throw new RecordException("the video cannot be ended: " + e.getMessage(), e);
        } finally {
            release(recorder);
        }
    }

    private static void release(FFmpegFrameRecorder recorder) {
        try {
            recorder.release();
        } catch (FFmpegFrameRecorder.Exception e) {
            // What could not be freed is the library's; the error that led here is the one to tell.
        }
    }
}
