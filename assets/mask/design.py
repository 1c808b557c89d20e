"""The mask's design: which plates, where, over what. Each function returns half a mask's or a whole part's pieces."""
import numpy as np

from details import blade, bolt, lathe
from plates import Part, plate
from surface import V_MIN, sample, splits_main_diagonal

# The jaw turns about the line through the two ear hubs (metres).
HINGE = np.array([0.0, 0.002, -0.036])


def across(half):
    """Outline symmetric about the centre from its right half, listed from top centre to bottom centre."""
    return half + [(-u, v) for u, v in reversed(half) if abs(u) > 1e-9]


def across_back(half):
    return half + [(16 - u, v) for u, v in reversed(half) if abs(u - 8) > 1e-9]


def under_shell(cells, sink, thick, material="dark", lining=True):
    """Plain shell below the plates over whole cells (i, j), both halves, `sink` millimetres under the surface."""
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
    part.add(points, faces, material)
    if lining:
        part.add(inner, [f[::-1] for f in faces], "liner")
        directed = {(f[k], f[(k + 1) % 3]) for f in faces for k in range(3)}
        border = [(a, b) for a, b in directed if (b, a) not in directed]
        m = len(points)
        part.add(points + inner, [t for a, b in border for t in ((a, m + b, b), (a, m + a, m + b))], "steel")
    return part


def slots(corners, count, width=0.46):
    """Slanted slots between two edges of a quad in (u, v): corners top-left, top-right, bottom-right, bottom-left."""
    a, b, c, d = (np.array(p, float) for p in corners)
    found = []
    for k in range(count):
        f0, f1 = (k + 0.5 - width / 2) / count, (k + 0.5 + width / 2) / count
        found.append([tuple(a + (d - a) * f0), tuple(b + (c - b) * f0), tuple(b + (c - b) * f1), tuple(a + (d - a) * f1)])
    return found


