"""What lies where on each piece: distance to its edges, rounded folds, engraved lines, paint marks, hair scratches."""
import numpy as np

from normals import SMOOTH

FOLD_RADIUS = 0.0011
GROOVE_DEPTH = 0.00042
INSET_WIDTH = 0.0006


def smooth(low, high, x):
    t = np.clip((x - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def nearest(points, a, b):
    """Distance from points (n, 3) to the nearest of the segments, the vector from it, and which it was."""
    best = np.full(len(points), np.inf, np.float32)
    away = np.zeros_like(points)
    which = np.zeros(len(points), np.int32)
    for k in range(len(a)):
        along = b[k] - a[k]
        t = np.clip((points - a[k]) @ along / max(along @ along, 1e-16), 0, 1)
        v = points - a[k] - t[:, None] * along
        d = np.einsum("ij,ij->i", v, v)
        closer = d < best
        best[closer] = d[closer]
        away[closer] = v[closer]
        which[closer] = k
    return np.sqrt(best), away, which


class Marks:
    """Per texel: edge (metres to the nearest worn edge), groove, ink (cream, gold), scratch, and the bent normal."""

    def __init__(self, mesh, triangle, points, normals):
        n = len(points)
        self.edge = np.full(n, 1.0, np.float32)
        self.groove = np.zeros(n, np.float32)
        self.cream = np.zeros(n, np.float32)
        self.gilt = np.zeros(n, np.float32)
        self.scratch = np.zeros(n, np.float32)
        self.normals = normals
        self._mesh, self._points, self._triangle = mesh, points, triangle
        ends, f, g, bend, convex = mesh.edges()
        self._edges = ends, f, g, bend, convex
        piece = mesh.pieces[triangle]
        order = np.argsort(piece, kind="stable")
        starts = np.searchsorted(piece[order], np.arange(len(mesh.insets) + 1))
        strokes = {}
        for s in mesh.strokes:
            strokes.setdefault(s[0], []).append(s)
        edge_piece = mesh.pieces[f]
        for p in range(len(mesh.insets)):
            where = order[starts[p]:starts[p + 1]]
            if len(where) and mesh.roles[triangle[where[0]]] != "hull":
                self._piece(p, where, np.nonzero(edge_piece == p)[0], strokes.get(p, []))

    def _piece(self, p, where, edges, strokes):
        mesh, points = self._mesh, self._points[where]
        ends, f, g, bend, convex = (e[edges] for e in self._edges)
        a, b = mesh.points[ends[:, 0]].astype(np.float32), mesh.points[ends[:, 1]].astype(np.float32)
        sharp = convex & (bend < np.cos(np.radians(27)))
        if sharp.any():
            self.edge[where] = nearest(points, a[sharp], b[sharp])[0]
        like = mesh.roles[f] == mesh.roles[g]
        limit = np.cos(np.radians([SMOOTH[r] for r in mesh.roles[f]]))
        fold = like & np.isin(mesh.roles[f], ("top", "flat")) & (bend < limit)
        if fold.any():
            mean = mesh.flat[f[fold]] + mesh.flat[g[fold]]
            mean /= np.maximum(np.linalg.norm(mean, axis=1, keepdims=True), 1e-9)
            d, _, which = nearest(points, a[fold], b[fold])
            self._bend(where, mean[which], 1 - smooth(0, FOLD_RADIUS, d))
        tops = mesh.roles[self._triangle[where]] == "top"
        if not tops.any():
            return
        where, points = where[tops], points[tops]
        if mesh.insets[p]:
            rim = mesh.roles[f] != mesh.roles[g]
            rim &= (mesh.roles[f] == "top") | (mesh.roles[g] == "top")
            d, away, _ = nearest(points, a[rim], b[rim])
            off = d - mesh.insets[p] * 0.001
            self._engrave(where, np.abs(off), away * np.sign(off)[:, None], INSET_WIDTH)
        for kind in ("groove", "cream", "gold", "letter"):
            chosen = [s for s in strokes if s[4] == kind]
            if chosen:
                d, away, which = nearest(points, *(np.array([s[k] for s in chosen], np.float32) for k in (1, 2)))
                half = np.array([s[3] for s in chosen], np.float32)[which]
                if kind == "groove":
                    self._engrave(where, d, away, half)
                else:
                    ink = self.gilt if kind == "gold" else self.cream
                    ink[where] = np.maximum(ink[where], 1 - smooth(half - 0.00012, half + 0.00018, d))
        self._scratches(p, where, points)

    def _bend(self, where, target, share):
        n = self.normals[where] * (1 - share)[:, None] + target * share[:, None]
        self.normals[where] = n / np.maximum(np.linalg.norm(n, axis=1, keepdims=True), 1e-9)

    def _engrave(self, where, distance, away, half):
        """A rounded channel: its walls tilt the normal towards its middle."""
        t = np.clip(distance / half, 0, 1)
        slope = GROOVE_DEPTH * 6 * t * (1 - t) / half
        unit = away / np.maximum(np.linalg.norm(away, axis=1, keepdims=True), 1e-9)
        n = self.normals[where]
        unit = unit - n * np.einsum("ij,ij->i", unit, n)[:, None]
        n = n - unit * slope[:, None]
        self.normals[where] = n / np.linalg.norm(n, axis=1, keepdims=True)
        self.groove[where] = np.maximum(self.groove[where], 1 - smooth(0.3, 1.0, t))

    def _scratches(self, p, where, points):
        """Straight hairs, mostly along one direction, more on large plates; drawn from the piece's own seed."""
        rng = np.random.default_rng(1000 + p)
        spread = points.max(axis=0) - points.min(axis=0)
        count = int(min(26, 3 + 5200 * np.sort(spread)[1] * np.sort(spread)[2]))
        n = self.normals[where[len(where) // 2]]
        along = np.cross(n, (0.25, 0.9, -0.35))
        along /= max(np.linalg.norm(along), 1e-9)
        a, b, strength = [], [], []
        for _ in range(count):
            turn = rng.normal(0.5, 0.45)
            direction = along * np.cos(turn) + np.cross(n, along) * np.sin(turn)
            start = points[rng.integers(len(points))]
            a.append(start)
            b.append(start + direction * rng.gamma(2.0, 0.0045))
            strength.append(rng.uniform(0.15, 0.8) ** 1.5)
        d, _, which = nearest(points, np.array(a, np.float32), np.array(b, np.float32))
        self.scratch[where] = (1 - smooth(0.00008, 0.00026, d)) * np.array(strength, np.float32)[which]
