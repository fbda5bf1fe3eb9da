"""Calendar arithmetic, numbers and the first letters of patterns."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.read.times.calendar import (
    easter,
    feast,
    months_days,
    nth_weekday,
    plus_months,
    season_days,
    week_days,
)
from hearsay.read.times.first import first_letters
from hearsay.read.times.lexicon import number, ordinal
from hearsay.read.times.rules import RULES


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1961, 4, 2), (2000, 4, 23), (2024, 3, 31), (2025, 4, 20)]
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


def test_feasts() -> None:
    assert feast("thanksgiving", 2025) == date(2025, 11, 27)
    assert feast("memorial", 2024) == date(2024, 5, 27)
    assert feast("election", 2028) == date(2028, 11, 7)
    assert feast("ramadan", 2028) is None
    assert nth_weekday(2026, 2, 6, -1) == date(2026, 2, 22)


@given(st.dates(date(2, 1, 1), date(9998, 12, 31)))
def test_week_holds_its_day(day: date) -> None:
    monday, sunday = week_days(day)
    assert monday <= day <= sunday and monday.weekday() == 0 and sunday.weekday() == 6


@given(st.dates(date(1000, 1, 1), date(3000, 1, 1)), st.integers(-5000, 5000))
def test_months_on_and_back(day: date, months: int) -> None:
    there = plus_months(day, months)
    assert (there.year * 12 + there.month) - (day.year * 12 + day.month) == months
    assert there.day == day.day or there.day < day.day


def test_months_run_over_the_year() -> None:
    assert months_days(2025, 11, 4) == (date(2025, 11, 1), date(2026, 2, 28))
    assert season_days(2023, "winter") == (date(2023, 12, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12", 12), ("1,500", 1500), ("5 1/2", 5.5), ("twenty - four", 24),
        ("two hundred and six", 206), ("three thousand five hundred", 3500), ("2.5", 2.5),
        ("half", 0.5), ("two dozen", 24),
    ],
)  # fmt: skip
def test_numbers(words: str, value: float) -> None:
    assert number(words) == value


@pytest.mark.parametrize(
    ("words", "value"), [("third", 3), ("21st", 21), ("twenty - first", 21), ("9", 9)]
)
def test_ordinals(words: str, value: int) -> None:
    assert ordinal(words) == value


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("ab?", "a"), ("a?b", "ab"), ("(?:a|b?c)d", "abc"), ("(?=x)[ab]c", "ab"),
        ("(?P<g>a)?b", "ab"), ("(?<=x)(?<!y)a{0,2}b", "ab"), ("^a$", "a"), ("a?", ""),
    ],
)  # fmt: skip
def test_first_letters(pattern: str, letters: str) -> None:
    re.compile(pattern)
    assert first_letters(pattern) == frozenset(letters)


def test_every_rule_can_begin() -> None:
    assert RULES and all(
        rule.pattern.pattern and rule.pattern.match("") is None
        for rules in RULES.values()
        for rule in rules
    )
