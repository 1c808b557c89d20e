"""Smooth noise of points, the same in every build."""
import numpy as np


def _hash(x, y, z, seed):
    h = (x * np.uint32(374761393)) ^ (y * np.uint32(668265263)) ^ (z * np.uint32(2147483647)) ^ np.uint32(seed * 1013904223 & 0xFFFFFFFF)
    h = (h ^ (h >> np.uint32(13))) * np.uint32(1274126177)
    h = (h ^ (h >> np.uint32(16))) * np.uint32(2246822519)
    return (h ^ (h >> np.uint32(15))).astype(np.float32) * np.float32(1 / 4294967296.0)


def value(points, seed=0):
    """Trilinear value noise, 0 to 1, at points (n, 3); one cell a unit."""
    cell = np.floor(points)
    f = (points - cell).astype(np.float32)
    f = f * f * (3 - 2 * f)
    c = cell.astype(np.int64).astype(np.uint32)
    total = np.zeros(len(points), np.float32)
    for dx in (0, 1):
        for dy in (0, 1):
            for dz in (0, 1):
                w = (f[:, 0] if dx else 1 - f[:, 0]) * (f[:, 1] if dy else 1 - f[:, 1]) * (f[:, 2] if dz else 1 - f[:, 2])
                total += w * _hash(c[:, 0] + np.uint32(dx), c[:, 1] + np.uint32(dy), c[:, 2] + np.uint32(dz), seed)
    return total


def fractal(points, octaves, seed=0):
    total, weight = np.zeros(len(points), np.float32), 0.0
    for k in range(octaves):
        total += value(points * 2.0**k, seed + k) * 0.5**k
        weight += 0.5**k
    return total / weight
