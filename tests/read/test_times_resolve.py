"""What single expressions mean, against a Wednesday: 18 March 2026."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.read.times import resolve
from hearsay.read.times.lexicon import CLASSES

WEDNESDAY = date(2026, 3, 18)

Days = tuple[str, str] | None


def days(expression: str, future: bool | None = None, anchor: date | None = None) -> Days:
    timex = resolve(expression, WEDNESDAY, future, anchor)
    if timex is None or (timex.earliest is None and timex.latest is None):
        return None
    return str(timex.earliest), str(timex.latest)


@pytest.mark.parametrize(
    ("expression", "future", "first", "last"),
    [
        ("on Tuesday", None, "2026-03-17", "2026-03-17"),
        ("on Tuesday", True, "2026-03-24", "2026-03-24"),
        ("on Friday", False, "2026-03-13", "2026-03-13"),
        ("Wednesday", True, "2026-03-18", "2026-03-18"),
        ("Wednesday", False, "2026-03-18", "2026-03-18"),
        ("last Wednesday", None, "2026-03-11", "2026-03-11"),
        ("next Wednesday", None, "2026-03-25", "2026-03-25"),
        ("this Friday", None, "2026-03-20", "2026-03-20"),
        ("Saturday night", None, "2026-03-14", "2026-03-14"),
        ("dusk on Tuesday", None, "2026-03-17", "2026-03-17"),
        ("before dawn on Wednesday", None, "2026-03-18", "2026-03-18"),
        ("yesterday", None, "2026-03-17", "2026-03-17"),
        ("tonight", None, "2026-03-18", "2026-03-18"),
        ("overnight", None, "2026-03-17", "2026-03-18"),
        ("the day after tomorrow", None, "2026-03-20", "2026-03-20"),
        ("two days ago", None, "2026-03-16", "2026-03-16"),
        ("a day earlier", None, "2026-03-17", "2026-03-17"),
        ("the day before last Tuesday", None, "2026-03-16", "2026-03-16"),
        ("a week after the failed March 2 raid", None, "2026-03-09", "2026-03-09"),
        ("the 12th", False, "2026-03-12", "2026-03-12"),
        ("by the 12th", True, "2026-03-18", "2026-04-12"),
        ("before the end of the month", True, "2026-03-18", "2026-03-31"),
    ],
)
def test_days_by_name(expression: str, future: bool | None, first: str, last: str) -> None:
    assert days(expression, future) == (first, last)


@pytest.mark.parametrize(
    ("expression", "future", "first", "last"),
    [
        ("9 November 2024", None, "2024-11-09", "2024-11-09"),
        ("Nov. 9, 2024", None, "2024-11-09", "2024-11-09"),
        ("2024-11-09", None, "2024-11-09", "2024-11-09"),
        ("May 13", None, "2026-05-13", "2026-05-13"),
        ("October 10", None, "2025-10-10", "2025-10-10"),
        ("between 2 and 4 May", None, "2026-05-02", "2026-05-04"),
        ("around January 8-9", None, "2026-01-08", "2026-01-09"),
        ("July 10 and 11, 2005", None, "2005-07-10", "2005-07-11"),
        ("June 3 through June 6", None, "2026-06-03", "2026-06-06"),
        ("in June", None, "2025-06-01", "2025-06-30"),
        ("in June", True, "2026-06-01", "2026-06-30"),
        ("late January", None, "2026-01-21", "2026-01-31"),
        ("early March", None, "2026-03-01", "2026-03-10"),
        ("mid-February", None, "2026-02-11", "2026-02-20"),
        ("earlier in March", None, "2026-03-01", "2026-03-18"),
        ("earlier in January", None, "2026-01-01", "2026-01-31"),
        ("in June last year", None, "2025-06-01", "2025-06-30"),
        ("from November to January", None, "2025-11-01", "2026-01-31"),
        ("the end of November 2025", None, "2025-11-21", "2025-11-30"),
        ("the third week of May 2025", None, "2025-05-15", "2025-05-21"),
        ("in 1986", None, "1986-01-01", "1986-12-31"),
        ("in 2005 and 1990", None, "1990-01-01", "2005-12-31"),
        ("1944-45", None, "1944-01-01", "1945-12-31"),
        ("the 1980s", None, "1980-01-01", "1989-12-31"),
        ("the late '90s", None, "1997-01-01", "1999-12-31"),
        ("the 19th century", None, "1801-01-01", "1900-12-31"),
        ("nineteen ninety-seven", None, "1997-01-01", "1997-12-31"),
    ],
)
def test_dates(expression: str, future: bool | None, first: str, last: str) -> None:
    assert days(expression, future) == (first, last)


@pytest.mark.parametrize(
    ("expression", "future", "first", "last"),
    [
        ("last week", None, "2026-03-09", "2026-03-15"),
        ("this week", None, "2026-03-16", "2026-03-22"),
        ("this week", False, "2026-03-16", "2026-03-18"),
        ("since the end of last week", None, "2026-03-13", "2026-03-18"),
        ("earlier this month", None, "2026-03-01", "2026-03-18"),
        ("late last month", None, "2026-02-21", "2026-02-28"),
        ("the weekend", None, "2026-03-14", "2026-03-15"),
        ("the weekend", True, "2026-03-21", "2026-03-22"),
        ("this spring", None, "2026-03-01", "2026-05-31"),
        ("last winter", None, "2025-12-01", "2026-02-28"),
        ("the third quarter", None, "2025-07-01", "2025-09-30"),
        ("the first half of next year", None, "2027-01-01", "2027-06-30"),
        ("the first five months of this year", None, "2026-01-01", "2026-05-31"),
        ("Christmas", None, "2025-12-25", "2025-12-25"),
        ("New Year's Eve", None, "2025-12-31", "2025-12-31"),
        ("Easter", None, "2026-04-05", "2026-04-05"),
        ("Good Friday", None, "2026-04-03", "2026-04-03"),
        ("last Thanksgiving", None, "2025-11-27", "2025-11-27"),
        ("Election Day 2024", None, "2024-11-05", "2024-11-05"),
    ],
)
def test_stretches(expression: str, future: bool | None, first: str, last: str) -> None:
    assert days(expression, future) == (first, last)


@pytest.mark.parametrize(
    ("expression", "future", "first", "last"),
    [
        ("since early March", None, "2026-03-01", "2026-03-18"),
        ("since Tuesday", True, "2026-03-17", "2026-03-18"),
        ("by Friday", True, "2026-03-18", "2026-03-20"),
        ("by Friday", None, "2026-03-18", "2026-03-20"),
        ("by Friday", False, "None", "2026-03-13"),
        ("through Friday", True, "2026-03-18", "2026-03-20"),
        ("before May 2024", None, "None", "2024-05-01"),
        ("after the January strikes", None, "2026-01-01", "2026-03-18"),
        ("Monday and Tuesday", False, "2026-03-16", "2026-03-17"),
        ("Wednesday and Thursday", False, "2026-03-11", "2026-03-12"),
        ("Wednesday and Thursday", True, "2026-03-18", "2026-03-19"),
        ("Sunday-Monday", None, "2026-03-15", "2026-03-16"),
        ("Sunday or, at the latest, Monday", True, "2026-03-22", "2026-03-23"),
        ("in the next ten days", None, "2026-03-18", "2026-03-28"),
        ("within ten days", None, "2026-03-18", "2026-03-28"),
        ("in two days", True, "2026-03-20", "2026-03-20"),
        ("the next few days", None, "2026-03-18", "2026-03-22"),
        ("the past two years", None, "2024-03-18", "2026-03-18"),
        ("the past 30 hours", None, "2026-03-16", "2026-03-18"),
    ],
)
def test_leading_words(expression: str, future: bool | None, first: str, last: str) -> None:
    assert days(expression, future) == (first, last)


@pytest.mark.parametrize(
    ("expression", "first", "last"),
    [
        ("the next day", "2025-06-11", "2025-06-11"),
        ("a day earlier", "2025-06-09", "2025-06-09"),
        ("the following week", "2025-06-16", "2025-06-22"),
        ("three years later", "2028-01-01", "2028-12-31"),
        ("later that month", "2025-06-10", "2025-06-30"),
        ("at 5 p.m.", "2025-06-10", "2025-06-10"),
    ],
)
def test_anchor(expression: str, first: str, last: str) -> None:
    assert days(expression, anchor=date(2025, 6, 10)) == (first, last)
    if expression != "a day earlier":
        assert resolve(expression, WEDNESDAY) is None


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("recently", "PAST_REF"),
        ("in recent weeks", "PXW"),
        ("a few weeks ago", "PAST_REF"),
        ("in the near future", "FUTURE_REF"),
        ("for three years", "P3Y"),
        ("a minute and a half", "PT1M30S"),
        ("about two dozen days", "P24D"),
        ("two decades", "P20Y"),
        ("every Thursday", "XXXX-WXX-4"),
        ("the second quarter of fiscal 2025", "2025-Q2"),
        ("Ramadan", "XXXX-XX-XX"),
    ],
)
def test_values_without_days(expression: str, value: str) -> None:
    timex = resolve(expression, WEDNESDAY)
    assert timex is not None
    assert (timex.value, timex.earliest, timex.latest) == (value, None, None)


@pytest.mark.parametrize(
    "expression", ["", "the talks", "hours later", "February 30", "the same day", "march", "may"]
)
def test_what_does_not_resolve(expression: str) -> None:
    assert resolve(expression, WEDNESDAY) is None


def test_span_leaves_out_the_leading_word_and_relative_tells_reckoning() -> None:
    told, stated = resolve("since Tuesday", WEDNESDAY), resolve("on 2 May 2025", WEDNESDAY)
    assert told is not None and stated is not None
    assert told.span.of("since Tuesday") == "Tuesday" and told.relative
    assert stated.span.of("on 2 May 2025") == "2 May 2025" and not stated.relative


WORDS = sorted({word for words in CLASSES.values() for word in words.split()})


@settings(deadline=None, max_examples=150)
@given(
    words=st.lists(
        st.sampled_from(WORDS).map(str.capitalize)
        | st.sampled_from(WORDS)
        | st.integers().map(str),
        max_size=8,
    ),
    published=st.dates(),
    future=st.none() | st.booleans(),
)
def test_any_words_give_days_in_order(
    words: list[str], published: date, future: bool | None
) -> None:
    text = " ".join(words)
    timex = resolve(text, published, future, published)
    if timex is not None:
        assert 0 <= timex.span.start < timex.span.end <= len(text)
        if timex.earliest and timex.latest:
            assert timex.earliest <= timex.latest
