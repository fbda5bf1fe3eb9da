"""Opening a ledger: is it one, is its schema known, and the migrations that bring it up to date."""

import os
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from sqlite3 import complete_statement

import sqlalchemy as sa

from hearsay.ledger.engine import connect, is_sealed, reading, writing
from hearsay.records import LedgerError

APPLICATION = int.from_bytes(b"Hear", "big")

_MAGIC = b"SQLite format 3\0"


def migrations() -> tuple[str, ...]:
    """Read the numbered SQL files in order; the first leads to schema 1."""
    folder = resources.files("hearsay.ledger") / "migrations"
    files = [file for file in folder.iterdir() if file.name.endswith(".sql")]
    files.sort(key=lambda file: file.name)
    return tuple(file.read_text(encoding="utf-8") for file in files)


def open_engine(path: Path, create: bool, steps: tuple[str, ...]) -> sa.Engine:
    """Open a ledger file of the schema that `steps` lead to, making it where `create` is set.

    Raises LedgerError: no ledger there, not a ledger, a newer schema, not readable or writable.
    """
    try:
        _check_file(path, create)
    except OSError as error:
        raise LedgerError(f"the ledger {path} cannot be opened: {error.strerror}") from error
    sealed = not create and is_sealed(path)
    engine = connect(path, sealed)
    try:
        _check_schema(engine, create, len(steps))
        if sealed:
            _check_current(engine, path, len(steps))
        _migrate(engine, steps)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _check_file(path: Path, create: bool) -> None:
    folder = path.parent
    if not folder.is_dir():
        raise LedgerError(f"the ledger {path} cannot be made: there is no folder {folder}")
    if path.is_dir():
        raise LedgerError(f"{path} is a folder; expected the file of a ledger")
    if not path.exists():
        if not create:
            raise LedgerError(f"there is no ledger {path}; make one with: hearsay add PATH…")
        if not os.access(folder, os.W_OK | os.X_OK):
            raise LedgerError(f"the ledger {path} cannot be made: {folder} is not writable")
        return
    if not os.access(path, os.R_OK | (os.W_OK if create else 0)):
        raise LedgerError(f"the ledger {path} must be readable and writable; see its permissions")
    with path.open("rb") as file:
        head = file.read(100)
    if head and head[: len(_MAGIC)] != _MAGIC:
        raise LedgerError(f"{path} is not a ledger: it is not an SQLite file; give another")
    if not head and not create:
        raise LedgerError(f"{path} is empty, not a ledger; fill it with: hearsay add PATH…")
    # Told from the header alone: to connect to another program's file would already change it.
    pages, application = (int.from_bytes(head[at : at + 4], "big") for at in (28, 68))
    if pages > 1 and application != APPLICATION:
        raise LedgerError(f"{path} is not a ledger: it is another program's SQLite file")


def _check_schema(engine: sa.Engine, create: bool, supported: int) -> None:
    path = engine.url.database
    with reading(engine) as connection:
        version = _pragma(connection, "user_version")
        application = _pragma(connection, "application_id")
        filled = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    if filled and application != APPLICATION:
        raise LedgerError(f"{path} is not a ledger: it is another program's SQLite file")
    if version > supported:
        raise LedgerError(
            f"the ledger {path} has schema {version}; this version of Hearsay supports up to "
            f"{supported}: upgrade hearsay"
        )
    if not filled and not create:
        raise LedgerError(f"{path} is empty, not a ledger; fill it with: hearsay add PATH…")


def _check_current(engine: sa.Engine, path: Path, supported: int) -> None:
    with reading(engine) as connection:
        version = _pragma(connection, "user_version")
    if version < supported:
        raise LedgerError(
            f"the ledger {path} has schema {version} and cannot be written, so it cannot be "
            f"brought up to schema {supported}: copy it to a folder of yours and open the copy"
        )


def _migrate(engine: sa.Engine, steps: tuple[str, ...]) -> None:
    with reading(engine) as connection:
        if _pragma(connection, "user_version") == len(steps):
            return
    with writing(engine) as connection:
        # Asked again under the lock: another process may just have done it.
        version = _pragma(connection, "user_version")
        for number, step in enumerate(steps[version:], version + 1):
            for statement in _statements(step):
                connection.exec_driver_sql(statement)
            connection.exec_driver_sql(f"PRAGMA user_version = {number}")


def _pragma(connection: sa.Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if complete_statement(statement):
            yield statement
            statement = ""
