"""A ferry sinks in invented reports: one event, told by outlets that cite one another."""

from datetime import date

import harbour
from msgspec.structs import replace

from hearsay.records import (
    Claim,
    Disagreement,
    Entity,
    Event,
    EventStatus,
    EventType,
    Record,
    Relay,
    Report,
    Source,
    SourceKind,
    Status,
    new_report,
)
from hearsay.weigh import weigh

HAPPENED = EventStatus.HAPPENED
CANCELLED = EventStatus.CANCELLED


def report(outlet: str, day: int, text: str) -> Report:
    return new_report(text, outlet, date(2034, 6, day), f"{outlet} {day}")


def told(report: Report, *chain: Source, status: Status = Status.ACTUAL, **more: object) -> Claim:
    """The claim that a report of one sentence makes; its trigger is `sank`."""
    kind = more.pop("type", EventType.ASSAULT)
    return harbour.claim(report, report.text, "sank", kind, status, attribution=chain, **more)  # type: ignore[arg-type]


def outlet(name: str) -> Source:
    return Source(kind=SourceKind.OUTLET, text=name)


def unnamed(text: str) -> Source:
    return Source(kind=SourceKind.ANONYMOUS, text=text)


def official(entity: Entity, text: str = "") -> Source:
    return Source(kind=SourceKind.OFFICIAL, text=text or entity.name, entity=entity.id)


def event(*claims: Claim, status: EventStatus = HAPPENED, **more: object) -> Event:
    made: dict[str, object] = {
        "id": "H" + claims[0].id[1:],
        "type": claims[0].type,
        "status": status,
        "origins": (1, 1),
        "claims": tuple(one.id for one in claims),
        "reports": len({one.report for one in claims}),
        "actors": claims[0].actors,
        "recipients": claims[0].recipients,
        "when": claims[0].when,
    }
    return Event(**(made | more))  # type: ignore[arg-type]


def record(
    reports: tuple[Report, ...],
    claims: tuple[Claim, ...],
    *events: Event,
    entities: tuple[Entity, ...] = (),
    relays: tuple[tuple[Report, Report], ...] = (),
    disagreements: tuple[Disagreement, ...] = (),
) -> Record:
    """A record of the parts; without events, all claims tell of one."""
    found = events or (event(*claims),)
    owner = {id_: one.id for one in found for id_ in one.claims}
    weighed = weigh(reports, entities, [replace(c, event=owner.get(c.id)) for c in claims])
    return Record(
        reports=tuple(map(harbour.entry, reports)),
        entities=entities,
        claims=weighed.claims,
        sources=weighed.sources,
        events=found,
        relays=tuple(Relay(report=taker.id, of=giver.id) for taker, giver in relays),
        disagreements=disagreements,
    )
