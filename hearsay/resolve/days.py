"""Whether the days of two tellings allow one event."""

from datetime import timedelta

from hearsay.records import When

SLACK = timedelta(days=1)
"""For time zones and midnights."""


def days_meet(a: When | None, b: When | None) -> bool:
    """Whether the days allow one event; untold days allow any."""
    return a is None or b is None or (
        a.earliest <= b.latest + SLACK and b.earliest <= a.latest + SLACK
    )  # fmt: skip


def shared_days(a: When, b: When) -> float:
    """The days that two spans share, as a part of those of both."""
    inner = min(a.latest, b.latest) - max(a.earliest, b.earliest)
    outer = max(a.latest, b.latest) - min(a.earliest, b.earliest)
    return (max(inner.days, -1) + 1) / (outer.days + 1)
