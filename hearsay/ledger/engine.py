"""Connections and transactions: WAL, foreign keys, a patient wait, and errors in plain words."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as Raw
from sqlite3 import DatabaseError as RawError
from sqlite3 import IntegrityError as RawIntegrityError
from urllib.parse import quote, unquote

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.pool import NullPool

from hearsay.records import LedgerError

WAIT_MS = 20_000
_URI = "file:"
CACHE_KB = 200_000
"""Most memory for pages of the file; what is kept of joining is looked up all over it."""


def is_sealed(path: Path) -> bool:
    """Whether a ledger can only be read, and nothing of it still stands in its journal."""
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    journal = path.with_name(path.name + "-wal")
    return not writable and not (journal.exists() and journal.stat().st_size)


def connect(path: Path, sealed: bool = False) -> sa.Engine:
    """Make the engine of a ledger; nothing is opened yet. A sealed one is never written to.

    SQLite takes a sealed file for one that never changes. Its owner may add to it all the same,
    so each view opens it anew.
    """
    if sealed:
        address = f"{_URI}{quote(str(path.resolve()))}"
        query = {"mode": "ro", "immutable": "1", "uri": "true"}
        url = sa.URL.create("sqlite", database=address, query=query)
        engine = sa.create_engine(url, poolclass=NullPool)
        event.listen(engine, "connect", _autocommit)
        event.listen(engine, "begin", _begin)
        return engine
    engine = sa.create_engine(sa.URL.create("sqlite", database=str(path)))
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give one consistent view of the ledger; raises LedgerError where it cannot be read."""
    with _plain_words(engine, "read"), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give one transaction, kept whole or not at all; raises LedgerError where it cannot be."""
    with _plain_words(engine, "written"), engine.connect() as connection:
        connection.execution_options(writes=True)
        with connection.begin():
            yield connection


def _autocommit(raw: Raw, _: object) -> None:
    raw.isolation_level = None  # the driver's own, late BEGIN would split a transaction


def _configure(raw: Raw, pool: object) -> None:
    _autocommit(raw, pool)
    raw.execute(f"PRAGMA busy_timeout = {WAIT_MS}")
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = NORMAL")
    raw.execute(f"PRAGMA cache_size = -{CACHE_KB}")
    raw.execute("PRAGMA foreign_keys = ON")


def _begin(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def _plain_words(engine: sa.Engine, done: str) -> Iterator[None]:
    try:
        yield
    except (IntegrityError, RawIntegrityError):
        raise  # a bug of ours, not a fault of the file
    except (DatabaseError, RawError) as error:
        path = unquote(str(engine.url.database).removeprefix(_URI))
        cause = error.orig if isinstance(error, DatabaseError) else error
        raise LedgerError(
            f"the ledger {path} cannot be {done}: {cause}; "
            "expected a sound ledger in a writable folder, not locked by another program"
        ) from error
