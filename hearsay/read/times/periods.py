"""Quarters, halves, fiscal years, and parts of a longer stretch of time."""

from dataclasses import replace
from datetime import date

from hearsay.read.times.calendar import Days, months_days, plus
from hearsay.read.times.lexicon import number, ordinal
from hearsay.read.times.rules import Frame, Match, Meaning, prefix, rule
from hearsay.read.times.value import (
    day,
    quarter,
    quarter_before,
    thirds,
    unit_at,
    week,
    weekend,
    year,
)


def last_quarter(frame: Frame) -> tuple[int, int]:
    """The quarter last spoken of, else the last that was over when the report came out."""
    if frame.quarter:
        return frame.quarter
    now = (frame.published.month + 2) // 3
    return (frame.published.year, now - 1) if now > 1 else (frame.published.year - 1, 4)


def quarter_year(frame: Frame, number_: int) -> int:
    """The year of a bare quarter: this one if it has begun or is to come, else the last."""
    here, now = frame.published.year, (frame.published.month + 2) // 3
    if frame.future:
        return here if number_ >= now - 1 else here + 1
    return here if number_ <= now else here - 1


@rule(
    "(?P<number>ORDINAL)DASH QUARTER(?:OF?(?P<later>FISCAL)?(?P<year>YEARNUM))?",
    "(?:THE)?(?:CURRENT)?(?P<before>UNIT DASH?(?:AGO|EARLIER))?(?P<fiscal>FISCAL)?"
    "(?P<number>ORDINAL)FISCAL?QUARTER(?:OF?(?P<later>FISCAL)?(?P<year>YEARNUM))?",
    "(?:THE)?(?P<year>YEARNUM)(?P<number>ORDINAL)DASH?QUARTER",
    "(?P<which>THIS|LAST|NEXT)UNIT POSSESSIVE(?P<number>ORDINAL)DASH?QUARTER",
    "THE?(?P<number>ORDINAL)DASH?QUARTER OF?(?P<which>THIS|LAST|NEXT)UNIT",
    "(?:THE)?(?P<number>ORDINAL)(?=(?:AND|OR|TO|THROUGH)ORDINAL QUARTERS)",
    "(?P<number>ORDINAL)QUARTERS(?:OF(?P<year>YEARNUM))?",
)
def ordinal_quarter(match: Match, frame: Frame) -> Meaning | None:
    """The third quarter, its fiscal first quarter, both of "the first and second quarters"."""
    count = ordinal(match["number"])
    if not 1 <= count <= 4:
        return None
    years = int(match["year"]) if match["year"] else quarter_year(frame, count)
    if match["which"]:
        years = frame.published.year + {"last": -1, "next": 1}.get(match["which"], 0)
    if match["before"]:
        years = (frame.quarter or (years, 0))[0] - 1
    meaning = quarter(years, count, not match["year"])
    if match["fiscal"] or match["later"]:
        return Meaning(meaning.value, None, meaning.relative)
    return meaning


@rule(
    "THE QUARTER",
    "THE LATEST(?:QUARTER|PERIOD)",
)
def the_quarter(_: Match, frame: Frame) -> Meaning | None:
    """The quarter, the latest period: the one last spoken of."""
    meaning = quarter(*last_quarter(frame), True)
    return replace(meaning, days=None) if frame.quarter and frame.fiscal else meaning


@rule(
    "UNIT DASH(?:AGO|EARLIER)(?:QUARTER|(?P<period>PERIOD))?",
    "THE(?:COMPARABLE|SAME)?UNIT DASH?(?:AGO|EARLIER)(?:QUARTER|(?P<period>PERIOD))",
    "THE(?:COMPARABLE|SAME)(?:QUARTER|(?P<period>PERIOD))(?:OF|IN)?(?:THE)?"
    "(?:(?:LAST|PREVIOUS)UNIT|AN UNIT(?:AGO|EARLIER)|UNIT DASH?(?:AGO|EARLIER))",
    "LAST UNIT POSSESSIVE(?:QUARTER|PERIOD)",
)
def year_before(match: Match, frame: Frame) -> Meaning | None:
    """The year-ago quarter, the same period last year; after nine months, the period is nine
    months too.
    """
    if "year" not in match.tokens.words(*match.found.span()):
        return None
    if frame.length and match["period"]:
        return Meaning(frame.length)
    earlier = year(frame.published.year - 1, True)
    return quarter_before(frame) or replace(earlier, aside=True)


@rule("THE(?P<year>YEARNUM)(?:PERIOD|QUARTER)")
def period_of_year(match: Match, frame: Frame) -> Meaning | None:
    """The 1988 period, the 1988 quarter."""
    years = int(match["year"])
    return quarter(years, frame.quarter[1], False) if frame.quarter else year(years, False)


@rule(
    "(?:THE|ITS)?(?P<current>CURRENT|LATEST)?FISCAL(?:UNIT)?(?P<year>YEARNUM)?(?!UNIT|ENDED|ENDING)"
)
def fiscal_year(match: Match, frame: Frame) -> Meaning | None:
    """Fiscal 1989, the fiscal year: no days, for bodies begin theirs in different months."""
    words = match.tokens.words(*match.found.span())
    if not match["year"] and "year" not in words:
        return None
    here = frame.published.year - (match["current"] == "latest")
    return Meaning(match["year"] or str(here), None, not match["year"])


@rule("THE?FULL UNIT")
def full_year(match: Match, frame: Frame) -> Meaning | None:
    """The full year."""
    words = match.tokens.words(*match.found.span())
    return year(frame.published.year, True) if words.endswith("year") else None


