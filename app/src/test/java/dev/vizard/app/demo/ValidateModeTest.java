package dev.vizard.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.app.Home;
import dev.vizard.app.stage.Stage;
import dev.vizard.app.validate.LiveHead;
import dev.vizard.engine.gl.GlObject;
import dev.vizard.engine.window.WindowSettings;
import dev.vizard.vision.TrackedFrame;
import dev.vizard.vision.capture.FrameSource;
import dev.vizard.vision.pose.HeadPose;
import org.junit.jupiter.api.Test;

class ValidateModeTest {

    private static final double FOV = 50;
    private static final WindowSettings WINDOW =
            new WindowSettings("test", 320, 240, WindowSettings.Mode.HEADLESS, false);

    @Test
    void itStartsAndStopsAndLeavesNothingBehind() throws Exception {
        Home home = Home.find();
        int before = GlObject.open();
        try (Stage stage = Stage.open(WINDOW, home, home.mask())) {
            int open = GlObject.open();
            for (int round = 0; round < 2; round++) {
                try (ValidateMode mode = new ValidateMode(home, true)) {
                    assertThat(mode.source()).isNull();
                    assertThat(mode.advance(FOV)).isTrue();
                    assertThat(mode.active()).isTrue();
                    judgeOnePicture(mode);
                    assertThat(mode.advance(FOV)).isFalse();
                    FrameSource source = mode.source();
                    mode.panel().refuse();
                    assertThat(mode.advance(FOV)).isTrue();
                    assertThat(mode.active()).isFalse();
                    // At most one picture is left; after it whoever waits is let go.
                    TrackedFrame slot = new TrackedFrame();
                    boolean left = source.grab(slot.picture);
                    assertThat(left && source.grab(slot.picture)).isFalse();
                    assertThat(mode.judge(slot)).isNull();
                }
                assertThat(GlObject.open()).as(GlObject.leaks().toString()).isEqualTo(open);
            }
            assertThat(stage.complaints()).isEmpty();
        }
        assertThat(GlObject.open()).as(GlObject.leaks().toString()).isEqualTo(before);
    }

    private static void judgeOnePicture(ValidateMode mode) throws Exception {
        TrackedFrame slot = new TrackedFrame();
        assertThat(mode.source().grab(slot.picture)).isTrue();
        assertThat(slot.picture.sequence()).isGreaterThanOrEqualTo(LiveHead.FIRST_SEQUENCE);
        assertThat(slot.picture.width()).isEqualTo(640);
        int first = slot.picture.bgr().get(0);
        boolean flat = true;
        for (int i = 0; i < slot.picture.bgr().limit(); i += 3) {
            flat &= Math.abs(slot.picture.bgr().get(i) - first) < 12;
        }
        assertThat(flat).isFalse();
        HeadPose truth = mode.judge(slot);
        assertThat(truth.sequence()).isEqualTo(slot.picture.sequence());
        slot.picture.mark(7, 0);
        assertThat(mode.judge(slot)).as("a picture of another source").isNull();
    }
}
