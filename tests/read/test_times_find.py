"""Time expressions in running text."""

from datetime import date
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.read.times import find_times
from hearsay.records import Timex

SUNDAY = date(2026, 1, 25)


def found(text: str, published: date = SUNDAY) -> dict[str, Timex]:
    return {timex.span.of(text): timex for timex in find_times(text, published)}


def test_tense_decides_the_week() -> None:
    text = (
        "The envoys met on Friday in Oslo. They will meet again on Tuesday. "
        "The minister is expected to arrive Monday."
    )
    assert {words: str(timex.earliest) for words, timex in found(text).items()} == {
        "Friday": "2026-01-23",
        "Tuesday": "2026-01-27",
        "Monday": "2026-01-26",
    }


def test_had_been_due_looks_back() -> None:
    timex = found("The truce had been due to lapse on Thursday.")["Thursday"]
    assert timex.earliest == date(2026, 1, 22)


def test_the_day_spoken_of_is_the_anchor() -> None:
    times = found("The bridge fell on 3 March 2024. The next day two crews were sent.")
    assert times["The next day"].earliest == date(2024, 3, 4)


def test_without_an_anchor_there_are_no_days() -> None:
    timex = found("Two years later the bridge was rebuilt.")["Two years later"]
    assert (timex.value, timex.earliest, timex.latest) == ("P2Y", None, None)


def test_publication_is_never_put_in() -> None:
    for words in ("at 5 p.m.", "for weeks", "recently", "every day", "some day soon", "at noon"):
        assert all(timex.earliest is None for timex in found(f"It rained {words}.").values())


def test_spans_and_values() -> None:
    text = (
        "At 10 p.m. Saturday, after a two-hour delay, the 27-year-old opened the gate; "
        "sales in the third quarter of 2024 beat those of a year ago, and Jan. 5 was worst."
    )
    assert {words: timex.value for words, timex in found(text).items()} == {
        "10 p.m. Saturday": "2026-01-24T22:00",
        "two-hour": "PT2H",
        "the third quarter of 2024": "2024-Q3",
        "a year ago": "2023-Q3",
        "Jan. 5": "2026-01-05",
    }


@pytest.mark.parametrize(
    "text",
    [
        "They march on the capital and may fall back.",
        "It cost $1990 and weighs 2,000 pounds.",
        "He is 48 years old.",
        "The sun set over the sat dish.",
        "She read it in 60 Minutes Magazine.",
        "Sales were 1999% up.",
    ],
)
def test_other_words(text: str) -> None:
    assert found(text) == {}


def test_offsets_count_code_points_and_blank_lines_part() -> None:
    text = "Café 🌊 – am Ende: on May 3\n\n2024 was dry."
    assert [timex.span.of(text) for timex in find_times(text, SUNDAY)] == ["May 3", "2024"]


def test_title_case_and_capitals() -> None:
    assert found("TALKS ON FRIDAY").keys() == {"FRIDAY"}
    assert found("Talks In January 2025").keys() == {"January 2025"}


@settings(deadline=None, max_examples=100)
@given(text=st.text(alphabet=" \n.,-'0123456789thofMayJan'day’n–é", max_size=120), day=st.dates())
def test_spans_are_in_order_and_do_not_overlap(text: str, day: date) -> None:
    end = 0
    for timex in find_times(text, day):
        assert end <= timex.span.start < timex.span.end <= len(text)
        assert timex.value
        end = timex.span.end


@pytest.mark.parametrize(
    "unit",
    [
        "the ", "one ", "12 ", "1999-", "Monday ", "Jan. 5 ", "5 p.m. ", "the end of ",
        "a day before ", "the morning of ", "twenty-", "\n ", "-", "May 3 and ", ",111", "few ",
    ],
)  # fmt: skip
def test_time_grows_in_proportion(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = perf_counter()
        find_times(text, SUNDAY)
        return perf_counter() - start

    small = min(seconds(2_000) for _ in range(3))
    large = seconds(32_000)
    assert large < 16 * small * 5 + 0.3
