"""What the reader finds in one report: spans with scores, before anything is made of them."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from hearsay.records.claim import TypeScore
from hearsay.records.report import Span
from hearsay.records.words import EntityKind, EventType, SourceKind, Status


class Role(StrEnum):
    """The part that a span plays for a trigger; sources are numbered from the fact outwards."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
    WHERE = "where"
    WHEN = "when"
    QUANTITY = "quantity"
    SOURCE = "source"
    RELAY = "relay"
    CUE = "cue"


class Name(Struct, frozen=True, kw_only=True):
    """A name in the text; `demonym` where it is an adjective or people of a country."""

    span: Span
    kind: EntityKind
    score: float
    demonym: bool = False


class Timex(Struct, frozen=True, kw_only=True):
    """A time expression: its TIMEX3 value and the days that it covers, both inclusive.

    `relative` is true where the value was reckoned from the day of publication.
    """

    span: Span
    value: str
    earliest: date | None
    latest: date | None
    relative: bool


class Argument(Struct, frozen=True, kw_only=True):
    """A span that takes part in a trigger's event; `kind`, `what`, `time` where the role has them.

    `implied`: the trigger's own clause leaves it unsaid and the span lies elsewhere.
    """

    role: Role
    span: Span
    score: float
    kind: SourceKind | None = None
    what: str | None = None
    time: Timex | None = None
    implied: bool = False


class Trigger(Struct, frozen=True, kw_only=True):
    """The word that names an event, with what the reader makes of it.

    `or_types` are the other types that it may well be of, the likeliest first; for `sense` see
    `Claim`.
    """

    span: Span
    type: EventType
    score: float
    status: Status
    status_score: float
    mode: tuple[str, ...] = ()
    or_types: tuple[TypeScore, ...] = ()
    sense: str = ""
    arguments: tuple[Argument, ...] = ()


class Attribution(Struct, frozen=True, kw_only=True):
    """Who says what: cue, source and content as in PARC and PolNeAR."""

    cue: Span
    sources: tuple[Span, ...]
    contents: tuple[Span, ...]
    score: float
    kind: SourceKind | None = None


class Reference(Struct, frozen=True, kw_only=True):
    """A word of a pronoun or bare phrase and an earlier span that it may stand for, with the
    chance of it.
    """

    span: Span
    antecedent: Span
    score: float


class Reading(Struct, frozen=True, kw_only=True):
    """All findings of one report by one maker (reader version and weights)."""

    report: str
    maker: str
    sentences: tuple[Span, ...]
    names: tuple[Name, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    times: tuple[Timex, ...] = ()
    references: tuple[Reference, ...] = ()
