"""Boosted trees as plain arrays, so that numpy alone can ask them."""

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray


class Trees(Struct, frozen=True):
    """Trees laid side by side: [tree, node], a leaf being its own successor.

    feature, left, right: int16; cut: float32, go left up to it; value: float32 of each leaf.
    """

    feature: NDArray[np.int16]
    cut: NDArray[np.float32]
    left: NDArray[np.int16]
    right: NDArray[np.int16]
    value: NDArray[np.float32]
    start: float

    def chances(self, table: NDArray[np.float32]) -> NDArray[np.float32]:
        """The probability that each row of [row, feature] is a yes."""
        odds = np.full(len(table), self.start)
        rows = np.arange(len(table))
        for tree in range(len(self.feature)):
            node = np.zeros(len(table), dtype=np.int64)
            while True:
                low = table[rows, self.feature[tree][node]] <= self.cut[tree][node]
                after = np.where(low, self.left[tree][node], self.right[tree][node])
                if (after == node).all():
                    break
                node = after.astype(np.int64)
            odds += self.value[tree][node]
        return np.asarray(1 / (1 + np.exp(-odds)), dtype=np.float32)
