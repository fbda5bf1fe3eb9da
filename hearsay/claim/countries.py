"""The countries that a phrase names, by name or as an adjective."""

import re
from functools import lru_cache

from hearsay import catalogue

_WORD = re.compile(r"[A-Z][\w.’'-]*|[\w.’'-]+")
_LONGEST = 3
_NAME = r"([A-Z][\w-]+(?: [A-Z][\w-]+)*)"
_SEAT = re.compile(rf"^(?:the )?{_NAME}['’]s |\bin {_NAME}$")


@lru_cache(maxsize=1 << 13)
def countries_in(text: str) -> tuple[tuple[str, int, int], ...]:
    """ISO 3166-1 alpha-3 and half-open offsets, each country once, in order; longest names first.

    `South Korean officials` names one country, `US and Iranian officials` two.
    """
    words = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(text)]
    found: dict[str, tuple[int, int]] = {}
    at = 0
    while at < len(words):
        size, iso3 = _named(words[at : at + _LONGEST])
        if iso3 and iso3 not in found:
            found[iso3] = (words[at][1], words[at + size - 1][2])
        at += size
    return tuple((iso3, start, end) for iso3, (start, end) in found.items())


def _named(words: list[tuple[str, int, int]]) -> tuple[int, str | None]:
    """How many of these words name a country from the first on, and which; 1 and None if none."""
    if not words[0][0][:1].isupper():
        return 1, None
    for size in range(len(words), 0, -1):
        name = re.sub(r"['’]s?$", "", " ".join(word for word, _, _ in words[:size]))
        iso3 = catalogue.country(name) or catalogue.demonym(name)
        if iso3:
            return size, iso3
    return 1, None


def state_of(body: str) -> str | None:
    """The country of a state's body: that which it names, or whose capital it is said to be in.

    `the foreign ministry in Oslo` and `Seoul's navy`, but not an embassy there.
    """
    found = country_in(body)
    seat = _SEAT.search(body)
    if found or not seat or not catalogue.is_state_body(body):
        return found
    return catalogue.capital(seat[1] or seat[2])


def country_in(text: str) -> str | None:
    """The country that a phrase names, if it names just one."""
    found = countries_in(text)
    return found[0][0] if len(found) == 1 else None
