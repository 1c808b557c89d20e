package dev.vizard.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.engine.scene.MeshData;
import dev.vizard.engine.scene.Model;
import dev.vizard.vision.pose.CanonicalFace;
import dev.vizard.vision.pose.EulerAngles;
import dev.vizard.vision.pose.PointFit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final Path PORTRAIT = Path.of(System.getProperty("vizard.home"), "assets/portrait");
    private static final int FACE = 468;

    private static People people;
    private static final List<Model> MODELS = new ArrayList<>();

    @BeforeAll
    static void make() throws IOException {
        people = new People(PORTRAIT);
        for (int i = 0; i < People.names().size(); i++) {
            MODELS.add(people.model(i));
        }
    }

    private static MeshData mesh(Model model) {
        return model.parts().get(0).mesh();
    }

    private static Vector3d place(Model model, int vertex) {
        float[] p = mesh(model).positions();
        return new Vector3d(p[vertex * 3], p[vertex * 3 + 1], p[vertex * 3 + 2]);
    }

    @Test
    void thereAreEnoughAndEachIsCalledOtherwise() {
        assertThat(People.names()).hasSizeGreaterThanOrEqualTo(8).doesNotHaveDuplicates();
    }

    @Test
    void noTwoFacesHaveTheSameShape() {
        for (int a = 0; a < MODELS.size(); a++) {
            for (int b = 0; b < a; b++) {
                double squares = 0;
                for (int i = 0; i < FACE; i++) {
                    squares += place(MODELS.get(a), i).distanceSquared(place(MODELS.get(b), i));
                }
                double rms = Math.sqrt(squares / FACE);
                // Metres. People's faces, once aligned, are a few millimetres apart.
                assertThat(rms)
                        .as(People.names().get(a) + " and " + People.names().get(b))
                        .isBetween(0.0015, 0.02);
            }
        }
    }

    @Test
    void theSamePersonIsTheSameEveryTime() throws IOException {
        Model again = new People(PORTRAIT).model(3);
        assertThat(mesh(again).positions()).isEqualTo(mesh(MODELS.get(3)).positions());
        assertThat(again.images().get(0).rgba())
                .isEqualTo(MODELS.get(3).images().get(0).rgba());
        assertThat(again).isNotSameAs(MODELS.get(3));
    }

    @Test
    void everyoneLooksStraightAheadAndIsAlikeOnBothSides() {
        CanonicalFace face = CanonicalFace.get();
        int[] basis = face.basisLandmarks();
        double[] weights = face.basisWeights();
        for (Model model : MODELS) {
            PointFit fit = new PointFit();
            for (int i = 0; i < basis.length; i++) {
                Vector3d p = place(model, basis[i]);
                fit.add(face.x(basis[i]), face.y(basis[i]), face.z(basis[i]), p.x, p.y, p.z, weights[i]);
            }
            fit.solve();
            Quaterniond q = fit.rotation(new Quaterniond());
            EulerAngles rest = EulerAngles.of(q.x, q.y, q.z, q.w);
            assertThat(rest.yawDegrees()).as(model.name()).isBetween(-0.7, 0.7);
            assertThat(rest.rollDegrees()).as(model.name()).isBetween(-0.7, 0.7);
            // The changed face is fitted to the portrait's, not to the canonical one: pitch may differ a little more.
            assertThat(rest.pitchDegrees()).as(model.name()).isBetween(-1.5, 1.5);
            Vector3d eyes = place(model, 33)
                    .add(place(model, 133))
                    .add(place(model, 263))
                    .add(place(model, 362));
            assertThat(eyes.length()).as(model.name()).isLessThan(1e-5);
        }
    }

    @Test
    void skinsGoFromVeryLightToVeryDark() {
        double lightest = 0;
        double darkest = 1;
        for (Model model : MODELS) {
            double light = cheek(model);
            lightest = Math.max(lightest, light);
            darkest = Math.min(darkest, light);
        }
        assertThat(lightest).isGreaterThan(0.75);
        assertThat(darkest).isLessThan(0.25);
    }

    /** Brightness of a cheek, 0..1, as encoded. */
    private static double cheek(Model model) {
        float[] uvs = mesh(model).uvs();
        var picture = model.images().get(0);
        int x = (int) (uvs[425 * 2] * picture.width());
        int y = (int) (uvs[425 * 2 + 1] * picture.height());
        ByteBuffer rgba = picture.rgba();
        int at = (y * picture.width() + x) * 4;
        return ((rgba.get(at) & 255) + (rgba.get(at + 1) & 255) + (rgba.get(at + 2) & 255)) / 765.0;
    }

    @Test
    void noTriangleOfAFaceIsTurnedInsideOut() {
        Vector3d a = new Vector3d();
        Model own = MODELS.get(0);
        for (Model model : MODELS) {
            int[] indices = mesh(model).indices();
            for (int t = 0; t < CanonicalFace.get().triangles().length; t += 3) {
                Vector3d normal = normal(model, indices, t);
                // Two faces' triangles may lean apart, but never face opposite ways.
                assertThat(normal.dot(normal(own, indices, t))).as(model.name()).isGreaterThan(-0.2);
            }
            assertThat(a.set(place(model, 1)).z).isGreaterThan(place(model, 152).z);
        }
    }

    private static Vector3d normal(Model model, int[] indices, int t) {
        Vector3d a = place(model, indices[t]);
        Vector3d b = place(model, indices[t + 1]).sub(a);
        Vector3d c = place(model, indices[t + 2]).sub(a);
        return b.cross(c).normalize();
    }
}
