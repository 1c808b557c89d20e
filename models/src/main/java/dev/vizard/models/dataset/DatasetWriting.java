package dev.vizard.models.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a data set and writes it. */
public final class DatasetWriting {

    private static final int REPORT_EVERY = 500;

    /** Told how far it is. */
    @FunctionalInterface
    public interface Progress {
        /** After {@code done} of {@code all} faces. */
        void report(int done, int all);
    }

    private DatasetWriting() {}

    /**
     * Writes the faces as {@link DatasetFile} documents; the same specification gives the same bytes.
     *
     * @param file where to
     * @param table the same faces as CSV, or null
     * @param picture a picture of the first faces as PNG, or null
     */
    public static void run(DatasetSpec spec, Path file, Path table, Path picture, Progress progress)
            throws IOException {
        DatasetFaces faces = DatasetFaces.of(spec.condition(), spec.range(), spec.seed());
        DatasetFace face = new DatasetFace(faces.landmarks.length);
        DatasetPicture sheet = picture == null ? null : new DatasetPicture(faces.landmarks);
        makeFolder(file);
        makeFolder(table);
        makeFolder(picture);
        try (DatasetFile out = new DatasetFile(file, spec, faces.landmarks);
                DatasetTable rows = table == null ? null : new DatasetTable(table, faces.landmarks)) {
            for (int i = 1; i <= spec.count(); i++) {
                faces.next(face);
                out.write(face);
                if (rows != null) {
                    rows.write(face);
                }
                if (sheet != null && !sheet.isFull()) {
                    sheet.add(face);
                }
                if (i % REPORT_EVERY == 0 || i == spec.count()) {
                    progress.report(i, spec.count());
                }
            }
        }
        if (sheet != null) {
            sheet.write(picture);
        }
    }

    private static void makeFolder(Path file) throws IOException {
        if (file != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
    }
}
