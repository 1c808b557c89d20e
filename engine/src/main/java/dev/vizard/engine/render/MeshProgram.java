package dev.vizard.engine.render;

import dev.vizard.engine.gl.GlDebug;
import dev.vizard.engine.gl.ShaderProgram;
import dev.vizard.engine.gl.Uniform;
import dev.vizard.engine.scene.Material;
import dev.vizard.engine.scene.Scene;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.joml.Matrix3f;
import org.joml.Matrix4fc;

/** The mesh shaders compiled for one set of features and one way of shading; what those do not use is not set. */
final class MeshProgram implements AutoCloseable {
    static final int BASE_UNIT = 0;
    static final int METALLIC_ROUGHNESS_UNIT = 1;
    static final int NORMAL_UNIT = 2;
    static final int OCCLUSION_UNIT = 3;
    static final int EMISSIVE_UNIT = 4;
    static final int CLEAR_COAT_UNIT = 5;
    static final int MATERIAL_UNITS = 6;
    static final int ENVIRONMENT_UNIT = 6;
    static final int SHADOW_UNIT = 7;
    static final int SURFACE_UNIT = 8;

    private final ShaderProgram program;
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
    private final Uniform exposure;
    private final Uniform shadowMatrix;
    private final Uniform shadowTexel;
    private final Uniform depthRange;
    private final Uniform[] rays = new Uniform[3];
    private final Matrix3f normals = new Matrix3f();

    MeshProgram(Path shaders, Set<MeshFeature> features, MeshShading shading) {
        Map<String, String> defines = shading.defines();
        features.forEach(feature -> defines.put(feature.name(), ""));
        if (GlDebug.software()) {
            defines.put("DECODE_COLOUR_MAPS", "");
        }
        program =
                ShaderProgram.load(shaders, shading.deferred() ? "fullscreen.vert" : "mesh.vert", "mesh.frag", defines);
        model = program.uniformIfUsed("uModel");
        viewProjection = program.uniformIfUsed("uViewProjection");
        baseColour = program.uniformIfUsed("uBaseColour");
        normalMatrix = program.uniformIfUsed("uNormalMatrix");
        alphaCutoff = program.uniformIfUsed("uAlphaCutoff");
        metallicRoughness = program.uniformIfUsed("uMetallicRoughness");
        eye = program.uniformIfUsed("uEye");
        keyTowards = program.uniformIfUsed("uKeyTowards");
        keyLight = program.uniformIfUsed("uKeyLight");
        rimTowards = program.uniformIfUsed("uRimTowards");
        rimLight = program.uniformIfUsed("uRimLight");
        irradiance = program.uniformIfUsed("uIrradiance");
        environmentTurn = program.uniformIfUsed("uEnvironmentTurn");
        environmentIntensity = program.uniformIfUsed("uEnvironmentIntensity");
        normalScale = program.uniformIfUsed("uNormalScale");
        occlusionStrength = program.uniformIfUsed("uOcclusionStrength");
        emissive = program.uniformIfUsed("uEmissive");
        clearCoat = program.uniformIfUsed("uClearCoat");
        exposure = program.uniformIfUsed("uExposure");
        shadowMatrix = program.uniformIfUsed("uShadowMatrix");
        shadowTexel = program.uniformIfUsed("uShadowTexel");
        depthRange = program.uniformIfUsed("uDepthRange");
        for (int i = 0; i < rays.length; i++) {
            rays[i] = program.uniformIfUsed("uRays[" + i + "]");
        }
        program.samplerIfUsed("uSurfaces", SURFACE_UNIT);
        program.samplerIfUsed("uBaseMap", BASE_UNIT);
        program.samplerIfUsed("uMetallicRoughnessMap", METALLIC_ROUGHNESS_UNIT);
        program.samplerIfUsed("uNormalMap", NORMAL_UNIT);
        program.samplerIfUsed("uOcclusionMap", OCCLUSION_UNIT);
        program.samplerIfUsed("uEmissiveMap", EMISSIVE_UNIT);
        program.samplerIfUsed("uClearCoatMap", CLEAR_COAT_UNIT);
        program.samplerIfUsed("uPrefiltered", ENVIRONMENT_UNIT);
        program.samplerIfUsed("uShadowMap", SHADOW_UNIT);
    }

    /** Makes it draw with the frame's lights. */
    void begin(RenderFrame frame, Environment environment) {
        program.use();
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
        exposure.set(scene.exposure);
        shadowMatrix.set(frame.shadowMatrix());
        shadowTexel.set(frame.shadowTexel());
        depthRange.set(frame.nearestDepth(), frame.farthestDepth());
        for (int i = 0; i < rays.length; i++) {
            rays[i].set(frame.ray(i));
        }
    }

    /** Sets where the next meshes stand and how they are seen. */
    void place(Matrix4fc transform, Matrix4fc seen) {
        viewProjection.set(seen);
        model.set(transform);
        normalMatrix.set(transform.normal(normals));
    }

    /** Sets what the next meshes are made of; {@code glow} is a factor on the light they give off. */
    void paint(Material material, float glow) {
        baseColour.set(material.baseColour());
        alphaCutoff.set(material.alphaCutoff());
        metallicRoughness.set(material.metallic(), material.roughness());
        normalScale.set(material.maps().normalScale());
        occlusionStrength.set(material.maps().occlusionStrength());
        clearCoat.set(material.clearCoat(), material.clearCoatRoughness());
        emissive.set(
                material.emissive().x() * glow,
                material.emissive().y() * glow,
                material.emissive().z() * glow);
    }

    @Override
    public void close() {
        program.close();
    }
}
