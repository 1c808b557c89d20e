package dev.vizard.vision.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which cameras there are. */
public final class Cameras {

    private static final Logger log = LoggerFactory.getLogger(Cameras.class);

    private static final Path LINUX_DEVICES = Path.of("/sys/class/video4linux");
    private static final Pattern DEVICE = Pattern.compile("video(\\d+)");
    /** Systems without a list are probed by opening; more than this many cameras are rare and each probe takes a second. */
    private static final int PROBED = 4;

    /**
     * A camera.
     *
     * @param index for {@code camera:INDEX}
     * @param name as the system calls it
     */
    public record Camera(int index, String name) {}

    private Cameras() {}

    /** The cameras, by index; empty if there is none. */
    public static List<Camera> list() {
        if (System.getProperty("os.name").startsWith("Linux")) {
            return listLinux(LINUX_DEVICES);
        }
        List<Camera> cameras = new ArrayList<>();
        for (int index = 0; index < PROBED; index++) {
            try (CameraSource source = new CameraSource(index)) {
                cameras.add(new Camera(index, source.description()));
            } catch (CaptureException e) {
                log.debug("no camera {}: {}", index, e.getMessage());
            }
        }
        return cameras;
    }

    /** Whether the system says that it has no such device; false where it does not say. */
    static boolean surelyMissing(int index) {
        return System.getProperty("os.name").startsWith("Linux") && !Files.exists(Path.of("/dev/video" + index));
    }

    static List<Camera> listLinux(Path devices) {
        List<Camera> cameras = new ArrayList<>();
        if (!Files.isDirectory(devices)) {
            return cameras;
        }
        try (Stream<Path> entries = Files.list(devices)) {
            for (Path device : entries.sorted().toList()) {
                Matcher matcher = DEVICE.matcher(device.getFileName().toString());
                // A camera has several nodes; the first carries pictures, the others metadata.
                if (matcher.matches() && "0".equals(read(device.resolve("index"), "0"))) {
                    cameras.add(new Camera(Integer.parseInt(matcher.group(1)), read(device.resolve("name"), "camera")));
                }
            }
        } catch (IOException e) {
            return cameras;
        }
        return cameras;
    }

    private static String read(Path file, String otherwise) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return otherwise;
        }
    }
}
