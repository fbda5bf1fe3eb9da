"""Days along a line: a window of time, its marks, and its narrower and wider neighbours."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from msgspec import Struct

DAY = timedelta(days=1)
MOST_MARKS = 12
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
Step = Callable[[date], date]


class Mark(Struct, frozen=True):
    """A line across the drawing at `x`, with its label; `strong` where a longer period begins."""

    x: float
    label: str
    strong: bool = False


class Window(Struct, frozen=True):
    """The days from `first` to `last`, both inclusive, drawn over `width` units."""

    first: date
    last: date
    width: float

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    def x(self, day: date) -> float:
        """Where a day begins; days outside stand at the nearer edge."""
        inside = min(max((day - self.first).days, 0), self.days)
        return round(self.width * inside / self.days, 1)

    def marks(self) -> tuple[Mark, ...]:
        """Hours, days, weeks, months or years, whichever the window has not too many of."""
        if self.days <= 2:
            return tuple(self._hours())
        for begin, after, label, strong in _SCALES:
            found = list(_each(begin, after, self))
            if len(found) <= MOST_MARKS:
                return tuple(Mark(self.x(d), label(d), strong(d)) for d in found)
        return ()

    def around(self, factor: float) -> tuple[date, date]:
        """A window with the same middle, so many times as long; at least a day."""
        middle = self.first.toordinal() + self.days / 2
        half = max(self.days * factor, 1) / 2
        return _from(middle - half), _from(middle + half - 1)

    def beside(self, share: float) -> tuple[date, date]:
        """The window moved by a share of its length; a negative one moves it back."""
        move = round(self.days * share) or (1 if share > 0 else -1)
        return _from(self.first.toordinal() + move), _from(self.last.toordinal() + move)

    def _hours(self) -> Iterator[Mark]:
        for day in range(self.days):
            for hour in range(0, 24, 6):
                x = round(self.width * (day + hour / 24) / self.days, 1)
                at = self.first + day * DAY
                yield Mark(x, f"{hour:02}:00" if hour else _day(at), not hour)


def _from(ordinal: float) -> date:
    return date.fromordinal(min(max(round(ordinal), 1), date.max.toordinal()))


def _each(begin: Step, after: Step, window: Window) -> Iterator[date]:
    """The beginnings of periods within a window; one more than enough, where there are many."""
    at, told = begin(window.first), 0
    while at <= window.last and told <= MOST_MARKS:
        if at >= window.first:
            yield at
            told += 1
        if after(at) <= at:
            return
        at = after(at)


def _day(at: date) -> str:
    return f"{at.day} {MONTHS[at.month - 1]}"


def _month(at: date) -> str:
    return f"{MONTHS[at.month - 1]} {at.year}" if at.month == 1 else MONTHS[at.month - 1]


def _years(many: int) -> tuple[Step, Step]:
    def begin(at: date) -> date:
        return date(max(at.year - at.year % many, 1), 1, 1)

    def after(at: date) -> date:
        year = at.year - at.year % many + many
        return date(year, 1, 1) if year <= date.max.year else at

    return begin, after


def _months(many: int) -> tuple[Step, Step]:
    def begin(at: date) -> date:
        return date(at.year, (at.month - 1) // many * many + 1, 1)

    def after(at: date) -> date:
        month = (at.month - 1) // many * many + many
        year = at.year + month // 12
        return date(year, month % 12 + 1, 1) if year <= date.max.year else at

    return begin, after


def _days(many: int) -> tuple[Step, Step]:
    def begin(at: date) -> date:
        return date.fromordinal(max(at.toordinal() - at.toordinal() % many + (many == 7), 1))

    def after(at: date) -> date:
        return at + many * DAY if (date.max - at).days > many else at

    return begin, after


def _is_first(at: date) -> bool:
    return at.day == 1


def _is_january(at: date) -> bool:
    return at.month == 1


def _always(_: date) -> bool:
    return True


_SCALES: tuple[tuple[Step, Step, Callable[[date], str], Callable[[date], bool]], ...] = (
    (*_days(1), _day, _is_first),
    (*_days(7), _day, _is_first),
    (*_months(1), _month, _is_january),
    (*_months(3), _month, _is_january),
    *((*_years(n), lambda at: str(at.year), _always) for n in (1, 5, 10, 50, 100, 1000)),
)
