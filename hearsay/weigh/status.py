"""What has become of an event, from all that its claims say, in the order of their days."""

from collections.abc import Sequence

from hearsay.records import Claim, EventStatus, Report, Status


def event_status(claims: Sequence[Claim], reports: dict[str, Report]) -> tuple[EventStatus, str]:
    """The status and the reason; `claims` in order of publication.

    Told both as done and as not done, an event is contested; planned and later negated, it is
    cancelled, and a plan told anew after that stands again.
    """
    told = [c.status for c in claims]
    done, undone = Status.ACTUAL in told, Status.NEGATED in told
    if done and undone:
        return _both(claims, reports)
    if done:
        return EventStatus.HAPPENED, f"{told.count(Status.ACTUAL)} claims say that it happened"
    if undone:
        return _undone(claims)
    if Status.PLANNED in told:
        return EventStatus.PLANNED, f"{told.count(Status.PLANNED)} claims say that it is planned"
    return EventStatus.UNCONFIRMED, "only possible or conditional claims"


def _both(claims: Sequence[Claim], reports: dict[str, Report]) -> tuple[EventStatus, str]:
    yes = {_speaker(c, reports) for c in claims if c.status == Status.ACTUAL}
    no = {_speaker(c, reports) for c in claims if c.status == Status.NEGATED}
    if yes <= no:
        return EventStatus.DENIED, "who told of it has denied it"
    return EventStatus.CONTESTED, f"{len(yes)} say that it happened, {len(no)} that it did not"


def _speaker(claim: Claim, reports: dict[str, Report]) -> str:
    first = claim.attribution[0] if claim.attribution else None
    return (first.entity or first.text.casefold()) if first else reports[claim.report].outlet


def _undone(claims: Sequence[Claim]) -> tuple[EventStatus, str]:
    """Only a later report plans anew; one that calls off also tells what had been planned."""
    last_no = max(i for i, c in enumerate(claims) if c.status == Status.NEGATED)
    later = claims[last_no + 1 :]
    if any(c.status == Status.PLANNED and c.report != claims[last_no].report for c in later):
        return EventStatus.PLANNED, "called off and planned anew"
    if any(c.status == Status.PLANNED for c in claims):
        return EventStatus.CANCELLED, "planned, and then said not to take place"
    return EventStatus.DENIED, "only claims that it did not happen or will not"
