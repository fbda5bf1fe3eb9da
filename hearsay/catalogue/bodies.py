"""International bodies, seats that stand for a body, and outlets: the package's own tables."""

import re
from collections.abc import Iterator
from functools import cache

from hearsay.catalogue.entries import Body, Outlet
from hearsay.catalogue.names import Index, many, rows
from hearsay.records import Ownership

_OF_STATE = re.compile(
    r"\b(?:ministry|army|navy|parliament|cabinet|judiciary|coast ?guards?|military|presidency|"
    r"air force|border guards?|border service|general staff)\b", re.IGNORECASE
)  # fmt: skip
_KINDS = (" news agency", " newspaper", " agency", " website")


@cache
def _bodies() -> Index[Body]:
    def pairs() -> Iterator[tuple[str, Body]]:
        for row in rows("bodies"):
            body = Body(name=row["name"], aliases=tuple(many(row["also"])))
            for name in (body.name, *body.aliases):
                yield name, body

    return Index(pairs())


@cache
def _seats() -> Index[tuple[str, str]]:
    return Index(
        (name, (row["name"], row["iso3"]))
        for row in rows("seats")
        for name in (row["name"], *many(row["also"]))
    )


@cache
def _outlets() -> Index[Outlet]:
    def pairs() -> Iterator[tuple[str, Outlet]]:
        for row in rows("outlets"):
            outlet = Outlet(
                name=row["name"], country=row["country"], ownership=Ownership(row["ownership"])
            )
            for name in (outlet.name, *many(row["also"])):
                yield name, outlet

    return Index(pairs(), codes=False)


def is_state_body(words: str) -> bool:
    """Whether words call a body that a state has one of, in its capital: `foreign ministry`.

    Police, universities and banks may be the town's.
    """
    return _OF_STATE.search(words) is not None


def body(name: str) -> Body | None:
    """Find a well-known international body by name or alias; abbreviations as written."""
    return _bodies().get(name)


def seat(name: str) -> tuple[str, str] | None:
    """Tell the body that a seat stands for and its country: Foggy Bottom, the State Department."""
    return _seats().get(name)


def outlet(name: str) -> Outlet | None:
    """Find a well-known medium, in any case, with or without "the" and "news agency"."""
    found = _outlets().get(name)
    if found is not None:
        return found
    lower = name.casefold()
    for kind in _KINDS:
        if lower.endswith(kind):
            return _outlets().get(name[: -len(kind)])
    return None
