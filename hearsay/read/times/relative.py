"""Expressions that lean on the day of publication or on a day spoken of before."""

from dataclasses import replace

from hearsay.read.times.calendar import plus
from hearsay.read.times.clock import is_day
from hearsay.read.times.durations import count_of, length
from hearsay.read.times.lexicon import singular
from hearsay.read.times.rules import Frame, Match, Meaning, prefix, rule
from hearsay.read.times.value import (
    DAY_UNITS,
    counted_from_day,
    day,
    direction_of,
    narrowed,
    shifted,
    unit_at,
    weekend,
    year,
)

DAYS_AWAY = {"today": 0, "yesterday": -1, "tomorrow": 1}


@rule("(?:EDGE)?(?P<day>TODAY|YESTERDAY|TOMORROW)")
def named_day(match: Match, frame: Frame) -> Meaning | None:
    """Today, yesterday, earlier today, late yesterday; not USA Today."""
    if match.is_name():
        return None
    return day(plus(frame.published, DAYS_AWAY[match["day"]]), True)


@rule("THE(?P<unit>UNIT)BEFORE LAST")
def last_but_one(match: Match, frame: Frame) -> Meaning | None:
    """The week before last, the year before last."""
    return unit_at(match["unit"], shifted(frame.published, match["unit"], -2))


@rule("(?:THE)UNIT(?P<side>BEFORE)YESTERDAY", "(?:THE)UNIT(?P<side>AFTER)TOMORROW")
def next_but_one(match: Match, frame: Frame) -> Meaning | None:
    """The day before yesterday, the day after tomorrow."""
    return day(plus(frame.published, -2 if match["side"] == "before" else 2), True)


@rule(
    "(?:SOMETIME)?(?:EDGE IN?)?(?P<which>THIS PAST?|THIS COMING|THE COMING|LAST|NEXT|THE CURRENT)"
    "(?P<unit>UNIT|QUARTER|WEEKEND)",
    "(?:THE)?(?P<which>NEXT|LAST)(?P<unit>WEEKEND|UNIT|QUARTER)(?:OR SO)?",
)
def unit_beside(match: Match, frame: Frame) -> Meaning | None:
    """This week, last month, next year, early next week, this past weekend."""
    unit, way = match["unit"], direction_of(match["which"])
    if match.tokens.word(match.found.start()) == "the" and way == "next" and unit == "day":
        return None
    if unit == "day" or match.is_title():
        return None
    if unit == "weekend":
        return _weekend(frame, way)
    step = {"last": -1, "next": 1}.get(way, 0)
    if match["which"] == "the coming" and unit == "week":
        ahead = plus(frame.published, 7)
        return Meaning(unit_at("week", ahead).value, (frame.published, ahead), True)
    return narrowed(unit_at(unit, shifted(frame.published, unit, step)), match["edge"], frame)


def _weekend(frame: Frame, way: str) -> Meaning:
    """The weekend that the words or the tense mean; on a weekend, that one."""
    weekday = frame.published.weekday()
    if way == "last":
        return weekend(plus(frame.published, -7), True)
    if way == "next":
        return weekend(plus(frame.published, 7 if weekday > 4 else 0), True)
    if way == "this" or frame.future or weekday > 4:
        return weekend(frame.published, True)
    return weekend(plus(frame.published, -7), True)


@rule("(?:EDGE)?(?:THE)?WEEKEND")
def the_weekend(_: Match, frame: Frame) -> Meaning | None:
    """The weekend: the last one, or the coming one in a plan."""
    return _weekend(frame, "")


@rule("MID DASH?(?P<unit>UNIT)")
def middle_of_this(match: Match, frame: Frame) -> Meaning | None:
    """Mid-week."""
    return narrowed(unit_at(match["unit"], frame.published), "mid", frame)


@rule("(?:EDGE)(?:IN)THE(?P<unit>UNIT|WEEKEND)")
def part_of_this(match: Match, frame: Frame) -> Meaning | None:
    """Earlier in the year, later in the week."""
    start = frame.anchor if match["unit"] == "day" else frame.published
    if start is None:
        return Meaning("XXXX-XX-XX", None, True, True)
    return narrowed(unit_at(match["unit"], start), match["edge"], frame)


