package dev.vizard.app.settings;

/** What is shown of head and mask. */
public enum SceneKind {
    /** The mask on a lit stage, the camera's picture in the corner. */
    STAGE("stage"),
    /** The mask on the person in the camera's picture. */
    MIRROR("mirror"),
    /** The camera's picture with its landmarks beside the mask. */
    SPLIT("split");

    private final String word;

    SceneKind(String word) {
        this.word = word;
    }

    /** The scene after this one; after the last comes the first. */
    public SceneKind next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** Its name as users know it. */
    public String word() {
        return word;
    }
}
