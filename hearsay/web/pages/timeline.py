"""The timeline: what happened and what is planned, drawn and listed, narrowed by filters."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from msgspec import Struct

from hearsay.records import Event, EventStatus, EventType, SourceKind
from hearsay.views import Index
from hearsay.views.timeline import asked_for, row
from hearsay.web.asked import Asked
from hearsay.web.charts.timeline import Chart, draw
from hearsay.web.page import Page
from hearsay.web.paging import Slice
from hearsay.web.seen import Seen, last_day

MOST_NAMES = 200


class Choices(Struct, frozen=True):
    """What the filters offer: the commonest names, and the days on which reports came."""

    people: tuple[str, ...]
    places: tuple[str, ...]
    outlets: tuple[str, ...]
    reported: tuple[date, ...]
    types: tuple[str, ...] = tuple(EventType)
    statuses: tuple[str, ...] = tuple(EventStatus)
    source_kinds: tuple[str, ...] = tuple(SourceKind)


def timeline(seen: Seen, asked: Asked, _: str) -> Page:
    """Events that fit the filters; the drawing shows all of them, the list a page at a time."""
    events = asked_for(seen.index, asked.question)
    listed = Slice(events, asked.page)
    rows = [row(seen.index, event) for event in listed.rows]
    parts = [(part, list(told)) for part, told in groupby(rows, key=lambda one: one.part)]
    return Page("timeline.html", "Timeline", {
        "chart": _chart(seen, events, asked),
        "listed": listed,
        "parts_told": parts,
        "choices": seen.once(choices),
        "counts": counts(events),
    })  # fmt: skip


def _chart(seen: Seen, events: Sequence[Event], asked: Asked) -> Chart | None:
    if not asked.filtered:
        return seen.once(whole)
    return draw(seen.index, events, seen.today, (asked.since, asked.until))


def whole(index: Index) -> Chart | None:
    """The drawing of all events."""
    return draw(index, index.timeline, last_day(index))


def counts(events: Sequence[Event]) -> dict[str, int]:
    """How many events there are of each status."""
    found = Counter(event.status for event in events)
    return {status: found[status] for status in EventStatus if found[status]}


def choices(index: Index) -> Choices:
    """What the filters offer of a record."""
    people = Counter(i for e in index.record.events for i in (*e.actors, *e.recipients))
    places = Counter(e.where for e in index.record.events if e.where)
    outlets = Counter(report.outlet for report in index.record.reports)
    return Choices(
        people=index.names(tuple(i for i, _ in people.most_common(MOST_NAMES))),
        places=index.names(tuple(i for i, _ in places.most_common(MOST_NAMES))),
        outlets=tuple(sorted(name for name, _ in outlets.most_common(MOST_NAMES))),
        reported=tuple(sorted({report.published for report in index.record.reports})),
    )


WARM = (choices, whole)
