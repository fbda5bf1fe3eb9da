"""What is printed as it is: errors, and bytes that are already made."""

import sys

import typer

from hearsay.export.plain import plain

__all__ = ["complain", "emit", "plain"]


def complain(message: str) -> None:
    """Print an error on standard error, on one line."""
    print(f"hearsay: {plain(message)}", file=sys.stderr)


def emit(data: bytes) -> None:
    """Write bytes that are already made, such as JSON, to standard output."""
    typer.echo(data, nl=False)
