"""Small hardware: prisms, bolts, discs, blades. Lengths in metres unless a name says millimetres."""
import numpy as np

from plates import Part, on_plate


def _ring(centre, s, t, radius, sides, turn=0.0):
    angles = np.arange(sides) * 2 * np.pi / sides + turn
    return [centre + radius * (np.cos(a) * s + np.sin(a) * t) for a in angles]


def lathe(centre, axis, profile, sides, material, turn=0.0):
    """Turned piece: profile of (radius, height) in millimetres from the rim's foot to the centre of the top.
    material: one name, or one for each step of the profile."""
    axis = np.asarray(axis, float) / np.linalg.norm(axis)
    helper = np.array([0.0, 1.0, 0.0]) if abs(axis[1]) < 0.9 else np.array([0.0, 0.0, 1.0])
    s = np.cross(helper, axis)
    s /= np.linalg.norm(s)
    t = np.cross(axis, s)
    part = Part()
    piece = part.new_piece()
    steps = len(profile) - 1
    names = [material] * steps if isinstance(material, str) else material
    for k in range(steps):
        (r0, h0), (r1, h1) = profile[k], profile[k + 1]
        low = _ring(centre + axis * h0 * 0.001, s, t, r0 * 0.001, sides, turn)
        if r1 < 1e-6:
            part.add(low + [centre + axis * h1 * 0.001], [(i, (i + 1) % sides, sides) for i in range(sides)], names[k],
                     "turned", piece)
            continue
        high = _ring(centre + axis * h1 * 0.001, s, t, r1 * 0.001, sides, turn)
        faces = []
        for i in range(sides):
            j = (i + 1) % sides
            faces += [(i, j, sides + j), (i, sides + j, sides + i)]
        part.add(low + high, faces, names[k], "turned", piece)
    return part


def bolt(u, v, height, radius=2.3, material="steel"):
    """Dome-headed bolt with a hexagon socket, its foot `height` millimetres over the surface."""
    p, n, _, _ = on_plate(u, v, height - 0.6)
    part = lathe(p, n, [(radius, 0), (radius, 1.1), (radius * 0.72, 1.9), (radius * 0.5, 1.9)], 12, material, 0.26)
    part.merge(lathe(p, n, [(radius * 0.5, 1.9), (radius * 0.45, 0.9), (0, 0.9)], 12, "dark", 0.26))
    return part


def convex(points, faces, material):
    """Closed solid from polygons; winding is turned outwards from the centroid."""
    points = np.asarray(points, float)
    middle = points.mean(axis=0)
    part = Part()
    tris = []
    for f in faces:
        p = points[list(f)]
        n = np.cross(p[1] - p[0], p[2] - p[0])
        if n @ (p.mean(axis=0) - middle) < 0:
            f = tuple(reversed(f))
        tris += [(f[0], f[k], f[k + 1]) for k in range(1, len(f) - 1)]
    part.add(points, tris, material)
    return part


def blade(profile, half_width, edge_width, material, rim=1.4, plane=None):
    """A blade standing on a plane: profile is a convex polygon of (a, b) in centimetres, plane maps (a, b, side) to
    the mask's frame in centimetres; the body is `half_width` thick each side and tapers to `edge_width` over the
    last `rim` centimetres towards the outline."""
    profile = np.asarray(profile, float)
    centre = profile.mean(axis=0)
    spokes = centre - profile
    spokes /= np.linalg.norm(spokes, axis=1)[:, None]
    inner = profile + spokes * rim
    n = len(profile)
    part = Part()
    points = []
    for ring, w in ((profile, edge_width), (inner, half_width)):
        for side in (1, -1):
            points += [np.asarray(plane(a, b, side * w)) * 0.01 for a, b in ring]
    quads = [tuple(range(2 * n, 3 * n)), tuple(range(3 * n, 4 * n))]
    for k in range(n):
        j = (k + 1) % n
        quads += [(k, j, 2 * n + j, 2 * n + k), (n + k, n + j, 3 * n + j, 3 * n + k), (k, j, n + j, n + k)]
    part.merge(convex(points, quads, material))
    return part


def cable(course, radius=3.0, sides=8, steps=20):
    """Ribbed cable over the surface: course of (u, v, height in millimetres), joined by a smooth curve."""
    knots = [on_plate(*k)[0] for k in course]
    knots = np.array([2 * knots[0] - knots[1], *knots, 2 * knots[-1] - knots[-2]])
    path = []
    for k in range(steps + 1):
        at = min(k / steps * (len(course) - 1), len(course) - 1 - 1e-9)
        i, t = int(at), at - int(at)
        a, b, c, d = knots[i:i + 4]
        path.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
    path = np.array(path)
    rings = []
    for k, p in enumerate(path):
        along = path[min(k + 1, steps)] - path[max(k - 1, 0)]
        s = np.cross(along, (0.0, 0.2, 1.0))
        s /= np.linalg.norm(s)
        t = np.cross(along / np.linalg.norm(along), s)
        for r in (radius * 0.78, radius, radius, radius * 0.78) if k % 2 else (radius * 0.78,):
            rings.append((p, s, t, r))
        if k % 2:
            half = along * 0.22
            for n, f in enumerate((-1.0, -0.7, 0.7, 1.0)):
                rings[n - 4] = (p + half * f, s, t, rings[n - 4][3])
    points = [q for p, s, t, r in rings for q in _ring(p, s, t, r * 0.001, sides)]
    faces = []
    for k in range(len(rings) - 1):
        for i in range(sides):
            j = (i + 1) % sides
            a, b, c, d = k * sides + i, k * sides + j, (k + 1) * sides + j, (k + 1) * sides + i
            faces += [(a, b, c), (a, c, d)]
    part = Part()
    part.add(points, faces, "steel", "turned")
    a, b, c = (points[i] for i in faces[0])
    if np.cross(b - a, c - a) @ (a - rings[0][0]) < 0:
        part.faces = [f[::-1] for f in part.faces]
    for end, beyond in ((0, 1), (steps, steps - 1)):
        part.merge(lathe(path[end], path[beyond] - path[end],
                         [(radius * 1.25, -5), (radius * 1.5, -4), (radius * 1.5, 4), (radius * 1.2, 5.5), (0, 5.5)], 12, "steel"))
    return part
