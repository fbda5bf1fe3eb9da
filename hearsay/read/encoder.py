"""The network's one pass, by onnxruntime, a window at a time."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from hearsay.read.windows import Window
from hearsay.records import WeightsError

THREADS = 2
"""Reports read at a time; each runs the graph on one thread."""
_SLOWER = ["SkipLayerNormFusion"]
"""Rewritings of the graph to leave out: its one kernel takes four times as long as the two."""
_OUTPUTS = ("tokens", "anchors", "pairs", "links", "depths")


class Scores(Struct, frozen=True):
    """What the network says of one window.

    tokens: float32 [piece, labels.WIDTH]; anchors: int64 [anchor], piece numbers;
    pairs: float32 [anchor, piece, labels.CHANNELS]; links: float32 [piece, piece];
    depths: float32 [piece, len(labels.DEPTHS) * dim], what some layers give, side by side.
    """

    tokens: NDArray[np.float32]
    anchors: NDArray[np.int64]
    pairs: NDArray[np.float32]
    links: NDArray[np.float32]
    depths: NDArray[np.float32]


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
        self._session = ort.InferenceSession(
            str(path), options, ["CPUExecutionProvider"], disabled_optimizers=_SLOWER
        )
        if missing := {*_OUTPUTS} - {one.name for one in self._session.get_outputs()}:
            raise WeightsError(
                f"{path} gives no {min(missing)}: it is of an earlier version; write it anew with "
                "python -m train.export"
            )
        self._threshold = np.array(threshold, dtype=np.float32)

    def run(self, windows: Sequence[Window]) -> Iterator[Scores]:
        """Scores of every window in order, one at a time: nothing is padded, memory is bounded.

        The int8 graph scales its activations by what it is given, so a window that is run alone
        comes out the same wherever it stands.
        """
        for w in windows:
            tokens, anchors, pairs, links, depths = self._session.run(
                _OUTPUTS,
                {
                    "ids": w.ids[None].astype(np.int64),
                    "cases": w.cases[None].astype(np.int64),
                    "threshold": self._threshold,
                },
            )
            yield Scores(tokens[0], anchors[:, 1], pairs, links[0], depths[0])
