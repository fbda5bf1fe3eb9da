"""Storylines of our own as affairs: what their reports claim, and which claims are of one event.

As their record has them, and as a reader finds them, who leaves out parties and takes one type for
another: what is learned of pairs has to hold for both.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

import numpy as np
from msgspec import structs
from numpy.typing import NDArray

from eval.gold_claims import MAKER, interpreted
from hearsay.pipeline import Interpretation, read_many
from hearsay.read import Reader
from hearsay.read.labels import DEPTHS
from hearsay.read.sense import seen
from hearsay.read.sentences import sentences
from hearsay.records import Claim, Report, Span, content_id
from hearsay.resolve.entities import join_names
from hearsay.resolve.facts import facts
from hearsay.resolve.parties import Parties, parties
from hearsay.resolve.signs import UNTOLD, cannot_be_one, signs
from hearsay.resolve.telling import tell
from train.storylines import Storyline
from train.storylines.record import gold

Events = dict[str, str]
"""For the ids of claims that the record knows, the event."""
Signs = dict[str, float]


@dataclass(frozen=True)
class Affair:
    """What reports claim, and of which events."""

    name: str
    told: list[Interpretation]
    events: Events


@dataclass(frozen=True)
class Pairs:
    """All pairs of claims of one affair but those that are ruled out whatever else they share.

    names: of the signs; signs: float16 [pair, sign]; vectors: float16 [claim, (len(DEPTHS) + 1) *
    dim], what the encoder's layers make of each trigger (`hearsay.read.sense.seen`); ends: int64
    [pair, 2], numbers of claims; one_report, same: bool [pair], of one report, of one event.
    """

    story: str
    names: tuple[str, ...]
    signs: NDArray[np.float16]
    vectors: NDArray[np.float16]
    ends: NDArray[np.int64]
    one_report: NDArray[np.bool_]
    same: NDArray[np.bool_]


def as_recorded(story: Storyline) -> Affair:
    """The claims of a storyline's record."""
    record, told, events = gold(story), list[Interpretation](), Events()
    for name, report in story.reports.items():
        rows = [row for row in record["claims"] if row["report"] == name]
        told.append(interpreted(report, rows, record["entities"]))
        ids = ((content_id("C", report.id, row["id"], MAKER), row) for row in rows)
        events |= {id_: row["event"] for id_, row in ids if not row.get("optional")}
    return Affair(story.folder.name, told, events)


def as_read(story: Storyline, reader: Reader) -> Affair:
    """The claims that the reader finds where the record has one, too."""
    told = [_senseless(one) for one in read_many(story.reports.values(), reader)]
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
        if span.overlaps(claim.at)
    }
    return Affair(story.folder.name, told, events)


def _senseless(one: Interpretation) -> Interpretation:
    """Without senses, which are about to be learned."""
    return structs.replace(one, claims=tuple(structs.replace(c, sense="") for c in one.claims))


def pairs(affair: Affair, by: Reader) -> Pairs:
    """The pairs of an affair, with what a reader's layers make of each trigger."""
    claims, known = _joined(affair)
    brought = {i: facts(claims[i], known) for i in affair.events}
    published = {one.report.id: one.report.published for one in affair.told}
    ids = sorted(affair.events)
    found = list[tuple[int, int, Signs]]()
    for (m, a), (n, b) in combinations(enumerate(brought[i] for i in ids), 2):
        if not cannot_be_one(a, b):
            between = _days(published, a.claim, b.claim)
            found.append((m, n, dict(signs(a, b, between))))
    names = tuple(sorted({name for *_, told in found for name in told} - {UNTOLD}))
    ends = np.array([pair[:2] for pair in found], dtype=np.int64).reshape(-1, 2)
    events = np.array([affair.events[i] for i in ids])
    reports = np.array([claims[i].report for i in ids])
    return Pairs(
        story=affair.name,
        names=names,
        signs=np.array([[told.get(name, 0.0) for name in names] for *_, told in found],
                       dtype=np.float16).reshape(len(found), len(names)),
        vectors=_vectors([claims[i] for i in ids], affair, by),
        ends=ends,
        one_report=reports[ends[:, 0]] == reports[ends[:, 1]],
        same=events[ends[:, 0]] == events[ends[:, 1]],
    )  # fmt: skip


def _joined(affair: Affair) -> tuple[dict[str, Claim], Parties]:
    """The claims by id, their parties joined across reports."""
    whom = join_names([entity for one in affair.told for entity in one.entities])
    told = (tell(one.entities, one.claims, whom).claims for one in affair.told)
    return {c.id: c for claims in told for c in claims}, parties(whom.values())


def _days(published: dict[str, date], a: Claim, b: Claim) -> int:
    return abs((published[a.report] - published[b.report]).days)


def _vectors(claims: Sequence[Claim], affair: Affair, by: Reader) -> NDArray[np.float16]:
    """[claim, (len(DEPTHS) + 1) * dim]."""
    found = dict[str, NDArray[np.float32]]()
    for one in affair.told:
        mine = [c for c in claims if c.report == one.report.id]
        found |= zip((c.id for c in mine), _seen(one.report, mine, by), strict=True)
    return np.array([found[c.id] for c in claims], dtype=np.float16)


def _seen(report: Report, claims: Sequence[Claim], by: Reader) -> Iterator[NDArray[np.float32]]:
    scored = list(by.scored(report))
    size = (len(DEPTHS) + 1) * scored[0][1].depths.shape[1] // len(DEPTHS) if scored else 0
    for claim in claims:
        spans = (seen(*one, claim.at) for one in scored)
        nothing = np.zeros(size, dtype=np.float32)
        yield next((vector for vector in spans if vector is not None), nothing)


def aligned(affairs: Sequence[Pairs]) -> list[Pairs]:
    """The same with the same signs in the same columns; each tells only those that it has."""
    names = tuple(sorted({name for one in affairs for name in one.names}))
    return [replace(one, names=names, signs=_columns(one, names)) for one in affairs]


def _columns(one: Pairs, names: Sequence[str]) -> NDArray[np.float16]:
    out = np.zeros((len(one.signs), len(names)), dtype=np.float16)
    out[:, [names.index(name) for name in one.names]] = one.signs
    return out
