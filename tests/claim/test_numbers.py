import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.claim.numbers import bounds, number, people


@pytest.mark.parametrize(
    ("text", "range_"),
    [
        ("at least 42", (42, None)),
        ("42", (42, 42)),
        ("about 300", (300, 300)),
        ("more than 900 vehicles", (901, None)),
        ("up to 50", (None, 50)),
        ("fewer than 10", (None, 9)),
        ("no more than 10", (None, 10)),
        ("thousands", (2000, None)),
        ("tens of thousands", (20_000, None)),
        ("several hundred people", (300, None)),
        ("dozens of people", (24, None)),
        ("two", (2, 2)),
        ("twenty-five", (25, 25)),
        ("20-30", (20, 30)),
        ("between 20 and 30 men", (20, 30)),
        ("three or four", (3, 4)),
        ("1,200", (1200, 1200)),
        ("three hundred and six", (306, 306)),
        ("a thousand", (1000, 1000)),
        ("half a million", (500_000, 500_000)),
        ("two and a half million", (2_500_000, 2_500_000)),
        ("two million", (2_000_000, 2_000_000)),
        ("1.5 million", (1_500_000, 1_500_000)),
        ("12 children under five", (12, 12)),
        ("four people over 60", (4, 4)),
        ("a 13-year-old boy", (None, None)),
        ("several", (None, None)),
        ("9" * 400, (None, None)),
        ("9" * 15 + " billion", (None, None)),
        ("hundred " * 200, (None, None)),
    ],
)
def test_numbers_are_taken_at_their_word(text: str, range_: tuple[int | None, int | None]) -> None:
    assert bounds(text) == range_


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("two senior officials", 2),
        ("a third source", 1),
        ("an official", 1),
        ("a 45-year-old resident", 1),
        ("G7 officials", None),
        ("officials", None),
        ("the residents", None),
        ("residents of the town", None),
    ],
)
def test_speakers_are_counted_only_where_told(text: str, count: int | None) -> None:
    assert people(text) == count


@given(st.integers(0, 10**8))
def test_figures_are_read_back(n: int) -> None:
    assert number(f"{n:,}") == n
    assert number(str(n)) == n
