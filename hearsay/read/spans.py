"""Rows of label scores to spans of pieces, without a loop over tokens."""

import numpy as np
from numpy.typing import NDArray

Runs = NDArray[np.int64]
"""int64 [span, 2]: first piece and last piece + 1."""


def softmax(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """Probabilities over the last axis."""
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return np.asarray(e / e.sum(axis=-1, keepdims=True), dtype=np.float32)


def sigmoid(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """Probability of each label by itself."""
    return np.asarray(1 / (1 + np.exp(-np.clip(x, -30, 30))), dtype=np.float32)


def runs(inside: NDArray[np.bool_], begin: NDArray[np.bool_]) -> Runs:
    """Maximal runs of `inside`, cut also where a piece begins a span of its own."""
    before = np.concatenate([[False], inside[:-1]])
    starts = np.nonzero(inside & (~before | begin))[0]
    if not len(starts):
        return np.zeros((0, 2), dtype=np.int64)
    outside = np.nonzero(~inside)[0]
    nearest = np.searchsorted(outside, starts)
    stops = np.append(outside, len(inside))[nearest]
    ends = np.minimum(stops, np.append(starts[1:], len(inside)))
    return np.stack([starts, ends], axis=1)
