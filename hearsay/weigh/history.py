"""What was known of an event's status from day to day, and which claim moved it."""

from collections.abc import Sequence
from itertools import groupby

from hearsay.records import FITTING, Claim, EventStatus, Turn
from hearsay.weigh.known import Known
from hearsay.weigh.status import event_status


def history(claims: Sequence[Claim], known: Known) -> tuple[Turn, ...]:
    """The turns of an event's status; `claims` in order of publication.

    Each evening counts what was published until then, of the claims that are now held to tell of
    the event.
    """
    turns: list[Turn] = []
    days = groupby(enumerate(claims), key=lambda one: known.reports[one[1].report].published)
    for day, told in days:
        came = [place for place, _ in told]
        status, why = event_status(claims[: came[-1] + 1], known)
        if not turns or status is not turns[-1].status:
            mover = _mover(claims, came, status)
            turns.append(Turn(day=day, status=status, claim=mover.id, reason=why))
    return tuple(turns)


def _mover(claims: Sequence[Claim], came: Sequence[int], status: EventStatus) -> Claim:
    """Of the claims of a day the first with a status that is new to the event, and that fits."""
    before = {claim.status for claim in claims[: came[0]]}
    told = [claims[place] for place in came]
    unlike = [claim for claim in told if claim.status not in before] or told
    return next((claim for claim in unlike if claim.status in FITTING[status]), unlike[0])
