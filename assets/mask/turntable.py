"""Six pictures of the mask under studio lights, drawn with Cycles."""
import math
import os

import bpy
from mathutils import Vector

VIEWS = {"front": (0, 4), "three_quarter": (38, 8), "side": (90, 4), "back": (180, 10), "below": (32, -28), "above": (-36, 34)}


def _panel(name, where, size, strength, colour):
    light = bpy.data.lights.new(name, "AREA")
    light.shape, light.size, light.size_y = "RECTANGLE", *size
    light.energy, light.color = strength, colour
    lamp = bpy.data.objects.new(name, light)
    lamp.location = where
    lamp.rotation_euler = (Vector((0, 0, 0.02)) - Vector(where)).to_track_quat("-Z", "Y").to_euler()
    bpy.context.collection.objects.link(lamp)
    return lamp


def _studio(rig):
    lamps = [_panel("key", (0.55, -0.75, 0.75), (0.5, 0.7), 13, (1.0, 0.95, 0.88)),
             _panel("fill", (-0.9, -0.5, 0.1), (0.35, 1.0), 6, (0.75, 0.86, 1.0)),
             _panel("rim left", (0.7, 0.75, 0.35), (0.25, 1.0), 13, (0.85, 0.92, 1.0)),
             _panel("rim right", (-0.7, 0.7, 0.4), (0.25, 1.0), 11, (1.0, 0.9, 0.8)),
             _panel("top", (0, 0.05, 1.1), (0.8, 0.5), 7, (1, 1, 1)),
             _panel("floor", (0, -0.5, -0.9), (0.9, 0.5), 1.6, (0.8, 0.8, 1.0))]
    for lamp in lamps:
        lamp.parent = rig
    world = bpy.data.worlds.new("studio")
    world.use_nodes = True
    world.node_tree.nodes["Background"].inputs[0].default_value = (0.035, 0.038, 0.045, 1)
    bpy.context.scene.world = world


def draw(folder, pixels, wanted, objects, jaw_degrees):
    """Writes one PNG a view; the lights turn with the camera so that every side is lit alike."""
    os.makedirs(folder, exist_ok=True)
    scene = bpy.context.scene
    rig = bpy.data.objects.new("rig", None)
    bpy.context.collection.objects.link(rig)
    _studio(rig)
    for o in objects:
        if o.name == "jaw":
            o.rotation_euler[0] = math.radians(jaw_degrees)
    camera = bpy.data.objects.new("camera", bpy.data.cameras.new("camera"))
    bpy.context.collection.objects.link(camera)
    camera.data.lens = 85
    scene.camera = camera
    scene.render.resolution_x = scene.render.resolution_y = pixels
    scene.cycles.samples = 24
    scene.cycles.max_bounces = 3
    scene.view_settings.view_transform = "Filmic"
    scene.view_settings.look = "Medium High Contrast"
    scene.render.image_settings.file_format = "PNG"
    aim = Vector((0, 0.035, 0.022))
    for name in [v for v in wanted.split(",") if v] or VIEWS:
        turn, lift = (math.radians(a) for a in VIEWS[name])
        away = Vector((math.sin(turn) * math.cos(lift), -math.cos(turn) * math.cos(lift), math.sin(lift)))
        camera.location = aim + away * 0.86
        camera.rotation_euler = (-away).to_track_quat("-Z", "Y").to_euler()
        rig.rotation_euler = (0, 0, turn)
        scene.render.filepath = os.path.join(folder, name + ".png")
        bpy.ops.render.render(write_still=True)
