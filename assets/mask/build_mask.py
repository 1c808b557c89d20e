"""Builds mask.glb: blender -b --addons cycles,io_scene_gltf2 -P build_mask.py -- --out mask.glb

Options: --size N (maps, pixels), --samples N (bake), --look DIR (six small pictures of the procedural model instead
of a bake), --turntable DIR (six pictures of the baked model), --views a,b (which of them), --pixels N.
"""
import argparse
import math
import os
import sys
import tempfile

import bpy

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bake  # noqa: E402
import design  # noqa: E402
import materials  # noqa: E402
import turntable  # noqa: E402

# Texel density of what is hidden or dark, against 1 for the plates.
ATLAS_SHARE = {"liner": 0.15, "dark": 0.45}


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", default="mask.glb")
    parser.add_argument("--size", type=int, default=2048)
    parser.add_argument("--samples", type=int, default=6)
    parser.add_argument("--look")
    parser.add_argument("--turntable")
    parser.add_argument("--views", default="")
    parser.add_argument("--pixels", type=int, default=480)
    parser.add_argument("--jaw", type=float, default=0.0, help="degrees the jaw is open in pictures")
    return parser.parse_args(sys.argv[sys.argv.index("--") + 1:] if "--" in sys.argv else [])


def to_object(name, part, finishes, origin):
    """Blender object from a part; the mask's (x, y, z) is Blender's (x, -z, y)."""
    mesh = bpy.data.meshes.new(name)
    points = [v - origin for v in part.vertices]
    mesh.from_pydata([(p[0], -p[2], p[1]) for p in points], [], part.faces)
    names = sorted(set(part.materials))
    for n in names:
        mesh.materials.append(finishes[n][0])
    mesh.polygons.foreach_set("material_index", [names.index(m) for m in part.materials])
    mesh.polygons.foreach_set("use_smooth", [True] * len(part.faces))
    mesh.use_auto_smooth = True
    mesh.auto_smooth_angle = math.radians(14)
    mesh.validate()
    obj = bpy.data.objects.new(name, mesh)
    obj.location = (origin[0], -origin[2], origin[1])
    bpy.context.collection.objects.link(obj)
    bpy.context.view_layer.objects.active = obj
    bpy.ops.object.select_all(action="DESELECT")
    obj.select_set(True)
    bpy.ops.object.mode_set(mode="EDIT")
    bpy.ops.mesh.select_all(action="SELECT")
    bpy.ops.mesh.remove_doubles(threshold=1e-6)
    bpy.ops.object.mode_set(mode="OBJECT")
    return obj


def unwrap(objects):
    bpy.ops.object.select_all(action="DESELECT")
    for o in objects:
        o.select_set(True)
    bpy.context.view_layer.objects.active = objects[0]
    bpy.ops.object.mode_set(mode="EDIT")
    bpy.ops.mesh.select_all(action="SELECT")
    bpy.ops.uv.smart_project(angle_limit=math.radians(66), island_margin=0.0, area_weight=0.3)
    bpy.ops.object.mode_set(mode="OBJECT")
    for o in objects:
        uv, names = o.data.uv_layers.active.data, [m.name for m in o.data.materials]
        for face in o.data.polygons:
            share = ATLAS_SHARE.get(names[face.material_index], 1.0)
            for k in face.loop_indices:
                uv[k].uv *= share
    bpy.ops.object.mode_set(mode="EDIT")
    bpy.ops.mesh.select_all(action="SELECT")
    bpy.ops.uv.select_all(action="SELECT")
    bpy.ops.uv.pack_islands(rotate=False, margin=0.0015)
    bpy.ops.object.mode_set(mode="OBJECT")


def export(path):
    bpy.ops.object.select_all(action="SELECT")
    bpy.ops.export_scene.gltf(filepath=os.path.abspath(path), export_format="GLB", use_selection=True,
                              export_tangents=False, export_animations=False, export_yup=True, export_apply=False,
                              export_image_format="JPEG", export_cameras=False, export_lights=False)


def main():
    options = arguments()
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.ops.preferences.addon_enable(module="cycles")
    bpy.ops.preferences.addon_enable(module="io_scene_gltf2")
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.use_denoising = False
    scene.cycles.seed = 0
    finishes = materials.make_all()
    parts = design.build()
    objects = [to_object(n, p, finishes, design.HINGE if n == "jaw" else design.HINGE * 0) for n, p in parts.items()]
    for o in objects:
        print("part", o.name, len(o.data.polygons), "triangles", flush=True)
    if options.look:
        turntable.draw(options.look, options.pixels, options.views, objects, options.jaw)
        return
    unwrap(objects)
    with tempfile.TemporaryDirectory() as folder:
        maps = bake.bake_maps(objects, finishes, options.size, options.samples, folder)
        bake.swap_materials(objects, maps)
        export(options.out)
        print("wrote", options.out, os.path.getsize(options.out), flush=True)
        if options.turntable:
            turntable.draw(options.turntable, options.pixels, options.views, objects, options.jaw)


main()
