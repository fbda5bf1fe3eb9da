"""One call of the API: the ledger it is asked of, and what its address names."""

from collections.abc import Mapping
from datetime import date

from hearsay.web.desk import Desk
from hearsay.web.seen import Seen

PATIENCE = 10.0
"""Seconds that a program waits for a picture; it would rather wait than ask again."""


class Call:
    """What a function of the API works with; `seen` remembers which pictures it was shown."""

    def __init__(self, desk: Desk, keys: Mapping[str, str]) -> None:
        self.desk = desk
        self.key = keys.get("id", "")
        self.shown: list[Seen] = []

    def seen(self, day: date | None = None) -> Seen:
        """The record as of a day; raises Waiting where that takes too long."""
        found = self.desk.seen(day, PATIENCE)
        self.shown.append(found)
        return found