@rule("(?:AROUND)?(?:THE)?(?P<unit>UNIT)(?:DASH|POSSESSIVE)?END(?!OF)(?P<year>YEARNUM)?")
def unit_end(match: Match, frame: Frame) -> Meaning | None:
    """Year-end, year-end 1997, the month's end."""
    if match["year"]:
        return day(date(int(match["year"]), 12, 31), False) if match["unit"] == "year" else None
    inner = unit_at(match["unit"], frame.published)
    if inner.days is None or match["unit"] not in ("year", "month", "week"):
        return None
    if match["unit"] == "year":
        return day(inner.days[1], True)
    return Meaning(inner.value, part_days(inner.days, "end"), True)


@rule(
    "(?P<sign>QSIGN|HSIGN)(?P<number>DAYNUM)(?:OF)?(?P<year>YEARNUM)",
    "(?P<sign>QSIGN)(?P<number>DAYNUM)",
)
def short_period(match: Match, frame: Frame) -> Meaning | None:
    """Q3 2024, Q3, H1 2025."""
    count = int(match["number"])
    years = int(match["year"] or quarter_year(frame, count))
    if match["sign"] == "q" and count <= 4:
        return quarter(years, count, not match["year"])
    return _half(years, count) if match["sign"] == "h" and count <= 2 else None


def _half(years: int, count: int) -> Meaning:
    return Meaning(f"{years}-H{count}", months_days(years, 6 * count - 5, 6))


@rule("(?:THE)?(?P<number>ORDINAL)HALF OF(?:THE)?(?P<year>YEARNUM)?")
def half_year(match: Match, _: Frame) -> Meaning | None:
    """The first half of 2025."""
    count = ordinal(match["number"])
    if not match["year"] or count > 2:
        return None
    return _half(int(match["year"]), count)


@prefix("(?:THE)?(?P<last>LAST|ORDINAL)HALF OF(?:THE)?")
def half_of(match: Match, inner: Meaning, _: Frame) -> Meaning | None:
    """The first half of next year, the second half of May."""
    if inner.days is None:
        return None
    second = match["last"] in ("last", "second")
    first, last = inner.days
    middle = plus(first, ((last - first).days + 1) // 2)
    if len(inner.value) == 4:
        return Meaning(
            f"{inner.value}-H{2 if second else 1}",
            months_days(first.year, 7 if second else 1, 6),
            inner.relative,
        )
    days = (middle, last) if second else (first, plus(middle, -1))
    return Meaning(inner.value, days, inner.relative)


@prefix("THE(?P<unit>UNIT|WEEKEND)OF")
def week_of(match: Match, inner: Meaning, _: Frame) -> Meaning | None:
    """The week of March 6, the weekend of May 2."""
    if inner.days is None or inner.days[0] != inner.days[1]:
        return None
    span = {"week": week, "weekend": weekend}.get(match["unit"])
    return span(inner.days[0], inner.relative) if span else None


@prefix("THE(?P<place>LAST|ORDWORD)(?P<number>NUMBER)?(?P<unit>UNITS|UNIT)OF")
def units_of(match: Match, inner: Meaning, _: Frame) -> Meaning | None:
    """The first five months of this year, the third week of March, the last day of May."""
    if inner.days is None:
        return None
    first, last = inner.days
    count = int(number(match["number"])) if match["number"] else 1
    unit = match["unit"].removesuffix("s")
    nth = 0 if match["place"] == "last" else ordinal(match["place"])
    days = _months_of(first, nth, count) if unit == "month" else None
    if unit in ("day", "week"):
        length = count * (7 if unit == "week" else 1)
        begin = plus(first, length * (nth - 1)) if nth else plus(last, 1 - length)
        days = (begin, plus(begin, length - 1))
    if days is None or days[0] < first or days[1] > last:
        return None
    value = f"{days[0]}/{days[1]}" if days[0] < days[1] else days[0].isoformat()
    return Meaning(value, days, inner.relative)


def _months_of(first: date, nth: int, count: int) -> Days | None:
    return months_days(first.year, first.month, count) if nth == 1 else None


def part_days(days: Days, part: str) -> Days:
    """The days of the start, middle or end: a year's first or last month, a week's Friday on."""
    first, last = days
    length = (last - first).days + 1
    ends, starts = part in ("end", "close"), part in ("start", "beginning", "outset")
    if ends and length == 7:
        return plus(first, 4), last
    if ends and length in (365, 366):
        return last.replace(day=1), last
    if starts and length in (365, 366):
        return first, first.replace(day=31)
    return thirds(days, "late" if ends else "early" if starts else "mid")


@prefix("(?:THE)?(?P<part>START|MIDDLE|END)(?:OF|DASH)")
def part_of(match: Match, inner: Meaning, _: Frame) -> Meaning | None:
    """The end of November, the middle of next year."""
    if inner.days is None:
        return None
    return Meaning(inner.value, part_days(inner.days, match["part"]), inner.relative)


@rule("(?:THE)?(?P<part>START|MIDDLE|END)OF THE(?P<unit>UNIT|WEEKEND|QUARTER)")
def part_of_unit(match: Match, frame: Frame) -> Meaning | None:
    """The end of the month."""
    inner = unit_at(match["unit"], frame.published)
    if inner.days is None or match["unit"] == "day":
        return None
    return Meaning(inner.value, part_days(inner.days, match["part"]), True)
