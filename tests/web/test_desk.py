"""Pictures for many who ask at once: kept while they hold, older ones shown while new are made."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from desks import of_harbour

import hearsay
from hearsay.ingest import Defaults, Given
from hearsay.web.desk import KEPT, Desk, Waiting

LONG = 60.0
FIRST_DAY = date(2031, 3, 8)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = Desk(hearsay.open(of_harbour(tmp_path)))
    yield found
    found.close()


def test_a_picture_is_made_once_for_a_day_and_a_state(desk: Desk) -> None:
    now, then = desk.seen(patience=LONG), desk.seen(FIRST_DAY, LONG)
    assert desk.seen(patience=LONG) is now
    assert desk.seen(FIRST_DAY, LONG) is then
    assert len(then.index.reports) < len(now.index.reports)
    assert not now.stale


def test_a_change_asks_for_another_and_the_one_before_is_shown_meanwhile(desk: Desk) -> None:
    now = desk.seen(patience=LONG)
    with desk.at_work() as affair:
        affair.grade("Pacific Wire", "B")
        before = desk.seen(patience=0.01)
    assert before is now
    assert before.stale
    after = desk.seen(patience=LONG)
    assert after.stamp == desk.affair.ledger.stamp()
    assert [str(row.state) for row in after.rulings] == ["holds"]
    assert now.rulings == ()


def test_a_picture_of_a_later_state_than_that_asked_of_is_not_stale(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger, earlier = desk.affair.ledger, iter(["a state that is gone when the picture is made"])
    state = ledger.stamp
    monkeypatch.setattr(ledger, "stamp", lambda: next(earlier, "") or state())
    assert not desk.seen(patience=LONG).stale
    assert not desk.seen(patience=LONG).stale


def test_the_picture_of_now_outlives_those_of_other_days(desk: Desk) -> None:
    now = desk.seen(patience=LONG)
    for days in range(KEPT + 1):
        desk.seen(FIRST_DAY + timedelta(days=days), LONG)
    with desk.at_work():
        assert desk.seen(patience=0.01) is now
        with pytest.raises(Waiting):
            desk.seen(FIRST_DAY, 0.01)


def test_who_asks_first_waits(desk: Desk) -> None:
    with desk.at_work():
        with pytest.raises(Waiting, match="2031-03-08 is being made"):
            desk.seen(FIRST_DAY, 0.01)
        with pytest.raises(Waiting, match="of now"):
            desk.seen(patience=0.01)
    assert not desk.seen(FIRST_DAY, LONG).stale


def test_no_picture_is_made_for_every_report_that_is_read(desk: Desk) -> None:
    now = desk.seen(patience=LONG)
    with desk.at_work() as affair:
        desk.jobs.submit([Given(name="a.pdf", data=b"x")], Defaults())
        affair.grade("Pacific Wire", "B")
        assert desk.jobs.busy
        assert desk.seen(patience=LONG) is now
        assert now.stale
    desk.jobs.close()
    assert not desk.jobs.busy
    assert desk.seen(patience=LONG).stamp != now.stamp
