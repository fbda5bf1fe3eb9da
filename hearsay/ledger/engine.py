"""Connections and transactions: WAL, foreign keys, a patient wait, and errors in plain words."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as Raw

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import DatabaseError, IntegrityError

from hearsay.records import LedgerError

WAIT_MS = 20_000


def connect(path: Path) -> sa.Engine:
    """Make the engine of a ledger; nothing is opened yet."""
    engine = sa.create_engine(sa.URL.create("sqlite", database=str(path)))
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give one consistent view of the ledger; raises LedgerError where it cannot be read."""
    with _plain_words(engine, "read"), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give one transaction, kept whole or not at all; raises LedgerError where it cannot be."""
    with _plain_words(engine, "written"), engine.connect() as connection:
        connection.execution_options(writes=True)
        with connection.begin():
            yield connection


def _configure(raw: Raw, _: object) -> None:
    raw.isolation_level = None  # the driver's own, late BEGIN would split a transaction
    raw.execute(f"PRAGMA busy_timeout = {WAIT_MS}")
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = NORMAL")
    raw.execute("PRAGMA foreign_keys = ON")


def _begin(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def _plain_words(engine: sa.Engine, done: str) -> Iterator[None]:
    try:
        yield
    except IntegrityError:
        raise  # a bug of ours, not a fault of the file
    except DatabaseError as error:
        raise LedgerError(
            f"the ledger {engine.url.database} cannot be {done}: {error.orig}; "
            "expected a sound ledger in a writable folder, not locked by another program"
        ) from error
