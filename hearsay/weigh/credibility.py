"""A credibility for an event, suggested from its origins and denials, with the rule that fired.

What is graded is that the event is as its status says: that it happened, is planned, was called
off. Who the sources are does not count here; that is their reliability.
"""

from collections.abc import Sequence

from hearsay.catalogue.spelling import name_key
from hearsay.records import Claim, Credibility, EventStatus, Status
from hearsay.weigh.denials import side, split
from hearsay.weigh.known import Known
from hearsay.weigh.origins import first_hand, telling

_WHAT = {
    EventStatus.HAPPENED: "that it happened",
    EventStatus.PLANNED: "that it is planned",
    EventStatus.CANCELLED: "that it was called off",
}
_SAYS_SO = (Status.ACTUAL, Status.PLANNED)
_STEPS = {"nobody denies it": 0, "another side denies it": 1, "it is told both ways": 2}
_NOBODY, _ANOTHER, _BOTH = _STEPS


def credibility(
    claims: Sequence[Claim], status: EventStatus, origins: tuple[int, int], known: Known
) -> tuple[Credibility, str]:
    """The grade, and the rule in words; `claims` in order of publication."""
    grade, rule = _graded(claims, status, origins, known)
    what = _WHAT.get(status, "that it is so")
    return grade, f"credibility {grade.value}, {grade.words}, {what}: {rule}"


def _graded(
    claims: Sequence[Claim], status: EventStatus, origins: tuple[int, int], known: Known
) -> tuple[Credibility, str]:
    if status == EventStatus.UNCONFIRMED:
        return Credibility.CANNOT_BE_JUDGED, "nobody says more than that it may be"
    if status == EventStatus.DENIED:
        return Credibility.IMPROBABLE, "nobody stands by it"
    heard = first_hand(telling(claims, status), known)
    if not heard:
        return Credibility.CANNOT_BE_JUDGED, "all have it from one another"
    outlets = {name_key(known.reports[c.report].outlet) for c in heard}
    best, many = _by_origins(origins, len(outlets))
    denied = _denied(claims, status, known)
    grade = min(best + _STEPS[denied], Credibility.DOUBTFUL)
    return Credibility(grade), f"{many}, {denied}"


def _by_origins(origins: tuple[int, int], outlets: int) -> tuple[Credibility, str]:
    """The grade where nobody denies it; one outlet's word that there are several is one's word."""
    least, most = origins
    if least > 1 and outlets == 1:
        return Credibility.PROBABLY_TRUE, f"{least} independent origins, by one outlet"
    if least > 1:
        return Credibility.CONFIRMED, f"{least} independent origins"
    if most > 1:
        return Credibility.PROBABLY_TRUE, f"{most} origins that may be one"
    return Credibility.POSSIBLY_TRUE, "one origin"


def _denied(claims: Sequence[Claim], status: EventStatus, known: Known) -> str:
    """Whether it is denied to the last: a side that comes to tell of it denies it no more."""
    if status == EventStatus.CONTESTED:
        return _BOTH
    if status == EventStatus.CANCELLED:
        return _NOBODY
    no = {claim.id for claim in split(claims, known)[1]}
    yes = {claim.id for claim in claims if claim.status in _SAYS_SO}
    last = {side(c, known): c.id for c in claims if c.id in no | yes}
    return _ANOTHER if no.intersection(last.values()) else _NOBODY
