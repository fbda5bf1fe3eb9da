"""Lengths of time, spans reckoned back or forward from publication, and how often."""

import re

from hearsay.read.times.calendar import plus
from hearsay.read.times.lexicon import DAYPARTS, NOTHING, UNIT_LETTERS, number, singular
from hearsay.read.times.rules import Frame, Match, Meaning, rule, spell
from hearsay.read.times.value import shifted, year

MANY = {"century": 100, "decade": 10, "fortnight": 2, "quarter": 1}
APPROXIMATELY = (
    "(?:ALMOST|(?:OVER|AROUND)(?=AN|NUMBERWORD)|(?:AT|NO)?(?:MORE|LESS|LEAST)THAN?|UP TO)?"
)
ALL_UNITS = "(?P<unit>UNITS|UNIT|HOURS|HOUR|(?<!DASH)QUARTERS|QUARTER)"
PER_DAY = {"hour": 24, "minute": 1440, "second": 86400}
YEAR = re.compile("1[5-9]..|20..")
"""What is a year before a unit in the singular: the 1988 quarter."""

MODALS = frozenset("will would can could may might shall should must to ll".split())
"""The words after which "one day" means some day to come."""

COUNTED = spell(f"(?:NUMBERWORD|HOUR|HOURS){NOTHING}{{0,2}}$")
"""What a rate stands after: 40 boats a week, 24 hours a day."""

FEW_DAYS = 4
"""How far "the next few days" reach."""


def count_of(match: Match) -> float | None:
    """How many units; None where the words leave it open."""
    if "couple" in match["vague"]:
        return 2
    if match["vague"]:
        return None
    if match["number"]:
        return number(match["number"]) + (0.5 if match["half"] else 0)
    if match["unit"].endswith("s"):
        return None
    return 1.5 if match["half"] else 1


def length(count: float | None, unit: str) -> str:
    """The TIMEX3 value of a duration: P3D, PT2H, PXW, P2.5Y."""
    letter = UNIT_LETTERS[unit]
    time, letter = ("T", letter[1:]) if len(letter) == 2 else ("", letter)
    if count is None:
        letter = {"decade": "E", "century": "C"}.get(unit, letter)
        return f"P{time}X{letter}"
    if (count, unit) == (0.5, "year"):
        return "P6M"
    count *= MANY.get(unit, 1)
    if count % 1 and letter in "HM" and time:
        whole, rest = divmod(count, 1)
        smaller = f"{round(rest * 60)}{'M' if letter == 'H' else 'S'}"
        return f"PT{int(whole)}{letter}{smaller}" if whole else f"PT{smaller}"
    return f"P{time}{count:.4g}{letter}" if count % 1 else f"P{time}{int(count)}{letter}"


@rule(
    f"{APPROXIMATELY}HOWMANY(?:MORE|ADDITIONAL|FULL|BUSINESS)?DASH?{ALL_UNITS}(?:OR SO)?",
    f"{APPROXIMATELY}(?:AN)(?:ADDITIONAL|FULL){ALL_UNITS}",
    "(?P<one>AN)(?P<unit>UNIT|HOUR)(?P<half>AND AN HALF)",
    "(?P<least>AN)(?P<unit>UNIT|HOUR)OR SMALL",
    f"ADDITIONAL(?:COUNT|(?P<vague>VAGUE))?{ALL_UNITS}",
    f"(?P<number>HALF)(?:AN)?DASH?{ALL_UNITS}",
    "THE(?:ORDWORD)?(?P<number>NUMBER)(?P<unit>UNITS|HOURS|QUARTERS)",
    "THE ORDWORD(?P<vague>FEW|SEVERAL|COUPLE OF?)?(?P<unit>UNITS|HOURS)",
)
def duration(match: Match, _: Frame) -> Meaning | None:
    """Two years, 16-hour, several months, the first days, a year or two; no ages.

    "It will one day be built" tells no length.
    """
    unit = singular(match["unit"])
    if not _is_length(match, unit):
        return None
    if match["number"] == "one" and unit == "day" and match.previous() in MODALS:
        return Meaning("FUTURE_REF")
    return Meaning(length(None if match["least"] else count_of(match), unit))


def _is_length(match: Match, unit: str) -> bool:
    """Whether it is no money, title, year, part of a whole nor the "a" of "a decades-long"."""
    if match.before() in tuple("$£€¥") or match.is_title():
        return False
    if match["one"]:
        compound = unit != match["unit"] or unit == "quarter" or match.after() in ("-", "–")
        return not compound and not _is_rate(match)
    if unit == match["unit"] and YEAR.fullmatch(match["number"]):
        return False
    return not (unit == "quarter" and match["number"] and match.next() == "of")


def _is_rate(match: Match) -> bool:
    """Whether it tells how much there is of a thing, as in "$2 million a year", and no time."""
    start = match.found.start()
    before = match.tokens.letters[max(0, start - 3) : start]
    return bool(COUNTED.search(before)) and match.next() not in ("after", "before")


