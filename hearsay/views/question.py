"""What a person asks of the timeline, in the field's own words."""

from datetime import date

import msgspec
from msgspec import Struct

from hearsay.records import EventStatus, EventType, QueryError, SourceKind, Status
from hearsay.views.naming import words


class Question(Struct, frozen=True, kw_only=True):
    """Which events to show; nothing given, all of them.

    `who` and `where` are names, parts of names or ids of entities; a country as `where` means
    all places in it. `also` is a second name like `who`: both must take part. `status` is the
    status of an event, or of at least one of its claims; `planned`, which is both, means the
    event's. `source_kind` is that of somebody who is cited for it, `outlet` the name of one that
    tells of it. `since` and `until` are days, both inclusive: an event of which some day lies
    between them is shown, one without a day is not.

    Raises QueryError for a word that is not of the vocabulary, a name without letters or digits,
    and a `since` after `until`.
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

    def __post_init__(self) -> None:
        if self.type is not None and self.type.upper() not in set(EventType):
            raise QueryError(f"no type {self.type!r}; expected one of {', '.join(EventType)}")
        if self.status is not None and not (self.event_status or self.claim_status):
            raise QueryError(
                f"no status {self.status!r}; expected that of an event ({', '.join(EventStatus)}) "
                f"or of one of its claims ({', '.join(Status)})"
            )
        if self.source_kind is not None and self.source_kind.lower() not in set(SourceKind):
            raise QueryError(
                f"no source kind {self.source_kind!r}; expected one of {', '.join(SourceKind)}"
            )
        for part, name in self._names:
            if name is not None and not words(name):
                raise QueryError(f"{part} {name!r} is no name: give a name, part of one, or an id")
        if self.since and self.until and self.since > self.until:
            raise QueryError(
                f"since {self.since} is after until {self.until}: no day lies between them; "
                "exchange the two"
            )

    @property
    def _names(self) -> tuple[tuple[str, str | None], ...]:
        return tuple((part, getattr(self, part)) for part in ("who", "also", "where", "outlet"))

    @property
    def event_type(self) -> EventType | None:
        """The type asked for."""
        return EventType(self.type.upper()) if self.type is not None else None

    @property
    def cited(self) -> SourceKind | None:
        """The kind of source asked for."""
        return SourceKind(self.source_kind.lower()) if self.source_kind is not None else None

    @property
    def event_status(self) -> EventStatus | None:
        """The event status asked for, where the word is one."""
        word = (self.status or "").lower()
        return EventStatus(word) if word in set(EventStatus) else None

    @property
    def claim_status(self) -> Status | None:
        """The claim status asked for, where the word is one and no event status."""
        word = (self.status or "").lower()
        return Status(word) if word in set(Status) - set(EventStatus) else None


def as_question(**filters: object) -> Question:
    """Make a question of keyword filters; days may be dates or ISO texts.

    Raises QueryError for a filter or a value that does not fit.
    """
    unknown = sorted(set(filters) - set(Question.__struct_fields__))
    if unknown:
        allowed = ", ".join(Question.__struct_fields__)
        raise QueryError(f"the timeline has no filter {', '.join(unknown)}; it has {allowed}")
    try:
        return msgspec.convert(filters, Question)
    except msgspec.ValidationError as error:
        raise QueryError(f"a filter of the timeline does not fit: {error}") from error
