"""Maps: occlusion by Cycles, the rest painted; and the materials that are exported."""
import os
import time

import bpy
import numpy as np

import blender_mesh
import finishes
from marks import Marks
from paint import paint
from raster import filled, texels

OCCLUSION_METRES = 0.03
# Name: colour space is sRGB, file kind (a mirror would show a JPEG's waves in the normals), part of the full size.
# Blender 3.4 saves JPEGs at a quality of its own whatever the settings say.
MAPS = {"base": (True, "JPEG", 1), "orm": (False, "JPEG", 1), "normal": (False, "PNG", 1), "emissive": (True, "JPEG", 2),
        "coat": (False, "JPEG", 2)}


def _occlusion(objects, size, samples):
    """Bakes how open the sky is, at half the size, smoothed by one texel; 0 to 1."""
    image = bpy.data.images.new("occlusion", size, size, alpha=False, float_buffer=True)
    mat = bpy.data.materials.new("occlusion")
    mat.use_nodes = True
    tree = mat.node_tree
    tree.nodes.clear()
    target = tree.nodes.new("ShaderNodeTexImage")
    target.image = image
    tree.nodes.active = target
    sky = tree.nodes.new("ShaderNodeAmbientOcclusion")
    sky.samples = 1
    sky.inputs["Distance"].default_value = OCCLUSION_METRES
    light = tree.nodes.new("ShaderNodeEmission")
    out = tree.nodes.new("ShaderNodeOutputMaterial")
    tree.links.new(sky.outputs["AO"], light.inputs["Color"])
    tree.links.new(light.outputs[0], out.inputs["Surface"])
    for o in objects:
        o.data.materials.append(mat)
        o.select_set(True)
    bpy.context.view_layer.objects.active = objects[0]
    scene = bpy.context.scene
    scene.cycles.samples = samples
    scene.render.bake.margin = 3
    bpy.ops.object.bake(type="EMIT")
    pixels = np.empty(size * size * 4, np.float32)
    image.pixels.foreach_get(pixels)
    for o in objects:
        o.data.materials.clear()
    return pixels.reshape(size, size, 4)[:, :, 0]


def _sampled(image, x, y):
    """Bilinear values of a square image at texture coordinates."""
    n = len(image)
    x, y = np.clip(x * n - 0.5, 0, n - 1.001), np.clip(y * n - 0.5, 0, n - 1.001)
    i, j = x.astype(int), y.astype(int)
    fx, fy = x - i, y - j
    return (image[j, i] * (1 - fx) + image[j, i + 1] * fx) * (1 - fy) + (image[j + 1, i] * (1 - fx) + image[j + 1, i + 1] * fx) * fy


def _tangents(points, uv):
    """Unit direction of growing u in each triangle (n, 3), and the handedness of its frame."""
    e1, e2 = points[:, 1] - points[:, 0], points[:, 2] - points[:, 0]
    d1, d2 = uv[:, 1] - uv[:, 0], uv[:, 2] - uv[:, 0]
    turn = np.sign(d1[:, 0] * d2[:, 1] - d2[:, 0] * d1[:, 1])
    t = (e1 * d2[:, 1:2] - e2 * d1[:, 1:2]) * turn[:, None]
    return t / np.maximum(np.linalg.norm(t, axis=1, keepdims=True), 1e-12), turn