def skull_half():
    p = Part()
    # Forehead: a narrow inner facet plate and a wide one that runs back over the skull.
    p.merge(plate([(0.5, -0.8), (1.15, -0.8), (1.35, 0.9), (1.3, 1.75), (0.95, 2.42), (0.42, 2.62), (0.42, 1.0)],
                  "red", 2.6, 3.4))
    p.merge(plate([(1.15, -0.8), (3.3, -0.84), (3.45, 0.55), (2.9, 1.35), (2.75, 2.0), (1.75, 2.2), (0.95, 2.42), (1.3, 1.75),
                   (1.35, 0.9)], "red", 2.0, 3.0))
    p.merge(plate([(2.9, 1.35), (3.45, 0.55), (4.05, 1.0), (4.25, 1.6), (3.3, 1.92), (2.75, 2.0)], "steel", 1.5, 2.6,
                  holes=slots([(3.15, 1.42), (3.9, 1.12), (4.02, 1.52), (3.1, 1.78)], 2, 0.5)))
    # Side of the skull, back and nape.
    p.merge(plate([(3.3, -0.84), (5.5, -0.84), (5.55, 0.5), (5.35, 1.5), (4.4, 1.55), (4.05, 1.0), (3.45, 0.55)], "red", 2.0,
                  3.0))
    p.merge(plate([(4.3, 1.7), (5.4, 1.6), (5.75, 2.1), (5.7, 3.1), (4.95, 3.35), (4.45, 2.9), (4.15, 2.35)], "red", 2.6, 3.2))
    p.merge(plate([(5.5, -0.84), (7.35, -0.7), (7.45, 1.1), (6.7, 1.75), (5.8, 1.95), (5.4, 1.5), (5.55, 0.5)], "red", 2.2, 3.2))
    p.merge(plate([(5.8, 2.1), (6.7, 1.9), (7.45, 1.25), (7.45, 3.1), (6.6, 3.75), (5.85, 3.1)], "steel", 1.4, 2.6,
                  holes=slots([(6.1, 2.25), (7.2, 1.95), (7.2, 3.0), (6.1, 3.05)], 4, 0.5)))
    p.merge(plate([(5.8, 3.25), (6.6, 3.9), (7.45, 3.25), (7.45, 5.0), (6.7, 5.6), (5.9, 5.35), (5.75, 4.3)], "red", 2.6, 3.6))
    p.merge(plate([(5.3, 5.5), (5.85, 5.5), (6.7, 5.75), (7.45, 5.15), (7.45, 6.35), (6.5, 6.85), (5.45, 6.6)], "gold", 2.0, 3.2))
    p.merge(plate([(5.45, 6.75), (6.5, 7.0), (7.45, 6.5), (7.45, 7.75), (6.4, 7.95), (5.3, 7.85)], "steel", 1.2, 3.0,
                  lift=lambda u, v: 3.0 * max(0, v - 6.9)))
    p.merge(plate([(4.6, 5.45), (5.2, 5.55), (5.32, 6.65), (5.2, 7.85), (5.03, 7.85), (4.72, 6.7)], "steel", 1.6, 3.2,
                  holes=slots([(4.8, 5.75), (5.12, 5.8), (5.18, 6.6), (4.9, 6.5)], 3, 0.5)))
    p.merge(plate([(5.05, 3.45), (5.7, 3.2), (5.62, 4.3), (5.8, 5.4), (5.25, 5.35), (5.5, 4.5)], "steel", 1.2, 3.0))
    for outline, colour, over in [
            ([(1.65, 0.15), (2.7, 0.05), (2.75, 0.7), (2.35, 1.6), (1.6, 1.75)], "red", 4.8),
            ([(6.0, 0.15), (7.0, 0.25), (7.05, 0.8), (6.5, 1.25), (5.95, 1.35)], "red", 5.2),
            ([(1.5, 5.0), (2.6, 4.72), (2.95, 5.05), (1.95, 5.42), (1.42, 5.5)], "red", 5.6),
            ([(6.15, 4.1), (6.65, 4.25), (7.2, 3.95), (7.2, 4.55), (6.6, 5.0), (6.15, 4.9)], "gold", 6.0),
            ([(4.0, 0.05), (5.2, 0.0), (5.2, 0.85), (4.5, 1.1), (4.0, 0.55)], "red", 4.8),
            ([(4.65, 2.2), (5.25, 2.1), (5.4, 2.35), (5.4, 2.75), (4.9, 2.95)], "steel", 5.6)]:
        p.merge(plate(outline, colour, over, 1.1, 0.0, 0.6, drop=0.6))
    # Cheek: upper plate under the eye, and the wing that sweeps to the ear and stands off at its rear edge.
    p.merge(plate([(0.95, 4.72), (1.6, 4.42), (2.75, 4.28), (3.45, 3.85), (3.85, 3.95), (3.7, 4.75), (3.1, 5.35), (2.1, 5.75),
                   (1.2, 5.95), (1.0, 5.4)], "red", 2.4, 3.4, lift=lambda u, v: 1.2 * max(0, u - 2.6)))
    p.merge(plate([(1.2, 6.1), (2.1, 5.9), (3.1, 5.5), (3.75, 4.9), (4.25, 4.6), (4.55, 5.1), (4.4, 6.35), (3.7, 7.05),
                   (2.9, 6.95), (2.0, 6.98), (1.25, 6.9)], "red", 3.4, 4.2, under=True,
                  lift=lambda u, v: 7.0 * max(0, u - 2.8),
                  holes=slots([(2.35, 6.2), (3.45, 5.62), (3.75, 6.15), (2.6, 6.66)], 3, 0.5)))
    p.merge(plate([(3.55, 3.45), (4.15, 2.75), (4.45, 3.1), (4.6, 3.7), (4.35, 4.4), (3.9, 4.65), (3.98, 3.95)], "gold", 2.6, 3.4))
    # Brow: two gold plates a side, cut by a slanted seam, over the eye and on to the temple.
    ridge = lambda u, v: 2.6 * max(0, v - 2.5) * min(1.0, max(0.0, 4 - u))
    p.merge(plate([(0.77, 2.58), (1.2, 2.42), (2.35, 2.22), (2.1, 3.08), (1.15, 3.26), (0.66, 3.55)], "gold", 4.2, 5.2, 0.4, 1.5,
                  lift=ridge))
    p.merge(plate([(2.4, 2.21), (3.6, 2.08), (4.2, 2.25), (4.1, 2.65), (3.45, 3.08), (2.15, 3.07)], "gold", 4.2, 4.4, 0.4, 1.5,
                  lift=ridge))
    # Eye: sloping socket frame; the lens lies behind it.
    p.merge(plate([(0.72, 3.95), (1.25, 3.3), (3.5, 3.14), (3.55, 3.6), (2.8, 4.2), (1.55, 4.38), (0.88, 4.62)], "dark", 0.6, 3.4,
                  0.2, 0.8, holes=[[(0.98, 4.06), (1.5, 3.74), (3.15, 3.5), (2.7, 3.82), (1.6, 4.06)]]))
    # Hub over the ear, the jaw's hinge.
    hub, _ = sample(4.98, 4.7)
    n = np.array([1.0, 0.0, 0.06])
    hub = hub - n * 0.006
    hub[1], hub[2] = HINGE[1], HINGE[2]
    p.merge(lathe(hub, n, [(27, 0), (27, 8), (25.2, 9.6), (20.5, 9.6), (19.8, 8.2)], 28, ["gold", "gold", "gold", "dark"]))
    p.merge(lathe(hub, n, [(19.8, 8.2), (17.5, 8.2), (17, 11), (15.6, 12.4), (9.5, 12.4), (8.8, 10.8), (6.5, 10.8), (6.1, 13.2),
                           (5.0, 14.2), (0, 14.2)], 12,
                  ["dark", "steel", "steel", "red", "dark", "dark", "steel", "steel", "gold"]))
    for k in range(6):
        a = k * np.pi / 3 + 0.3
        c = hub + np.array([0, np.cos(a), np.sin(a)]) * 0.0228 + n * 0.0092
        p.merge(lathe(c, n, [(1.7, 0), (1.7, 1.2), (1.1, 1.8), (0, 1.8)], 8, "steel"))
    for u, v, h in [(0.72, 2.2, 5.8), (1.55, -0.2, 4.8), (2.4, 1.85, 4.8), (3.15, 0.6, 4.8), (3.75, 0.75, 4.0), (5.35, 1.25, 4.8),
                    (4.55, 2.0, 5.6), (5.5, 2.75, 5.6), (5.85, 1.55, 5.2), (7.2, 0.75, 5.2), (6.0, 3.75, 6.0), (7.25, 3.75, 6.0),
                    (7.25, 4.8, 6.0), (6.2, 5.15, 6.0), (5.7, 6.1, 5.0), (7.2, 5.75, 5.0), (1.45, 5.55, 5.6), (3.45, 4.45, 6.6),
                    (1.55, 6.5, 7.4), (3.95, 5.4, 15.2), (4.2, 3.5, 5.8), (5.7, 7.3, 5.0), (6.0, 2.05, 3.8)]:
        p.merge(bolt(u, v, h))
    p.merge(fin([(-5.2, 2.2), (-4.4, 3.9), (1.4, 7.6), (10.8, 11.6), (4.6, 6.0), (-0.6, 1.9)], 0.0, "gold", 0.5))
    p.merge(fin([(-1.4, 1.0), (0.2, 2.5), (4.0, 4.9), (10.2, 7.4), (5.4, 3.4), (1.2, 0.3)], 0.1, "steel", 0.42))
    p.merge(fin([(1.2, -0.5), (2.6, 0.6), (5.2, 2.2), (9.4, 3.8), (6.0, 1.0), (3.0, -1.1)], 0.15, "gold", 0.34))
    return p