@rule("HOWMANY DASH?(?:UNITS?|UNIT|HOUR|HOURS)DASH?OLD")
def age(_: Match, __: Frame) -> Meaning | None:
    """An age is no time expression; the rule keeps its words from being read as one."""
    return Meaning("")


@rule("(?P<unit>UNITS|UNIT|HOURS|HOUR)DASH LONG")
def long(match: Match, _: Frame) -> Meaning | None:
    """Day-long, decades-long."""
    unit = singular(match["unit"])
    return Meaning(length(1 if unit == match["unit"] else None, unit))


@rule(
    "(?<![OF SEASON FALL])(?P<unit>UNITS)(?:OR UNITS)?",
    "(?<=FOR)(?P<unit>HOURS)",
    "(?P<unit>HOURS)(?=BEFORE|AFTER)",
    "THE(?:NEXT|LAST|PAST|COMING)(?P<unit>UNIT|HOUR)OR SMALL",
    "THE(?:EARLY|LATE)(?P<unit>UNITS)",
    "THE(?P<unit>UNITS)AHEAD",
)
def open_length(match: Match, _: Frame) -> Meaning | None:
    """Weeks, the early years, the days ahead, hours after, the next day or two."""
    return Meaning(length(None, singular(match["unit"])))


@rule(
    f"(?:THE|THIS|ITS)?(?P<way>PAST|LAST|NEXT|COMING|FOLLOWING|PREVIOUS)"
    f"(?:(?P<few>FEW|SEVERAL|COUPLE OF?)|COUNT)?{ALL_UNITS}(?:OR SO)?",
    f"(?:THE|ITS)?(?P<way>RECENT){ALL_UNITS}(?:(?:AND|OR)UNITS)?",
    "(?:THE|ITS)(?P<number>NUMBER)(?P<unit>UNITS)(?P<way>AHEAD)",
)
def stretch(match: Match, frame: Frame) -> Meaning | None:
    """The past three years, the next few days, recent weeks, the past year."""
    unit, way = singular(match["unit"]), match["way"]
    plural = match["unit"] != unit
    if way not in ("past", "recent", "ahead") and not (plural or match["number"]):
        return None
    count = _stretch_count(match, plural)
    value = length(count, unit)
    if way == "next" and match["few"] and unit == "day":
        return Meaning(value, (frame.published, plus(frame.published, FEW_DAYS)), True)
    if count is None or way not in ("past", "last", "next", "coming", "ahead"):
        return Meaning(value)
    return _reach(value, unit, -count if way in ("past", "last") else count, frame)


def _reach(value: str, unit: str, count: float, frame: Frame) -> Meaning:
    """From publication so many units on, or back where the count is below 0."""
    if unit in PER_DAY:
        unit, count = "day", -(-count // PER_DAY[unit]) if count > 0 else count // PER_DAY[unit]
    if count % 1:
        return Meaning(value)
    other = shifted(frame.published, unit, int(count))
    days = (other, frame.published) if count < 0 else (frame.published, other)
    return Meaning(value, days, True)


def _stretch_count(match: Match, plural: bool) -> float | None:
    if "couple" in match["few"]:
        return 2
    if match["few"] or match["least"]:
        return None
    if match["number"]:
        return number(match["number"]) + (0.5 if match["half"] else 0)
    return None if plural else 1


@rule("EVERY(?P<unit>UNIT|HOUR|QUARTER|DAYPART|WEEKEND)", "(?P<unit>WEEKENDS)")
def every(match: Match, _: Frame) -> Meaning | None:
    """Every day, each year, every morning, weekends."""
    unit = match["unit"]
    if unit in ("weekend", "weekends"):
        return Meaning("XXXX-WXX-WE")
    return Meaning(length(1, unit) if unit in UNIT_LETTERS else f"XXXX-XX-XXT{DAYPARTS[unit]}")


@rule(
    "EVERY(?P<number>NUMBER)(?P<unit>UNITS|HOURS)",
    "EVERY(?P<vague>FEW|COUPLE OF?)(?P<unit>UNITS|HOURS)",
    "EVERY(?P<other>OTHER)(?P<unit>UNIT|HOUR)",
)
def every_so_many(match: Match, _: Frame) -> Meaning | None:
    """Every four years, every few weeks, every other day."""
    count = 2 if match["other"] else count_of(match)
    return Meaning(length(count, singular(match["unit"])))


@rule("AN QUARTER(?:DASH|OF AN)?(?P<unit>UNIT)(?P<ago>AGO)?")
def quarter_of(match: Match, frame: Frame) -> Meaning | None:
    """A quarter-century, quarter of a century ago."""
    if match["unit"] != "century":
        return None
    return year(frame.published.year - 25, True) if match["ago"] else Meaning("P25Y")


OFTEN = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y",
    "annually": "P1Y", "hourly": "PT1H", "nightly": "P1D",
}  # fmt: skip


@rule("DAILY")
def often(match: Match, _: Frame) -> Meaning | None:
    """Daily, annually; not the Daily of a newspaper's name, nor in "8% annually"."""
    if match.is_name() or match.is_titled() or _is_rate(match):
        return None
    return Meaning(OFTEN[match.tokens.word(match.found.start())])
