package dev.vizard.app.identity;

import dev.vizard.app.synth.HeadMesh;
import dev.vizard.app.synth.PortraitHead;
import dev.vizard.app.synth.Warp;
import dev.vizard.engine.scene.ImageData;
import dev.vizard.engine.scene.Material;
import dev.vizard.engine.scene.MeshData;
import dev.vizard.engine.scene.Model;
import dev.vizard.vision.pose.CanonicalFace;
import dev.vizard.vision.pose.PointFit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3f;
import org.joml.Vector4f;

/** A dozen people made of the portrait, the same ones every time. */
public final class People {

    private static final float METRES_PER_CM = 0.01f;
    private static final float ROUGHNESS = 0.55f;
    private static final int[] EYE_CORNERS = {33, 133, 263, 362};

    /** A person: name, seed of the shape, hair's volume, colours. */
    private record Person(String name, long seed, double hairVolume, Complexion complexion) {}

    // Skins from very light to very dark, as even as the ten tones of Monk's scale are.
    private static final List<Person> ALL = List.of(
            new Person("ada", 1, 0, new Complexion(0xF0D3C1, 0xC9A566, 0.3, 0, 0, 0x3A5A72)),
            new Person("boris", 2, -0.7, new Complexion(0xE4BEA5, 0x5A4634, 0.8, 0.3, 0.2, 0x4A4A4A)),
            new Person("chen", 3, -0.25, new Complexion(0xDDB08A, 0x1E1A18, 0.8, 0, 0, 0x7A2E2E)),
            new Person("deepa", 4, 0.04, new Complexion(0xA9774F, 0x1A1412, 0.9, 0, 0, 0x2E5A44)),
            new Person("emeka", 5, -1, new Complexion(0x5A3A2C, 0x120E0D, 0.7, 0.35, 0.7, 0xC8C2B4)),
            new Person("fatima", 6, 0, new Complexion(0xC69468, 0x2A1C14, 0.9, 0, 0, 0x1F2A4A)),
            new Person("gunnar", 7, -0.75, new Complexion(0xEBC7B2, 0xA9A49C, 0.6, 0.25, 0.35, 0x24382A)),
            new Person("hana", 8, 0.02, new Complexion(0xE6C09C, 0x221A16, 0.7, 0, 0, 0xB0A0A8)),
            new Person("imani", 9, 0.06, new Complexion(0x3E2A22, 0x0E0B0A, 0.6, 0, 0, 0x8A6A2A)),
            new Person("jorge", 10, -0.6, new Complexion(0xB98560, 0x241A14, 0.9, 0.5, 0.1, 0x30303A)),
            new Person("kofi", 11, -1, new Complexion(0x7A5038, 0x140F0D, 0.7, 0.4, 0.9, 0x5A2A4A)),
            new Person("lena", 12, 0.03, new Complexion(0xE8C4B0, 0x8A4A24, 0.5, 0, 0, 0x9AA8B0)));

    private final PortraitHead head;
    private final Painter painter;

    /**
     * The people.
     *
     * @param portrait the folder with the portrait and its landmarks
     */
    public People(Path portrait) throws IOException {
        head = PortraitHead.load(portrait);
        painter = new Painter(head, head.mesh(Warp.NONE));
    }

    /** Their names. */
    public static List<String> names() {
        return ALL.stream().map(Person::name).toList();
    }

    /**
     * One of them, in metres, in head axes, the origin midway between the eyes. Straight ahead is where the portrait's
     * own face looks straight ahead, by weighted Procrustes.
     */
    public Model model(int index) {
        Person person = ALL.get(index);
        HeadMesh mesh = head.mesh(warp(person));
        int count = mesh.vertexCount();
        float[] positions = new float[count * 3];
        float[] uvs = new float[count * 2];
        Vector3d origin = eyes(mesh.positions());
        for (int i = 0; i < count; i++) {
            positions[i * 3] = (float) (mesh.positions()[i * 3] - origin.x) * METRES_PER_CM;
            positions[i * 3 + 1] = (float) (mesh.positions()[i * 3 + 1] - origin.y) * METRES_PER_CM;
            positions[i * 3 + 2] = (float) (mesh.positions()[i * 3 + 2] - origin.z) * METRES_PER_CM;
            uvs[i * 2] = mesh.texels()[i * 2] / PortraitHead.TEXELS_WIDE;
            uvs[i * 2 + 1] = mesh.texels()[i * 2 + 1] / PortraitHead.TEXELS_HIGH;
        }
        float[] tangents = new float[count * 4];
        for (int i = 0; i < count; i++) {
            tangents[i * 4] = 1;
            tangents[i * 4 + 3] = 1;
        }
        MeshData data = new MeshData(positions, mesh.normals(), uvs, tangents, mesh.triangles());
        return Model.of(
                person.name(), List.of(new Model.Part("head", data, 0)), List.of(material()), List.of(picture(person)));
    }

    private ImageData picture(Person person) {
        byte[] rgba = painter.paint(person.complexion());
        ByteBuffer direct = ByteBuffer.allocateDirect(rgba.length).put(rgba).flip();
        return new ImageData(person.name(), PortraitHead.TEXELS_WIDE, PortraitHead.TEXELS_HIGH, direct);
    }

    private Warp warp(Person person) {
        Warp shape = new FaceShape(head, new SplittableRandom(person.seed()), person.hairVolume());
        Quaterniond straight = straightening(shape);
        return point -> {
            shape.apply(point);
            straight.transform(point);
        };
    }

    /** What turns the changed face back to where the portrait's looks. */
    private Quaterniond straightening(Warp shape) {
        CanonicalFace face = CanonicalFace.get();
        int[] basis = face.basisLandmarks();
        double[] weights = face.basisWeights();
        PointFit fit = new PointFit();
        Vector3d changed = new Vector3d();
        for (int i = 0; i < basis.length; i++) {
            Vector3d own = head.landmark(basis[i]);
            shape.apply(changed.set(own));
            fit.add(changed.x, changed.y, changed.z, own.x, own.y, own.z, weights[i]);
        }
        fit.solve();
        return fit.rotation(new Quaterniond());
    }

    private static Material material() {
        return new Material(
                "skin",
                new Vector4f(1, 1, 1, 1),
                0,
                ROUGHNESS,
                new Vector3f(),
                0,
                0,
                0,
                true,
                false,
                new Material.Maps(0, -1, -1, -1, -1, -1, 1, 1));
    }

    private static Vector3d eyes(float[] positions) {
        Vector3d sum = new Vector3d();
        for (int corner : EYE_CORNERS) {
            sum.add(positions[corner * 3], positions[corner * 3 + 1], positions[corner * 3 + 2]);
        }
        return sum.div(EYE_CORNERS.length);
    }
}
