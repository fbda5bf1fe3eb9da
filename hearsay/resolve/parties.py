"""What is known of those who take part, as far as it tells one event from another."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from msgspec import Struct

from hearsay.catalogue import country_name
from hearsay.catalogue.spelling import name_key
from hearsay.records import EntityKind, Who
from hearsay.resolve.names import AREA, is_name

_PLACES = (EntityKind.PLACE, EntityKind.FACILITY)
_TAIL = re.compile(r"\s(?:of|in|at|on|from|who|held|for|near|with)\s.*")


class Party(Struct, frozen=True):
    """One who takes part, or a place; `state` tells that it is a country.

    `head` is the noun of its name, `porters` of six porters, and `words` are those that tell
    a place from others.
    """

    named: bool
    country: str | None
    person: bool
    state: bool
    head: str
    words: frozenset[str]


Parties = Mapping[str, Party]


def parties(known: Iterable[Who]) -> dict[str, Party]:
    """The parties by the ids of the joined entities."""
    return {who.id: _party(who) for who in known}


def alike(one: Who, other: Who) -> bool:
    """Whether nothing that tells events apart is known of the one otherwise than of the other."""
    return _party(one) == _party(other)


@lru_cache(maxsize=65536)
def _party(who: Who) -> Party:
    name, named = name_key(who.name), is_name(who.name)
    if named and who.kind in _PLACES:
        name = AREA.sub("", name)
    person = who.kind == EntityKind.PERSON
    core = _TAIL.sub("", name).split()
    return Party(
        named=named,
        country=who.country,
        person=person,
        state=who.country is not None and country_name(who.country) == who.name,
        head=core[-1] if core and not person else "",
        words=frozenset(w for w in name.split() if len(w) > 3 and who.kind in _PLACES),
    )


def homes(ids: Iterable[str], known: Parties) -> frozenset[str]:
    """The parties themselves and the states that they belong to."""
    all_ids = frozenset(ids)
    return all_ids | {country for i in all_ids if i in known and (country := known[i].country)}


def called_alike(one: Party, other: Party) -> bool:
    """Whether an unnamed one may be the other: `two drivers`, `the alliance`."""
    states = {one.country, other.country} - {None}
    unnamed = not (one.named and other.named)
    return unnamed and bool(one.head) and one.head == other.head and len(states) < 2


def may_hold(one: Party, other: Party) -> bool:
    """Whether a place may lie within the other, or be its other name: `Salto`, `Salto harbour`."""
    if (one.state or other.state) and one.country == other.country:
        return True
    return called_alike(one, other) or bool(one.words & other.words)
