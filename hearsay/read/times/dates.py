"""Calendar dates: days, months, years, decades and centuries."""

from datetime import date

from hearsay.read.times.calendar import Days, days_numbered, months_days
from hearsay.read.times.lexicon import DECADES, MONTHS, number, ordinal, singular
from hearsay.read.times.rules import Frame, Match, Meaning, rule
from hearsay.read.times.value import (
    century,
    day,
    decade,
    direction_of,
    month,
    narrowed,
    nearest_year,
    shifted,
    year,
    year_of_month,
)

AFTER_DAY = frozenset(
    "he she it they we i you who which that and or but in at on under after before by to from with "
    "while when where as until till since because although though if so says said say is was were "
    "are has have had will would did came went left began ended then for against over near his "
    "her their its our the a an two three four five some several many most all between during "
    "there here this not without into only".split()
)
"""Words that may follow "on the 28th"; a noun there is what is counted."""
YEAR_WORDS = "(?P<which>THIS|LAST|NEXT)(?P<unit>UNIT)"


def month_number(words: str) -> int:
    """The number of "january", "sept ." and the like."""
    return MONTHS[words.split()[0]]


def year_number(words: str) -> int:
    """The year of "1997" or "nineteen ninety-seven"; raises ValueError for other numbers."""
    if words[0].isdigit():
        return int(words)
    high, *rest = words.replace("-", " ").split()
    low = number(" ".join(rest))
    if not 10 <= low <= 99 or not 15 <= number(high) <= 20:
        raise ValueError(words)
    return int(100 * number(high) + low)


def year_named(match: Match, frame: Frame) -> int | None:
    """The year that a match gives in figures, or as "last year"; None if it gives none."""
    if match["year"]:
        return year_number(match["year"])
    if match["unit"] == "year":
        step = {"this": 0, "last": -1, "next": 1}[match["which"]]
        return frame.published.year + step
    return None


@rule("ISODATE")
def iso_date(match: Match, _: Frame) -> Meaning | None:
    """2026-01-24, with or without a time of day."""
    words = match.tokens.word(match.found.start()).upper()
    when = date.fromisoformat(words[:10])
    return Meaning(words, (when, when))


@rule("SLASHDATE")
def slash_date(match: Match, _: Frame) -> Meaning | None:
    """10/23/1998: month first, unless only the day can be above 12."""
    first, second, years = (int(part) for part in match.tokens.word(match.found.start()).split("/"))
    years += 0 if years > 99 else 2000 if years < 50 else 1900
    return day(date(years, second, first) if first > 12 else date(years, first, second), False)


@rule("NINEELEVEN", "(?P<month>MABBR DOT?|MONTH)(?P<day>DAYNUM)(?=ATTACK)")
def attacks(match: Match, frame: Frame) -> Meaning | None:
    """9/11, the Sept. 11 attacks: 11 September 2001, which nobody gives a year."""
    if match["month"] and (month_number(match["month"]), match["day"]) != (9, "11"):
        return None
    when = date(2001, 9, 11)
    return day(when, False) if frame.published > when else None


@rule(
    "(?:(?:THIS COMING?|LAST|NEXT)?DAYNAME COMMA?|(?P<way>LAST|NEXT))?"
    "(?P<month>MONTHNAME)(?:THE)?(?P<day>DAYOFMONTH)"
    f"(?:DASH(?P<last>DAYNUM))?(?:COMMA?(?:(?P<year>ANYYEAR)|{YEAR_WORDS}))?",
    "(?P<month>MONTHNAME)(?P<day>DAYOFMONTH)(?:AND|TO|UNTIL|THROUGH)(?P<last>DAYOFMONTH)COMMA?"
    "(?P<year>YEARNUM)",
    "(?P<day>DAYNUM)(?:AND|TO|UNTIL|THROUGH)(?P<last>DAYNUM)(?P<month>MONTHNAME)COMMA?(?P<year>YEARNUM)",
    f"(?:DAYNAME COMMA?(?:THE)?|THE)?(?P<day>DAYOFMONTH)(?:DASH(?P<last>DAYOFMONTH))?OF?"
    f"(?P<month>MONTHNAME)(?:COMMA?(?:(?P<year>ANYYEAR)|{YEAR_WORDS}))?",
)
def month_day(match: Match, frame: Frame) -> Meaning | None:
    """9 November 2024, Nov. 9, Friday, Oct. 23, January 8-9."""
    months, first = month_number(match["month"]), ordinal(match["day"])
    named = year_named(match, frame)
    years = _year_of_day(frame, months, first, match["way"]) if named is None else named
    start = date(years, months, first)
    relative = not match["year"]
    if not match["last"]:
        return day(start, relative)
    end = date(years, months, ordinal(match["last"]))
    return Meaning(f"{start}/{end}", (start, end), relative) if start < end else None


