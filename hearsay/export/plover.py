"""PLOVER 2.0 as JSON lines: one event a line, in the field names of the codebook's data model."""

from collections.abc import Iterable

from hearsay.catalogue import plover_score
from hearsay.export.files import Files, Texts
from hearsay.export.json import json_lines
from hearsay.export.plover_codes import QUADS, coded
from hearsay.export.plover_entities import location, participants
from hearsay.records import Claim, Event, EventStatus, Record, ReportEntry, Status
from hearsay.views.index import Index
from hearsay.views.timeline import basis, modes

CODEBOOK = "PLOVER 2.0"


def files(record: Record, _texts: Texts) -> Files:
    """One file of JSON lines, by event id."""
    index = Index(record)
    return {"events.plover.jsonl": json_lines(_line(index, event) for event in record.events)}


def _line(index: Index, event: Event) -> dict[str, object]:
    claims = index.claims_of(event)
    code = coded(event, modes(event, claims))
    actors, recipients = participants(event, index, code)
    reports = _reports(index, claims)
    line = {
        "id": event.id,
        **(_announced(index, event, claims) if code.announced else _dates(event, claims)),
        "event": [code.type],
        "mode": list(code.modes),
        "context": [*code.auxiliary, *_contexts(claims)],
        "actor": actors,
        "recipient": recipients,
        "event_loc": location(event, index),
        "event_text": list(dict.fromkeys(c.trigger for c in claims)),
        "quad_code": QUADS[code.type],
        "event_scale": plover_score(code.type, code.modes),
        "size": _sizes(claims),
        "cite_info": [_citation(report) for report in reports],
        "coder": sorted({c.maker for c in claims}),
        "hearsay": _own(event, claims),
    }
    return {key: value for key, value in line.items() if value is not None or key == "date"}


def _dates(event: Event, claims: Iterable[Claim]) -> dict[str, object]:
    """The days of the event, and how they are known."""
    if event.when is None:
        return {"date": None, "date_basis": "unknown"}
    days: dict[str, object] = {"date": event.when.earliest}
    if event.when.latest != event.when.earliest:
        days["enddate"] = event.when.latest
    return days | {"date_basis": basis(event, claims)}


def _announced(index: Index, event: Event, claims: Iterable[Claim]) -> dict[str, object]:
    """The day of the first report of a plan, or of its being called off: no later was it said."""
    off = event.status is EventStatus.CANCELLED
    told = [c for c in claims if (c.status is Status.NEGATED) is off]
    first = next(iter(_reports(index, told or claims)), None)
    return {"date": first.published if first else None, "date_basis": "reported"}


def _contexts(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(sorted({context for claim in claims for context in claim.context}))


def _sizes(claims: Iterable[Claim]) -> dict[str, list[dict[str, object]]] | None:
    """Every number that is told, by what it counts and with the claim that tells it."""
    told: dict[str, list[dict[str, object]]] = {}
    for claim in claims:
        for one in claim.quantities:
            number: dict[str, object] = {"min": one.min, "max": one.max, "claim": claim.id}
            told.setdefault(one.what, []).append(number)
    return told or None


def _reports(index: Index, claims: Iterable[Claim]) -> list[ReportEntry]:
    """The reports that tell of an event, by the day of publication."""
    known = {c.report: index.reports[c.report] for c in claims if c.report in index.reports}
    return sorted(known.values(), key=lambda report: (report.published, report.id))


def _citation(report: ReportEntry) -> dict[str, object]:
    return {
        "report": report.id,
        "publication": report.outlet,
        "published": report.published,
        "title": report.title,
        "url": report.url,
        "codebook": CODEBOOK,
    }


def _own(event: Event, claims: Iterable[Claim]) -> dict[str, object]:
    """What PLOVER has no field for: the event as it stands in the record."""
    return {
        "type": event.type,
        "status": event.status,
        "when": event.when,
        "reports": event.reports,
        "origins": event.origins,
        "credibility": event.credibility,
        "claims": {c.id: c.status for c in claims},
    }
