"""Finishes painted texel by texel: paint, brushed metal, worn edges, grime, marks. All colours linear."""
import numpy as np

from finishes import BARE_METAL, CREAM, FINISHES, GLOW, PRIMER
from marks import smooth
from noise import fractal, value


def paint(points, normals, materials, pieces, marks, occlusion):
    """Base colour, occlusion-roughness-metallic, emission and clear coat of texels."""
    names = list(FINISHES)
    index = np.array([names.index(m) for m in materials])
    table = lambda k: np.array([FINISHES[n][k] for n in names], np.float32)[index]
    base, metal, rough, wear = table(0), table(1), table(2), table(3)
    is_red, is_metal = index == names.index("red"), np.isin(index, [names.index("gold"), names.index("steel")])
    broad = fractal(points * 45.0, 3, 1)
    fine = fractal(points * 420.0, 2, 11)
    tone = np.modf(np.abs(np.sin(pieces * 12.9898)) * 43758.5453)[0].astype(np.float32)
    base = base * (0.95 + 0.10 * tone + 0.10 * (broad - 0.5))[:, None]
    rough = rough + 0.10 * (broad - 0.5) + 0.04 * (tone - 0.5)
    # Brushed metal: streaks along each piece's grain.
    grain = np.cross(normals, np.array([0.2, 0.93, -0.3], np.float32))
    grain /= np.maximum(np.linalg.norm(grain, axis=1, keepdims=True), 1e-6)
    across = np.cross(normals, grain)
    where = np.stack([np.einsum("ij,ij->i", points, grain) * 14, np.einsum("ij,ij->i", points, across) * 1400, pieces * 7.31], axis=1)
    streak = np.where(is_metal, value(where, 21) - 0.5, 0).astype(np.float32)
    rough = rough + 0.07 * streak
    base = base * (1 + 0.05 * streak)[:, None]
    # Marks lie under the lacquer and are rubbed off in places.
    rubbed = smooth(0.30, 0.42, fractal(points * 150.0, 3, 31))
    for ink, colour in ((marks.cream * rubbed, CREAM), (marks.gilt * rubbed, FINISHES["gold"][0])):
        base = _mix(base, colour, ink * 0.9)
        metal = metal * (1 - ink * 0.9)
    # Edges: a hairline everywhere, chips where the broad noise allows, primer round the chips.
    mm = marks.edge * 1000 + (fine - 0.5) * (0.12 + 0.5 * smooth(0.5, 0.6, broad))
    width = wear * (0.05 + 0.75 * smooth(0.49, 0.72, broad)) * smooth(0.3, 0.6, occlusion)
    chip = 1 - smooth(width - 0.10, width + 0.10, mm)
    chip = chip * (wear > 0) * (width > 0.02)
    ring = (1 - smooth(width + 0.12, width + 0.42, mm)) * is_red * smooth(0.15, 0.4, width)
    base = _mix(base, PRIMER, ring * 0.75)
    worn = np.where(is_metal[:, None], np.minimum(base * 1.35 + 0.02, 1.0), np.array(BARE_METAL, np.float32))
    base = base * (1 - chip)[:, None] + worn * chip[:, None]
    metal = metal * (1 - chip) + chip
    rough = rough + chip * np.where(is_metal, -0.05, 0.02)
    hair = marks.scratch * (wear > 0.4)
    base = _mix(base, BARE_METAL, hair * np.where(is_red, 0.30, 0.16))
    rough = rough + hair * 0.14
    # Grime gathers where little light comes, and in the engraved lines.
    dirt = np.maximum(smooth(0.78, 0.30, occlusion) * (0.55 + 0.6 * broad), marks.groove * 0.8)
    dirt = np.clip(dirt, 0, 1)
    base = base * (1 - 0.62 * dirt)[:, None]
    rough = rough + 0.20 * dirt
    metal = metal * (1 - 0.3 * dirt)
    shaded = occlusion * (1 - 0.45 * marks.groove)
    orm = np.stack([np.clip(shaded, 0.04, 1), np.clip(rough, 0.08, 1), np.clip(metal, 0, 1)], axis=1)
    coat = is_red * (1 - chip) * (1 - 0.5 * hair) * (1 - 0.75 * dirt)
    core = 0.28 + 0.72 * smooth(0.0, 0.0026, marks.edge)
    core = core * (0.90 + 0.10 * np.sin(points[:, 1] * 2 * np.pi / 0.0011))
    glow = (index == names.index("eye"))[:, None] * np.array(GLOW, np.float32) * core[:, None]
    return np.clip(base, 0, 1), orm, np.clip(glow, 0, 1), np.stack([coat] * 3, axis=1)


def _mix(base, colour, share):
    return base * (1 - share)[:, None] + np.array(colour, np.float32) * share[:, None]
