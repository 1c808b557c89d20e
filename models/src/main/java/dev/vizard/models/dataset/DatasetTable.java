package dev.vizard.models.dataset;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data set as CSV: the columns of {@link DatasetFile}, a face a line, points as x1, y1, z1 by landmark number. */
final class DatasetTable implements Closeable {

    private final BufferedWriter out;
    private final StringBuilder line = new StringBuilder();
    private long index;

    /** Begins a file. */
    DatasetTable(Path file, int[] landmarks) throws IOException {
        StringBuilder head = new StringBuilder("index,").append(String.join(",", DatasetFace.COLUMNS));
        for (int landmark : landmarks) {
            head.append(",x").append(landmark).append(",y").append(landmark).append(",z");
            head.append(landmark);
        }
        out = Files.newBufferedWriter(file);
        try {
            out.append(head).append('\n');
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }

    void write(DatasetFace face) throws IOException {
        line.setLength(0);
        line.append(index++);
        for (float value : face.values()) {
            line.append(',').append(value);
        }
        out.append(line.append('\n'));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
