"""The words of time expressions, each in one class; a class is one letter of the token string.

Rules are regular expressions over these letters instead of over the text, so that white space,
case and spelling are settled once, and a text without time words costs next to nothing.
"""

CLASSES: dict[str, str] = {
    "WEEKDAY": "monday tuesday wednesday thursday friday saturday sunday",
    "WEEKDAYS": "mondays tuesdays wednesdays thursdays fridays saturdays sundays",
    "WABBR": "mon tue tues wed thu thur thurs fri sat sun",
    "MONTH": "january february april june july august september october november december",
    "MARCHMAY": "march may",
    "MABBR": "jan feb mar apr jun jul aug sep sept oct nov dec",
    "SMALL": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen",
    "TENS": "twenty thirty forty fifty sixty seventy eighty ninety",
    "HUNDRED": "hundred thousand million dozen",
    "HUNDREDS": "hundreds thousands millions dozens",
    "ORDWORD": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "thirtieth",
    "HALF": "half",
    "TWENTIES": "twenties thirties forties fifties sixties seventies eighties nineties",
    "AN": "a an",
    "THE": "the",
    "ITS": "its his her their our",
    "THIS": "this",
    "THAT": "that",
    "LAST": "last",
    "PAST": "past",
    "NEXT": "next",
    "COMING": "coming upcoming",
    "PREVIOUS": "previous preceding prior",
    "FOLLOWING": "following",
    "SAME": "same",
    "RECENT": "recent",
    "CURRENT": "current",
    "LATEST": "latest",
    "EARLY": "early",
    "LATE": "late",
    "MID": "mid",
    "EARLIER": "earlier",
    "LATER": "later",
    "START": "start beginning outset",
    "MIDDLE": "middle",
    "END": "end close",
    "OF": "of",
    "IN": "in",
    "ON": "on",
    "AT": "at",
    "BY": "by",
    "TO": "to into",
    "FROM": "from",
    "UNTIL": "until till",
    "THROUGH": "through thru",
    "AND": "and",
    "OR": "or",
    "BETWEEN": "between",
    "DURING": "during throughout",
    "SINCE": "since",
    "BEFORE": "before",
    "AFTER": "after",
    "WITHIN": "within",
    "FOR": "for",
    "OVER": "over",
    "PER": "per",
    "EVERY": "each every",
    "UNIT": "day week month year decade century fortnight",
    "UNITS": "days weeks months years decades centuries fortnights",
    "HOUR": "hour minute hr min",
    "HOURS": "hours minutes seconds hrs mins secs",
    "WEEKEND": "weekend",
    "QUARTER": "quarter",
    "QUARTERS": "quarters",
    "PERIOD": "period",
    "FISCAL": "fiscal financial",
    "SEASON": "spring summer autumn winter",
    "FALL": "fall",
    "SEASONS": "springs summers autumns winters",
    "DAYPART": "morning afternoon evening night",
    "DAYPARTS": "mornings afternoons evenings nights",
    "NOON": "noon midday midnight",
    "DAWN": "dawn dusk daybreak nightfall sunrise sunset",
    "AMPM": "am pm a.m p.m a.m. p.m.",
    "OCLOCK": "o'clock",
    "ZONE": "gmt utc est edt et cst cdt mst mdt pst pdt pt cet cest bst hkt jst",
    "AGO": "ago",
    "FEW": "few",
    "SEVERAL": "several many",
    "SOME": "some",
    "COUPLE": "couple",
    "NOW": "now",
    "TODAY": "today",
    "TONIGHT": "tonight",
    "YESTERDAY": "yesterday",
    "TOMORROW": "tomorrow",
    "OVERNIGHT": "overnight",
    "CURRENTLY": "currently nowadays presently",
    "RECENTLY": "recently lately",
    "SOON": "soon",
    "FUTURE": "future",
    "DAILY": "daily weekly monthly yearly annually hourly nightly",
    "OLD": "old",
    "MORE": "more",
    "LESS": "less fewer",
    "THAN": "than",
    "LEAST": "least most",
    "ABOUT": "about roughly approximately",
    "AS": "as",
    "DATE": "date",
    "ALMOST": "almost nearly",
    "AROUND": "around",
    "UP": "up",
    "NO": "no",
    "JUST": "just only",
    "ADDITIONAL": "additional extra another further",
    "FULL": "full entire whole",
    "BUSINESS": "business working trading calendar consecutive straight",
    "NEAR": "near",
    "TERM": "term",
    "SHORT": "short",
    "LONG": "long",
    "AHEAD": "ahead",
    "HENCE": "hence",
    "SO": "so",
    "TIME": "time",
    "MOMENT": "moment",
    "LONGAGO": "once",
    "ENDED": "ended",
    "ENDING": "ending ends",
    "SOMETIME": "sometime",
    "RIGHT": "right",
    "EVE": "eve",
    "NEW": "new",
    "LATEHOLY": "good palm ash whit",
    "HOLIDAY": "christmas easter thanksgiving halloween epiphany pentecost ascension nowruz "
    "juneteenth ramadan hanukkah passover diwali",
    "NAMEDDAY": "labor labour memorial independence veterans armistice columbus election "
    "valentine boxing bastille presidents mother father groundhog",
    "DASH": "- – — −",
    "COMMA": ",",
    "DOT": ".",
    "APOSTROPHE": "' ’",
    "POSSESSIVE": "'s ’s",
    "OPEN": "(",
    "SLASH": "/",
    "ATTACK": "attack attacks attackers hijackings hijackers",
    "THESE": "these",
    "OTHER": "other",
    "COMPARABLE": "comparable corresponding",
    "WEEKENDS": "weekends",
    "QSIGN": "q",
    "HSIGN": "h",
}
"""Class name to its words, lower case. The classes of figures are given by `tokens`."""

