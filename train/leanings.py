"""What a teacher holds likely, as training keeps it beside the examples it was asked about."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hearsay.read.labels import ROLES

OWN = 2 * ROLES.index("said_by")
"""Channels of the pair scorer that a teacher tells of: those of triggers, which come before those
of cues, but for the place and day that another sentence tells.
"""


@dataclass(frozen=True)
class Leanings:
    """A teacher's probabilities for one example.

    trigger: float16 [piece, 3]; anchors: int64 [anchor]; type, status, mode: float16
    [anchor, label]; pairs: uint8 [anchor, piece, OWN], in parts of 255.
    """

    trigger: NDArray[np.float16]
    anchors: NDArray[np.int64]
    type: NDArray[np.float16]
    status: NDArray[np.float16]
    mode: NDArray[np.float16]
    pairs: NDArray[np.uint8]

    @property
    def sure(self) -> NDArray[np.float32]:
        """How likely each anchor begins a trigger, [anchor]."""
        return self.trigger[self.anchors, 1].astype(np.float32)


def save(path: Path, told: Sequence[Leanings]) -> None:
    """Write leanings to one file, joined, with their lengths."""
    arrays = {f: np.concatenate([getattr(x, f) for x in told])
              for f in ("trigger", "anchors", "type", "status", "mode")}  # fmt: skip
    pairs = np.concatenate([x.pairs.reshape(-1, OWN) for x in told])
    sizes = np.array([(len(x.trigger), len(x.anchors)) for x in told])
    np.savez(path, sizes=sizes, pairs=pairs, **arrays)


def read(path: Path) -> list[Leanings]:
    """Read what `save` wrote."""
    stored = np.load(path)
    data = {name: stored[name] for name in stored.files}
    out, piece, anchor, cell = [], 0, 0, 0
    for n, a in data["sizes"]:
        rows = slice(anchor, anchor + a)
        out.append(
            Leanings(
                data["trigger"][piece : piece + n],
                *(data[f][rows] for f in ("anchors", "type", "status", "mode")),
                data["pairs"][cell : cell + n * a].reshape(a, n, OWN),
            )
        )
        piece, anchor, cell = piece + n, anchor + a, cell + n * a
    return out
