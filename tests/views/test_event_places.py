import harbour
import pytest
from msgspec.structs import replace

from hearsay.records import Entity, EntityKind, Event
from hearsay.views import Index
from hearsay.views.places import PlaceRow, places, position


def place(name: str, **more: object) -> Entity:
    return replace(harbour.entity(name, EntityKind.PLACE), **more)


TOWN = place("Antofagasta", country="CHL", point=(-23.65, -70.4))
REGION = place("the north", country="CHL")
COUNTRY = place("Chile", country="CHL", point=(-33.45, -70.67))
NOWHERE = place("the valley")


def rows(*told: Entity) -> tuple[PlaceRow, ...]:
    events = [replace(harbour.MEETING, id=f"H{n}", where=one.id) for n, one in enumerate(told)]
    record = replace(harbour.RECORD, entities=told, events=tuple(events))
    return places(Index(record), events)


@pytest.mark.parametrize(
    ("told", "point", "exact"),
    [(TOWN, TOWN.point, True), (NOWHERE, None, False)],
)
def test_a_place_lies_where_it_is_known_to(told: Entity, point: object, exact: bool) -> None:
    assert position(told) == (point, exact)


@pytest.mark.parametrize("told", [REGION, COUNTRY])
def test_a_country_and_what_is_somewhere_in_it_lie_at_its_middle(told: Entity) -> None:
    point, exact = position(told)
    assert point is not None
    assert not exact
    assert -40 < point[0] < -30
    assert -74 < point[1] < -68


def test_places_of_most_events_come_first_and_none_is_lost() -> None:
    found = rows(NOWHERE, TOWN, TOWN)
    assert [(row.name, row.events, row.parts) for row in found] == [
        ("Antofagasta", 2, {"happened": 2}), ("the valley", 1, {"happened": 1})
    ]  # fmt: skip


def test_an_event_without_a_place_has_none() -> None:
    nowhere: list[Event] = [replace(harbour.MEETING, where=None)]
    assert places(Index(harbour.RECORD), nowhere) == ()
