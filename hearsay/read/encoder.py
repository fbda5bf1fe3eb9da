"""The network's one pass, by onnxruntime, in batches of like length."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from hearsay.read.windows import Window
from hearsay.records import WeightsError

BATCH_PIECES = 2048
THREADS = 2
"""Reports read at a time; each runs the graph on one thread."""


class Scores(Struct, frozen=True):
    """What the network says of one window.

    tokens: float32 [piece, labels.WIDTH]; anchors: int64 [anchor], piece numbers;
    pairs: float32 [anchor, piece, labels.CHANNELS]; links: float32 [piece, piece].
    """

    tokens: NDArray[np.float32]
    anchors: NDArray[np.int64]
    pairs: NDArray[np.float32]
    links: NDArray[np.float32]


class Encoder:
    """Holds the session; `threshold` is the least trigger or cue probability worth pairing."""

    def __init__(self, path: Path, threshold: float = 0.2) -> None:
        if not path.exists():
            raise WeightsError(
                f"reader weights not found: {path}; they come with the package: install it again"
            )
        import onnxruntime as ort  # a third of a second, which questions to a ledger need not wait

        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        self._session = ort.InferenceSession(str(path), options, ["CPUExecutionProvider"])
        self._threshold = np.array(threshold, dtype=np.float32)

    def run(self, windows: Sequence[Window]) -> Iterator[tuple[int, Scores]]:
        """Number and scores of every window, batch by batch, so that memory stays bounded."""
        for numbers in batches([len(w.ids) for w in windows]):
            yield from zip(numbers, self._batch([windows[n] for n in numbers]), strict=True)

    def _batch(self, windows: Sequence[Window]) -> Iterator[Scores]:
        length = max(len(w.ids) for w in windows)
        ids = np.zeros((len(windows), length), dtype=np.int64)
        cases = np.zeros_like(ids)
        for i, w in enumerate(windows):
            ids[i, : len(w.ids)] = w.ids
            cases[i, : len(w.ids)] = w.cases
        tokens, anchors, pairs, links = self._session.run(
            None, {"ids": ids, "cases": cases, "threshold": self._threshold}
        )
        for i, w in enumerate(windows):
            n, mine = len(w.ids), anchors[:, 0] == i
            yield Scores(tokens[i, :n], anchors[mine, 1], pairs[mine, :n], links[i, :n, :n])


def batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Numbers of windows of like length whose padded size stays within BATCH_PIECES."""
    group: list[int] = []
    for number in sorted(range(len(lengths)), key=lambda n: (lengths[n], n)):
        if group and (len(group) + 1) * lengths[number] > BATCH_PIECES:
            yield group
            group = []
        group.append(number)
    if group:
        yield group
