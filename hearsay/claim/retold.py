"""An event that a report comes back to: who took part in it need not be said again.

`The arrest` and `Sunday's talks` leave unsaid what the report has told elsewhere. Only empty parts
are filled, from one other claim of the same report, with its words as evidence.
"""

import re
from collections.abc import Sequence

from msgspec import structs

from hearsay.claim.fillers import SIDES_EQUAL
from hearsay.records import Claim, Status, When

_DEFINITE = re.compile(
    r"\b(?:the|this|that|these|those|such|its|his|her|their|whose|\w+day['’]s|same)\s+"
    r"(?:[\w-]+\s+){0,2}$|['’]s\s+$",
    re.IGNORECASE,
)
_NO = re.compile(r"\b(?:no|any)\s+(?:[\w-]+\s+){0,1}$", re.IGNORECASE)
"""What is denied has been told: `there was no meeting`."""
_ANEW = re.compile(r"\s+of (?:an?|another|\d[\d,]*|two|three|four|five|six|some|several)\b")
_VERB = re.compile(r"\b(?:to|was|were|been|being|be|had|has|have|will|would|not)\s+$")
_SIDES = 2
"""A meeting of so many lacks nobody."""
_PARTS = ("actors", "recipients")


def fill_retold(text: str, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims in the same order, their gaps filled from other tellings in the report."""
    told = list(claims)
    order = sorted(range(len(told)), key=lambda i: told[i].at)
    for place, i in enumerate(order):
        before = [told[j] for j in reversed(order[:place])]
        after = [told[j] for j in order[place + 1 :]]
        told[i] = _filled(text, told[i], (*before, *after))
    return tuple(told)


def _filled(text: str, claim: Claim, others: Sequence[Claim]) -> Claim:
    points_back = _is_definite(text, claim)
    for other in others:
        if other.type == claim.type and _may_be_same(claim, other, points_back):
            filled = _with(claim, other, points_back)
            if filled is not claim:
                return filled
    return claim


def _may_be_same(claim: Claim, other: Claim, points_back: bool) -> bool:
    """Whether nothing that is told of two claims of one type keeps them apart."""
    if not _days_meet(claim.when, other.when) or not _fits(claim.where, other.where):
        return False
    if any((way in claim.mode) != (way in other.mode) for way in ("visit", "phone")):
        return False
    mine, theirs = _sides(claim), _sides(other)
    if not all(a <= b or not a for a, b in zip(mine, theirs, strict=True)):
        return False
    shared = any(a and a <= b for a, b in zip(mine, theirs, strict=True))
    return shared or (points_back and not any(mine))


def _sides(claim: Claim) -> tuple[set[str], ...]:
    """Actors and recipients; all in one where the sides of an event are equal."""
    if claim.type in SIDES_EQUAL:
        return ({*claim.actors, *claim.recipients},)
    return {*claim.actors}, {*claim.recipients}


def _days_meet(mine: When | None, theirs: When | None) -> bool:
    if mine is None or theirs is None:
        return True
    return mine.earliest <= theirs.latest and theirs.earliest <= mine.latest


def _fits(mine: str | None, theirs: str | None) -> bool:
    return mine is None or theirs is None or mine == theirs


def _is_definite(text: str, claim: Claim) -> bool:
    """Whether the trigger is a noun that points back: `the arrest`, not `was to arrest`."""
    trigger = claim.at
    before = text[max(0, trigger.start - 40) : trigger.start]
    anew = _VERB.search(before) or _ANEW.match(text, trigger.end)
    denied = claim.status == Status.NEGATED and _NO.search(before)
    return bool(denied or _DEFINITE.search(before)) and not anew


def _with(claim: Claim, other: Claim, points_back: bool) -> Claim:
    """The claim with those whom only the other tells; a passive's actor stays unsaid."""
    if claim.type in SIDES_EQUAL:
        lacks = len(_sides(claim)[0]) < _SIDES and _sides(claim)[0] < _sides(other)[0]
        gained = {*_PARTS} if lacks else set[str]()
    else:
        lent = _PARTS if points_back else ("recipients",)
        gained = {p for p in lent if not getattr(claim, p) and getattr(other, p)}
    if not gained:
        return claim
    kept = (e for e in claim.evidence if e.part not in gained)
    reason = f"{' and '.join(sorted(gained))}: as told of «{other.trigger}»"
    return structs.replace(
        claim,
        **{part: getattr(other, part) for part in gained},
        evidence=(*kept, *(e for e in other.evidence if e.part in gained)),
        reasons=(*claim.reasons, reason),
    )
