"""A person or body at a glance, on a terminal."""

from collections.abc import Iterable, Mapping

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from hearsay.cli.rows import blocks
from hearsay.cli.screen import put, spread, styled
from hearsay.records import EventType
from hearsay.views import Company, Profile

MOST_COMPANY = 12


def print_profile(console: Console, one: Profile) -> None:
    """Print names and counts, the company, and the events, the latest first."""
    ids = ", ".join(one.entities)
    put(console, spread([styled((one.name, "bold")), styled(one.kind), styled((ids, "dim"))]))
    put(console, *(line for line in _lines(one) if line), "")
    if one.company:
        put(console, styled(("In company with", "bold underline")), "")
        put(console, _company(one.company), "")
    if one.events:
        put(console, styled(("Events, the latest first", "bold underline")), "")
        put(console, blocks(one.events))


def _lines(one: Profile) -> Iterable[Text]:
    if one.entities[1:]:
        many = f"the record keeps apart {len(one.entities)} that bear this name"
        yield styled((f"{many}; `hearsay who ID` shows one alone", "yellow"))
    yield _named("also called", ", ".join(one.aliases))
    yield _named("roles", ", ".join(one.roles))
    yield _named("country", one.country or "")
    yield _named("named in", _seen(one))
    cited = f"{_many(one.cited, 'time')} in {_many(one.cited_by, 'report')}"
    yield _named("cited as a source", cited if one.cited else "")
    yield _named("events", _counts(one.types) or "none")


def _company(company: tuple[Company, ...]) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(ratio=1)
    grid.add_column(ratio=2)
    for other in company[:MOST_COMPANY]:
        grid.add_row(styled(other.name), styled((_counts(other.types), "dim")))
    if company[MOST_COMPANY:]:
        grid.add_row(styled((f"and {len(company) - MOST_COMPANY} more", "dim")), "")
    return grid


def _seen(one: Profile) -> str:
    reports = _many(one.reports, "report")
    return reports if one.first == one.last else f"{reports}, from {one.first} to {one.last}"


def _counts(types: Mapping[EventType, int]) -> str:
    return ", ".join(f"{type} {number}" for type, number in types.items())


def _many(number: int, one: str) -> str:
    return f"{number:,} {one}{'' if number == 1 else 's'}"


def _named(label: str, words: str) -> Text:
    return styled((f"{label}: ", "dim"), words) if words else Text()
