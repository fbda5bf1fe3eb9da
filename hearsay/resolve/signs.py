"""What speaks for and against two claims being of one event, as numbers by name.

A sign that says nothing is left out or 0. What each is worth is learned: see `likeness`.
"""

from collections.abc import Iterator, Set
from math import fsum, log1p, sqrt

from hearsay.records import EventType, Status
from hearsay.resolve.days import days_meet, shared_days
from hearsay.resolve.facts import Facts
from hearsay.resolve.parties import called_alike, may_hold
from hearsay.resolve.senses import senses_alike
from hearsay.resolve.wording import commonness

Sign = tuple[str, float]
_SIDES_EQUAL = frozenset((EventType.CONSULT, EventType.AGREE, EventType.COOPERATE))
_MEETINGS = frozenset((EventType.CONSULT, EventType.COOPERATE))
_SPOKEN = frozenset(
    (EventType.THREATEN, EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.SUPPORT)
)
_UNSURE = frozenset((Status.CONDITIONAL, Status.POSSIBLE))
_COMMON = 50
"""One in so many triggers is wholly common."""
ALIKE, ALIKE_HERE, UNTOLD = "senses alike", "senses alike in one report", "sense not told"
"""The signs of senses."""
_MOST_WORDS, _MOST_NEARBY, _MOST_DAYS, _FARTHEST = 0.5, 0.6, 30, 1000


def cannot_be_one(a: Facts, b: Facts) -> bool:
    """Whether their parties, days or manner rule out that two claims are of one event.

    Days and people do only where each claim's own sentence tells them.
    """
    apart = not days_meet(a.claim.when, b.claim.when) and a.own_day and b.own_day
    others = _turned_round(a, b) or _names_others(a, b) or _two_speakers(a, b)
    return apart or others or _call_and_place(a, b) or _side_by_side(a, b)


def _side_by_side(a: Facts, b: Facts) -> bool:
    """Whether one sentence tells both, of two types and statuses: `the workers abducted on Monday
    may have been taken abroad`. Of 8,204 such pairs in the storylines of `train/data` 17 are of one
    event.
    """
    mine, theirs = a.claim, b.claim
    beside = mine.report == theirs.report and mine.span == theirs.span
    return beside and mine.type != theirs.type and mine.status != theirs.status


def _two_speakers(a: Facts, b: Facts) -> bool:
    """Whether others say each: two who threaten or demand the same do so each for himself."""
    mine, theirs = a.claim, b.claim
    if mine.type != theirs.type or mine.type not in _SPOKEN or not (mine.actors and theirs.actors):
        return False
    own = mine.tells("actors") and theirs.tells("actors")
    return own and a.actors_homes.isdisjoint(b.actors_homes) and _known(a) and _known(b)


def _known(a: Facts) -> bool:
    """Whether all who act have a name and a state."""
    return all(a.parties[i].named and a.parties[i].country for i in a.claim.actors)


def _call_and_place(a: Facts, b: Facts) -> bool:
    """Whether the one is a call, and the other took place somewhere."""
    calls = ("phone" in a.claim.mode) != ("phone" in b.claim.mode)
    return calls and bool(a.claim.where or b.claim.where)


def signs(a: Facts, b: Facts, between: int) -> Iterator[Sign]:
    """The signs of a pair whose reports appeared `between` days apart; each name once."""
    yield from _kind(a, b)
    yield from _who(a, b)
    yield from _when_and_where(a, b)
    yield from _status(a, b)
    yield "days between reports", log1p(min(between, _MOST_DAYS))
    if not a.numbers.isdisjoint(b.numbers):
        yield "same number", 1.0
    yield from _wording(a, b)
    yield from _sense(a, b)


def _kind(a: Facts, b: Facts) -> Iterator[Sign]:
    """What is done, how, and by what word."""
    mine, theirs = a.claim, b.claim
    if a.family == b.family:
        yield "same family", 1.0
    yield "types alike", _types_alike(a, b)
    if mine.type == theirs.type:
        yield f"same type {mine.type}", 1.0
    else:
        yield "other type", min(mine.score, theirs.score)
    if a.stem == b.stem:
        yield "same word", 1.0
        yield "common word", min(commonness().get(a.stem, 0.0) * _COMMON, 1.0)
    if mine.mode and theirs.mode:
        yield ("shared mode" if {*mine.mode} & {*theirs.mode} else "other mode"), 1.0


def _types_alike(a: Facts, b: Facts) -> float:
    """How far the reader's chances of all types are the same for both (Bhattacharyya).

    Summed exactly, so that it is the same whichever claim comes first.
    """
    theirs = b.chances
    return fsum(sqrt(chance * theirs[t]) for t, chance in a.chances.items() if t in theirs)


def _who(a: Facts, b: Facts) -> Iterator[Sign]:
    if not a.who or not b.who:
        yield "nobody told", 1.0
        return
    mine, theirs, common = a.claim, b.claim, a.who & b.who
    if mine.actors and {*mine.actors} == {*theirs.actors}:
        yield "same actors", 1.0
    if mine.recipients and {*mine.recipients} == {*theirs.recipients}:
        yield "same recipients", 1.0
    only, other = a.who - common, b.who - common
    alike = min(_alike(a, only, b, other), _alike(b, other, a, only)) if only and other else 0
    shared = (len(common) + alike / 2) / (len(a.who | b.who) - alike)
    yield ("shared parties", shared) if shared else ("nobody shared", 1.0)
    if _meet(mine.actors, theirs.recipients) or _meet(theirs.actors, mine.recipients):
        yield "crossed", 1.0
    if only and other:
        yield from _beside(a, only, b, other)
    same = _meet(mine.actors, theirs.actors) or not (mine.actors and theirs.actors)
    if same or mine.type in _SIDES_EQUAL or theirs.type in _SIDES_EQUAL:
        yield "same side", 1.0


