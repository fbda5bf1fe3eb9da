"""JSON-LD: events and claims of schema.org, with PROV-O for whose words they are and from where."""

from collections.abc import Iterator

from hearsay.export.files import Files, Texts
from hearsay.export.json import rows_json
from hearsay.export.jsonld_context import CONTEXT, iri, iris, known
from hearsay.export.jsonld_things import entity_node, report_node, source_node
from hearsay.records import Claim, Credibility, Disagreement, Event, EventStatus, Record
from hearsay.views.index import Index

Node = dict[str, object]
EVENT_STATUS = {
    EventStatus.PLANNED: "schema:EventScheduled",
    EventStatus.CANCELLED: "schema:EventCancelled",
}


def files(record: Record, _texts: Texts) -> Files:
    """One graph; its context stands in it, and nothing needs to be loaded to read it."""
    return {"record.jsonld": rows_json({"@context": CONTEXT, "@graph": list(_nodes(record))})}


def _nodes(record: Record) -> Iterator[Node]:
    index = Index(record)
    outlets = {report: one.id for one in record.sources for report in one.reports}
    taken: dict[str, list[str]] = {}
    for relay in record.relays:
        taken.setdefault(relay.report, []).append(relay.of)
    for report in record.reports:
        yield report_node(report, outlets.get(report.id), taken.get(report.id, []))
    yield from map(entity_node, record.entities)
    yield from map(source_node, record.sources)
    for event in record.events:
        yield _event(event)
    for claim in record.claims:
        yield _claim(claim, _primary(claim, index, taken.get(claim.report, [])))
    for number, one in enumerate(record.disagreements):
        yield _disagreement(number, one)


def _event(event: Event) -> Node:
    return known({
        "@id": iri(event.id),
        "@type": "schema:Event",
        "name": event.summary or None,
        "ploverType": event.type,
        "status": event.status,
        "eventStatus": EVENT_STATUS.get(event.status),
        "startDate": event.when.earliest if event.when else None,
        "endDate": event.when.latest if event.when else None,
        "location": iri(event.where) if event.where else None,
        "actor": iris(event.actors),
        "recipient": iris(event.recipients),
        "originsLeast": event.origins[0],
        "originsMost": event.origins[1],
        "subjectOf": iris(event.claims),
        "review": _review(event),
    })  # fmt: skip


def _review(event: Event) -> Node:
    """The suggested Admiralty grade of the event's being as its status says; 6 is no rating."""
    judged = event.credibility is not Credibility.CANNOT_BE_JUDGED
    rating: Node = {
        "@type": "schema:Rating",
        "ratingValue": int(event.credibility) if judged else None,
        "bestRating": int(Credibility.CONFIRMED),
        "worstRating": int(Credibility.IMPROBABLE),
        "ratingExplanation": Credibility(event.credibility).words,
    }
    return known({
        "@type": "schema:Review",
        "reviewAspect": "credibility",
        "reviewRating": known(rating),
        "reviewBody": "\n".join(event.reasons) or None,
    })  # fmt: skip


def _claim(claim: Claim, primary: list[str]) -> Node:
    chain = [link.id for link in claim.attribution if link.id]
    return known({
        "@id": iri(claim.id),
        "@type": ["schema:Claim", "prov:Entity"],
        "value": claim.sentence,
        "trigger": claim.trigger,
        "start": claim.span.start,
        "end": claim.span.end,
        "ploverType": claim.type,
        "status": claim.status,
        "about": iri(claim.event) if claim.event else None,
        "appearance": iri(claim.report),
        "wasQuotedFrom": iri(claim.report),
        "wasAttributedTo": iri(claim.source) if claim.source else None,
        "attribution": iris(chain),
        "hadPrimarySource": iris(primary),
        "score": claim.score,
        "maker": claim.maker,
    })  # fmt: skip


def _primary(claim: Claim, index: Index, taken_from: list[str]) -> list[str]:
    """The reports that tell of the claim's event and from which its own report takes its matter."""
    event = index.events.get(claim.event) if claim.event else None
    telling = {c.report for c in index.claims_of(event)} if event else set()
    return [report for report in taken_from if report in telling]


def _disagreement(number: int, one: Disagreement) -> Node:
    return known({
        "@id": f"_:disagreement{number}",
        "@type": "hearsay:Disagreement",
        "about": iri(one.event),
        "field": one.field,
        "claims": iris(one.claims),
        "note": one.note or None,
    })  # fmt: skip
