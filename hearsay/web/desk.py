"""A ledger that many ask at once: pictures are made in the background and kept for a while.

A page is never made to wait long: while a picture is being made, the one before is shown, and
where there is none, the page says that it is coming.
"""

import gc
from collections import OrderedDict
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import contextmanager, suppress
from datetime import date
from functools import partial
from threading import Lock, RLock

from hearsay.api import Affair
from hearsay.views import Index
from hearsay.web.jobs import Jobs
from hearsay.web.moved import moved
from hearsay.web.pages import WARM
from hearsay.web.seen import Seen

PATIENCE = 0.15
"""Seconds that a page waits for a picture before it shows the one before, or says that it waits."""
KEPT = 4
"""Most pictures that are kept; one of 10,000 reports takes some 400 MB."""
Key = tuple[date | None, str]
"""The day of a picture, and the ledger's stamp from when it was made."""


class Waiting(Exception):  # noqa: N818, waiting is no error
    """The picture of a day is being made; ask again."""

    def __init__(self, day: date | None) -> None:
        super().__init__(f"the picture of {day or 'now'} is being made")
        self.day = day


class Desk:
    """One open ledger; safe to use from several threads.

    `patience` is that of a page for the picture of a second day.
    """

    def __init__(self, affair: Affair, patience: float | None = PATIENCE) -> None:
        self.affair = affair
        self.jobs = Jobs(self.at_work)
        self._patience = patience
        self._making: dict[date | None, Future[Seen]] = {}
        self._kept: OrderedDict[Key, Seen] = OrderedDict()
        self._lock = Lock()
        self._at_work = RLock()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="picture")

    def seen(self, day: date | None = None, patience: float | None = PATIENCE) -> Seen:
        """The record as of a day; an older one while that is being made. Raises Waiting.

        While reports are being read, the ledger changes from second to second: then what there is
        of the day is shown, and the next picture is made when all are in. With None as `patience`
        it waits as long as it takes.
        """
        stamp = self.affair.ledger.stamp()
        with self._lock:
            found = self._kept.get((day, stamp))
            if found:
                self._kept.move_to_end((day, stamp))
                return found
            older = self._newest(day) if self.jobs.busy else None
            future = None if older else self._making.get(day) or self._begin(day)
        if future is None:
            return self._before(day)
        try:
            return self._held(future.result(timeout=patience))
        except NotYet:
            return self._before(day)

    def moved(self, page: str, key: str, now: Seen) -> str | None:
        """What an event or entity that another picture shows goes by in this one, if by anything.

        Only pictures that are still kept are asked, the latest used first.
        """
        with self._lock:
            others = [seen.index for seen in reversed(self._kept.values())]
        found = (moved(page, key, shown, now.index) for shown in others)
        return next(filter(None, found), None)

    def prepare(self, patience: float) -> None:
        """Begin with the picture of now, and wait a little for it."""
        with suppress(Waiting):
            self.seen(patience=patience)

    @contextmanager
    def at_work(self) -> Iterator[Affair]:
        """The ledger for one that changes it; nobody else changes it meanwhile."""
        with self._at_work:
            yield self.affair

    def close(self) -> None:
        """End what is being made and read, and close the ledger."""
        self.jobs.close()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self.affair.close()

    def _begin(self, day: date | None) -> Future[Seen]:
        future = self._pool.submit(self._make, day)
        self._making[day] = future
        return future

    def _make(self, day: date | None) -> Seen:
        try:
            seen = self._look(day)
        finally:
            with self._lock:
                self._making.pop(day, None)
        return seen

    def _look(self, day: date | None) -> Seen:
        with self._at_work:
            stamp = self.affair.ledger.stamp()
            index = Index(self.affair.export(as_of=day))
            rulings = self.affair.judgements() if day is None and index.record.judgements else ()
        seen = Seen(
            index,
            self.affair.text,
            partial(self.affair.search, as_of=day),
            day,
            editions=partial(self.affair.editions, as_of=day),
            at=partial(self.seen, patience=self._patience),
        )
        seen.stamp, seen.rulings = stamp, rulings
        for prepare in WARM:
            seen.once(prepare)
        gc.freeze()  # a full collection walks all of it, and holds every page up for half a second
        with self._lock:
            self._kept[day, stamp] = seen
            self._forget()
        return seen

    def _forget(self) -> None:
        """Let go of the pictures that were not used for longest, but never of the newest of now."""
        now = self._newest(None)
        for key in [key for key, seen in self._kept.items() if seen is not now]:
            if len(self._kept) > KEPT:
                del self._kept[key]

    def _before(self, day: date | None) -> Seen:
        """The newest picture of the day from before the ledger's last change."""
        with self._lock:
            older = self._newest(day)
        if not older:
            raise Waiting(day)
        return self._held(older)

    def _held(self, seen: Seen) -> Seen:
        """The same, told whether it is stale: the ledger may have changed since it was asked for.

        The state does not come back, so what is stale once is so for ever.
        """
        seen.stale = seen.stamp != self.affair.ledger.stamp()
        return seen

    def _newest(self, day: date | None) -> Seen | None:
        return next((seen for (of, _), seen in reversed(self._kept.items()) if of == day), None)
