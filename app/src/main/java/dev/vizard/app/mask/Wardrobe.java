package dev.vizard.app.mask;

import dev.vizard.app.settings.MaskSettings;
import dev.vizard.app.settings.MaskTweak;
import dev.vizard.app.settings.Settings;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.app.stage.Stage;
import dev.vizard.engine.EngineException;
import dev.vizard.engine.scene.Model;
import dev.vizard.engine.scene.ModelLoader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Changes masks while the program runs. A file is read by a thread of its own, which ends with it, so that pictures go on
 * meanwhile; what could not be read changes nothing. Main thread.
 */
public final class Wardrobe implements AutoCloseable {

    private final Stage stage;
    private final SettingsModel settings;
    private final Path own;
    private final Consumer<String> notice;
    private Path worn;
    private Path wanted;
    private Path reading;
    // What the settings said last, of which mask: they are asked every frame.
    private MaskTweak tweak;
    private MaskSettings tweaksOf;
    private Path tweakOf;
    private FutureTask<Model> task;
    private Thread thread;

    /**
     * A wardrobe for a stage that wears a mask already.
     *
     * @param own Vizard's own mask
     * @param worn the mask that is worn
     * @param notice told in one line what was put on or what was wrong
     */
    public Wardrobe(Stage stage, SettingsModel settings, Path own, Path worn, Consumer<String> notice) {
        this.stage = stage;
        this.settings = settings;
        this.own = own;
        this.worn = worn;
        this.notice = notice;
    }

    /** Asks for another mask; it is put on once it is read. The newest wish counts. */
    public void wear(Path file) {
        wanted = file;
    }

    /** Asks for Vizard's own mask. */
    public void wearOwn() {
        wear(own);
    }

    /** Whether Vizard's own mask is worn. */
    public boolean ownWorn() {
        return worn.equals(own);
    }

    /** The file that is being read, or null. */
    public Path reading() {
        return reading;
    }

    /** What is worn. */
    public Model model() {
        return stage.worn();
    }

    /** How it sits. */
    public MaskTweak tweak() {
        MaskSettings masks = settings.get().masks();
        if (!masks.equals(tweaksOf) || !worn.equals(tweakOf)) {
            tweaksOf = masks;
            tweakOf = worn;
            tweak = masks.tweak(worn);
        }
        return tweak;
    }

    /** Lets it sit otherwise; kept for this file. */
    public void tweak(MaskTweak wish) {
        Settings now = settings.get();
        settings.set(now.withMasks(now.masks().withTweak(worn, wish)));
    }

    /** Puts on what was read and lets the mask sit as the settings say; every frame. */
    public void tick() {
        if (task != null && task.isDone()) {
            finish();
        }
        if (task == null && wanted != null) {
            start();
        }
        stage.tweak(tweak());
    }

    private void start() {
        Path file = wanted;
        wanted = null;
        reading = file;
        task = new FutureTask<>(() -> ModelLoader.load(file));
        thread = new Thread(task, "vizard-mask");
        thread.setDaemon(true);
        thread.start();
    }

    private void finish() {
        Path file = reading;
        FutureTask<Model> done = task;
        task = null;
        thread = null;
        reading = null;
        try {
            Model model = done.get();
            if (wanted != null) {
                // Something else has been asked for meanwhile.
                return;
            }
            stage.wear(model);
            worn = file;
            Settings now = settings.get();
            settings.set(now.withMasks(now.masks().withWorn(ownWorn() ? null : file)));
            notice.accept(String.format(Locale.ROOT, "%s: %,d triangles", model.name(), model.triangleCount()));
        } catch (ExecutionException e) {
            notice.accept(reason(file, e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String reason(Path file, Throwable cause) {
        if (cause instanceof EngineException) {
            return cause.getMessage();
        }
        return cause instanceof OutOfMemoryError
                ? file.getFileName() + " needs more memory than there is; try a smaller model"
                : file.getFileName() + " cannot be worn: " + cause;
    }

    /** Waits for a file that is being read: its memory is the library's until then. */
    @Override
    public void close() {
        wanted = null;
        Thread busy = thread;
        if (busy == null) {
            return;
        }
        try {
            busy.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
