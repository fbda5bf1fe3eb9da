"""Sources, cues and contents against PolNeAR: by token, and whole attributions by overlap.

By token it is measured what the network holds to be inside: a cue by its tag, a source or content
by the mean of what its tag says and of how the likeliest cue takes it. An attribution is whole as
the reader gives it, source and content linked to the cue.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from eval.tally import Tally
from hearsay.read import Reader
from hearsay.read.encoder import Scores
from hearsay.read.labels import HEADS, PARTS, ROLES
from hearsay.read.sentences import sentences
from hearsay.read.spans import sigmoid, softmax
from hearsay.read.windows import windows
from hearsay.records import new_report
from train.corpora import load

Spans = list[tuple[int, int]]


def measure(reader: Reader, corpora: Path, split: str) -> Iterator[tuple[str, float]]:
    """Name and value of every figure."""
    tokens = {part: Tally() for part in PARTS}
    whole = Tally()
    for passage in load(corpora, "polnear", split):
        gold = [{p: list(getattr(a, p)) for p in PARTS} for a in passage.attributions or ()]
        tagged = _tagged(reader, passage.text)
        for part, tally in tokens.items():
            _count(passage.text, [s for g in gold for s in g[part]], tagged[part], tally)
        reading = reader.read(new_report(passage.text, "Gold", date(2016, 6, 1)))
        mine = [
            {"source": _spans(a.sources), "cue": _spans([a.cue]), "content": _spans(a.contents)}
            for a in reading.attributions
        ]
        _whole(gold, mine, whole)
    for part, tally in tokens.items():
        yield f"{part}, token F1", tally.f1
    yield "whole attributions, overlap F1", whole.f1


LEAST = {"source": 0.45, "cue": 0.5, "content": 0.45}
"""From which chance on a piece is held to be inside; chosen on the dev part."""
_TAKEN = {"source": "said_by", "content": "said"}


def _tagged(reader: Reader, text: str) -> dict[str, Spans]:
    """Every piece that is held to be in a part."""
    found: dict[str, Spans] = {part: [] for part in PARTS}
    views = windows(reader.tokenizer.cut(text), sentences(text))
    for view, scores in zip(views, reader.encoder.run(views), strict=True):
        for part, spans in found.items():
            inside = (_inside(scores, part) > LEAST[part]) & view.own
            spans += zip(view.starts[inside].tolist(), view.ends[inside].tolist(), strict=True)
    return found


def _inside(scores: Scores, part: str) -> NDArray[np.float32]:
    """How likely each piece is in a part, [piece]."""
    tagged: NDArray[np.float32] = softmax(scores.tokens[:, HEADS[part]])[:, 1:].sum(axis=1)
    if part not in _TAKEN:
        return tagged
    cues = softmax(scores.tokens[:, HEADS["cue"]])[scores.anchors, 1]
    taken = sigmoid(scores.pairs[:, :, 2 * ROLES.index(_TAKEN[part])]) * cues[:, None]
    return np.asarray((tagged + taken.max(axis=0)) / 2)


def _spans(spans) -> Spans:  # type: ignore[no-untyped-def]
    return [(s.start, s.end) for s in spans]


def _count(text: str, gold: Spans, found: Spans, tally: Tally) -> None:
    tokens = [m.start() for m in re.finditer(r"\w+|[^\w\s]", text)]
    wanted, mine = ({t for t in tokens if any(a <= t < b for a, b in s)} for s in (gold, found))
    tally.gold += len(wanted)
    tally.found += len(mine)
    tally.hits += len(wanted & mine)


def _overlap(a: Spans, b: Spans) -> bool:
    return (not a and not b) or any(x < w and z < y for x, y in a for z, w in b)


def _whole(gold: list[dict[str, Spans]], mine: list[dict[str, Spans]], tally: Tally) -> None:
    """An attribution is right if its source, cue and content each overlap the gold's."""
    tally.gold += len(gold)
    tally.found += len(mine)
    left = list(mine)
    for g in gold:
        hit = next((m for m in left if all(_overlap(g[p], m[p]) for p in PARTS)), None)
        if hit is not None:
            left.remove(hit)
            tally.hits += 1
