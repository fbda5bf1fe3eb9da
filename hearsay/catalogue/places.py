"""Populated places by name: GeoNames' towns of 5,000 people and more, read when first asked for.

The table is made of GeoNames (CC BY 4.0) by `python -m train.catalogue towns`, which settles what
town a name stands for.
"""

import gzip
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from msgspec import Struct, json

from hearsay.catalogue.entries import Place
from hearsay.catalogue.names import fold, rows


class Town(Struct, frozen=True, gc=False, array_like=True):
    """A town and the folded names that stand for it; `country` is ISO 3166-1 alpha-3."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    country: str
    names: tuple[str, ...]


@cache
def towns() -> tuple[Town, ...]:
    """Read all towns."""
    table = files("hearsay.catalogue") / "data" / "geonames_towns.json.gz"
    return json.decode(gzip.decompress(table.read_bytes()), type=tuple[Town, ...])


@cache
def _index() -> dict[str, Town]:
    index = {name: town for town in towns() for name in town.names}
    _apply_hand(index, towns())
    return index


def _apply_hand(index: dict[str, Town], known: Iterable[Town]) -> None:
    """Add spellings of the news that GeoNames lacks, and drop words that are no places."""
    by_id = {town.geonameid: town for town in known}
    for row in rows("places"):
        town = by_id.get(int(row["geonameid"] or 0))
        if town is not None:
            index[fold(row["name"])] = town
        else:
            index.pop(fold(row["name"]), None)


def place(name: str) -> Place | None:
    """Find the populated place of that name; of several, the most populous."""
    town = _index().get(fold(name))
    if town is None or name.islower():
        return None
    return Place(
        name=town.name,
        country=town.country,
        latitude=town.latitude,
        longitude=town.longitude,
        geonameid=town.geonameid,
    )
