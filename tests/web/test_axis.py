from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.web.charts.axis import MOST_MARKS, Window

WINDOWS = st.tuples(st.dates(), st.dates()).map(lambda ends: Window(min(ends), max(ends), 1000))


@given(WINDOWS)
def test_marks_are_few_and_lie_in_order(window: Window) -> None:
    marks = window.marks()
    assert len(marks) <= MOST_MARKS
    assert [mark.x for mark in marks] == sorted(mark.x for mark in marks)
    assert all(0 <= mark.x <= 1000 for mark in marks)


@given(WINDOWS, st.dates())
def test_days_outside_stand_at_the_edge(window: Window, day: date) -> None:
    assert 0 <= window.x(day) <= 1000
    assert window.x(window.first) == 0


@given(WINDOWS, st.sampled_from([0.5, 2]), st.sampled_from([-0.5, 0.5]))
def test_neighbouring_windows_are_windows(window: Window, factor: float, share: float) -> None:
    for first, last in (window.around(factor), window.beside(share)):
        assert first <= last


@pytest.mark.parametrize(
    ("days", "label"), [(1, "06:00"), (6, "2 May"), (40, "9 May"), (300, "Jun"), (4000, "2035")]
)
def test_from_hours_to_years(days: int, label: str) -> None:
    window = Window(date(2033, 5, 1), date(2033, 5, 1) + timedelta(days=days - 1), 1000)
    assert label in [mark.label for mark in window.marks()]
