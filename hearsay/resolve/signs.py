"""What speaks for and against two claims being of one event, as numbers by name.

A sign that says nothing is left out. What each is worth is learned: see `likeness`.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from math import log1p

import msgspec

from hearsay.records import Claim, EventType, Status
from hearsay.resolve.days import days_meet, shared_days
from hearsay.resolve.families import family
from hearsay.resolve.parties import Parties, called_alike, homes, may_hold

Sign = tuple[str, float]
_SIDES_EQUAL = frozenset((EventType.CONSULT, EventType.AGREE, EventType.COOPERATE))
_MEETINGS = frozenset((EventType.CONSULT, EventType.COOPERATE))
_UNSURE = frozenset((Status.CONDITIONAL, Status.POSSIBLE))
_WORD = re.compile(r"[a-z]{4,}")
_AROUND = 50
"""Code points on either side of a trigger that are its nearby words."""
_COMMON = 50
"""One in so many triggers is wholly common."""
_MOST_WORDS, _MOST_NEARBY, _MOST_DAYS, _FARTHEST = 0.5, 0.6, 30, 1000


def cannot_be_one(a: Claim, b: Claim, known: Parties) -> bool:
    """Whether their days or their parties rule out that two claims are of one event."""
    return not days_meet(a.when, b.when) or _turned_round(a, b, known) or _other_people(a, b, known)


def signs(a: Claim, b: Claim, known: Parties, between: int) -> Iterator[Sign]:
    """The signs of a pair whose reports appeared `between` days apart; each name once."""
    yield from _kind(a, b)
    yield from _who(a, b, known)
    yield from _when_and_where(a, b, known)
    yield from _status(a, b)
    yield "days between reports", log1p(min(between, _MOST_DAYS))
    words, nearby = _dice(words_of(a.sentence), words_of(b.sentence)), _dice(_near(a), _near(b))
    yield "words", min(words, _MOST_WORDS)
    yield "nearby words", min(nearby, _MOST_NEARBY)
    if {(q.what, q.min, q.max) for q in a.quantities} & {
        (q.what, q.min, q.max) for q in b.quantities
    }:
        yield "same number", 1.0
    if a.report == b.report:
        yield "same report", 1.0
        yield "words in one report", words
        yield "code points between", min(abs(a.span.start - b.span.start), _FARTHEST) / _FARTHEST


def _kind(a: Claim, b: Claim) -> Iterator[Sign]:
    """What is done, how, and by what word."""
    if family(a.type) == family(b.type):
        yield "same family", 1.0
    if a.type == b.type:
        yield f"same type {a.type}", 1.0
    word = stem(a.trigger)
    if word == stem(b.trigger):
        yield "same word", 1.0
        yield "common word", min(commonness().get(word, 0.0) * _COMMON, 1.0)
    if a.mode and b.mode:
        yield ("shared mode" if {*a.mode} & {*b.mode} else "other mode"), 1.0
    if ("phone" in a.mode and b.where) or ("phone" in b.mode and a.where):
        yield "call and place", 1.0


def _who(a: Claim, b: Claim, known: Parties) -> Iterator[Sign]:
    mine, theirs = {*a.actors, *a.recipients}, {*b.actors, *b.recipients}
    if not mine or not theirs:
        yield "nobody told", 1.0
        return
    if a.actors and {*a.actors} == {*b.actors}:
        yield "same actors", 1.0
    if a.recipients and {*a.recipients} == {*b.recipients}:
        yield "same recipients", 1.0
    only, other = mine - theirs, theirs - mine
    alike = min(_alike(only, other, known), _alike(other, only, known))
    shared = (len(mine & theirs) + alike / 2) / (len(mine | theirs) - alike)
    yield ("shared parties", shared) if shared else ("strangers", 1.0)
    if not {*a.actors}.isdisjoint(b.recipients) or not {*b.actors}.isdisjoint(a.recipients):
        yield "crossed", 1.0
    if only and other:
        if any(known[i].person for i in only) and any(known[i].person for i in other):
            yield "other persons", 1.0
        if _others(only, other, known):
            yield "others", 1.0
    if {a.type, b.type} & _SIDES_EQUAL or {*a.actors} & {*b.actors} or not (a.actors and b.actors):
        yield "same side", 1.0


def _turned_round(a: Claim, b: Claim, known: Parties) -> bool:
    """Whether the one does to the other what the other does to the one: a reply, no retelling."""
    if {a.type, b.type} & _MEETINGS:
        return False
    mine, theirs = homes(a.actors, known), homes(b.actors, known)
    to_me, to_them = homes(a.recipients, known), homes(b.recipients, known)
    return bool(mine & to_them and theirs & to_me and not mine & theirs)


def _alike(mine: set[str], theirs: set[str], known: Parties) -> int:
    """How many of the unnamed on the one side are called as somebody on the other."""
    return sum(any(called_alike(known[i], known[j]) for j in theirs) for i in mine)


def _other_people(a: Claim, b: Claim, known: Parties) -> bool:
    """Whether persons take part in both, and nobody in both, nor anybody of one state."""
    mine, theirs = {*a.actors, *a.recipients}, {*b.actors, *b.recipients}
    if mine & theirs or {known[i].country for i in mine} & {known[i].country for i in theirs} - {
        None
    }:
        return False
    return any(known[i].person for i in mine) and any(known[i].person for i in theirs)


def _others(mine: set[str], theirs: set[str], known: Parties) -> bool:
    """Whether each claim names somebody else: another person, or one of another country.

    Whoever met a minister and whoever met a general met twice.
    """
    a, b = [known[i] for i in mine if known[i].named], [known[i] for i in theirs if known[i].named]
    if any(p.person for p in a) and any(p.person for p in b):
        return True
    one_state = {p.country for p in a} & {p.country for p in b} - {None}
    return bool(a) and bool(b) and not one_state


def _when_and_where(a: Claim, b: Claim, known: Parties) -> Iterator[Sign]:
    if a.when and b.when:
        shared = shared_days(a.when, b.when)
        yield "shared days", shared
        if a.type == b.type:
            yield "shared days of a type", shared
        if not shared:
            yield "next day", 1.0
    if a.where and b.where:
        if a.where == b.where:
            yield "same place", 1.0
        elif may_hold(known[a.where], known[b.where]):
            yield "place within place", 1.0
        else:
            yield "other place", 1.0


def _status(a: Claim, b: Claim) -> Iterator[Sign]:
    if a.status == b.status:
        yield "same status", 1.0
    elif not _UNSURE.isdisjoint((a.status, b.status)):
        yield "unsure", 1.0
    elif Status.NEGATED in (a.status, b.status):
        yield "negated", 1.0
    else:
        yield "done and planned", 1.0
        if a.report == b.report:
            yield "done and planned in one report", 1.0


@cache
def commonness() -> dict[str, float]:
    """The share of all triggers that have a stem; the rarer are left out."""
    data = files("hearsay.resolve").joinpath("common.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, float])


@lru_cache(maxsize=8192)
def stem(trigger: str) -> str:
    """A trigger's last word without its ending: `meetings`, `meeting` and `meet` are one."""
    words = re.findall(r"\w+", trigger.casefold()) or [trigger]
    return re.sub(r"(?<=\w{3})(?:ings?|ed|es|e|s|ers?|ions?)$", "", words[-1])[:6]


@lru_cache(maxsize=16384)
def words_of(text: str) -> frozenset[str]:
    """The words of four letters and more."""
    return frozenset(_WORD.findall(text.casefold()))


def _near(claim: Claim) -> frozenset[str]:
    """The words around the trigger."""
    at = claim.evidence[0].span.start - claim.span.start
    end = at + len(claim.trigger) + _AROUND
    return words_of(claim.sentence[max(0, at - _AROUND) : end])


def _dice(x: frozenset[str], y: frozenset[str]) -> float:
    """Shared words of two texts."""
    return 2 * len(x & y) / (len(x) + len(y)) if x and y else 0.0
