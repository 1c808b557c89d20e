#!/usr/bin/env python3
"""Times VTK and Vizard drawing the same model at the same size, in turns, each picture read back.

    engine/compare/compare_with_vtk.py [--size 640x480] [--rounds 5] [--frames 100] [--model assets/mask/mask.glb]

Needs VTK's Python package (Debian: python3-vtk9, with xvfb where there is no display; or pip install vtk). VTK draws
physically based materials with one light, no surroundings, no multisampling: less than Vizard draws. Prints the median
of each round and the ratio of their medians.
"""
import argparse
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
HOME = os.path.dirname(os.path.dirname(HERE))


def vtk_window(model, width, height):
    from vtkmodules.vtkIOImport import vtkGLTFImporter
    from vtkmodules.vtkRenderingCore import vtkLight, vtkRenderer, vtkRenderWindow
    import vtkmodules.vtkRenderingOpenGL2  # noqa: F401  registers the OpenGL classes

    window = vtkRenderWindow()
    window.SetOffScreenRendering(1)
    window.SetMultiSamples(0)
    window.SetSize(width, height)
    renderer = vtkRenderer()
    window.AddRenderer(renderer)
    importer = vtkGLTFImporter()
    importer.SetFileName(model)
    importer.SetRenderWindow(window)
    importer.Update()
    renderer.SetBackground(0.01, 0.01, 0.015)
    renderer.RemoveAllLights()
    light = vtkLight()
    light.SetPosition(-0.55, 0.75, 0.65)
    light.SetIntensity(2.0)
    renderer.AddLight(light)
    triangles = sum(a.GetMapper().GetInput().GetNumberOfPolys() for a in actors(renderer))
    # As Vizard frames it: two of three heights, 30 degrees.
    bounds = renderer.ComputeVisiblePropBounds()
    centre = [(bounds[i] + bounds[i + 1]) / 2 for i in (0, 2, 4)]
    distance = (bounds[3] - bounds[2]) / 2 * 5.6
    camera = renderer.GetActiveCamera()
    camera.SetFocalPoint(*centre)
    camera.SetViewUp(0, 1, 0)
    camera.SetViewAngle(30)
    return window, renderer, camera, centre, distance, triangles


def actors(renderer):
    found = renderer.GetActors()
    found.InitTraversal()
    return [found.GetNextActor() for _ in range(found.GetNumberOfItems())]


def time_vtk(scene, frames):
    from vtkmodules.vtkCommonCore import vtkUnsignedCharArray

    window, renderer, camera, centre, distance, _ = scene
    pixels = vtkUnsignedCharArray()
    width, height = window.GetSize()
    times = []
    for i in range(frames + 20):
        start = time.perf_counter()
        yaw = 0.7 * math.sin(i * 0.05)
        camera.SetPosition(centre[0] - distance * math.sin(yaw), centre[1], centre[2] + distance * math.cos(yaw))
        renderer.ResetCameraClippingRange()
        window.Render()
        window.GetRGBACharPixelData(0, 0, width - 1, height - 1, 0, pixels)
        if i >= 20:
            times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def time_vizard(model, size, frames, quality):
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        subprocess.run(
            [os.path.join(HOME, "vizard"), "bench", "--render", "--readback", "--size", size, "--frames", str(frames),
             "--quality", quality, "--mask", model, "--json", out.name],
            check=True, stdout=subprocess.DEVNULL)
        rows = json.load(open(out.name))["rows"]
    return next(row["p50"] for row in rows if row["name"] == "render.frame")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", default="640x480")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--frames", type=int, default=100)
    parser.add_argument("--quality", default="auto")
    parser.add_argument("--model", default=os.path.join(HOME, "assets", "mask", "mask.glb"))
    options = parser.parse_args()
    try:
        import vtkmodules.vtkCommonCore as core
    except ImportError:
        sys.exit("VTK's Python package is missing; install python3-vtk9 (Debian) or pip install vtk")
    width, height = map(int, options.size.split("x"))
    scene = vtk_window(os.path.abspath(options.model), width, height)
    print(f"VTK {core.vtkVersion().GetVTKVersion()}, {scene[5]} triangles, {options.size}, quality {options.quality}")
    ours, theirs = [], []
    for number in range(options.rounds):
        theirs.append(time_vtk(scene, options.frames))
        ours.append(time_vizard(options.model, options.size, options.frames, options.quality))
        print(f"round {number + 1}: VTK {theirs[-1]:.1f} ms, Vizard {ours[-1]:.1f} ms", flush=True)
    a, b = statistics.median(theirs), statistics.median(ours)
    print(f"median: VTK {a:.1f} ms, Vizard {b:.1f} ms, ratio {b / a:.2f}")


if __name__ == "__main__":
    main()
