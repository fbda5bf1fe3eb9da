"""How far apart tellings of one event may be: on days that meet, and not echoing for ever."""

from datetime import date, timedelta

from msgspec import Struct

from hearsay.records import Claim, When
from hearsay.resolve.days import days_meet

ECHO = timedelta(days=90)
"""From the first report to the last of an event of which some do not tell the day."""
LONG_AGO = timedelta(days=365)
"""From an event to reports that tell the day if they tell of it."""


class Extent(Struct, frozen=True):
    """The day that claims tell of an event, and from when to when their reports appeared; `untold`
    is the day of the last of those that tell no day, not even in another sentence.
    """

    when: When | None
    first: date
    last: date
    untold: date = date.min

    def meets(self, other: "Extent") -> bool:
        """Whether both may be one event."""
        if not days_meet(self.when, other.when) or self.is_long_ago(other):
            return False
        if self.when and other.when:
            return True
        return max(self.last, other.last) - min(self.first, other.first) <= ECHO

    def is_long_ago(self, other: "Extent") -> bool:
        """Whether the one was long past when the other was told as if everybody knew when."""
        ends = [when.latest for when in (self.when, other.when) if when]
        return bool(ends) and max(self.untold, other.untold) > min(ends) + LONG_AGO

    def with_(self, other: "Extent") -> "Extent":
        """That of both together."""
        return Extent(
            _common(self.when, other.when), min(self.first, other.first),
            max(self.last, other.last), max(self.untold, other.untold),
        )  # fmt: skip


def extent(claim: Claim, published: date | None) -> Extent:
    """That of one claim; a day that another sentence tells bounds nothing."""
    day = published or date.min
    untold = date.min if claim.when else day
    return Extent(claim.when if claim.tells("when") else None, day, day, untold)


def _common(a: When | None, b: When | None) -> When | None:
    if a is None or b is None:
        return a or b
    earliest, latest = max(a.earliest, b.earliest), min(a.latest, b.latest)
    return When(earliest, latest) if earliest <= latest else When(latest, earliest)
