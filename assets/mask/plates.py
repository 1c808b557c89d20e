"""Armour plates cut from the surface: a polygon in (u, v), folded where the cage folds, with thickness and chamfer."""
import numpy as np
from mathutils import Vector
from mathutils.geometry import delaunay_2d_cdt

from surface import V_MAX, V_MIN, sample, splits_main_diagonal


class Part:
    """Vertices and triangles of several pieces in the mask's frame (metres). A triangle has a material, a role (top,
    bevel, wall, under, turned, flat, hull) and its piece's number; a stroke is a line engraved or painted on a piece."""

    def __init__(self):
        self.vertices, self.faces, self.materials, self.roles, self.pieces, self.strokes = [], [], [], [], [], []
        self.insets = []

    def new_piece(self, inset=0.0):
        """inset: distance from the rim of an engraved line, millimetres; 0 for none."""
        self.insets.append(inset)
        return len(self.insets) - 1

    def add(self, vertices, faces, material, role="flat", piece=None):
        piece = self.new_piece() if piece is None else piece
        base = len(self.vertices)
        self.vertices.extend(np.asarray(v, float) for v in vertices)
        self.faces.extend(tuple(base + k for k in f) for f in faces)
        self.materials.extend([material] * len(faces))
        self.roles.extend([role] * len(faces))
        self.pieces.extend([piece] * len(faces))

    def mirrored(self):
        """The mirror image over x = 0; lettering is left out."""
        image = Part()
        image.vertices = [v * (-1, 1, 1) for v in self.vertices]
        image.faces = [tuple(reversed(f)) for f in self.faces]
        image.materials, image.roles, image.pieces = list(self.materials), list(self.roles), list(self.pieces)
        image.strokes = [(p, a * (-1, 1, 1), b * (-1, 1, 1), w, kind) for p, a, b, w, kind in self.strokes if kind != "letter"]
        image.insets = list(self.insets)
        return image

    def add_mirrored(self, other):
        """Takes in a part and its mirror image."""
        self.merge(other)
        self.merge(other.mirrored())

    def merge(self, other):
        base, piece = len(self.vertices), len(self.insets)
        self.vertices.extend(other.vertices)
        self.faces.extend(tuple(base + k for k in f) for f in other.faces)
        self.materials.extend(other.materials)
        self.roles.extend(other.roles)
        self.pieces.extend(piece + k for k in other.pieces)
        self.strokes.extend((piece + s[0], *s[1:]) for s in other.strokes)
        self.insets.extend(other.insets)


def _inside(p, polygon):
    hit = False
    for (x1, y1), (x2, y2) in zip(polygon, polygon[1:] + polygon[:1]):
        if (y1 > p[1]) != (y2 > p[1]) and p[0] < x1 + (p[1] - y1) / (y2 - y1) * (x2 - x1):
            hit = not hit
    return hit


def _fold_lines(u0, u1, v0, v1):
    """Cage lines and diagonals over a rectangle of whole cells."""
    for j in range(v0, v1 + 1):
        for i in range(u0, u1 + 1):
            if i < u1:
                yield (i, j), (i + 1, j)
            if j < v1:
                yield (i, j), (i, j + 1)
            if i < u1 and j < v1:
                main = splits_main_diagonal(i, j)
                yield ((i, j), (i + 1, j + 1)) if main else ((i + 1, j), (i, j + 1))


def _triangulate(outline, holes):
    verts, edges = [], []
    for loop in [outline, *holes]:
        base, n = len(verts), len(loop)
        verts += [Vector(p) for p in loop]
        edges += [(base + k, base + (k + 1) % n) for k in range(n)]
    us, vs = [p[0] for p in outline], [p[1] for p in outline]
    v0 = max(V_MIN, int(np.floor(min(vs))))
    v1 = min(V_MAX, int(np.ceil(max(vs))))
    index = {}
    for a, b in _fold_lines(int(np.floor(min(us))), int(np.ceil(max(us))), v0, v1):
        for p in (a, b):
            if p not in index:
                index[p] = len(verts)
                verts.append(Vector(p))
        edges.append((index[a], index[b]))
    out, _, tris, *_ = delaunay_2d_cdt(verts, edges, [], 0, 1e-5)
    uv = [(p.x, p.y) for p in out]
    kept = []
    for t in tris:
        centre = tuple(sum(uv[k][axis] for k in t) / 3 for axis in (0, 1))
        if _inside(centre, outline) and not any(_inside(centre, h) for h in holes):
            kept.append(tuple(t))
    used = sorted({k for t in kept for k in t})
    renumber = {k: n for n, k in enumerate(used)}
    return [uv[k] for k in used], [tuple(renumber[k] for k in t) for t in kept]


