"""The ledger. The rule that holds throughout: rows are appended or retracted, never edited.

So nothing is lost, reading twice adds nothing, and what is known is a function of the rows alone.
Only live readings count: those that have not been retracted.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

import sqlalchemy as sa

from hearsay.ledger import queries, rows, tables
from hearsay.ledger.engine import reading, writing
from hearsay.ledger.schema import migrations, open_engine
from hearsay.ledger.search import search
from hearsay.ledger.settling import Settling
from hearsay.ledger.tables import Counts, Hit
from hearsay.records import Claim, Entity, Judgement, Problem, Report


class Ledger:
    """Reports, what was read of them, judgements and problems; one file, open until it is closed.

    Every method may raise LedgerError where the file cannot be read or written.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, path: Path | str, create: bool = True) -> Self:
        """Open a ledger, bringing an older schema up to date.

        Raises LedgerError: none there and `create` is not set, its folder is missing, not a
        ledger, of a newer schema, not readable or writable.
        """
        return cls(open_engine(Path(path), create, migrations()))

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def has(self, report_id: str, maker: str) -> bool:
        """Tell whether this maker's reading of the report is live, and need not be done again."""
        with reading(self._engine) as connection:
            return queries.live_maker(connection, report_id) == maker

    def add(
        self, report: Report, entities: Sequence[Entity], claims: Sequence[Claim], maker: str
    ) -> bool:
        """Add a report with its reading in one transaction; false where it is there already.

        A live reading by another maker is retracted in the same transaction.
        """
        with writing(self._engine) as connection:
            if queries.live_maker(connection, report.id) == maker:
                return False
            queries.retract(connection, report.id)
            queries.append_report(connection, report)
            number = queries.append_reading(connection, report.id, maker)
            found = [rows.entity_row(entity, number) for entity in entities]
            queries.append(connection, tables.entities, found)
            told = [rows.claim_row(claim, number) for claim in claims]
            queries.append(connection, tables.claims, told)
            return True

    def retract(self, report_id: str) -> bool:
        """Retract the live reading of a report; false where there is none."""
        with writing(self._engine) as connection:
            return queries.retract(connection, report_id)

    def reports(self, as_of: date | None = None) -> tuple[Report, ...]:
        """Give the live reports, published on or before `as_of`, sorted by id."""
        with reading(self._engine) as connection:
            return _by_id(queries.reports_in_order(connection, as_of))

    def report(self, report_id: str) -> Report | None:
        """Give a live report by its full id."""
        with reading(self._engine) as connection:
            return queries.report(connection, report_id)

    def current(
        self, as_of: date | None = None, without: Collection[str] = ()
    ) -> tuple[Report, ...]:
        """Give the live reports without superseded versions, sorted by id.

        Of the reports that share a url, only the latest: by day of publication, then day of
        retrieval (none counts as the earliest), then order of adding. Reports whose ids are in
        `without` do not count, so an earlier version stands again.
        """
        with reading(self._engine) as connection:
            in_order = queries.reports_in_order(connection, as_of)
        kept = (report for report in in_order if report.id not in without)
        return _by_id({report.url or report.id: report for report in kept}.values())

    def has_others(self, report: Report) -> bool:
        """Tell whether there are other live versions of the report's page."""
        with reading(self._engine) as connection:
            found = queries.reports_in_order(connection, None, pages_of={report.id})
        return any(one.id != report.id for one in found)

    def page(self, report_id: str, as_of: date | None = None) -> tuple[Report, ...]:
        """Give the live versions of a report's page, published on or before `as_of`.

        The first comes first; a report without a url is the only one of its page.
        """
        with reading(self._engine) as connection:
            found = queries.reports_in_order(connection, as_of, pages_of={report_id})
        return tuple(found)

    def versions(self) -> dict[str, int]:
        """Count versions from 1 among the live reports that share a url; by report id."""
        with reading(self._engine) as connection:
            return queries.versions(connection)

    def readings(self, report_ids: Collection[str]) -> tuple[int, ...]:
        """Give the numbers of the live readings of these reports; what one says never changes."""
        with reading(self._engine) as connection:
            return queries.live_readings(connection, report_ids)

    def said(
        self, readings: Collection[int]
    ) -> dict[int, tuple[tuple[Entity, ...], tuple[Claim, ...]]]:
        """Give what readings say by their numbers, sorted by id."""
        with reading(self._engine) as connection:
            who = queries.bodies_in(connection, tables.entities, readings)
            what = queries.bodies_in(connection, tables.claims, readings)
        return {
            number: (
                tuple(map(rows.to_entity, who[number])),
                tuple(map(rows.to_claim, what[number])),
            )
            for number in readings
        }

    def entities(self, report_ids: Collection[str] | None = None) -> tuple[Entity, ...]:
        """Give the live entities, of these reports or of all, sorted by id and report."""
        with reading(self._engine) as connection:
            found = queries.bodies(connection, tables.entities, report_ids)
        return tuple(map(rows.to_entity, found))

    def claims(self, report_ids: Collection[str] | None = None) -> tuple[Claim, ...]:
        """Give the live claims, of these reports or of all, sorted by id and report."""
        with reading(self._engine) as connection:
            found = queries.bodies(connection, tables.claims, report_ids)
        return tuple(map(rows.to_claim, found))

    def note(self, problems: Iterable[Problem]) -> None:
        """Keep problems; the same problem is kept once."""
        with writing(self._engine) as connection:
            queries.append_problems(connection, list(problems))

    def problems(self) -> tuple[Problem, ...]:
        """Give the problems, sorted by source, message and entry."""
        with reading(self._engine) as connection:
            return queries.all_problems(connection)

    def judge(self, judgement: Judgement) -> bool:
        """Keep a judgement; false where this very one is there already."""
        with writing(self._engine) as connection:
            return queries.append_judgement(connection, judgement)

    def judgements(self) -> tuple[Judgement, ...]:
        """Give the judgements, those undone too, from the first to the last."""
        with reading(self._engine) as connection:
            return tuple(queries.all_judgements(connection))

    def search(self, words: str, limit: int = 20, as_of: date | None = None) -> tuple[Hit, ...]:
        """Find live reports whose title and text hold all the words, the best first.

        With `as_of` only those published on that day or before.
        """
        with reading(self._engine) as connection:
            return search(connection, words, limit, as_of)

    def counts(self) -> Counts:
        """Count the live reports, claims and entities."""
        with reading(self._engine) as connection:
            return queries.counts(connection)

    @contextmanager
    def kept(self) -> Iterator[Settling]:
        """Give one consistent view of what is settled; nothing can be written to it."""
        with reading(self._engine) as connection:
            yield Settling(connection)

    @contextmanager
    def settling(self) -> Iterator[Settling]:
        """Give one transaction in which to settle what has come, gone or changed."""
        with writing(self._engine) as connection:
            yield Settling(connection)

    def stamp(self) -> str:
        """Name the state of the ledger; another whenever a row is added or retracted."""
        with reading(self._engine) as connection:
            return queries.stamp(connection)


def _by_id(found: Iterable[Report]) -> tuple[Report, ...]:
    return tuple(sorted(found, key=lambda report: report.id))
