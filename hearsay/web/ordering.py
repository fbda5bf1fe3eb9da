"""Tables that are put in another order by their columns."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from msgspec import Struct

from hearsay.records import QueryError

T = TypeVar("T")


class Column(Struct, Generic[T], frozen=True):
    """A column by which rows can be ordered: largest first where it is a `number`."""

    name: str
    label: str
    key: Callable[[T], Any]
    number: bool = False
    meaning: str = ""


class Heading(Struct, frozen=True):
    """A column as it stands over a table; `sort` is what to ask for to be ordered by it."""

    label: str
    sort: str
    order: str
    number: bool
    meaning: str


def ordered(rows: Sequence[T], columns: Sequence[Column[T]], sort: str | None) -> Sequence[T]:
    """The rows by a column, the other way round after a minus; raises QueryError for others."""
    if sort is None:
        return rows
    named = {column.name: column for column in columns}
    column = named.get(sort.removeprefix("-"))
    if column is None:
        raise QueryError(f"sort {sort!r}: expected one of {', '.join(named)}")
    return sorted(rows, key=column.key, reverse=column.number != sort.startswith("-"))


def headings(columns: Sequence[Column[T]], sort: str | None) -> tuple[Heading, ...]:
    """What stands over a table that is ordered so; a second click turns the order round."""
    return tuple(_heading(column, sort) for column in columns)


def _heading(column: Column[Any], sort: str | None) -> Heading:
    now = sort is not None and sort.removeprefix("-") == column.name
    turned = now and sort == column.name
    falling = column.number == turned if now else False
    order = ("descending" if falling else "ascending") if now else ""
    wanted = f"-{column.name}" if turned else column.name
    return Heading(column.label, wanted, order, column.number, column.meaning)
