"""An app that goes on when the command that started it has ended, and how it is found again.

Its state lies in a file beside the ledger, which it keeps locked while it runs: a file that is not
locked is left over from one that was killed. So nobody is ever ended by a process id that has
meanwhile become another's.
"""

import fcntl
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from time import monotonic, sleep
from types import FrameType
from typing import IO
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct

from hearsay.records import LedgerError

PATIENCE = 60.0
"""Seconds in which an app begins to answer, or ends."""
STEP = 0.05
LOOKS = 20
"""Tries to get the lock, since whoever looks whether an app runs has it for a moment."""


class Running(Struct, frozen=True):
    """An app in the background: its process, and the address to open."""

    pid: int
    address: str


def state_of(ledger: Path) -> Path:
    """The file in which the app of a ledger says where it is; only its owner can read it."""
    return ledger.with_name(f"{ledger.name}.serving")


def log_of(ledger: Path) -> Path:
    """The file to which the app of a ledger writes what would stand on the terminal."""
    return ledger.with_name(f"{ledger.name}.serving.log")


def running(ledger: Path) -> Running | None:
    """The app that runs in the background for a ledger, if there is one."""
    try:
        with state_of(ledger).open("r+b") as file:
            if _locked(file):
                return None
            return msgspec.json.decode(file.read(), type=Running)
    except (OSError, msgspec.DecodeError):
        return None


@contextmanager
def told(ledger: Path, address: str) -> Iterator[None]:
    """Say where this app is, as long as it runs; raises LedgerError where one runs already."""
    path = state_of(ledger)
    before = signal.signal(signal.SIGTERM, _leave)
    with _private(path) as file:
        if not _locked(file, LOOKS):
            raise LedgerError(f"an app of {ledger} runs in the background already")
        file.truncate()
        file.write(msgspec.json.encode(Running(os.getpid(), address)))
        file.flush()
        try:
            yield
        finally:
            path.unlink(missing_ok=True)
            signal.signal(signal.SIGTERM, before)


def start(ledger: Path, options: Sequence[str]) -> Running:
    """Start an app that is nobody's child, and wait until it answers; one that runs is enough.

    Raises LedgerError with the last line of what it said, where it ended instead.
    """
    found = running(ledger)
    if found:
        return found
    command = [sys.executable, "-m", "hearsay", "serve", "--ledger", str(ledger), *options]
    with _private(log_of(ledger)) as log:
        log.truncate()
        child = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
        )
    until = monotonic() + PATIENCE
    while monotonic() < until and child.poll() is None:
        found = running(ledger)
        if found and _answers(found.address):
            child.returncode = 0  # it is to outlive this process, which must not wait for it
            return found
        sleep(STEP)
    child.kill()
    child.wait()
    raise LedgerError(f"the app did not start: {_last_line(log_of(ledger))}")


def stop(ledger: Path) -> bool:
    """End the app of a ledger and wait until it has; false where there is none.

    Raises LedgerError where it does not end.
    """
    found = running(ledger)
    if found is None:
        _tidy(state_of(ledger))
        return False
    with suppress(ProcessLookupError):
        os.kill(found.pid, signal.SIGTERM)
    until = monotonic() + PATIENCE
    while monotonic() < until:
        if running(ledger) is None:
            return True
        sleep(STEP)
    raise LedgerError(
        f"the app of {ledger} (process {found.pid}) does not end; look at {log_of(ledger)}"
    )


def _private(path: Path) -> IO[bytes]:
    """A file that only its owner can read, since the address may have a token in it.

    Raises OSError for a link, and for a file of somebody else, who may lie in wait for the token.
    """
    found = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    os.fchmod(found, 0o600)
    return os.fdopen(found, "r+b")


def _tidy(path: Path) -> None:
    """Remove what an app left that was killed."""
    with suppress(FileNotFoundError), path.open("r+b") as file:
        if _locked(file):
            path.unlink()


def _locked(file: IO[bytes], tries: int = 1) -> bool:
    """Lock the file for this process, if no other holds it."""
    for _ in range(tries):
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            sleep(STEP)
        else:
            return True
    return False


def _leave(_: int, __: FrameType | None) -> None:
    """End as by a command, so that what is open is closed."""
    raise SystemExit(0)


def _answers(address: str) -> bool:
    place = urlsplit(address)
    asking = HTTPConnection(place.hostname or "", place.port, timeout=2)
    try:
        asking.request("GET", "/static/hearsay.svg")
        asking.getresponse().read()
    except (OSError, HTTPException):
        return False
    finally:
        asking.close()
    return True


def _last_line(log: Path) -> str:
    lines = log.read_text("utf-8", "replace").strip().splitlines()
    return lines[-1].removeprefix("hearsay: ") if lines else f"it said nothing; look at {log}"
