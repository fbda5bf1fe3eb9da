"""Days reckoned by a length of time: two days ago, a year earlier, ten days from now."""

from dataclasses import replace
from datetime import date

from hearsay.read.times.calendar import plus
from hearsay.read.times.durations import ALL_UNITS, APPROXIMATELY, count_of, length
from hearsay.read.times.lexicon import singular
from hearsay.read.times.rules import Frame, Match, Meaning, rule
from hearsay.read.times.value import DAY_UNITS, quarter_before, shifted, unit_at, year


@rule(
    f"(?!AN UNIT DASH){APPROXIMATELY}HOWMANY DASH?{ALL_UNITS}(?:OR SO)?DASH?"
    "(?P<way>AGO|EARLIER|LATER|HENCE)",
    "(?P<open>UNITS|HOURS)(?P<way>AGO|EARLIER|LATER)",
    f"{APPROXIMATELY}HOWMANY{ALL_UNITS}(?P<way>FROM NOW|FROM TODAY)",
    f"(?P<number>HALF)AN?{ALL_UNITS}(?P<way>AGO|EARLIER|LATER)",
    "(?P<unit>UNIT)DASH(?P<way>AGO|EARLIER)",
    "HOWMANY(?P<unit>UNITS|UNIT)(?P<way>BEFORE)(?=[DOT COMMA]|$)",
    "(?P<one>AN)(?P<unit>UNIT|HOUR)(?P<half>AND AN HALF)(?P<way>AGO|EARLIER|LATER)",
    f"IN {APPROXIMATELY}HOWMANY(?P<unit>UNITS|UNIT)(?:APOSTROPHE|POSSESSIVE)?(?P<way>TIME)",
)
def offset(match: Match, frame: Frame) -> Meaning | None:
    """Two days ago, a year earlier, three weeks later, ten days from now."""
    if match["open"]:
        value = length(None, singular(match["open"]))
        ago = match["way"] == "ago"
        return Meaning("PAST_REF" if ago else value, None, True, not ago)
    unit, way, count = singular(match["unit"]), match["way"], count_of(match)
    way = "earlier" if way == "before" else way
    back = way in ("ago", "earlier")
    if unit == "year" and not (match["one"] or match["number"] or match["vague"]):
        return None
    if unit == "year" and count == 1 and back and frame.quarter:
        return quarter_before(frame)
    if count is None or match["least"]:
        vague = {"later": length(None, unit), "earlier": length(None, unit), "ago": "PAST_REF"}
        return Meaning(vague.get(way, "FUTURE_REF"), None, True, way in ("later", "earlier"))
    if unit in ("hour", "minute", "second"):
        return _hours_away(way, length(count, unit), unit, count, frame)
    start = _start(way, unit, count, frame)
    if start is None:
        return Meaning(length(count, unit), None, True, True)
    meaning = _away(start, unit, -count if back else count)
    return replace(meaning, aside=back and unit == "year")


def _start(way: str, unit: str, count: float, frame: Frame) -> date | None:
    """The day to count from; None for "three years later" where no day was spoken of."""
    if way not in ("earlier", "later"):
        return frame.published
    near = frame.anchor if unit in DAY_UNITS else frame.period
    return frame.published if near is None and way == "earlier" and count == 1 else near


def _away(start: date, unit: str, count: float) -> Meaning:
    """The unit so many units from a day: half a year is six months, half a week days."""
    if count % 1:
        smaller, per = {"year": ("month", 12), "week": ("day", 7)}.get(unit, (unit, 1))
        return _away(start, smaller, float(int(count * per)))
    goal = shifted(start, unit, int(count))
    return year(goal.year, True) if unit in ("decade", "century") else unit_at(unit, goal)


def _hours_away(way: str, value: str, unit: str, count: float, frame: Frame) -> Meaning:
    if way != "ago" or unit != "hour":
        return Meaning(value, None, True, True)
    return Meaning(value, (plus(frame.published, int(-count // 24)), frame.published), True)