FIGURES = (
    "DAYNUM",
    "YEARNUM",
    "FIGURE",
    "ORDNUM",
    "DECADE",
    "CLOCK",
    "ISODATE",
    "SLASHDATE",
    "NINEELEVEN",
    "SHORTYEAR",
)
CAPITAL = frozenset(
    {"MONTH", "MARCHMAY", "MABBR", "WABBR", "HOLIDAY", "NAMEDDAY", "LATEHOLY", "QSIGN", "HSIGN"}
)
"""Classes whose words count only with a capital: "may", "march", "sun" are other words."""

NOTHING = "\0"
LETTERS: dict[str, str] = {
    name: chr(0x100 + place) for place, name in enumerate((*CLASSES, *FIGURES))
}
"""Class name to its letter."""

CLASS_OF: dict[str, str] = {word: name for name, words in CLASSES.items() for word in words.split()}

CORE = (
    "WEEKDAY", "WEEKDAYS", "WABBR", "MONTH", "MARCHMAY", "MABBR", "TWENTIES", "UNIT", "UNITS",
    "HOUR", "HOURS", "WEEKEND", "QUARTER", "QUARTERS", "PERIOD", "SEASON", "FALL", "SEASONS",
    "DAYPART", "NOON", "DAWN", "AMPM", "OCLOCK", "NOW", "TODAY", "TONIGHT", "YESTERDAY",
    "TOMORROW", "OVERNIGHT", "CURRENTLY", "CURRENT", "RECENT", "RECENTLY", "SOON", "FUTURE",
    "DAILY", "HOLIDAY", "YEARNUM", "DECADE", "CLOCK", "ISODATE", "SLASHDATE",
    "NINEELEVEN", "SHORTYEAR", "WEEKENDS",
    "FISCAL", "TIME", "PAST", "DATE", "TERM", "MOMENT", "EARLIER", "ZONE", "TENS", "QSIGN", "HSIGN",
    "ORDNUM",
)  # fmt: skip
"""Classes of which one at least stands in every time expression."""

_SMALL = CLASSES["SMALL"].split()
_TENS = CLASSES["TENS"].split()
_MONTHS = (
    "january february march april may june july august september october november december"
).split()

WEEKDAYS: dict[str, int] = {
    word: number
    for number, day in enumerate(CLASSES["WEEKDAY"].split())
    for word in (day, day + "s", day[:3], day[:4], day[:5])
}
MONTHS: dict[str, int] = {
    word: number
    for number, month in enumerate(_MONTHS, 1)
    for word in (month, month[:3], month[:4])
}
NUMBERS: dict[str, int] = (
    {word: number for number, word in enumerate(_SMALL, 1)}
    | {word: 10 * number for number, word in enumerate(_TENS, 2)}
    | {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
)
ORDINALS: dict[str, int] = {
    word: number for number, word in enumerate(CLASSES["ORDWORD"].split()[:19], 1)
} | {"twentieth": 20, "thirtieth": 30}
DECADES: dict[str, int] = {
    word: 10 * number for number, word in enumerate(CLASSES["TWENTIES"].split(), 2)
}
DAYPARTS: dict[str, str] = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI",
}  # fmt: skip
UNIT_LETTERS: dict[str, str] = {
    "day": "D", "week": "W", "month": "M", "year": "Y", "quarter": "Q", "fortnight": "W",
    "decade": "Y", "century": "Y", "hour": "TH", "minute": "TM", "second": "TS", "weekend": "WE",
}  # fmt: skip


def singular(unit: str) -> str:
    """The unit's singular, in full: days to day, centuries to century, mins to minute."""
    one = unit[:-3] + "y" if unit.endswith("ies") else unit.removesuffix("s")
    return {"min": "minute", "hr": "hour", "sec": "second"}.get(one, one)


def ordinal(words: str) -> int:
    """The value of "first", "21st", "twenty-first"; raises KeyError or ValueError if none."""
    total = 0
    for word in words.replace("-", " ").split():
        if word[0].isdigit():
            return int(word[:-2] if word[-1].isalpha() else word)
        total += ORDINALS[word] if word in ORDINALS else NUMBERS[word]
    return total


def number(words: str) -> float:
    """The value of "12", "1,500", "5 1/2", "twenty four", "two hundred and six"."""
    total, current = 0.0, 0.0
    for word in words.replace("-", " ").split():
        if word[0].isdigit():
            over, _, under = word.replace(",", "").partition("/")
            current += float(over) / float(under or 1)
        elif word == "half":
            current += 0.5
        elif NUMBERS.get(word, 0) >= 1000:
            total, current = total + max(current, 1) * NUMBERS[word], 0.0
        elif word in ("hundred", "dozen"):
            current = max(current, 1) * NUMBERS[word]
        else:
            current += NUMBERS.get(word, 0)
    return total + current
