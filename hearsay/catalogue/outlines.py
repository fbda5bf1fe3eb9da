"""Outlines of countries for a map of the world that needs no network.

They are Natural Earth's of 1:110 million (public domain), made by `python -m train.catalogue`:
coarse, and without the countries too small for that scale (Bahrain, Malta, Singapore).
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise

from msgspec import json

Point = tuple[float, float]
"""Degrees north and degrees east."""

Ring = tuple[Point, ...]
"""A closed line: the last point is the first one again."""


@cache
def outlines() -> Mapping[str, tuple[Ring, ...]]:
    """Give the rings of every country by ISO 3166-1 alpha-3, to two decimals of a degree.

    Land is what an odd number of rings lies around: Lesotho is a ring within South Africa's. No
    ring crosses the 180th meridian; a country on both sides of it has rings on both.
    """
    data = (files("hearsay.catalogue") / "data" / "outlines.json").read_bytes()
    return json.decode(data, type=dict[str, tuple[Ring, ...]])


@cache
def centre(alpha3: str) -> Point | None:
    """Give the centroid of a country's largest ring, on a map of equal degrees; None if not drawn.

    The centroid of a bent country may lie outside of it (Vietnam, Croatia).
    """
    rings = outlines().get(alpha3, ())
    return max(map(_centroid, rings))[1] if rings else None


def _centroid(ring: Ring) -> tuple[float, Point]:
    """The area, in square degrees, and the centroid."""
    north = east = twice = 0.0
    for (n, e), (n1, e1) in pairwise(ring):
        cross = e * n1 - e1 * n
        twice += cross
        north += (n + n1) * cross
        east += (e + e1) * cross
    return abs(twice) / 2, (north / (3 * twice), east / (3 * twice))
