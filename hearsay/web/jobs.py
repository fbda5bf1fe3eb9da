"""Reports that are read in the background: one upload after another, with how far each is."""

import logging
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from enum import StrEnum
from secrets import token_hex
from threading import Event, Lock
from time import sleep

from msgspec import Struct
from msgspec.structs import asdict, replace

from hearsay.api import Affair
from hearsay.ingest import Defaults, Given
from hearsay.pipeline import Added
from hearsay.records import HearsayError, NotFoundError, QueryError

LOT = 25
"""Reports after which whoever else waits for the ledger has a turn."""
BREATH = 0.02
"""Seconds that it is left to them."""
KEPT = 100
MOST_WAITING = 12


class QueueFullError(HearsayError):
    """So much waits to be read that no more is taken in."""


class JobState(StrEnum):
    """How far a job is."""

    WAITS = "waits"
    RUNS = "runs"
    DONE = "done"
    FAILED = "failed"


class Job(Struct, frozen=True, kw_only=True):
    """An upload being read: `done` texts of a `total`, and what has come of it so far.

    `fault` says why it failed; what was read before that stays in the ledger.
    """

    id: str
    state: JobState
    done: int = 0
    total: int
    result: Added = Added()
    fault: str = ""

    @property
    def over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state in (JobState.DONE, JobState.FAILED)


class Jobs:
    """The uploads of one running app; safe to use from several threads."""

    def __init__(self, at_work: Callable[[], AbstractContextManager[Affair]]) -> None:
        self._at_work = at_work
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._lock = Lock()
        self._closing = Event()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="adding")

    @property
    def busy(self) -> bool:
        """Whether anything is being read or waits to be."""
        with self._lock:
            return any(not job.over for job in self._jobs.values())

    def submit(self, texts: Sequence[Given], defaults: Defaults) -> Job:
        """Have texts read after those that wait already; raises QueryError, QueueFullError."""
        if not texts:
            raise QueryError("there is nothing to add: give a text, or a file at least")
        job = Job(id=f"A{token_hex(6)}", state=JobState.WAITS, total=len(texts))
        with self._lock:
            if sum(not one.over for one in self._jobs.values()) >= MOST_WAITING:
                raise QueueFullError(
                    f"{MOST_WAITING} uploads wait to be read; add this one when they are done"
                )
            self._jobs[job.id] = job
            self._forget()
        self._pool.submit(self._run, job.id, tuple(texts), defaults)
        return job

    def get(self, key: str) -> Job:
        """A job as it stands; raises NotFoundError."""
        with self._lock:
            found = self._jobs.get(key)
        if found is None:
            raise NotFoundError(
                f"no upload goes by {key!r}: the app keeps the last {KEPT} until it ends; what was "
                "read is in the ledger"
            )
        return found

    def close(self) -> None:
        """End after the reports that are being read; what waits is not read any more."""
        self._closing.set()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _run(self, key: str, texts: Sequence[Given], defaults: Defaults) -> None:
        try:
            self._read(key, texts, defaults)
            self._set(key, state=JobState.DONE, done=len(texts))
        except HearsayError as error:
            self._set(key, state=JobState.FAILED, fault=str(error))
        except Exception:
            logging.getLogger(__name__).exception("an upload could not be read")
            self._set(key, state=JobState.FAILED, fault="a bug; the terminal shows what happened")

    def _read(self, key: str, texts: Sequence[Given], defaults: Defaults) -> None:
        self._set(key, state=JobState.RUNS)
        for start in range(0, len(texts), LOT):
            if self._closing.is_set():
                raise QueryError(
                    "the app was ended before all was read; add the same again, what is known "
                    "is not read twice"
                )
            self._read_lot(key, start, texts[start : start + LOT], defaults)
            sleep(BREATH)

    def _read_lot(self, key: str, start: int, lot: Sequence[Given], defaults: Defaults) -> None:
        def progress(done: int, _: int) -> None:
            self._set(key, done=start + done)

        with self._at_work() as affair:
            added = affair.add(
                *lot, outlet=defaults.outlet, published=defaults.published, progress=progress
            )
        self._set(key, result=together(self.get(key).result, added))

    def _set(self, key: str, **changes: object) -> None:
        with self._lock:
            self._jobs[key] = replace(self._jobs[key], **changes)

    def _forget(self) -> None:
        over = [key for key, job in self._jobs.items() if job.over]
        for key in over[: max(0, len(self._jobs) - KEPT)]:
            del self._jobs[key]


def together(one: Added, other: Added) -> Added:
    """The sum of what came of two additions."""
    more = asdict(other)
    return Added(**{name: value + more[name] for name, value in asdict(one).items()})
