"""Whom a pronoun or a phrase without a name stands for: all whom the report tells of are weighed.

What each sign is worth (`hearsay/claim/signs.py`) is learned by `python -m train.antecedents`: the
sum of the signs gives everybody a score, and nobody has one, too. Whoever has most is meant
(mention ranking: Denis and Baldridge 2008).
"""

import json
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from importlib.resources import files

from hearsay.catalogue import country_name
from hearsay.claim.cast import Cast, Member
from hearsay.claim.signs import Asked, Sign, Signs
from hearsay.records import Reading, Span

NOBODY = "nobody"


@cache
def points() -> dict[str, float]:
    """What each sign is worth for each sort of phrase: `he link`, `role other country`."""
    text = files("hearsay.claim").joinpath("antecedents.json").read_text(encoding="utf-8")
    return {str(name): float(worth) for name, worth in json.loads(text).items()}


@cache
def _worth(sort: str) -> dict[str, float]:
    """What each sign is worth for one sort."""
    told = (name.partition(" ") for name in points())
    return {name: points()[f"{of} {name}"] for of, _, name in told if of == sort}


class Antecedents:
    """Chooses among the members of one report's cast."""

    def __init__(self, cast: Cast, reading: Reading) -> None:
        self.cast, self.signs = cast, Signs(cast, reading)
        self._chosen: dict[tuple[Asked, frozenset[str]], Member | None] = {}

    def of(self, asked: Asked, apart: Collection[str] = ()) -> Member | None:
        """Who is meant, none of those whose keys are `apart`; None where nobody is likelier.

        Chosen once: whoever is met later in the report changes nothing.
        """
        key = asked, frozenset(apart)
        if key not in self._chosen:
            found = ((m.key, signs) for m, signs in self.signs.of_members(asked, apart))
            best = max(_summed(asked.sort, found), default=None)
            likely = best is not None and best[0] > _nobody(asked)
            self._chosen[key] = self.cast.members[best[1]] if best and likely else None
        return self._chosen[key]

    def two(self, span: Span, apart: Collection[str] = ()) -> tuple[Member, ...]:
        """The two countries or parties, not `apart`, that `both sides` are likeliest to be; none
        where the report tells of fewer.
        """
        asked = Asked(span, span.of(self.cast.report.text), "two")
        sides = ((key, signs) for key, signs in self.signs.of_sides(asked) if key not in apart)
        found = sorted(_summed("two", sides), reverse=True)
        return tuple(self.side(key) for _, key in found[:2]) if len(found) > 1 else ()

    def side(self, key: str) -> Member:
        """The member of a key, or the country of one that has not acted yet."""
        if key in self.cast.members:
            return self.cast.members[key]
        iso3 = key.removeprefix("country ")
        return self.cast.country(iso3, country_name(iso3))


def _summed(sort: str, found: Iterable[tuple[str, list[Sign]]]) -> Iterator[tuple[float, str]]:
    """The score of each, with its key."""
    worth = _worth(sort)
    for key, signs in found:
        yield sum([worth.get(name, 0.0) * size for name, size in signs]), key


def _nobody(asked: Asked) -> float:
    return _worth(asked.sort).get(NOBODY, 0.0)
