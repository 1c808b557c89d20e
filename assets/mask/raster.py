"""The atlas as lists of texels: which triangle covers each, and where in it; and how empty texels are filled."""
import numpy as np


def texels(uv, size, margin):
    """For triangles (n, 3, 2) in 0..1: row and column of every covered texel, its triangle, and the weights of the
    triangle's corners (extrapolated in the margin round it)."""
    owner = np.full((size, size), -1, np.int32)
    exact = np.zeros((size, size), bool)
    weights = np.zeros((size, size, 3), np.float32)
    corners = uv * size - 0.5
    low = np.clip(np.floor(corners.min(axis=1) - margin), 0, size - 1).astype(int)
    high = np.clip(np.ceil(corners.max(axis=1) + margin), 0, size - 1).astype(int)
    for t in range(len(uv)):
        (ax, ay), (bx, by), (cx, cy) = corners[t]
        area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
        if abs(area) < 1e-9:
            continue
        (x0, y0), (x1, y1) = low[t], high[t]
        x = np.arange(x0, x1 + 1)[None, :]
        y = np.arange(y0, y1 + 1)[:, None]
        wb = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area
        wc = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area
        w = np.stack([1 - wb - wc, wb, wc], axis=-1)
        # Distance to each side in texels: weight times the corner's height over that side.
        sides = np.array([np.hypot(cx - bx, cy - by), np.hypot(ax - cx, ay - cy), np.hypot(bx - ax, by - ay)])
        depth = (w * (abs(area) / np.maximum(sides, 1e-9))).min(axis=-1)
        inside = depth >= -0.02
        block = (slice(y0, y1 + 1), slice(x0, x1 + 1))
        take = inside | ((depth >= -margin) & (owner[block] < 0))
        take &= ~(exact[block] & ~inside)
        owner[block][take] = t
        weights[block][take] = w[take]
        exact[block][inside] = True
    row, column = np.nonzero(owner >= 0)
    w = np.clip(weights[row, column], -0.6, 1.6)
    return row, column, owner[row, column], w / w.sum(axis=1, keepdims=True)


def filled(values, row, column, size):
    """Image (size, size, channels) of the texels' values, the rest filled from coarser and coarser means."""
    image = np.zeros((size, size, values.shape[1]), np.float32)
    cover = np.zeros((size, size, 1), np.float32)
    image[row, column] = values
    cover[row, column] = 1
    return _pull(image, cover)


def _pull(image, cover):
    if len(image) == 1:
        return image / np.maximum(cover, 1e-6)
    n = len(image) // 2
    mean = lambda a: a.reshape(n, 2, n, 2, -1).sum(axis=(1, 3))
    total = mean(cover)
    coarse = _pull(mean(image * cover) / np.maximum(total, 1e-6) * (total > 0), (total > 0).astype(np.float32))
    return np.where(cover > 0, image, np.repeat(np.repeat(coarse, 2, axis=0), 2, axis=1))
