package dev.vizard.app.workload;

import dev.vizard.app.bench.RunSheet;
import dev.vizard.engine.EngineException;
import dev.vizard.engine.gl.GlDebug;
import dev.vizard.engine.render.Quality;
import dev.vizard.engine.window.Window;
import dev.vizard.engine.window.WindowSettings;

/**
 * Who draws here, and at which quality the whole program is to be measured: low where a processor draws, high on a graphics
 * card.
 *
 * @param driver renderer and version; empty where nothing can be drawn
 */
record Drawing(String driver, Quality quality) {

    private static final int SIDE = 64;

    /** Opens a small window that nobody sees, and asks. What goes wrong is noted. */
    static Drawing probe(RunSheet sheet) {
        try (Window window =
                Window.open(new WindowSettings("bench", SIDE, SIDE, WindowSettings.Mode.HEADLESS, false))) {
            window.pollEvents();
            return new Drawing(GlDebug.driver(), GlDebug.software() ? Quality.LOW : Quality.HIGH);
        } catch (EngineException e) {
            sheet.fail("driver", e.getMessage());
            return new Drawing("", Quality.LOW);
        }
    }
}
