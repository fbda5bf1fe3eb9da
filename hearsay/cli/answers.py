"""An answer of the ledger as JSON or for a person to read."""

from collections.abc import Callable
from typing import TypeVar

from rich.console import Console

from hearsay.cli.plain import emit
from hearsay.cli.screen import console
from hearsay.export import rows_json

T = TypeVar("T")


def give(answer: T, json: bool, show: Callable[[Console, T], None]) -> None:
    """Print an answer, as JSON or by `show`."""
    if json:
        emit(rows_json(answer))
    else:
        show(console(), answer)
