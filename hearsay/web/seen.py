"""The record as it is looked at: whole, or as it was on the evening of a day."""

from collections.abc import Callable, Hashable
from datetime import date
from threading import Lock
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from hearsay.judging import JudgementRow
from hearsay.views import Edition, Finding, Index

T = TypeVar("T")
Texts = Callable[[str], str]
Search = Callable[[str, int], tuple[Finding, ...]]
Editions = Callable[[str], tuple[Edition, ...]]


class Seen:
    """An index with all that a page may ask beside it; what is costly is worked out once.

    `texts` gives the text of a report by its id, `search` finds reports by words, `editions` gives
    the versions of a report's page, and `at` the record as of another day, or raises `Waiting`.
    `day` is that of an earlier evening, None for now. `stale` is set while a newer picture is being
    made; `stamp` names the state of the ledger that it shows. `rulings` are the judgements with
    what has become of each, as of now.
    """

    def __init__(
        self,
        index: Index,
        texts: Texts,
        search: Search,
        day: date | None = None,
        *,
        editions: Editions = lambda _: (),
        at: Callable[[date], "Seen"] | None = None,
    ) -> None:
        self.index = index
        self.texts = texts
        self.search = search
        self.editions = editions
        self.day = day
        self.stale = False
        self.stamp = ""
        self.rulings: tuple[JudgementRow, ...] = ()
        self._at = at
        self._made: dict[object, Any] = {}
        self._against: WeakKeyDictionary[Seen, dict[Hashable, Any]] = WeakKeyDictionary()
        self._lock, self._comparing = Lock(), Lock()

    def at(self, day: date) -> "Seen | None":
        """The record as of another day; None where no other picture is kept."""
        return self._at(day) if self._at else None

    def once(self, make: Callable[[Index], T]) -> T:
        """What a function makes of the index, from the second time on without making it."""
        with self._lock:
            return _kept(self._made, make, lambda: make(self.index))

    def against(self, before: "Seen", make: Callable[[Index, Index], T]) -> T:
        """What a function makes of an earlier picture and this one, kept as long as both are.

        The result must not hold the earlier picture.
        """
        with self._comparing:
            made = self._against.setdefault(before, {})
            return _kept(made, make, lambda: make(before.index, self.index))

    @property
    def today(self) -> date:
        """The day that counts as the present: the one looked back from, or of the last report."""
        return self.day or self.once(last_day)


def last_day(index: Index) -> date:
    """The day of the last report; the first of the calendar where there is none."""
    return max((report.published for report in index.record.reports), default=date.min)


def _kept(made: dict[Any, Any], key: Hashable, make: Callable[[], T]) -> T:
    if key not in made:
        made[key] = make()
    found: T = made[key]
    return found
