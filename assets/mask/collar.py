"""What closes the helmet below: collar plates behind the jaw, a bellows to the neck ring, and the throat."""
import numpy as np

from details import bolt
from pattern import across_back, grooves, ticks
from plates import Part, plate

# Bellows and neck ring: (height, half width, half depth) in centimetres about the neck's axis, from the top down.
NECK_AXIS_Z = -4.9
BELLOWS = [(-7.6, 5.9, 3.9), (-8.4, 5.9, 3.9), (-8.6, 5.45, 3.45), (-9.0, 5.85, 3.85), (-9.2, 5.4, 3.4), (-9.6, 5.8, 3.8), (-9.8, 5.35, 3.35),
           (-10.2, 5.75, 3.75)]
RING = [(-10.2, 5.75, 3.75), (-10.3, 5.95, 3.95), (-10.75, 5.95, 3.95), (-10.95, 5.75, 3.75), (-10.95, 5.3, 3.3), (-10.75, 5.1, 3.1)]
SIDES = 40


def collar_half():
    p = Part()
    p.merge(plate([(5.06, 8.1), (6.2, 8.4), (6.35, 9.2), (6.3, 9.95), (5.06, 9.95)], "red", 1.4, 3.6,
                  marks=grooves([(5.06, 9.3), (6.35, 9.35)]) + ticks((5.3, 8.55), (6.1, 8.7), 9, (0.0, 0.09))))
    p.merge(plate([(6.32, 8.42), (7.45, 8.3), (7.45, 9.95), (6.42, 9.95), (6.47, 9.2)], "red", 1.4, 3.6,
                  marks=grooves([(6.45, 9.35), (7.45, 9.3)])))
    p.merge(plate([(5.06, 9.5), (6.3, 9.55), (7.45, 9.5), (7.45, 10.0), (6.3, 10.0), (5.06, 10.0)], "gold", 5.2, 2.2, 0.0, 1.0, under=True))
    for u, v, h in [(5.25, 8.4, 5.0), (6.15, 9.05, 5.0), (6.65, 9.05, 5.0), (7.25, 8.6, 5.0)]:
        p.merge(bolt(u, v, h, 2.0))
    return p


def collar_centre():
    p = Part()
    p.merge(plate(across_back([(8, 8.6), (7.58, 8.75), (7.5, 9.6), (7.66, 10.0), (8, 10.0)]), "steel", 4.2, 4.2, 0.3, 1.6, under=True))
    p.merge(_rings(BELLOWS, "dark", "flat"))
    p.merge(_rings(RING, "steel", "turned"))
    p.merge(_cap())
    p.merge(_throat())
    return p


def _ellipse(y, rx, rz):
    angles = np.arange(SIDES) * 2 * np.pi / SIDES
    return [np.array([rx * np.sin(a), y, NECK_AXIS_Z + rz * np.cos(a)]) * 0.01 for a in angles]


def _rings(profile, material, role):
    part = Part()
    points = [q for row in profile for q in _ellipse(*row)]
    faces = []
    for r in range(len(profile) - 1):
        for k in range(SIDES):
            j = (k + 1) % SIDES
            a, b, c, d = r * SIDES + k, r * SIDES + j, (r + 1) * SIDES + j, (r + 1) * SIDES + k
            faces += [(a, d, c), (a, c, b)]
    part.add(points, faces, material, role)
    return part


def _cap():
    """Closes the neck ring, stepped like a socket."""
    part = _rings([(-10.75, 5.1, 3.1), (-9.9, 4.9, 2.9), (-9.9, 3.9, 1.9), (-9.6, 3.8, 1.8)], "dark", "flat")
    rim = _ellipse(-9.6, 3.8, 1.8)
    part.add(rim + [np.array([0, -0.096, NECK_AXIS_Z * 0.01])], [(k, SIDES, (k + 1) % SIDES) for k in range(SIDES)], "dark")
    return part


def _throat():
    """Between the bellows and the inside of the chin, above the jaw's own floor."""
    half = [(0, -9.75, 3.2), (2.0, -9.75, 2.7), (3.5, -9.6, 1.2), (4.5, -9.4, -0.9), (5.3, -9.1, -3.2)]
    front = [(-x, y, z) for x, y, z in reversed(half[1:])] + half
    points = [np.array(q) * 0.01 for q in front] + [np.array((0, -8.9, -2.5)) * 0.01]
    part = Part()
    part.add(points, [(k, k + 1, len(front)) for k in range(len(front) - 1)], "dark")
    a, b, c = (points[i] for i in part.faces[0])
    if np.cross(b - a, c - a)[1] > 0:
        part.faces = [f[::-1] for f in part.faces]
    return part
