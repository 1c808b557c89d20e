package dev.vizard.app.demo;

import dev.vizard.app.UserError;
import dev.vizard.app.mask.Dropped;
import dev.vizard.app.settings.SettingsModel;
import dev.vizard.app.settings.ViewSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Does with files that are dropped on the window what they are there for. Main thread.
 *
 * @param wear told which mask to wear
 * @param news told in one line what was done or was wrong
 */
record DroppedFiles(SettingsModel model, Consumer<Path> wear, Consumer<String> news) {

    /** Takes files; what cannot be used changes nothing. */
    void take(List<Path> files) {
        Dropped dropped = Dropped.of(files);
        dropped.mask().ifPresent(wear);
        dropped.surroundings().ifPresent(this::light);
        dropped.settings().ifPresent(this::settings);
        if (!dropped.complaint().isEmpty()) {
            news.accept(dropped.complaint());
        }
    }

    private void light(Path file) {
        ViewSettings view = model.get().view();
        String name = file.toAbsolutePath().normalize().toString();
        model.set(model.get().withView(view.withLight(view.light().withEnvironment(name))));
        news.accept("light: " + file.getFileName());
    }

    private void settings(Path file) {
        try {
            model.take(file);
            news.accept("settings taken from " + file.getFileName());
        } catch (UserError e) {
            news.accept(e.getMessage());
        }
    }
}
