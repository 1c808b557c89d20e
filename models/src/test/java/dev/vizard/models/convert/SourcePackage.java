package dev.vizard.models.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;

/** The published package, fetched once for all tests into the module's build folder. */
final class SourcePackage {

    static final Path HOME = Path.of(System.getProperty("vizard.home"));
    private static final Path CACHE = HOME.resolve("models/target/face-mesh-package");

    private SourcePackage() {}

    /** The package; a test without a network to fetch it from is skipped. */
    static synchronized AssetPackage open() {
        try {
            return AssetPackage.fetch(CACHE);
        } catch (ConversionException e) {
            return Assumptions.abort(e.getMessage());
        }
    }

    /** The sibling network that stands first in the package and has operations of its own. */
    static byte[] attentionNetwork() throws IOException {
        open();
        byte[] all = Files.readAllBytes(CACHE.resolve("package/face_mesh_solution_packed_assets.data"));
        return Arrays.copyOf(all, 2_495_952);
    }
}
