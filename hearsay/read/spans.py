"""Rows of label scores to spans of pieces, without a loop over tokens."""

import numpy as np
from numpy.typing import NDArray


def softmax(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """Probabilities over the last axis."""
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return np.asarray(e / e.sum(axis=-1, keepdims=True), dtype=np.float32)


def sigmoid(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """Probability of each label by itself."""
    return np.asarray(1 / (1 + np.exp(-np.clip(x, -30, 30))), dtype=np.float32)


def runs(inside: NDArray[np.bool_], begin: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Maximal runs of `inside` as first piece and last piece + 1, cut where a piece begins anew."""
    at = inside.nonzero()[0]
    if not at.size:
        return []
    fresh = begin[at]
    fresh[0] = True
    fresh[1:] |= at[1:] - at[:-1] > 1
    heads = fresh.nonzero()[0]
    ends = (at[heads - 1] + 1).tolist()  # of the run before each; before the first, the last
    return list(zip(at[heads].tolist(), ends[1:] + ends[:1], strict=True))
