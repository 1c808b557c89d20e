package dev.vizard.engine.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vizard.engine.EngineException;
import dev.vizard.engine.TestPaths;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelLoaderTest {
    private static final String SQUARE = "v 0 0 0\nv 2 0 0\nv 2 4 0\nv 0 4 0\nvt 0 0\nvt 1 0\nvt 1 1\nvt 0 1\n";

    /** A triangle whose texture coordinates are its x and y, under a texture that is shifted and repeated. */
    private static final String TILED =
            """
            {"asset":{"version":"2.0"},"extensionsUsed":["KHR_texture_transform"],
            "scene":0,"scenes":[{"nodes":[0]}],"nodes":[{"name":"tile","mesh":0}],
            "meshes":[{"primitives":[{"attributes":{"POSITION":0,"TEXCOORD_0":1},"material":0}]}],
            "materials":[{"pbrMetallicRoughness":{"baseColorTexture":{"index":0,
            "extensions":{"KHR_texture_transform":{"offset":[0.25,0.5],"rotation":0.5235988,"scale":[2,3]}}}}}],
            "textures":[{"source":0}],"images":[{"uri":"paint.png"}],
            "accessors":[{"bufferView":0,"componentType":5126,"count":3,"type":"VEC3","min":[0,0,0],"max":[1,1,0]},
            {"bufferView":1,"componentType":5126,"count":3,"type":"VEC2"}],
            "bufferViews":[{"buffer":0,"byteLength":36},{"buffer":0,"byteOffset":36,"byteLength":24}],
            "buffers":[{"byteLength":60,"uri":"data:application/octet-stream;base64,%s"}]}
            """
                    .formatted("AAAAAAAAAAAAAAAAAACAPwAAAAAAAAAAAAAAAAAAgD8AAAAAAAAAAAAAAAAAAIA/AAAAAAAAAAAAAIA/");

    @TempDir
    Path folder;

    @Test
    void readsAnObjWithItsMaterialAndPicture() throws IOException {
        byte[] grey = new byte[] {90, 90, 90};
        dev.vizard.engine.render.PngWriter.write(folder.resolve("paint.png"), 1, 1, grey);
        Files.writeString(folder.resolve("m.mtl"), "newmtl paint\nKd 0.5 0.25 0.125\nmap_Kd textures\\paint.png\n");
        Path file = write("square.obj", "mtllib m.mtl\no plate\n" + SQUARE + "usemtl paint\nf 1/1 2/2 3/3 4/4\n");
        Model model = ModelLoader.load(file);
        assertThat(model.triangleCount()).isEqualTo(2);
        assertThat(model.bounds().size().y).isEqualTo(4);
        Material material = model.materials().get(model.parts().get(0).material());
        assertThat(material.baseColour().x()).isCloseTo(0.5f, within(1e-6f));
        assertThat(material.maps().baseColour()).isZero();
        assertThat(model.images().get(0).rgba().get(0)).isEqualTo((byte) 90);
        MeshData mesh = model.parts().get(0).mesh();
        // The corner at the origin has v = 0 in OBJ, which counts from the bottom; ours counts from the top.
        for (int v = 0; v < mesh.vertexCount(); v++) {
            float fromTop = 1 - mesh.positions()[3 * v + 1] / 4;
            assertThat(mesh.uvs()[2 * v + 1]).isCloseTo(fromTop, within(1e-6f));
            assertThat(mesh.normals()[3 * v + 2]).isCloseTo(1, within(1e-6f));
            assertThat(mesh.tangents()[4 * v]).isCloseTo(1, within(1e-6f));
            assertThat(mesh.tangents()[4 * v + 3]).isEqualTo(1);
        }
    }

    @Test
    void readsAGlbWithNodeTransformsAndExtensions() throws IOException {
        Path file = folder.resolve("part.glb");
        Files.write(file, glb(0.01f, new float[] {0, 0, 0, 1, 0, 0, 0, 2, 0}));
        Model model = ModelLoader.load(file);
        assertThat(model.parts().get(0).name()).isEqualTo("fin");
        assertThat(model.bounds().size().y).isCloseTo(0.02f, within(1e-6f));
        assertThat(model.low().x()).isCloseTo(3, within(1e-5f));
        Material material = model.materials().get(model.parts().get(0).material());
        assertThat(material.emissive().y()).isCloseTo(4, within(1e-4f));
        assertThat(material.clearCoat()).isCloseTo(0.75f, within(1e-4f));
        assertThat(material.metallic()).isCloseTo(0.25f, within(1e-4f));
        assertThat(material.doubleSided()).isTrue();
        assertThat(material.alphaCutoff()).isCloseTo(0.3f, within(1e-4f));
    }

    @Test
    void readsAnAsciiFbx() throws IOException {
        Path file = write(
                "square.fbx",
                """
                ; FBX 7.3.0 project file
                FBXHeaderExtension:  {
                    FBXHeaderVersion: 1003
                    FBXVersion: 7300
                }
                Objects:  {
                    Geometry: 1000, "Geometry::square", "Mesh" {
                        Vertices: *12 {
                            a: 0,0,0,2,0,0,2,4,0,0,4,0
                        }
                        PolygonVertexIndex: *4 {
                            a: 0,1,2,-4
                        }
                        GeometryVersion: 124
                    }
                    Model: 2000, "Model::plate", "Mesh" {
                        Version: 232
                    }
                }
                Connections:  {
                    C: "OO",2000,0
                    C: "OO",1000,2000
                }
                """);
        Model model = ModelLoader.load(file);
        assertThat(model.triangleCount()).isEqualTo(2);
        assertThat(model.bounds().size().y).isCloseTo(2 * model.bounds().size().x, within(1e-5f));
    }

    @Test
    void aHeavyModelIsSimplifiedAndKeepsItsShape() throws IOException {
        MeshData ball = dev.vizard.engine.render.SampleModel.ball(400);
        StringBuilder text = new StringBuilder();
        float[] p = ball.positions();
        for (int i = 0; i < p.length; i += 3) {
            text.append("v ")
                    .append(p[i])
                    .append(' ')
                    .append(p[i + 1])
                    .append(' ')
                    .append(p[i + 2])
                    .append('\n');
        }
        int[] n = ball.indices();
        for (int i = 0; i < n.length; i += 3) {
            text.append("f ")
                    .append(n[i] + 1)
                    .append(' ')
                    .append(n[i + 1] + 1)
                    .append(' ')
                    .append(n[i + 2] + 1)
                    .append('\n');
        }
        Model model = ModelLoader.load(write("ball.obj", text.toString()));
        assertThat(ball.triangleCount()).isGreaterThan(ModelLoader.HEAVY_TRIANGLES);
        assertThat(model.triangleCount()).isBetween(1000, ModelLoader.HEAVY_TRIANGLES);
        assertThat(model.bounds().size().y).isCloseTo(2, within(0.02f));
        float[] thin = model.parts().get(0).mesh().positions();
        for (int i = 0; i < thin.length; i += 3) {
            double radius = Math.sqrt(thin[i] * thin[i] + thin[i + 1] * thin[i + 1] + thin[i + 2] * thin[i + 2]);
            assertThat(radius).isCloseTo(1, within(0.01));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "empty.obj, '', cannot be understood",
        "broken.glb, 'glTF but not really', cannot be understood",
        "words.gltf, '{ \"asset\": ', cannot be understood",
        "notes.txt, 'hello', cannot be understood",
    })
    void aFileThatIsNoModelIsOneLine(String name, String content, String reason) throws IOException {
        assertOneLine(write(name, content), reason);
    }

    @Test
    void pointsOnlyIsNoModel() throws IOException {
        assertOneLine(write("points.obj", "v 0 0 0\nv 1 0 0\nv 1 1 0\np 1 2 3\n"), "");
    }

    @Test
    void aMissingFileAndAFolderAreOneLine() {
        assertOneLine(folder.resolve("gone.glb"), "There is no model");
        assertOneLine(folder, "There is no model");
    }

    @Test
    void numbersThatAreNoneAndAbsurdSizesAreRefused() throws IOException {
        Path nan = folder.resolve("nan.glb");
        Files.write(nan, glb(1, new float[] {0, 0, 0, 1, 0, 0, 0, Float.NaN, 0}));
        assertOneLine(nan, "");
        Path huge = folder.resolve("huge.glb");
        Files.write(huge, glb(1, new float[] {0, 0, 0, 1, 0, 0, 0, 1e12f, 0}));
        assertOneLine(huge, "no sensible size");
        Path point = folder.resolve("point.glb");
        Files.write(point, glb(1, new float[9]));
        assertOneLine(point, "");
    }

    @Test
    void aMissingOrBrokenPictureIsDoneWithout() throws IOException {
        Files.writeString(folder.resolve("noise.png"), "no picture at all");
        Files.writeString(
                folder.resolve("m.mtl"),
                "newmtl paint\nKd 0.5 0.25 0.125\nmap_Kd gone.png\nmap_Ke noise.png\nKe 0 0 0\n");
        Path file = write("square.obj", "mtllib m.mtl\n" + SQUARE + "usemtl paint\nf 1/1 2/2 3/3 4/4\n");
        Model model = ModelLoader.load(file);
        Material material = model.materials().get(model.parts().get(0).material());
        assertThat(model.images()).isEmpty();
        assertThat(material.maps()).isEqualTo(Material.Maps.NONE);
        assertThat(material.baseColour().x()).isCloseTo(0.5f, within(1e-6f));
        assertThat(material.emissive().length()).isZero();
    }

    @Test
    void aHugePictureIsHalved() {
        var big = org.lwjgl.BufferUtils.createByteBuffer(8192 * 2 * 4);
        for (int i = 0; i < big.capacity(); i += 4) {
            big.put(i, (byte) (i / 4 % 2 == 0 ? 100 : 50)).put(i + 3, (byte) 255);
        }
        ImageData small = ImageScaler.limited("big", 8192, 2, big);
        assertThat(small.width()).isEqualTo(4096);
        assertThat(small.height()).isEqualTo(1);
        assertThat(small.rgba().get(0)).isEqualTo((byte) 75);
        assertThat(small.rgba().get(3)).isEqualTo((byte) 255);
    }

    @Test
    void aTurnedAndRepeatedTextureTurnsTheCoordinates() throws IOException {
        Files.writeString(folder.resolve("tiled.gltf"), TILED);
        dev.vizard.engine.render.PngWriter.write(folder.resolve("paint.png"), 1, 1, new byte[] {90, 90, 90});
        MeshData mesh =
                ModelLoader.load(folder.resolve("tiled.gltf")).parts().get(0).mesh();
        for (int v = 0; v < mesh.vertexCount(); v++) {
            float x = mesh.positions()[3 * v];
            float y = mesh.positions()[3 * v + 1];
            // The file's coordinates are x and y; glTF scales them, turns them by 30 degrees counter-clockwise with v
            // pointing down, and shifts them.
            double cos = Math.sqrt(3) / 2;
            assertThat(mesh.uvs()[2 * v]).isCloseTo((float) (0.25 + 2 * x * cos + 3 * y * 0.5), within(1e-5f));
            assertThat(mesh.uvs()[2 * v + 1]).isCloseTo((float) (0.5 - 2 * x * 0.5 + 3 * y * cos), within(1e-5f));
        }
    }

    @Test
    void theShippedModelLoadsWithAllItsMaps() {
        Path file = TestPaths.home().resolve("assets/mask/mask.glb");
        Model model = ModelLoader.load(file);
        assertThat(model.triangleCount()).isBetween(5_000, ModelLoader.HEAVY_TRIANGLES);
        assertThat(model.materials()).anyMatch(material -> material.emissive().length() > 1);
        assertThat(model.materials()).anyMatch(material -> material.maps().normal() >= 0);
        assertThat(model.fitToHeight(1)
                        .transformPosition(model.bounds().centre())
                        .length())
                .isLessThan(1e-5f);
    }

    private static void assertOneLine(Path file, String reason) {
        assertThatThrownBy(() -> ModelLoader.load(file))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason)
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** One triangle under a scaled and shifted node, with every extension the loader honours. */
    private static byte[] glb(float scale, float[] positions) {
        float high = Math.max(positions[7], 0);
        String json =
                """
                {"asset":{"version":"2.0"},"extensionsUsed":["KHR_materials_emissive_strength","KHR_materials_clearcoat"],
                "scene":0,"scenes":[{"nodes":[0]}],
                "nodes":[{"name":"fin","mesh":0,"translation":[3,0,0],"scale":[%s,%s,%s]}],
                "meshes":[{"primitives":[{"attributes":{"POSITION":0},"material":0}]}],
                "materials":[{"doubleSided":true,"alphaMode":"MASK","alphaCutoff":0.3,
                "pbrMetallicRoughness":{"metallicFactor":0.25},"emissiveFactor":[0,1,0],
                "extensions":{"KHR_materials_emissive_strength":{"emissiveStrength":4},
                "KHR_materials_clearcoat":{"clearcoatFactor":0.75}}}],
                "accessors":[{"bufferView":0,"componentType":5126,"count":3,"type":"VEC3",
                "min":[0,0,0],"max":[1,%s,0]}],
                "bufferViews":[{"buffer":0,"byteLength":36}],"buffers":[{"byteLength":36}]}
                """
                        .formatted(scale, scale, scale, Float.isFinite(high) ? high : 1);
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        int padded = (text.length + 3) / 4 * 4;
        ByteBuffer out = ByteBuffer.allocate(12 + 8 + padded + 8 + 36).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x46546C67).putInt(2).putInt(out.capacity());
        out.putInt(padded).putInt(0x4E4F534A).put(text);
        for (int i = text.length; i < padded; i++) {
            out.put((byte) ' ');
        }
        out.putInt(36).putInt(0x004E4942);
        for (float value : positions) {
            out.putFloat(value);
        }
        return out.array();
    }
}
