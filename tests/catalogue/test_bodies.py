import pytest

from hearsay.catalogue import body, outlet, seat
from hearsay.catalogue.countries import countries
from hearsay.catalogue.names import code, fold, many, rows
from hearsay.records import Ownership


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("UN", "United Nations"), ("the U.N.", "United Nations"), ("EU", "European Union"),
        ("NATO", "NATO"), ("Nato", "NATO"), ("WHO", "World Health Organization"),
        ("the World Health Organisation", "World Health Organization"),
        ("Red Cross", "International Committee of the Red Cross"), ("G-20", "G20"),
        ("Ecowas", "Economic Community of West African States"),
        ("the Arab League", "Arab League"), ("Mercosur", "Mercosur"),
        ("UN nuclear watchdog", "International Atomic Energy Agency"),
    ],
)  # fmt: skip
def test_bodies(name: str, canonical: str) -> None:
    found = body(name)
    assert found is not None
    assert found.name == canonical
    assert found.country is None


@pytest.mark.parametrize("name", ["who", "un", "amnesty", "the Ministry of Silly Walks", ""])
def test_no_body(name: str) -> None:
    assert body(name) is None


def test_seats_stand_for_bodies() -> None:
    assert seat("the White House") == ("White House", "USA")
    assert seat("Kremlin") == ("Kremlin", "RUS")
    assert seat("the Pentagon") == ("Pentagon", "USA")
    assert seat("Elysée") == ("Élysée", "FRA")
    assert seat("No. 10") == seat("Downing Street") == ("Downing Street", "GBR")
    assert seat("Foggy Bottom") == ("State Department", "USA")
    assert seat("Capitol Hill") == ("US Congress", "USA")
    assert seat("Brussels") is None


@pytest.mark.parametrize(
    ("name", "canonical", "ownership"),
    [
        ("reuters", "Reuters", "private"), ("The New York Times", "New York Times", "private"),
        ("AP", "Associated Press", "agency"), ("Tasnim News Agency", "Tasnim", "semi-official"),
        ("the Fars news agency", "Fars", "semi-official"), ("XINHUA", "Xinhua", "state"),
        ("BBC Persian", "BBC", "public"), ("Yonhap news agency", "Yonhap", "semi-official"),
        ("The Independent", "The Independent", "private"),
        ("haaretz newspaper", "Haaretz", "private"), ("the Voice of America", "Voice of America",
        "public"), ("Khovar news agency", "Khovar", "state"), ("NZ Herald", "New Zealand Herald",
        "private"),
    ],
)  # fmt: skip
def test_outlets(name: str, canonical: str, ownership: str) -> None:
    found = outlet(name)
    assert found is not None
    assert (found.name, found.ownership) == (canonical, Ownership(ownership))


@pytest.mark.parametrize(
    "name", ["the Post", "independent", "Atlantic", "news agency", "Globes", "NRC", "AKP", ""]
)
def test_no_outlet(name: str) -> None:
    assert outlet(name) is None


@pytest.mark.parametrize("table", ["bodies", "seats", "outlets"])
def test_no_name_stands_for_two_things(table: str) -> None:
    owner: dict[str, str] = {}
    for row in rows(table):
        for name in (row["name"], *many(row["also"])):
            key = fold(name) if table == "outlets" else code(name) or fold(name)
            assert owner.setdefault(key, row["name"]) == row["name"], name


def test_every_country_of_the_tables_exists() -> None:
    known = {one.iso3 for one in countries()}
    assert {row["iso3"] for row in rows("seats")} <= known
    assert {row["country"] for row in rows("outlets")} <= known
