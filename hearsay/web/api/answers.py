"""The answers of the API: pages of rows, and records in full."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from hearsay.records import ReportEntry
from hearsay.views import RelayRow, Telling
from hearsay.web.api.asked import Listed
from hearsay.web.faults import Fault

T = TypeVar("T")
Row = TypeVar("Row")


class Rows(Struct, Generic[T], frozen=True, kw_only=True):
    """Some of `total` rows: those from `offset` on, at most `limit`."""

    total: int
    offset: int
    limit: int
    rows: tuple[T, ...]


class FullReport(Struct, frozen=True, kw_only=True):
    """A report with its text, its claims in their order, and whose matter it takes or gives.

    Spans count code points of `text`.
    """

    report: ReportEntry
    text: str
    tellings: tuple[Telling, ...]
    relays: tuple[RelayRow, ...]


class Failure(Struct, frozen=True):
    """What every request gets that cannot be answered."""

    error: Fault


class Entry(Struct, frozen=True, kw_only=True):
    """An address of the API."""

    method: str
    path: str
    summary: str


class Listing(Struct, frozen=True, kw_only=True):
    """What the API has: the version of Hearsay, where it is described, and its addresses."""

    version: str
    described: str
    paths: tuple[Entry, ...]


def rows(found: Sequence[T], asked: Listed, row: Callable[[T], Row]) -> Rows[Row]:
    """The rows that are asked for; only these are made."""
    shown = found[asked.offset : asked.offset + asked.limit]
    return Rows(
        total=len(found),
        offset=asked.offset,
        limit=asked.limit,
        rows=tuple(row(one) for one in shown),
    )


def as_it_is(one: T) -> T:
    """A record that is a row by itself."""
    return one