def _meet(some: tuple[str, ...], more: tuple[str, ...]) -> bool:
    return any(one in more for one in some)


def _beside(a: Facts, only: Set[str], b: Facts, other: Set[str]) -> Iterator[Sign]:
    """What those who take part in one claim only speak against one event."""
    mine, theirs = a.parties, b.parties
    people = any(mine[i].person for i in only) and any(theirs[i].person for i in other)
    if people:
        yield "a person on either side", 1.0
        meetings = a.claim.type in _MEETINGS and b.claim.type in _MEETINGS
        if len(only) < len(a.who) and meetings and a.by_name and b.by_name:
            yield "met another", 1.0
    if _others(a, only, b, other):
        yield "each names another", 1.0


def _turned_round(a: Facts, b: Facts) -> bool:
    """Whether the one does to the other what the other does to the one: a reply, no retelling."""
    if a.claim.type in _MEETINGS or b.claim.type in _MEETINGS:
        return False
    there, back = a.actors_homes & b.recipients_homes, b.actors_homes & a.recipients_homes
    return bool(there and back) and a.actors_homes.isdisjoint(b.actors_homes)


def _alike(a: Facts, only: Set[str], b: Facts, other: Set[str]) -> int:
    """How many of the unnamed on the one side are called as somebody on the other."""
    mine, theirs = a.parties, b.parties
    return sum(any(called_alike(mine[i], theirs[j]) for j in other) for i in only)


def _names_others(a: Facts, b: Facts) -> bool:
    """Whether persons take part in both, and nobody in both, nor anybody of one state; and each
    sentence names somebody who does.
    """
    named = a.people and b.people and a.by_name and b.by_name
    return named and a.who.isdisjoint(b.who) and a.countries.isdisjoint(b.countries)


def _others(a: Facts, only: Set[str], b: Facts, other: Set[str]) -> bool:
    """Whether each claim names somebody else: another person, or one of another country.

    Whoever met a minister and whoever met a general met twice.
    """
    mine = [party for i in only if (party := a.parties[i]).named]
    theirs = [party for i in other if (party := b.parties[i]).named]
    if any(party.person for party in mine) and any(party.person for party in theirs):
        return True
    home = {party.country for party in mine if party.country}
    there = {party.country for party in theirs if party.country}
    return bool(mine) and bool(theirs) and home.isdisjoint(there)


def _when_and_where(a: Facts, b: Facts) -> Iterator[Sign]:
    mine, theirs = a.claim, b.claim
    if mine.when and theirs.when:
        yield from _days(a, b, shared_days(mine.when, theirs.when))
    if mine.where and theirs.where:
        if mine.where == theirs.where:
            yield "same place", 1.0
        elif may_hold(a.parties[mine.where], b.parties[theirs.where]):
            yield "place within place", 1.0
        else:
            yield "other place", 1.0


def _days(a: Facts, b: Facts, shared: float) -> Iterator[Sign]:
    """How far the days of both are the same; they mean less where another sentence tells them."""
    yield "shared days", shared
    if a.claim.type == b.claim.type:
        yield "shared days of a type", shared
    apart = not days_meet(a.claim.when, b.claim.when)
    if not shared:
        yield ("days apart" if apart else "next day"), 1.0
    if not (a.own_day and b.own_day):
        yield "shared days not told", shared
        if not apart:
            yield "days meet not told", 1.0


def _status(a: Facts, b: Facts) -> Iterator[Sign]:
    mine, theirs = a.claim.status, b.claim.status
    if mine == theirs:
        yield "same status", 1.0
    elif not _UNSURE.isdisjoint((mine, theirs)):
        yield "unsure", 1.0
    elif Status.NEGATED in (mine, theirs):
        yield "negated", 1.0
    else:
        yield "done and planned", 1.0
        if a.claim.report == b.claim.report:
            yield "done and planned in one report", 1.0


def _wording(a: Facts, b: Facts) -> Iterator[Sign]:
    """Words shared by the sentences and around the triggers; how far apart in one report."""
    words = _dice(a.words, b.words)
    yield "words", min(words, _MOST_WORDS)
    yield "nearby words", min(_dice(a.nearby, b.nearby), _MOST_NEARBY)
    if a.claim.report == b.claim.report:
        yield "same report", 1.0
        yield "words in one report", words
        way = abs(a.claim.span.start - b.claim.span.start)
        yield "way between sentences", min(way, _FARTHEST) / _FARTHEST


def _sense(a: Facts, b: Facts) -> Iterator[Sign]:
    """How far the triggers mean the same where they stand."""
    alike = senses_alike(a.claim, b.claim)
    if alike is None:
        yield UNTOLD, 1.0
        return
    yield ALIKE, alike
    if a.claim.report == b.claim.report:
        yield ALIKE_HERE, alike


def _dice(x: frozenset[str], y: frozenset[str]) -> float:
    """Shared words of two texts."""
    return 2 * len(x & y) / (len(x) + len(y)) if x and y else 0.0
