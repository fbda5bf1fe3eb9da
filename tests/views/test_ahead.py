from datetime import date

import harbour
import pytest
import wires
from harbour import days
from msgspec.structs import replace
from wires import report, told

from hearsay.records import EventStatus, EventType, QueryError, Record, Status
from hearsay.views import Due, Index, ahead

MARCH = date(2031, 3, 8)
NOTE = report("Harbour Gazette", 1, "If the pier closes, a ferry sank again.")


def asked(**more: object) -> list[tuple[str, str]]:
    return [(one.due, one.row.event) for one in ahead(Index(harbour.RECORD), **more)]  # type: ignore[arg-type]


def test_plans_by_day_and_threats_without_one() -> None:
    assert asked() == [(Due.AHEAD, harbour.NEXT.id), (Due.NO_DAY, harbour.WARNING.id)]
    plan, threat = ahead(Index(harbour.RECORD))
    assert (plan.sure, plan.when, plan.told) == ("planned", days(21, 31), date(2031, 3, 12))
    assert (threat.sure, threat.when) == ("conditional", None)


def test_a_day_that_has_gone_by_without_news() -> None:
    assert asked(today=date(2031, 4, 1)) == [
        (Due.NO_DAY, harbour.WARNING.id), (Due.PAST, harbour.NEXT.id)
    ]  # fmt: skip
    assert asked(today=date(2031, 3, 31))[0][0] is Due.AHEAD


@pytest.mark.parametrize(("within", "found"), [(0, 0), (8, 0), (9, 1), (36_500, 1)])
def test_within_so_many_days(within: int, found: int) -> None:
    assert len(asked(within=within)) == found
    assert all(due is Due.AHEAD for due, _ in asked(within=within))


def test_what_is_merely_possible_counts_while_its_day_lies_ahead() -> None:
    dated = replace(harbour.CEASEFIRE, when=days(20, 20))
    record = replace(harbour.RECORD, events=(dated,))
    assert [one.sure for one in ahead(Index(record))] == ["possible"]
    assert ahead(Index(record), date(2031, 3, 21)) == ()


@pytest.mark.parametrize("status", sorted(set(EventStatus) - {EventStatus.PLANNED}))
def test_what_is_settled_is_left_out(status: EventStatus) -> None:
    settled = replace(harbour.NEXT, status=status)
    found = ahead(Index(replace(harbour.RECORD, events=(settled,))))
    assert bool(found) == (status is EventStatus.UNCONFIRMED)


def test_a_threat_stands_once_where_its_content_is_told() -> None:
    threat = told(NOTE, type=EventType.THREATEN, id="Cthreat")
    content = told(NOTE, status=Status.CONDITIONAL)
    threatened = wires.event(content, status=EventStatus.UNCONFIRMED)
    record = wires.record((NOTE,), (threat, content), wires.event(threat), threatened)
    assert [(one.row.event, one.sure) for one in ahead(Index(record))] == [
        (threatened.id, "conditional")
    ]  # fmt: skip


def test_wrong_questions() -> None:
    for within in (-1, 36_501, 10**9):
        with pytest.raises(QueryError, match="expected a number from 0 to 36500"):
            ahead(Index(harbour.RECORD), within=within)
    assert ahead(Index(Record())) == ()
