package dev.vizard.engine.scene;

import static org.lwjgl.assimp.Assimp.*;

import dev.vizard.engine.EngineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.joml.Matrix3f;
import org.joml.Matrix4f;
import org.joml.Vector3f;
import org.lwjgl.assimp.AIFace;
import org.lwjgl.assimp.AIMatrix4x4;
import org.lwjgl.assimp.AIMesh;
import org.lwjgl.assimp.AINode;
import org.lwjgl.assimp.AIScene;
import org.lwjgl.assimp.AIVector3D;

/** Loads glTF, GLB, OBJ, FBX and whatever else Assimp reads. Skinned meshes come in rest pose. */
public final class ModelLoader {

    /** No model in real units is larger or smaller; beyond this floats no longer tell points apart. */
    private static final float ABSURD = 1e9f;

    private final Path file;
    private final AIScene scene;
    private final List<MeshData> meshes = new ArrayList<>();

    private ModelLoader(Path file, AIScene scene) {
        this.file = file;
        this.scene = scene;
    }

    /**
     * Loads a model; Assimp's own memory is free again when this returns.
     *
     * @throws EngineException with one line if the file is missing, no model, empty, or of absurd size
     */
    public static Model load(Path file) {
        if (!Files.isReadable(file)) {
            throw new EngineException("the model " + file + " is missing or may not be read; give another file");
        }
        int flags = aiProcess_Triangulate
                | aiProcess_JoinIdenticalVertices
                | aiProcess_GenSmoothNormals
                | aiProcess_SortByPType
                | aiProcess_FlipUVs
                | aiProcess_ImproveCacheLocality;
        AIScene scene = aiImportFile(file.toString(), flags);
        if (scene == null || scene.mRootNode() == null) {
            String reason =
                    String.valueOf(aiGetErrorString()).lines().findFirst().orElse("");
            throw new EngineException(
                    file + " is not a model that can be read (" + reason + "); give a glTF, GLB, OBJ or FBX file");
        }
        try {
            return new ModelLoader(file, scene).read();
        } finally {
            aiReleaseImport(scene);
        }
    }

    private Model read() {
        visit(scene.mRootNode(), new Matrix4f());
        MaterialReader materials = new MaterialReader(file, scene);
        Model model = Model.of(file.getFileName().toString(), meshes, materials.materials(), materials.images());
        if (model.triangleCount() == 0) {
            throw new EngineException(file + " has no triangles; give a model with a surface");
        }
        float extent = new Vector3f(model.high()).sub(model.low()).length();
        if (!(extent > 1 / ABSURD && extent < ABSURD)) {
            throw new EngineException(file + " has an absurd size (" + extent + "); give a model of sensible size");
        }
        return model;
    }

    private void visit(AINode node, Matrix4f parent) {
        Matrix4f world = new Matrix4f(parent).mul(matrix(node.mTransformation()));
        for (int i = 0; i < node.mNumMeshes(); i++) {
            AIMesh mesh = AIMesh.create(scene.mMeshes().get(node.mMeshes().get(i)));
            if ((mesh.mPrimitiveTypes() & aiPrimitiveType_TRIANGLE) != 0) {
                meshes.add(read(mesh, world, node.mName().dataString()));
            }
        }
        for (int i = 0; i < node.mNumChildren(); i++) {
            visit(AINode.create(node.mChildren().get(i)), world);
        }
    }

    private static MeshData read(AIMesh mesh, Matrix4f world, String part) {
        int count = mesh.mNumVertices();
        float[] vertices = new float[count * MeshData.STRIDE];
        Matrix3f normalMatrix = world.normal(new Matrix3f());
        AIVector3D.Buffer positions = mesh.mVertices();
        AIVector3D.Buffer normals = mesh.mNormals();
        AIVector3D.Buffer coordinates = mesh.mTextureCoords(0);
        Vector3f v = new Vector3f();
        for (int i = 0; i < count; i++) {
            int o = i * MeshData.STRIDE;
            AIVector3D p = positions.get(i);
            world.transformPosition(v.set(p.x(), p.y(), p.z()));
            vertices[o] = v.x;
            vertices[o + 1] = v.y;
            vertices[o + 2] = v.z;
            if (normals != null) {
                AIVector3D n = normals.get(i);
                normalMatrix.transform(v.set(n.x(), n.y(), n.z()));
                if (v.lengthSquared() > 0) {
                    v.normalize();
                }
                vertices[o + 3] = v.x;
                vertices[o + 4] = v.y;
                vertices[o + 5] = v.z;
            }
            if (coordinates != null) {
                vertices[o + 6] = coordinates.get(i).x();
                vertices[o + 7] = coordinates.get(i).y();
            }
        }
        int[] indices = new int[mesh.mNumFaces() * 3];
        AIFace.Buffer faces = mesh.mFaces();
        // A transform that mirrors turns triangles inside out.
        boolean mirrored = world.determinant3x3() < 0;
        for (int i = 0; i < mesh.mNumFaces(); i++) {
            var face = faces.get(i).mIndices();
            indices[i * 3] = face.get(0);
            indices[i * 3 + 1] = face.get(mirrored ? 2 : 1);
            indices[i * 3 + 2] = face.get(mirrored ? 1 : 2);
        }
        return new MeshData(part, vertices, indices, mesh.mMaterialIndex());
    }

    private static Matrix4f matrix(AIMatrix4x4 m) {
        return new Matrix4f(
                m.a1(), m.b1(), m.c1(), m.d1(), m.a2(), m.b2(), m.c2(), m.d2(), m.a3(), m.b3(), m.c3(), m.d3(), m.a4(),
                m.b4(), m.c4(), m.d4());
    }
}
