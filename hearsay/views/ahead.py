"""What is planned or threatened and not yet settled, by the day on which it is due."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from hearsay.records import Claim, Event, EventStatus, EventType, QueryError, Status, When
from hearsay.views.index import Index
from hearsay.views.timeline import TimelineRow, row

LONGEST_WAIT = 36_500


class Due(StrEnum):
    """Whether the day of what is unsettled lies ahead, is not told, or has gone by."""

    AHEAD = "ahead"
    NO_DAY = "no day"
    PAST = "past"


class AheadRow(Struct, frozen=True, kw_only=True):
    """An unsettled event: when it is `due`, how `sure` it is at best, and when it was last `told`.

    `sure` is the firmest status of its claims: planned, then conditional, then possible. Of a
    threat whose content no claim tells, `when` is null and `sure` is conditional.
    """

    row: TimelineRow
    due: Due
    when: When | None
    sure: Status
    told: date


def ahead(
    index: Index, today: date | None = None, within: int | None = None
) -> tuple[AheadRow, ...]:
    """Events planned, threatened or conditional that no report tells as done, denied or called off.

    `today`, if not given, is the day of the last report. What is merely possible counts if its day
    lies ahead. With `within`, only what is due in so many days. Those ahead come first, by day;
    then those without a day and those past it, the latest told first. Raises QueryError.
    """
    if within is not None and not 0 <= within <= LONGEST_WAIT:
        raise QueryError(f"within {within} days: expected a number from 0 to {LONGEST_WAIT}")
    today = today or max((report.published for report in index.record.reports), default=date.min)
    unsettled = [event for event in index.record.events if _sure(event, index)]
    content = {place for event in unsettled for place in _places(index.claims_of(event))}
    threats = [event for event in index.record.events if _bare_threat(event, index, content)]
    made = [_row(index, event, today) for event in (*unsettled, *threats)]
    return tuple(sorted((one for one in made if _wanted(one, today, within)), key=_order))


def _row(index: Index, event: Event, today: date) -> AheadRow:
    sure = _sure(event, index)
    when = event.when if sure else None
    told = max(index.reports[claim.report].published for claim in index.claims_of(event))
    return AheadRow(
        row=row(index, event),
        due=_due(when, today),
        when=when,
        sure=sure or Status.CONDITIONAL,
        told=told,
    )


def _sure(event: Event, index: Index) -> Status | None:
    """The firmest status of an unsettled event's claims; None where it is settled."""
    if event.status is EventStatus.PLANNED:
        return Status.PLANNED
    if event.status is not EventStatus.UNCONFIRMED:
        return None
    told = {claim.status for claim in index.claims_of(event)}
    return Status.CONDITIONAL if Status.CONDITIONAL in told else Status.POSSIBLE


def _bare_threat(event: Event, index: Index, content: set[tuple[str, str]]) -> bool:
    """Whether a threat has been made of which no listed event tells the content."""
    made = event.type is EventType.THREATEN and event.status is EventStatus.HAPPENED
    return made and content.isdisjoint(_places(index.claims_of(event)))


def _places(claims: Iterable[Claim]) -> set[tuple[str, str]]:
    """The sentences in which claims stand."""
    return {(claim.report, claim.sentence) for claim in claims}


def _due(when: When | None, today: date) -> Due:
    if when is None:
        return Due.NO_DAY
    return Due.AHEAD if when.latest >= today else Due.PAST


def _wanted(one: AheadRow, today: date, within: int | None) -> bool:
    if within is None:
        return one.due is Due.AHEAD or one.sure is not Status.POSSIBLE
    return bool(one.when) and one.due is Due.AHEAD and _days_off(one, today) <= within


def _days_off(one: AheadRow, today: date) -> int:
    """How many days it is until the first day on which it may be; 0 if that has come."""
    return max((one.when.earliest - today) // timedelta(days=1), 0) if one.when else 0


def _order(one: AheadRow) -> tuple[int, date | int, date, str]:
    place = list(Due).index(one.due)
    if one.when and one.due is Due.AHEAD:
        return place, one.when.earliest.toordinal(), one.when.latest, one.row.event
    return place, -one.told.toordinal(), one.told, one.row.event
