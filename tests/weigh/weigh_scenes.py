"""Reports, claims and sources by hand, for the tests of weighing."""

from datetime import date
from itertools import count

from hearsay.records import (
    Claim,
    Entity,
    EntityKind,
    EventType,
    Evidence,
    Report,
    Source,
    SourceKind,
    Span,
    Status,
    content_id,
    new_report,
)

EARLY, LATE = date(2033, 5, 4), date(2033, 5, 9)
_numbers = count()


def report(outlet: str, day: date = EARLY, text: str = "", byline: str | None = None) -> Report:
    return new_report(text or f"Text of {outlet} on {day}.", outlet, day, byline=byline)


def claim(of: Report, *chain: Source, status: Status = Status.ACTUAL, **more: object) -> Claim:
    number = next(_numbers)
    given = {"sentence": f"sentence {number}", "trigger": "shelled", "event": "H1", **more}
    return Claim(
        id=content_id("C", number), report=of.id, type=EventType.ASSAULT, status=status,
        attribution=chain, span=Span(number, number + 1), score=0.9, maker="hand",
        evidence=(Evidence(part="trigger", span=Span(number, number + 1)),),
        **given,  # type: ignore[arg-type]
    )  # fmt: skip


def source(kind: SourceKind, text: str, entity: Entity | None = None) -> Source:
    return Source(kind=kind, text=text, entity=entity.id if entity else None)


def unnamed(text: str) -> Source:
    return source(SourceKind.ANONYMOUS, text)


def official(entity: Entity) -> Source:
    return source(SourceKind.OFFICIAL, entity.name, entity)


def body(name: str, country: str | None = "PER", *aliases: str) -> Entity:
    return Entity(id=content_id("E", name), name=name, kind=EntityKind.ORGANISATION,
                  country=country, aliases=aliases)  # fmt: skip


def person(name: str, role: str, country: str | None = "PER") -> Entity:
    return Entity(id=content_id("E", name), name=name, kind=EntityKind.PERSON,
                  country=country, roles=(role,))  # fmt: skip
