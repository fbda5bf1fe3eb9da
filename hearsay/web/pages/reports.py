"""The reports of the record, the latest first."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from hearsay.records import QueryError, ReportEntry
from hearsay.views import Index
from hearsay.views.naming import reports_of, words
from hearsay.web.asked import Asked
from hearsay.web.ordering import Column, headings, ordered
from hearsay.web.page import Page
from hearsay.web.pages.timeline import choices
from hearsay.web.paging import Slice
from hearsay.web.seen import Seen

COLUMNS: tuple[Column[ReportEntry], ...] = (
    Column("day", "Day", lambda one: (one.published, one.outlet, one.id), True),
    Column("outlet", "Outlet", lambda one: (one.outlet.casefold(), one.published, one.id)),
    Column("title", "Title", lambda one: one.title[:200].casefold()),
    Column("version", "Version", lambda one: one.version, True, "texts of one page are counted"),
)  # fmt: skip


class ReportRow(Struct, frozen=True):
    """A report with how many claims it makes."""

    report: ReportEntry
    claims: int


def reports(seen: Seen, asked: Asked, _: str) -> Page:
    """Reports of an outlet and of some days, or all."""
    index = seen.index
    fitting = _fitting(index, seen.once(latest_first), asked)
    listed = Slice(ordered(fitting, COLUMNS, asked.sort), asked.page)
    return Page("reports.html", "Reports", {
        "listed": listed,
        "rows": report_rows(index, [one.id for one in listed.rows]),
        "headings": headings(COLUMNS, asked.sort or "day"),
        "choices": seen.once(choices),
        "number": len(index.reports),
        "narrowed": bool(asked.outlet or asked.since or asked.until),
    })  # fmt: skip


def latest_first(index: Index) -> tuple[ReportEntry, ...]:
    """All reports by day, the latest first."""
    key = COLUMNS[0].key
    return tuple(sorted(index.record.reports, key=key, reverse=True))


def report_rows(index: Index, ids: Iterable[str]) -> list[ReportRow]:
    """Rows of reports, in the order given."""
    return [ReportRow(index.reports[id_], len(index.claims_in(id_))) for id_ in ids]


def _fitting(index: Index, among: Sequence[ReportEntry], asked: Asked) -> Sequence[ReportEntry]:
    since, until = asked.since, asked.until
    if since and until and since > until:
        raise QueryError(f"since {since} is after until {until}: exchange the two")
    if asked.outlet is not None and not words(asked.outlet):
        raise QueryError(f"outlet {asked.outlet!r} is no name: give a name or part of one")
    told_by = reports_of(index.record.reports, asked.outlet) if asked.outlet else None
    return [
        one
        for one in among
        if (told_by is None or one.id in told_by)
        and (since is None or one.published >= since)
        and (until is None or one.published <= until)
    ]
