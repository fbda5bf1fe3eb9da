"""Whether the days of two tellings allow one event."""

from datetime import timedelta

from hearsay.records import Claim, When

SLACK = timedelta(days=1)
"""For time zones and midnights."""


def days_meet(a: When | None, b: When | None) -> bool:
    """Whether the days allow one event; untold days allow any."""
    return a is None or b is None or (
        a.earliest <= b.latest + SLACK and b.earliest <= a.latest + SLACK
    )  # fmt: skip


def tells_day(claim: Claim) -> bool:
    """Whether the sentence of a dated claim tells its day: one from another sentence may be wrong.

    Days without evidence are an analyst's.
    """
    told = [e.span for e in claim.evidence if e.part == "when"]
    return not told or any(map(claim.span.covers, told))


def shared_days(a: When, b: When) -> float:
    """The days that two spans share, as a part of those of both."""
    inner = min(a.latest, b.latest) - max(a.earliest, b.earliest)
    outer = max(a.latest, b.latest) - min(a.earliest, b.earliest)
    return (max(inner.days, -1) + 1) / (outer.days + 1)
