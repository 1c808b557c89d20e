"""The jaw: grille, mandible plates that sweep from the ears to a bold chin, and the plates under it."""
import numpy as np

from details import bolt
from pattern import across, grooves, slots, ticks
from plates import Part, plate
from surface import node


def _sweep(u, v):
    """Plates stand further off towards the ears, so that the jaw slides over the shell when it opens."""
    return 2.0 * max(0.0, u - 3.0)


def jaw_half():
    p = Part()
    # Mandible in one sweep from ear to chin, a gold edge below, a raised second layer on it.
    p.merge(plate([(1.72, 7.3), (2.7, 7.12), (3.5, 6.9), (4.1, 6.54), (4.62, 6.02), (4.97, 6.35), (4.95, 7.35), (4.2, 8.2), (3.1, 8.86),
                   (2.2, 9.2), (1.72, 9.25), (1.5, 8.6), (1.56, 8.0)], "red", 2.4, 4.4, lift=_sweep, chamfer=1.2, under=True,
                  holes=slots([(3.1, 7.42), (4.05, 7.05), (4.2, 7.62), (3.15, 8.22)], 3, 0.45),
                  marks=grooves([(2.75, 7.11), (2.62, 7.75), (2.85, 8.4), (2.7, 9.02)], [(4.4, 6.24), (4.42, 7.0), (4.58, 7.77)])))
    p.merge(plate([(1.85, 7.42), (2.52, 7.34), (2.38, 7.78), (2.56, 8.35), (2.44, 8.88), (1.98, 8.96), (1.72, 8.5), (1.76, 8.0)], "red", 6.6, 1.5, 0.0, 0.7,
                  drop=0.6, marks=ticks((1.98, 7.75), (1.94, 8.65), 8, (0.12, -0.01))))
    p.merge(plate([(1.9, 9.36), (3.15, 9.02), (4.25, 8.36), (4.97, 7.5), (4.97, 8.3), (4.25, 9.3), (3.2, 10.15), (2.0, 10.45), (1.85, 9.9)],
                  "gold", 3.2, 5.2, lift=_sweep, under=True, chamfer=1.5,
                  marks=grooves([(3.3, 8.95), (3.35, 9.45), (3.55, 9.9)], [(4.55, 7.9), (4.6, 8.4), (4.55, 8.9)])))
    # Frame of the grille and its slats.
    p.merge(plate([(1.15, 7.2), (1.62, 7.25), (1.46, 8.0), (1.4, 8.6), (1.52, 9.1), (1.12, 8.9), (1.02, 8.1)], "steel", 2.4, 5.0, 0.4, 1.2))
    for k in range(4):
        c = 0.13 + 0.26 * k
        p.merge(plate([(c - 0.085, 7.3), (c + 0.085, 7.3), (c * 0.94 + 0.08, 8.85), (c * 0.94 - 0.08, 8.85)], "steel", -0.5, 5.4,
                      0.0, 1.2))
    p.merge(plate([(1.7, 10.55), (3.2, 10.32), (4.3, 9.4), (4.97, 8.45), (4.97, 9.5), (4.2, 10.6), (3.0, 10.9), (1.6, 10.95)], "steel", 1.2, 2.8,
                  marks=grooves([(2.6, 10.4), (2.6, 10.9)], [(3.6, 10.1), (3.6, 10.7)])))
    # Arm to the hub.
    p.merge(plate([(4.5, 5.4), (4.92, 5.35), (5.0, 6.0), (4.96, 6.7), (4.5, 6.7)], "steel", 3.0, 3.0, lift=_sweep, under=True))
    for u, v, h in [(4.72, 6.75, 10.2), (4.74, 7.3, 10.2), (2.15, 9.7, 8.4),
                    (4.8, 7.95, 12.0), (4.74, 5.8, 9.2), (2.95, 8.68, 6.8)]:
        p.merge(bolt(u, v, h, 2.0))
    return p


def jaw_centre():
    p = Part()
    p.merge(plate(across([(0, 7.14), (0.6, 7.1), (1.18, 7.14), (1.14, 7.46), (0, 7.52)]), "steel", 2.0, 5.0, 0.3, 1.2))
    # Chin: a broad wedge with a keel, and a gold spur on it.
    p.merge(plate(across([(0, 8.74), (0.6, 8.72), (1.1, 8.98), (1.66, 9.35), (1.76, 9.9), (1.86, 10.36), (1.1, 10.5), (0, 10.56)]),
                  "red", 3.6, 6.4, 0.5, 1.8, under=True, lift=lambda u, v: 2.2 * max(0.0, 1 - abs(u)) * min(1.0, max(0.0, v - 8.9)),
                  marks=grooves([(1.2, 9.05), (1.05, 9.7), (1.25, 10.5)], [(-1.2, 9.05), (-1.05, 9.7), (-1.25, 10.5)])))
    p.merge(plate(across([(0, 9.45), (0.42, 9.35), (0.62, 9.8), (0.5, 10.42), (0, 10.5)]), "gold", 9.8, 2.4, 0.0, 1.0, drop=0.8,
                  lift=lambda u, v: 2.2 * max(0.0, 1 - abs(u)) * min(1.0, max(0.0, v - 8.9))))
    p.merge(plate(across([(0, 10.6), (1.6, 10.5), (1.5, 10.95), (0, 10.95)]), "steel", 1.2, 3.4,
                  marks=ticks((-0.9, 10.7), (0.9, 10.7), 13, (0.0, 0.12), 1.2, "groove")))
    for side in (1, -1):
        p.merge(bolt(1.45 * side, 9.55, 10.4, 2.0))
    p.merge(_floor())
    return p


def _floor():
    """Closes the jaw's underside from its last row back towards the throat, in shallow ribs."""
    part = Part()
    outer = [node(i, 11) for i in range(-4, 5)]
    rows = []
    for back, rise in ((0.0, 0.0), (0.5, 0.25), (0.62, 0.05), (1.1, 0.3), (1.22, 0.1), (1.7, 0.35)):
        rows.append([np.array([q[0] * (1 - 0.02 * back), q[1] + rise, max(q[2] - back, -2.4)]) * 0.01 for q in outer])
    points = [q for row in rows for q in row]
    n = len(outer)
    faces = []
    for r in range(len(rows) - 1):
        for k in range(n - 1):
            a, b, c, d = r * n + k, r * n + k + 1, (r + 1) * n + k + 1, (r + 1) * n + k
            faces += [(a, b, c), (a, c, d)]
    cross = np.cross(points[faces[0][1]] - points[faces[0][0]], points[faces[0][2]] - points[faces[0][0]])
    if cross[1] > 0:
        faces = [f[::-1] for f in faces]
    part.add(points, faces, "dark", "flat")
    return part
