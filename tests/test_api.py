from pathlib import Path

import harbour
import pytest

import hearsay
from hearsay.api import Affair
from hearsay.export import record_json
from hearsay.records import LedgerError, NotFoundError, QueryError, Report
from hearsay.views import EventPage


def fill(affair: Affair, *reports: Report) -> None:
    """Add the readings of reports as the claim stage would hand them over."""
    for report in reports:
        claims = [one for one in harbour.CLAIMS if one.report == report.id]
        named = {key for one in claims for key in (*one.actors, *one.recipients, one.where)}
        named |= {source.entity for one in claims for source in one.attribution}
        entities = [one for one in harbour.ENTITIES if one.id in named]
        affair.ledger.add(report, entities, claims, "hand")


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


def test_the_package_names_what_it_has() -> None:
    assert hearsay.__version__
    assert hearsay.Affair is Affair
    with pytest.raises(AttributeError, match="no attribute 'shut'"):
        _ = hearsay.shut
