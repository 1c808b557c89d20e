"""Procedural surfaces the maps are baked from: one Cycles material per finish, with wear, scratches and grime."""
import bpy

# name: base colour (linear), metallic, roughness, how much paint the edges have lost
FINISHES = {
    "red": ((0.36, 0.012, 0.012), 0.62, 0.33, 1.0),
    "gold": ((0.76, 0.44, 0.13), 1.0, 0.27, 0.55),
    "steel": ((0.13, 0.135, 0.15), 0.95, 0.40, 0.8),
    "dark": ((0.030, 0.032, 0.037), 0.85, 0.52, 0.35),
    "liner": ((0.02, 0.02, 0.022), 0.0, 0.9, 0.0),
    "eye": ((0.02, 0.05, 0.05), 0.0, 0.2, 0.0),
}
BARE_METAL = (0.56, 0.54, 0.51)
GLOW = (0.16, 1.0, 0.82)
GLOW_STRENGTH = 6.0
BEVEL_METRES = 0.0007
COAT_ROUGHNESS = 0.12


class Graph:
    """Short way to write a node tree."""

    def __init__(self, tree):
        self.tree = tree

    def node(self, kind, inputs=(), **settings):
        n = self.tree.nodes.new(kind)
        for k, v in settings.items():
            setattr(n, k, v)
        for k, v in dict(inputs).items():
            self.put(v, n.inputs[k])
        return n

    def put(self, value, socket):
        if isinstance(value, bpy.types.NodeSocket):
            self.tree.links.new(value, socket)
        elif isinstance(value, tuple) and len(value) == 3 and socket.type == "RGBA":
            socket.default_value = (*value, 1.0)
        else:
            socket.default_value = value

    def math(self, operation, a, b=0.0, clamp=False):
        return self.node("ShaderNodeMath", {0: a, 1: b}, operation=operation, use_clamp=clamp).outputs[0]

    def ramp(self, value, low, high, to_low=0.0, to_high=1.0):
        n = self.node("ShaderNodeMapRange", {"Value": value, "From Min": low, "From Max": high, "To Min": to_low, "To Max": to_high})
        return n.outputs["Result"]

    def mix(self, factor, a, b):
        return self.node("ShaderNodeMixRGB", {"Fac": factor, "Color1": a, "Color2": b}).outputs["Color"]

    def noise(self, where, scale, detail=3.0):
        return self.node("ShaderNodeTexNoise", {"Vector": where, "Scale": scale, "Detail": detail}).outputs["Fac"]


