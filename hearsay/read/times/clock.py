"""Times of day, alone or beside a day."""

import re

from hearsay.read.times.calendar import plus
from hearsay.read.times.lexicon import DAYPARTS
from hearsay.read.times.rules import Frame, Match, Meaning, prefix, rule
from hearsay.read.times.value import day

MOMENTS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
DAWNS = {"dawn": "MO", "daybreak": "MO", "sunrise": "MO"}
NO_DAY = "XXXX-XX-XX"

CLOCK_TIME = (
    "(?:AROUND)?(?:(?P<clock>CLOCK|DAYNUM|FIGURE|SMALL)(?:(?P<half>AMPM)|OCLOCK)(?:IN THE DAYPART)?"
    "|(?P<plain>CLOCK)|(?P<moment>NOON|LIGHT)|(?P<hour>DAYNUM|FIGURE|SMALL)IN THE(?P<part>DAYPART))"
    "(?:OPEN?ZONE)?"
)
_HOURS = re.compile(r"(\d{1,2})(?:[:.](\d\d))?")


def with_time(meaning: Meaning, time: str) -> Meaning:
    """Put a time of day to a day's value."""
    return Meaning(f"{meaning.value}T{time}", meaning.days, meaning.relative)


def is_day(meaning: Meaning) -> bool:
    """Whether the meaning is one day without a time."""
    return len(meaning.value) == 10 and meaning.days is not None and "-W" not in meaning.value


def time_of(match: Match) -> str | None:
    """The ISO time of a match of CLOCK_TIME, None if it is none."""
    if match["moment"]:
        return MOMENTS.get(match["moment"]) or DAWNS.get(match["moment"], "EV")
    words = match["clock"] or match["plain"] or match["hour"]
    found = _HOURS.fullmatch(words)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    after_noon = match["half"].startswith("p") or match["part"] in ("afternoon", "evening")
    hour = hour % 12 + 12 if after_noon else hour % 12 if match["half"] else hour
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def of_day(frame: Frame, time: str) -> Meaning:
    """A time of the day spoken of; of an unknown day where none was."""
    if frame.anchor:
        return with_time(day(frame.anchor, True), time)
    return Meaning(f"{NO_DAY}T{time}", None, False, True)


@rule(CLOCK_TIME)
def clock(match: Match, frame: Frame) -> Meaning | None:
    """10:35 a.m., at noon, 4 in the morning, before dusk: of the day spoken of, if any."""
    time = time_of(match)
    return None if time is None else of_day(frame, time)


@rule("(?<!OPEN)(?P<figures>YEARNUM|FIGURE)ZONE")
def military(match: Match, frame: Frame) -> Meaning | None:
    """1430 GMT; not where brackets repeat a time for other zones."""
    figures = match["figures"]
    if len(figures) != 4 or not figures.isdecimal() or figures > "2359" or figures[2] > "5":
        return None
    time = f"{figures[:2]}:{figures[2:]}"
    return of_day(frame, time)


@prefix(
    CLOCK_TIME + "(?:COMMA|ON)?(?=DAYNAME|MONTHNAME|DAYNUM MONTHNAME|TODAY|YESTERDAY|TOMORROW"
    "|ISODATE|THE|LAST|NEXT|THIS|EARLY|LATE)"
)
def clock_of_day(match: Match, inner: Meaning, _: Frame) -> Meaning | None:
    """10 p.m. Wednesday, noon Thursday, 5 p.m. EST, Nov. 6, dusk on Tuesday."""
    time = time_of(match)
    return with_time(inner, time) if time and is_day(inner) else None


@prefix("(?:THE)?(?:MID DASH?)?(?P<part>DAYPART)(?:OF)?")
def part_of_day(match: Match, inner: Meaning, _: Frame) -> Meaning | None:
    """Mid-afternoon yesterday, the night of Friday."""
    return with_time(inner, DAYPARTS[match["part"]]) if is_day(inner) else None


@rule("(?:EDGE)?THIS(?P<part>DAYPART)", "TONIGHT", "(?:EDGE)?LAST(?P<last>DAYPART)", "OVERNIGHT")
def part_near(match: Match, frame: Frame) -> Meaning | None:
    """This morning, tonight, last night, overnight."""
    word = match.tokens.word(match.found.start())
    if match.is_name():
        return None
    if match["last"]:
        return with_time(day(plus(frame.published, -1), True), DAYPARTS[match["last"]])
    if word == "overnight":
        before = plus(frame.published, -1)
        return Meaning(f"{before}TNI", (before, frame.published), True)
    return with_time(day(frame.published, True), DAYPARTS[match["part"] or "night"])


@rule(
    "THE(?P<which>NEXT|FOLLOWING|PREVIOUS|SAME)(?P<part>DAYPART)",
    "THE(?P<part>DAYPART)(?P<which>BEFORE)(?=[DOT COMMA]|$)",
    "THAT(?P<part>DAYPART)",
)
def part_beside_anchor(match: Match, frame: Frame) -> Meaning | None:
    """The next morning, that night."""
    part = DAYPARTS[match["part"]]
    if frame.anchor is None:
        return Meaning(f"{NO_DAY}T{part}", None, True, True)
    step = {"next": 1, "following": 1, "previous": -1, "before": -1}.get(match["which"], 0)
    return with_time(day(plus(frame.anchor, step), True), part)


@rule(
    "(?:THE)?(?P<edge>MID|EARLY|LATE)DASH?(?P<part>DAYPART)",
    "(?<=IN)THE(?P<part>DAYPART)(?!OF)",
)
def bare_part(match: Match, frame: Frame) -> Meaning | None:
    """Mid-afternoon, in the morning: of the day spoken of, if any."""
    return of_day(frame, DAYPARTS[match["part"]])