def _year_of_day(frame: Frame, months: int, day_number: int, way: str) -> int:
    """The year of a month and day without one; "last Nov. 3" is before publication."""
    here, now = frame.published.year, (frame.published.month, frame.published.day)
    if way == "last":
        return here if (months, day_number) < now else here - 1
    if way == "next":
        return here if (months, day_number) > now else here + 1
    return nearest_year(frame, months, day_number)


@rule(
    "(?<=[MONTH MARCHMAY MABBR][DAYNUM][AND TO UNTIL THROUGH])"
    "(?P<day>DAYNUM)(?=[DOT COMMA IN AT ON]|$)",
    "(?<=[MABBR][DOT][DAYNUM][AND TO UNTIL THROUGH])(?P<day>DAYNUM)(?=[DOT COMMA IN AT ON]|$)",
    "(?P<day>DAYNUM)(?=(?:AND|TO|UNTIL|THROUGH)DAYNUM(?P<later>MONTHNAME))",
)
def day_of_same_month(match: Match, frame: Frame) -> Meaning | None:
    """The 25 of "April 24 and 25", the 2 of "2 and 4 May"."""
    name = match["later"]
    if not name:
        start = match.found.start()
        name = match.tokens.word(start - 3)
        name = match.tokens.word(start - 4) if name == "." else name
    months, number_ = month_number(name), ordinal(match["day"])
    return day(date(nearest_year(frame, months, number_), months, number_), True)


@rule(
    "(?:^|(?<=[ON BY SINCE UNTIL FROM TO BEFORE AFTER BETWEEN THROUGH FOR]))"
    "THE(?P<day>ORDNUM)(?!(?:AND|OR)ORDNUM)(?:OF(?P<which>THIS|LAST|NEXT)(?P<unit>UNIT))?",
    "(?<=[ORDNUM][AND OR])THE(?P<day>ORDNUM)",
)
def day_without_month(match: Match, frame: Frame) -> Meaning | None:
    """On the 28th, from the 4th to the 6th: that day of a month as tense tells, else the nearest.

    What stands before a noun, "the 5th Brigade", counts something else.
    """
    here, number_ = frame.published, ordinal(match["day"])
    if match["unit"]:
        first = shifted(here, match["unit"], {"last": -1, "this": 0, "next": 1}[match["which"]])
        return day(first.replace(day=number_), True) if match["unit"] == "month" else None
    if match.next() not in AFTER_DAY and match.next().isalpha():
        return None
    near = frame.anchor if frame.future is None and frame.anchor else here
    fit = [d for d in days_numbered(number_, here) if frame.future in (None, d >= here, d > here)]
    return day(min(fit, key=lambda d: abs((d - near).days)), True)


@rule(
    "(?P<month>MONTHNAME)(?P<day>DAYNUM)DASH(?P<second>MONTHNAME)(?P<last>DAYNUM)"
    "(?:COMMA?(?P<year>YEARNUM))?"
)
def day_range(match: Match, frame: Frame) -> Meaning | None:
    """June 29 - July 2, 2025."""
    months, first = month_number(match["month"]), ordinal(match["day"])
    years = int(match["year"]) if match["year"] else nearest_year(frame, months, first)
    start = date(years, months, first)
    end = date(years, month_number(match["second"]), ordinal(match["last"]))
    return Meaning(f"{start}/{end}", (start, end), not match["year"]) if start < end else None


@rule(f"(?:EDGE IN?)?(?P<month>MONTHNAME)(?:COMMA|OF)?(?:(?P<year>ANYYEAR)|{YEAR_WORDS})")
def month_year(match: Match, frame: Frame) -> Meaning | None:
    """November 2024, early March last year."""
    years = year_named(match, frame)
    if years is None:
        return None
    meaning = month(years, month_number(match["month"]), not match["year"])
    return narrowed(meaning, match["edge"], frame)


@rule(
    "(?:EDGE)?(?P<which>THIS PAST?|THIS COMING|LAST|PAST|NEXT|COMING)?(?P<month>MONTH|MABBR DOT)"
    "(?!DAYNUM|ORDNUM)",
    "(?P<edge>EARLIER|LATER|EARLY|LATE)IN(?P<month>MONTH|MABBR DOT|MARCHMAY)",
    "(?:EDGE)(?P<month>MARCHMAY)",
    "(?P<which>THIS PAST?|THIS COMING|LAST|NEXT|COMING)(?P<month>MARCHMAY)",
    "(?<=[IN BY SINCE UNTIL THROUGH OF TO FROM AND BEFORE AFTER DURING FOR BETWEEN DASH])"
    "(?P<month>MARCHMAY)",
    "(?P<month>MARCHMAY)(?=AND MONTH|TO MONTH|DASH MONTH)",
    "^(?P<month>MARCHMAY)$",
)
def bare_month(match: Match, frame: Frame) -> Meaning | None:
    """January, late January, last June, earlier in March."""
    months = month_number(match["month"])
    if match["month"] in ("jan .", "jun .") and match["which"] == "":
        return None
    seen = frame
    if frame.future is None and match["edge"] == "later":
        seen = Frame(frame.published, future=True)
    way = direction_of(match["which"])
    if seen.guessed and not way:
        years = nearest_year(seen, months, 15)
    else:
        years = year_of_month(seen, months, way)
    return narrowed(month(years, months, True), match["edge"], frame)


