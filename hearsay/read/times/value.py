"""TIMEX3 values of days, and the choice among the years or weeks that a name may mean."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from hearsay.read.times.calendar import (
    Days,
    month_days,
    plus,
    plus_months,
    quarter_days,
    week_days,
    weekend_days,
    years_days,
)
from hearsay.read.times.rules import Frame, Meaning

DAY_UNITS = {"day": 1, "week": 7, "fortnight": 14}
MONTH_UNITS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def day(when: date, relative: bool) -> Meaning:
    """One day."""
    return Meaning(when.isoformat(), (when, when), relative)


def month(year: int, number: int, relative: bool) -> Meaning:
    """One month."""
    return Meaning(f"{year:04}-{number:02}", month_days(year, number), relative)


def quarter(year: int, number: int, relative: bool) -> Meaning:
    """One quarter."""
    return Meaning(f"{year:04}-Q{number}", quarter_days(year, number), relative)


def quarter_before(frame: Frame) -> Meaning | None:
    """The quarter a year before the one last spoken of, if any; a fiscal one has no days."""
    if frame.quarter is None:
        return None
    meaning = quarter(frame.quarter[0] - 1, frame.quarter[1], True)
    return replace(meaning, days=None if frame.fiscal else meaning.days, aside=True)


def week(when: date, relative: bool) -> Meaning:
    """The week that holds the day."""
    year, number, _ = when.isocalendar()
    return Meaning(f"{year:04}-W{number:02}", week_days(when), relative)


def weekend(when: date, relative: bool) -> Meaning:
    """The weekend of the week that holds the day."""
    return Meaning(f"{week(when, relative).value}-WE", weekend_days(when), relative)


def year(number: int, relative: bool) -> Meaning:
    """One year; raises ValueError outside 1 to 9999."""
    return Meaning(f"{number:04}", years_days(number), relative)


def decade(first: int, relative: bool) -> Meaning:
    """Ten years from one that ends in 0."""
    return Meaning(f"{first // 10:03}", years_days(first, 10), relative)


def century(number: int, relative: bool) -> Meaning:
    """The n-th century: the 20th is 1901 to 2000, and its value 19."""
    return Meaning(f"{number - 1:02}", years_days(100 * number - 99, 100), relative)


def unit_at(unit: str, when: date) -> Meaning:
    """The whole day, week, month … that holds a day, as reckoned from another."""
    if unit == "day":
        return day(when, True)
    if unit == "weekend":
        return weekend(when, True)
    if unit in DAY_UNITS:
        return week(when, True)
    if unit == "month":
        return month(when.year, when.month, True)
    if unit == "quarter":
        return quarter(when.year, (when.month + 2) // 3, True)
    if unit == "decade":
        return decade(when.year - when.year % 10, True)
    if unit == "century":
        return century((when.year + 99) // 100, True)
    return year(when.year, True)


def shifted(when: date, unit: str, count: int) -> date:
    """A day so many units on; raises ValueError or OverflowError outside the calendar."""
    if unit in MONTH_UNITS:
        return plus_months(when, count * MONTH_UNITS[unit])
    return plus(when, count * (7 if unit == "weekend" else DAY_UNITS[unit]))


def counted_from_day(when: date, unit: str, count: int) -> Meaning | None:
    """So many units before (below 0) or after a day; a day where days or weeks are counted."""
    try:
        goal = shifted(when, unit, count)
    except (ValueError, OverflowError):
        return None
    return day(goal, True) if unit in DAY_UNITS else unit_at(unit, goal)


AGAINST = {True: 6, False: 12}
"""How much further off a day counts on the side that the tense speaks against, guessed or told."""


def nearest(frame: Frame, days: Iterable[date]) -> date:
    """The day nearest to publication; one that goes against the tense counts as further off."""

    def distance(when: date) -> int:
        off = (when - frame.published).days
        against = frame.future is not None and off != 0 and (off > 0) != frame.future
        return abs(off) * (AGAINST[frame.guessed] if against else 1)

    return min(days, key=distance)


def nearest_year(frame: Frame, month_number: int, day_number: int) -> int:
    """The year that puts a month and day nearest to publication."""
    here = frame.published.year
    day_number = min(day_number, 28)
    years = (here - 1, here, here + 1)
    return nearest(frame, (date(years_, month_number, day_number) for years_ in years)).year


def year_of_month(frame: Frame, number: int, direction: str) -> int:
    """The year of a bare month: this year's if it is this month, else as tense or word tell."""
    here, now = frame.published.year, frame.published.month
    if direction == "last":
        return here if number < now else here - 1
    if direction == "next":
        return here if number > now else here + 1
    if direction == "this" or number == now:
        return here
    if frame.future:
        return here if number > now else here + 1
    return here if number < now else here - 1


def weekday_on(frame: Frame, weekday: int, direction: str) -> date:
    """The day that a weekday's name means; publication's own weekday is that very day."""
    ahead = (weekday - frame.published.weekday()) % 7
    if direction == "last":
        return plus(frame.published, ahead - 7)
    if direction == "next":
        return plus(frame.published, ahead or 7)
    if direction == "this":
        back = frame.future is False and ahead
        return plus(frame.published, ahead - 7 if back else ahead)
    return plus(frame.published, ahead if frame.future or not ahead else ahead - 7)


def thirds(days: Days, edge: str) -> Days:
    """The early, middle or late part of some days: a month's 1–10, 11–20, 21–end, and so on."""
    first, last = days
    length = (last - first).days + 1
    if length == 1:
        return days
    if length <= 7:
        cuts = {"early": (0, 2), "mid": (1, 3), "late": (3, 6)}
        return plus(first, cuts[edge][0]), min(last, plus(first, cuts[edge][1]))
    if length <= 31:
        cuts = {"early": (0, 9), "mid": (10, 19), "late": (20, length - 1)}
        return plus(first, cuts[edge][0]), plus(first, cuts[edge][1])
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    third = months // 36 * 12 if months >= 120 else months // 3
    begin, end = {
        "early": (0, third), "mid": (third, months - third), "late": (months - third, months),
    }[edge]  # fmt: skip
    ending = plus_months(first, end - 1)
    return plus_months(first, begin), month_days(ending.year, ending.month)[1]


def narrowed(meaning: Meaning, edge: str, frame: Frame) -> Meaning:
    """The part of an expression's days that early, late, mid, earlier or later leaves."""
    if meaning.days is None or edge in ("", "sometime"):
        return meaning
    first, last = meaning.days
    now = frame.published
    if edge in ("earlier", "later"):
        inside = first <= now <= last
        past = (first, now) if inside else meaning.days
        ahead = (now, last) if inside else meaning.days
        return Meaning(meaning.value, past if edge == "earlier" else ahead, True)
    return Meaning(meaning.value, thirds(meaning.days, edge), meaning.relative)


def direction_of(words: str) -> str:
    """Whether "last", "this past", "the coming" and the like look back, ahead or neither."""
    if any(word in words for word in ("last", "past", "previous")):
        return "last"
    if any(word in words for word in ("next", "coming", "following")):
        return "next"
    return "this" if any(word in words for word in ("this", "current", "same", "that")) else ""
