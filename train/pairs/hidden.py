"""The encoder's inner layers, from the very graph that reads, without changing its file.

What a layer gives is in the graph but no output of it. A protocol buffer that has another one's
bytes behind it is the two merged, so outputs can be named by a few bytes more.
"""

from pathlib import Path

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from hearsay.read.encoder import Scores
from hearsay.read.windows import Window

LAYERS = (0, 2, 4)
"""Of six: early ones know words, late ones what they do in their sentence."""
_NAME = "/encoder/layers.{}/norm2/LayerNormalization_output_0"
_GRAPH, _OUTPUT, _NAMED, _TYPED, _TENSOR, _FLOAT = 7, 12, 1, 2, 1, b"\x08\x01"


class Layers:
    """Runs the reader's graph with every piece as an anchor, and gives what its layers say."""

    def __init__(self, path: Path) -> None:
        outputs = (_field(_OUTPUT, _field(_NAMED, _NAME.format(n).encode()) + _FLOATS)
                   for n in LAYERS)  # fmt: skip
        graph = path.read_bytes() + _field(_GRAPH, b"".join(outputs))
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        self._session = ort.InferenceSession(graph, options, ["CPUExecutionProvider"])

    def run(self, window: Window) -> tuple[Scores, NDArray[np.float32]]:
        """The scores of a window and its layers, [layer, piece, dim]."""
        tokens, anchors, pairs, links, *layers = self._session.run(
            None,
            {
                "ids": window.ids[None].astype(np.int64),
                "cases": window.cases[None].astype(np.int64),
                "threshold": np.array(0, dtype=np.float32),
            },
        )
        scores = Scores(tokens[0], anchors[:, 1], pairs, links[0])
        return scores, np.concatenate(layers)


def _field(number: int, content: bytes) -> bytes:
    """A field of bytes in a protocol buffer."""
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _varint(n: int) -> bytes:
    low = bytes([n & 127 | (128 if n > 127 else 0)])
    return low + _varint(n >> 7) if n > 127 else low


_FLOATS = _field(_TYPED, _field(_TENSOR, _FLOAT))
