"""FollowTheMoney entities as JSON lines; the library itself cleans and checks every value."""

from collections.abc import Iterator
from hashlib import sha1
from typing import Any

from followthemoney import model
from followthemoney.proxy import EntityProxy

from hearsay.export.files import Files, Texts
from hearsay.export.ftm_parties import Parties
from hearsay.export.json import json_lines
from hearsay.export.plain import is_web_address, plain
from hearsay.records import Entity, Event, Record, ReportEntry
from hearsay.views.index import Index

Value = str | list[str] | None


def files(record: Record, texts: Texts) -> Files:
    """One file of JSON lines: reports, who and what is named in them, events, and their links."""
    return {"entities.ftm.json": json_lines(map(as_dict, proxies(record, texts)))}


def as_dict(proxy: EntityProxy) -> dict[str, object]:
    """An entity as FollowTheMoney's JSON, its values in order."""
    found: dict[str, Any] = proxy.to_dict()
    found["properties"] = {k: sorted(v) for k, v in sorted(found["properties"].items())}
    return found


def proxies(record: Record, texts: Texts) -> Iterator[EntityProxy]:
    """All entities of FollowTheMoney that the record makes."""
    index = Index(record)
    parties = Parties(record)
    for report in record.reports:
        yield _article(report, texts(report.id))
    for entity in record.entities:
        yield _entity(entity, parties)
        yield from _mentions(entity, parties, texts)
    for event in record.events:
        yield _event(event, index, parties)
        yield from _links(event, index)


def make(schema: str, key: str, **values: Value) -> EntityProxy:
    """An entity with its values; a value that FollowTheMoney takes for none is left out."""
    proxy = model.make_entity(schema)
    proxy.id = key
    for name, value in values.items():
        proxy.add(name, value)
    return proxy


def _article(report: ReportEntry, text: str) -> EntityProxy:
    return make(
        "Article",
        report.id,
        fileName=f"{report.id}.txt",
        title=plain(report.title),
        publishedAt=report.published.isoformat(),
        publisher=plain(report.outlet),
        sourceUrl=report.url if is_web_address(report.url) else None,
        language="eng",
        mimeType="text/plain",
        contentHash=sha1(text.encode()).hexdigest(),
        bodyText="\n".join(map(plain, text.split("\n"))),
    )


def _entity(entity: Entity, parties: Parties) -> EntityProxy:
    schema = parties.schema(entity)
    known: dict[str, Value] = {
        "name": plain(entity.name),
        "alias": list(map(plain, entity.aliases)),
        "country": entity.country,
    }
    roles = list(map(plain, entity.roles))
    if schema == "Person":
        known["position"] = roles
    else:
        known["notes"] = roles
    if schema == "Address":
        known["full"] = plain(entity.name)
        if entity.point:
            known["latitude"], known["longitude"] = map(str, entity.point)
    return make(schema, entity.id, **known)


def _mentions(entity: Entity, parties: Parties, texts: Texts) -> Iterator[EntityProxy]:
    """Each wording in each report once; FollowTheMoney has these of parties alone."""
    if not parties.is_party(entity):
        return
    named = {(one.report, plain(one.span.of(texts(one.report)))) for one in entity.mentions}
    for report, words in sorted(named):
        key = f"{entity.id}-{report}-{sha1(words.encode()).hexdigest()[:8]}"
        schema = parties.schema(entity)
        yield make(
            "Mention", key, document=report, name=words, resolved=entity.id, detectedSchema=schema
        )


def _event(event: Event, index: Index, parties: Parties) -> EntityProxy:
    claims = index.claims_of(event)
    place = index.entities.get(event.where) if event.where else None
    involved = dict.fromkeys(event.actors + event.recipients)
    return make(
        "Event",
        event.id,
        name=plain(event.summary) or f"{event.type} {event.status}",
        keywords=[event.type, event.status, *(mode for c in claims for mode in c.mode)],
        startDate=event.when.earliest.isoformat() if event.when else None,
        endDate=event.when.latest.isoformat() if event.when else None,
        location=plain(place.name) if place else None,
        country=place.country if place else None,
        addressEntity=place.id if place and parties.schema(place) == "Address" else None,
        involved=[one for one in involved if parties.is_party(index.entities.get(one))],
        proof=sorted({c.report for c in claims}),
        description="\n".join(map(plain, event.reasons)),
        recordId=event.id,
    )


def _links(event: Event, index: Index) -> Iterator[EntityProxy]:
    """Who takes part in an event, and how."""
    reports = sorted({c.report for c in index.claims_of(event)})
    for role, ids in (("actor", event.actors), ("recipient", event.recipients)):
        for one in ids:
            if one in index.entities:
                yield make(
                    "UnknownLink",
                    f"{event.id}-{role}-{one}",
                    subject=one,
                    object=event.id,
                    role=role,
                    status=event.status,
                    proof=reports,
                )
