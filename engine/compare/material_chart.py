"""Writes a .glb of spheres, one material each, for comparing renderers."""
import io
import json
import struct

import numpy as np
from PIL import Image

GOLD = (1.0, 0.77, 0.34, 1)
RED = (0.6, 0.02, 0.02, 1)
GREY = (0.5, 0.5, 0.5, 1)


def sphere(rings=48, sectors=96):
    v, u = np.meshgrid(np.linspace(0, 1, rings + 1), np.linspace(0, 1, sectors + 1), indexing="ij")
    polar, azimuth = v * np.pi, u * 2 * np.pi
    n = np.stack([np.sin(polar) * np.sin(azimuth), np.cos(polar), np.sin(polar) * np.cos(azimuth)], -1)
    i, j = np.meshgrid(np.arange(rings), np.arange(sectors), indexing="ij")
    a = i * (sectors + 1) + j
    b = a + sectors + 1
    triangles = np.stack([a, b, a + 1, a + 1, b, b + 1], -1)
    return (n.reshape(-1, 3).astype("<f4"), np.stack([u * 4, v * 2], -1).reshape(-1, 2).astype("<f4"),
            triangles.reshape(-1).astype("<u2"))


def png(pixels):
    memory = io.BytesIO()
    Image.fromarray(pixels).save(memory, "PNG")
    return memory.getvalue()


def maps():
    """A normal map of round dents that are deeper to the right and the top, and an occlusion map of stripes."""
    y, x = np.mgrid[0:256, 0:256] / 128.0 - 1
    r = np.hypot(x, y)
    depth = np.where(r < 0.8, np.cos(np.minimum(r / 0.8, 1) * np.pi) + 1, 0)
    # Green points up the picture, against its rows.
    nx, ny = -np.gradient(depth, axis=1) * 25, np.gradient(depth, axis=0) * 25
    n = np.stack([nx, ny, np.ones_like(nx)], -1)
    n /= np.linalg.norm(n, axis=-1, keepdims=True)
    stripes = np.where((np.arange(256) // 32 % 2 == 0)[None, :, None], 255, 90) * np.ones((256, 1, 3))
    return png(np.round(n * 127.5 + 127.5).astype(np.uint8)), png(stripes.astype(np.uint8))


def materials():
    def pbr(colour, metallic, roughness, **more):
        return {"pbrMetallicRoughness": {
            "baseColorFactor": colour, "metallicFactor": metallic, "roughnessFactor": roughness}, **more}

    roughnesses = (0.05, 0.2, 0.4, 0.6, 0.8, 1.0)
    coat = {"KHR_materials_clearcoat": {"clearcoatFactor": 1, "clearcoatRoughnessFactor": 0.05}}
    lamp = {"KHR_materials_emissive_strength": {"emissiveStrength": 4}}
    return [
        [pbr(GOLD, 1, r) for r in roughnesses],
        [pbr(RED, 0, r) for r in roughnesses],
        [pbr(GREY, 0.5, r) for r in roughnesses],
        [pbr(RED, 0, 0.5, extensions=coat),
         pbr(GREY, 1, 0.6, extensions=coat),
         pbr(GREY, 1, 0.25, normalTexture={"index": 0}),
         pbr((0.8, 0.8, 0.8, 1), 0, 0.5, normalTexture={"index": 0, "scale": 0.6}),
         pbr((0.8, 0.8, 0.8, 1), 0, 0.6, occlusionTexture={"index": 1}),
         pbr((0.1, 0.1, 0.1, 1), 0, 0.5, emissiveFactor=(0.1, 0.5, 0.4), extensions=lamp)],
    ]


def write_chart(file):
    """Four rows of six: gold, red paint and a mixture from smooth to rough; then coats, bumps, a hollow and a lamp."""
    points, uvs, triangles = sphere()
    views, accessors, blob = [], [], bytearray()

    def add(data, target=None):
        blob.extend(b"\0" * (-len(blob) % 4))
        views.append({"buffer": 0, "byteOffset": len(blob), "byteLength": len(data),
                      **({"target": target} if target else {})})
        blob.extend(data)
        return len(views) - 1

    for array, kind, component, target in (
            (points, "VEC3", 5126, 34962), (uvs, "VEC2", 5126, 34962), (triangles, "SCALAR", 5123, 34963)):
        accessors.append({"bufferView": add(array.tobytes(), target), "componentType": component,
                          "count": len(array), "type": kind})
    accessors[0].update(min=points.min(0).tolist(), max=points.max(0).tolist())
    images = [{"bufferView": add(data), "mimeType": "image/png"} for data in maps()]
    rows = materials()
    flat = [m for row in rows for m in row]
    nodes = [{"mesh": r * len(row) + c, "translation": [2.2 * (c - 2.5), 2.2 * (1.5 - r), 0]}
             for r, row in enumerate(rows) for c in range(len(row))]
    document = {
        "asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": list(range(len(nodes)))}], "nodes": nodes,
        "extensionsUsed": ["KHR_materials_clearcoat", "KHR_materials_emissive_strength"],
        "meshes": [{"primitives": [{"attributes": {"POSITION": 0, "NORMAL": 0, "TEXCOORD_0": 1}, "indices": 2,
                                    "material": i}]} for i in range(len(flat))],
        "materials": flat, "textures": [{"source": 0}, {"source": 1}], "images": images,
        "accessors": accessors, "bufferViews": views, "buffers": [{"byteLength": len(blob)}]}
    text = json.dumps(document).encode()
    text += b" " * (-len(text) % 4)
    blob.extend(b"\0" * (-len(blob) % 4))
    with open(file, "wb") as out:
        out.write(struct.pack("<4sII", b"glTF", 2, 28 + len(text) + len(blob)))
        out.write(struct.pack("<I4s", len(text), b"JSON") + text)
        out.write(struct.pack("<I4s", len(blob), b"BIN\0") + bytes(blob))