@prefix(
    "(?:THE|AN)(?P<unit>UNIT)(?P<side>BEFORE|AFTER)",
    "(?P<unit>UNIT)(?P<side>BEFORE|AFTER)",
    "COUNT(?P<unit>UNITS)(?P<side>BEFORE|AFTER)",
)
def counted_from(match: Match, inner: Meaning, _: Frame) -> Meaning | None:
    """The day before last Tuesday, a week after July 21, two days before Christmas."""
    count = count_of(match)
    if not is_day(inner) or inner.days is None or count is None or count % 1:
        return None
    step = -int(count) if match["side"] == "before" else int(count)
    return counted_from_day(inner.days[0], singular(match["unit"]), step)


@rule(
    "(?:THE|THAT)(?P<which>SAME)(?P<unit>UNIT|WEEKEND|QUARTER)",
    "(?:EDGE)?(?P<which>THAT)(?P<unit>UNIT|WEEKEND|QUARTER)",
    "THE(?P<which>NEXT|FOLLOWING|PREVIOUS)(?P<unit>UNIT)",
    "THE(?P<unit>UNIT)(?P<which>BEFORE|AFTER)(?=[DOT COMMA]|$)",
)
def unit_beside_anchor(match: Match, frame: Frame) -> Meaning | None:
    """That day, the same week, the next day, the following year, the day before."""
    way = {"before": "last", "after": "next"}.get(match["which"]) or direction_of(match["which"])
    start = frame.anchor if match["unit"] in DAY_UNITS else frame.period
    if start is None and way == "last" and match["unit"] == "day":
        start = frame.published
    if start is None and way == "next" and match["unit"] not in ("day", "week"):
        return Meaning("XXXX", None, True, True)
    if start is None:
        return Meaning("XXXX-XX-XX", None, True, True)
    unit, step = match["unit"], {"last": -1, "next": 1}.get(way, 0)
    return narrowed(unit_at(unit, shifted(start, unit, step)), match["edge"], Frame(start))


@rule("THE(?:SAME|COMPARABLE)(?P<unit>UNIT)(?:OF|IN)?(?:LAST UNIT|AN UNIT(?:AGO|EARLIER|BEFORE))")
def year_on_year(match: Match, frame: Frame) -> Meaning | None:
    """The same month last year: the one a year before that spoken of."""
    words, unit = match.tokens.words(*match.found.span()), match["unit"]
    if "year" not in words or unit not in ("month", "week"):
        return None
    start = shifted(frame.period or frame.published, "year", -1)
    return replace(unit_at(unit, start), aside=True)


@rule("THE(?P<unit>UNIT)(?!ENDED|ENDING|BEFORE|AFTER|OF|DASH|AGO|EARLIER|LATER)")
def the_unit(match: Match, frame: Frame) -> Meaning | None:
    """The year, the week: the one of publication."""
    unit = match["unit"]
    if unit == "year":
        return year(frame.published.year, True)
    return unit_at("week", frame.published) if unit == "week" else None


@rule("THE(?:FISCAL)?(?P<unit>UNIT)(?=ENDED|ENDING)")
def year_ended(match: Match, _: Frame) -> Meaning | None:
    """The year ended March 31, the week ended Friday: a length, whose end is told apart."""
    return Meaning(length(1, match["unit"]))


@rule("RIGHT?NOW", "CURRENTLY", "CURRENT", "THESE UNITS")
def present(match: Match, _: Frame) -> Meaning | None:
    """Now, currently, these days."""
    words = match.tokens.words(*match.found.span())
    other = words.startswith("these") and words != "these days"
    return None if other or match.is_name() else Meaning("PRESENT_REF")


@rule("MORE?RECENTLY", "THE PAST")
def past(_: Match, __: Frame) -> Meaning | None:
    """Recently, in the past."""
    return Meaning("PAST_REF")


@rule("(?<!AS)SOON(?!AS|AFTER)")
def soon(_: Match, frame: Frame) -> Meaning | None:
    """Soon; in a tale of the past ("it soon became a flood") it means no time to come."""
    return None if frame.future is False else Meaning("FUTURE_REF")


@rule(
    "THE(?:NEAR)?FUTURE",
    "THE(?:NEAR|SHORT|LONG)TERM",
    "AN LATER(?:TIME|DATE)",
)
def future(_: Match, __: Frame) -> Meaning | None:
    """The near future, a later date."""
    return Meaning("FUTURE_REF")
