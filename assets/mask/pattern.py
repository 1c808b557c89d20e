"""Outlines, slots, lettering and plain shells that the design is laid out with; points are (u, v)."""
import numpy as np

from plates import Part
from surface import sample, splits_main_diagonal

# Strokes of the numerals in a box one wide and two high, drawn with straight lines.
GLYPHS = {
    "0": [[(0.25, 0), (0.75, 0), (1, 0.3), (1, 1.7), (0.75, 2), (0.25, 2), (0, 1.7), (0, 0.3), (0.25, 0)], [(0.25, 1.4), (0.75, 0.6)]],
    "7": [[(0, 0), (1, 0), (0.4, 2)], [(0.3, 1), (0.9, 1)]],
    "V": [[(0, 0), (0.5, 2), (1, 0)]],
    "-": [[(0.2, 1), (0.8, 1)]],
}


def across(half):
    """Outline symmetric about the centre from its right half, listed from top centre to bottom centre."""
    return half + [(-u, v) for u, v in reversed(half) if abs(u) > 1e-9]


def across_back(half):
    return half + [(16 - u, v) for u, v in reversed(half) if abs(u - 8) > 1e-9]


def slots(corners, count, width=0.46):
    """Slanted slots between two edges of a quad in (u, v): corners top-left, top-right, bottom-right, bottom-left."""
    a, b, c, d = (np.array(p, float) for p in corners)
    found = []
    for k in range(count):
        f0, f1 = (k + 0.5 - width / 2) / count, (k + 0.5 + width / 2) / count
        found.append([tuple(a + (d - a) * f0), tuple(b + (c - b) * f0), tuple(b + (c - b) * f1), tuple(a + (d - a) * f1)])
    return found


def ticks(start, end, count, length, width=0.55, kind="cream"):
    """Short marks in a row from start to end, each along `length` (du, dv); every fourth is longer."""
    a, b = np.array(start, float), np.array(end, float)
    rows = []
    for k in range(count):
        p = a + (b - a) * k / (count - 1)
        reach = np.array(length) * (1.7 if k % 4 == 0 else 1.0)
        rows.append(([tuple(p), tuple(p + reach)], width, kind))
    return rows


def lettering(text, corner, along, down, width=0.9):
    """Painted numerals: corner is the top left, along one letter's width, down half a letter's height, in (u, v)."""
    corner, along, down = (np.array(x, float) for x in (corner, along, down))
    lines = []
    for n, letter in enumerate(text):
        for path in GLYPHS[letter]:
            lines.append(([tuple(corner + along * (x + 1.45 * n) + down * y) for x, y in path], width, "letter"))
    return lines


def grooves(*lines, width=1.2):
    return [(line, width, "groove") for line in lines]


def under_shell(cells, sink, thick, material="dark"):
    """Plain hull below the plates over whole cells (i, j), both halves, `sink` millimetres under the surface, lined."""
    part = Part()
    cells = {(i, j) for i, j in cells} | {(-i - 1, j) for i, j in cells}
    points, inner, index, faces = [], [], {}, []

    def node(i, j):
        key = (8 if i in (8, -8) else i, j)
        if key not in index:
            index[key] = len(points)
            p, n = sample(i, j) if i != -8 else sample(8, j)
            points.append(p - n * sink * 0.001)
            inner.append(p - n * (sink + thick) * 0.001)
        return index[key]

    for i, j in sorted(cells):
        a, b, c, d = node(i, j), node(i + 1, j), node(i + 1, j + 1), node(i, j + 1)
        faces += [(a, c, b), (a, d, c)] if splits_main_diagonal(i, j) else [(a, d, b), (b, d, c)]
    faces = [f for f in faces if np.linalg.norm(np.cross(points[f[1]] - points[f[0]], points[f[2]] - points[f[0]])) > 1e-9]
    part.add(points, faces, material, "hull")
    part.add(inner, [f[::-1] for f in faces], "liner", "hull")
    directed = {(f[k], f[(k + 1) % 3]) for f in faces for k in range(3)}
    border = [(a, b) for a, b in sorted(directed) if (b, a) not in directed]
    m = len(points)
    part.add(points + inner, [t for a, b in border for t in ((a, m + b, b), (a, m + a, m + b))], "steel", "hull")
    return part
