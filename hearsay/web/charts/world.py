"""A part of the world as it is drawn: where on the drawing a place lies, and the land around it."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from math import cos, hypot, radians

from msgspec import Struct

from hearsay.catalogue.outlines import Point, Ring, outlines
from hearsay.records import QueryError

WIDTH, HEIGHT = 1000.0, 480.0
NARROWEST, WORLD = 6.0, 145.0
"""Degrees from the top to the bottom of a drawing: of the narrowest, and of the whole world."""
WIDE = 100.0
WORLD_SQUEEZE = 0.839
"""How much narrower than high a degree is on a map of the world, so that it just fits."""
MARGIN = 1.3
FINEST = 0.8
"""Points of an outline nearer than this to the one before are left out."""
REGIONS = {
    "Africa": (-36.0, 38.0, -19.0, 53.0),
    "Asia": (-11.0, 56.0, 55.0, 150.0),
    "Europe": (34.0, 66.0, -12.0, 45.0),
    "Middle East": (12.0, 43.0, 24.0, 64.0),
    "North America": (7.0, 66.0, -135.0, -55.0),
    "South America": (-56.0, 14.0, -84.0, -33.0),
    "Oceania": (-48.0, 5.0, 110.0, 180.0),
}
"""Degrees: south, north, west, east."""


class Frame(Struct, frozen=True):
    """What is drawn: degrees north and east of the middle, and degrees from top to bottom."""

    north: float
    east: float
    span: float

    def place(self, point: Point) -> tuple[float, float]:
        """Where a point lies on the drawing, on whichever side of the world is the nearer."""
        return self._x((point[1] - self.east + 180) % 360 - 180), self._y(point[0])

    def holds(self, point: Point) -> bool:
        """Whether a point lies within the drawing."""
        x, y = self.place(point)
        return 0 <= x <= WIDTH and 0 <= y <= HEIGHT

    def around(self, factor: float) -> "Frame":
        """A frame with the same middle that shows so many times as many degrees."""
        return Frame(self.north, self.east, min(max(self.span * factor, NARROWEST / 4), WORLD))

    def beside(self, north: float, east: float) -> "Frame":
        """The frame moved by shares of its height and width."""
        moved = min(max(self.north + north * self.span, -85.0), 85.0)
        turned = self.east + east * self.span * WIDTH / HEIGHT / self._squeeze
        return Frame(round(moved, 2), round((turned + 180) % 360 - 180, 2), self.span)

    @property
    def text(self) -> str:
        """The frame as an address has it."""
        return f"{self.north:g},{self.east:g},{self.span:g}"

    def rings(self, ring: Ring) -> Iterable[list[tuple[float, float]]]:
        """A ring as it is drawn, once for each side on which the frame shows some of it."""
        for turn in (-360.0, 0.0, 360.0):
            drawn = [(self._x(east + turn - self.east), self._y(north)) for north, east in ring]
            xs, ys = zip(*drawn, strict=True)
            if max(xs) > 0 and min(xs) < WIDTH and max(ys) > 0 and min(ys) < HEIGHT:
                yield drawn

    @property
    def _squeeze(self) -> float:
        return WORLD_SQUEEZE if self.span > WIDE else max(cos(radians(self.north)), 0.2)

    def _x(self, east: float) -> float:
        return WIDTH / 2 + east * self._squeeze * HEIGHT / self.span

    def _y(self, north: float) -> float:
        return HEIGHT / 2 + (self.north - north) * HEIGHT / self.span


WHOLE = Frame(12.5, 10.0, WORLD)


def frame(zoom: str | None, points: Sequence[Point]) -> Frame:
    """The frame asked for: `world`, a region, a country's ISO code, or degrees; else around points.

    Raises QueryError that tells what may be asked for.
    """
    if zoom is None:
        return fitted(points)
    if zoom == "world":
        return WHOLE
    if zoom in REGIONS:
        south, north, west, east = REGIONS[zoom]
        return _boxed(south, north, west, east - west)
    if zoom in outlines():
        return fitted(max(outlines()[zoom], key=len))
    return _of_degrees(zoom)


def fitted(points: Sequence[Point]) -> Frame:
    """The frame that holds all points, over the 180th meridian where that is shorter."""
    if not points:
        return WHOLE
    easts = sorted({east for _, east in points})
    gaps = [(b - a, b) for a, b in pairwise([*easts, easts[0] + 360])]
    gap, west = max(gaps)
    norths = [north for north, _ in points]
    return _boxed(min(norths), max(norths), west, 360 - gap)


@lru_cache(maxsize=64)
def land(window: Frame) -> tuple[tuple[str, str], ...]:
    """Each country that is seen, by its ISO code, with its outlines as a path of SVG."""
    drawn = (
        (code, "".join(_path(one) for ring in rings for one in window.rings(ring)))
        for code, rings in outlines().items()
    )
    return tuple((code, path) for code, path in drawn if path)


def _boxed(south: float, north: float, west: float, width: float) -> Frame:
    middle = (south + north) / 2
    across = width * max(cos(radians(middle)), 0.2) * HEIGHT / WIDTH
    span = max(MARGIN * (north - south), MARGIN * across, NARROWEST)
    if span > WIDE:
        return WHOLE
    east = (west + width / 2 + 180) % 360 - 180
    return Frame(round(middle, 2), round(east, 2), round(span, 2))


def _of_degrees(zoom: str) -> Frame:
    try:
        north, east, span = (float(part) for part in zoom.split(","))
        if not (abs(north) <= 90 and abs(east) <= 180 and 1 <= span <= WORLD):
            raise ValueError
    except ValueError:
        raise QueryError(
            f"no part of the world is called {zoom!r}; expected world, {', '.join(REGIONS)}, the "
            "ISO code of a country such as IRN, or degrees north and east of the middle and from "
            "top to bottom, such as 33.5,44,12"
        ) from None
    return Frame(north, east, span)


def _path(ring: Sequence[tuple[float, float]]) -> str:
    kept = [ring[0]]
    for x, y in ring[1:-1]:
        if hypot(x - kept[-1][0], y - kept[-1][1]) >= FINEST:
            kept.append((x, y))
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in kept) + "Z" if len(kept) > 2 else ""
