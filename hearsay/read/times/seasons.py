"""Seasons and feasts."""

from datetime import date

from hearsay.read.times.calendar import SEASONS, feast, plus, season_days
from hearsay.read.times.dates import year_number
from hearsay.read.times.rules import Frame, Match, Meaning, rule
from hearsay.read.times.value import day, direction_of, narrowed, nearest, week, weekend

YEAR = "(?:COMMA?(?P<year>YEARNUM))?"
WHICH = "(?P<which>LAST|NEXT|THIS)?"


@rule(
    "(?:EDGE)?(?P<which>THIS PAST?|THIS COMING|LAST|NEXT|PAST)(?P<season>SEASON|FALL)",
    "THE(?P<season>SEASON)(?:OF(?P<year>ANYYEAR))?",
    "THE(?P<season>FALL)OF(?P<year>ANYYEAR)",
    "(?:THE)?(?:EDGE)?(?P<season>SEASON|FALL)OF?(?P<year>ANYYEAR)",
    "EDGE(?P<season>SEASON)",
    "(?<=[IN BY SINCE UNTIL])(?P<season>SEASON)(?!TIME)",
    "(?<=IN)THE(?P<season>FALL)(?!OF|IN)",
)
def season(match: Match, frame: Frame) -> Meaning | None:
    """This spring, last fall, the summer of 2024, early summer."""
    name = match["season"].replace("autumn", "fall")
    code, start = SEASONS[name]
    if match["year"]:
        years = year_number(match["year"])
    else:
        years = _season_year(frame, start, direction_of(match["which"]))
    meaning = Meaning(f"{years}-{code}", season_days(years, name), not match["year"])
    return narrowed(meaning, match["edge"], frame)


@rule("EVERY(?P<season>SEASON)", "(?:THE)?(?:PAST|LAST|NEXT)COUNT(?P<season>SEASONS)")
def every_season(match: Match, _: Frame) -> Meaning | None:
    """Each spring, the past three summers: a set without days."""
    name = match["season"].removesuffix("s").replace("autumn", "fall")
    return Meaning(f"XXXX-{SEASONS[name][0]}")


def _season_year(frame: Frame, start: int, way: str) -> int:
    """The year in which the season meant begins; `start` is its first month."""
    here, now = frame.published.year, frame.published.month
    if start == 12 and now < 3 and way in ("", "this"):
        return here - 1
    if way == "next" or (way == "" and frame.future):
        return here if start > now else here + 1
    if way == "last":
        return here if start + 2 < now else here - 1
    missed = start > now and (way == "" or frame.future is False)
    return here - 1 if missed else here


@rule(
    f"{WHICH}(?P<feast>HOLIDAY)POSSESSIVE?(?P<rest>EVE|UNIT)?{YEAR}",
    f"{WHICH}(?P<feast>(?:LATEHOLY|HOLIDAY)DAYNAME){YEAR}",
    f"{WHICH}(?P<feast>NAMEDDAY)(?:APOSTROPHE|POSSESSIVE)?(?P<rest>UNIT)(?P<weekend>WEEKEND)?{YEAR}",
    f"{WHICH}(?P<feast>HOLIDAY)(?P<weekend>WEEKEND)",
    f"{WHICH}(?P<may>MARCHMAY)(?P<rest>UNIT){YEAR}",
    f"(?P<feast>NEW UNIT)POSSESSIVE(?P<rest>EVE|UNIT){YEAR}",
)
def holiday(match: Match, frame: Frame) -> Meaning | None:
    """Christmas, New Year's Eve, Good Friday, Labor Day, last Thanksgiving, Easter week,
    Labor Day weekend: the one that the feast ends or begins.
    """
    name = {"labour": "labor"}.get(match["feast"], match["feast"])
    if match["may"]:
        name = f"{match['may']} {match['rest']}"
    elif match["rest"] == "eve":
        name += " eve"
    if feast(name, frame.published.year) is None:
        known = match["rest"] or " " in name
        return None if known else Meaning("XXXX-XX-XX", None, True)
    when = _feast_day(frame, name, match["year"], direction_of(match["which"]))
    if when is None:
        return None
    if match["weekend"]:
        return weekend(plus(when, -1), True)
    return week(when, True) if match["rest"] == "week" else day(when, not match["year"])


def _feast_day(frame: Frame, name: str, year: str, way: str) -> date | None:
    if year:
        return feast(name, int(year))
    here = frame.published.year
    days = [found for years in (here - 1, here, here + 1) if (found := feast(name, years))]
    if way == "last":
        return max(found for found in days if found < frame.published)
    if way == "next":
        return min(found for found in days if found > frame.published)
    return nearest(frame, days)