def _rim(faces):
    """Next and previous vertex along the border."""
    directed = {(f[k], f[(k + 1) % 3]) for f in faces for k in range(3)}
    border = [(a, b) for a, b in directed if (b, a) not in directed]
    return dict(border), {b: a for a, b in border}


def plate(outline, material, offset=2.0, thick=3.0, gap=0.7, chamfer=0.9, holes=(), lift=None, edge=None, under=False,
          drop=None, inset=0.0, marks=()):
    """One plate; lengths in millimetres. offset: underside over the surface; gap: how far the rim steps back from its
    outline; lift(u, v): further offset; edge: material of rim and chamfer; under: close the underside;
    drop: how far the side walls reach below the underside; inset: see Part.new_piece; marks: lines (points in (u, v),
    width in millimetres, kind: groove, cream, gold or letter)."""
    uv, faces = _triangulate([tuple(map(float, p)) for p in outline], [[tuple(map(float, p)) for p in h] for h in holes])
    points, normals = (np.array(x) for x in zip(*(sample(*p) for p in uv)))
    if np.mean([np.cross(points[b] - points[a], points[c] - points[a]) @ normals[a] for a, b, c in faces]) < 0:
        faces = [f[::-1] for f in faces]
    mm = 0.001
    rise = np.array([offset + (lift(*p) if lift else 0.0) for p in uv])[:, None] * mm
    base = points + normals * rise
    following, before = _rim(faces)
    inward = np.zeros_like(base)
    for k, after in following.items():
        n = normals[k]
        d1, d2 = base[k] - base[before[k]], base[after] - base[k]
        i1, i2 = (np.cross(n, d) / max(np.linalg.norm(np.cross(n, d)), 1e-9) for d in (d1, d2))
        inward[k] = (i1 + i2) / max(1 + i1 @ i2, 0.45)
    # Holes are cut to size and have a finer chamfer.
    hole = _on_holes(uv, following, holes)[:, None]
    c = np.where(hole, min(chamfer, 0.6), min(chamfer, thick * 0.8))
    gap = np.where(hole, 0.0, gap)
    top = base + inward * (gap + c) * mm + normals * thick * mm
    shoulder = base + inward * gap * mm + normals * (thick - c) * mm
    fall = offset + 0.5 if drop is None else drop
    foot = base + inward * gap * mm - normals * (0.0 if under else fall) * mm
    part = Part()
    piece = part.new_piece(inset)
    part.add(top, faces, material, "top", piece)
    walls, bevel = [], []
    rim = list(following)
    where = {k: m for m, k in enumerate(rim)}
    m = len(rim)
    for k, after in following.items():
        a, b = where[k], where[after]
        bevel += [(a, b, m + b), (a, m + b, m + a)]
        walls += [(a, b, m + b), (a, m + b, m + a)]
    part.add([*shoulder[rim], *top[rim]], bevel, edge or material, "bevel", piece)
    part.add([*foot[rim], *shoulder[rim]], walls, edge or material, "wall", piece)
    if under:
        part.add(base + inward * gap * mm, [f[::-1] for f in faces], "steel", "under", piece)
    for line, width, kind in marks:
        path = _on_top(line, lambda u, v: offset + thick + (lift(u, v) if lift else 0.0))
        part.strokes.extend((piece, a, b, width * 0.0005, kind) for a, b in zip(path, path[1:]))
    return part


def _on_holes(uv, following, holes):
    """Which vertices lie on the border of a hole."""
    corners = np.array([p for h in holes for p in h], float).reshape(-1, 2)
    found = np.zeros(len(uv), bool)
    for start in following:
        if not found[start] and len(corners) and np.abs(corners - uv[start]).max(axis=1).min() < 1e-4:
            k = start
            while not found[k]:
                found[k] = True
                k = following[k]
    return found


def _on_top(line, height):
    """Points of a line in (u, v), dense enough to follow the folds, on a plate's top."""
    path = []
    for (u0, v0), (u1, v1) in zip(line, line[1:]):
        steps = max(1, int(np.ceil(max(abs(u1 - u0), abs(v1 - v0)) / 0.12)))
        path += [(u0 + (u1 - u0) * k / steps, v0 + (v1 - v0) * k / steps) for k in range(steps)]
    path.append(line[-1])
    return [p + n * height(u, v) * 0.001 for u, v in path for p, n in [sample(u, v)]]


def on_plate(u, v, height):
    """Point over the surface (height in millimetres), its normal and two tangents."""
    p, n = sample(u, v)
    up = np.array([0.0, 1.0, 0.0]) if abs(n[1]) < 0.9 else np.array([0.0, 0.0, 1.0])
    s = np.cross(up, n)
    s /= np.linalg.norm(s)
    return p + n * height * 0.001, n, s, np.cross(n, s)
