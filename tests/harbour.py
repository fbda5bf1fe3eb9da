"""A small invented affair: three reports on talks and a closed port, with what they come to."""

from datetime import date

from msgspec.structs import replace

from hearsay.api import Affair
from hearsay.records import (
    Basis,
    Claim,
    Disagreement,
    Entity,
    EntityKind,
    Event,
    EventStatus,
    EventType,
    Evidence,
    Field,
    Record,
    Relay,
    Report,
    ReportEntry,
    Source,
    SourceKind,
    Span,
    Status,
    When,
    content_id,
    new_report,
)
from hearsay.weigh import weigh

GAZETTE = new_report(
    "Envoy Mara Quist will meet Tomas Lindqvist in Valparaíso on Monday, two officials said.\n\n"
    "The ministry closed the port on Friday. Oda Brekke has threatened a wider strike.",
    "Harbour Gazette",
    date(2031, 3, 8),
    "Envoy expected on Monday",
    url="https://gazette.example/envoy",
)
WIRE = new_report(
    "Quist met Lindqvist in Valparaíso on Monday, the Foreign Ministry said.\n\n"
    "Union leader Oda Brekke denied that the port had been closed.",
    "Pacific Wire",
    date(2031, 3, 11),
    "Talks held",
    path="clippings/wire.md",
)
POST = new_report(
    "The two will meet again in late March, the Harbour Gazette reported, citing two officials. "
    "They said it would be by telephone. The talks could bring a ceasefire, said Brekke.",
    "Northern Post",
    date(2031, 3, 12),
    "Next round",
)
REPORTS = (GAZETTE, WIRE, POST)
TEXTS = {report.id: report.text for report in REPORTS}


def entity(name: str, kind: EntityKind, *aliases: str, country: str | None = None) -> Entity:
    return Entity(id=content_id("E", name), name=name, kind=kind, aliases=aliases, country=country)


QUIST = entity("Mara Quist", EntityKind.PERSON, "Quist", "the envoy", country="NOR")
LINDQVIST = entity("Tomas Lindqvist", EntityKind.PERSON, "Lindqvist", country="CHL")
BREKKE = entity("Oda Brekke", EntityKind.PERSON, "Brekke")
MINISTRY = entity("Foreign Ministry of Chile", EntityKind.ORGANISATION, "the Foreign Ministry")
VALPARAISO = entity("Valparaíso", EntityKind.PLACE, country="CHL")
PORT = entity("port of Valparaíso", EntityKind.FACILITY, "the port", country="CHL")
PAPER = entity("Harbour Gazette", EntityKind.ORGANISATION)
ENTITIES = (QUIST, LINDQVIST, BREKKE, MINISTRY, VALPARAISO, PORT, PAPER)


def days(first: int, last: int) -> When:
    return When(date(2031, 3, first), date(2031, 3, last))


def source(kind: SourceKind, text: str, of: Entity | None = None) -> Source:
    return Source(kind=kind, text=text, entity=of.id if of else None)


def claim(
    report: Report, sentence: str, trigger: str, type: EventType, status: Status, **more: object
) -> Claim:
    start = report.text.index(sentence)
    at = start + sentence.index(trigger)
    made: dict[str, object] = {
        "id": content_id("C", report.id, sentence, trigger),
        "report": report.id,
        "sentence": sentence,
        "trigger": trigger,
        "type": type,
        "status": status,
        "span": Span(start, start + len(sentence)),
        "evidence": (Evidence(part="trigger", span=Span(at, at + len(trigger))),),
        "score": 0.9,
        "maker": "hand",
    }
    return Claim(**(made | more))  # type: ignore[arg-type]


FIRST, CLOSED, THREAT = (
    "Envoy Mara Quist will meet Tomas Lindqvist in Valparaíso on Monday, two officials said.",
    "The ministry closed the port on Friday.",
    "Oda Brekke has threatened a wider strike.",
)
MET, DENIAL = (
    "Quist met Lindqvist in Valparaíso on Monday, the Foreign Ministry said.",
    "Union leader Oda Brekke denied that the port had been closed.",
)
AGAIN, PHONE, TRUCE = (
    "The two will meet again in late March, the Harbour Gazette reported, citing two officials.",
    "They said it would be by telephone.",
    "The talks could bring a ceasefire, said Brekke.",
)
PAIR = (QUIST.id, LINDQVIST.id)
TWO = source(SourceKind.ANONYMOUS, "two officials")
CITED = source(SourceKind.OUTLET, "the Harbour Gazette", PAPER)

