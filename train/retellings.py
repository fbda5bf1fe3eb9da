"""`python -m train.retellings`: learn what each sign is worth that two claims are of one event.

From the storylines of our own: pairs of claims as their record has them, and as the reader finds
them, which leaves out parties and takes one type for another. The storylines that measure are not
among them.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

import numpy as np

from eval.gold_claims import interpreted
from hearsay.pipeline import Interpretation, read_many
from hearsay.read import Reader
from hearsay.records import Claim, Report, Span
from hearsay.resolve import likeness
from hearsay.resolve.entities import join_names
from hearsay.resolve.parties import Parties, parties
from hearsay.resolve.signs import cannot_be_one, commonness, signs, stem
from hearsay.resolve.telling import tell
from train.storylines import HOME, Storyline
from train.storylines.record import gold

STRENGTH = 0.3
"""Inverse strength of the prior that holds points small."""
SELDOM = 0.001
"""Stems of fewer triggers than this share are not listed."""
OUT = Path(likeness.__file__).parent
Events = dict[str, str]
"""For the ids of claims that the record knows, the event."""


@dataclass(frozen=True)
class Told:
    """What reports claim, and of which events."""

    interpretations: list[Interpretation]
    events: Events


def as_recorded(story: Storyline) -> Told:
    """The claims of a storyline's record."""
    record = gold(story)
    told, events = [], Events()
    for name, report in story.reports.items():
        rows = [row for row in record["claims"] if row["report"] == name]
        one = interpreted(report, rows, record["entities"])
        told.append(one)
        events |= _matched(one, rows, report)
    return Told(told, events)


def as_read(story: Storyline, reader: Reader) -> Told:
    """The claims that the reader finds; those of which the record knows nothing have no event."""
    record, told = gold(story), list(read_many(story.reports.values(), reader))
    events = Events()
    for (name, report), one in zip(story.reports.items(), told, strict=True):
        rows = [row for row in record["claims"] if row["report"] == name]
        events |= _matched(one, rows, report)
    return Told(told, events)


def _matched(one: Interpretation, rows: Iterable[dict], report: Report) -> Events:  # type: ignore[type-arg]
    """Claims by the record's claim whose trigger shares a code point with theirs."""
    found, spans = Events(), {c.id: c.evidence[0].span for c in one.claims}
    for row in rows:
        start = report.text.find(row["sentence"])
        at = start + row["sentence"].find(row["trigger"])
        here = Span(at, at + len(row["trigger"]))
        if not row.get("optional"):
            found |= {i: row["event"] for i, span in spans.items() if span.overlaps(here)}
    return found


Row = tuple[dict[str, float], bool]


def pairs(told: Told) -> Iterator[Row]:
    """The signs of every pair of claims of an affair, and whether they are of one event."""
    read, events = told.interpretations, told.events
    whom = join_names([entity for one in read for entity in one.entities])
    known = parties(whom.values())
    published = {one.report.id: one.report.published for one in read}
    claims = {c.id: c for one in read for c in tell(one.entities, one.claims, whom).claims}
    for a, b in combinations(sorted(events), 2):
        found = _row(claims[a], claims[b], known, published)
        if found is not None:
            yield found, events[a] == events[b]


def _row(a: Claim, b: Claim, known: Parties, published: dict[str, date]) -> dict[str, float] | None:
    if cannot_be_one(a, b, known):
        return None
    return dict(signs(a, b, known, abs((published[a.report] - published[b.report]).days)))


def learned(rows: Sequence[Row]) -> dict[str, float]:
    """The points of a logistic regression, its base among them."""
    from sklearn.linear_model import LogisticRegression

    names = sorted({name for found, _ in rows for name in found})
    x = np.array([[found.get(name, 0.0) for name in names] for found, _ in rows])
    y = np.array([one for _, one in rows])
    spread = x.std(axis=0)
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(x / spread, y)
    points = {n: round(float(p), 2) for n, p in zip(names, model.coef_[0] / spread, strict=True)}
    return {likeness.BASE: round(float(model.intercept_[0]), 2), **points}


def common(told: Iterable[Told]) -> dict[str, float]:
    """The share of all triggers that have a stem, of those stems that are at all common."""
    stems = Counter(stem(c.trigger) for one in told for i in one.interpretations for c in i.claims)
    whole = stems.total()
    return {word: round(n / whole, 4) for word, n in stems.most_common() if n / whole > SELDOM}


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m train.retellings", description=__doc__)
    parser.add_argument("--weights", type=Path, help="folder of reader.onnx: one that has not "
                        "learned from the storylines (default: the shipped weights)")  # fmt: skip
    parser.add_argument("--home", type=Path, default=HOME, help="folder of storylines")
    parser.add_argument("--out", type=Path, default=OUT)
    a = parser.parse_args()
    reader = Reader(a.weights) if a.weights else Reader()
    stories = [Storyline(path.parent) for path in sorted(a.home.glob("*/claims.jsonl"))]
    told = [*map(as_recorded, stories), *(as_read(story, reader) for story in stories)]
    (a.out / "common.json").write_text(_json(common(told)), encoding="utf-8")
    commonness.cache_clear()
    (a.out / "common.json").write_text(_json(common(told)), encoding="utf-8")
    commonness.cache_clear()
    rows = [row for one in told for row in pairs(one)]
    print(f"{len(stories)} storylines, {len(rows)} pairs, {sum(y for _, y in rows)} of one event")
    (a.out / "points.json").write_text(_json(learned(rows)), encoding="utf-8")


def _json(found: dict[str, float]) -> str:
    return json.dumps(found, indent=1) + "\n"


if __name__ == "__main__":
    main()
