"""Countries by name, people and capital: GeoNames' list, with the names that reports use.

The list is made of GeoNames (CC BY 4.0) by `python -m train.catalogue countries`.
"""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from hearsay.catalogue.names import Index, fold, many, rows

_NO_PLURAL = ("sh", "ch", "ss", "se", "men")


class Country(Struct, frozen=True):
    """One row of GeoNames' countries, as far as it is needed here."""

    name: str
    iso: str
    iso3: str
    capital: str


@cache
def countries() -> tuple[Country, ...]:
    """Read all countries and territories of GeoNames."""
    return tuple(Country(**row) for row in rows("geonames_countries"))


@cache
def _hand() -> dict[str, dict[str, str]]:
    return {row["iso3"]: row for row in rows("countries")}


@cache
def _names() -> dict[str, str]:
    hand = _hand()
    return {one.iso3: hand[one.iso3]["name"] or one.name for one in countries()}


@cache
def _by_name() -> Index[str]:
    def pairs() -> Iterator[tuple[str, str]]:
        hand = _hand()
        for one in countries():
            row = hand[one.iso3]
            yield one.name, one.iso3
            for name in (row["name"], *many(row["other_names"])):
                if name:
                    yield name, one.iso3

    return Index(pairs())


@cache
def _by_people() -> Index[str]:
    return Index(
        ((word, row["iso3"]) for row in rows("demonyms") for word in many(row["words"])),
        codes=False,
    )


@cache
def _by_capital() -> Index[str]:
    def pairs() -> Iterator[tuple[str, str]]:
        hand = _hand()
        for one in countries():
            row = hand[one.iso3]
            names = (one.capital.strip(), *many(row["capitals"]))
            dropped = {fold(name[1:]) for name in names if name.startswith("-")}
            for name in names:
                if name and not row["owner"] and fold(name) not in dropped and name[0] != "-":
                    yield name, one.iso3

    return Index(pairs())


def country(name: str) -> str | None:
    """Give a country's ISO 3166-1 alpha-3 code by any usual name; "US" is one, "us" is not."""
    return _by_name().get(name)


def country_name(iso3: str) -> str:
    """Give the common English name; a code that is not known comes back as it is."""
    return _names().get(iso3, iso3)


def demonym(word: str) -> str | None:
    """Give the country of an adjective or people: Iranian, Iranians, Britons, Frenchman.

    A word that two countries share goes to the larger one (Congolese, Dominican); "Korean" alone
    goes to neither.
    """
    found = _by_people().get(word)
    if found is None and word.endswith("s") and not word[:-1].endswith(_NO_PLURAL):
        found = _by_people().get(word[:-1])
    return found


def capital_of(iso3: str) -> str | None:
    """Give the name of a country's capital; None for a code that is not known."""
    return _capitals().get(iso3) or None


@cache
def _capitals() -> dict[str, str]:
    return {one.iso3: one.capital.strip() for one in countries()}


def capital(name: str) -> str | None:
    """Give the country whose government a capital stands for; those of territories do not."""
    return _by_capital().get(name)