TALKS = {"actors": PAIR, "where": VALPARAISO.id, "when": days(10, 10), "basis": Basis.RELATIVE}
LATER = {"actors": PAIR, "when": days(21, 31), "basis": Basis.STATED}
CLOSURE = {"actors": (MINISTRY.id,), "recipients": (PORT.id,), "when": days(7, 7)}
CLAIMS = (
    claim(GAZETTE, FIRST, "meet", EventType.CONSULT, Status.PLANNED, attribution=(TWO,), **TALKS),
    claim(
        GAZETTE, CLOSED, "closed", EventType.COERCE, Status.ACTUAL, mode=("restrict",), **CLOSURE
    ),
    claim(
        GAZETTE, THREAT, "threatened", EventType.THREATEN, Status.ACTUAL, actors=(BREKKE.id,)
    ),
    claim(
        WIRE, MET, "met", EventType.CONSULT, Status.ACTUAL,
        attribution=(source(SourceKind.OFFICIAL, "the Foreign Ministry", MINISTRY),), **TALKS
    ),
    claim(
        WIRE, DENIAL, "closed", EventType.COERCE, Status.NEGATED,
        attribution=(source(SourceKind.NAMED, "Oda Brekke", BREKKE),), **CLOSURE
    ),
    claim(
        POST, AGAIN, "meet", EventType.CONSULT, Status.PLANNED, attribution=(TWO, CITED), **LATER
    ),
    claim(
        POST, PHONE, "telephone", EventType.CONSULT, Status.PLANNED, mode=("phone",),
        attribution=(source(SourceKind.ANONYMOUS, "They"), CITED), **LATER
    ),
    claim(
        POST, TRUCE, "ceasefire", EventType.RETREAT, Status.POSSIBLE, mode=("ceasefire",),
        attribution=(source(SourceKind.NAMED, "Brekke", BREKKE),)
    ),
)  # fmt: skip


def event(
    status: EventStatus, origins: tuple[int, int], claims: tuple[int, ...], **more: object
) -> Event:
    told = [CLAIMS[number] for number in claims]
    best = told[0]
    made: dict[str, object] = {
        "id": content_id("H", *(one.id for one in told)),
        "type": best.type,
        "status": status,
        "origins": origins,
        "claims": tuple(one.id for one in told),
        "reports": len({one.report for one in told}),
        "actors": best.actors,
        "recipients": best.recipients,
        "where": best.where,
        "when": best.when,
    }
    return Event(**(made | more))  # type: ignore[arg-type]


MEETING = event(
    EventStatus.HAPPENED, (1, 2), (0, 3), summary="Quist and Lindqvist meet in Valparaíso"
)
SHUT = event(EventStatus.CONTESTED, (1, 1), (1, 4))
WARNING = event(EventStatus.HAPPENED, (1, 1), (2,))
NEXT = event(EventStatus.PLANNED, (1, 1), (5, 6))
CEASEFIRE = event(EventStatus.UNCONFIRMED, (1, 1), (7,))
EVENTS = (MEETING, SHUT, WARNING, NEXT, CEASEFIRE)


def fill(affair: Affair, *reports: Report) -> None:
    """Add the readings of reports as the claim stage would hand them over."""
    for report in reports:
        claims = [one for one in CLAIMS if one.report == report.id]
        named = {key for one in claims for key in (*one.actors, *one.recipients, one.where)}
        named |= {source.entity for one in claims for source in one.attribution}
        affair.ledger.add(report, [one for one in ENTITIES if one.id in named], claims, "hand")


def entry(report: Report) -> ReportEntry:
    return ReportEntry(
        id=report.id,
        path=report.path,
        url=report.url,
        title=report.title,
        outlet=report.outlet,
        published=report.published,
    )


OWNER = {claim_id: one.id for one in EVENTS for claim_id in one.claims}
WEIGHED = weigh(REPORTS, ENTITIES, [replace(one, event=OWNER[one.id]) for one in CLAIMS])
RECORD = Record(
    reports=tuple(map(entry, REPORTS)),
    entities=ENTITIES,
    claims=tuple({c.id: c for c in WEIGHED.claims}[one.id] for one in CLAIMS),
    sources=WEIGHED.sources,
    events=EVENTS,
    disagreements=(
        Disagreement(
            event=SHUT.id,
            field=Field.WHETHER,
            claims=(CLAIMS[1].id, CLAIMS[4].id),
            note="the Gazette tells of a closure, Brekke denies it",
        ),
    ),
    relays=(Relay(report=POST.id, of=GAZETTE.id, reason="cites the Harbour Gazette"),),
)
