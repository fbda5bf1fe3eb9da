"""The whole flow on one page: ingest, read, claim, resolve, weigh, ledger.

Stages are functions from records to records and know nothing of each other; they meet here.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from msgspec import Struct

from hearsay.claim import claim
from hearsay.ingest import Defaults, Given, find, load
from hearsay.ledger import Ledger
from hearsay.memo import Memo
from hearsay.read import Reader
from hearsay.records import Claim, Entity, Judgement, Problem, Record, Report, ReportEntry
from hearsay.resolve import Settled, moved, resolved, retracted
from hearsay.upkeep import BATCH, catch_up, settled
from hearsay.weigh import weigh

Progress = Callable[[int, int], None]


class Interpretation(Struct, frozen=True):
    """What one report says: its own entities and claims, not yet joined with any other's."""

    report: Report
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    maker: str


class Added(Struct, frozen=True, kw_only=True):
    """The counts of one `add`: new reports, those known before, changed texts of known pages.

    `reports` are the ids of the new ones, in the order of reading.
    """

    added: int = 0
    known: int = 0
    new_versions: int = 0
    claims: int = 0
    entities: int = 0
    problems: tuple[Problem, ...] = ()
    reports: tuple[str, ...] = ()


@cache
def reader() -> Reader:
    """The one reader of this process; its weights are loaded at first use."""
    return Reader()


def read(report: Report) -> Interpretation:
    """Read one report: the encoder's pass, and what it claims."""
    return next(read_many([report]))


def read_many(reports: Iterable[Report], by: Reader | None = None) -> Iterator[Interpretation]:
    """Read reports in order, a few of them ahead of the one that is given out."""
    by = by or reader()
    for report, reading in by.read_many(reports):
        entities, claims = claim(report, reading)
        yield Interpretation(report, entities, claims, reading.maker)


def add(
    ledger: Ledger,
    sources: Iterable[Path | Given],
    defaults: Defaults | None = None,
    progress: Progress | None = None,
) -> Added:
    """Read files, folders and given texts into a ledger, each report in one transaction.

    A report that this reader has read before is left as it is. Problems are kept in the ledger
    and returned; the other files are added all the same.
    """
    files, problems = find(sources)
    faults = list(problems)
    new: list[str] = []
    counts = {"new_versions": 0, "claims": 0, "entities": 0}
    seen = {"added": 0, "known": 0, "faulty": 0}

    def step(kind: str) -> None:
        seen[kind] += 1
        if progress:
            progress(sum(seen.values()), len(files))

    def fresh() -> Iterator[Report]:
        for file in files:
            loaded = load(file, defaults or Defaults())
            if isinstance(loaded, Problem):
                faults.append(loaded)
                step("faulty")
            elif ledger.has(loaded.id, reader().maker):
                step("known")
            else:
                yield loaded

    try:
        for found in read_many(fresh()):
            if not ledger.add(found.report, found.entities, found.claims, found.maker):
                step("known")
                continue
            counts["new_versions"] += ledger.has_others(found.report)
            counts["claims"] += len(found.claims)
            counts["entities"] += len(found.entities)
            new.append(found.report.id)
            step("added")
            if not seen["added"] % BATCH:
                catch_up(ledger)
    finally:
        ledger.note(faults)
    catch_up(ledger)
    return Added(
        added=seen["added"],
        known=seen["known"],
        **counts,
        problems=tuple(faults),
        reports=tuple(new),
    )


class Known(Struct, frozen=True, kw_only=True):
    """What the picture is made of: reports, what each of them says, and what analysts rule.

    `ruled` are the judgements with their places in the texts that pages have now.
    """

    reports: Sequence[Report]
    entities: Sequence[Entity]
    claims: Sequence[Claim]
    judgements: tuple[Judgement, ...] = ()
    ruled: tuple[Judgement, ...] = ()
    versions: dict[str, int] = {}
    problems: tuple[Problem, ...] = ()
    settled: Settled | None = None


class Picture(Struct, frozen=True):
    """The record, what it was made of, and the joined entity's id for that of each report's."""

    record: Record
    known: Known
    of: dict[str, str]


def picture(ledger: Ledger, as_of: date | None = None) -> Record:
    """The record of everything in a ledger, or of what was published by the end of a day.

    Judgements hold for any day: they are about what is true, not about what was news by then.
    """
    return picture_of(known(ledger, as_of)).record


def known(ledger: Ledger, as_of: date | None = None, memo: Memo | None = None) -> Known:
    """What a ledger holds, without the reports that are superseded or taken out of the picture.

    If another process adds to it meanwhile, what is kept of joining may not fit and is left out.
    """
    memo = memo or Memo()
    stamp = ledger.stamp()
    judgements = ledger.judgements()
    reports = ledger.current(as_of, without=retracted(judgements))
    ids = [r.id for r in reports]
    said = memo.each(ledger.said, ledger.readings(ids)).values()
    entities = [entity for found, _ in said for entity in found]
    claims = [claim for _, found in said for claim in found]
    kept = settled(ledger, entities, memo) if as_of is None else None
    return Known(
        reports=reports,
        entities=entities,
        claims=claims,
        settled=kept if stamp == ledger.stamp() else None,
        judgements=judgements,
        ruled=moved(judgements, reports, ledger.reports(as_of) if judgements else ()),
        versions=ledger.versions(),
        problems=() if as_of else ledger.problems(),
    )


def record_of(
    interpretations: Iterable[Interpretation], problems: Sequence[Problem] = ()
) -> Record:
    """The record of reports that were read without a ledger."""
    found = {i.report.id: i for i in interpretations}
    entities = [e for i in found.values() for e in i.entities]
    claims = [c for i in found.values() for c in i.claims]
    reports = [i.report for i in found.values()]
    told = Known(reports=reports, entities=entities, claims=claims, problems=tuple(problems))
    return picture_of(told).record


def picture_of(known: Known, memo: Memo | None = None) -> Picture:
    """Resolve and weigh what is known; with the `memo` of an earlier time, what is new of it."""
    days = {r.id: r.published for r in known.reports}
    joined = resolved(known.entities, known.claims, known.ruled, days, known.settled, memo)
    weighed = weigh(known.reports, joined.entities, joined.claims, known.ruled, memo)
    entries = (_entry(r, known.versions.get(r.id, 1)) for r in known.reports)
    record = Record(
        reports=tuple(sorted(entries, key=lambda r: r.id)),
        entities=joined.entities,
        claims=weighed.claims,
        sources=weighed.sources,
        events=weighed.events,
        disagreements=weighed.disagreements,
        relays=weighed.relays,
        problems=known.problems,
        judgements=known.judgements,
    )
    return Picture(record, known, joined.of)


def _entry(report: Report, version: int) -> ReportEntry:
    return ReportEntry(
        id=report.id,
        path=report.path,
        url=report.url,
        title=report.title,
        outlet=report.outlet,
        published=report.published,
        version=version,
    )
