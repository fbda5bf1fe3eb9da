"""Days of the calendar: what months, weeks, seasons and feasts cover, both ends inclusive.

Everything here is arithmetic on dates; no text and no day of publication.
"""

from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]

SEASONS = {"spring": ("SP", 3), "summer": ("SU", 6), "fall": ("FA", 9), "winter": ("WI", 12)}


def plus(day: date, days: int) -> date:
    """A day so many days on; raises OverflowError outside the years 1 to 9999."""
    return day + timedelta(days=days)


def plus_months(day: date, months: int) -> date:
    """The same day so many months on, or the month's last; raises ValueError out of range."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    month_days(year, month + 1)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def week_days(day: date) -> Days:
    """Monday to Sunday of the week that holds the day."""
    monday = plus(day, -day.weekday())
    return monday, plus(monday, 6)


def weekend_days(day: date) -> Days:
    """Saturday and Sunday of the week that holds the day."""
    monday, sunday = week_days(day)
    return plus(monday, 5), sunday


def months_days(year: int, month: int, count: int) -> Days:
    """So many whole months from the given one; raises ValueError out of range."""
    first = date(year, month, 1)
    last = date(year + (month + count - 2) // 12, (month + count - 2) % 12 + 1, 1)
    return first, last.replace(day=monthrange(last.year, last.month)[1])


def month_days(year: int, month: int) -> Days:
    """The whole month; raises ValueError out of range."""
    return months_days(year, month, 1)


def days_numbered(number: int, near: date) -> list[date]:
    """The days of that number in the months around a day."""
    months = [plus_months(near.replace(day=1), step) for step in range(-2, 3)]
    return [d.replace(day=number) for d in months if number <= month_days(d.year, d.month)[1].day]


def quarter_days(year: int, quarter: int) -> Days:
    """A quarter of the calendar year, 1 to 4."""
    return months_days(year, 3 * quarter - 2, 3)


def years_days(first: int, count: int = 1) -> Days:
    """So many whole years; raises ValueError out of range."""
    return date(first, 1, 1), date(first + count - 1, 12, 31)


def season_days(year: int, season: str) -> Days:
    """A season of the northern half of the earth; winter runs into the next year."""
    return months_days(year, SEASONS[season][1], 3)


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (the computus of Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """The n-th such weekday of a month (Monday is 0); n = -1 is the last."""
    first, last = month_days(year, month)
    if n < 0:
        return plus(last, -((last.weekday() - weekday) % 7))
    return plus(first, (weekday - first.weekday()) % 7 + 7 * (n - 1))


FIXED = {
    "new year": (1, 1), "new year eve": (12, 31), "valentine": (2, 14),
    "epiphany": (1, 6), "may day": (5, 1), "juneteenth": (6, 19), "independence": (7, 4),
    "bastille": (7, 14), "halloween": (10, 31), "all saints": (11, 1), "veterans": (11, 11),
    "armistice": (11, 11), "christmas": (12, 25), "christmas eve": (12, 24), "boxing": (12, 26),
    "nowruz": (3, 21), "groundhog": (2, 2),
}  # fmt: skip
"""Feasts that fall on the same month and day each year."""

EASTER = {
    "ash wednesday": -46, "palm sunday": -7, "good friday": -2, "easter": 0, "easter sunday": 0,
    "easter monday": 1, "ascension": 39, "pentecost": 49, "whit monday": 50,
}  # fmt: skip
"""Feasts by their distance from Easter, in days."""

NTH = {
    "thanksgiving": (11, 3, 4), "labor": (9, 0, 1), "memorial": (5, 0, -1), "columbus": (10, 0, 2),
    "presidents": (2, 0, 3), "mother": (5, 6, 2), "father": (6, 6, 3),
}  # fmt: skip
"""Feasts on the n-th weekday of a month: (month, weekday, n)."""


def feast(name: str, year: int) -> date | None:
    """The day of a feast in a year; None where the name is not known here."""
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in EASTER:
        return plus(easter(year), EASTER[name])
    if name in NTH:
        return nth_weekday(year, *NTH[name])
    if name == "election":
        return plus(nth_weekday(year, 11, 0, 1), 1)
    return None
