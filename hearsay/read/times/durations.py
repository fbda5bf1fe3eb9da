"""Lengths of time, spans reckoned back or forward from publication, and how often."""

from hearsay.read.times.calendar import plus
from hearsay.read.times.lexicon import DAYPARTS, UNIT_LETTERS, number, singular
from hearsay.read.times.rules import Frame, Match, Meaning, rule
from hearsay.read.times.value import shifted

MANY = {"century": 100, "decade": 10, "fortnight": 2, "quarter": 1}
APPROXIMATELY = (
    "(?:ALMOST|(?:OVER|AROUND)(?=AN|NUMBERWORD)|(?:AT|NO)?(?:MORE|LESS|LEAST)THAN?|UP TO)?"
)
ALL_UNITS = "(?P<unit>UNITS|UNIT|HOURS|HOUR|(?<!DASH)QUARTERS|QUARTER)"
PER_DAY = {"hour": 24, "minute": 1440, "second": 86400}
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
    return 1.5 if match["half"] else 1


def length(count: float | None, unit: str) -> str:
    """The TIMEX3 value of a duration: P3D, PT2H, PXW, P2.5Y."""
    letter = UNIT_LETTERS[unit]
    time, letter = ("T", letter[1:]) if len(letter) == 2 else ("", letter)
    if count is None:
        letter = {"decade": "E", "century": "C"}.get(unit, letter)
        return f"P{time}X{letter}"
    count *= MANY.get(unit, 1)
    if count % 1 and letter in "HM" and time:
        whole, rest = divmod(count, 1)
        smaller = f"{round(rest * 60)}{'M' if letter == 'H' else 'S'}"
        return f"PT{int(whole)}{letter}{smaller}" if whole else f"PT{smaller}"
    return f"P{time}{count:.4g}{letter}" if count % 1 else f"P{time}{int(count)}{letter}"


@rule(
    f"{APPROXIMATELY}HOWMANY(?:MORE|ADDITIONAL|FULL)?DASH?{ALL_UNITS}(?:OR SO)?",
    f"{APPROXIMATELY}(?:AN)(?:ADDITIONAL|FULL){ALL_UNITS}",
    "(?P<one>AN)(?P<unit>UNIT|HOUR)(?P<half>AND AN HALF)",
    "(?P<least>AN)(?P<unit>UNIT|HOUR)OR SMALL",
    f"ADDITIONAL(?:COUNT|(?P<vague>VAGUE))?{ALL_UNITS}",
    f"(?P<number>HALF)(?:AN)?DASH?{ALL_UNITS}",
    "THE(?:ORDWORD)?(?P<number>NUMBER)(?P<unit>UNITS|HOURS|QUARTERS)",
    "THE ORDWORD(?P<vague>FEW|SEVERAL|COUPLE OF?)?(?P<unit>UNITS|HOURS)",
)
def duration(match: Match, _: Frame) -> Meaning | None:
    """Two years, 16-hour, several months, at least 72 hours, a year or two; no ages."""
    unit = singular(match["unit"])
    if not _is_length(match, unit):
        return None
    if match["least"]:
        return Meaning(length(None, unit))
    return Meaning(length(count_of(match), unit))


def _is_length(match: Match, unit: str) -> bool:
    """Whether it is neither money, a title, part of a whole nor the "a" of "a decades-long"."""
    if match.before() in tuple("$£€¥") or match.is_title():
        return False
    if match["one"]:
        return unit == match["unit"] and unit != "quarter"
    return not (unit == "quarter" and match["number"] and match.next() == "of")


@rule("HOWMANY DASH?(?:UNITS?|UNIT|HOUR|HOURS)DASH?OLD")
def age(_: Match, __: Frame) -> Meaning | None:
    """An age is no time expression; the rule keeps its words from being read as one."""
    return Meaning("")


@rule("(?P<unit>UNITS|UNIT|HOURS|HOUR)DASH LONG")
def long(match: Match, _: Frame) -> Meaning | None:
    """Day-long, decades-long."""
    unit = singular(match["unit"])
    return Meaning(length(1 if unit == match["unit"] else None, unit))


@rule("(?P<unit>UNITS)(?:OR UNITS)?", "THE(?:EARLY|LATE)(?P<unit>UNITS)", "THE(?P<unit>UNITS)AHEAD")
def open_length(match: Match, _: Frame) -> Meaning | None:
    """Weeks, the years, the days ahead."""
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


@rule("AN QUARTER(?:DASH|OF AN)?(?P<unit>UNIT)")
def quarter_of(match: Match, _: Frame) -> Meaning | None:
    """A quarter-century, quarter of a century."""
    return Meaning("P25Y") if match["unit"] == "century" else None


OFTEN = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y",
    "annually": "P1Y", "hourly": "PT1H", "nightly": "P1D",
}  # fmt: skip


@rule("DAILY")
def often(match: Match, _: Frame) -> Meaning | None:
    """Daily, annually; not the Daily of a newspaper's name."""
    if match.is_name():
        return None
    return Meaning(OFTEN[match.tokens.word(match.found.start())])
