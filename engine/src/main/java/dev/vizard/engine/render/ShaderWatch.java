package dev.vizard.engine.render;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices when a shader file is saved. Where the system cannot tell, nothing is ever noticed. */
final class ShaderWatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ShaderWatch.class);
    // Editors save in several steps.
    private static final long SETTLE_NANOS = 150_000_000;

    private final WatchService service;
    private long changedNanos;

    ShaderWatch(Path folder) {
        WatchService made = null;
        try (Stream<Path> folders = Files.walk(folder)) {
            made = FileSystems.getDefault().newWatchService();
            for (Path watched : folders.filter(Files::isDirectory).toList()) {
                watched.register(made, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_CREATE);
            }
        } catch (IOException | UnsupportedOperationException unable) {
            log.info(
                    "Shaders are read at the start alone; this system does not tell when they change: {}",
                    unable.toString());
        }
        service = made;
    }

    /** Whether files were saved since the last call, and the saving is over. Waits for nothing. */
    boolean changed() {
        if (service == null) {
            return false;
        }
        for (WatchKey key = service.poll(); key != null; key = service.poll()) {
            key.pollEvents();
            key.reset();
            changedNanos = System.nanoTime();
        }
        if (changedNanos != 0 && System.nanoTime() - changedNanos > SETTLE_NANOS) {
            changedNanos = 0;
            return true;
        }
        return false;
    }

    @Override
    public void close() {
        if (service != null) {
            try {
                service.close();
            } catch (IOException unable) {
                log.debug("the watch over the shaders could not be closed", unable);
            }
        }
    }
}
