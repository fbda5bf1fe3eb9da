"""A page before it is drawn, and what a page is made by."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from hearsay.web.asked import Asked
from hearsay.web.seen import Seen


class Page(Struct, frozen=True):
    """A template with what it is filled with."""

    template: str
    title: str
    facts: Mapping[str, object] = {}


Maker = Callable[[Seen, Asked, str], Page]
"""Makes a page of what is seen and asked, and of the id or name of a thing; empty where none is."""
