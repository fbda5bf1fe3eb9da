"""A storyline's gold claims in the place of what is read, so that what follows can be measured.

Each report gets the claims that its careful reader made and the entities that they use, as if
the claim stage had made them: nothing tells which claims, or which reports' entities, are one. What
the words of a trigger mean where they stand is what our own reader makes of them.
"""

import json
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec
from msgspec import structs

from hearsay.catalogue import country_name
from hearsay.ingest import Defaults, find, load
from hearsay.pipeline import Interpretation, reader, record_of
from hearsay.records import (
    Basis,
    Claim,
    Entity,
    EntityKind,
    EventType,
    Evidence,
    Mention,
    Problem,
    Quantity,
    Record,
    Report,
    Source,
    Span,
    Status,
    When,
    content_id,
)

MAKER = "gold"
Row = dict[str, Any]


def gold_record(storyline: Path) -> Record:
    """The record that the stages after the claims make of a storyline's gold claims."""
    gold = json.loads((storyline / "gold.json").read_text(encoding="utf-8"))
    files, _ = find([storyline / "reports"])
    told = []
    for path in files:
        report = load(path, Defaults())
        if isinstance(report, Problem):
            print(f"{report.source}: {report.message}", file=sys.stderr)
            continue
        rows = [row for row in gold["claims"] if row["report"] == path.stem]
        told.append(with_senses(interpreted(report, rows, gold["entities"])))
    return record_of(told)


def with_senses(one: Interpretation) -> Interpretation:
    """What is told, with the senses of its triggers: gold claims of one run can be compared."""
    senses = reader().senses_of(one.report, (c.at for c in one.claims))
    claims = (structs.replace(c, sense=s) for c, s in zip(one.claims, senses, strict=True))
    return structs.replace(one, claims=tuple(claims))


def interpreted(report: Report, rows: Sequence[Row], entities: Sequence[Row]) -> Interpretation:
    """What gold rows claim of one report, as if the claim stage had made it."""
    used = {i for row in rows for i in _used(row)}
    own = {row["id"]: _entity(report, row) for row in entities if row["id"] in used}
    placed = ((row, _place(report.text, row)) for row in rows)
    claims = tuple(_claim(report, row, place, own) for row, place in placed if place)
    return Interpretation(report, tuple(sorted(own.values(), key=lambda e: e.id)), claims, MAKER)


def _used(row: Row) -> Iterable[str]:
    sources = (source.get("entity") for source in row["attribution"])
    ids = (*row["actors"], *row["recipients"], row["where"], *sources)
    return (i for i in ids if i)


def _entity(report: Report, row: Row) -> Entity:
    """The entity by the names that this report has for it; a state by its name in any case."""
    forms = [f for f in (row["name"], *row.get("aliases", ())) if _found(report.text, f)]
    state = row.get("country") and country_name(row["country"]) == row["name"]
    name = row["name"] if state or not forms else max(forms, key=lambda f: _name_like(f, row))
    spans = sorted({span for form in forms for span in _found(report.text, form)})
    return Entity(
        id=content_id("E", report.id, row["kind"], row["id"]),
        name=name,
        kind=EntityKind(row["kind"]),
        aliases=tuple(sorted({*forms} - {name})),
        country=row.get("country"),
        roles=tuple(row.get("roles", ())),
        mentions=tuple(Mention(report=report.id, span=span) for span in spans),
    )


def _name_like(form: str, row: Row) -> tuple[bool, bool, int, str]:
    """How fit a form is to be the name: that of the record, else a capitalised one, else long."""
    return form == row["name"], form[:1].isupper() and " " in form, len(form), form


def _found(text: str, form: str) -> list[Span]:
    matches = re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)
    return [Span(m.start(), m.end()) for m in matches]


def _place(text: str, row: Row) -> tuple[Span, Span] | None:
    """Where the sentence and its trigger stand; None where they are not in the text."""
    start = text.find(row["sentence"])
    inner = row["sentence"].find(row["trigger"])
    if min(start, inner) < 0:
        print(f"{row['id']}: «{row['trigger']}» is not in the report", file=sys.stderr)
        return None
    at = start + inner
    return Span(start, start + len(row["sentence"])), Span(at, at + len(row["trigger"]))


def _claim(report: Report, row: Row, place: tuple[Span, Span], own: dict[str, Entity]) -> Claim:
    sentence, trigger = place
    return Claim(
        id=content_id("C", report.id, row["id"], MAKER),
        report=report.id,
        sentence=row["sentence"],
        trigger=row["trigger"],
        type=EventType(row["type"]),
        status=Status(row["status"]),
        mode=tuple(row["mode"]),
        actors=tuple(own[i].id for i in row["actors"]),
        recipients=tuple(own[i].id for i in row["recipients"]),
        where=own[row["where"]].id if row["where"] else None,
        when=msgspec.convert(row["when"], When) if row["when"] else None,
        basis=Basis.STATED if row["when"] else Basis.UNKNOWN,
        attribution=tuple(_source(s, own) for s in row["attribution"]),
        quantities=tuple(msgspec.convert(row["quantities"], list[Quantity])),
        span=sentence,
        evidence=(Evidence(part="trigger", span=trigger), *_evidence(row, sentence, own)),
        score=1.0,
        maker=MAKER,
    )


def _source(row: Row, own: dict[str, Entity]) -> Source:
    found = own[row["entity"]].id if row.get("entity") else None
    return msgspec.convert({**row, "entity": found}, Source)


def _evidence(row: Row, sentence: Span, own: dict[str, Entity]) -> Iterable[Evidence]:
    """The words in the sentence that name who takes part."""
    for part in ("actors", "recipients"):
        for entity in (own[i] for i in row[part]):
            spans = (m.span for m in entity.mentions if sentence.covers(m.span))
            yield from (Evidence(part=part, span=span, of=entity.id) for span in spans)
