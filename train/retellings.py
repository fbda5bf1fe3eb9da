"""`python -m train.retellings`: learn what each sign is worth that two claims are of one event.

From the storylines of our own: pairs of claims as their record has them, and as the reader finds
them, which leaves out parties and takes one type for another. The storylines that measure are not
among them.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

import numpy as np

from eval.gold_claims import MAKER, interpreted
from hearsay.pipeline import Interpretation, read_many
from hearsay.read import Reader
from hearsay.read.sentences import sentences
from hearsay.records import Claim, Span, content_id
from hearsay.resolve import likeness
from hearsay.resolve.entities import join_names
from hearsay.resolve.parties import Parties, parties
from hearsay.resolve.signs import cannot_be_one, signs
from hearsay.resolve.telling import tell
from hearsay.resolve.wording import commonness, stem
from train.storylines import HOME, Storyline
from train.storylines.record import gold

LOOSENESS = 0.3
"""How little points are held to be small: the inverse strength of their prior."""
SELDOM = 0.001
"""Stems of fewer triggers than this share are not listed."""
RESOLVE = Path(likeness.__file__).parent
Events = dict[str, str]
"""For the ids of claims that the record knows, the event."""


@dataclass(frozen=True)
class Affair:
    """What reports claim, and of which events."""

    told: list[Interpretation]
    events: Events


def as_recorded(story: Storyline) -> Affair:
    """The claims of a storyline's record."""
    record, told, events = gold(story), list[Interpretation](), Events()
    for name, report in story.reports.items():
        rows = [row for row in record["claims"] if row["report"] == name]
        told.append(interpreted(report, rows, record["entities"]))
        ids = ((content_id("C", report.id, row["id"], MAKER), row) for row in rows)
        events |= {id_: row["event"] for id_, row in ids if not row.get("optional")}
    return Affair(told, events)


def as_read(story: Storyline, reader: Reader) -> Affair:
    """The claims that the reader finds where the record has one, too."""
    told = list(read_many(story.reports.values(), reader))
    marked = defaultdict[str, list[tuple[Span, str]]](list)
    starts = {name: sentences(report.text) for name, report in story.reports.items()}
    for at, claim in story.marked():
        name, _, number = at.partition(".")
        start = starts[name][int(number) - 1].start
        first, last = claim["trigger"]["span"]
        if not claim["optional"]:
            span = Span(start + first, start + last)
            marked[story.reports[name].id].append((span, claim["event"]))
    events = {
        claim.id: event
        for one in told
        for claim in one.claims
        for span, event in marked[one.report.id]
        if span.overlaps(claim.evidence[0].span)
    }
    return Affair(told, events)


Pair = tuple[dict[str, float], bool]


def pairs(affair: Affair) -> Iterator[Pair]:
    """The signs of every pair of claims of an affair, and whether they are of one event.

    Pairs that are ruled out whatever their signs are worth are left out.
    """
    told, events = affair.told, affair.events
    whom = join_names([entity for one in told for entity in one.entities])
    known = parties(whom.values())
    published = {one.report.id: one.report.published for one in told}
    claims = {c.id: c for one in told for c in tell(one.entities, one.claims, whom).claims}
    for a, b in combinations(sorted(events), 2):
        found = _signs(claims[a], claims[b], known, published)
        if found is not None:
            yield found, events[a] == events[b]


def _signs(
    a: Claim, b: Claim, known: Parties, published: dict[str, date]
) -> dict[str, float] | None:
    if cannot_be_one(a, b, known):
        return None
    return dict(signs(a, b, known, abs((published[a.report] - published[b.report]).days)))


def learned(rows: Sequence[Pair]) -> dict[str, float]:
    """The points of a logistic regression, its base among them."""
    from sklearn.linear_model import LogisticRegression

    names = sorted({name for found, _ in rows for name in found})
    x = np.array([[found.get(name, 0.0) for name in names] for found, _ in rows])
    y = np.array([one for _, one in rows])
    spread = np.where(x.std(axis=0) > 0, x.std(axis=0), 1)
    model = LogisticRegression(C=LOOSENESS, max_iter=2000).fit(x / spread, y)
    points = {n: round(float(p), 2) for n, p in zip(names, model.coef_[0] / spread, strict=True)}
    return {likeness.BASE: round(float(model.intercept_[0]), 2), **points}


def common(affairs: Iterable[Affair]) -> dict[str, float]:
    """The share of all triggers that have a stem, of those stems that are at all common."""
    stems = Counter(stem(c.trigger) for one in affairs for i in one.told for c in i.claims)
    whole = stems.total()
    return {word: round(n / whole, 4) for word, n in stems.most_common() if n / whole > SELDOM}


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m train.retellings", description=__doc__)
    parser.add_argument("--weights", type=Path, help="folder of reader.onnx: one that has not "
                        "learned from the storylines (default: the shipped weights)")  # fmt: skip
    parser.add_argument("--unseen", nargs="+", metavar="NAME", help="the storylines that they "
                        "have not learned from (default: all); only these are read")  # fmt: skip
    a = parser.parse_args()
    reader = Reader(a.weights) if a.weights else Reader()
    stories = [Storyline(path.parent) for path in sorted(HOME.glob("*/claims.jsonl"))]
    if unknown := {*(a.unseen or ())} - {s.folder.name for s in stories}:
        parser.error(f"no storyline {min(unknown)!r} in {HOME}")
    unseen = [s for s in stories if not a.unseen or s.folder.name in a.unseen]
    affairs = [*map(as_recorded, stories), *(as_read(story, reader) for story in unseen)]
    (RESOLVE / "common.json").write_text(_json(common(affairs)), encoding="utf-8")
    commonness.cache_clear()
    rows = [row for affair in affairs for row in pairs(affair)]
    print(f"{len(stories)} storylines, {len(rows)} pairs, {sum(y for _, y in rows)} of one event")
    (RESOLVE / "points.json").write_text(_json(learned(rows)), encoding="utf-8")


def _json(found: dict[str, float]) -> str:
    return json.dumps(found, indent=1) + "\n"


if __name__ == "__main__":
    main()
