"""Sources, cues and contents against PolNeAR: by token, and whole attributions by overlap.

By token the tag heads are measured, as taggers are; an attribution is whole as the reader gives
it, source and content linked to the cue.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from eval.tally import Tally
from hearsay.read import Reader
from hearsay.read.labels import HEADS, PARTS
from hearsay.read.sentences import sentences
from hearsay.read.spans import softmax
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


def _tagged(reader: Reader, text: str) -> dict[str, Spans]:
    """Every piece that a tag head holds to be in a part, likelier than not."""
    found: dict[str, Spans] = {part: [] for part in PARTS}
    views = windows(reader.tokenizer.cut(text), sentences(text))
    for view, scores in zip(views, reader.encoder.run(views), strict=True):
        for part, spans in found.items():
            chances = softmax(scores.tokens[:, HEADS[part]])[:, 1:].sum(axis=1)
            inside = (chances > 0.5) & view.own
            spans += zip(view.starts[inside].tolist(), view.ends[inside].tolist(), strict=True)
    return found


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
