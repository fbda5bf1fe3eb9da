from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.records import EventStatus, EventType, QueryError
from hearsay.web.asked import Asked

DAYS = st.none() | st.dates()
NAMES = st.none() | st.text(alphabet="abcdefgh éд", min_size=1).map(str.strip).filter(bool)


def test_empty_and_unknown_parameters_count_as_not_given() -> None:
    assert Asked.of({"who": " ", "since": "", "colour": "red"}) == Asked()
    assert not Asked().filtered


def test_filters_become_a_question() -> None:
    asked = Asked.of({"who": " Quist ", "since": "2031-03-01", "status": "planned", "page": "3"})
    assert (asked.question.who, asked.question.since) == ("Quist", date(2031, 3, 1))
    assert (asked.filtered, asked.page) == (True, 3)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"since": "soon"}, "since 'soon'"),
        ({"as_of": "2031-02-30"}, "as_of '2031-02-30'"),
        ({"page": "0"}, "page '0'"),
        ({"page": "two"}, "page 'two'"),
        ({"page": "9" * 5000}, "page"),
        ({"page": "²"}, "page"),
        ({"until": "20310301"}, "until"),
    ],
)
def test_what_does_not_fit_is_named(given: dict[str, str], named: str) -> None:
    with pytest.raises(QueryError, match="expected"):
        Asked.of(given)
    with pytest.raises(QueryError) as told:
        Asked.of(given)
    assert named in str(told.value)


@given(NAMES, DAYS, DAYS, st.sampled_from([None, *EventType]), st.integers(1, 99))
def test_an_address_carries_the_whole_state(
    who: str | None, since: date | None, as_of: date | None, type: str | None, page: int
) -> None:
    asked = Asked(who=who, since=since, as_of=as_of, type=type, page=page)
    assert Asked.of(asked.query(page=page)) == asked


@pytest.mark.parametrize("day", ["2031-03-09", " 2031-03-09 "])
def test_of_an_address_that_went_wrong_the_day_is_kept(day: str) -> None:
    assert Asked.day_of({"as_of": day, "page": "x"}) == Asked(as_of=date(2031, 3, 9))


@pytest.mark.parametrize("given", [{}, {"as_of": ""}, {"as_of": "soon"}, {"since": "2031-03-09"}])
def test_of_an_address_without_a_day_nothing_is_kept(given: dict[str, str]) -> None:
    assert Asked.day_of(given) == Asked()


def test_a_change_of_what_is_asked_begins_at_the_first_page() -> None:
    asked = Asked(who="Quist", page=4)
    changed = asked.query(status=EventStatus.PLANNED)
    assert changed == {"who": "Quist", "status": "planned"}
    assert asked.query(who=None) == {}
