"""Bakes the procedural finishes into maps and swaps in the exported materials."""
import os

import bpy

import materials


def _image(name, size, colour):
    image = bpy.data.images.new(name, size, size, alpha=False, float_buffer=False)
    image.colorspace_settings.name = "sRGB" if colour else "Non-Color"
    return image


def _target(finishes, image):
    for mat, s in finishes.values():
        tree = s["tree"]
        node = tree.nodes.get("target") or tree.nodes.new("ShaderNodeTexImage")
        node.name = "target"
        node.image = image
        tree.nodes.active = node


def bake_maps(objects, finishes, size, samples, folder):
    """Bakes base colour, occlusion-roughness-metallic, normal and emissive; returns name to saved image."""
    scene = bpy.context.scene
    bpy.ops.object.select_all(action="DESELECT")
    for o in objects:
        o.select_set(True)
    bpy.context.view_layer.objects.active = objects[0]
    scene.render.bake.margin = 6
    scene.render.bake.use_clear = True
    done = {}
    for channel, colour, quality, scale in (("normal", False, 90, 1), ("orm", False, 76, 1), ("base", True, 82, 1),
                                            ("emissive", True, 84, 4), ("coat", False, 84, 2)):
        image = _image(channel, size // scale, colour)
        _target(finishes, image)
        for entry in finishes.values():
            materials.show(entry, None if channel == "normal" else channel)
        scene.cycles.samples = samples
        bpy.ops.object.bake(type="NORMAL" if channel == "normal" else "EMIT")
        path = os.path.join(folder, channel + ".jpg")
        scene.render.image_settings.file_format = "JPEG"
        scene.render.image_settings.quality = quality
        image.filepath_raw = path
        image.file_format = "JPEG"
        image.save()
        saved = bpy.data.images.load(path)
        saved.colorspace_settings.name = image.colorspace_settings.name
        saved.name = channel
        done[channel] = saved
        print("baked", channel, os.path.getsize(path), flush=True)
    return done


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
        shader.inputs["Clearcoat Roughness"].default_value = materials.COAT_ROUGHNESS
    if glow:
        link(texture("emissive"), shader.inputs["Emission"])
        shader.inputs["Emission Strength"].default_value = materials.GLOW_STRENGTH
    return mat


def swap_materials(objects, maps):
    """Replaces the procedural finishes: everything takes `armour`, the eyes take `eye_glow`."""
    group = _occlusion_group()
    armour = exported_material("armour", maps, group, False)
    glow = exported_material("eye_glow", maps, group, True)
    for o in objects:
        o.data.materials.clear()
        o.data.materials.append(glow if o.name.startswith("eye") else armour)
        for p in o.data.polygons:
            p.material_index = 0
