"""What has become of an event, from all that its claims say, in the order of their days."""

import re
from collections.abc import Sequence

from msgspec import structs

from hearsay.records import Claim, EventStatus, EventType, Status
from hearsay.weigh.denials import both_plans, is_called_off, side, speaker, split, was_put_off
from hearsay.weigh.known import Known

_BEFORE = re.compile(
    r"\bhad (?:\w+ ){0,2}(?:ruled out|denied|refused|rejected|insisted|said|sworn|vowed)\b"
)
"""What had been said before the report, and is told as what came before."""
_SUPPOSED = (Status.CONDITIONAL, Status.POSSIBLE)


def event_status(claims: Sequence[Claim], known: Known) -> tuple[EventStatus, str]:
    """The status and the reason; `claims` in order of publication.

    Told both as done and as not done, an event is contested, unless a report tells it as a fact
    all the same, or the side that denied it comes to tell it. Planned or thought of and later
    negated, it is cancelled, and a plan told anew after that stands again.
    """
    claims = [_made(c) for c in claims]
    yes, no, who = split(claims, known)
    if yes and no:
        return _both(yes, no, known)
    if yes:
        reason = f"{_many(len(yes))} that it happened"
        return EventStatus.HAPPENED, reason + (f", {len(who)} only deny who did it" if who else "")
    if no:
        return _undone(claims, known)
    plans = sum(c.status == Status.PLANNED for c in claims)
    if plans:
        return EventStatus.PLANNED, f"{_many(plans)} that it is planned"
    return EventStatus.UNCONFIRMED, "only possible or conditional claims"


def _many(claims: int) -> str:
    return "1 claim says" if claims == 1 else f"{claims} claims say"


def _made(claim: Claim) -> Claim:
    """A threat with a condition is made all the same."""
    if claim.type == EventType.THREATEN and claim.status == Status.CONDITIONAL:
        return structs.replace(claim, status=Status.ACTUAL)
    return claim


def _both(yes: Sequence[Claim], no: Sequence[Claim], known: Known) -> tuple[EventStatus, str]:
    def day(claim: Claim) -> str:
        return known.reports[claim.report].published.isoformat()

    if all(was_put_off(c, yes, known) for c in no):
        return EventStatus.HAPPENED, "called off, and then told as done"
    tell, deny = {speaker(c, known) for c in yes}, {speaker(c, known) for c in no}
    last_no = max(day(c) for c in no)
    if tell <= deny and _place(no[-1], known) > _place(yes[-1], known):
        return EventStatus.DENIED, "who told of it has denied it"
    sides = {side(c, known): day(c) for c in no}
    if any(day(c) >= sides.get(side(c, known), "9") for c in yes):
        return EventStatus.HAPPENED, "the side that denied it has come to tell of it"
    if any(not c.attribution and day(c) >= last_no for c in yes):
        return EventStatus.HAPPENED, "told as a fact in spite of the denial"
    return EventStatus.CONTESTED, f"{len(tell)} say that it happened, {len(deny)} that it did not"


def _place(claim: Claim, known: Known) -> tuple[str, str, int]:
    """By day, and within a report by the order of its words."""
    return known.reports[claim.report].published.isoformat(), claim.report, claim.span.start


def _is_overtaken(no: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a report that plans it tells that it had been ruled out before."""
    plans = any(c.status == Status.PLANNED and c.report == no.report for c in claims)
    return plans and _BEFORE.search(no.sentence) is not None


def _undone(claims: Sequence[Claim], known: Known) -> tuple[EventStatus, str]:
    """Only a later report plans anew; one that calls off also tells what had been planned."""
    places = [i for i, c in enumerate(claims) if c.status == Status.NEGATED]
    if all(_is_overtaken(claims[i], claims) for i in places):
        return EventStatus.PLANNED, "planned by a report that tells of an earlier no"
    later = claims[places[-1] + 1 :]
    if any(c.status == Status.PLANNED and c.report != claims[places[-1]].report for c in later):
        return EventStatus.PLANNED, "called off and planned anew"
    if both_plans(claims, known):
        return EventStatus.CONTESTED, "one side says that it is planned, another that it is not"
    if any(c.status == Status.PLANNED for c in claims):
        return EventStatus.CANCELLED, "planned, and then said not to take place"
    before = claims[: places[-1]]
    if any(c.status in _SUPPOSED and c.report != claims[places[-1]].report for c in before):
        return EventStatus.CANCELLED, "thought of, and then said not to take place"
    if any(c.status == Status.NEGATED and is_called_off(c) for c in claims):
        return EventStatus.CANCELLED, "told only as called off"
    return EventStatus.DENIED, "only claims that it did not happen or will not"
