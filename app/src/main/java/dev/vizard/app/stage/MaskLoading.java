package dev.vizard.app.stage;

import dev.vizard.engine.scene.Model;
import dev.vizard.engine.scene.ModelLoader;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A mask that is read on a thread of its own while the window opens and shaders compile, each of which takes about a second. */
final class MaskLoading {

    private final CompletableFuture<Model> model = new CompletableFuture<>();

    private MaskLoading() {}

    /** Begins to read. */
    static MaskLoading start(Path file) {
        MaskLoading loading = new MaskLoading();
        Thread thread = new Thread(() -> loading.read(file), "vizard-mask");
        thread.setDaemon(true);
        thread.start();
        return loading;
    }

    private void read(Path file) {
        try {
            model.complete(ModelLoader.load(file));
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            model.completeExceptionally(e);
        }
    }

    /**
     * Waits for the mask.
     *
     * @throws dev.vizard.engine.EngineException one line, if the file cannot be used
     */
    Model await() {
        try {
            return model.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the mask could not be read: " + e.getCause(), e);
        }
    }
}
