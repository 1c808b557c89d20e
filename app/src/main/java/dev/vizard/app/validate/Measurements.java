package dev.vizard.app.validate;

import dev.vizard.app.Home;
import dev.vizard.app.UserError;
import dev.vizard.models.measured.MeasuredFaces;
import dev.vizard.models.measured.MeasuredFacesFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes the file of measured landmarks from heads. Main thread. */
public final class Measurements {

    private Measurements() {}

    /**
     * Measures and writes.
     *
     * @param chosen places of the heads that are measured
     * @param pictures of each head
     */
    public static void make(
            Home home,
            Heads heads,
            List<Integer> chosen,
            int pictures,
            long seed,
            Path file,
            Validation.Progress progress) {
        try (HeadStudio studio = new HeadStudio(home.shaders())) {
            MeasuredFaces faces =
                    new LandmarkMeasuring(home.models()).run(studio, heads, chosen, pictures, seed, progress);
            MeasuredFacesFile.write(file, faces);
        } catch (IOException e) {
            throw new UserError("cannot write " + file + "; choose a folder that can be written to", e);
        }
    }
}
