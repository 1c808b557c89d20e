package dev.vizard.engine.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joml.Matrix4f;
import org.joml.Vector3f;

/** What is to be drawn: models in places, light, a camera, something behind. Mutable; changed between frames. */
public final class Scene {

    /** What may change about one part of a model in a place. */
    public static final class PartState {
        /** Moves the part within the model's space. */
        public final Matrix4f transform = new Matrix4f();

        /** Factor on the light that the part gives off. */
        public float glow = 1;

        /** Whether it is drawn. */
        public boolean visible = true;
    }

    /** A floor under the models: dark, polished, with the models' contact shadow. */
    public static final class Floor {
        /** Whether there is one. */
        public boolean visible;

        /** Where it lies on the world's y axis. */
        public float height = -1;
    }

    /** A model in a place. */
    public static final class Instance {
        /** What it is. */
        public final Model model;

        private final Map<String, PartState> parts = new HashMap<>();

        /** From the model's space to the world's. */
        public final Matrix4f transform = new Matrix4f();

        /** Whether it is drawn. */
        public boolean visible = true;

        /** Whether it only hides what is behind it: it draws no colour, so the backdrop shows in its place. */
        public boolean occluder;

        private Instance(Model model) {
            this.model = model;
        }

        /** The state of the parts of that name, made when first asked for; a name that no part has is harmless. */
        public PartState part(String name) {
            PartState state = parts.get(name);
            if (state == null) {
                state = new PartState();
                parts.put(name, state);
            }
            return state;
        }

        /** The state of the parts of that name, or null where nothing was changed. */
        public PartState changed(String name) {
            return parts.get(name);
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

    /** Towards the key light, in the world; the upper left front. */
    public final Vector3f keyDirection = new Vector3f(-0.55f, 0.75f, 0.65f).normalize();

    /** Irradiance of the key light, linear; 3.14 makes white paint white. */
    public final Vector3f keyColour = new Vector3f(2.2f, 2.1f, 1.95f);

    /** Towards the light from behind that cuts the silhouette, in the world. */
    public final Vector3f rimDirection = new Vector3f(0.75f, 0.45f, -0.75f).normalize();

    /** Irradiance of the light from behind, linear. */
    public final Vector3f rimColour = new Vector3f(2.8f, 3.5f, 4.5f);

    /** Whether the key light casts a shadow. */
    public boolean keyShadow = true;

    /** What surrounds the models and lights them. */
    public EnvironmentSource environment = EnvironmentSource.BuiltIn.STUDIO;

    /** What they stand over. */
    public final Floor floor = new Floor();

    /** Factor on the light of the surroundings. */
    public float environmentIntensity = 1.0f;

    /** Turn of the surroundings about the vertical, radians. */
    public float environmentRotation;

    /** Factor on everything before tone mapping. */
    public float exposure = 1.0f;

    /** Factor on the glow around bright things. */
    public float bloom = 0.22f;

    /** What stands behind. */
    public Backdrop backdrop = Backdrop.STUDIO;

    /** Linear colour of the studio wall where light falls on it. */
    public final Vector3f wallColour = new Vector3f(0.062f, 0.068f, 0.082f);

    /** Linear colour of the studio wall in the corners. */
    public final Vector3f wallEdgeColour = new Vector3f(0.004f, 0.0045f, 0.0065f);

    /** Whether the picture behind is turned about its vertical axis. */
    public boolean backdropMirrored;

    /** Share of the frame's width, from the left, that the picture behind need not cover: something stands before it. */
    public float backdropLeft;

    /** Brightness of the picture behind, 0..1. */
    public float backdropBrightness = 0.6f;

    /** Takes surroundings and the key and rim light that go with them. A picture's light needs no others. */
    public void surround(EnvironmentSource source) {
        environment = source;
        if (source == EnvironmentSource.BuiltIn.DUSK) {
            light(keyDirection, keyColour, 0.50f, 0.60f, 0.65f, 0.95f, 1.05f, 1.45f);
            light(rimDirection, rimColour, -0.62f, 0.25f, -0.77f, 7.5f, 3.6f, 1.3f);
        } else if (source == EnvironmentSource.BuiltIn.WORKSHOP) {
            light(keyDirection, keyColour, -0.70f, 0.60f, 0.50f, 1.7f, 1.9f, 2.1f);
            light(rimDirection, rimColour, 0.80f, 0.40f, -0.65f, 3.2f, 2.0f, 1.0f);
        } else if (source == EnvironmentSource.BuiltIn.STUDIO) {
            light(keyDirection, keyColour, -0.55f, 0.75f, 0.65f, 2.2f, 2.1f, 1.95f);
            light(rimDirection, rimColour, 0.75f, 0.45f, -0.75f, 2.8f, 3.5f, 4.5f);
        } else {
            keyColour.zero();
            rimColour.zero();
        }
    }

    private static void light(
            Vector3f direction, Vector3f colour, float x, float y, float z, float red, float green, float blue) {
        direction.set(x, y, z).normalize();
        colour.set(red, green, blue);
    }

    /** Adds a model at the origin. */
    public Instance add(Model model) {
        Instance instance = new Instance(model);
        instances.add(instance);
        return instance;
    }
}
