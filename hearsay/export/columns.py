"""Columns of the tables: what is in each, and of what type."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from inspect import cleandoc
from typing import Any

from msgspec import Struct

from hearsay.export.files import Texts
from hearsay.records import Record

Row = tuple[Any, ...]


class Type(StrEnum):
    """Types of Frictionless Table Schema; an array holds strings."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    DATE = "date"
    ARRAY = "array"


class Column(Struct, frozen=True):
    """One column. `to` is the table whose `id` it holds; `words` are the values that it can have.

    `needed` columns are never empty; several `key` columns together tell the rows apart.
    """

    name: str
    description: str
    type: Type = Type.STRING
    to: str | None = None
    words: tuple[str, ...] = ()
    needed: bool = False
    key: bool = False


class Table(Struct, frozen=True):
    """One table: its columns, and its rows in a fixed order, with a value for each column."""

    name: str
    description: str
    columns: tuple[Column, ...]
    rows: Callable[[Record, Texts], Iterator[Row]]


def told(record: type[Struct]) -> str:
    """What the docstring of a record says."""
    return cleandoc(record.__doc__ or "")


def key(description: str, name: str = "id") -> Column:
    """The column that tells rows apart."""
    return Column(name, description, needed=True, key=True)


def reference(name: str, to: str, description: str, needed: bool = False) -> Column:
    """A column that holds an id of another table."""
    return Column(name, description, to=to, needed=needed)


def text(name: str, description: str, needed: bool = False) -> Column:
    """A column of text."""
    return Column(name, description, needed=needed)


def word(name: str, words: type[StrEnum], description: str, needed: bool = True) -> Column:
    """A column with one of a few words."""
    return Column(name, description, words=tuple(words), needed=needed)


def integer(name: str, description: str, needed: bool = False) -> Column:
    """A column of whole numbers."""
    return Column(name, description, Type.INTEGER, needed=needed)


def number(name: str, description: str, needed: bool = False) -> Column:
    """A column of numbers."""
    return Column(name, description, Type.NUMBER, needed=needed)


def day(name: str, description: str, needed: bool = False) -> Column:
    """A column of days."""
    return Column(name, description, Type.DATE, needed=needed)


def array(name: str, description: str) -> Column:
    """A column of lists of strings, of ids or words."""
    return Column(name, description, Type.ARRAY, needed=True)
