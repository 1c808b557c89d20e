package dev.vizard.engine.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.engine.TestPaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joml.Vector3f;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Models as other programs write them (resources/models/make.py): a wedge 1 wide, 3 tall and 2 deep that stands on its foot,
 * leans against its back and shows its slope to the front (+z), whatever the file's unit, up axis, pivots and bones.
 */
class AnyModelTest {
    private static final Path MODELS = TestPaths.home().resolve("engine/src/test/resources/models");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "wedge_y.fbx",
        "wedge_z.fbx",
        "wedge_mm.fbx",
        "skinned.fbx",
        "skinned.glb",
        "skinned_small.fbx",
        "skinned_small.glb",
        "textured.fbx",
        "textured.glb"
    })
    void aWedgeIsAWedge(String name) {
        Model model = ModelLoader.load(MODELS.resolve(name));
        assertThat(model.parts()).hasSize(1);
        Vector3f size = model.bounds().size();
        assertThat(size.x / size.y).as("wide").isCloseTo(1 / 3f, within(1e-3f));
        assertThat(size.z / size.y).as("deep").isCloseTo(2 / 3f, within(1e-3f));
        MeshData mesh = model.parts().get(0).mesh();
        assertSolid(mesh, size.x * size.y * size.z / 2);
        for (int v = 0; v < mesh.vertexCount(); v++) {
            if (mesh.positions()[3 * v + 1] > model.high().y() - 0.01f * size.y) {
                assertThat(mesh.positions()[3 * v + 2])
                        .as("ridge at the back")
                        .isCloseTo(model.low().z(), within(0.01f * size.z));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"skinned.fbx,100", "skinned.glb,1"})
    void aSkinStandsWhereItsBonesAre(String name, float unit) {
        Model model = ModelLoader.load(MODELS.resolve(name));
        assertThat(model.bounds().centre().x / unit).isCloseTo(5, within(0.01f));
        assertThat(model.low().y() / unit).isCloseTo(0, within(0.01f));
    }

    @Test
    void aBoneThatRestsElsewhereThanItWasBoundMovesItsVertices() throws IOException {
        byte[] glb = Files.readAllBytes(MODELS.resolve("skinned.glb"));
        // The upper bone, bound at 1, rests at 2 in this file; Latin-1 keeps every byte.
        String text = new String(glb, StandardCharsets.ISO_8859_1);
        String bound = "\"name\":\"tip\",\"translation\":[0,1,0]";
        assertThat(text).contains(bound);
        Path moved = Files.write(
                folder.resolve("moved.glb"),
                text.replace(bound, bound.replace("[0,1,0]", "[0,2,0]")).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(ModelLoader.load(moved).bounds().size().y).isCloseTo(4, within(1e-3f));
    }

    @ParameterizedTest
    @CsvSource({"mirrored.fbx,100", "mirrored.glb,1"})
    void aMirroredTwinIsNotInsideOut(String name, float unit) {
        Model model = ModelLoader.load(MODELS.resolve(name));
        assertThat(model.parts()).extracting(Model.Part::name).containsExactlyInAnyOrder("left", "right");
        for (Model.Part part : model.parts()) {
            assertSolid(part.mesh(), 3 * unit * unit * unit);
        }
        assertThat(model.bounds().size().x / unit).isCloseTo(5, within(0.01f));
        assertThat(model.bounds().size().y / unit).isCloseTo(3, within(0.01f));
    }

    @ParameterizedTest
    @CsvSource({"many.fbx", "many.glb", "many.obj"})
    void partsMaterialsAndOddParentsAreKept(String name) {
        Model model = ModelLoader.load(MODELS.resolve(name));
        assertThat(model.parts()).hasSize(3);
        Vector3f size = model.bounds().size();
        // Three wedges in a row, 0..4 and half a wedge to either side, tipped over by their parent.
        assertThat(size.x / size.z).isCloseTo(5 / 3f, within(1e-2f));
        assertThat(size.y / size.z).isCloseTo(2 / 3f, within(1e-2f));
        float red = 0;
        for (Model.Part part : model.parts()) {
            Material material = model.materials().get(part.material());
            assertThat(material.name()).startsWith("paint");
            assertThat(material.roughness()).as(name).isBetween(0.2f, 0.5f);
            red += material.baseColour().x();
            assertSolid(part.mesh(), size.x / 5 * size.y * size.z / 2);
        }
        assertThat(red).isCloseTo(0.8f + 0.9f + 0.05f, within(1e-2f));
    }

    @ParameterizedTest
    @CsvSource({"textured.fbx", "textured.glb"})
    void picturesInsideTheFileAreFound(String name) {
        Model model = ModelLoader.load(MODELS.resolve(name));
        assertThat(model.images()).singleElement().extracting(ImageData::width).isEqualTo(8);
        Material material = model.materials().get(model.parts().get(0).material());
        assertThat(material.maps().baseColour()).isZero();
        assertThat(material.baseColour().x()).isGreaterThan(0.7f);
    }

    @Test
    void cornersCountedTheWrongWayRoundAreTurnedWhereNormalsSayso() throws IOException {
        String square = "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\nvn 0 0 -1\nf 1//1 2//1 3//1 4//1\n";
        MeshData mesh = ModelLoader.load(Files.writeString(folder.resolve("back.obj"), square))
                .parts()
                .get(0)
                .mesh();
        assertThat(facing(mesh, 0).z).isNegative();
        assertThat(mesh.normals()[2]).isEqualTo(-1);
    }

    @Test
    void aMeshWithoutNormalsKeepsItsSharpEdges() throws IOException {
        String roof = "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\nv 0 0 -1\nv 1 0 -1\nf 1 2 3 4\nf 2 1 5 6\n";
        MeshData mesh = ModelLoader.load(Files.writeString(folder.resolve("roof.obj"), roof))
                .parts()
                .get(0)
                .mesh();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            Vector3f flat = facing(mesh, t).normalize();
            int corner = mesh.indices()[3 * t];
            assertThat(flat.dot(
                            mesh.normals()[3 * corner], mesh.normals()[3 * corner + 1], mesh.normals()[3 * corner + 2]))
                    .isCloseTo(1, within(1e-4f));
        }
    }

    /** Closed, fronts outwards, normals outwards, and of this volume. */
    private static void assertSolid(MeshData mesh, float volume) {
        float[] p = mesh.positions();
        double sum = 0;
        for (int t = 0; t < mesh.triangleCount(); t++) {
            int a = mesh.indices()[3 * t];
            Vector3f facing = facing(mesh, t);
            sum += facing.dot(p[3 * a], p[3 * a + 1], p[3 * a + 2]) / 6.0;
            float[] n = mesh.normals();
            assertThat(facing.normalize().dot(n[3 * a], n[3 * a + 1], n[3 * a + 2]))
                    .as("normal")
                    .isGreaterThan(0.5f);
        }
        assertThat(sum / volume).as("volume").isCloseTo(1, within(0.02));
    }

    /** Where a triangle looks, as long as twice its area. */
    private static Vector3f facing(MeshData mesh, int triangle) {
        float[] p = mesh.positions();
        int a = 3 * mesh.indices()[3 * triangle];
        int b = 3 * mesh.indices()[3 * triangle + 1];
        int c = 3 * mesh.indices()[3 * triangle + 2];
        return new Vector3f(p[b] - p[a], p[b + 1] - p[a + 1], p[b + 2] - p[a + 2])
                .cross(p[c] - p[a], p[c + 1] - p[a + 1], p[c + 2] - p[a + 2]);
    }
}
