"""The mask put together: name to part."""
from collar import collar_centre, collar_half
from jaw import jaw_centre, jaw_half
from pattern import under_shell
from plates import Part
from skull import HINGE, eye, skull_centre, skull_half
from surface import V_MIN

__all__ = ["HINGE", "build"]


def build():
    """Name to Part: shell, jaw, eye_left (the wearer's, +x), eye_right."""
    shell = under_shell({(i, j) for j in range(V_MIN, 10) for i in range(8) if j < 7 or i >= 5}, 0.0, 2.5)
    shell.merge(skull_centre())
    shell.merge(collar_centre())
    shell.add_mirrored(skull_half())
    shell.add_mirrored(collar_half())
    jaw = under_shell({(i, j) for j in range(7, 11) for i in range(5)}, 0.8, 2.5)
    jaw.merge(jaw_centre())
    jaw.add_mirrored(jaw_half())
    left = eye()
    return {"shell": shell, "jaw": jaw, "eye_left": left, "eye_right": left.mirrored()}
