from itertools import combinations

import harbour

from hearsay.records import EntityKind
from hearsay.views.places import PlaceRow
from hearsay.web.charts.map import LETTER, LINE, MOST_CIRCLES, draw


def place(name: str, point: tuple[float, float] | None, events: int, **more: object) -> PlaceRow:
    made: dict[str, object] = {"country": None, "exact": point is not None} | more
    return PlaceRow(
        entity=harbour.entity(name, EntityKind.PLACE).id, name=name, kind=EntityKind.PLACE,
        point=point, events=events, parts={}, **made,
    )  # type: ignore[arg-type]  # fmt: skip


MIDDLE = (-35.7, -71.2)
CHILE = place("Chile", MIDDLE, 3, exact=False, country="CHL")
NORTH = place("the north", MIDDLE, 2, exact=False, country="CHL")
TOWN = place("Antofagasta", (-23.65, -70.4), 8, country="CHL")


def test_what_is_somewhere_in_a_country_is_one_circle() -> None:
    town, country = draw([TOWN, CHILE, NORTH]).circles
    assert (town.spot.name, town.spot.key, town.spot.exact) == ("Antofagasta", TOWN.entity, True)
    assert (country.spot.name, country.spot.key, country.spot.events) == ("Chile", "Chile", 5)
    assert town.radius > country.radius


def test_a_country_alone_leads_to_its_own_events() -> None:
    (only,) = draw([CHILE]).circles
    assert only.spot.key == CHILE.entity
    assert not only.spot.exact


def test_what_lies_outside_or_nowhere_is_counted() -> None:
    drawn = draw([TOWN, CHILE, place("the valley", None, 9)], "Europe")
    assert drawn.circles == ()
    assert drawn.outside == 11


def test_names_stand_clear_of_one_another() -> None:
    crowd = [place(f"Place {n}", (40 + n / 9, 20 + n % 7), 90 - n) for n in range(40)]
    drawn = draw(crowd)
    labels = [(one.label, LETTER * len(one.label.text)) for one in drawn.circles if one.label]
    assert labels
    boxes = [
        (label.x + width / 2 * {"start": 1, "middle": 0, "end": -1}[label.anchor], label.y, width)
        for label, width in labels
    ]
    for (x, y, w), (x1, y1, w1) in combinations(boxes, 2):
        assert abs(x - x1) >= (w + w1) / 2 or abs(y - y1) >= LINE - 0.2


def test_too_many_places_are_left_to_the_table() -> None:
    many = [place(f"Place {n}", (n / 10, n / 10), 1) for n in range(MOST_CIRCLES + 5)]
    assert draw(many, "world").left_out == 5