def _finish(name):
    colour, metallic, roughness, wear = FINISHES[name]
    mat = bpy.data.materials.new(name)
    mat.use_nodes = True
    tree = mat.node_tree
    tree.nodes.clear()
    g = Graph(tree)
    where = g.node("ShaderNodeTexCoord").outputs["Object"]
    geometry = g.node("ShaderNodeNewGeometry")
    rounded = g.node("ShaderNodeBevel", {"Radius": BEVEL_METRES}, samples=6).outputs["Normal"]
    wide = g.node("ShaderNodeBevel", {"Radius": BEVEL_METRES * 1.5}, samples=6).outputs["Normal"]
    bent = g.node("ShaderNodeVectorMath", {0: wide, 1: geometry.outputs["Normal"]}, operation="DOT_PRODUCT").outputs["Value"]
    open_sky = g.node("ShaderNodeAmbientOcclusion", {"Distance": 0.004}, samples=6).outputs["AO"]
    occlusion = g.node("ShaderNodeAmbientOcclusion", {"Distance": 0.03}, samples=12).outputs["AO"]
    blotch = g.noise(where, 55.0, 5.0)
    # An edge is where rounding bends the normal and nothing is near in front of it.
    edge = g.math("MULTIPLY", g.ramp(bent, 0.99, 0.86), g.ramp(open_sky, 0.75, 0.97))
    chipped = g.ramp(g.math("ADD", g.math("MULTIPLY", edge, 0.62), g.math("MULTIPLY", blotch, 0.55)), 0.60, 0.72)
    chipped = g.math("MULTIPLY", g.math("MULTIPLY", chipped, edge), wear, clamp=True)
    # Hair scratches: noise stretched along two directions, kept where a coarse noise lets them.
    stretched = []
    for turn, squeeze in (((0.3, 0.5, 0.2), (1.0, 22.0, 22.0)), ((1.1, -0.4, 0.9), (20.0, 1.0, 20.0))):
        m = g.node("ShaderNodeMapping", {"Vector": where, "Rotation": turn, "Scale": squeeze}).outputs["Vector"]
        stretched.append(g.ramp(g.noise(m, 34.0, 1.0), 0.69, 0.73))
    scratch = g.math("MULTIPLY", g.math("MAXIMUM", *stretched), g.ramp(g.noise(where, 24.0, 1.0), 0.52, 0.66), clamp=True)
    if name in ("liner", "eye", "dark"):
        scratch = g.math("MULTIPLY", scratch, 0.3)
    bare = g.math("MAXIMUM", chipped, g.math("MULTIPLY", scratch, 0.35 * wear), clamp=True)
    grime = g.ramp(occlusion, 0.25, 0.85, 0.45, 1.0)
    tone = g.ramp(g.noise(where, 18.0, 4.0), 0.3, 0.7, 0.94, 1.05)
    shade = g.math("MULTIPLY", grime, tone)
    base = g.node("ShaderNodeVectorMath", {0: colour, 1: (1, 1, 1)}, operation="MULTIPLY")
    tinted = g.node("ShaderNodeVectorMath", {0: base.outputs[0], "Scale": shade}, operation="SCALE").outputs["Vector"]
    final = g.mix(bare, tinted, BARE_METAL)
    metal = g.ramp(bare, 0.0, 1.0, metallic, 1.0)
    rough = g.math("ADD", g.ramp(blotch, 0.3, 0.7, roughness - 0.03, roughness + 0.04),
                   g.ramp(occlusion, 0.3, 0.9, 0.18, 0.0))
    rough = g.math("ADD", rough, g.math("MULTIPLY", scratch, 0.12), clamp=True)
    height = g.math("MULTIPLY", g.math("MAXIMUM", scratch, chipped), -0.25)
    bump = g.node("ShaderNodeBump", {"Height": height, "Distance": 0.00025, "Strength": 0.9, "Normal": rounded}).outputs["Normal"]
    shader = g.node("ShaderNodeBsdfPrincipled", {"Base Color": final, "Metallic": metal, "Roughness": rough, "Normal": bump})
    glow_map = (0.0, 0.0, 0.0)
    if name == "eye":
        core = g.ramp(occlusion, 0.15, 0.75, 0.35, 1.0)
        glow_map = g.node("ShaderNodeVectorMath", {0: GLOW, "Scale": core}, operation="SCALE").outputs["Vector"]
        g.put(glow_map, shader.inputs["Emission"])
        shader.inputs["Emission Strength"].default_value = GLOW_STRENGTH
    packed = g.node("ShaderNodeCombineColor", {0: g.ramp(occlusion, 0.0, 1.0, 0.05, 1.0), 1: rough, 2: metal}).outputs[0]
    # Only whole paint is lacquered.
    coat = g.node("ShaderNodeCombineColor", {0: g.ramp(bare, 0.0, 0.5, 1.0 if name == "red" else 0.0, 0.0)}).outputs[0]
    flat = g.node("ShaderNodeEmission")
    out = g.node("ShaderNodeOutputMaterial", {"Surface": shader.outputs[0]})
    return mat, {"tree": tree, "shader": shader, "flat": flat, "out": out,
                 "base": final, "orm": packed, "emissive": glow_map, "coat": coat}


def make_all():
    """Name to (material, sockets the bake switches between)."""
    return {name: _finish(name) for name in FINISHES}


def show(entry, channel):
    """Routes one channel (base, orm, emissive, coat) to the surface as emission; None restores the shader."""
    _, s = entry
    links = s["tree"].links
    if channel is None:
        links.new(s["shader"].outputs[0], s["out"].inputs["Surface"])
        return
    source = s[channel]
    colour = s["flat"].inputs["Color"]
    for link in list(colour.links):
        links.remove(link)
    if isinstance(source, bpy.types.NodeSocket):
        links.new(source, colour)
    else:
        colour.default_value = (*source, 1.0)
    links.new(s["flat"].outputs[0], s["out"].inputs["Surface"])
