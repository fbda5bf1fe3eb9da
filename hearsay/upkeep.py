"""What is joined across reports, kept up to date with the rows: stage `resolve` upon a ledger.

A report is settled when its names and claims have been compared with their neighbours. Until then
it waits; whoever is interrupted goes on where the last transaction ended.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from importlib.metadata import version
from typing import Self

import msgspec
from msgspec import Struct

from hearsay.ledger import Ledger, Settling
from hearsay.memo import Memo
from hearsay.records import Entity, Judgement, JudgementKind, LedgerError, Report, standing
from hearsay.resolve import Pair, Settled, left, moved, pairs, places_of, retracted
from hearsay.resolve.settling import RULES, Rules, Said, itself, settle

BATCH = 500
"""Reports that are settled in one transaction."""
_MADE_BY = f"{version('hearsay')}, rules {RULES}"
_OF_LOOKS = (JudgementKind.RENAME, JudgementKind.GRADE)
"""What is ruled of how things are shown; nothing is joined otherwise by it."""


class _Judged(Struct, frozen=True):
    """What is ruled: by which judgements, and what pairs they come to."""

    standing: frozenset[str] = frozenset()
    pairs: tuple[Pair, ...] = ()

    @classmethod
    def of(cls, kept: str) -> Self:
        """From the text that is kept of it; nothing was ruled where it is empty."""
        return msgspec.json.decode(kept or "{}", type=cls)


def catch_up(ledger: Ledger, batch: int = BATCH) -> None:
    """Settle all reports that wait, and what is ruled otherwise since; `batch` a transaction."""
    waits = True
    while waits:
        with ledger.settling() as kept:
            waits = _settle(kept, batch) > 0


def settled(ledger: Ledger, entities: Collection[Entity], memo: Memo) -> Settled | None:
    """Whom the entities of all reports are joined to, and the events of all claims.

    None where reports wait and cannot be settled: the ledger can only be read, or is locked.
    """
    with ledger.kept() as kept:
        waits = _waits(kept)
    if waits:
        try:
            catch_up(ledger)
        except LedgerError:
            return None
    with ledger.kept() as kept:
        who = kept.names.whom()
        return Settled(
            {e.id: who.get(e.id) or memo.of(e.id, itself, e) for e in entities}, kept.events()
        )


def _waits(kept: Settling) -> bool:
    """Whether anything has come, gone or been ruled since."""
    rules, judged = kept.settled_by()
    if rules not in ("", _MADE_BY) or kept.waiting(1):
        return True
    return _Judged.of(judged).standing != {one.id for one in standing(_joining(kept))}


def _settle(kept: Settling, batch: int) -> int:
    """Settle some of the reports that wait, and those of which others rule now; gives how many."""
    rules, judged = kept.settled_by()
    if rules not in ("", _MADE_BY):
        kept.forget()
        judged = ""
    before = _Judged.of(judged)
    judgements = _joining(kept)
    ruled = _moved(kept, standing(judgements))
    now = _Judged(frozenset(one.id for one in standing(judgements)), _pairs(kept, ruled))
    waiting = kept.waiting(batch)
    otherwise = _otherwise(before, now)
    pages = waiting | _reports(kept, [one for one in judgements if one.id in otherwise])
    reports = waiting | {report.id for report in kept.versions(pages)}

    def said(ids: Collection[str]) -> Mapping[str, Said]:
        return _said(kept, ids, ruled)

    if reports:
        settle(kept, said(reports), said, Rules(now.pairs, before.pairs))
        kept.done(waiting)
    if reports or now != before:
        kept.settle_by(_MADE_BY, msgspec.json.encode(now).decode())
    return len(reports)


def _joining(kept: Settling) -> Sequence[Judgement]:
    """The judgements, those undone too, that may bear on what is joined."""
    return [one for one in kept.judgements() if one.kind not in _OF_LOOKS]


def _otherwise(before: _Judged, now: _Judged) -> Collection[str]:
    """Ids of the judgements that are new, undone, or about other claims or entities than before."""
    return before.standing ^ now.standing | {p.judgement.id for p in {*before.pairs} ^ {*now.pairs}}


def _reports(kept: Settling, judgements: Iterable[Judgement]) -> set[str]:
    """Ids of the reports that judgements are about, or that hold what they are about."""
    parts = [part for one in judgements for subject in one.about for part in subject.parts]
    placeless = {part.id for part in parts if not part.at}
    placed = {part.at.report for part in parts if part.at}
    return placed | placeless | kept.names.reports_naming(placeless)


def _moved(kept: Settling, judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    versions = kept.versions(_reports(kept, judgements))
    return moved(judgements, _current(versions, judgements), versions)


def _current(versions: Iterable[Report], judgements: Iterable[Judgement]) -> Sequence[Report]:
    """The latest version of each page, without those that are taken out of the picture."""
    gone = retracted(judgements)
    return [*{r.url or r.id: r for r in versions if r.id not in gone}.values()]


def _pairs(kept: Settling, ruled: Sequence[Judgement]) -> tuple[Pair, ...]:
    said = _said(kept, _reports(kept, ruled), ruled).values()
    entities = (entity for one in said for entity in one.entities)
    return tuple(pairs(ruled, places_of(entities, (c for one in said for c in one.claims))))


def _said(kept: Settling, reports: Collection[str], ruled: Sequence[Judgement]) -> dict[str, Said]:
    """What reports say, but for what is taken out; nothing if another version has their place."""
    current = {r.id: r for r in _current(kept.versions(reports), ruled) if r.id in reports}
    entities, claims = kept.entities(current), kept.said(current)
    found = dict.fromkeys(reports, Said())
    for id_, report in current.items():
        who, what = left(entities[id_], claims[id_], ruled)
        found[id_] = Said(report.published, tuple(who), tuple(what))
    return found
