"""How likely two claims tell of one event: signs, and what each has been found to be worth.

A logistic model: the points of all signs together are the logarithm of the odds. The points are
data, `points.json`; `python -m train.retellings` learns them from storylines of our own.
"""

from functools import cache
from importlib.resources import files
from math import exp

import msgspec

from hearsay.records import content_id
from hearsay.resolve.facts import Facts
from hearsay.resolve.signs import cannot_be_one, signs
from hearsay.resolve.wording import commonness

BASE = "any two"
"""What stands for all that is no sign: most claims are not of one event."""


@cache
def points() -> dict[str, float]:
    """What each sign is worth, in logarithms of odds."""
    data = files("hearsay.resolve").joinpath("points.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, float])


def points_id() -> str:
    """A short hash of all that is learned, the same for the same points and common words."""
    return content_id("P", sorted(points().items()), sorted(commonness().items()), length=8)


def likeness(a: Facts, b: Facts, between: int = 0) -> float:
    """The probability that two claims are of one event; 0 where days or parties rule it out.

    `between` is the number of days between their reports.
    """
    if cannot_be_one(a, b):
        return 0.0
    worth = points()
    total = sum(worth.get(name, 0.0) * value for name, value in signs(a, b, between))
    return 1 / (1 + exp(-total - worth[BASE]))
