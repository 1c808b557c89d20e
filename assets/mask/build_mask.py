"""Builds mask.glb: blender -b --addons cycles,io_scene_gltf2 -P build_mask.py -- --out mask.glb

Options: --size N (maps, pixels), --samples N (rays a texel for the occlusion),
--oversample N (points a texel each way), --draft (plain finishes, no maps: a
few seconds), --turntable DIR (pictures of what was exported), --views a,b (which of them), --pixels N, --jaw DEGREES.
"""
import argparse
import os
import sys
import tempfile

import bpy

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import bake  # noqa: E402
import blender_mesh  # noqa: E402
import design  # noqa: E402
import turntable  # noqa: E402
from normals import Mesh  # noqa: E402


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", default="mask.glb")
    parser.add_argument("--size", type=int, default=2048)
    parser.add_argument("--samples", type=int, default=32)
    parser.add_argument("--oversample", type=int, default=2)
    parser.add_argument("--draft", action="store_true")
    parser.add_argument("--turntable")
    parser.add_argument("--views", default="")
    parser.add_argument("--pixels", type=int, default=480)
    parser.add_argument("--jaw", type=float, default=0.0, help="degrees the jaw is open in pictures")
    return parser.parse_args(sys.argv[sys.argv.index("--") + 1:] if "--" in sys.argv else [])


def main():
    options = arguments()
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.ops.preferences.addon_enable(module="cycles")
    bpy.ops.preferences.addon_enable(module="io_scene_gltf2")
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.use_denoising = False
    scene.cycles.seed = 0
    parts = design.build()
    meshes = [Mesh(p) for p in parts.values()]
    origins = [design.HINGE if n == "jaw" else design.HINGE * 0 for n in parts]
    objects = [blender_mesh.to_object(n, m, o) for n, m, o in zip(parts, meshes, origins)]
    for o in objects:
        print("part", o.name, len(o.data.polygons), "triangles", flush=True)
    # The maps' files must live as long as they are drawn.
    with tempfile.TemporaryDirectory() as folder:
        if options.draft:
            blender_mesh.plain_materials(objects, meshes)
        else:
            blender_mesh.unwrap(objects, meshes)
            maps = bake.bake_maps(objects, meshes, options.size, options.samples, options.oversample, folder)
            bake.use_maps(objects, maps)
        for o, m in zip(objects, meshes):
            blender_mesh.set_normals(o, m)
        blender_mesh.export(options.out)
        print("wrote", options.out, os.path.getsize(options.out), flush=True)
        if options.turntable:
            turntable.draw(options.turntable, options.pixels, options.views, objects, options.jaw)


main()
