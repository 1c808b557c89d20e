#!/usr/bin/env python3
"""Draws a glTF model with Vizard and with the Khronos glTF Sample Renderer, under the same light, camera and tone
curve, and tells by how much the two pictures differ.

Needs python3-numpy, python3-pil, a Chromium, and the reference: npm pack @khronosgroup/gltf-viewer && tar xzf *.tgz

    engine/compare/compare_with_khronos.py --viewer package --out DIR [MODEL.glb ...]

Without a model it takes a chart of spheres (metal and paint, rough to smooth, a coat, a normal map, a hollow, a lamp)
that it makes itself, and our mask. Without --environment FILE.hdr the light is a grey room with three soft boxes.
"""
import argparse
import base64
import functools
import http.server
import json
import math
import pathlib
import re
import shutil
import struct
import subprocess
import tempfile
import threading

import numpy as np
from PIL import Image, ImageDraw

from material_chart import write_chart

HOME = pathlib.Path(__file__).resolve().parents[2]
SIZE = 512
FOV_DEGREES = 30
# Where `vizard render` stands: units of half the model's height, from the middle of its bounds.
EYE = (0, 0.05, 5.6)

PAGE = """<canvas id=c width=SIZE height=SIZE></canvas><script src=dist/libs/libktx.js></script><script type=module>
import {GltfView, GltfState} from './dist/gltf-viewer.module.js';
const say = (path, body) => fetch(path, {method: 'POST', body});
try {
  const canvas = document.getElementById('c');
  const gl = canvas.getContext('webgl2', {antialias: true, alpha: true, preserveDrawingBuffer: true});
  const view = new GltfView(gl);
  const state = view.createState();
  const loader = view.createResourceLoader(undefined, undefined, './dist/libs/');
  state.environment = await loader.loadEnvironment('light.hdr', {lut_sheen_E_file: 'white.png'});
  state.gltf = await loader.loadGltf('model.glb');
  state.sceneIndex = state.gltf.scene ?? 0;
  const p = state.renderingParameters;
  p.renderEnvironmentMap = false;
  p.clearColor = [0, 0, 0, 0];
  p.toneMap = GltfState.ToneMaps.KHR_PBR_NEUTRAL;
  // The middle of the panorama is straight ahead of the camera, as in ours.
  p.environmentRotation = 270;
  const camera = state.userCamera;
  camera.perspective.yfov = FOV;
  camera.perspective.aspectRatio = 1;
  camera.perspective.znear = NEAR;
  camera.perspective.zfar = FAR;
  const [e, t] = [EYE, TARGET];
  const d = [e[0] - t[0], e[1] - t[1], e[2] - t[2]], l = Math.hypot(...d), z = d.map(x => x / l);
  const x = [z[2], 0, -z[0]].map(v => v / Math.hypot(z[0], z[2]));
  const y = [z[1] * x[2] - z[2] * x[1], z[2] * x[0] - z[0] * x[2], z[0] * x[1] - z[1] * x[0]];
  camera.transform.set([...x, 0, ...y, 0, ...z, 0, ...e, 1]);
  for (let i = 0; i < 3; i++) {
    view.renderFrame(state, canvas.width, canvas.height);
    await new Promise(next => setTimeout(next, 50));
  }
  view.renderFrame(state, canvas.width, canvas.height);
  await say('picture', canvas.toDataURL('image/png'));
} catch (wrong) { await say('error', String(wrong.stack || wrong)); }
</script>"""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the page and takes what it draws."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.answer[self.path.strip("/")] = body
        self.send_response(204)
        self.end_headers()
        self.server.answered.set()

    def log_message(self, *_):
        pass


def softboxes(file):
    """A neutral room as a Radiance picture: grey walls, a large box above, one beside, a strip behind."""
    wide, high = 1024, 512
    u, v = np.meshgrid((np.arange(wide) + 0.5) / wide, (np.arange(high) + 0.5) / high)
    azimuth, polar = (u - 0.5) * 2 * np.pi, v * np.pi
    x, y, z = np.sin(polar) * np.sin(azimuth), np.cos(polar), -np.sin(polar) * np.cos(azimuth)
    light = 0.25 + 0.15 * y

    def box(centre, width, height, power):
        n = np.array(centre) / np.linalg.norm(centre)
        side = np.cross([0, 1, 0], n)
        side = side / np.linalg.norm(side) if np.linalg.norm(side) > 1e-3 else np.array([1.0, 0, 0])
        up = np.cross(n, side)
        depth = x * n[0] + y * n[1] + z * n[2]
        a = (x * side[0] + y * side[1] + z * side[2]) / np.maximum(depth, 1e-3)
        b = (x * up[0] + y * up[1] + z * up[2]) / np.maximum(depth, 1e-3)
        light[(depth > 0) & (abs(a) < width) & (abs(b) < height)] = power

    box((0.1, 1, 0.2), 0.6, 0.6, 5)
    box((-1, 0.35, 0.8), 0.35, 0.8, 7)
    box((1, 0.2, -0.7), 0.15, 0.9, 9)
    write_hdr(file, np.repeat(light[..., None], 3, 2))


