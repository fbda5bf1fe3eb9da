"""How far apart tellings of one event may be: on days that meet, and not echoing for ever."""

from datetime import date, timedelta

from msgspec import Struct

from hearsay.records import Claim, When
from hearsay.resolve.days import days_meet

ECHO = timedelta(days=90)
"""From the first report to the last of an event of which some do not tell the day."""


class Extent(Struct, frozen=True):
    """The day that claims tell of an event, and from when to when their reports appeared."""

    when: When | None
    first: date
    last: date

    def meets(self, other: "Extent") -> bool:
        """Whether both may be one event."""
        if not days_meet(self.when, other.when):
            return False
        if self.when and other.when:
            return True
        return max(self.last, other.last) - min(self.first, other.first) <= ECHO

    def with_(self, other: "Extent") -> "Extent":
        """That of both together."""
        first, last = min(self.first, other.first), max(self.last, other.last)
        return Extent(_common(self.when, other.when), first, last)


def extent(claim: Claim, published: date | None) -> Extent:
    """That of one claim; a day that another sentence tells bounds nothing."""
    day = published or date.min
    return Extent(claim.when if claim.tells("when") else None, day, day)


def _common(a: When | None, b: When | None) -> When | None:
    if a is None or b is None:
        return a or b
    earliest, latest = max(a.earliest, b.earliest), min(a.latest, b.latest)
    return When(earliest, latest) if earliest <= latest else When(latest, earliest)
