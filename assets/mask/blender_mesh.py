"""Meshes into Blender: objects, their unwrap, plain materials for drafts, custom normals, export."""
import os

import bpy
import numpy as np

import finishes

# Texel density of what is hidden, dark or narrow, against 1 for the plates' tops.
MATERIAL_SHARE = {"liner": 0.12, "dark": 0.4}
ROLE_SHARE = {"under": 0.25, "wall": 0.6, "hull": 0.6}


def to_object(name, mesh, origin):
    """Blender object from a welded mesh; the mask's (x, y, z) is Blender's (x, -z, y)."""
    data = bpy.data.meshes.new(name)
    points = mesh.points - origin
    data.from_pydata(np.column_stack([points[:, 0], -points[:, 2], points[:, 1]]).tolist(), [], mesh.faces.tolist())
    data.polygons.foreach_set("use_smooth", [True] * len(mesh.faces))
    obj = bpy.data.objects.new(name, data)
    obj.location = (origin[0], -origin[2], origin[1])
    bpy.context.collection.objects.link(obj)
    return obj


def set_normals(obj, mesh):
    """Gives every corner its own normal; last, since edit mode may drop them."""
    n = mesh.corners.reshape(-1, 3)
    obj.data.use_auto_smooth = True
    obj.data.normals_split_custom_set(np.column_stack([n[:, 0], -n[:, 2], n[:, 1]]).tolist())


def _select(objects):
    bpy.ops.object.select_all(action="DESELECT")
    for o in objects:
        o.select_set(True)
    bpy.context.view_layer.objects.active = objects[0]


def unwrap(objects, meshes):
    """One atlas over all objects; shares of texels by material and role."""
    for o in objects:
        o.data.uv_layers.new(name="UVMap")
    _select(objects)
    bpy.ops.object.mode_set(mode="EDIT")
    bpy.ops.mesh.select_all(action="SELECT")
    bpy.ops.uv.smart_project(angle_limit=np.radians(60), island_margin=0.0, area_weight=0.3)
    bpy.ops.object.mode_set(mode="OBJECT")
    for o, m in zip(objects, meshes):
        share = np.array([MATERIAL_SHARE.get(a, 1.0) * ROLE_SHARE.get(b, 1.0) for a, b in zip(m.materials, m.roles)])
        uv = uv_of(o) * share[:, None, None]
        o.data.uv_layers.active.data.foreach_set("uv", uv.astype(np.float32).ravel())
    bpy.ops.object.mode_set(mode="EDIT")
    bpy.ops.mesh.select_all(action="SELECT")
    bpy.ops.uv.select_all(action="SELECT")
    bpy.ops.uv.pack_islands(rotate=False, margin=0.0012)
    bpy.ops.object.mode_set(mode="OBJECT")


def uv_of(obj):
    """Texture coordinates (triangles, 3, 2)."""
    flat = np.empty(len(obj.data.loops) * 2, np.float32)
    obj.data.uv_layers.active.data.foreach_get("uv", flat)
    return flat.reshape(-1, 3, 2).astype(float)


def plain_materials(objects, meshes):
    """One flat material a finish, for drafts."""
    made = {}
    for name, (colour, metallic, roughness, _) in finishes.FINISHES.items():
        m = bpy.data.materials.new(name)
        m.use_nodes = True
        m.use_backface_culling = True
        shader = m.node_tree.nodes["Principled BSDF"]
        shader.inputs["Base Color"].default_value = (*colour, 1)
        shader.inputs["Metallic"].default_value = metallic
        shader.inputs["Roughness"].default_value = roughness
        if name == "red":
            shader.inputs["Clearcoat"].default_value = 1.0
            shader.inputs["Clearcoat Roughness"].default_value = finishes.COAT_ROUGHNESS
        if name == "eye":
            shader.inputs["Emission"].default_value = (*finishes.GLOW, 1)
            shader.inputs["Emission Strength"].default_value = finishes.GLOW_STRENGTH
        made[name] = m
    for o, mesh in zip(objects, meshes):
        names = sorted(set(mesh.materials))
        for n in names:
            o.data.materials.append(made[n])
        o.data.polygons.foreach_set("material_index", [names.index(n) for n in mesh.materials])


def export(path):
    bpy.ops.object.select_all(action="SELECT")
    bpy.ops.export_scene.gltf(filepath=os.path.abspath(path), export_format="GLB", use_selection=True,
                              export_tangents=False, export_animations=False, export_yup=True, export_apply=False,
                              export_image_format="AUTO", export_cameras=False, export_lights=False)
