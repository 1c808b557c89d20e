package dev.vizard.engine.scene;

import static org.lwjgl.assimp.Assimp.*;

import dev.vizard.engine.EngineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.joml.Matrix4f;
import org.joml.Vector3f;
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
    // A mesh without normals is smooth but for edges sharper than this, degrees: armour must not look like soap.
    private static final float CREASE = 50;
    private static final float LARGEST = 1e7f;
    private static final float SMALLEST = 1e-7f;

    private ModelLoader() {}

    /** Whether a file's name ends like a model's that can be read. */
    public static boolean knows(Path file) {
        String name = file.toString();
        int dot = name.lastIndexOf('.');
        return dot >= 0 && aiIsExtensionSupported(name.substring(dot));
    }

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
            aiSetImportPropertyFloat(properties, AI_CONFIG_PP_GSN_MAX_SMOOTHING_ANGLE, CREASE);
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
        MaterialReader materials = new MaterialReader(file, scene);
        List<Model.Part> parts = new ArrayList<>();
        collect(scene, root, new Matrix4f(), new MeshReader(new RestPose(root)), materials, parts);
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
        Model model = Model.of(
                file.getFileName().toString(),
                Simplifier.prepare(parts, HEAVY_TRIANGLES, WANTED_TRIANGLES),
                materials.materials(),
                materials.images());
        float extent = model.bounds().size().get(model.bounds().size().maxComponent());
        if (!(extent > SMALLEST && extent < LARGEST)) {
            throw new EngineException(
                    "Model %s is %g units wide, which is no sensible size; export it again.".formatted(file, extent));
        }
        return model;
    }

    private static void collect(
            AIScene scene,
            AINode node,
            Matrix4f parent,
            MeshReader reader,
            MaterialReader materials,
            List<Model.Part> parts) {
        Matrix4f place = new Matrix4f(parent).mul(RestPose.matrix(node.mTransformation()));
        var meshes = node.mMeshes();
        for (int i = 0; meshes != null && i < node.mNumMeshes(); i++) {
            AIMesh mesh = AIMesh.create(scene.mMeshes().get(meshes.get(i)));
            MeshData data = reader.read(mesh, place, materials.placement(mesh.mMaterialIndex()));
            if (data.triangleCount() > 0) {
                parts.add(new Model.Part(
                        node.mName().dataString(), data, mesh.mMaterialIndex(), place.getTranslation(new Vector3f())));
            }
        }
        var children = node.mChildren();
        for (int i = 0; children != null && i < node.mNumChildren(); i++) {
            collect(scene, AINode.create(children.get(i)), place, reader, materials, parts);
        }
    }
}
