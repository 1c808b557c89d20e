package dev.vizard.engine.scene;

import static org.lwjgl.assimp.Assimp.*;

import dev.vizard.engine.EngineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.joml.Matrix4f;
import org.joml.Vector3f;
import org.lwjgl.assimp.AIMatrix4x4;
import org.lwjgl.assimp.AIMesh;
import org.lwjgl.assimp.AINode;
import org.lwjgl.assimp.AIPropertyStore;
import org.lwjgl.assimp.AIScene;

/** Reads glTF, GLB, OBJ, FBX and whatever else Assimp knows. Assimp's own memory is freed before a method returns. */
public final class ModelLoader {
    /** Above this many triangles a model is simplified to about {@link #WANTED_TRIANGLES}. */
    public static final int HEAVY_TRIANGLES = 100_000;

    /** Where a heavy model ends up: what a small GPU draws in time. */
    public static final int WANTED_TRIANGLES = 60_000;

    // Assimp would split by material and drop lines and points; FlipUVs puts v = 0 at the picture's top row.
    private static final int STEPS = aiProcess_Triangulate
            | aiProcess_GenSmoothNormals
            | aiProcess_JoinIdenticalVertices
            | aiProcess_SortByPType
            | aiProcess_FlipUVs;
    private static final float LARGEST = 1e7f;
    private static final float SMALLEST = 1e-7f;

    private ModelLoader() {}

    /**
     * Reads a model with all its pictures; node transforms are applied, and a heavy model is simplified.
     *
     * @throws EngineException one line: missing, unreadable, no triangles, broken numbers or an absurd size
     */
    public static Model load(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new EngineException("There is no model " + file + "; check the path.");
        }
        if (!Files.isReadable(file)) {
            throw new EngineException("Model " + file + " cannot be read; check its permissions.");
        }
        AIPropertyStore properties = aiCreatePropertyStore();
        if (properties == null) {
            throw new EngineException("Out of memory while reading " + file + "; close other programs.");
        }
        AIScene scene = null;
        try {
            aiSetImportPropertyInteger(
                    properties, AI_CONFIG_PP_SBP_REMOVE, aiPrimitiveType_LINE | aiPrimitiveType_POINT);
            scene = aiImportFileExWithProperties(file.toString(), STEPS, null, properties);
            AINode root = scene == null ? null : scene.mRootNode();
            if (scene == null || root == null) {
                String reason = aiGetErrorString();
                throw new EngineException("Model %s cannot be understood (%s); use a glTF, GLB, OBJ or FBX file."
                        .formatted(
                                file,
                                reason == null
                                        ? "no reason given"
                                        : reason.strip().replace('\n', ' ')));
            }
            return convert(file, scene, root);
        } finally {
            if (scene != null) {
                aiReleaseImport(scene);
            }
            aiReleasePropertyStore(properties);
        }
    }

    private static Model convert(Path file, AIScene scene, AINode root) {
        List<Model.Part> parts = new ArrayList<>();
        collect(scene, root, new Matrix4f(), parts);
        if (parts.isEmpty()) {
            throw new EngineException("Model " + file + " has no triangles; export a mesh, not points or curves.");
        }
        for (Model.Part part : parts) {
            for (float value : part.mesh().positions()) {
                if (!Float.isFinite(value)) {
                    throw new EngineException("Model " + file + " has a vertex that is not a number; export it again.");
                }
            }
        }
        MaterialReader reader = new MaterialReader(file, scene);
        List<Material> materials = reader.materials();
        Model model = Model.of(
                file.getFileName().toString(),
                Simplifier.prepare(parts, HEAVY_TRIANGLES, WANTED_TRIANGLES),
                materials,
                reader.images());
        float extent = model.bounds().size().get(model.bounds().size().maxComponent());
        if (!(extent > SMALLEST && extent < LARGEST)) {
            throw new EngineException(
                    "Model %s is %g units wide, which is no sensible size; export it again.".formatted(file, extent));
        }
        return model;
    }

    private static void collect(AIScene scene, AINode node, Matrix4f parent, List<Model.Part> parts) {
        Matrix4f world = new Matrix4f(parent).mul(matrix(node.mTransformation()));
        var meshes = node.mMeshes();
        for (int i = 0; meshes != null && i < node.mNumMeshes(); i++) {
            AIMesh mesh = AIMesh.create(scene.mMeshes().get(meshes.get(i)));
            MeshData data = MeshReader.read(mesh, world);
            if (data.triangleCount() > 0) {
                parts.add(new Model.Part(
                        node.mName().dataString(), data, mesh.mMaterialIndex(), world.getTranslation(new Vector3f())));
            }
        }
        var children = node.mChildren();
        for (int i = 0; children != null && i < node.mNumChildren(); i++) {
            collect(scene, AINode.create(children.get(i)), world, parts);
        }
    }

    // Assimp's matrices are row-major: a is the first row.
    private static Matrix4f matrix(AIMatrix4x4 m) {
        return new Matrix4f(
                m.a1(), m.b1(), m.c1(), m.d1(), m.a2(), m.b2(), m.c2(), m.d2(), m.a3(), m.b3(), m.c3(), m.d3(), m.a4(),
                m.b4(), m.c4(), m.d4());
    }
}
