"""Quarters, halves, fiscal years, seasons, feasts, and parts of a longer stretch."""

from hearsay.read.times.calendar import (
    SEASONS,
    feast,
    months_days,
    plus,
    season_days,
    week_days,
)
from hearsay.read.times.dates import year_number
from hearsay.read.times.lexicon import number, ordinal
from hearsay.read.times.rules import Frame, Match, Meaning, prefix, rule
from hearsay.read.times.value import day, direction_of, quarter, thirds, unit_at, week, year


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
)
def ordinal_quarter(match: Match, frame: Frame) -> Meaning | None:
    """The third quarter, its fiscal first quarter, last year's second quarter."""
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
    return quarter(*last_quarter(frame), True)


@rule(
    "UNIT DASH(?:AGO|EARLIER)(?:QUARTER|PERIOD)?",
    "THE UNIT DASH?(?:AGO|EARLIER)(?:QUARTER|PERIOD)",
    "LAST UNIT POSSESSIVE(?:QUARTER|PERIOD)",
)
def year_before(match: Match, frame: Frame) -> Meaning | None:
    """The year-ago quarter, year-earlier."""
    if frame.quarter:
        return quarter(frame.quarter[0] - 1, frame.quarter[1], True)
    return year(frame.published.year - 1, True)


@rule("THE(?P<year>YEARNUM)PERIOD")
def period_of_year(match: Match, frame: Frame) -> Meaning | None:
    """The 1988 period."""
    years = int(match["year"])
    return quarter(years, frame.quarter[1], False) if frame.quarter else year(years, False)


@rule("(?:THE|ITS)?(?P<current>CURRENT|LATEST)?FISCAL(?:UNIT)?(?P<year>YEARNUM)?(?!UNIT|ENDED)")
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


@rule("(?:AROUND)?(?:THE)?(?:UNIT)DASH?(?:POSSESSIVE)?(?P<end>END)(?!OF)")
def year_end(match: Match, frame: Frame) -> Meaning | None:
    """Year-end, month's end."""
    words = match.tokens.words(*match.found.span())
    if "year" in words:
        when = unit_at("year", frame.published).days
        return day(when[1], True) if when else None
    unit = "month" if "month" in words else "week" if "week" in words else ""
    if not unit:
        return None
    inner = unit_at(unit, frame.published)
    return Meaning(inner.value, inner.days and end_of(inner, "end"), True)


@rule("(?:THE)?(?P<number>ORDINAL)HALF OF(?:THE)?(?P<year>YEARNUM)?")
def half_year(match: Match, frame: Frame) -> Meaning | None:
    """The first half of 2025."""
    count = ordinal(match["number"])
    if not match["year"] or count > 2:
        return None
    years = int(match["year"])
    return Meaning(f"{years}-H{count}", months_days(years, 6 * count - 5, 6))


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


@prefix("THE(?P<first>LAST|ORDWORD)?(?P<number>NUMBER)?(?P<unit>UNITS|UNIT)OF")
def units_of(match: Match, inner: Meaning, _: Frame) -> Meaning | None:
    """The first five months of this year, the first week of March, the week of May 6."""
    if inner.days is None:
        return None
    first, last = inner.days
    unit = match["unit"].removesuffix("s")
    if not match["first"]:
        return week(first, inner.relative) if unit == "week" and first == last else None
    count = int(number(match["number"])) if match["number"] else 1
    length = {"day": 1, "week": 7}.get(unit, 0) * count
    if length:
        begin = plus(last, 1 - length)
        if match["first"] != "last":
            begin = plus(first, length * (ordinal(match["first"]) - 1))
        days = (begin, plus(begin, length - 1))
    elif unit == "month" and match["first"] == "first":
        days = months_days(first.year, first.month, count)
    else:
        return None
    return Meaning(f"{days[0]}/{days[1]}", days, inner.relative) if days[1] <= last else None


def end_of(inner: Meaning, part: str) -> tuple:
    """The days of the start, middle or end of a meaning that has days."""
    first, last = inner.days
    length = (last - first).days + 1
    if part in ("end", "close") and length == 7:
        return plus(first, 4), last
    if part in ("end", "close") and 360 < length < 370:
        return last.replace(day=1), last
    if part in ("start", "beginning", "outset") and 360 < length < 370:
        return first, plus(first, 30)
    edge = {"middle": "mid", "end": "late", "close": "late"}.get(part, "early")
    return thirds((first, last), edge)


@prefix("(?:THE)?(?P<part>START|MIDDLE|END)(?:OF|POSSESSIVE)(?P<unit>)")
def part_of(match: Match, inner: Meaning, _: Frame) -> Meaning | None:
    """The end of November, the middle of next year."""
    if inner.days is None:
        return None
    return Meaning(inner.value, end_of(inner, match["part"]), inner.relative)


