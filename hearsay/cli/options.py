"""Options that several commands share, and how a day is read."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from hearsay.records import LedgerError


def day(text: str) -> date:
    """Read an ISO day; anything else is wrong usage."""
    try:
        if len(text) != len("2026-02-03"):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(
            f"{text!r} is no day of the calendar; expected year-month-day, such as 2026-02-03"
        ) from None


def present(ledger: Path) -> Path:
    """The ledger's path, if something is there; raises LedgerError that tells how to make one."""
    if not ledger.exists():
        option = "" if ledger == DEFAULT else f" --ledger {ledger}"
        raise LedgerError(
            f"there is no ledger {ledger}; make one with `hearsay add PATH{option}`, "
            "or name another with --ledger"
        )
    return ledger


DEFAULT = Path("hearsay.db")

LedgerPath = Annotated[
    Path,
    typer.Option("--ledger", envvar="HEARSAY_LEDGER", metavar="FILE", help="The ledger to use."),
]
Outlet = Annotated[
    str | None,
    typer.Option("--outlet", metavar="NAME", help="Outlet of files that do not name theirs."),
]
Published = Annotated[
    date | None,
    typer.Option(
        "--published",
        metavar="DAY",
        parser=day,
        help="Day of publication, as 2026-02-03, of files that do not tell theirs.",
    ),
]
AsOf = Annotated[
    date | None,
    typer.Option("--as-of", metavar="DAY", parser=day, help="As known on the evening of that day."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
