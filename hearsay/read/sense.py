"""What a trigger means where it stands, as a few small numbers that are alike for one event.

`Bloodshed` and `the clash off the island` share no word; what the encoder's layers make of them,
turned so that claims of one event point the same way, is alike all the same. The turning is learned
by `python -m train.retellings`.
"""

from base64 import b64encode
from pathlib import Path

import numpy as np
from msgspec import Struct, structs
from numpy.typing import NDArray

from hearsay.read.encoder import Scores
from hearsay.read.labels import DEPTHS
from hearsay.read.windows import Window
from hearsay.records import SENSE_KINDS, SENSE_LENGTH, Span

Vector = NDArray[np.float32]


class Senses(Struct, frozen=True):
    """Turns layers into senses, and tells of which kinds they are.

    turn: float32 [(len(DEPTHS) + 1) * dim, number]; shift: float32 [number]; kinds: float32
    [kind, number], each of length 1, 256 at the most.
    """

    turn: Vector
    shift: Vector
    kinds: Vector

    def of(self, window: Window, scores: Scores, span: Span) -> str:
        """The sense of the words of a span, "" if the window has none of it as its own."""
        found = seen(window, scores, span)
        return "" if found is None else self._coded(found @ self.turn - self.shift)

    def _coded(self, vector: Vector) -> str:
        vector = vector / max(float(np.linalg.norm(vector)), 1e-9)
        numbers = np.rint(vector * SENSE_LENGTH).astype(np.int8)
        nearest = np.argsort(-(self.kinds @ vector), kind="stable")[:SENSE_KINDS]
        return b64encode(numbers.tobytes() + nearest.astype(np.uint8).tobytes()).decode()


def seen(window: Window, scores: Scores, span: Span) -> Vector | None:
    """What the layers make of a span, float32 [(len(DEPTHS) + 1) * dim]: each layer's mean over the
    window's own pieces of it, and the last one's over its sentence. None if the window has none.
    """
    pieces = window.own & (window.starts < span.end) & (window.ends > span.start)
    if not pieces.any():
        return None
    said = window.sentence == window.sentence[int(pieces.argmax())]
    dim = scores.depths.shape[1] // len(DEPTHS)
    mine, around = scores.depths[pieces].mean(axis=0), scores.depths[said, -dim:].mean(axis=0)
    return np.concatenate([mine, around])


def load(path: Path) -> Senses:
    """Senses as `save` has written them; raises FileNotFoundError."""
    with np.load(path) as held:
        return Senses(*(held[name].astype(np.float32) for name in Senses.__struct_fields__))


def save(senses: Senses, path: Path) -> None:
    """Write senses, in half precision."""
    np.savez(path, **{name: a.astype(np.float16) for name, a in structs.asdict(senses).items()})
