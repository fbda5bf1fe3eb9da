"""What an address asks for: its whole state, so that it can be sent to a colleague."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Self

import msgspec
from msgspec import Meta, Struct

from hearsay.records import QueryError
from hearsay.views import Question, as_question

_NUMBER = re.compile(r"[1-9][0-9]{0,8}")


class Asked(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The parameters that pages share; those which a page has no use for it passes over.

    The filters are those of `Question`. `as_of` is the day on whose evening things are looked at,
    `page` counts from 1, `q` are words to search for, `sort` is a column of a table, with a minus
    before it the other way round. `show` is the one of several lists that is wanted whole, `kind`
    and `country` are those of an entity, `zoom` is what a map shows, `field` is one on which
    accounts differ, `other` the id of a second thing to set beside the first, `judged` that of the
    judgement that was just made on the page.
    """

    who: str | None = None
    also: str | None = None
    where: str | None = None
    type: str | None = None
    status: str | None = None
    source_kind: str | None = None
    outlet: str | None = None
    since: date | None = None
    until: date | None = None
    as_of: date | None = None
    page: int = 1
    q: str = ""
    sort: str | None = None
    show: str | None = None
    kind: str | None = None
    country: str | None = None
    zoom: str | None = None
    field: str | None = None
    other: str | None = None
    judged: Annotated[str, Meta(pattern="^J[0-9a-f]{12}$")] | None = None

    @classmethod
    def of(cls, parameters: Mapping[str, str]) -> Self:
        """Read the parameters of an address; empty ones count as not given.

        Raises QueryError that names the parameter, what stands there, and what was expected.
        """
        given = {
            key: text.strip()
            for key, text in parameters.items()
            if key in cls.__struct_fields__ and text.strip()
        }
        for key in ("since", "until", "as_of"):
            if key in given:
                _check_day(key, given[key])
        if not _NUMBER.fullmatch(given.get("page", "1")):
            raise QueryError(f"page {given['page'][:20]!r}: expected a number from 1")
        try:
            return msgspec.convert(given, cls, strict=False)
        except msgspec.ValidationError as error:
            raise QueryError(f"what the address asks for does not fit: {error}") from None

    @classmethod
    def day_of(cls, parameters: Mapping[str, str]) -> Self:
        """Nothing but the day looked from, of an address that may not fit; for what goes wrong."""
        try:
            return cls.of({"as_of": parameters.get("as_of", "")})
        except QueryError:
            return cls()

    def query(self, **changes: object) -> dict[str, str]:
        """The parameters of the address of the same page with some of them changed."""
        changed = {"page": 1, "judged": None, **changes}
        state = msgspec.to_builtins(msgspec.structs.replace(self, **changed))
        return {key: str(value) for key, value in state.items() if value is not None}

    @property
    def question(self) -> Question:
        """The filters; raises QueryError for a word that does not fit."""
        names = Question.__struct_fields__
        return as_question(**{name: getattr(self, name) for name in names})

    @property
    def filtered(self) -> bool:
        """Whether any filter is set."""
        return self.question != Question()


def _check_day(key: str, text: str) -> None:
    try:
        if len(text) != len("2026-02-03"):
            raise ValueError
        date.fromisoformat(text)
    except ValueError:
        raise QueryError(
            f"{key} {text!r} is no day of the calendar; expected one such as 2026-02-03"
        ) from None
