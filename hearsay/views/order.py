"""The parts of a timeline, and where an event stands in them."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from hearsay.records import Event, EventStatus


class Part(StrEnum):
    """The parts of a timeline, in their order."""

    HAPPENED = "happened"
    PLANNED = "planned"
    IN_DOUBT = "in doubt"


_PARTS = {EventStatus.HAPPENED: Part.HAPPENED, EventStatus.PLANNED: Part.PLANNED}
_PLACES = {part: place for place, part in enumerate(Part)}


def part_of(event: Event) -> Part:
    """The part of a timeline in which an event stands."""
    return _PARTS.get(event.status, Part.IN_DOUBT)


def order(event: Event, told: Iterable[date]) -> tuple[int, bool, date, date, str]:
    """What sorts events: part, then day; those without one last, by when they were first `told`."""
    place = _PLACES[part_of(event)]
    if event.when:
        return place, False, event.when.earliest, event.when.latest, event.id
    first = min(told, default=date.max)
    return place, True, first, first, event.id
