package dev.vizard.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.vision.capture.Frame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

/** Bytes become the network's floats to the last bit, each colour in its plane. */
class CropTransformTest {

    private static final int SIDE = 16;

    /** Every byte once, blue counting up, green down, red up in steps of seven. */
    private static Frame frame() {
        Frame frame = new Frame();
        ByteBuffer bgr = frame.resize(SIDE, SIDE);
        for (int i = 0; i < SIDE * SIDE; i++) {
            bgr.put(3 * i, (byte) i).put(3 * i + 1, (byte) (255 - i)).put(3 * i + 2, (byte) (7 * i));
        }
        return frame;
    }

    private static void assertPlanes(float low, float high) {
        FloatBuffer planes = ByteBuffer.allocateDirect(SIDE * SIDE * 3 * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        try (CropTransform crop = new CropTransform(SIDE, CropTransform.Border.BLACK, low, high, planes)) {
            // Twice: its memory is used again.
            FaceRegion whole = new FaceRegion(SIDE / 2f, SIDE / 2f, SIDE, 0);
            Frame other = frame();
            other.bgr().put(0, new byte[SIDE * SIDE * 3]);
            crop.apply(other, whole);
            crop.apply(frame(), whole);
        }
        float scale = (high - low) / 255;
        int area = SIDE * SIDE;
        for (int i = 0; i < area; i++) {
            assertThat(planes.get(i)).isEqualTo((7 * i & 0xff) * scale + low);
            assertThat(planes.get(area + i)).isEqualTo((255 - i) * scale + low);
            assertThat(planes.get(2 * area + i)).isEqualTo(i * scale + low);
        }
    }

    @Test
    void fromNoughtToOne() {
        assertPlanes(0, 1);
    }

    @Test
    void fromMinusOneToOne() {
        assertPlanes(-1, 1);
    }
}
