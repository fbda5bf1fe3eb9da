"""The statements behind the ledger; each takes a connection that is already in a transaction."""

from collections import Counter, defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from hearsay.ledger import rows
from hearsay.ledger.tables import (
    Counts,
    claims,
    entities,
    judgements,
    problems,
    readings,
    reports,
)
from hearsay.records import Judgement, Problem, Report

_LIVE = readings.c.retracted.is_(None)


def live_maker(connection: sa.Connection, report_id: str) -> str | None:
    """Tell whose reading of the report is live."""
    query = sa.select(readings.c.maker).where(readings.c.report == report_id, _LIVE)
    return connection.execute(query).scalar_one_or_none()


def retract(connection: sa.Connection, report_id: str) -> bool:
    """Retract the live reading of a report; false where there is none."""
    live = sa.update(readings).where(readings.c.report == report_id, _LIVE)
    return connection.execute(live.values(retracted=rows.now())).rowcount > 0


def append_report(connection: sa.Connection, report: Report) -> None:
    """Append a report, unless it is there from an earlier reading."""
    row = insert(reports).values(rows.report_row(report))
    connection.execute(row.on_conflict_do_nothing(index_elements=["id"]))


def append_reading(connection: sa.Connection, report_id: str, maker: str) -> int:
    """Append a reading, live; gives its row id."""
    row = sa.insert(readings).values(report=report_id, maker=maker, added=rows.now())
    number: int = connection.execute(row.returning(readings.c.id)).scalar_one()
    return number


def append(connection: sa.Connection, table: sa.Table, found: list[dict[str, object]]) -> None:
    """Append rows; none is fine."""
    if found:
        connection.execute(sa.insert(table), found)


def report(connection: sa.Connection, report_id: str) -> Report | None:
    """Give a live report by its id."""
    row = connection.execute(_in_order(reports).where(reports.c.id == report_id)).mappings().first()
    return rows.to_report(row) if row else None


def reports_in_order(
    connection: sa.Connection, as_of: date | None, pages_of: Collection[str] | None = None
) -> list[Report]:
    """Give the live reports, the latest version of a page after the earlier ones.

    With `pages_of` only these reports and those of the same pages.
    """
    query = _in_order(reports)
    if pages_of is not None:
        own = sa.select(reports.c.url).where(reports.c.id.in_(_among(pages_of)))
        query = query.where(sa.or_(reports.c.id.in_(_among(pages_of)), reports.c.url.in_(own)))
    if as_of is not None:
        query = query.where(reports.c.published <= as_of)
    return [rows.to_report(row) for row in connection.execute(query).mappings()]


def versions(connection: sa.Connection) -> dict[str, int]:
    """Count versions from 1 among the live reports that share a url; by report id."""
    seen: Counter[str] = Counter()
    numbers: dict[str, int] = {}
    for report_id, url in connection.execute(_in_order(reports.c.id, reports.c.url)):
        page = url or report_id
        seen[page] += 1
        numbers[report_id] = seen[page]
    return numbers


def bodies(connection: sa.Connection, table: sa.Table, only: Collection[str] | None) -> list[str]:
    """Give the live bodies of claims or entities, of some reports or of all, by id and report."""
    query = sa.select(table.c.body).join(readings).where(_LIVE)
    if only is not None:
        query = query.where(readings.c.report.in_(_among(only)))
    return list(connection.execute(query.order_by(table.c.id, readings.c.report)).scalars())


def live_readings(connection: sa.Connection, report_ids: Collection[str]) -> tuple[int, ...]:
    """Give the numbers of the live readings of some reports."""
    query = sa.select(readings.c.id).where(readings.c.report.in_(_among(report_ids)), _LIVE)
    return tuple(connection.execute(query.order_by(readings.c.id)).scalars())


def bodies_in(
    connection: sa.Connection, table: sa.Table, numbers: Collection[int]
) -> dict[int, list[str]]:
    """Give the bodies of claims or entities by the numbers of their readings, sorted by id."""
    query = sa.select(table.c.reading, table.c.body).where(table.c.reading.in_(_among(numbers)))
    found: dict[int, list[str]] = defaultdict(list)
    for number, body in connection.execute(query.order_by(table.c.reading, table.c.id)):
        found[number].append(body)
    return found


def append_problems(connection: sa.Connection, found: list[Problem]) -> None:
    """Append the problems that are not there yet."""
    added = rows.now()
    new = [{**msgspec.structs.asdict(problem), "added": added} for problem in found]
    if new:
        connection.execute(insert(problems).on_conflict_do_nothing(), new)


def all_problems(connection: sa.Connection) -> tuple[Problem, ...]:
    """Give the problems, sorted by source, message and entry."""
    columns = [problems.c[key] for key in Problem.__struct_fields__]
    query = sa.select(*columns).order_by(*(column.nulls_first() for column in columns))
    return tuple(Problem(**row) for row in connection.execute(query).mappings())


def append_judgement(connection: sa.Connection, judgement: Judgement) -> bool:
    """Append a judgement; false where it is there already."""
    row = insert(judgements).values(rows.judgement_row(judgement))
    return connection.execute(row.on_conflict_do_nothing(index_elements=["id"])).rowcount > 0


def all_judgements(connection: sa.Connection) -> list[Judgement]:
    """Give the judgements, from the first to the last."""
    query = sa.select(judgements.c.body).order_by(judgements.c.moment, judgements.c.id)
    return list(map(rows.to_judgement, connection.execute(query).scalars()))


def counts(connection: sa.Connection) -> Counts:
    """Count the live reports, claims and entities."""

    def number(query: sa.Select[Any]) -> int:
        found: int = connection.execute(query.where(_LIVE)).scalar_one()
        return found

    count = sa.select(sa.func.count())
    return Counts(
        reports=number(count.select_from(readings)),
        claims=number(count.select_from(claims).join(readings)),
        entities=number(count.select_from(entities).join(readings)),
    )


def stamp(connection: sa.Connection) -> str:
    """Name the state: how many rows of each kind, how many retracted, and since when."""
    query = sa.select(
        sa.func.count(readings.c.id),
        sa.func.count(readings.c.retracted),
        sa.select(sa.func.count(problems.c.id)).scalar_subquery(),
        sa.select(sa.func.count(judgements.c.id)).scalar_subquery(),
        sa.func.max(readings.c.added),
    )
    return "-".join(str(part or 0) for part in connection.execute(query).one())


def _among(ids: Collection[str] | Collection[int]) -> sa.Select[Any]:
    """Ids as one parameter of JSON, since SQLite bounds how many a statement may have."""
    wanted = sa.func.json_each(msgspec.json.encode(sorted(ids)).decode()).table_valued("value")
    return sa.select(wanted.c.value)


def _in_order(*columns: sa.Table | sa.Column[Any]) -> sa.Select[Any]:
    order = reports.c.published, reports.c.retrieved.nulls_first(), reports.c.seq
    return sa.select(*columns).select_from(reports).join(readings).where(_LIVE).order_by(*order)
