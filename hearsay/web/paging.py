"""A long list, some rows at a time."""

from collections.abc import Sequence
from typing import Generic, TypeVar

T = TypeVar("T")
ROWS = 50


class Slice(Generic[T]):
    """One page of a list: its rows, its number from 1, and how many there are of each."""

    def __init__(self, whole: Sequence[T], page: int, size: int = ROWS) -> None:
        self.total = len(whole)
        self.pages = max(1, -(-self.total // size))
        self.page = min(page, self.pages)
        self.first = (self.page - 1) * size
        self.rows: Sequence[T] = whole[self.first : self.first + size]
