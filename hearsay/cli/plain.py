"""Words for the terminal: report text is untrusted, so nothing but harmless characters."""

import sys
import unicodedata

import typer

JOINERS = "\u200c\u200d"
BLANKS = "\n\t\r\u2028\u2029\u00a0"


def plain(text: str) -> str:
    """Text on one line, without control, bidirectional or otherwise invisible characters."""
    return "".join(map(_harmless, text))


def complain(message: str) -> None:
    """Print an error on standard error, on one line."""
    print(f"hearsay: {plain(message)}", file=sys.stderr)


def emit(data: bytes) -> None:
    """Write bytes that are already made, such as JSON, to standard output."""
    typer.echo(data, nl=False)


def _harmless(character: str) -> str:
    if character in BLANKS:
        return " "
    if character in JOINERS or unicodedata.category(character)[0] != "C":
        return character
    return ""