def fin(profile, lean, material, half_width):
    """Swept temple fin; profile in (back, up) centimetres from the temple, leaning outwards as it rises."""
    def plane(a, b, w):
        return (8.85 + lean + 0.03 * (a + 6) + 0.27 * max(b - 2.0, 0) + w, 3.2 + b * 0.95, -0.6 - a)
    return blade(profile, half_width, 0.12, material, 0.75, plane)


def skull_centre():
    p = Part()
    # Brow: one V-shaped ridge from temple to temple.
    p.merge(plate(across([(0, 2.3), (0.42, 2.5), (0.75, 2.62), (0.62, 3.5), (0.3, 3.78), (0, 4.1)]), "gold", 4.6, 6.4, 0.4, 1.8,
                  lift=lambda u, v: 2.6 * max(0, v - 2.6)))
    # Nose guard in two overlapping plates.
    p.merge(plate(across([(0, 3.75), (0.42, 3.7), (0.58, 4.35), (0.78, 5.0), (0.5, 5.45), (0, 5.6)]), "red", 2.0, 3.2))
    p.merge(plate(across([(0, 5.3), (0.5, 5.15), (0.84, 4.9), (0.98, 5.7), (1.02, 6.45), (0.72, 6.92), (0, 7.05)]), "steel", 4.0, 3.6,
                  holes=[[(0.5, 6.05), (0.84, 5.9), (0.84, 6.1), (0.5, 6.27)], [(-0.5, 6.05), (-0.5, 6.27), (-0.84, 6.1), (-0.84, 5.9)],
                         [(0.5, 6.42), (0.84, 6.27), (0.84, 6.47), (0.5, 6.64)], [(-0.5, 6.42), (-0.5, 6.64), (-0.84, 6.47), (-0.84, 6.27)]]))
    p.merge(bolt(0.62, 5.45, 7.6))
    p.merge(bolt(-0.62, 5.45, 7.6))
    # Forehead keel and crest: three blades swept back over the crown.
    p.merge(plate(across([(0, -0.2), (0.36, 0.1), (0.36, 1.2), (0.36, 2.45), (0, 2.6)]), "steel", 2.6, 5.0, 0.5, 1.2))
    for profile in ([(-6.6, 9.2), (-6.1, 11.2), (-2.4, 15.2), (3.0, 16.9), (0.9, 14.0), (-4.0, 10.8)],
                    [(-0.2, 13.9), (1.2, 15.0), (4.4, 16.0), (9.4, 16.3), (6.6, 13.6), (3.0, 13.6)],
                    [(5.9, 13.4), (7.2, 14.4), (10.4, 14.3), (15.0, 13.0), (12.2, 9.8), (9.0, 11.5)]):
        p.merge(blade(profile, 0.72, 0.12, "gold", 1.2, lambda a, b, w: (w, b, -a)))
    # Spine down the back, each link a plate over the one below.
    for k in range(8):
        top = -0.3 + k * 1.0
        p.merge(plate(across_back([(8, top), (7.62, top + 0.1), (7.55, top + 0.62), (7.72, top + 0.98), (8, top + 1.08)]),
                      "gold" if k % 3 == 1 else "steel", 4.2, 5.4 - 0.2 * k, 0.3, 1.6))
    return p


