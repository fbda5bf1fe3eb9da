"""Ids in a message turned into links, so that one of several choices can be taken."""

import re
from collections.abc import Iterator

from msgspec import Struct

PAGES = {"E": "entity", "H": "event", "R": "report", "S": "source"}
_ID = re.compile(r"\b([EHRS])[0-9a-f]{12}\b")


class Piece(Struct, frozen=True):
    """A run of a message; an id of something that has a page comes with that page's name."""

    text: str
    page: str = ""


def pieces(message: str) -> Iterator[Piece]:
    """Cut a message before and after each id."""
    at = 0
    for found in _ID.finditer(message):
        yield Piece(message[at : found.start()])
        yield Piece(found[0], PAGES[found[1]])
        at = found.end()
    yield Piece(message[at:])
