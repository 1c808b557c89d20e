package dev.vizard.engine.scene;

import java.util.ArrayList;
import java.util.List;
import org.joml.Matrix4f;
import org.joml.Vector3f;

/** What is to be drawn: models in places, light, a camera, something behind. Mutable; changed between frames. */
public final class Scene {

    /** A model in a place. */
    public static final class Instance {
        /** What it is. */
        public final Model model;

        /** From the model's space to the world's. */
        public final Matrix4f transform = new Matrix4f();

        /** Whether it is drawn. */
        public boolean visible = true;

        private Instance(Model model) {
            this.model = model;
        }
    }

    /** What stands behind everything. */
    public enum Backdrop {
        /** A dark studio. */
        STUDIO,
        /** A picture, such as the camera's. */
        PICTURE
    }

    /** The models. */
    public final List<Instance> instances = new ArrayList<>();

    /** Where it is seen from. */
    public final Camera camera = new Camera();

    /** Towards the key light, in the world. */
    public final Vector3f keyDirection = new Vector3f(0.45f, 0.7f, 0.55f).normalize();

    /** Radiance of the key light, linear. */
    public final Vector3f keyColour = new Vector3f(3.0f, 2.8f, 2.5f);

    /** Factor on the light of the surroundings. */
    public float environmentIntensity = 1.0f;

    /** Turn of the surroundings about the vertical, radians. */
    public float environmentRotation;

    /** Factor on everything before tone mapping. */
    public float exposure = 1.0f;

    /** Factor on the glow around bright things. */
    public float bloom = 0.10f;

    /** What stands behind. */
    public Backdrop backdrop = Backdrop.STUDIO;

    /** Whether the picture behind is turned about its vertical axis. */
    public boolean backdropMirrored;

    /** Brightness of the picture behind, 0..1. */
    public float backdropBrightness = 0.6f;

    /** Adds a model at the origin. */
    public Instance add(Model model) {
        Instance instance = new Instance(model);
        instances.add(instance);
        return instance;
    }
}
