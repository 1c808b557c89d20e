package dev.vizard.engine.scene;

/** Finds one material's pictures. All lie where the first one asked for lies; others are left out. */
final class MapReader {
    private final MaterialValues values;
    private final ImageReader images;
    private final int[] found = new int[1];
    private final boolean gltf;
    private UvPlacement placement;

    MapReader(MaterialValues values, ImageReader images, boolean gltf) {
        this.values = values;
        this.images = images;
        this.gltf = gltf;
    }

    /** The number of the first picture among Assimp's types that there is and that can be read, or -1. */
    int index(int... types) {
        for (int type : types) {
            String name = values.picture(type, found);
            if (name == null || name.isBlank()) {
                continue;
            }
            float[] told = values.placement(type);
            UvPlacement here = told == null
                    ? new UvPlacement(found[0], UvPlacement.PLAIN.move())
                    : UvPlacement.of(found[0], told, gltf);
            if (placement != null && !placement.equals(here)) {
                continue;
            }
            int index = images.index(name);
            if (index >= 0) {
                placement = here;
                return index;
            }
        }
        return -1;
    }

    /** Where the pictures lie. */
    UvPlacement placement() {
        return placement == null ? UvPlacement.PLAIN : placement;
    }
}
