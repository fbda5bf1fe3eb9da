"""Boxes moved so that none covers another, each as near as may be to where it should stand."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

STEP = 10.0
"""How far apart the places are that a box may be moved to."""
Size = tuple[float, float]
Place = tuple[float, float]
Places = NDArray[np.float64]


def spread(wanted: Sequence[Place], sizes: Sequence[Size], area: Size) -> tuple[Place, ...]:
    """Centres for boxes, given in order of weight: the first stand where they should.

    All lie within the width of the area, and none above it; where it is full, some lie below it.
    """
    taken = np.empty((0, 4))
    found = []
    for centre, size in zip(wanted, sizes, strict=True):
        place = _free(taken, centre, size, area)
        taken = np.vstack([taken, (*place, *size)])
        found.append(place)
    return tuple(found)


def _free(taken: Places, centre: Place, size: Size, area: Size) -> Place:
    """The nearest place to a centre where a box covers none of those taken."""
    inside = _inside(centre, size, area)
    if _clear(np.array([inside]), taken, size).all():
        return inside
    tried = _grid(size, area)
    free = tried[_clear(tried, taken, size)]
    if not len(free):
        return area[0] / 2, float((taken[:, 1] + taken[:, 3] / 2).max() + size[1] / 2)
    best = free[((free - np.array(centre)) ** 2).sum(axis=1).argmin()]
    return float(best[0]), float(best[1])


def _clear(tried: Places, taken: Places, size: Size) -> NDArray[np.bool_]:
    """At which of the places tried a box covers none of those taken."""
    found = np.ones(len(tried), dtype=np.bool_)
    for x, y, width, height in taken:
        found &= (np.abs(tried[:, 0] - x) >= (size[0] + width) / 2) | (
            np.abs(tried[:, 1] - y) >= (size[1] + height) / 2
        )
    return found


def _inside(centre: Place, size: Size, area: Size) -> Place:
    x, y = (
        min(max(at, side / 2), max(whole - side / 2, side / 2))
        for at, side, whole in zip(centre, size, area, strict=True)
    )
    return x, y


def _grid(size: Size, area: Size) -> Places:
    """All places that a box of that size has within the area."""
    across = np.arange(size[0] / 2, area[0] - size[0] / 2, STEP)
    down = np.arange(size[1] / 2, area[1] - size[1] / 2, STEP)
    return np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)
