"""Where things happen: the places of events, with where they lie on the earth as far as known."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from hearsay.catalogue import country
from hearsay.catalogue.outlines import Point, centre
from hearsay.records import Entity, EntityKind, Event
from hearsay.views.index import Index
from hearsay.views.order import Part, part_of


class PlaceRow(Struct, frozen=True, kw_only=True):
    """A place and its events, by part of the timeline; `country` is ISO 3166-1 alpha-3.

    `point` is in degrees north and east; where `exact` is false, it is but the centre of the
    country that the place is, or in which it lies somewhere.
    """

    entity: str
    name: str
    kind: EntityKind
    country: str | None
    point: Point | None
    exact: bool
    events: int
    parts: dict[Part, int]


def places(index: Index, events: Iterable[Event]) -> tuple[PlaceRow, ...]:
    """The places of the events, those of most events first."""
    told = Counter((event.where, part_of(event)) for event in events if event.where)
    ids = {where for where, _ in told}
    made = (
        _row(index.entities[id_], {part: told[id_, part] for part in Part if told[id_, part]})
        for id_ in ids
        if id_ in index.entities
    )
    return tuple(sorted(made, key=lambda row: (-row.events, row.name, row.entity)))


def position(place: Entity) -> tuple[Point | None, bool]:
    """Where a place lies, and whether that is its own position; a country lies at its centre."""
    middle = centre(place.country) if place.country else None
    if middle and (place.point is None or country(place.name) == place.country):
        return middle, False
    return place.point, place.point is not None


def _row(place: Entity, parts: dict[Part, int]) -> PlaceRow:
    point, exact = position(place)
    return PlaceRow(
        entity=place.id,
        name=place.name,
        kind=place.kind,
        country=place.country,
        point=point,
        exact=exact,
        events=sum(parts.values()),
        parts=parts,
    )
