"""The record as it is looked at: whole, or as it was on the evening of a day."""

from collections.abc import Callable
from datetime import date
from threading import Lock
from typing import Any, TypeVar

from hearsay.views import Finding, Index

T = TypeVar("T")
Texts = Callable[[str], str]
Search = Callable[[str, int], tuple[Finding, ...]]


class Seen:
    """An index with all that a page may ask beside it; what is costly is worked out once.

    `texts` gives the text of a report by its id, `search` finds reports by words. `day` is that
    of an earlier evening, None for now. `stale` is set while a newer picture is being made.
    """

    def __init__(self, index: Index, texts: Texts, search: Search, day: date | None = None) -> None:
        self.index = index
        self.texts = texts
        self.search = search
        self.day = day
        self.stale = False
        self._made: dict[object, Any] = {}
        self._lock = Lock()

    def once(self, make: Callable[[Index], T]) -> T:
        """What a function makes of the index, from the second time on without making it."""
        with self._lock:
            if make not in self._made:
                self._made[make] = make(self.index)
            found: T = self._made[make]
            return found

    @property
    def today(self) -> date:
        """The day that counts as the present: the one looked back from, or of the last report."""
        return self.day or self.once(last_day)


def last_day(index: Index) -> date:
    """The day of the last report; the first of the calendar where there is none."""
    return max((report.published for report in index.record.reports), default=date.min)
