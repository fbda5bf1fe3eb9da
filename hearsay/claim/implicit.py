"""Parties that a claim leaves unsaid where its report has told who is meant: implicit arguments.

`The ban was lifted` tells neither by whom nor for whom; `six gunboats sailed` are somebody's. All
of whom the report has told by then are weighed by signs (`hearsay/claim/hints.py`) whose worth is
learned by `python -m train.implicit`, and nobody is one of the choices (Gerber & Chai 2010).
What is filled in counts for what follows, and is told as inferred, with the chance of it.
"""

import json
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from math import exp

from msgspec import Struct, structs

from hearsay.claim.course import ACTORS, RECIPIENTS, SIDES, Course, Told
from hearsay.claim.fillers import SIDES_EQUAL
from hearsay.claim.hints import Gap, Hints
from hearsay.records import Claim, EntityKind, Evidence, Span

_SIDES = 2
"""A meeting of so many lacks nobody."""
_HELD = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.EQUIPMENT)
_LIKELY = 0.4
"""Chance from which somebody is told to be meant; below it a reader is better left to judge."""
_SURE = 0.6
"""Chance from which whoever is told of in words gives way to whom they are taken for."""
_WORD = re.compile(r"[\w.'’-]*\w")
Points = Mapping[str, float]
"""What signs are worth in one sort of gap."""


class Choice(Struct, frozen=True):
    """Who fills a gap, nobody where `keys` are empty, and the chance of it."""

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
            lacks = len(course.told[at].of(role)) < (_SIDES if sides else 1)
            if lacks:
                yield Gap(course.told[at], role)
            for key in sorted(course.told[at].of(role)):
                member = course.cast.members[key]
                if member.described and member.kind in _HELD:
                    yield Gap(course.told[at], role, key)


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
    return choice if choice.chance >= (_SURE if gap.held else _LIKELY) else None


def _sum(signs: Mapping[str, float], worth: Points) -> float:
    return sum(worth.get(name, 0.0) * size for name, size in signs.items())


def fill_implicit(
    course: Course, claims: Iterable[Claim], entity: Callable[[str], str]
) -> tuple[Claim, ...]:
    """The claims in the same order with those who are meant; `entity` gives the id of a key."""
    filled: dict[str, Claim] = {}
    for gap in gaps(course):
        choice = choose(course, gap, points().get(gap.sort, {}))
        if choice is not None:
            claim = _with(course, gap, choice, entity)
            filled[claim.id] = claim
    return tuple(filled.get(claim.id, claim) for claim in claims)


def _with(course: Course, gap: Gap, choice: Choice, entity: Callable[[str], str]) -> Claim:
    """The claim of a gap as it is chosen to be, which the course tells from now on."""
    told, role = gap.told, ACTORS if gap.role == SIDES else gap.role
    claim = told.claim
    if gap.held and gap.held not in told.of(role):
        role = RECIPIENTS
    gone = entity(gap.held) if gap.held else ""
    ids = {entity(key): key for key in sorted(choice.keys)}
    kept = tuple(i for i in getattr(claim, role) if i != gone)
    told_so = [Evidence(part=role, span=_place(course, told, key), of=id_)
               for id_, key in ids.items()]  # fmt: skip
    claim = structs.replace(
        claim,
        **{role: (*kept, *(i for i in ids if i not in kept))},
        evidence=(*(e for e in claim.evidence if (e.part, e.of) != (role, gone)), *told_so),
        reasons=(*claim.reasons, _reason(course, gap, choice, role)),
    )
    course.filled(told, role, (told.of(role) - {gap.held}) | choice.keys, claim)
    return claim


def _place(course: Course, told: Told, key: str) -> Span:
    """Where somebody is told of last before a claim, else first."""
    starts = course.places[key]
    start = starts[max(bisect_left(starts, told.at) - 1, 0)]
    member = course.cast.members.get(key)
    whole = next((s for s in member.spans if s.start == start), None) if member else None
    word = _WORD.match(course.text, start)
    return whole or Span(start, word.end() if word else start + 1)


def _reason(course: Course, gap: Gap, choice: Choice, role: str) -> str:
    names = " and ".join(sorted(course.name(key) for key in choice.keys))
    chance = f"with chance {choice.chance:.2f}"
    if not gap.held:
        return f"{role}: not said here; {names}, inferred {chance}"
    held = f"{role}: «{course.name(gap.held)}»"
    return f"{held} taken for {names} {chance}" if names else f"{held} left out {chance}"
