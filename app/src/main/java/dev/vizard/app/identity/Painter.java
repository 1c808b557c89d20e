package dev.vizard.app.identity;

import dev.vizard.app.synth.AtlasPart;
import dev.vizard.app.synth.HeadMesh;
import dev.vizard.app.synth.PortraitHead;

/** Gives the portrait's texture another complexion; all mixing is of linear light. Eyes, teeth and shading stay. */
final class Painter {

    /** Landmarks in full light whose mean is the portrait's own skin: forehead, cheeks, chin. */
    private static final int[] SKIN = {151, 9, 50, 280, 205, 425, 199};

    /** Linear luminance of a lit strand of the portrait's hair. */
    private static final double HAIR_LIGHT = 0.26;

    /** Linear luminance of the portrait's brows where they are densest. */
    private static final double BROW_LIGHT = 0.3;

    /** Linear luminance of the baked cloth. */
    private static final double CLOTH_LIGHT = 0.027;

    /** Hair keeps this share of its own contrast's exponent: dark hair gleams less. */
    private static final double HAIR_CONTRAST = 0.9;

    private static final double[] LINEAR = new double[256];

    static {
        for (int i = 0; i < 256; i++) {
            double c = i / 255.0;
            LINEAR[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
    }

    private final PortraitHead head;
    private final float[] texels;
    private final double[] ownSkin = new double[3];

    Painter(PortraitHead head, HeadMesh mesh) {
        this.head = head;
        texels = head.texels();
        for (int landmark : SKIN) {
            int x = Math.round(mesh.texels()[landmark * 2]);
            int y = Math.round(mesh.texels()[landmark * 2 + 1]);
            for (int k = 0; k < 3; k++) {
                ownSkin[k] += linear(texels[(y * PortraitHead.TEXELS_WIDE + x) * 3 + k]) / SKIN.length;
            }
        }
    }

    /** The texture, red, green, blue, alpha a texel, sRGB, from the top. */
    byte[] paint(Complexion complexion) {
        double[] skin = linear(complexion.skin());
        double[] hair = linear(complexion.hair());
        double[] cloth = linear(complexion.cloth());
        int count = texels.length / 3;
        byte[] rgba = new byte[count * 4];
        double[] own = new double[3];
        for (int t = 0; t < count; t++) {
            for (int k = 0; k < 3; k++) {
                own[k] = linear(texels[t * 3 + k]);
            }
            double light = luminance(own);
            double strand = Math.pow(light / HAIR_LIGHT, HAIR_CONTRAST);
            double hairShare = head.share(AtlasPart.HAIR, t);
            double skinShare = head.share(AtlasPart.SKIN, t);
            double clothShare = head.share(AtlasPart.CLOTH, t);
            double keep = Math.max(0, 1 - hairShare - skinShare - clothShare);
            double brow = head.share(AtlasPart.BROW, t) * complexion.brows() * browDensity(light);
            double beard = head.share(AtlasPart.BEARD, t) * complexion.beard() * stubble(t);
            double bald = complexion.shaved() * 0.85;
            for (int k = 0; k < 3; k++) {
                double bare = skin[k] * own[k] / ownSkin[k];
                double grown = mix(bare, hair[k] * 0.6, Math.max(brow, beard));
                // Under a shaved head's stubble the scalp is lit evenly.
                double scalp = mix(skin[k], hair[k], 0.3) * (0.75 + 0.2 * Math.min(1, strand));
                double hairy = mix(hair[k] * strand, scalp, bald);
                double value = keep * own[k]
                        + skinShare * grown
                        + hairShare * hairy
                        + clothShare * cloth[k] * light / CLOTH_LIGHT;
                rgba[t * 4 + k] = encode(value);
            }
            rgba[t * 4 + 3] = -1;
        }
        return rgba;
    }

    private static double browDensity(double light) {
        return Math.max(0.15, Math.min(1, (0.75 - light) / (0.75 - BROW_LIGHT)));
    }

    // Hairs of a beard: fine and irregular, the same every time.
    private static double stubble(int texel) {
        long h = texel * 0x9E3779B97F4A7C15L;
        h ^= h >>> 29;
        return 0.75 + 0.25 * (((h * 0xBF58476D1CE4E5B9L) >>> 56) / 255.0);
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double linear(float srgb) {
        return LINEAR[Math.max(0, Math.min(255, Math.round(srgb)))];
    }

    private static double[] linear(int rgb) {
        return new double[] {LINEAR[rgb >> 16 & 255], LINEAR[rgb >> 8 & 255], LINEAR[rgb & 255]};
    }

    private static byte encode(double linear) {
        double c = Math.max(0, Math.min(1, linear));
        double srgb = c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
        return (byte) Math.round(255 * srgb);
    }
}
