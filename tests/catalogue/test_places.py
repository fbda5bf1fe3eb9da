import subprocess
import sys
from collections import Counter

import pytest

from hearsay.catalogue import place
from hearsay.catalogue.countries import countries
from hearsay.catalogue.places import towns


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Istanbul", "TUR"), ("Paris", "FRA"), ("Cúcuta", "COL"), ("Cucuta", "COL"),
        ("Odessa", "UKR"), ("Kiev", "UKR"), ("Mecca", "SAU"), ("Khan Younis", "PSE"),
        ("Bethlehem", "PSE"), ("Hodeidah", "YEM"), ("Gao", "MLI"), ("Tripoli", "LBY"),
        ("Saint Petersburg", "RUS"), ("St. Petersburg", "RUS"),
    ],
)  # fmt: skip
def test_the_place_that_a_report_means(name: str, country: str) -> None:
    found = place(name)
    assert found is not None
    assert found.country == country


@pytest.mark.parametrize("name", ["Hamas", "March", "North", "reading", "Zzyzxia", ""])
def test_no_place(name: str) -> None:
    assert place(name) is None


def test_where_it_lies() -> None:
    found = place("Tehran")
    assert found is not None
    assert (round(found.latitude), round(found.longitude)) == (36, 51)
    assert found.geonameid == 112931


def test_towns_are_not_read_before_they_are_asked_for() -> None:
    asked = (
        "from hearsay.catalogue import country, demonym, capital, places; "
        "country('Iran'), demonym('Iranian'), capital('Tehran'); "
        "assert places.towns.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", asked], check=True)


def test_a_name_stands_for_one_town() -> None:
    names = Counter(name for town in towns() for name in town.names)
    assert names.most_common(1)[0][1] == 1


def test_towns_lie_on_the_globe_in_known_countries() -> None:
    assert {town.country for town in towns()} <= {one.iso3 for one in countries()}
    assert all(abs(town.latitude) <= 90 and abs(town.longitude) <= 180 for town in towns())
