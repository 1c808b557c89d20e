package dev.vizard.engine.render;

import static org.lwjgl.opengl.GL33.*;

import dev.vizard.engine.gl.FullScreen;
import dev.vizard.engine.gl.ShaderProgram;
import dev.vizard.engine.scene.Material;
import dev.vizard.engine.scene.Model;
import dev.vizard.engine.scene.Scene;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.joml.Matrix3f;
import org.joml.Matrix4f;

/** Draws the scene's models. Uploads a model when it is first seen; compiles a shader for each kind of material. */
final class MeshPass implements RenderPass {

    private static final int PREFILTERED_UNIT = 0;
    private static final int IRRADIANCE_UNIT = 1;
    private static final int FIRST_MAP_UNIT = 2;

    private final Path shaders;
    private final Environment environment;
    private final IdentityHashMap<Model, GpuModel> models = new IdentityHashMap<>();
    private final Map<Map<String, String>, ShaderProgram> programs = new HashMap<>();
    private final IdentityHashMap<Material, ShaderProgram> programOf = new IdentityHashMap<>();
    private final Matrix4f viewProjection = new Matrix4f();
    private final Matrix4f projection = new Matrix4f();
    private final Matrix3f normalTransform = new Matrix3f();

    MeshPass(Path shaders, FullScreen fullScreen) {
        this.shaders = shaders;
        environment = new Environment(shaders, fullScreen);
    }

    @Override
    public void draw(FrameContext frame) {
        Scene scene = frame.scene;
        scene.camera.projection((float) frame.width / frame.height, projection);
        projection.mul(scene.camera.view(viewProjection), viewProjection);
        glEnable(GL_DEPTH_TEST);
        glClear(GL_DEPTH_BUFFER_BIT);
        environment.prefiltered.bind(PREFILTERED_UNIT);
        environment.irradiance.bind(IRRADIANCE_UNIT);
        for (int i = 0; i < scene.instances.size(); i++) {
            Scene.Instance instance = scene.instances.get(i);
            if (instance.visible) {
                draw(scene, instance, upload(instance.model));
            }
        }
        glDisable(GL_DEPTH_TEST);
        glDisable(GL_CULL_FACE);
    }

    private GpuModel upload(Model model) {
        GpuModel known = models.get(model);
        if (known == null) {
            known = new GpuModel(model);
            models.put(model, known);
        }
        return known;
    }

    private void draw(Scene scene, Scene.Instance instance, GpuModel model) {
        instance.transform.normal(normalTransform);
        for (int i = 0; i < model.parts.size(); i++) {
            GpuModel.Part part = model.parts.get(i);
            Material material = part.material();
            ShaderProgram program = program(material);
            program.use();
            program.set("transform", instance.transform);
            program.set("viewProjection", viewProjection);
            if (!material.unlit()) {
                program.set("normalTransform", normalTransform);
                setLight(program, scene);
            }
            setMaterial(program, model, material);
            if (material.doubleSided()) {
                glDisable(GL_CULL_FACE);
            } else {
                glEnable(GL_CULL_FACE);
            }
            part.triangles().draw();
        }
    }

    private static void setLight(ShaderProgram program, Scene scene) {
        program.set("cameraPosition", scene.camera.position);
        program.set("keyDirection", scene.keyDirection);
        program.set("keyColour", scene.keyColour);
        program.set("environmentIntensity", scene.environmentIntensity);
        program.set("environmentTurn", (float) Math.cos(scene.environmentRotation), (float)
                Math.sin(scene.environmentRotation));
        program.set("prefiltered", PREFILTERED_UNIT);
        program.set("irradiance", IRRADIANCE_UNIT);
    }

    private static void setMaterial(ShaderProgram program, GpuModel model, Material material) {
        program.set("baseColour", material.baseColour());
        int unit = FIRST_MAP_UNIT;
        unit = setMap(program, model, material.baseColourImage(), "baseColourMap", unit);
        if (material.unlit()) {
            return;
        }
        program.set("metallicFactor", material.metallic());
        program.set("roughnessFactor", material.roughness());
        program.set("emissiveColour", material.emissive());
        program.set("clearCoat", material.clearCoat());
        unit = setMap(program, model, material.metallicRoughnessImage(), "metallicRoughnessMap", unit);
        unit = setMap(program, model, material.occlusionImage(), "occlusionMap", unit);
        unit = setMap(program, model, material.normalImage(), "normalMap", unit);
        setMap(program, model, material.emissiveImage(), "emissiveMap", unit);
    }

    private static int setMap(ShaderProgram program, GpuModel model, int image, String uniform, int unit) {
        if (image < 0) {
            return unit;
        }
        model.texture(image).bind(unit);
        program.set(uniform, unit);
        return unit + 1;
    }

    private ShaderProgram program(Material material) {
        ShaderProgram known = programOf.get(material);
        if (known == null) {
            known = programs.computeIfAbsent(
                    defines(material), d -> ShaderProgram.load(shaders, "mesh.vert", "mesh.frag", d));
            programOf.put(material, known);
        }
        return known;
    }

    private static Map<String, String> defines(Material material) {
        Map<String, String> defines = new HashMap<>();
        define(defines, "BASE_COLOUR_MAP", material.baseColourImage() >= 0);
        define(defines, "UNLIT", material.unlit());
        define(defines, "DOUBLE_SIDED", material.doubleSided());
        define(defines, "METALLIC_ROUGHNESS_MAP", material.metallicRoughnessImage() >= 0);
        define(defines, "OCCLUSION_MAP", material.occlusionImage() >= 0);
        define(defines, "NORMAL_MAP", material.normalImage() >= 0);
        define(defines, "EMISSIVE_MAP", material.emissiveImage() >= 0);
        return defines;
    }

    private static void define(Map<String, String> defines, String name, boolean wanted) {
        if (wanted) {
            defines.put(name, "1");
        }
    }

    /** Frees a model's memory; it is uploaded again when it is seen again. */
    void forget(Model model) {
        GpuModel known = models.remove(model);
        if (known != null) {
            known.close();
            model.materials().forEach(programOf::remove);
        }
    }

    @Override
    public void close() {
        models.values().forEach(GpuModel::close);
        programs.values().forEach(ShaderProgram::close);
        environment.close();
    }
}
