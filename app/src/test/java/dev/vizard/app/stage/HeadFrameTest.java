package dev.vizard.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.app.Home;
import dev.vizard.app.settings.MaskTweak;
import dev.vizard.engine.scene.Material;
import dev.vizard.engine.scene.MeshData;
import dev.vizard.engine.scene.Model;
import dev.vizard.engine.scene.ModelLoader;
import java.util.List;
import org.joml.Matrix4f;
import org.joml.Vector3f;
import org.junit.jupiter.api.Test;

class HeadFrameTest {

    private static Model box(float x, float y, float z, float shift) {
        float[] positions = {
            shift, shift, shift, shift + x, shift, shift, shift, shift + y, shift, shift, shift, shift + z
        };
        MeshData mesh =
                new MeshData(positions, new float[12], new float[8], new float[16], new int[] {0, 1, 2, 0, 1, 3});
        return Model.of(
                "box", List.of(new Model.Part("box", mesh, 0)), List.of(Material.of("m", 1, 1, 1, 0, 1)), List.of());
    }

    /** A point of the model on the head, centimetres from the canonical face's origin. */
    private static Vector3f worn(Model model, Vector3f point) {
        Matrix4f all = HeadFrame.of(model, Stage.MASK_HEIGHT).mul(MaskFit.of(model, Stage.MASK_HEIGHT, MaskTweak.NONE));
        return all.transformPosition(point).div((float) HeadFrame.UNITS_PER_CM);
    }

    @Test
    void ourOwnMaskSitsAsItWasModelled() {
        Model own = ModelLoader.load(Home.find().mask());
        for (Vector3f metres : List.of(new Vector3f(), new Vector3f(0.03f, -0.08f, 0.05f))) {
            assertThat(worn(own, new Vector3f(metres)).distance(metres.mul(100)))
                    .isLessThan(0.01f);
        }
    }

    @Test
    void anyOtherStandsBeforeTheFaceWhateverItsUnitAndPivot() {
        for (float unit : new float[] {0.01f, 1, 25}) {
            for (float shift : new float[] {0, 40 * unit}) {
                Model flat = box(18 * unit, 24 * unit, 9 * unit, shift);
                Vector3f low = worn(flat, new Vector3f(flat.low()));
                Vector3f high = worn(flat, new Vector3f(flat.high()));
                assertThat(high.z).isBetween(9.5f, 9.7f);
                assertThat(high.y - low.y).as("a face's height").isBetween(21.9f, 22.1f);
                assertThat(low.x + high.x).isBetween(-0.01f, 0.01f);
                Model deep = box(20 * unit, 30 * unit, 28 * unit, shift);
                low = worn(deep, new Vector3f(deep.low()));
                high = worn(deep, new Vector3f(deep.high()));
                assertThat(high.z).isBetween(9.5f, 9.7f);
                assertThat(high.y - low.y).as("a helmet's height").isBetween(28.5f, 28.7f);
            }
        }
    }
}