@rule("(?P<month>MONTH|MARCHMAY)DASH(?P<second>MONTH|MARCHMAY)(?P<year>YEARNUM)?")
def month_range(match: Match, frame: Frame) -> Meaning | None:
    """July-August 2006."""
    first, last = month_number(match["month"]), month_number(match["second"])
    years = int(match["year"]) if match["year"] else year_of_month(frame, first, "")
    days: Days = months_days(years, first, (last - first) % 12 + 1)
    value = f"{days[0]:%Y-%m}/{days[1]:%Y-%m}"
    return Meaning(value, days, not match["year"])


@rule("(?:EDGE)?(?P<year>YEARNUM)(?!ZONE)")
def bare_year(match: Match, frame: Frame) -> Meaning | None:
    """2024, late 2001: years of 1500 to 2100 that are no sum, number of things or figure."""
    years = int(match["year"])
    least = 1500 if frame.guessed else 1000
    if not least <= years <= 2100 or match.before() in tuple("$£€¥#") or match.after() == "%":
        return None
    return narrowed(year(years, False), match["edge"], frame)


@rule("(?<=[IN OF BY SINCE FROM TO UNTIL AND EARLY LATE])SHORTYEAR(?!UNIT|UNITS|HOURS)")
def short_year(match: Match, frame: Frame) -> Meaning | None:
    """In '96: the last such year, or one that is not ten years ahead."""
    figures = match.tokens.word(match.found.start()).lstrip("'’")
    bound = frame.published.year + 9
    return year(bound - (bound - int(figures)) % 100, False)


@rule("(?P<year>YEARNUM)(?:DASH|SLASH)(?P<last>YEARNUM|FIGURE|DAYNUM)")
def year_range(match: Match, _: Frame) -> Meaning | None:
    """1976 - 1983, 1944-45."""
    first, last = int(match["year"]), number(match["last"])
    last += first // 100 * 100 if last < 100 else 0
    if not 1500 <= first < last <= 2100 or first // 100 < last // 100 - 1 or last != int(last):
        return None
    return Meaning(f"{first}/{int(last)}", (date(first, 1, 1), date(int(last), 12, 31)))


@rule(
    "(?:THE UNIT)?(?P<year>ANYYEAR)",
    "THE UNIT(?P<count>SMALL HUNDRED(?:AND?(?:TENS DASH?)?SMALL)?)",
)
def spoken_year(match: Match, _: Frame) -> Meaning | None:
    """The year 2000, nineteen ninety-seven, the year two thousand and one."""
    words = match["year"]
    if words and words[0].isdigit() and match.found.end() - match.found.start() == 1:
        return None
    years = year_number(words) if words else int(number(match["count"]))
    return year(years, False) if 1500 <= years <= 2100 else None


@rule("(?:THE)?(?:EDGE)?(?P<decade>DECADE|TWENTIES)")
def decade_named(match: Match, frame: Frame) -> Meaning | None:
    """The 1960s, the late '80s, the nineties."""
    words = "".join(filter(str.isalnum, match["decade"]))
    if words[0].isdigit():
        first = int(words[:-1])
        marked = match["decade"][0] in "'’" or match.tokens.word(match.found.start()) == "the"
        if first < 100 and not marked:
            return None
    else:
        first = DECADES[words]
        if match.tokens.word(match.found.start()) != "the":
            return None
    if first < 100:
        first += 1900 if first > frame.published.year % 100 else frame.published.year // 100 * 100
    if first % 100 == 0 and first < 1900:
        return century(first // 100 + 1, False)
    return narrowed(decade(first, False), match["edge"], frame) if first > 1500 else None


@rule(
    "(?:THE)?(?:EDGE)?(?P<number>ORDINAL)DASH?(?P<unit>UNIT|UNITS)",
    "(?:THE)?(?:EDGE)?(?P<number>ORDINAL)"
    "(?=(?:AND|OR|TO|THROUGH)(?:THE)?ORDINAL DASH?(?P<unit>UNITS))",
)
def century_named(match: Match, frame: Frame) -> Meaning | None:
    """The 20th century, late nineteenth century, both of "the 18th and 19th centuries"."""
    count = ordinal(match["number"])
    if singular(match["unit"]) != "century" or not 1 <= count <= 30:
        return None
    return narrowed(century(count, False), match["edge"], frame)


@rule("EVERY(?P<month>MONTHNAME)")
def months(match: Match, _: Frame) -> Meaning | None:
    """Each July."""
    return Meaning(f"XXXX-{month_number(match['month']):02}")
