package dev.vizard.vision.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.HeadPose;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.joml.Quaterniond;
import org.junit.jupiter.api.Test;

/**
 * The authors' own reference series: 120 Hz, least cutoff 1 Hz, beta 0.1, derivative cutoff 1 Hz. Their check allows
 * 0.001; the series is printed with six digits, and so close we are.
 */
class OneEuroReferenceTest {

    private static final FilterSettings.OneEuro PUBLISHED = new FilterSettings.OneEuro(1, 0.1, 1, 1, 0.1);

    private record Row(double seconds, double noisy, double filtered) {}

    private static List<Row> published() throws IOException {
        try (InputStream in = OneEuroReferenceTest.class.getResourceAsStream("one-euro-ground-truth.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(v -> new Row(Double.parseDouble(v[0]), Double.parseDouble(v[2]), Double.parseDouble(v[3])))
                    .toList();
        }
    }

    private static HeadPose pose(Row row) {
        // Degrees about one axis, and centimetres along one.
        Quaterniond q = new EulerAngles(row.noisy(), 0, 0).toQuaternion(new Quaterniond());
        return new HeadPose(q.x, q.y, q.z, q.w, row.noisy(), 0, 0, 1, 0, Math.round(row.seconds() * 1e9));
    }

    @Test
    void rotationAndPositionGiveThePublishedSeries() throws IOException {
        List<Row> rows = published();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(120);
        PoseFilter filter =
                PoseFilters.create(FilterSettings.DEFAULT.withName("one-euro").withOneEuro(PUBLISHED));
        for (Row row : rows) {
            HeadPose out = filter.filter(pose(row));
            assertThat(out.txCm()).isCloseTo(row.filtered(), within(1e-5));
            assertThat(out.angles().yawDegrees()).isCloseTo(row.filtered(), within(1e-5));
        }
    }

    @Test
    void otherSettingsGiveAnotherSeries() throws IOException {
        FilterSettings.OneEuro other = new FilterSettings.OneEuro(1, 0, 1, 1, 0);
        PoseFilter filter =
                PoseFilters.create(FilterSettings.DEFAULT.withName("one-euro").withOneEuro(other));
        double worst = 0;
        for (Row row : published()) {
            worst = Math.max(worst, Math.abs(filter.filter(pose(row)).txCm() - row.filtered()));
        }
        assertThat(worst).isGreaterThan(1e-3);
    }
}
