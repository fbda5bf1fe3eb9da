"""What speaks for and against two claims being of one event, as numbers by name.

A sign that says nothing is left out or 0. What each is worth is learned: see `likeness`.
"""

from collections.abc import Iterable, Iterator
from math import fsum, log1p, sqrt

from hearsay.records import Claim, EventType, Status
from hearsay.resolve.days import days_meet, days_rule_out, shared_days, tells_day
from hearsay.resolve.families import family
from hearsay.resolve.names import holds_name
from hearsay.resolve.parties import Parties, called_alike, homes, may_hold
from hearsay.resolve.senses import senses_alike
from hearsay.resolve.wording import commonness, stem, words_of

Sign = tuple[str, float]
_SIDES_EQUAL = frozenset((EventType.CONSULT, EventType.AGREE, EventType.COOPERATE))
_MEETINGS = frozenset((EventType.CONSULT, EventType.COOPERATE))
_UNSURE = frozenset((Status.CONDITIONAL, Status.POSSIBLE))
_AROUND = 50
"""Code points on either side of a trigger that are its nearby words."""
_COMMON = 50
"""One in so many triggers is wholly common."""
ALIKE, ALIKE_HERE, UNTOLD = "senses alike", "senses alike in one report", "sense not told"
"""The signs of senses."""
_MOST_WORDS, _MOST_NEARBY, _MOST_DAYS, _FARTHEST = 0.5, 0.6, 30, 1000


def cannot_be_one(a: Claim, b: Claim, known: Parties) -> bool:
    """Whether their parties, days or manner rule out that two claims are of one event.

    Days and people do only where each claim's own sentence tells them.
    """
    by_who = _turned_round(a, b, known) or _names_others(a, b, known)
    return by_who or days_rule_out(a, b) or _call_and_place(a, b)


def _call_and_place(a: Claim, b: Claim) -> bool:
    """Whether the one is a call, and the other took place somewhere."""
    return ("phone" in a.mode) != ("phone" in b.mode) and bool(a.where or b.where)


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
    yield from _sense(a, b)


def _kind(a: Claim, b: Claim) -> Iterator[Sign]:
    """What is done, how, and by what word."""
    if family(a.type) == family(b.type):
        yield "same family", 1.0
    yield "types alike", _types_alike(a, b)
    if a.type == b.type:
        yield f"same type {a.type}", 1.0
    else:
        yield "other type", min(a.score, b.score)
    word = stem(a.trigger)
    if word == stem(b.trigger):
        yield "same word", 1.0
        yield "common word", min(commonness().get(word, 0.0) * _COMMON, 1.0)
    if a.mode and b.mode:
        yield ("shared mode" if {*a.mode} & {*b.mode} else "other mode"), 1.0


def _types_alike(a: Claim, b: Claim) -> float:
    """How far the reader's chances of all types are the same for both (Bhattacharyya).

    Summed exactly, so that it is the same whichever claim comes first.
    """
    if not (a.or_types or b.or_types):
        return float(a.type == b.type)
    mine, theirs = _chances(a), _chances(b)
    return fsum(sqrt(chance * theirs[t]) for t, chance in mine.items() if t in theirs)


def _chances(claim: Claim) -> dict[EventType, float]:
    """The chance of each type; what the others leave is that of the first."""
    others = {other.type: other.score for other in claim.or_types}
    return {claim.type: max(1 - sum(others.values()), 0.0), **others}


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
            if mine & theirs and {a.type, b.type} <= _MEETINGS and _by_name(a) and _by_name(b):
                yield "met another", 1.0
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


def _names_others(a: Claim, b: Claim, known: Parties) -> bool:
    """Whether other people take part in each, and each sentence names some of them."""
    return _other_people(a, b, known) and _by_name(a) and _by_name(b)


def _by_name(claim: Claim) -> bool:
    """Whether the claim's sentence names somebody who takes part; an analyst's need no words."""
    told = [e.span for e in claim.evidence if e.part in ("actors", "recipients")]
    at = claim.span.start
    own = (claim.sentence[s.start - at : s.end - at] for s in told if claim.span.covers(s))
    return not told or any(map(holds_name, own))


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
        yield from _days(a, b, shared_days(a.when, b.when))
    if a.where and b.where:
        if a.where == b.where:
            yield "same place", 1.0
        elif may_hold(known[a.where], known[b.where]):
            yield "place within place", 1.0
        else:
            yield "other place", 1.0


def _days(a: Claim, b: Claim, shared: float) -> Iterator[Sign]:
    """How far the days of both are the same; they mean less where another sentence tells them."""
    yield "shared days", shared
    if a.type == b.type:
        yield "shared days of a type", shared
    apart = not days_meet(a.when, b.when)
    if not shared:
        yield ("days apart" if apart else "next day"), 1.0
    if not (tells_day(a) and tells_day(b)):
        yield "shared days not told", shared
        if not apart:
            yield "days meet not told", 1.0


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


def _sense(a: Claim, b: Claim) -> Iterator[Sign]:
    """How far the triggers mean the same where they stand."""
    alike = senses_alike(a, b)
    if alike is None:
        yield UNTOLD, 1.0
        return
    yield ALIKE, alike
    if a.report == b.report:
        yield ALIKE_HERE, alike


def _near(claim: Claim) -> frozenset[str]:
    """The words around the trigger."""
    at = claim.evidence[0].span.start - claim.span.start
    end = at + len(claim.trigger) + _AROUND
    return words_of(claim.sentence[max(0, at - _AROUND) : end])


def _dice(x: frozenset[str], y: frozenset[str]) -> float:
    """Shared words of two texts."""
    return 2 * len(x & y) / (len(x) + len(y)) if x and y else 0.0
