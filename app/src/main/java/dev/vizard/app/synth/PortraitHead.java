package dev.vizard.app.synth;

import java.io.IOException;
import java.nio.file.Path;
import org.joml.Vector3d;

/** The portrait as a whole head with neck and shoulders, and what is where in its texture. */
public final class PortraitHead {

    /** Texels in a row of {@link #texels()}. */
    public static final int TEXELS_WIDE = Atlas.WIDTH;

    /** Rows of {@link #texels()}. */
    public static final int TEXELS_HIGH = Atlas.HEIGHT;

    private final Portrait portrait;
    private final float[] texels;
    private final AtlasParts parts;

    private PortraitHead(Portrait portrait) {
        this.portrait = portrait;
        texels = HeadTexture.bake(portrait);
        parts = new AtlasParts(portrait, texels);
    }

    /** Reads the portrait and its landmarks from a folder. */
    public static PortraitHead load(Path folder) throws IOException {
        return new PortraitHead(Portrait.load(folder));
    }

    /** Head, neck and shoulders in one; the first 468 vertices are the face's landmarks. */
    public HeadMesh mesh(Warp warp) {
        return HeadGeometry.build(portrait, warp).and(BustGeometry.build(portrait, warp));
    }

    /** Where a landmark of the face is, head axes, centimetres. */
    public Vector3d landmark(int number) {
        var points = portrait.landmarks();
        return portrait.toHead(points.x(number), points.y(number), points.z(number), new Vector3d());
    }

    /** The middle of the skull, head axes, centimetres. */
    public Vector3d middle() {
        return HeadGeometry.middle(portrait);
    }

    /** Red, green, blue in 0..255, sRGB encoded, a texel, from the top; a copy. */
    public float[] texels() {
        return texels.clone();
    }

    /** How much a texel is of a part of the body, 0..1; what is of none, such as eyes and teeth, looks alike on everybody. */
    public float share(AtlasPart part, int texel) {
        return parts.share(part, texel);
    }
}
