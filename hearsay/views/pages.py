"""The rows of one thing shown in full: an event, an entity or a report, down to the words."""

from datetime import date

from msgspec import Struct

from hearsay.records import (
    Basis,
    Entity,
    Event,
    EventStatus,
    EventType,
    Field,
    Judgement,
    Quantity,
    ReportEntry,
    Source,
    Span,
    Status,
    When,
)
from hearsay.views.said import Said
from hearsay.views.timeline import TimelineRow


class Quote(Struct, frozen=True, kw_only=True):
    """The exact words at a place of a report's text; `of` is the name of what they stand for."""

    part: str
    span: Span
    words: str
    of: str | None = None


class Telling(Struct, frozen=True, kw_only=True):
    """One claim with the words behind it, and the report in which it stands.

    `chain` are the names of those who have it from one another, nearest to the fact first, the
    outlet last; `attribution` the same links as they stand in the text, without the outlet.
    `supplied` are the parties, place and day, as they are called here, that the sentence itself
    does not tell: another one does, or they are inferred.
    """

    claim: str
    event: str | None
    report: str
    outlet: str
    title: str
    published: date
    path: str | None
    url: str | None
    sentence: Quote
    evidence: tuple[Quote, ...]
    type: EventType
    mode: tuple[str, ...]
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    where: str | None
    when: When | None
    basis: Basis
    supplied: tuple[str, ...] = ()
    chain: tuple[str, ...]
    attribution: tuple[Source, ...]
    quantities: tuple[Quantity, ...]
    reasons: tuple[str, ...]
    score: float


class Side(Struct, frozen=True, kw_only=True):
    """One side of a difference: a claim, on whose word it is, and its sentence."""

    claim: str
    word: str
    sentence: str


class Difference(Struct, frozen=True, kw_only=True):
    """Claims of one event that cannot all hold, side by side."""

    field: Field
    note: str
    sides: tuple[Side, ...]


class RelayRow(Struct, frozen=True, kw_only=True):
    """A report that takes its matter from another, both with their outlets."""

    report: str
    outlet: str
    of: str
    of_outlet: str
    reason: str


class TurnRow(Struct, frozen=True, kw_only=True):
    """A turn of an event's status, and the claim that brought it."""

    day: date
    status: EventStatus
    reason: str
    by: Said


class EventPage(Struct, frozen=True, kw_only=True, tag_field="page", tag="event"):
    """An event with all that is told of it, and how its status turned."""

    event: Event
    row: TimelineRow
    tellings: tuple[Telling, ...]
    disagreements: tuple[Difference, ...]
    relays: tuple[RelayRow, ...]
    history: tuple[TurnRow, ...] = ()


class EntityPage(Struct, frozen=True, kw_only=True, tag_field="page", tag="entity"):
    """An entity with its events, the claims in which it stands, and those that cite it.

    `judgements` are those that hold of it.
    """

    entity: Entity
    events: tuple[TimelineRow, ...]
    tellings: tuple[Telling, ...]
    cited: tuple[Telling, ...]
    judgements: tuple[Judgement, ...] = ()


class ReportPage(Struct, frozen=True, kw_only=True, tag_field="page", tag="report"):
    """A report with its claims in the order of its text, and whose matter it takes or gives."""

    report: ReportEntry
    tellings: tuple[Telling, ...]
    relays: tuple[RelayRow, ...]


class Finding(Struct, frozen=True, kw_only=True):
    """A report that holds the words looked for, with some words around them."""

    report: str
    outlet: str
    title: str
    published: date
    snippet: str


Page = EventPage | EntityPage | ReportPage
