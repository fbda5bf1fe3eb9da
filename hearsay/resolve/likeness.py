"""How surely two claims tell of one event: who, when, where, how many, and in what words."""

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache

from hearsay.records import Claim, EventType, Status, When
from hearsay.resolve.parties import Parties, called_alike, homes, may_hold

ELSEWHERE = 0.3
"""What two different places speak against one event, unless one may lie within the other."""
_SIDES_EQUAL = frozenset((EventType.CONSULT, EventType.AGREE, EventType.COOPERATE))
_MEETINGS = frozenset((EventType.CONSULT, EventType.COOPERATE))
_SPEECH = frozenset(
    (EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.AGREE, EventType.SUPPORT)
)
_WORD = re.compile(r"[a-z]{4,}")


def likeness(a: Claim, b: Claim, known: Parties) -> float:
    """About 0 to 1 for two claims of one family; 0 where they cannot be one event."""
    who = _who(a, b, known)
    if who is None or not days_meet(a.when, b.when) or _call_and_visit(a, b):
        return 0.0
    total = who + (0.15 if a.type == b.type else 0.0)
    total += 0.25 if stem(a.trigger) == stem(b.trigger) else 0.0
    total += _days(a, b) + _place(a, b, known) + _manner(a, b) + _numbers(a, b)
    total += 0.35 * _wording(a, b)
    return total - _told_apart(a, b)


@lru_cache(maxsize=8192)
def stem(trigger: str) -> str:
    """A trigger's last word without its ending: `meetings`, `meeting` and `meet` are one."""
    words = re.findall(r"\w+", trigger.casefold()) or [trigger]
    return re.sub(r"(?<=\w{3})(?:ings?|ed|es|e|s|ers?|ions?)$", "", words[-1])[:6]


def days_meet(a: When | None, b: When | None) -> bool:
    """Whether the days allow one event; a day's slack for time zones and midnights."""
    slack = timedelta(days=1)
    return a is None or b is None or (
        a.earliest <= b.latest + slack and b.earliest <= a.latest + slack
    )  # fmt: skip


def _who(a: Claim, b: Claim, known: Parties) -> float | None:
    """What the participants say; None where they cannot be the same."""
    mine, theirs = {*a.actors, *a.recipients}, {*b.actors, *b.recipients}
    if not mine or not theirs:
        return 0.05
    if _turned_round(a, b, known):
        return None
    alike = _alike(mine - theirs, theirs - mine, known)
    shared = (len(mine & theirs) + alike / 2) / (len(mine | theirs) - alike)
    if not shared:
        return _strangers(mine, theirs, known)
    if _others(mine - theirs, theirs - mine, known):
        return 0.3 * shared - 0.3
    sides = a.type in _SIDES_EQUAL or set(a.actors) & set(b.actors) or not (a.actors and b.actors)
    return 0.1 + 0.3 * shared if sides else 0.3 * shared - 0.2


def _turned_round(a: Claim, b: Claim, known: Parties) -> bool:
    """Whether the one does to the other what the other does to the one: a reply, no retelling."""
    if a.type in _MEETINGS:
        return False
    mine, theirs = homes(a.actors, known), homes(b.actors, known)
    to_me, to_them = homes(a.recipients, known), homes(b.recipients, known)
    return bool(mine & to_them and theirs & to_me and not mine & theirs)


def _alike(mine: set[str], theirs: set[str], known: Parties) -> int:
    """How many of the unnamed on either side are called the same."""
    heads = [i for i in mine if any(called_alike(known[i], known[j]) for j in theirs)]
    return len(heads)


def _strangers(mine: set[str], theirs: set[str], known: Parties) -> float | None:
    """Nobody shared: of one state they may be the same; persons otherwise cannot."""
    if {known[i].country for i in mine} & {known[i].country for i in theirs} - {None}:
        return -0.1
    if any(known[i].person for i in mine) and any(known[i].person for i in theirs):
        return None
    named = any(known[i].named for i in mine) and any(known[i].named for i in theirs)
    return -0.25 if named else -0.05


def _others(mine: set[str], theirs: set[str], known: Parties) -> bool:
    """Whether each claim names somebody else: another person, or one of another country.

    Whoever met a minister and whoever met a general met twice.
    """
    a, b = [known[i] for i in mine if known[i].named], [known[i] for i in theirs if known[i].named]
    if any(p.person for p in a) and any(p.person for p in b):
        return True
    one_state = {p.country for p in a} & {p.country for p in b} - {None}
    return bool(a) and bool(b) and not one_state


def _days(a: Claim, b: Claim) -> float:
    if a.when is None or b.when is None:
        return 0.0
    inner = min(a.when.latest, b.when.latest) - max(a.when.earliest, b.when.earliest)
    outer = max(a.when.latest, b.when.latest) - min(a.when.earliest, b.when.earliest)
    return 0.3 * (max(inner.days, 0) + 1) / (outer.days + 1)


def _call_and_visit(a: Claim, b: Claim) -> bool:
    """Whether one is a telephone call and the other took place somewhere."""
    return ("phone" in a.mode and b.where is not None) or (
        "phone" in b.mode and a.where is not None
    )


def _place(a: Claim, b: Claim, known: Parties) -> float:
    if not a.where or not b.where:
        return 0.0
    if a.where == b.where:
        return 0.2
    return 0.0 if may_hold(known[a.where], known[b.where]) else -ELSEWHERE


def _manner(a: Claim, b: Claim) -> float:
    """Claims that both tell how, and differ: a release is no withdrawal."""
    return -0.2 if a.mode and b.mode and not {*a.mode} & {*b.mode} else 0.0


def _numbers(a: Claim, b: Claim) -> float:
    """The same number of the same, as in `12 held`, is seldom told of two events."""
    mine = {(q.what, q.min, q.max) for q in a.quantities}
    return 0.15 if mine & {(q.what, q.min, q.max) for q in b.quantities} else 0.0


def _wording(a: Claim, b: Claim) -> float:
    """Shared words of the two sentences, as a Dice coefficient."""
    x, y = _words(a.sentence), _words(b.sentence)
    return 2 * len(x & y) / (len(x) + len(y)) if x and y else 0.0


@lru_cache(maxsize=8192)
def _words(sentence: str) -> frozenset[str]:
    """The words of four letters and more."""
    return frozenset(_WORD.findall(sentence.casefold()))


def _told_apart(a: Claim, b: Claim) -> float:
    """What speaks against one event in how a report tells of it.

    One report seldom tells of one event both as done and as still to come, nor of one act of
    speech under two verbs.
    """
    same_report = a.report == b.report
    if same_report and {a.type, b.type} <= _SPEECH and stem(a.trigger) != stem(b.trigger):
        return 0.3
    done = {a.status == Status.ACTUAL, b.status == Status.ACTUAL}
    if len(done) == 1:
        return 0.0
    if Status.NEGATED in (a.status, b.status):
        return 0.3 if same_report and _first(a) == _first(b) else 0.0
    if Status.CONDITIONAL in (a.status, b.status):
        return 0.3
    return 0.3 if same_report else 0.0


def _first(claim: Claim) -> str:
    return claim.attribution[0].text.casefold() if claim.attribution else ""


def mean_likeness(mine: Sequence[Claim], theirs: Sequence[Claim], known: Parties) -> float:
    """The mean over the pairs that two groups make."""
    pairs = [(a, b) for a in mine for b in theirs]
    return sum(likeness(a, b, known) for a, b in pairs) / len(pairs)
