import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.catalogue import capital, country, country_name, demonym
from hearsay.catalogue.countries import countries
from hearsay.catalogue.names import fold, many, rows

NO_PEOPLE = {"ATA", "BVT", "SGS", "HMD", "SJM", "ATF", "UMI", "VAT", "SCG", "ANT"}


@pytest.mark.parametrize(
    ("name", "iso3"),
    [
        ("US", "USA"), ("U.S.", "USA"), ("the US", "USA"), ("U.S.A.", "USA"), ("America", "USA"),
        ("the United States", "USA"), ("UK", "GBR"), ("Britain", "GBR"), ("U.K.", "GBR"),
        ("Burma", "MMR"), ("Ivory Coast", "CIV"), ("Côte d’Ivoire", "CIV"),
        ("Cote d'Ivoire", "CIV"),
        ("North Korea", "PRK"), ("DPRK", "PRK"), ("the Palestinian territories", "PSE"),
        ("Gaza", "PSE"), ("the West Bank", "PSE"), ("the UAE", "ARE"), ("DR Congo", "COD"),
        ("Türkiye", "TUR"), ("TURKEY", "TUR"), ("The Gambia", "GMB"), ("St. Lucia", "LCA"),
        ("Bosnia-Herzegovina", "BIH"), ("São Tomé and Príncipe", "STP"), ("Holland", "NLD"),
        ("Trinidad & Tobago", "TTO"),
    ],
)  # fmt: skip
def test_country_by_usual_names(name: str, iso3: str) -> None:
    assert country(name) == iso3


@pytest.mark.parametrize(
    "name", ["us", "Us", "uk", "car", "turkey", "Korea", "Atlantis", "", "the"]
)
def test_no_country(name: str) -> None:
    assert country(name) is None


def test_every_country_is_found_by_its_common_name() -> None:
    for one in countries():
        assert country(country_name(one.iso3)) == one.iso3
        assert country(one.name) == one.iso3


def test_common_names() -> None:
    wanted = {"IRN": "Iran", "USA": "United States", "KOR": "South Korea", "NLD": "Netherlands"}
    assert {iso3: country_name(iso3) for iso3 in wanted} == wanted
    assert country_name("XYZ") == "XYZ"


@pytest.mark.parametrize(
    ("word", "iso3"),
    [
        ("Iranian", "IRN"), ("Iranians", "IRN"), ("British", "GBR"), ("Britons", "GBR"),
        ("Frenchman", "FRA"), ("Frenchmen", "FRA"), ("Swiss", "CHE"), ("Danes", "DNK"),
        ("Polish", "POL"), ("Poles", "POL"), ("South Koreans", "KOR"), ("Emiratis", "ARE"),
        ("Burkinabé", "BFA"), ("Palestinian", "PSE"), ("Serbs", "SRB"), ("New Zealanders", "NZL"),
        ("Congolese", "COD"), ("Dutch", "NLD"), ("Filipinas", "PHL"), ("Saudis", "SAU"),
    ],
)  # fmt: skip
def test_demonyms(word: str, iso3: str) -> None:
    assert demonym(word) == iso3


@pytest.mark.parametrize("word", ["polish", "Frenchs", "Korean", "Martian", "s", ""])
def test_no_demonym(word: str) -> None:
    assert demonym(word) is None


def test_every_inhabited_country_has_a_demonym() -> None:
    known = {row["iso3"] for row in rows("demonyms")}
    assert {one.iso3 for one in countries()} - known == NO_PEOPLE


@pytest.mark.parametrize(
    ("name", "iso3"),
    [
        ("Tehran", "IRN"), ("Moscow", "RUS"), ("Washington", "USA"), ("Washington, D.C.", "USA"),
        ("Kiev", "UKR"), ("Kyiv", "UKR"), ("Brussels", "BEL"), ("Belgrade", "SRB"),
        ("Sana'a", "YEM"), ("The Hague", "NLD"), ("Astana", "KAZ"), ("San José", "CRI"),
    ],
)  # fmt: skip
def test_capitals(name: str, iso3: str) -> None:
    assert capital(name) == iso3


@pytest.mark.parametrize("name", ["New York", "Victoria", "Hamilton", "San Juan", "male"])
def test_a_city_that_no_state_is_ruled_from_is_no_capital(name: str) -> None:
    assert capital(name) is None


def test_no_two_countries_share_a_word() -> None:
    owner: dict[str, str] = {}
    for row in rows("demonyms"):
        for word in many(row["words"]):
            assert owner.setdefault(fold(word), row["iso3"]) == row["iso3"], word
    owner.clear()
    for row in rows("countries"):
        for name in many(row["other_names"]):
            assert owner.setdefault(fold(name), row["iso3"]) == row["iso3"], name


@given(st.text(max_size=30))
def test_any_text_may_be_asked_for(text: str) -> None:
    for found in (country(text), demonym(text), capital(text)):
        assert found is None or len(found) == 3


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing_for_ascii(text: str) -> None:
    if text.isascii():
        assert fold(fold(text)) == fold(text)