@rule("(?:THE)?(?P<part>START|MIDDLE|END)OF THE(?P<unit>UNIT|WEEKEND|QUARTER)")
def part_of_unit(match: Match, frame: Frame) -> Meaning | None:
    """The end of the month."""
    if match["unit"] == "day":
        return None
    inner = unit_at(match["unit"], frame.published)
    return Meaning(inner.value, end_of(inner, match["part"]), True)


@rule(
    "(?:EDGE)?(?P<which>THIS PAST?|THIS COMING|LAST|NEXT|PAST)(?P<season>SEASON|FALL)",
    "(?:THE)(?P<season>SEASON)(?:OF(?P<year>ANYYEAR))?",
    "(?:THE)(?P<season>FALL)OF(?P<year>ANYYEAR)",
    "(?:THE)?(?:EDGE)?(?P<season>SEASON|FALL)(?:OF?(?P<year>ANYYEAR))",
    "(?:EARLY|LATE|MID)DASH?(?P<season>SEASON)",
)
def season(match: Match, frame: Frame) -> Meaning | None:
    """This spring, last fall, the summer of 2024."""
    name = match["season"].replace("autumn", "fall")
    code, start = SEASONS[name]
    here, way = frame.published.year, direction_of(match["which"])
    if match["year"]:
        years = year_number(match["year"])
    elif way == "next" or (way == "" and frame.future):
        years = here if start > frame.published.month else here + 1
    elif way == "last":
        years = here if start + 2 < frame.published.month else here - 1
    elif way == "":
        years = here if start <= frame.published.month else here - 1
    else:
        begun = name == "winter" and frame.published.month < 3
        missed = frame.future is False and start > frame.published.month
        years = here - 1 if begun or missed else here
    days = season_days(years, name)
    if match["edge"] in ("early", "mid", "late"):
        days = thirds(days, match["edge"])
    return Meaning(f"{years}-{code}", days, not match["year"])


@rule(
    "(?P<which>LAST|NEXT|THIS)?(?P<feast>HOLIDAY)(?:POSSESSIVE)?(?P<eve>EVE)?(?:UNIT)?"
    "(?:COMMA?(?P<year>YEARNUM))?",
    "(?P<which>LAST|NEXT|THIS)?(?P<feast>LATEHOLY DAYNAME|HOLIDAY DAYNAME)"
    "(?:COMMA?(?P<year>YEARNUM))?",
    "(?P<which>LAST|NEXT|THIS)?(?P<feast>NAMEDDAY|MARCHMAY)(?:APOSTROPHE|POSSESSIVE)?(?P<day>UNIT)"
    "(?:COMMA?(?P<year>YEARNUM))?",
    "(?P<feast>NEW UNIT POSSESSIVE)(?:(?P<eve>EVE)|UNIT)(?:COMMA?(?P<year>YEARNUM))?",
)
def holiday(match: Match, frame: Frame) -> Meaning | None:
    """Christmas, New Year's Eve, Good Friday, Labor Day, last Thanksgiving."""
    name = match["feast"].replace(" 's", "'s").replace(" ’s", "'s")
    words = match.tokens.words(*match.found.span())
    if match["day"] not in ("", "day") or (match["feast"] in ("may", "march") and name != "may"):
        return None
    name = {"may": "may day", "labour": "labor"}.get(name, name)
    if match["eve"] or name == "christmas eve":
        name += " eve"
    here = frame.published.year
    sample = feast(name, here)
    if sample is None:
        return None if match["day"] or "day" in name else Meaning("XXXX-XX-XX", None, True)
    years = int(match["year"]) if match["year"] else _feast_year(frame, name, match["which"])
    when = feast(name, years)
    if when is None:
        return None
    return week_of(name, when, words) or day(when, not match["year"])


def week_of(name: str, when, words: str) -> Meaning | None:
    """Easter week: the week before Easter Sunday."""
    return Meaning(week(when, True).value, week_days(when), True) if words.endswith(" week") else None


def _feast_year(frame: Frame, name: str, which: str) -> int:
    here = frame.published.year
    this = feast(name, here) or frame.published
    way = direction_of(which)
    if way == "last":
        return here if this < frame.published else here - 1
    if way == "next":
        return here if this > frame.published else here + 1
    days = {
        years: abs(((feast(name, years) or this) - frame.published).days)
        * (2 if frame.future is not None and (years > here or this > frame.published) != frame.future
           and years == here else 1)
        for years in (here - 1, here, here + 1)
    }
    return min(days, key=lambda years: days[years])
