from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.records import When
from hearsay.views import days, shorten
from hearsay.views.phrases import bracketed, listed


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2026-02-03", "2026-02-03", "2026-02-03"),
        ("2026-01-21", "2026-01-31", "21–31 Jan 2026"),
        ("2026-02-01", "2026-02-28", "Feb 2026"),
        ("2026-01-01", "2026-03-31", "Jan–Mar 2026"),
        ("2026-01-28", "2026-02-03", "28 Jan – 3 Feb 2026"),
        ("2025-12-30", "2026-01-02", "30 Dec 2025 – 2 Jan 2026"),
        ("2025-11-01", "2026-02-28", "Nov 2025 – Feb 2026"),
        ("2026-01-01", "2026-12-31", "2026"),
        ("2024-01-01", "2026-12-31", "2024–2026"),
    ],
)
def test_days(first: str, last: str, words: str) -> None:
    assert days(When(date.fromisoformat(first), date.fromisoformat(last))) == words


def test_no_day() -> None:
    assert days(None) == "no day"


@given(st.dates(), st.dates())
def test_every_interval_has_words_with_its_years(one: date, other: date) -> None:
    when = When(min(one, other), max(one, other))
    words = days(when)
    assert str(when.latest.year) in words
    assert (when.earliest == when.latest) == (words == when.earliest.isoformat())


@given(st.text(), st.integers(20, 80), st.integers(0, 200))
def test_shortened_text_keeps_the_limit(text: str, limit: int, at: int) -> None:
    short = shorten(text, limit, at)
    assert len(short) <= limit
    assert bool(short) == bool(text.split())


def test_shortened_text_keeps_the_place() -> None:
    text = "word " * 60 + "the minister resigned at noon " + "word " * 60
    short = shorten(text, 60, text.index("resigned"))
    assert "resigned" in short
    assert short.startswith("…")
    assert short.endswith("…")


def test_lists() -> None:
    assert listed(()) == ""
    assert listed(("A",)) == "A"
    assert listed(("A", "B", "C")) == "A, B and C"
    assert listed(("A", "B", "C", "D")) == "A, B, C and D"
    assert listed(("A", "B", "C", "D", "E")) == "A, B, C and 2 more"


def test_what_the_words_do_not_tell_stands_in_brackets() -> None:
    assert bracketed(("Ruiz", "Kral"), ("Kral",)) == ("Ruiz", "[Kral]")
