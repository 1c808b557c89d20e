package dev.vizard.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.app.Home;
import dev.vizard.app.tune.AutoTune.State;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.VisionPipeline;
import dev.vizard.vision.VisionSettings;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.capture.FrameSources;
import dev.vizard.vision.filter.FilterSettings;
import org.joml.Quaterniond;
import org.junit.jupiter.api.Test;

class SmoothingWatchTest {

    private static final int FRAMES = 20;

    @Test
    void whatIsPlottedIsWhatTheVisionThreadsOwnFiltersGive() throws Exception {
        Home home = Home.find();
        VisionSettings settings = VisionSettings.DEFAULT
                .withFilter(FilterSettings.DEFAULT.withName("one-euro"))
                .withOtherFilter(FilterSettings.DEFAULT.withName("kalman"));
        SmoothingWatch watch = new SmoothingWatch();
        RotationSeries first = new RotationSeries();
        RotationSeries second = new RotationSeries();
        try (VisionPipeline pipeline = new VisionPipeline(home.models(), settings);
                FrameSource clip = FrameSources.open(home.clip().toString())) {
            TrackedFrame slot = new TrackedFrame();
            for (int i = 0; i < FRAMES; i++) {
                clip.grab(slot.picture);
                pipeline.step(slot, false);
                watch.take(slot, slot.picture.captureNanos());
                // Nobody looks at first.
                if (i > FRAMES / 2) {
                    watch.look(settings);
                }
                watch.tick(slot.picture.captureNanos(), settings);
                assertThat(slot.landmarks.found()).isTrue();
                double at = slot.picture.captureNanos() * 1e-9;
                first.add(at, slot.filtered());
                second.add(at, slot.otherFiltered());
            }
        }
        assertThat(watch.trace().first().size()).isEqualTo(FRAMES);
        for (int i = 0; i < FRAMES; i++) {
            assertThat(watch.trace().first().rotation(i, new Quaterniond()))
                    .isEqualTo(first.rotation(i, new Quaterniond()));
            assertThat(watch.trace().second().rotation(i, new Quaterniond()))
                    .isEqualTo(second.rotation(i, new Quaterniond()));
        }
        watch.tick(1, settings);
        assertThat(watch.trace().first().size()).as("once nobody looks").isZero();
    }

    @Test
    void autoTunesNewsAreToldOnce() {
        SmoothingWatch watch = new SmoothingWatch();
        VisionSettings settings = VisionSettings.DEFAULT;
        assertThat(watch.takeNews()).isEmpty();
        watch.autoTune().begin(0, settings.filter(), 0.33, true);
        TrackedFrame faceless = new TrackedFrame();
        watch.take(faceless, 100_000_000);
        watch.tick(3_000_000_000L, settings);
        assertThat(watch.autoTune().state()).isEqualTo(State.REFUSED);
        assertThat(watch.takeNews())
                .isEqualTo("auto-tune: " + watch.autoTune().refusal())
                .contains("face was lost");
        assertThat(watch.takeNews()).isEmpty();
    }
}
