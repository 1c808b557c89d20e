package dev.vizard.engine.render;

import dev.vizard.engine.gl.GlDebug;
import dev.vizard.engine.gl.ShaderProgram;
import dev.vizard.engine.gl.Uniform;
import dev.vizard.engine.scene.Material;
import dev.vizard.engine.scene.Scene;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.joml.Matrix3f;

/** The mesh shaders compiled for one set of features, with only the uniforms those have. */
final class MeshProgram implements AutoCloseable {
    static final int BASE_UNIT = 0;
    static final int METALLIC_ROUGHNESS_UNIT = 1;
    static final int NORMAL_UNIT = 2;
    static final int OCCLUSION_UNIT = 3;
    static final int EMISSIVE_UNIT = 4;
    static final int ENVIRONMENT_UNIT = 5;

    // OpenGL ignores what is set at -1.
    private static final Uniform ABSENT = new Uniform(-1);

    private final ShaderProgram program;
    private final boolean lit;
    private final Uniform model;
    private final Uniform viewProjection;
    private final Uniform normalMatrix;
    private final Uniform baseColour;
    private final Uniform alphaCutoff;
    private final Uniform metallicRoughness;
    private final Uniform eye;
    private final Uniform keyTowards;
    private final Uniform keyLight;
    private final Uniform rimTowards;
    private final Uniform rimLight;
    private final Uniform irradiance;
    private final Uniform environmentTurn;
    private final Uniform environmentIntensity;
    private final Uniform normalScale;
    private final Uniform occlusionStrength;
    private final Uniform emissive;
    private final Uniform clearCoat;
    private final Matrix3f normals = new Matrix3f();

    MeshProgram(Path shaders, Set<MeshFeature> features) {
        Map<String, String> defines = new TreeMap<>();
        features.forEach(feature -> defines.put(feature.name(), ""));
        if (GlDebug.software()) {
            defines.put("DECODE_COLOUR_MAPS", "");
        }
        program = ShaderProgram.load(shaders, "mesh.vert", "mesh.frag", defines);
        lit = !features.contains(MeshFeature.UNLIT);
        try {
            model = program.uniform("uModel");
            viewProjection = program.uniform("uViewProjection");
            baseColour = program.uniform("uBaseColour");
            normalMatrix = optional(lit, "uNormalMatrix");
            alphaCutoff = optional(features.contains(MeshFeature.ALPHA_MASK), "uAlphaCutoff");
            metallicRoughness = optional(lit, "uMetallicRoughness");
            eye = optional(lit, "uEye");
            keyTowards = optional(lit, "uKeyTowards");
            keyLight = optional(lit, "uKeyLight");
            rimTowards = optional(lit, "uRimTowards");
            rimLight = optional(lit, "uRimLight");
            irradiance = optional(lit, "uIrradiance");
            environmentTurn = optional(lit, "uEnvironmentTurn");
            environmentIntensity = optional(lit, "uEnvironmentIntensity");
            normalScale = optional(features.contains(MeshFeature.NORMAL_MAP), "uNormalScale");
            occlusionStrength = optional(
                    features.contains(MeshFeature.OCCLUSION_MAP) || features.contains(MeshFeature.OCCLUSION_IN_RED),
                    "uOcclusionStrength");
            emissive = optional(features.contains(MeshFeature.EMISSIVE), "uEmissive");
            clearCoat = optional(features.contains(MeshFeature.CLEAR_COAT), "uClearCoat");
            sampler(features.contains(MeshFeature.BASE_MAP), "uBaseMap", BASE_UNIT);
            sampler(
                    features.contains(MeshFeature.METALLIC_ROUGHNESS_MAP),
                    "uMetallicRoughnessMap",
                    METALLIC_ROUGHNESS_UNIT);
            sampler(features.contains(MeshFeature.NORMAL_MAP), "uNormalMap", NORMAL_UNIT);
            sampler(features.contains(MeshFeature.OCCLUSION_MAP), "uOcclusionMap", OCCLUSION_UNIT);
            sampler(features.contains(MeshFeature.EMISSIVE_MAP), "uEmissiveMap", EMISSIVE_UNIT);
            sampler(lit, "uPrefiltered", ENVIRONMENT_UNIT);
        } catch (RuntimeException failed) {
            program.close();
            throw failed;
        }
    }

    private Uniform optional(boolean present, String name) {
        return present ? program.uniform(name) : ABSENT;
    }

    private void sampler(boolean present, String name, int unit) {
        if (present) {
            program.sampler(name, unit);
        }
    }

    /** Makes it draw with the frame's camera and lights. */
    void begin(RenderFrame frame, Environment environment) {
        program.use();
        viewProjection.set(frame.viewProjection());
        if (!lit) {
            return;
        }
        Scene scene = frame.scene();
        eye.set(scene.camera.position);
        keyTowards.set(scene.keyDirection);
        keyLight.set(scene.keyColour);
        rimTowards.set(scene.rimDirection);
        rimLight.set(scene.rimColour);
        irradiance.setVectors(environment.irradiance());
        double turn = scene.environmentRotation;
        environmentTurn.set((float) Math.cos(turn), (float) Math.sin(turn));
        environmentIntensity.set(scene.environmentIntensity);
    }

    /** Sets where the next meshes stand. */
    void place(Scene.Instance instance) {
        model.set(instance.transform);
        if (lit) {
            normalMatrix.set(instance.transform.normal(normals));
        }
    }

    /** Sets what the next meshes are made of. */
    void paint(Material material) {
        baseColour.set(material.baseColour());
        alphaCutoff.set(material.alphaCutoff());
        if (!lit) {
            return;
        }
        metallicRoughness.set(material.metallic(), material.roughness());
        normalScale.set(material.maps().normalScale());
        occlusionStrength.set(material.maps().occlusionStrength());
        clearCoat.set(material.clearCoat());
        emissive.set(material.emissive());
    }

    @Override
    public void close() {
        program.close();
    }
}
