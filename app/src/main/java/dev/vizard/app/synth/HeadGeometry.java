package dev.vizard.app.synth;

import dev.vizard.vision.face.FaceLandmarks;
import dev.vizard.vision.pose.CanonicalFace;
import org.joml.Vector3d;

/**
 * A head from a portrait: the face's own mesh, and around it a skirt that runs from the face's oval outwards over hair
 * and ears to the silhouette, or under the jaw to the throat, and from there closes behind as a skull.
 */
final class HeadGeometry {

    /** Skirt columns for one step of the oval. */
    static final int COLUMNS_A_STEP = 4;

    private static final int COLUMNS = HeadOutline.OVAL.length * COLUMNS_A_STEP;
    private static final int RINGS = 36;

    // Portrait pixels. The head is about 19 cm deep without hair; the silhouette lies in its middle.
    private static final double SILHOUETTE_Z = 56;
    private static final double SKULL_DEPTH = 72;
    private static final double POLE_X = 226;
    private static final double POLE_Y = 88;
    private static final double HAIR_BULGE = 9;
    private static final double FULL_HAIR = 25;
    private static final double THROAT_X = 223;
    private static final double THROAT_Y = 163;

    // The face's rim may show a pixel of backdrop, so its colours are taken a little further in.
    private static final double RIM_INSET = 2;
    private static final double CHEEK = 34;

    private HeadGeometry() {}

    /** Face and skirt, wholly following the head; the warp makes another person of it. */
    static HeadMesh build(Portrait portrait, Warp warp) {
        return face(portrait, warp).and(skirt(portrait, warp));
    }

    private static HeadMesh face(Portrait portrait, Warp warp) {
        FaceLandmarks points = portrait.landmarks();
        int n = FaceLandmarks.COUNT;
        MeshWriter out = new MeshWriter(portrait, warp, n);
        boolean[] rim = new boolean[n];
        for (int landmark : HeadOutline.OVAL) {
            rim[landmark] = true;
        }
        for (int i = 0; i < n; i++) {
            double[] colourAt =
                    rim[i] ? inset(points.x(i), points.y(i)) : offBackdrop(portrait, points.x(i), points.y(i));
            out.vertex(
                    points.x(i),
                    points.y(i),
                    points.z(i),
                    (colourAt[0] - Atlas.FACE_X) * Atlas.FACE_SCALE,
                    (colourAt[1] - Atlas.FACE_Y) * Atlas.FACE_SCALE,
                    1);
        }
        int[] triangles = CanonicalFace.get().triangles();
        HeadMesh mesh = out.mesh(triangles);
        FaceRelief.into(mesh.normals(), mesh.positions(), triangles, rim);
        return mesh;
    }

    // Points beside the rim may lie just outside the cheek as the picture shows it.
    private static double[] offBackdrop(Portrait portrait, double x, double y) {
        double[] at = {x, y};
        double[] rgb = new double[3];
        for (int step = 0; step < 4 && Math.abs(x - POLE_X) > CHEEK; step++) {
            double outwards = Math.copySign(1.5, x - POLE_X);
            portrait.sample(at[0] + outwards, at[1], rgb);
            if (!HeadOutline.isBackdrop(rgb)) {
                break;
            }
            at = inset(at[0], at[1]);
        }
        return at;
    }

    private static HeadMesh skirt(Portrait portrait, Warp warp) {
        MeshWriter out = new MeshWriter(portrait, warp, (COLUMNS + 1) * (RINGS + 1));
        double[] p = new double[3];
        for (int ring = 0; ring <= RINGS; ring++) {
            double down = (double) ring / RINGS;
            for (int column = 0; column <= COLUMNS; column++) {
                double turn = (double) column / COLUMNS_A_STEP;
                place(portrait, turn, down, p);
                out.vertex(p[0], p[1], p[2], Atlas.wrapU((double) column / COLUMNS), Atlas.wrapV(0, down), 1);
            }
        }
        return out.mesh(MeshWriter.grid(COLUMNS, RINGS));
    }

    /** A point of the face's oval, portrait space. */
    static double[] rim(Portrait portrait, double turn) {
        double t = HeadOutline.wrap(turn);
        int step = (int) t;
        int a = HeadOutline.OVAL[step % HeadOutline.OVAL.length];
        int b = HeadOutline.OVAL[(step + 1) % HeadOutline.OVAL.length];
        double f = t - step;
        FaceLandmarks points = portrait.landmarks();
        return new double[] {
            points.x(a) + f * (points.x(b) - points.x(a)),
            points.y(a) + f * (points.y(b) - points.y(a)),
            points.z(a) + f * (points.z(b) - points.z(a))
        };
    }

    /** A place on the face's rim, moved in to where the picture surely shows the face. */
    static double[] inset(double x, double y) {
        double dx = POLE_X - x;
        double dy = THROAT_Y - 55 - y;
        double length = Math.hypot(dx, dy);
        return new double[] {x + dx / length * RIM_INSET, y + dy / length * RIM_INSET};
    }

    /**
     * A point of the skirt, portrait space.
     *
     * @param down 0 at the face's rim, 0.5 at the silhouette or the throat, 1 at the back of the head
     */
    private static void place(Portrait portrait, double turn, double down, double[] into) {
        double[] rim = rim(portrait, turn);
        double[] hairEdge = smoothSilhouette(portrait, turn);
        double hair = HeadOutline.hairiness(turn);
        double throatX = THROAT_X + 0.66 * (rim[0] - THROAT_X);
        double throatY = Math.min(rim[1] - 2, THROAT_Y);
        double angle = Math.PI * down;
        double sine = Math.sin(angle);
        double cosine = Math.cos(angle);
        if (down <= 0.5) {
            double back = 1 - cosine;
            // Where the outline is near the face, as at the ears, there is no hair to bulge.
            double bulge = HAIR_BULGE * Math.min(1, Math.hypot(hairEdge[0] - rim[0], hairEdge[1] - rim[1]) / FULL_HAIR);
            double hairZ = SILHOUETTE_Z + (rim[2] - SILHOUETTE_Z) * cosine - bulge * Math.sin(2 * angle);
            double jawZ = rim[2] + (SILHOUETTE_Z - rim[2]) * sine;
            into[0] = mix(rim[0] + (throatX - rim[0]) * back, rim[0] + (hairEdge[0] - rim[0]) * sine, hair);
            into[1] = mix(rim[1] + (throatY - rim[1]) * back, rim[1] + (hairEdge[1] - rim[1]) * sine, hair);
            into[2] = mix(jawZ, hairZ, hair);
        } else {
            double edgeX = mix(throatX, hairEdge[0], hair);
            double edgeY = mix(throatY, hairEdge[1], hair);
            into[0] = POLE_X + (edgeX - POLE_X) * sine;
            into[1] = POLE_Y + (edgeY - POLE_Y) * sine;
            into[2] = SILHOUETTE_Z - SKULL_DEPTH * cosine;
        }
    }

    private static double[] smoothSilhouette(Portrait portrait, double turn) {
        double x = 0;
        double y = 0;
        for (int i = -1; i <= 1; i++) {
            double[] rim = rim(portrait, turn + i * 0.4);
            double[] edge = HeadOutline.silhouette(rim[0], rim[1]);
            x += edge[0] / 3;
            y += edge[1] / 3;
        }
        return new double[] {x, y};
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }

    /** The head's middle, head axes, centimetres: what shading takes for the centre of a smooth ellipsoid. */
    static Vector3d middle(Portrait portrait) {
        return portrait.toHead(POLE_X, POLE_Y + 12, SILHOUETTE_Z, new Vector3d());
    }
}
