"""Boxes moved so that none covers another, each as near as may be to where it should stand."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

STEP = 10.0
"""How far apart the places are that a box may be moved to."""
Size = tuple[float, float]
Place = tuple[float, float]


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


def _free(taken: NDArray[np.float64], centre: Place, size: Size, area: Size) -> Place:
    """The nearest place to a centre where a box covers none of those taken."""
    tried = np.array([_inside(centre, size, area), *_grid(size, area)])
    apart = np.abs(tried[:, None, :] - taken[None, :, :2])
    least = (np.array(size) + taken[:, 2:]) / 2
    clear = ~(apart < least).all(axis=2).any(axis=1)
    if not clear.any():
        return area[0] / 2, float((taken[:, 1] + taken[:, 3] / 2).max() + size[1] / 2)
    free = tried[clear]
    best = free[((free - np.array(centre)) ** 2).sum(axis=1).argmin()]
    return float(best[0]), float(best[1])


def _inside(centre: Place, size: Size, area: Size) -> Place:
    x, y = (
        min(max(at, side / 2), max(whole - side / 2, side / 2))
        for at, side, whole in zip(centre, size, area, strict=True)
    )
    return x, y


def _grid(size: Size, area: Size) -> NDArray[np.float64]:
    """All places that a box of that size has within the area."""
    across = np.arange(size[0] / 2, area[0] - size[0] / 2, STEP)
    down = np.arange(size[1] / 2, area[1] - size[1] / 2, STEP)
    return np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)
