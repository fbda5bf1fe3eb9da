"""Parties that a claim leaves unsaid where its report has told who is meant: implicit arguments.

`The ban was lifted` tells neither by whom nor for whom. Whoever was told of just before, or takes
part in what the report tells nearby, is weighed by signs (`hearsay/claim/hints.py`) whose worth is
learned by `python -m train.implicit`, and nobody is one of the choices (Gerber & Chai 2010). Who is
filled in has that part for what follows, and is told as inferred, with the chance of it.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from math import exp

from msgspec import Struct, structs

from hearsay.claim.course import ACTORS, RECIPIENTS, SIDES, Course
from hearsay.claim.fillers import SIDES_EQUAL
from hearsay.claim.hints import Gap, Hints
from hearsay.records import Claim, Evidence

_SIDES = 2
"""A meeting of so many lacks nobody."""
LIKELY = 1 / 3
"""Chance from which somebody is told to be meant; below it a reader is better left to judge."""
Points = Mapping[str, float]
"""What signs are worth in one sort of gap."""


class Choice(Struct, frozen=True):
    """Who fills a gap, and the chance of it."""

    keys: frozenset[str]
    chance: float


@cache
def points() -> Mapping[str, Points]:
    """What each sign is worth in each sort of gap, kept as `recipients most against`."""
    text = files("hearsay.claim").joinpath("implicit.json").read_text(encoding="utf-8")
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for told, worth in json.loads(text).items():
        sort, _, name = told.partition(" ")
        found[sort][name] = float(worth)
    return found


def gaps(course: Course) -> Iterator[Gap]:
    """What the claims of a report leave unsaid, in the order of the text.

    Each is asked for when those before it have been filled.
    """
    for at in range(len(course.told)):
        sides = course.told[at].claim.type in SIDES_EQUAL
        for role in (SIDES,) if sides else (ACTORS, RECIPIENTS):
            if len(course.told[at].of(role)) < (_SIDES if sides else 1):
                yield Gap(course.told[at], role)


def choose(course: Course, gap: Gap, worth: Points) -> Choice | None:
    """Who is meant; None where all stays as the sentence tells it."""
    hints = Hints(course, gap)
    stays = _sum(hints.nobody(), worth)
    found = [(_sum(signs, worth), sorted(keys)) for keys, signs in hints.options()]
    best = max(found, default=None)
    if best is None or best[0] <= stays:
        return None
    whole = sum(exp(score - best[0]) for score in (stays, *(score for score, _ in found)))
    choice = Choice(frozenset(best[1]), 1 / whole)
    return choice if choice.chance >= LIKELY else None


def _sum(signs: Mapping[str, float], worth: Points) -> float:
    return sum(worth.get(name, 0.0) * size for name, size in signs.items())


def fill_implicit(
    course: Course, claims: Iterable[Claim], entity: Callable[[str], str]
) -> tuple[Claim, ...]:
    """The claims in the same order with those who are meant; `entity` gives the id of a key."""
    filled: dict[str, Claim] = {}
    for gap in gaps(course):
        choice = choose(course, gap, points().get(gap.role, {}))
        if choice is not None:
            claim = _with(course, gap, choice, entity)
            filled[claim.id] = claim
    return tuple(filled.get(claim.id, claim) for claim in claims)


def _with(course: Course, gap: Gap, choice: Choice, entity: Callable[[str], str]) -> Claim:
    """The claim of a gap as it is chosen to be, which the course tells from now on."""
    told, role = gap.told, ACTORS if gap.role == SIDES else gap.role
    ids = {entity(key): key for key in sorted(choice.keys)}
    names = " and ".join(sorted(map(course.name, choice.keys)))
    claim = structs.replace(
        told.claim,
        **{role: (*getattr(told.claim, role), *ids)},
        evidence=(*told.claim.evidence,
                  *(Evidence(part=role, span=course.words(key, told.at), of=id_)
                    for id_, key in ids.items())),
        reasons=(*told.claim.reasons,
                 f"{role}: not said here; {names}, inferred with chance {choice.chance:.2f}"),
    )  # fmt: skip
    course.filled(told, role, told.of(role) | choice.keys, claim)
    return claim
