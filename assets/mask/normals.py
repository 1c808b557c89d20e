"""Welding, and normals that make a chamfer shine as a rounding: broad faces rule, narrow ones follow."""
import numpy as np

# Faces of a role take in neighbours up to this angle (degrees); bevels follow what they join.
SMOOTH = {"top": 15.0, "wall": 38.0, "bevel": 70.0, "under": 12.0, "turned": 40.0, "flat": 5.0, "hull": 5.0}


class Mesh:
    """Welded triangles of one part with a normal for each corner; degenerate triangles are dropped."""

    def __init__(self, part):
        points = np.array(part.vertices)
        faces = np.array(part.faces)
        pieces = np.array(part.pieces)
        of_vertex = np.zeros(len(points), int)
        of_vertex[faces.ravel()] = np.repeat(pieces, 3)
        key = np.column_stack([np.round(points * 1e6).astype(np.int64), of_vertex])
        _, first, where = np.unique(key, axis=0, return_index=True, return_inverse=True)
        self.points = points[first]
        faces = where.reshape(-1)[faces]
        a, b, c = (self.points[faces[:, k]] for k in range(3))
        cross = np.cross(b - a, c - a)
        area = np.linalg.norm(cross, axis=1)
        distinct = (faces[:, 0] != faces[:, 1]) & (faces[:, 1] != faces[:, 2]) & (faces[:, 0] != faces[:, 2])
        keep = distinct & (area > 1e-10)
        self.faces, self.pieces = faces[keep], pieces[keep]
        self.materials = np.array(part.materials)[keep]
        self.roles = np.array(part.roles)[keep]
        self.area = area[keep]
        self.flat = cross[keep] / self.area[:, None]
        self.strokes, self.insets = part.strokes, part.insets
        self.corners = self._corner_normals()

    def _corner_normals(self):
        """Normals (triangles, 3, 3): each corner's mean over the neighbours its role takes in, by area."""
        weight = self.area * np.where(self.roles == "bevel", 1e-4, 1.0)
        limit = np.cos(np.radians([SMOOTH[r] for r in self.roles]))
        around = {}
        for f, face in enumerate(self.faces):
            for v in face:
                around.setdefault(v, []).append(f)
        around = {v: np.array(f) for v, f in around.items()}
        out = np.empty((len(self.faces), 3, 3))
        for f, face in enumerate(self.faces):
            for k, v in enumerate(face):
                near = around[v]
                near = near[self.flat[near] @ self.flat[f] >= limit[f] - 1e-9]
                total = (self.flat[near] * weight[near, None]).sum(axis=0)
                out[f, k] = total / np.linalg.norm(total)
        return out

    def edges(self):
        """Inner edges: vertex pairs, the two triangles on them and the dihedral's cosine; and which are convex."""
        owner = {}
        pairs = []
        for f, face in enumerate(self.faces):
            for k in range(3):
                a, b = int(face[k]), int(face[(k + 1) % 3])
                other = owner.pop((b, a), None)
                if other is None:
                    owner[(a, b)] = f
                else:
                    pairs.append((a, b, f, other))
        pairs = np.array(pairs)
        f, g = pairs[:, 2], pairs[:, 3]
        bend = np.einsum("ij,ij->i", self.flat[f], self.flat[g])
        centre = self.points[self.faces].mean(axis=1)
        convex = np.einsum("ij,ij->i", self.flat[f], centre[g] - centre[f]) < 0
        return pairs[:, :2], f, g, bend, convex
