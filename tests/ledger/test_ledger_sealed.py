"""Questions to a ledger that cannot be written, and files that are not ours."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from hearsay.ledger import Ledger
from hearsay.ledger.engine import connect, reading
from hearsay.ledger.schema import migrations, open_engine
from hearsay.records import LedgerError, new_report


def test_another_programs_file_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE note (text)")
    other.close()
    before = path.read_bytes()
    for create in (True, False):
        with pytest.raises(LedgerError, match="another program"):
            Ledger.open(path, create=create)
    assert path.read_bytes() == before


def test_a_question_does_not_fill_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with pytest.raises(LedgerError, match="empty"):
        Ledger.open(path, create=False)
    assert path.stat().st_size == 0


def test_a_sealed_ledger_is_read_without_a_trace(tmp_path: Path) -> None:
    path = tmp_path / "sealed.db"
    with Ledger.open(path) as ledger:
        ledger.add(new_report("Text.", "Gull Post", date(2033, 5, 4)), (), (), "hand")
    before = sorted(tmp_path.iterdir())
    engine = connect(path, sealed=True)
    with reading(engine) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM reports").scalar_one() == 1
    engine.dispose()
    assert sorted(tmp_path.iterdir()) == before


def test_a_sealed_ledger_shows_what_its_owner_has_added_since(tmp_path: Path) -> None:
    path = tmp_path / "sealed.db"
    Ledger.open(path).close()
    engine = connect(path, sealed=True)

    def counted() -> int:
        with reading(engine) as connection:
            query = "SELECT count(*) FROM reports"
            return int(connection.exec_driver_sql(query).scalar_one())

    assert counted() == 0
    with Ledger.open(path) as ledger:
        ledger.add(new_report("Text.", "Gull Post", date(2033, 5, 4)), (), (), "hand")
    assert counted() == 1
    engine.dispose()


def test_a_damaged_table_of_what_is_kept_is_told_as_any_other(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "a.db") as ledger:
        ledger.add(new_report("Text.", "Gull Post", date(2033, 5, 4)), (), (), "hand")
        with sqlite3.connect(tmp_path / "a.db") as other:
            other.execute("DROP TABLE borne")
        other.close()
        told = pytest.raises(LedgerError, match=r"a\.db cannot be read: no such table")
        with told, ledger.kept() as kept:
            kept.names.borne(["R1"])


def test_a_sealed_ledger_of_an_older_schema_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.db"
    open_engine(path, True, migrations()[:1]).dispose()
    monkeypatch.setattr("hearsay.ledger.schema.is_sealed", lambda _: True)
    with pytest.raises(LedgerError, match=r"has schema 1 and cannot be written.*open the copy"):
        Ledger.open(path, create=False)
