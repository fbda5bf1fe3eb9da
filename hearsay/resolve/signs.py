"""What speaks for and against two claims being of one event, as numbers by name.

A sign that says nothing is left out or 0. What each is worth is learned: see `likeness`.
"""

from collections.abc import Iterable, Iterator
from math import log1p

from hearsay.records import Claim, EventType, Status
from hearsay.resolve.days import days_meet, shared_days
from hearsay.resolve.families import family
from hearsay.resolve.parties import Parties, called_alike, homes, may_hold
from hearsay.resolve.wording import commonness, stem, words_of

Sign = tuple[str, float]
_SIDES_EQUAL = frozenset((EventType.CONSULT, EventType.AGREE, EventType.COOPERATE))
_MEETINGS = frozenset((EventType.CONSULT, EventType.COOPERATE))
_UNSURE = frozenset((Status.CONDITIONAL, Status.POSSIBLE))
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
    if _numbers(a) & _numbers(b):
        yield "same number", 1.0
    yield from _wording(a, b)


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
    if ("phone" in a.mode) != ("phone" in b.mode) and (a.where or b.where):
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
    yield ("shared parties", shared) if shared else ("nobody shared", 1.0)
    if not {*a.actors}.isdisjoint(b.recipients) or not {*b.actors}.isdisjoint(a.recipients):
        yield "crossed", 1.0
    if only and other:
        if any(known[i].person for i in only) and any(known[i].person for i in other):
            yield "a person on either side", 1.0
        if _others(only, other, known):
            yield "each names another", 1.0
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
    if mine & theirs or _countries(mine, known) & _countries(theirs, known):
        return False
    return any(known[i].person for i in mine) and any(known[i].person for i in theirs)


def _others(mine: set[str], theirs: set[str], known: Parties) -> bool:
    """Whether each claim names somebody else: another person, or one of another country.

    Whoever met a minister and whoever met a general met twice.
    """
    a, b = ({i for i in ids if known[i].named} for ids in (mine, theirs))
    if any(known[i].person for i in a) and any(known[i].person for i in b):
        return True
    return bool(a) and bool(b) and not _countries(a, known) & _countries(b, known)


def _countries(ids: Iterable[str], known: Parties) -> set[str]:
    """The countries that are known of some parties."""
    return {country for i in ids if (country := known[i].country)}


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


def _numbers(claim: Claim) -> set[tuple[str, int | None, int | None]]:
    """How many of what."""
    return {(q.what, q.min, q.max) for q in claim.quantities}


def _wording(a: Claim, b: Claim) -> Iterator[Sign]:
    """Words shared by the sentences and around the triggers; how far apart in one report."""
    words = _dice(words_of(a.sentence), words_of(b.sentence))
    yield "words", min(words, _MOST_WORDS)
    yield "nearby words", min(_dice(_near(a), _near(b)), _MOST_NEARBY)
    if a.report == b.report:
        yield "same report", 1.0
        yield "words in one report", words
        yield "way between sentences", min(abs(a.span.start - b.span.start), _FARTHEST) / _FARTHEST


def _near(claim: Claim) -> frozenset[str]:
    """The words around the trigger."""
    at = claim.evidence[0].span.start - claim.span.start
    end = at + len(claim.trigger) + _AROUND
    return words_of(claim.sentence[max(0, at - _AROUND) : end])


def _dice(x: frozenset[str], y: frozenset[str]) -> float:
    """Shared words of two texts."""
    return 2 * len(x & y) / (len(x) + len(y)) if x and y else 0.0
