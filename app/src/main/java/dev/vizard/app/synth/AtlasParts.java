package dev.vizard.app.synth;

import dev.vizard.vision.face.FaceLandmarks;
import java.util.EnumMap;
import java.util.Map;

/**
 * Tells skin, hair, brows and cloth apart in the texture: by the landmarks' outlines on the face, elsewhere by colour,
 * since the portrait's hair is yellower than its skin and darker.
 */
final class AtlasParts {

    private static final int[] RIGHT_EYE = {33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7
    };
    private static final int[] LEFT_EYE = {
        263, 466, 388, 387, 386, 385, 384, 398, 362, 382, 381, 380, 374, 373, 390, 249
    };
    private static final int[] INNER_LIPS = {
        78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95
    };
    private static final int[] OUTER_LIPS = {
        61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146
    };
    private static final int[] RIGHT_BROW = {70, 63, 105, 66, 107, 55, 65, 52, 53, 46};
    private static final int[] LEFT_BROW = {300, 293, 334, 296, 336, 285, 295, 282, 283, 276};
    /** From ear to ear over the upper lip, and back around the chin. */
    private static final int[] BEARD = {
        234, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361, 323, 454, 447, 376,
        433, 416, 434, 432, 410, 322, 391, 327, 2, 98, 165, 92, 186, 212, 214, 192, 213, 147, 227
    };

    // Portrait pixels: below this row the face has no hair, and above it hair hangs into the forehead.
    private static final double FRINGE_BOTTOM = 90;
    /** Above this row there is nothing but hair. */
    private static final double CROWN_BOTTOM = 75;

    private static final double SOFT = 1.0;

    private final FaceLandmarks points;
    private final float[] texels;
    private final Map<AtlasPart, float[]> shares = new EnumMap<>(AtlasPart.class);
    private final Outline[] kept;
    private final Outline[] brows;
    private final Outline lips;
    private final Outline beard;

    AtlasParts(Portrait portrait, float[] texels) {
        points = portrait.landmarks();
        this.texels = texels;
        kept = new Outline[] {
            new Outline(points, RIGHT_EYE), new Outline(points, LEFT_EYE), new Outline(points, INNER_LIPS)
        };
        brows = new Outline[] {new Outline(points, RIGHT_BROW), new Outline(points, LEFT_BROW)};
        lips = new Outline(points, OUTER_LIPS);
        beard = new Outline(points, BEARD);
        for (AtlasPart part : AtlasPart.values()) {
            shares.put(part, new float[Atlas.WIDTH * Atlas.HEIGHT]);
        }
        for (int y = 0; y < Atlas.HEIGHT; y++) {
            for (int x = 0; x < Atlas.WIDTH; x++) {
                if (x < Atlas.WRAP_LEFT) {
                    face(x, y);
                } else if (y < Atlas.BUST_TOP) {
                    skirt(x, y);
                } else {
                    bust(x, y);
                }
            }
        }
    }

    float share(AtlasPart part, int texel) {
        return shares.get(part)[texel];
    }

    private void face(int x, int y) {
        int at = y * Atlas.WIDTH + x;
        double px = Atlas.FACE_X + (x + 0.5) / Atlas.FACE_SCALE;
        double py = Atlas.FACE_Y + (y + 0.5) / Atlas.FACE_SCALE;
        double keep = 0;
        for (Outline outline : kept) {
            keep = Math.max(keep, inside(outline, px, py, 0.3));
        }
        double brow = 0;
        for (Outline outline : brows) {
            brow = Math.max(brow, inside(outline, px, py, 1.0));
        }
        double fringe = 1 - HeadOutline.smooth((py - FRINGE_BOTTOM) / 6);
        double side = HeadOutline.smooth((Math.abs(px - 226) - 36) / 6) * (1 - HeadOutline.smooth((py - 106) / 8));
        double crown = 1 - HeadOutline.smooth((py - CROWN_BOTTOM) / 3);
        double hair = Math.max(crown, yellowness(at) * Math.max(fringe, side)) * (1 - brow);
        shares.get(AtlasPart.HAIR)[at] = (float) (hair * (1 - keep));
        shares.get(AtlasPart.SKIN)[at] = (float) ((1 - hair) * (1 - keep));
        shares.get(AtlasPart.BROW)[at] = (float) (brow * (1 - keep));
        double bearded = inside(beard, px, py, -1) * (1 - inside(lips, px, py, 1)) * (1 - hair);
        shares.get(AtlasPart.BEARD)[at] = (float) bearded;
    }

    private static double inside(Outline outline, double x, double y, double grown) {
        return HeadOutline.smooth((outline.depth(x, y) + grown + SOFT) / (2 * SOFT));
    }

    // Over the forehead and behind all is hair, under the jaw nothing; about the ears colour must tell.
    private void skirt(int x, int y) {
        int at = y * Atlas.WIDTH + x;
        double turn = HeadTexture.around(x) * HeadOutline.OVAL.length;
        double down = HeadTexture.down(y, 0);
        double fromTop = Math.min(turn, HeadOutline.OVAL.length - turn);
        double behind = HeadOutline.smooth((down - 0.5) / 0.06);
        double certain = Math.max(1 - HeadOutline.smooth((fromTop - 7.2) / 0.6), behind);
        double hair = Math.max(certain, yellowness(at) * HeadOutline.hairiness(turn));
        shares.get(AtlasPart.HAIR)[at] = (float) hair;
        shares.get(AtlasPart.SKIN)[at] = (float) (1 - hair);
    }

    private void bust(int x, int y) {
        double down = HeadTexture.down(y, Atlas.BUST_TOP);
        shares.get(down < BustGeometry.SKIN_SHARE ? AtlasPart.SKIN : AtlasPart.CLOTH)[y * Atlas.WIDTH + x] = 1;
    }

    private double yellowness(int texel) {
        double red = texels[texel * 3];
        double green = texels[texel * 3 + 1];
        double blue = texels[texel * 3 + 2];
        double yellow = HeadOutline.smooth(((green - blue) / Math.max(1, green) - 0.17) / 0.09);
        double dark = HeadOutline.smooth((105 - red) / 40);
        return Math.max(yellow, dark);
    }
}
