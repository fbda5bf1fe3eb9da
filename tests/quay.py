"""Invented reports of few words, read by hand, for rulings: who did what, when, told by whom."""

from base64 import b64encode
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hearsay.ledger import Ledger
from hearsay.pipeline import Interpretation
from hearsay.records import (
    SENSE_KINDS,
    SENSE_LENGTH,
    SENSE_NUMBERS,
    Claim,
    Entity,
    EntityKind,
    EventType,
    Evidence,
    Judgement,
    JudgementKind,
    Mention,
    Part,
    Span,
    Status,
    Subject,
    SubjectKind,
    When,
    content_id,
    new_judgement,
    new_report,
)

DAY = date(2034, 9, 4)
NOON = datetime(2034, 10, 1, 12, tzinfo=UTC)
TYPES = {"met": EventType.CONSULT, "struck": EventType.PROTEST, "shelled": EventType.ASSAULT}
Fact = tuple[str, str, int]
"""Who, the trigger, and on which day."""


def told(outlet: str, day: int, facts: Iterable[Fact], maker: str = "hand") -> Interpretation:
    """A report with one sentence for each fact; a maker's claims have ids of their own."""
    given = tuple(facts)
    text = " ".join(map(_sentence, given)) or "Nothing new."
    report = new_report(text, outlet, DAY + timedelta(days=day))
    entities = {who: _entity(report.id, text, who) for who, _, _ in given}
    claims, at = [], 0
    for fact in given:
        claims.append(_claim((report.id, maker), at, fact, entities[fact[0]]))
        at += len(_sentence(fact)) + 1
    return Interpretation(report, tuple(entities.values()), tuple(claims), maker)


def _sentence(fact: Fact) -> str:
    who, trigger, day = fact
    return f"{who} {trigger} at pier {day}."


def _entity(report: str, text: str, name: str) -> Entity:
    starts = [i for i in range(len(text)) if text.startswith(name + " ", i)]
    mentions = tuple(Mention(report=report, span=Span(i, i + len(name))) for i in starts)
    kind = EntityKind.PERSON if name[0].isupper() else EntityKind.GROUP
    return Entity(id=content_id("E", report, kind, name), name=name, kind=kind, mentions=mentions)


def _claim(by: tuple[str, str], at: int, fact: Fact, entity: Entity) -> Claim:
    who, trigger, day = fact
    sentence, start = _sentence(fact), at + len(who) + 1
    when = When(DAY + timedelta(days=day), DAY + timedelta(days=day))
    return Claim(
        id=content_id("C", *by, start), report=by[0], sentence=sentence, trigger=trigger,
        type=TYPES[trigger], status=Status.ACTUAL, actors=(entity.id,), when=when,
        span=Span(at, at + len(sentence)), score=0.9, maker=by[1],
        evidence=(Evidence(part="trigger", span=Span(start, start + len(trigger))),),
    )  # fmt: skip


def sense(way: int, *kinds: int) -> str:
    """A sense that points one of 48 ways, or the other way if below 0, and is of some kinds."""
    vector = [0] * SENSE_NUMBERS
    vector[abs(way)] = SENSE_LENGTH if way >= 0 else -SENSE_LENGTH
    numbers = bytes(n % 256 for n in vector)
    return b64encode(numbers + bytes(kinds[n % len(kinds)] for n in range(SENSE_KINDS))).decode()


def of_claims(*claims: Claim) -> Subject:
    """The subject that claims are the parts of."""
    parts = tuple(
        Part(id=c.id, at=Mention(report=c.report, span=c.evidence[0].span)) for c in claims
    )
    return Subject(kind=SubjectKind.EVENT, name="an event", parts=parts)


def of_entities(*entities: Entity) -> Subject:
    """The subject that entities of single reports are the parts of."""
    parts = tuple(Part(id=e.id, at=e.mentions[0]) for e in entities)
    return Subject(kind=SubjectKind.ENTITY, name="somebody", parts=parts)


def ruled(kind: JudgementKind, minute: int, *about: Subject, **more: object) -> Judgement:
    """A judgement, made that many minutes after noon."""
    moment = NOON + timedelta(minutes=minute)
    return new_judgement(kind, "Ada", moment, about=about, **more)


def filled(path: Path, *rows: Interpretation | Judgement) -> Ledger:
    """A ledger with these readings and judgements, added in this order."""
    ledger = Ledger.open(path)
    for row in rows:
        if isinstance(row, Judgement):
            ledger.judge(row)
        else:
            ledger.add(row.report, row.entities, row.claims, row.maker)
    return ledger
