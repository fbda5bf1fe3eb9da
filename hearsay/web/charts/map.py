"""Places as circles on a map, as large as they have events; the largest have their names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import sqrt

from msgspec import Struct

from hearsay.catalogue import country_name
from hearsay.catalogue.outlines import Point, centre
from hearsay.views.places import PlaceRow
from hearsay.web.charts.world import HEIGHT, WIDTH, Frame, frame, land

MOST_CIRCLES, MOST_LABELS = 300, 40
SMALLEST, LARGEST = 4.0, 24.0
"""Radii; where no place has many events, the largest circle stays smaller."""
LETTER, LINE = 6.6, 14.0
LONGEST_LABEL = 28
NEAR = 60.0
"""Degrees from top to bottom up to which countries have their names."""
Box = tuple[float, float, float, float]
"""The middle of something, its width and its height."""


class Spot(Struct, frozen=True):
    """A position and the places told of there; `exact` is false for somewhere in a country.

    `key` is what the timeline finds them all by: the place's id, or else the country's name.
    """

    key: str
    name: str
    exact: bool
    events: int
    places: tuple[PlaceRow, ...]
    point: Point


class Label(Struct, frozen=True):
    """A name beside a circle, and at which of its ends `x` is: start, middle, end."""

    text: str
    x: float
    y: float
    anchor: str


class Circle(Struct, frozen=True):
    """A spot as it is drawn."""

    spot: Spot
    x: float
    y: float
    radius: float
    label: Label | None


class Map(Struct, frozen=True):
    """What is drawn, the smaller circles later, and how many events lie `outside` of it.

    `countries` are names to find one's way by; `left_out` are places too many to be drawn.
    """

    window: Frame
    width: float
    height: float
    land: tuple[tuple[str, str], ...]
    countries: tuple[Label, ...]
    circles: tuple[Circle, ...]
    outside: int
    left_out: int


def draw(rows: Sequence[PlaceRow], zoom: str | None = None) -> Map:
    """Draw the places that have a position, in the window asked for; raises QueryError."""
    found = spots(rows)
    window = frame(zoom, [spot.point for spot in found])
    inside = [spot for spot in found if window.holds(spot.point)]
    circles, taken = _circles(inside[:MOST_CIRCLES], window)
    seen = land(window)
    return Map(
        window=window,
        width=WIDTH,
        height=HEIGHT,
        land=seen,
        countries=tuple(_countries([code for code, _ in seen], window, taken)),
        circles=circles,
        outside=sum(spot.events for spot in found) - sum(spot.events for spot in inside),
        left_out=max(len(inside) - MOST_CIRCLES, 0),
    )


def spots(rows: Iterable[PlaceRow]) -> list[Spot]:
    """Places by where they are drawn, those of most events first.

    What lies somewhere in a country, and nobody knows where, is one spot with the country.
    """
    together: dict[tuple[str, Point], list[PlaceRow]] = defaultdict(list)
    for row in rows:
        if row.point:
            together[row.entity if row.exact else "", row.point].append(row)
    made = (_spot(point, same) for (_, point), same in together.items())
    return sorted(made, key=lambda spot: (-spot.events, spot.key))


def _spot(point: Point, places: Sequence[PlaceRow]) -> Spot:
    first, alone = places[0], len(places) == 1
    country = country_name(first.country or "")
    return Spot(
        key=first.entity if alone else country,
        name=first.name if alone else country,
        exact=first.exact,
        events=sum(row.events for row in places),
        places=tuple(places),
        point=point,
    )


def _circles(found: Sequence[Spot], window: Frame) -> tuple[tuple[Circle, ...], list[Box]]:
    """The circles, and the room that the larger ones and their labels take."""
    most = max((spot.events for spot in found), default=1)
    largest = min(LARGEST, 7 + 2 * sqrt(most))
    drawn = []
    for spot in found:
        x, y = window.place(spot.point)
        radius = SMALLEST + (largest - SMALLEST) * sqrt(spot.events / most)
        drawn.append(Circle(spot, round(x, 1), round(y, 1), round(radius, 1), None))
    taken = [(c.x, c.y, c.radius * 1.5, c.radius * 1.5) for c in drawn[:MOST_LABELS]]
    labelled = []
    for place, circle in enumerate(drawn):
        label = _label(circle, taken) if place < MOST_LABELS else None
        labelled.append(Circle(circle.spot, circle.x, circle.y, circle.radius, label))
    return tuple(labelled), taken


def _label(circle: Circle, taken: list[Box]) -> Label | None:
    """A name where there is room for it beside, above or below; `taken` then holds it too."""
    name = circle.spot.name
    text = name if len(name) <= LONGEST_LABEL else name[: LONGEST_LABEL - 1].rstrip() + "…"
    width, gap = LETTER * len(text) + 4, circle.radius + 2
    for x, y, anchor in (
        (circle.x + gap, circle.y, "start"),
        (circle.x - gap, circle.y, "end"),
        (circle.x, circle.y + gap + LINE / 2, "middle"),
        (circle.x, circle.y - gap - LINE / 2, "middle"),
    ):
        middle = x + width / 2 * {"start": 1, "end": -1, "middle": 0}[anchor]
        box = middle, y, width, LINE
        if _is_free(box, taken):
            taken.append(box)
            return Label(text, round(x, 1), round(y + 4, 1), anchor)
    return None


def _countries(codes: Iterable[str], window: Frame, taken: list[Box]) -> Iterator[Label]:
    """Names of countries in the middle of what is large enough, where nothing else is."""
    for code in codes if window.span <= NEAR else ():
        middle = centre(code)
        if middle and window.holds(middle):
            name, (x, y) = country_name(code), window.place(middle)
            box = x, y, LETTER * len(name), LINE
            if _is_free(box, taken):
                taken.append(box)
                yield Label(name, round(x, 1), round(y + 4, 1), "middle")


def _is_free(box: Box, taken: Iterable[Box]) -> bool:
    x, y, width, height = box
    within = width / 2 <= x <= WIDTH - width / 2 and height / 2 <= y <= HEIGHT - height / 2
    return within and not any(
        abs(x - at[0]) < (width + at[2]) / 2 and abs(y - at[1]) < (height + at[3]) / 2
        for at in taken
    )
