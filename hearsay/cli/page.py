"""One event, entity or report in full, on a terminal."""

from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.text import Text

from hearsay.cli.rows import blocks, credible, kind, origins, people_and_place, reports, state
from hearsay.cli.screen import put, spread, styled
from hearsay.cli.telling import telling
from hearsay.records import Basis, Judgement, ReportEntry
from hearsay.views import EntityPage, EventPage, Page, RelayRow, ReportPage, Telling, TurnRow, days

BASES = {
    Basis.STATED: " (stated)",
    Basis.RELATIVE: " (reckoned from the day of publication)",
    Basis.UNKNOWN: "",
}


def print_page(console: Console, page: Page) -> None:
    """Print a page of any kind."""
    match page:
        case EventPage():
            _print_event(console, page)
        case EntityPage():
            _print_entity(console, page)
        case ReportPage():
            _print_report(console, page)


def _print_event(console: Console, page: EventPage) -> None:
    row = page.row
    _lines(
        console,
        spread([kind(row), state(row), styled((row.event, "dim"))]),
        people_and_place(row),
        styled(days(row.when) + BASES[row.basis]),
        styled(f"{reports(row)}, {origins(row)}, {credible(row)}"),
        *(styled((reason, "dim")) for reason in page.event.reasons),
    )
    for one in page.disagreements:
        _heading(console, f"Accounts differ: {one.field}")
        sides = (styled(f"“{side.sentence}” ", (side.word, "dim")) for side in one.sides)
        _lines(console, styled(one.note), *sides)
    if len(page.history) > 1:
        _heading(console, "What was known of it")
        _lines(console, *map(_turn, page.history))
    _relays(console, page.relays)
    _tellings(console, "Claims", page.tellings)


def _turn(one: TurnRow) -> Text:
    return styled(f"{one.day}  {one.status}: {one.reason}, ", (one.by.word, "dim"))


def _print_entity(console: Console, page: EntityPage) -> None:
    entity = page.entity
    _lines(
        console,
        styled((entity.name, "bold"), " · ", entity.kind, " · ", (entity.id, "dim")),
        _named("country", [entity.country] if entity.country else []),
        _named("roles", entity.roles),
        _named("also called", entity.aliases),
        *(_named("ruled", [_ruling(one)]) for one in page.judgements),
    )
    if page.events:
        _heading(console, "Events")
        put(console, blocks(page.events))
    _tellings(console, "Claims", page.tellings)
    _tellings(console, "Cited as a source", page.cited)


def _ruling(one: Judgement) -> str:
    """What is ruled, of what, by whom and why: one line."""
    told = one.grade or one.name or " and ".join(subject.name for subject in one.about)
    return f"{one.kind}: {told}, by {one.by} ({one.id})" + (one.why and f": {one.why}")


def _print_report(console: Console, page: ReportPage) -> None:
    report = page.report
    _lines(console, styled((report.title or "(untitled)", "bold")), origin(report))
    _relays(console, page.relays)
    _tellings(console, "Claims", page.tellings, with_report=False)


def origin(report: ReportEntry) -> Text:
    """Outlet, day, version, address and id of a report."""
    version = f"version {report.version}" if report.version > 1 else ""
    parts = (report.outlet, report.published.isoformat(), version, report.url or report.path or "")
    return spread([*map(styled, parts), styled((report.id, "dim"))])


def _relays(console: Console, relays: Iterable[RelayRow]) -> None:
    lines = [
        styled(f"{one.outlet} ({one.report}) takes its matter from {one.of_outlet} ({one.of})")
        + styled((f": {one.reason}" if one.reason else "", "dim"))
        for one in relays
    ]
    if lines:
        _lines(console, *lines)


def _tellings(
    console: Console, title: str, tellings: Iterable[Telling], with_report: bool = True
) -> None:
    told = tuple(tellings)
    if told:
        _heading(console, title)
    for number, one in enumerate(told, 1):
        put(console, telling(number, one, with_report))


def _heading(console: Console, title: str) -> None:
    put(console, styled((title, "bold underline")), "")


def _lines(console: Console, *lines: RenderableType) -> None:
    """The lines that are not empty, and a blank one."""
    put(console, *(line for line in lines if line), "")


def _named(label: str, values: Iterable[str]) -> Text:
    listed = ", ".join(values)
    return styled((f"{label}: ", "dim"), listed) if listed else Text()
