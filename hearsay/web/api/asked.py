"""What may be asked of each address: its parameters, checked and described in one."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct

from hearsay.records import EntityKind, EventType, Field, JudgementKind, QueryError, Status
from hearsay.views import Question, as_question

MOST = 500
Given = TypeVar("Given", bound=Struct)
Name = Annotated[str, Meta(description="A name, part of one, or an id.")]
Day = Annotated[date, Meta(description="A day such as 2026-02-03.")]


class Seen(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every question to the record may say."""

    as_of: Annotated[Day, Meta(description="As known on the evening of that day.")] | None = None


class Listed(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Some rows of many."""

    offset: Annotated[int, Meta(ge=0, description="Rows to pass over.")] = 0
    limit: Annotated[int, Meta(ge=1, le=MOST, description="Most rows to give.")] = 100


class Paged(Listed, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Some rows of the record as of a day."""

    as_of: Annotated[Day, Meta(description="As known on the evening of that day.")] | None = None


class Filtered(Paged, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The filters of the timeline."""

    who: Annotated[Name, Meta(description="Who takes part: a name or id.")] | None = None
    also: Annotated[Name, Meta(description="Who takes part beside `who`.")] | None = None
    where: Annotated[Name, Meta(description="The place: a name, a country or an id.")] | None = None
    type: Annotated[str, Meta(description="A PLOVER type.")] | None = None
    status: Annotated[str, Meta(description="Of the event, or of one of its claims.")] | None = None
    source_kind: Annotated[str, Meta(description="Of somebody cited for it.")] | None = None
    outlet: Annotated[Name, Meta(description="One that tells of it.")] | None = None
    since: Day | None = None
    until: Day | None = None

    @property
    def question(self) -> Question:
        """The filters as the views want them; raises QueryError for a word that does not fit."""
        return as_question(**{name: getattr(self, name) for name in Question.__struct_fields__})


class OfClaims(Paged, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which claims."""

    event: Annotated[str, Meta(description="The id of their event.")] | None = None
    report: Annotated[str, Meta(description="The id of their report.")] | None = None
    entity: Annotated[str, Meta(description="The id of one who takes part or is cited.")] | None = (
        None
    )
    type: EventType | None = None
    status: Status | None = None


class OfEntities(Paged, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which entities."""

    who: Name | None = None
    kind: EntityKind | None = None
    country: Annotated[str, Meta(description="ISO 3166-1 alpha-3.")] | None = None


class OfReports(Paged, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which reports."""

    outlet: Name | None = None
    since: Day | None = None
    until: Day | None = None


class OfDisputes(Paged, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which disagreements."""

    who: Annotated[Name, Meta(description="Who takes part or is cited.")] | None = None
    field: Field | None = None


class OfAhead(Paged, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How far ahead."""

    within: Annotated[int, Meta(description="Days from `as_of` or the last report.")] | None = None


class Since(Seen, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """From which day on."""

    since: Day


class Words(Paged, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What to look for."""

    q: Annotated[str, Meta(description="Words; a phrase in double quotes.")]


class Nothing(Struct, frozen=True, forbid_unknown_fields=True):
    """No parameters."""


class NewReport(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A report to add: a `text`, or the bytes of a file as `data`, in base64.

    `name` is what it goes by; its suffix says how to read it (.md, .txt, .html). What the text
    itself says wins over the other fields.
    """

    text: str | None = None
    data: bytes | None = None
    name: Annotated[str, Meta(max_length=1000)] = "report.txt"
    title: str | None = None
    outlet: str | None = None
    published: Day | None = None
    byline: str | None = None
    url: str | None = None


class NewReports(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Reports to add; `outlet` and `published` hold for those that do not say it themselves."""

    reports: Annotated[tuple[NewReport, ...], Meta(min_length=1, max_length=2000)]
    outlet: str | None = None
    published: Day | None = None


class NewJudgement(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something to rule, in the terms of the command line.

    `keys` are ids or names: two or more for `same`, two for `apart`, one for the others; for
    `undo` it is the judgement to take back.
    """

    kind: JudgementKind
    keys: Annotated[tuple[str, ...], Meta(min_length=1, max_length=100)]
    name: str | None = None
    grade: str | None = None
    why: str = ""
    by: str | None = None


class Undoing(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Why a judgement is taken back, and by whom."""

    why: str = ""
    by: str | None = None


def given(parameters: Mapping[str, str], kind: type[Given]) -> Given:
    """The parameters of an address; empty ones count as not given.

    Raises QueryError that says which does not fit, and what was expected.
    """
    told = {key: text.strip() for key, text in parameters.items() if text.strip()}
    unknown = sorted(told.keys() - {*kind.__struct_fields__})
    if unknown:
        expected = ", ".join(kind.__struct_fields__) or "none"
        raise QueryError(f"no parameter {', '.join(unknown)} here; expected: {expected}")
    try:
        return msgspec.convert(told, kind, strict=False)
    except msgspec.ValidationError as error:
        raise QueryError(f"a parameter does not fit: {error}") from None


def body(data: bytes, kind: type[Given]) -> Given:
    """What stands in the body of a request; raises QueryError that says what does not fit."""
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, RecursionError) as error:
        raise QueryError(f"the body does not fit: {error}") from None
