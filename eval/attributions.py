"""Sources, cues and contents against PolNeAR: by token, and whole attributions by overlap."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from eval.tally import Tally
from hearsay.read import Reader
from hearsay.records import new_report
from train.corpora import load

Spans = list[tuple[int, int]]
PARTS = ("source", "cue", "content")


def measure(reader: Reader, corpora: Path, split: str) -> Iterator[tuple[str, float]]:
    """Name and value of every figure."""
    tokens = {part: Tally() for part in PARTS}
    whole = Tally()
    for passage in load(corpora, "polnear", split):
        reading = reader.read(new_report(passage.text, "Gold", date(2016, 6, 1)))
        mine = [
            {"source": _spans(a.sources), "cue": _spans([a.cue]), "content": _spans(a.contents)}
            for a in reading.attributions
        ]
        gold = [{p: list(getattr(a, p)) for p in PARTS} for a in passage.attributions or ()]
        for part, tally in tokens.items():
            _count(passage.text, ([g[part] for g in gold], [m[part] for m in mine]), tally)
        _whole(gold, mine, whole)
    for part, tally in tokens.items():
        yield f"{part}, token F1", tally.f1
    yield "whole attributions, overlap F1", whole.f1


def _spans(spans) -> Spans:  # type: ignore[no-untyped-def]
    return [(s.start, s.end) for s in spans]


def _count(text: str, both: tuple[list[Spans], list[Spans]], tally: Tally) -> None:
    marks = []
    for side in both:
        spans = [s for part in side for s in part]
        marks.append({m.start() for m in re.finditer(r"\w+|[^\w\s]", text)
                      if any(a <= m.start() < b for a, b in spans)})  # fmt: skip
    tally.gold += len(marks[0])
    tally.found += len(marks[1])
    tally.hits += len(marks[0] & marks[1])


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