def eyes_half():
    """The glowing lens behind the socket's slit."""
    return plate([(0.85, 4.12), (1.45, 3.66), (3.3, 3.42), (2.8, 3.9), (1.65, 4.14)], "eye", 0.2, 1.6, 0.0, 0.6)


def jaw_half():
    p = Part()
    p.merge(plate([(1.72, 7.35), (2.9, 7.25), (3.7, 7.3), (4.5, 6.7), (4.95, 6.9), (4.75, 8.1), (3.6, 8.6), (2.3, 8.95), (1.62, 8.95),
                   (1.5, 8.2)], "red", 2.2, 3.6, lift=lambda u, v: 4.0 * max(0, u - 2.9),
                  holes=slots([(2.3, 7.75), (3.4, 7.72), (3.3, 8.3), (2.3, 8.5)], 3, 0.5)))
    p.merge(plate([(1.6, 9.1), (2.3, 9.1), (3.6, 8.75), (4.8, 8.25), (4.75, 9.2), (3.5, 10.0), (2.5, 10.3), (1.65, 10.35), (1.4, 9.7)],
                  "gold", 2.8, 4.4, lift=lambda u, v: 4.0 * max(0, u - 2.9), under=True))
    p.merge(plate([(1.2, 7.2), (1.6, 7.25), (1.4, 8.2), (1.5, 8.95), (1.1, 8.85), (1.02, 8.0)], "steel", 2.0, 4.6, 0.4, 1.0))
    for k in range(4):
        c = 0.13 + 0.26 * k
        p.merge(plate([(c - 0.085, 7.3), (c + 0.085, 7.3), (c * 0.94 + 0.08, 8.75), (c * 0.94 - 0.08, 8.75)], "steel", -0.5, 5.4,
                      0.0, 1.2))
    p.merge(plate([(1.5, 10.45), (2.5, 10.42), (3.5, 10.12), (4.6, 9.5), (4.6, 10.6), (1.5, 10.9)], "steel", 1.0, 2.6))
    for u, v, h in [(1.9, 7.75, 5.6), (1.98, 8.65, 5.6), (4.4, 7.4, 11.6), (3.8, 8.15, 9.2), (2.0, 9.42, 6.8), (2.0, 10.0, 6.8),
                    (4.35, 8.8, 12.8)]:
        p.merge(bolt(u, v, h))
    return p


def jaw_centre():
    p = Part()
    p.merge(plate(across([(0, 7.12), (0.6, 7.08), (1.15, 7.12), (1.12, 7.45), (0, 7.5)]), "steel", 1.6, 4.8, 0.3, 1.2))
    p.merge(plate(across([(0, 8.72), (0.6, 8.7), (1.05, 8.85), (1.4, 9.15), (1.3, 9.75), (1.45, 10.4), (0.7, 10.75), (0, 10.85)]),
                  "red", 3.4, 5.2, 0.5, 1.6))
    p.merge(bolt(0.85, 9.3, 8.6))
    p.merge(bolt(-0.85, 9.3, 8.6))
    return p


def build():
    """Name to Part: shell, jaw, eye_left (the wearer's, +x), eye_right."""
    skull_cells = {(i, j) for j in range(V_MIN, 8) for i in range(8) if not (j >= 7 and i < 5)}
    jaw_cells = {(i, j) for j in range(7, 11) for i in range(5)}
    shell = under_shell(skull_cells, 0.0, 2.5)
    shell.merge(skull_centre())
    shell.add_mirrored(skull_half())
    jaw = under_shell(jaw_cells, 0.8, 2.5)
    jaw.merge(jaw_centre())
    jaw.add_mirrored(jaw_half())
    left = eyes_half()
    return {"shell": shell, "jaw": jaw, "eye_left": left, "eye_right": left.mirrored()}