def bake_maps(objects, meshes, size, samples, oversample, folder):
    """Paints every map, `oversample` by as many points a texel; returns name to saved image."""
    begun = time.time()
    for o, m in zip(objects, meshes):
        blender_mesh.set_normals(o, m)
    sky = _occlusion(objects, size // 2, samples)
    print("occlusion %.0f s" % (time.time() - begun), flush=True)
    layers, rows, columns = [], [], []
    final, size = size, size * oversample
    all_uv = [blender_mesh.uv_of(o) for o in objects]
    row, column, triangle, weights = texels(np.concatenate(all_uv), size, 3.0 * oversample)
    first = 0
    for mesh, uv in zip(meshes, all_uv):
        here = (triangle >= first) & (triangle < first + len(uv))
        t, w = triangle[here] - first, weights[here].astype(np.float32)
        first += len(uv)
        corners = mesh.points[mesh.faces]
        points = np.einsum("nk,nkd->nd", w, corners.astype(np.float32)[t])
        shading = np.einsum("nk,nkd->nd", w, mesh.corners.astype(np.float32)[t])
        shading /= np.linalg.norm(shading, axis=1, keepdims=True)
        marks = Marks(mesh, t, points, shading.copy())
        light = _sampled(sky, (column[here] + 0.5) / size, (row[here] + 0.5) / size)
        base, orm, glow, coat = paint(points, shading, mesh.materials[t], mesh.pieces[t], marks, light)
        along, turn = (k.astype(np.float32) for k in _tangents(corners, uv))
        along = along[t] - shading * np.einsum("ij,ij->i", along[t], shading)[:, None]
        along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
        aside = np.cross(shading, along) * turn[t][:, None]
        bent = np.stack([np.einsum("ij,ij->i", k, marks.normals) for k in (along, aside, shading)], axis=1)
        layers.append({"base": base, "orm": orm, "emissive": glow, "coat": coat, "normal": bent * 0.5 + 0.5})
        rows.append(row[here])
        columns.append(column[here])
        print("painted %d texels, %.0f s" % (len(t), time.time() - begun), flush=True)
    row, column = np.concatenate(rows), np.concatenate(columns)
    return {name: _saved(name, filled(np.concatenate([la[name] for la in layers]).astype(np.float32), row, column, size), final, folder)
            for name in MAPS}


def _saved(name, image, size, folder):
    colour, kind, part = MAPS[name]
    n = size // part
    part = len(image) // n
    if part > 1:
        image = image.reshape(n, part, n, part, 3).mean(axis=(1, 3))
    if name == "normal":
        image = image * 2 - 1
        image = image / np.linalg.norm(image, axis=2, keepdims=True)
        # Even steps about the middle: flat stays exactly flat, and the file is a fifth smaller.
        image = (np.round(image * 63.5) * 2 + 128) / 255
    if colour:
        image = np.where(image <= 0.0031308, image * 12.92, 1.055 * np.maximum(image, 1e-9) ** (1 / 2.4) - 0.055)
    made = bpy.data.images.new(name, n, n, alpha=False, float_buffer=False)
    made.colorspace_settings.name = "sRGB" if colour else "Non-Color"
    made.pixels.foreach_set(np.concatenate([image, np.ones((n, n, 1))], axis=2).astype(np.float32).ravel())
    path = os.path.join(folder, name + (".jpg" if kind == "JPEG" else ".png"))
    made.filepath_raw, made.file_format = path, kind
    made.save()
    saved = bpy.data.images.load(path)
    saved.colorspace_settings.name = made.colorspace_settings.name
    saved.name = name
    print("map", name, n, os.path.getsize(path), flush=True)
    return saved


def _occlusion_group():
    """The exporter reads occlusion from a group of this name."""
    group = bpy.data.node_groups.new("glTF Settings", "ShaderNodeTree")
    group.inputs.new("NodeSocketFloat", "Occlusion")
    group.nodes.new("NodeGroupInput")
    return group


def exported_material(name, maps, group, glow):
    """A glTF metallic-roughness material over the baked maps; glow adds the emissive map and its strength."""
    mat = bpy.data.materials.new(name)
    mat.use_nodes = True
    mat.use_backface_culling = True
    tree = mat.node_tree
    shader = tree.nodes["Principled BSDF"]
    link = tree.links.new

    def texture(key):
        node = tree.nodes.new("ShaderNodeTexImage")
        node.image = maps[key]
        return node.outputs["Color"]

    link(texture("base"), shader.inputs["Base Color"])
    split = tree.nodes.new("ShaderNodeSeparateColor")
    link(texture("orm"), split.inputs[0])
    link(split.outputs["Green"], shader.inputs["Roughness"])
    link(split.outputs["Blue"], shader.inputs["Metallic"])
    settings = tree.nodes.new("ShaderNodeGroup")
    settings.node_tree = group
    link(split.outputs["Red"], settings.inputs["Occlusion"])
    bent = tree.nodes.new("ShaderNodeNormalMap")
    link(texture("normal"), bent.inputs["Color"])
    link(bent.outputs["Normal"], shader.inputs["Normal"])
    if not glow:
        coat = tree.nodes.new("ShaderNodeSeparateColor")
        link(texture("coat"), coat.inputs[0])
        link(coat.outputs["Red"], shader.inputs["Clearcoat"])
        shader.inputs["Clearcoat Roughness"].default_value = finishes.COAT_ROUGHNESS
    if glow:
        link(texture("emissive"), shader.inputs["Emission"])
        shader.inputs["Emission Strength"].default_value = finishes.GLOW_STRENGTH
    return mat


def use_maps(objects, maps):
    """Gives everything `armour` and the eyes `eye_glow`."""
    group = _occlusion_group()
    armour = exported_material("armour", maps, group, False)
    glow = exported_material("eye_glow", maps, group, True)
    for o in objects:
        o.data.materials.append(glow if o.name.startswith("eye") else armour)
        o.data.polygons.foreach_set("material_index", [0] * len(o.data.polygons))
