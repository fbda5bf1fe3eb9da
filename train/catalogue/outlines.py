"""The outlines of countries, from Natural Earth's shapefile of 1:110 million."""

import json
from collections.abc import Iterable
from itertools import groupby, pairwise
from pathlib import Path

import shapefile

_DECIMALS = 2
_OWN_CODES = {"Kosovo": "XKX", "N. Cyprus": "CYP", "Somaliland": "SOM"}
"""Countries to which Natural Earth gives no code of ISO 3166-1, by its names of them.

Parts of a country are put to that country, as ISO 3166-1 has it; XKX is what GeoNames gives.
"""

Ring = list[tuple[float, float]]


def read(shapes: Path) -> dict[str, list[Ring]]:
    """Read the rings of every country by ISO 3166-1 alpha-3; points are north and east, in degrees.

    Points that fall together when rounded are one; a ring that encloses nothing then is left out.
    """
    countries: dict[str, list[Ring]] = {}
    with shapefile.Reader(shapes) as reader:
        for one in reader.iterShapeRecords():
            code = _OWN_CODES.get(one.record["name"], one.record["iso_a3"])
            ends = [*one.shape.parts[1:], len(one.shape.points)]
            parts = (one.shape.points[a:b] for a, b in zip(one.shape.parts, ends, strict=True))
            countries.setdefault(code, []).extend(filter(_area, map(_ring, parts)))
    return dict(sorted(countries.items()))


def _ring(points: Iterable[tuple[float, float]]) -> Ring:
    rounded = ((round(north, _DECIMALS), round(east, _DECIMALS)) for east, north, *_ in points)
    return [point for point, _ in groupby(rounded)]


def _area(ring: Ring) -> float:
    return abs(sum(e * n1 - e1 * n for (n, e), (n1, e1) in pairwise(ring)))


def write(shapes: Path, out: Path) -> None:
    """Make the table of outlines from the shapefile, a country to a line."""
    rows = (
        f"{json.dumps(code)}:{json.dumps(rings, separators=(',', ':'))}"
        for code, rings in read(shapes).items()
    )
    out.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
