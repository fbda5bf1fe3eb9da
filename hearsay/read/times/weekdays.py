"""Days of the week by name."""

from hearsay.read.times.lexicon import DAYPARTS, WEEKDAYS
from hearsay.read.times.rules import Frame, Match, Meaning, rule
from hearsay.read.times.value import day, direction_of, weekday_on


@rule(
    "(?:EDGE)?(?P<which>THE? (?:LAST|PAST|NEXT|PREVIOUS|FOLLOWING|COMING)|THIS PAST?|THIS COMING)?"
    "(?P<day>DAYNAME)",
)
def weekday(match: Match, frame: Frame) -> Meaning | None:
    """Friday, last Friday, the coming Sunday, the following Monday, early Tuesday."""
    number_ = WEEKDAYS[match["day"].split()[0]]
    start = frame
    if frame.anchor and ("previous" in match["which"] or "following" in match["which"]):
        start = Frame(frame.anchor)
    if frame.future is None and match["edge"] == "later" and not match.opens_sentence():
        start = Frame(frame.published, future=True)
    return day(weekday_on(start, number_, direction_of(match["which"])), True)


@rule(
    "(?:EVERY)(?P<day>DAYNAME)(?P<part>DAYPART)?",
    "(?P<day>WEEKDAYS)(?P<part>DAYPART)?",
    "(?P<day>WEEKDAY)(?P<part>DAYPARTS)",
)
def weekdays(match: Match, _: Frame) -> Meaning | None:
    """Each Thursday, Mondays, Friday nights: a set without days."""
    value = f"XXXX-WXX-{WEEKDAYS[match['day'].split()[0]] + 1}"
    part = DAYPARTS.get(match["part"].removesuffix("s"))
    return Meaning(f"{value}T{part}" if part else value)
