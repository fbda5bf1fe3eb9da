"""The whole record of an affair, in the one JSON shape that reading and exporting share."""

from datetime import date

import msgspec
from msgspec import Struct

from hearsay.records.claim import Claim, Entity, When
from hearsay.records.grades import Credibility, Reliability
from hearsay.records.judgement import Judgement
from hearsay.records.problem import Problem
from hearsay.records.words import EventStatus, EventType, Field, Ownership, SourceKind


class ReportEntry(Struct, gc=False, frozen=True, kw_only=True):
    """A report without its text: enough to find it again. `version` counts changed texts."""

    id: str
    path: str | None
    url: str | None
    title: str
    outlet: str
    published: date
    version: int = 1


class SourceEntry(Struct, gc=False, frozen=True, kw_only=True):
    """An outlet, or a source that reports cite, and how its claims fared.

    Equal `origin` is surely one voice: a ministry and its spokesman have the same. `reports` are
    an outlet's own, `country` (ISO 3166-1 alpha-3) and `ownership` those of a well-known one;
    `outlet` is the id of the one that cites people it leaves unnamed. Of the
    `claims` that begin with it, `confirmed` have a surely independent voice on their side, and
    `contradicted` stand in a disagreement. One can be both; an echo is neither. `reason` is the
    rule that gave the `reliability`, or who set it.
    """

    id: str
    name: str
    kind: SourceKind
    origin: str
    entity: str | None = None
    outlet: str | None = None
    country: str | None = None
    ownership: Ownership | None = None
    reports: tuple[str, ...] = ()
    claims: int = 0
    confirmed: int = 0
    contradicted: int = 0
    reliability: Reliability = Reliability.F
    reason: str = ""


class Turn(Struct, gc=False, frozen=True, kw_only=True):
    """What an event's status came to be on the evening of a `day`, by which claim, and why."""

    day: date
    status: EventStatus
    claim: str
    reason: str = ""


class Event(Struct, gc=False, frozen=True, kw_only=True):
    """The claims that tell of one happening, and what they come to.

    `origins` is [least, most] independent origins, [0, 0] of what is only denied. `credibility` is
    a suggested Admiralty grade, 1 to 6, of its being as `status` says. `reasons` say how each was
    found, and what to be wary of. `history` are the turns of the status, by the days of the
    reports that brought them.
    """

    id: str
    type: EventType
    status: EventStatus
    origins: tuple[int, int]
    credibility: Credibility = Credibility.CANNOT_BE_JUDGED
    claims: tuple[str, ...]
    reports: int
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    where: str | None = None
    when: When | None = None
    summary: str = ""
    reasons: tuple[str, ...] = ()
    history: tuple[Turn, ...] = ()


class Disagreement(Struct, gc=False, frozen=True, kw_only=True):
    """Two or more claims of one event that cannot all hold."""

    event: str
    field: Field
    claims: tuple[str, ...]
    note: str = ""


class Relay(Struct, gc=False, frozen=True, kw_only=True, order=True):
    """A report that takes its matter from another report; `reason` says what shows it."""

    report: str
    of: str
    reason: str = ""


class Record(Struct, gc=False, frozen=True, kw_only=True):
    """Everything that is known, sorted by id, so that equal knowledge is equal JSON.

    Judgements stand in the order in which they were made, those undone among them.
    """

    reports: tuple[ReportEntry, ...] = ()
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    sources: tuple[SourceEntry, ...] = ()
    events: tuple[Event, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    relays: tuple[Relay, ...] = ()
    problems: tuple[Problem, ...] = ()
    judgements: tuple[Judgement, ...] = ()


def to_json(record: Record) -> bytes:
    """The record as indented UTF-8 JSON."""
    return msgspec.json.format(msgspec.json.encode(record), indent=2)


def from_json(data: bytes | str) -> Record:
    """Read a record back; raises `msgspec.ValidationError` naming the path that does not fit."""
    return msgspec.json.decode(data, type=Record)


def json_schema() -> dict[str, object]:
    """JSON Schema (2020-12) of the record."""
    return msgspec.json.schema(Record)
