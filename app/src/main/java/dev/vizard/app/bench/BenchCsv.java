package dev.vizard.app.bench;

import dev.vizard.app.measure.BenchRow;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a run as CSV, RFC 4180: the columns of the JSON's rows, a point in every fraction. */
public final class BenchCsv {

    private BenchCsv() {}

    /** The whole table with its heading. */
    public static String of(List<BenchRow> rows) {
        return Stream.concat(
                        Stream.of("name,unit,p50,p95,p99,max,n"), rows.stream().map(BenchCsv::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(BenchRow row) {
        return String.join(
                ",",
                quoted(row.name()),
                quoted(row.unit()),
                Double.toString(row.p50()),
                Double.toString(row.p95()),
                Double.toString(row.p99()),
                Double.toString(row.max()),
                Long.toString(row.n()));
    }

    private static String quoted(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
