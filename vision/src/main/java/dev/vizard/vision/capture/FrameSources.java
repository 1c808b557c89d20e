package dev.vizard.vision.capture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens what a user names: {@code camera:0}, a video, a picture, or a folder of pictures. */
public final class FrameSources {

    private static final Pattern CAMERA = Pattern.compile("camera:(\\d{1,3})");

    private FrameSources() {}

    /** Whether the name is a camera's rather than a path. */
    public static boolean isCamera(String name) {
        return name.startsWith("camera:");
    }

    /**
     * Opens a source; the caller owns and closes it.
     *
     * @throws CaptureException with one line for the user
     */
    public static FrameSource open(String name) throws CaptureException {
        if (isCamera(name)) {
            Matcher matcher = CAMERA.matcher(name);
            if (!matcher.matches()) {
                throw new CaptureException("'" + name + "' is no camera; write camera:0 for the first one");
            }
            return new CameraSource(Integer.parseInt(matcher.group(1)));
        }
        Path path = existing(Path.of(name));
        if (Files.isDirectory(path)) {
            return PictureSource.folder(path);
        }
        return PictureSource.looksLikePicture(path) ? PictureSource.file(path) : new VideoSource(path);
    }

    private static Path existing(Path path) throws CaptureException {
        if (!Files.exists(path)) {
            throw new CaptureException(path + " does not exist; give a video, a picture, a folder or camera:0");
        }
        if (!Files.isReadable(path)) {
            throw new CaptureException(path + " may not be read; change its permissions or give another");
        }
        return path;
    }

    /**
     * The pictures of a folder in the order of their names, or the one picture that {@code place} is.
     *
     * @throws CaptureException with one line for the user where there is none
     */
    public static List<Path> pictures(Path place) throws CaptureException {
        return Files.isDirectory(existing(place)) ? PictureSource.list(place) : List.of(place);
    }
}
