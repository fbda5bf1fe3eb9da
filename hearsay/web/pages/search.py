"""Search over everything: reports by their words, names, sources, and events by their sentences."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from hearsay.records import QueryError, Span
from hearsay.views import Finding
from hearsay.views import sources as rows_of
from hearsay.views.finding import Finder, sources_named
from hearsay.views.naming import words
from hearsay.views.timeline import row
from hearsay.web.asked import Asked
from hearsay.web.marks import Mark, Segment, segments
from hearsay.web.page import Page
from hearsay.web.paging import Slice
from hearsay.web.seen import Seen

FEW, MANY = 8, 30
MOST_REPORTS = 120
GROUPS = ("people", "events", "reports", "sources")
WARM = (Finder, rows_of)
_WORD = re.compile(r"\w+")


class Hit(Struct, frozen=True):
    """A report that was found, its snippet with the words looked for marked."""

    found: Finding
    snippet: tuple[Segment, ...]


def search(seen: Seen, asked: Asked, _: str) -> Page:
    """What holds the words asked for, in groups; `show` asks for one of them whole."""
    if asked.show not in (None, *GROUPS):
        raise QueryError(f"show {asked.show!r}: expected one of {', '.join(GROUPS)}")
    asks = bool(words(asked.q))
    groups = {name: Slice(found, asked.page, MANY if asked.show else FEW)
              for name, found in (_found(seen, asked.q) if asks else {}).items()
              if asked.show in (None, name)}  # fmt: skip
    index = seen.index
    return Page("search.html", f"Search: {asked.q}" if asks else "Search", {
        "asks": asks,
        "groups": groups,
        "show": asked.show,
        "most": MOST_REPORTS,
        "events": [row(index, event) for event in _rows(groups, "events")],
        "hits": [Hit(one, _marked(one.snippet, asked.q)) for one in _rows(groups, "reports")],
        "numbers": {one.id: len(index.events_of(one.id)) for one in _rows(groups, "people")},
    })  # fmt: skip


def _found(seen: Seen, text: str) -> dict[str, Sequence[object]]:
    finder = seen.once(Finder)
    reports = seen.search(text, MOST_REPORTS)
    return {
        "people": finder.entities(text),
        "events": finder.events(text),
        "reports": [one for one in reports if one.report in seen.index.reports],
        "sources": sources_named(seen.once(rows_of), text),
    }


def _rows(groups: Mapping[str, Slice[Any]], name: str) -> Sequence[Any]:
    return groups[name].rows if name in groups else ()


def _marked(snippet: str, text: str) -> tuple[Segment, ...]:
    wanted = set(words(text))
    marks = [
        Mark(Span(*found.span()), "found")
        for found in _WORD.finditer(snippet)
        if wanted.issuperset(words(found.group()))
    ]
    return segments(snippet, marks)
