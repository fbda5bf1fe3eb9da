"""Groups grown by average likeness: the two likest are joined until none are like enough."""

import numpy as np
from numpy.typing import NDArray


def join(likeness: NDArray[np.float32], least: float) -> NDArray[np.int64]:
    """The group of each thing, by the number of its first member; likeness is [thing, thing]."""
    near = likeness.astype(np.float64)
    np.fill_diagonal(near, -np.inf)
    size, group = np.ones(len(near)), np.arange(len(near))
    best = near.max(axis=1, initial=-np.inf)
    while len(near) and best.max() >= least:
        one = int(best.argmax())
        other = int(near[one].argmax())
        kept, gone = min(one, other), max(one, other)
        mean = (near[kept] * size[kept] + near[gone] * size[gone]) / (size[kept] + size[gone])
        mean[[kept, gone]] = -np.inf
        stale = np.isfinite(best) & ((near[:, kept] >= best) | (near[:, gone] >= best))
        near[kept], near[:, kept] = mean, mean
        near[gone], near[:, gone] = -np.inf, -np.inf
        size[kept] += size[gone]
        group[group == gone] = kept
        best[stale] = near[stale].max(axis=1)
        best = np.maximum(best, near[:, kept])
        best[kept], best[gone] = near[kept].max(), -np.inf
    return group
