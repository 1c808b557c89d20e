"""The helmet's faceted surface S(u, v): a cage of hand-placed points, in centimetres, in the mask's frame.

u runs round the head from the centre of the face (0) over the temple (4) and the ear (5) to the centre of the
back (8); v runs down from the crest (-1) over brow (3), eyes (4), cheekbone (6) and mouth (8) to the chin (10) and
under it (11); behind the ear the last rows flare into the collar (9, 10). Negative u and u over 8 are the mirrored half. Facets are planar triangles, so folds are crisp.
"""
import numpy as np

ROWS = {
    -1: [(0, 13.9, 1.6), (0, 14.1, 0.9), (0, 14.3, 0), (0, 14.4, -1.2), (0, 14.4, -2.6), (0, 14.3, -4.2),
         (0, 14, -5.8), (0, 13.6, -7.4), (0, 13.1, -8.6)],
    0: [(0, 12.9, 3.6), (1.5, 12.9, 3.3), (3, 12.7, 2.6), (4.5, 12.4, 1), (5.3, 12.5, -1.5),
         (5.5, 12.5, -4.2), (4.9, 12.2, -7), (2.8, 11.7, -9.5), (0, 11.5, -10.6)],
    1: [(0, 10, 5.5), (1.9, 9.9, 5.3), (3.9, 9.7, 4.4), (6.1, 9.4, 2.4), (7.7, 9.5, -0.4),
         (8.2, 9.7, -4.2), (7.4, 9.2, -8.4), (4.4, 8.6, -11.6), (0, 8.4, -12.9)],
    2: [(0, 6.9, 6.3), (1.9, 7, 6.2), (4, 7.2, 5.4), (6.6, 7.1, 3.2), (8.4, 6.9, 0.2), (9, 6.8, -4.4),
         (8.3, 6.4, -9.2), (5, 5.8, -12.6), (0, 5.6, -14)],
    3: [(0, 3.9, 7.5), (1.7, 3.9, 7.3), (3.8, 4.5, 6.4), (6.4, 5.3, 4.2), (8.7, 4.6, 0.5),
         (9.3, 4.2, -4.4), (8.7, 3.6, -9.4), (5.2, 2.8, -12.9), (0, 2.6, -14.3)],
    4: [(0, 2.2, 7.4), (1.6, 2, 5.8), (3.6, 2.3, 4.7), (6, 2.8, 3.2), (8.7, 2.5, 0.6), (9.4, 1.8, -4.4),
         (8.8, 1, -9.2), (5.3, 0.2, -12.6), (0, 0, -14)],
    5: [(0, 0.5, 8.6), (1.9, 0.5, 6.7), (3.9, 0.8, 5.5), (6.3, 1.4, 3.8), (8.6, 0.4, 0.7),
         (9.3, -0.6, -4.4), (8.6, -1.4, -8.8), (5.2, -2.2, -12), (0, -2.4, -13.3)],
    6: [(0, -1.5, 8.9), (2, -1.5, 6.9), (4.4, -1.5, 5.4), (7.1, -1.4, 3.1), (8.4, -2.2, 0.2),
         (8.9, -3, -4.2), (8.2, -3.9, -8.2), (4.9, -4.6, -11), (0, -4.8, -12.2)],
    7: [(0, -3.4, 7.4), (2.1, -3.5, 6.6), (4.3, -3.7, 5.1), (6.7, -3.8, 2.5), (7.9, -4.6, -0.5),
         (8.2, -5.3, -4.2), (7.4, -6.2, -7.4), (4.4, -6.9, -9.8), (0, -7.1, -10.8)],
    8: [(0, -5.6, 6.8), (2.1, -5.7, 6.2), (4, -5.9, 4.8), (6.3, -6.2, 2.1), (7.4, -6.8, -1.1),
         (7.5, -7.2, -4), (6.8, -7.9, -6.8), (4, -8.6, -9), (0, -8.8, -9.9)],
    9: [(0, -8.1, 7.1), (2.1, -8.1, 6.4), (3.9, -8.1, 4.7), (5.7, -8.2, 1.7), (6.8, -8.5, -1.4),
         (6.9, -8.8, -3.8), (6.2, -9.3, -6.3), (3.7, -9.8, -8.4), (0, -10, -9.3)],
    10: [(0, -11.3, 7.7), (2.4, -11, 6.6), (3.8, -10.7, 4.6), (5.2, -10.2, 1.5), (6.3, -9.8, -1.5),
          (6.8, -10, -3.7), (6.4, -10.6, -6.6), (4, -11.1, -9.1), (0, -11.3, -10.2)],
    11: [(0, -11.7, 3.6), (1.3, -11.5, 3.4), (2.3, -11.2, 2.3), (3.4, -10.8, 0.4), (4.8, -10.2, -2), (5.4, -10.5, -3.4)],
}
V_MIN, V_MAX = -1, 11


def node(i, j):
    """Cage point in centimetres; i may be on the mirrored half."""
    side = 1.0
    if i < 0:
        i, side = -i, -1.0
    if i > 8:
        i, side = 16 - i, -1.0
    row = ROWS[j]
    x, y, z = row[min(i, len(row) - 1)]
    return np.array([side * x, y, z], float)


def _cell_triangles(i, j):
    """The two triangles of a cell, split along the diagonal that bulges outwards."""
    mirrored = i < 0 or i >= 8
    a, b, c, d = (i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)
    pa, pb, pc, pd = (node(*k) for k in (a, b, c, d))
    centre = np.array([0.0, 2.0, -3.0])
    outward = (pa + pb + pc + pd) / 4 - centre
    along_ac = ((pa + pc) / 2 - (pb + pd) / 2) @ outward
    split_ac = along_ac > 0 or (abs(along_ac) < 1e-9 and mirrored)
    return ((a, b, c), (a, c, d)) if split_ac else ((a, b, d), (b, c, d))


def splits_main_diagonal(i, j):
    """True if the cell folds from (i, j) to (i+1, j+1)."""
    return _cell_triangles(i, j)[0][2] == (i + 1, j + 1)


def _triangle_at(u, v):
    i = int(np.floor(u))
    j = int(np.clip(np.floor(v), V_MIN, V_MAX - 1))
    fu, fv = u - i, v - j
    if splits_main_diagonal(i, j):
        corner = 0 if fu >= fv else 1
    else:
        corner = 0 if fu + fv <= 1 else 1
    return _cell_triangles(i, j)[corner]


_NORMALS = {}


def _node_normal(i, j):
    if (i, j) not in _NORMALS:
        total = np.zeros(3)
        for ci in (i - 1, i):
            for cj in (j - 1, j):
                if V_MIN <= cj < V_MAX:
                    for t in _cell_triangles(ci, cj):
                        if (i, j) in t:
                            p, q, r = (node(*k) for k in t)
                            n = np.cross(r - p, q - p)
                            length = np.linalg.norm(n)
                            if length > 1e-9:
                                total += n / length
        _NORMALS[(i, j)] = total / max(np.linalg.norm(total), 1e-9)
    return _NORMALS[(i, j)]


def sample(u, v):
    """Point (metres) and unit normal out of the helmet at (u, v)."""
    t = _triangle_at(u, v)
    (a, b, c) = (np.array(k, float) for k in t)
    m = np.array([b - a, c - a]).T
    s, w = np.linalg.solve(m, np.array([u, v]) - a)
    weights = (1 - s - w, s, w)
    p = sum(k * node(*n) for k, n in zip(weights, t)) * 0.01
    n = sum(k * _node_normal(*x) for k, x in zip(weights, t))
    return p, n / np.linalg.norm(n)
