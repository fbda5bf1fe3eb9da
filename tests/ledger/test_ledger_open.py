import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa
from ledger_samples import MAKER, SAMPLES

from hearsay.ledger import Ledger, engine, tables
from hearsay.ledger.schema import APPLICATION, migrations, open_engine
from hearsay.records import LedgerError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "affair.db"
    with Ledger.open(file) as ledger:
        ledger.add(*SAMPLES[0], MAKER)
    return file


def run(path: Path, *statements: str) -> list[object]:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        return [row for statement in statements for row in raw.execute(statement)]


def refused(path: Path, create: bool = True) -> str:
    with pytest.raises(LedgerError) as caught:
        Ledger.open(path, create)
    assert str(path) in str(caught.value)
    return str(caught.value)


def test_a_newer_schema_is_named(path: Path) -> None:
    run(path, "PRAGMA user_version = 7")

    message = refused(path)

    assert "schema 7" in message
    assert f"up to {len(migrations())}" in message
    assert "upgrade hearsay" in message


def test_a_file_that_is_not_sqlite(tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    file.write_text("The ferry sailed.")

    assert "not an SQLite file" in refused(file)
    assert file.read_text() == "The ferry sailed."


def test_the_sqlite_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "bookmarks.db"
    run(file, "CREATE TABLE bookmarks (url)", "PRAGMA user_version = 70")

    assert "another program's" in refused(file)
    assert run(file, "SELECT name FROM sqlite_master") == [("bookmarks",)]


def test_a_damaged_ledger(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 5000)

    assert "cannot be read" in refused(path)


def test_a_missing_folder(tmp_path: Path) -> None:
    assert "no folder" in refused(tmp_path / "gone" / "affair.db")
    assert not (tmp_path / "gone").exists()


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    assert "folder" in refused(tmp_path)


def test_a_missing_ledger_is_not_made_unasked(tmp_path: Path) -> None:
    assert "hearsay add" in refused(tmp_path / "affair.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_a_ledger_to_be(tmp_path: Path) -> None:
    file = tmp_path / "affair.db"
    file.touch()

    assert "is empty" in refused(file, create=False)
    Ledger.open(file).close()
    Ledger.open(file, create=False).close()


@contextmanager
def nobody() -> Iterator[None]:
    """As a user without rights, also where the tests are run by root."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.mark.parametrize(
    ("close_off", "told"),
    [
        (lambda folder, _: folder.chmod(0), "cannot be opened"),
        (lambda _, file: file.chmod(0), "readable and writable"),
        (lambda _, file: file.chmod(0o444), "readable and writable"),
        (lambda folder, _: folder.chmod(0o555), "writable folder"),
    ],
)
def test_a_ledger_without_permission(
    path: Path, close_off: Callable[[Path, Path], None], told: str
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = Path(shutil.copy(path, folder))
        folder.chmod(0o755)
        file.chmod(0o666)
        close_off(folder, file)
        with nobody():
            message = refused(file)
        folder.chmod(0o755)
    assert told in message


def test_a_new_ledger_in_a_folder_without_permission() -> None:
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o555)
        with nobody():
            message = refused(Path(name, "affair.db"))
        Path(name).chmod(0o755)
    assert "not writable" in message


def test_a_locked_ledger_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "WAIT_MS", 20)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, Ledger.open(path) as ledger:
        other.execute("BEGIN IMMEDIATE")

        assert ledger.counts().reports == 1
        with pytest.raises(LedgerError, match="locked"):
            ledger.add(*SAMPLES[1], MAKER)


def test_an_older_schema_is_brought_up_to_date(path: Path) -> None:
    steps = (
        *migrations(),
        "CREATE TABLE marks (id TEXT);",
        "-- two\nCREATE INDEX m ON marks (id);\nINSERT INTO marks VALUES ('a;b');",
    )

    open_engine(path, False, steps).dispose()

    assert run(path, "PRAGMA user_version") == [(len(steps),)]
    assert run(path, "SELECT id FROM marks") == [("a;b",)]
    assert run(path, "SELECT count(*) FROM reports") == [(1,)]


def test_a_ledger_of_the_first_schema_learns_to_keep_judgements(tmp_path: Path) -> None:
    file = tmp_path / "old.db"
    open_engine(file, True, migrations()[:1]).dispose()

    with Ledger.open(file, create=False) as ledger:
        assert ledger.judgements() == ()


def test_a_migration_that_fails_leaves_the_schema_as_it_was(path: Path) -> None:
    with pytest.raises(LedgerError):
        open_engine(path, False, (*migrations(), "CREATE TABLE a (b);\nCREATE TABLE a (b);"))

    assert run(path, "PRAGMA user_version") == [(len(migrations()),)]
    assert run(path, "SELECT name FROM sqlite_master WHERE name = 'a'") == []


def test_the_file_is_marked_and_in_wal(path: Path) -> None:
    assert run(path, "PRAGMA application_id") == [(APPLICATION,)]
    assert run(path, "PRAGMA journal_mode") == [("wal",)]


def test_the_tables_are_as_the_queries_name_them(path: Path) -> None:
    opened = open_engine(path, False, migrations())
    found = sa.inspect(opened)
    for table in tables.reports.metadata.sorted_tables:
        made = {column["name"]: column["nullable"] for column in found.get_columns(table.name)}
        named = {column.name: bool(column.nullable) for column in table.columns}
        key = {column.name for column in table.primary_key}
        assert made.keys() == named.keys()
        assert {k: v for k, v in made.items() if k not in key} == {
            k: v for k, v in named.items() if k not in key
        }
    opened.dispose()


@pytest.mark.parametrize(
    "table", ["reports", "readings", "claims", "entities", "problems", "judgements"]
)
def test_rows_are_never_edited_or_deleted(path: Path, table: str) -> None:
    run(path, "INSERT INTO problems (source, message, added) VALUES ('a', 'b', 'c')")
    run(path, "INSERT INTO judgements VALUES ('J1', 'undo', '2031-03-09', '{}', '2031-03-09')")
    with pytest.raises(sqlite3.IntegrityError, match=r"edited|retracted"):
        run(path, f"UPDATE {table} SET id = id")
    with pytest.raises(sqlite3.IntegrityError, match="never deleted"):
        run(path, f"DELETE FROM {table}")


def test_a_retraction_stands(path: Path) -> None:
    run(path, "UPDATE readings SET retracted = '2031-03-09'")
    for change in ("retracted = NULL", "retracted = '2031-03-10'", "maker = 'x'"):
        with pytest.raises(sqlite3.IntegrityError):
            run(path, f"UPDATE readings SET {change}")


def test_foreign_keys_hold(path: Path) -> None:
    with pytest.raises(sqlite3.IntegrityError), closing(sqlite3.connect(path)) as raw:
        engine._configure(raw, None)
        raw.execute("INSERT INTO readings (report, maker, added) VALUES ('R0', 'm', 'now')")