def write_hdr(file, rgb):
    brightest = rgb.max(axis=2)
    exponent = np.ceil(np.log2(np.maximum(brightest, 1e-30))).astype(int)
    mantissa = np.clip(rgb / np.exp2(exponent)[..., None] * 256, 0, 255)
    rgbe = np.concatenate([mantissa, (exponent + 128)[..., None]], axis=2).astype(np.uint8)
    head = f"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y {rgb.shape[0]} +X {rgb.shape[1]}\n"
    rows = bytearray()
    for row in rgbe:
        # Every row in the "new" form, in runs that never repeat: some readers know no other.
        rows += bytes((2, 2, row.shape[0] >> 8, row.shape[0] & 255))
        for channel in row.T:
            for start in range(0, len(channel), 128):
                part = channel[start:start + 128]
                rows += bytes((len(part),)) + part.tobytes()
    pathlib.Path(file).write_bytes(head.encode() + bytes(rows))


def bounds(glb):
    """The corners of a model's bounds, from the accessors' extremes and the nodes' transforms."""
    data = pathlib.Path(glb).read_bytes()
    doc = json.loads(data[20:20 + struct.unpack("<I", data[12:16])[0]])
    low, high = np.full(3, np.inf), np.full(3, -np.inf)

    def local(node):
        if "matrix" in node:
            return np.array(node["matrix"], float).reshape(4, 4).T
        m = np.eye(4)
        x, y, z, w = node.get("rotation", (0, 0, 0, 1))
        m[:3, :3] = np.array([
            [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
            [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
            [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)]]) * node.get("scale", (1, 1, 1))
        m[:3, 3] = node.get("translation", (0, 0, 0))
        return m

    def walk(index, parent):
        nonlocal low, high
        node = doc["nodes"][index]
        m = parent @ local(node)
        for primitive in doc["meshes"][node["mesh"]]["primitives"] if "mesh" in node else ():
            reach = doc["accessors"][primitive["attributes"]["POSITION"]]
            for corner in range(8):
                p = [(reach["max"] if corner >> i & 1 else reach["min"])[i] for i in range(3)]
                p = m[:3, :3] @ p + m[:3, 3]
                low, high = np.minimum(low, p), np.maximum(high, p)
        for child in node.get("children", ()):
            walk(child, m)

    for root in doc["scenes"][doc.get("scene", 0)]["nodes"]:
        walk(root, np.eye(4))
    return low, high


def prepare(module, samples):
    """Lets the reference filter the surroundings with so many samples, and on Mesa at all."""
    text = module.read_text()
    for name, count in (("ggxSampleCount", samples), ("lambertianSampleCount", 2 * samples), ("sheenSamplCount", 1)):
        text, found = re.subn(rf"this\.{name} = \d+", f"this.{name} = {count}", text)
        if found != 1:
            print(f"the reference's {name} was not found; its own is used")
    # Its shader leaves integers at medium precision, where Mesa's 16 bits break the sample points.
    module.write_text(text.replace("precision highp float;", "precision highp float;precision highp int;"))


def khronos(viewer, chromium, glb, hdr, samples):
    low, high = bounds(glb)
    size, middle = high - low, (low + high) / 2
    half = max(size[1], 0.5 * max(size[0], size[2])) / 2
    eye = [float(m + half * e) for m, e in zip(middle, EYE)]
    page = (PAGE.replace("SIZE", str(SIZE)).replace("FOV", str(math.radians(FOV_DEGREES)))
            .replace("NEAR", str(half * 0.1)).replace("FAR", str(half * 100))
            .replace("EYE", str(eye)).replace("TARGET", str([float(m) for m in middle])))
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        shutil.copytree(pathlib.Path(viewer) / "dist", root / "dist")
        prepare(root / "dist/gltf-viewer.module.js", samples)
        shutil.copy(glb, root / "model.glb")
        shutil.copy(hdr, root / "light.hdr")
        Image.new("RGB", (1, 1), "white").save(root / "white.png")
        (root / "index.html").write_text(page)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=folder))
        server.answer, server.answered = {}, threading.Event()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = subprocess.Popen(
            [chromium, "--headless", "--no-sandbox", "--use-gl=angle", "--use-angle=gl-egl", "--ignore-gpu-blocklist",
             "--disable-gpu-watchdog", f"--user-data-dir={folder}/profile",
             f"http://127.0.0.1:{server.server_port}/index.html"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            if not server.answered.wait(600):
                raise SystemExit("the reference renderer did not answer within ten minutes")
        finally:
            browser.terminate()
            browser.wait()
            server.shutdown()
        if "picture" not in server.answer:
            raise SystemExit("the reference renderer failed: " + server.answer["error"].decode())
        picture = root / "picture.png"
        picture.write_bytes(base64.b64decode(server.answer["picture"].split(b",")[1]))
        return np.asarray(Image.open(picture).convert("RGBA")).copy()


def vizard(glb, hdr, view, folder):
    file = pathlib.Path(folder) / f"{view}.png"
    subprocess.run(
        [str(HOME / "vizard"), "render", "--plain", "--view", view, "--environment", str(hdr), "--mask", str(glb),
         "--scale", "1", "--offset", "0,0,0", "--turn", "0,0,0", "--size", f"{SIZE}x{SIZE}", "--out", str(file)],
        check=True)
    return np.asarray(Image.open(file).convert("RGB"))


def lightness(rgb):
    """CIE Lab of sRGB in 0..255."""
    c = rgb / 255.0
    linear = np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)
    xyz = linear @ np.array([[0.4124, 0.2126, 0.0193], [0.3576, 0.7152, 0.1192], [0.1805, 0.0722, 0.9505]])
    t = xyz / (0.9505, 1.0, 1.089)
    f = np.where(t > 0.008856, np.cbrt(t), 7.787 * t + 16 / 116)
    return np.stack([116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], -1)


def inner(covered, steps):
    for _ in range(steps):
        covered = covered & np.roll(covered, 1, 0) & np.roll(covered, -1, 0) & np.roll(covered, 1, 1) & np.roll(
            covered, -1, 1)
    return covered


def row(name, where, ours, theirs, steps):
    if not where.any():
        return
    a, b = ours[where].astype(float), theirs[where].astype(float)
    off = np.abs(a - b)
    print(f"{name:<24}{100 * where.mean():7.1f} %{b.mean():8.1f}{(a - b).mean():+8.2f}{off.mean():8.2f}"
          f"{np.percentile(off, 95):8.1f}{steps[where].mean():8.2f}{np.percentile(steps[where], 95):8.1f}")


def compare(glb, hdr, wanted):
    name = pathlib.Path(glb).stem
    reference = khronos(wanted.viewer, wanted.chromium, glb, hdr, wanted.samples)
    theirs, covered = reference[..., :3], inner(reference[..., 3] > 250, 3)
    with tempfile.TemporaryDirectory() as folder:
        ours = vizard(glb, hdr, "shaded", folder)
        metallic, roughness, emissive, occlusion = (
            vizard(glb, hdr, v, folder)[..., :3].max(-1) for v in ("metallic", "roughness", "emissive", "occlusion"))
    steps = np.linalg.norm(lightness(ours) - lightness(theirs), axis=-1)
    print(f"\n{name}: of 255 the reference's mean, ours less it, mean and 95th percentile of the difference; Delta E76")
    print(f"{'':<24}{'area':>9}{'mean':>8}{'signed':>8}{'off':>8}{'p95':>8}{'dE':>8}{'p95':>8}")
    metal, lamp = metallic > 127, emissive > 25
    row("all", covered, ours, theirs, steps)
    row("metal, smooth", covered & metal & ~lamp & (roughness < 90), ours, theirs, steps)
    row("metal, rough", covered & metal & ~lamp & (roughness >= 90), ours, theirs, steps)
    row("not metal, smooth", covered & ~metal & ~lamp & (roughness < 90), ours, theirs, steps)
    row("not metal, rough", covered & ~metal & ~lamp & (roughness >= 90), ours, theirs, steps)
    row("gives light", covered & lamp, ours, theirs, steps)
    row("open (occlusion > 0.9)", covered & (occlusion > 229), ours, theirs, steps)
    row("hollow (< 0.5)", covered & (occlusion < 128), ours, theirs, steps)
    sheet = Image.new("RGB", (3 * SIZE, SIZE + 24), (20, 20, 22))
    # Before black, as the reference's page is.
    blank = reference[..., 3:] / 255.0
    off = np.clip(np.abs(ours.astype(int) - theirs) * 4, 0, 255) * (reference[..., 3:] > 250)
    for i, (title, picture) in enumerate(
            (("Khronos glTF Sample Renderer", theirs * (blank > 0)), ("Vizard", ours), ("difference x 4", off))):
        sheet.paste(Image.fromarray(picture.astype(np.uint8)), (i * SIZE, 24))
        ImageDraw.Draw(sheet).text((i * SIZE + 8, 6), title, fill="white")
    sheet.save(pathlib.Path(wanted.out) / f"{name}.png")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", nargs="*", metavar="MODEL.glb")
    parser.add_argument("--viewer", required=True, help="the unpacked package @khronosgroup/gltf-viewer")
    parser.add_argument("--chromium", default="chromium")
    parser.add_argument("--environment", metavar="FILE.hdr")
    parser.add_argument("--samples", type=int, default=64, metavar="N",
                        help="of the reference's filter; its own are 1024, which takes a processor very long; few "
                        "blur its reflections more than they should be (default: %(default)s)")
    parser.add_argument("--out", default="out/khronos", help="where the pictures go")
    wanted = parser.parse_args()
    out = pathlib.Path(wanted.out)
    out.mkdir(parents=True, exist_ok=True)
    hdr = wanted.environment
    if not hdr:
        hdr = out / "softboxes.hdr"
        softboxes(hdr)
    models = wanted.models
    if not models:
        write_chart(out / "chart.glb")
        models = [out / "chart.glb", HOME / "assets/mask/mask.glb"]
    for model in models:
        compare(model, hdr, wanted)


if __name__ == "__main__":
    main()
