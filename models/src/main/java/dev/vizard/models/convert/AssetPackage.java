package dev.vizard.models.convert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * MediaPipe's published package of face models: one file of concatenated assets, whose byte ranges stand in the
 * package's own loader script.
 */
public final class AssetPackage {

    /** The package and version that all our face models come from. */
    public static final String NAME = "@mediapipe/face_mesh@0.4.1657299874";

    private static final String DATA_FILE = "face_mesh_solution_packed_assets.data";
    private static final int DATA_BYTES = 3_986_256;

    /** What we take from it, as half-open byte ranges. */
    enum Asset {
        FACE_LANDMARK("face_landmark.tflite", 2_495_952, 3_737_848),
        FACE_GEOMETRY("geometry_pipeline_metadata_landmarks.binarypb", 3_737_848, 3_757_224),
        FACE_DETECTION("face_detection_short_range.tflite", 3_757_224, 3_986_256);

        final String fileName;
        private final int start;
        private final int end;

        Asset(String fileName, int start, int end) {
            this.fileName = fileName;
            this.start = start;
            this.end = end;
        }
    }

    private final byte[] data;

    private AssetPackage(byte[] data) {
        this.data = data;
    }

    /** Opens an unpacked package folder. */
    public static AssetPackage open(Path folder) throws ConversionException {
        Path file = folder.resolve(DATA_FILE);
        byte[] data;
        try {
            data = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ConversionException("cannot read " + file + "; give the unpacked package " + NAME, e);
        }
        if (data.length != DATA_BYTES) {
            throw new ConversionException(file + " has " + data.length + " bytes where " + DATA_BYTES
                    + " are expected; it is not the file of " + NAME);
        }
        return new AssetPackage(data);
    }

    /** Fetches the package with npm into {@code cache}, unless it is there already, and opens it. */
    public static AssetPackage fetch(Path cache) throws ConversionException {
        Path folder = cache.resolve("package");
        if (!Files.isRegularFile(folder.resolve(DATA_FILE))) {
            try {
                Files.createDirectories(cache);
                run(cache, "npm", "pack", "--silent", NAME);
                try (Stream<Path> files = Files.list(cache)) {
                    Path archive = files.filter(f -> f.toString().endsWith(".tgz"))
                            .max(Comparator.naturalOrder())
                            .orElseThrow(() -> new ConversionException("npm fetched nothing for " + NAME));
                    run(cache, "tar", "xzf", archive.getFileName().toString());
                }
            } catch (IOException | UncheckedIOException e) {
                throw new ConversionException("cannot unpack " + NAME + " into " + cache + ": " + e.getMessage(), e);
            }
        }
        return open(folder);
    }

    private static void run(Path folder, String... command) throws ConversionException {
        Path log = folder.resolve(command[0] + ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new ConversionException(command[0] + " did not end within 5 minutes; check the network");
            }
            if (process.exitValue() != 0) {
                throw new ConversionException(
                        "'" + String.join(" ", command) + "' failed; check the network, its words are in " + log);
            }
        } catch (IOException e) {
            throw new ConversionException(command[0] + " is missing; please install it (apt-get install npm)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConversionException("interrupted while fetching " + NAME, e);
        }
    }

    byte[] bytes(Asset asset) {
        return Arrays.copyOfRange(data, asset.start, asset.end);
    }
}
