from pathlib import Path

import harbour
import pytest
from harbour import fill

import hearsay
from hearsay.api import Affair
from hearsay.export import record_json
from hearsay.records import LedgerError, NotFoundError, QueryError
from hearsay.views import EventPage


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with hearsay.open(tmp_path / "affair.db") as affair:
        fill(affair, *harbour.REPORTS)
    return tmp_path / "affair.db"


def test_a_ledger_gives_its_timeline(path: Path) -> None:
    with hearsay.open(path) as affair:
        met, again = affair.timeline(who="Quist", type="CONSULT")
        assert met.word == (
            "two officials → Harbour Gazette",
            "the Foreign Ministry → Pacific Wire",
        )
        assert (met.status, again.status) == ("happened", "planned")
        page = affair.show(met.event)
        assert isinstance(page, EventPage)
        assert [one.sentence.words for one in page.tellings] == [harbour.FIRST, harbour.MET]


def test_any_order_of_adding_gives_the_same_export(path: Path, tmp_path: Path) -> None:
    with hearsay.open(path) as affair, hearsay.open(tmp_path / "other.db") as other:
        fill(other, *reversed(harbour.REPORTS))
        fill(other, *harbour.REPORTS)
        assert record_json(affair.export()) == record_json(other.export())


def test_as_of_a_day_later_reports_do_not_count(path: Path) -> None:
    with hearsay.open(path) as affair:
        (row,) = affair.timeline(who="Quist", as_of="2031-03-10")
        assert row.status == "planned"
        assert len(affair.export(as_of="2031-03-11").reports) == 2
        assert affair.timeline(as_of="2031-03-07") == ()


def test_what_is_added_is_seen(path: Path) -> None:
    late = harbour.new_report("Quist left.", "Late Post", harbour.date(2031, 4, 1))
    with hearsay.open(path) as affair:
        before = affair.export()
        assert affair.export() is before
        fill(affair, late)
        assert len(affair.export().reports) == len(before.reports) + 1


def test_search_names_the_report(path: Path) -> None:
    with hearsay.open(path) as affair:
        (found,) = affair.search("late March")
        assert (found.report, found.outlet) == (harbour.POST.id, "Northern Post")
        assert affair.search("giraffe") == ()


def test_every_question_is_a_method(path: Path) -> None:
    with hearsay.open(path) as affair:
        traced = affair.trace("the port closed")
        assert [one.name for one in traced.origins] == ["Harbour Gazette"]
        assert [one.name for one in traced.against] == ["Oda Brekke"]
        assert [one.field for one in affair.disputes(who="Brekke")] == ["whether"]
        assert affair.who("Quist").types == {"CONSULT": 2}
        assert [one.due for one in affair.next(within=20)] == ["ahead"]
        assert affair.next(as_of="2031-03-09")[0].told.isoformat() == "2031-03-08"
        assert affair.sources()[0].name == "unnamed, in Harbour Gazette"


def test_what_changed_since_a_day(path: Path) -> None:
    with hearsay.open(path) as affair:
        (moved,) = affair.changes(since="2031-03-11", as_of="2031-03-11").moved[:1]
        first = moved.changes[0]
        assert (first.aspect, first.was, first.now) == ("status", "planned", "happened")
        assert len(affair.changes(since="0001-01-01").fresh) == len(affair.export().events)
        assert affair.changes(since="2031-03-13").reports == 0
        with pytest.raises(QueryError, match="since 2031-03-13 is after as_of 2031-03-11"):
            affair.changes(since="2031-03-13", as_of="2031-03-11")


def test_errors(path: Path, tmp_path: Path) -> None:
    with hearsay.open(path) as affair:
        with pytest.raises(QueryError, match="no day; expected one such as 2026-02-03"):
            affair.timeline(as_of="yesterday")
        with pytest.raises(QueryError, match="no status 'done'"):
            affair.timeline(status="done")
        with pytest.raises(NotFoundError, match="no report R0"):
            affair.text("R0")
        with pytest.raises(NotFoundError, match="nothing goes by"):
            affair.show("nobody at all")
    with pytest.raises(LedgerError):
        hearsay.open(tmp_path / "none.db", create=False)


def test_a_report_out_of_sight_is_told_as_that(path: Path) -> None:
    url = "https://pier.example/quist"
    first = harbour.new_report("Quist left.", "Late Post", harbour.date(2031, 4, 1), url=url)
    second = harbour.new_report("Quist stayed.", "Late Post", harbour.date(2031, 4, 1), url=url)
    with hearsay.open(path) as affair:
        fill(affair, first, second)
        hidden, shown = first.id, second.id
        with pytest.raises(NotFoundError, match=f"{hidden} .*another text, {shown}"):
            affair.show(hidden)
        affair.retract(shown, by="Ada")
        with pytest.raises(NotFoundError, match=f"{shown} .*another text, {hidden}"):
            affair.show(shown)
        affair.retract(hidden, by="Ada")
        with pytest.raises(NotFoundError, match=f"{hidden} .*taken out, or came later"):
            affair.show(hidden)


def test_the_package_names_what_it_has() -> None:
    assert hearsay.__version__
    assert hearsay.Affair is Affair
    with pytest.raises(AttributeError, match="no attribute 'shut'"):
        _ = hearsay.shut
