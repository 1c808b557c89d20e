package dev.vizard.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QualityControlTest {
    private static final float FRAME = 1 / 60f;

    private static Quality run(QualityControl control, int frames, float millis) {
        Quality quality = control.current();
        for (int i = 0; i < frames; i++) {
            quality = control.next(millis, FRAME);
        }
        return quality;
    }

    @Test
    void fallsWithinASecondWhenFramesAreLate() {
        QualityControl control = new QualityControl(Quality.HIGH);
        assertThat(run(control, 45, 30)).isEqualTo(Quality.MEDIUM);
        assertThat(run(control, 45, 30)).isEqualTo(Quality.LOW);
        assertThat(run(control, 200, 30)).isEqualTo(Quality.LOW);
    }

    @Test
    void oneSlowFrameInTenChangesNothing() {
        QualityControl control = new QualityControl(Quality.HIGH);
        for (int i = 0; i < 600; i++) {
            assertThat(control.next(i % 10 == 0 ? 80 : 12, FRAME)).isEqualTo(Quality.HIGH);
        }
    }

    @Test
    void risesWhereThereIsRoom() {
        QualityControl control = new QualityControl(Quality.LOW);
        assertThat(run(control, 60 * 8, 2)).isEqualTo(Quality.HIGH);
    }

    @Test
    void staysWhereItIsNeitherLateNorIdle() {
        QualityControl control = new QualityControl(Quality.MEDIUM);
        assertThat(run(control, 6000, 12)).isEqualTo(Quality.MEDIUM);
    }

    @Test
    void doesNotSwingBackAndForth() {
        QualityControl control = new QualityControl(Quality.HIGH);
        int changes = 0;
        Quality last = Quality.HIGH;
        // A machine on which high is too much and medium is easy.
        for (int i = 0; i < 60 * 120; i++) {
            Quality now = control.next(last == Quality.HIGH ? 25 : 4, FRAME);
            changes += now == last ? 0 : 1;
            last = now;
        }
        assertThat(changes).isLessThanOrEqualTo(6);
    }
}
