"""Reports, entities and sources as nodes of JSON-LD."""

from hearsay.export.jsonld_context import iri, iris, known
from hearsay.export.plain import is_web_address
from hearsay.records import Entity, EntityKind, ReportEntry, SourceEntry, SourceKind

Node = dict[str, object]
GEONAMES = "https://sws.geonames.org/"
TYPES = {
    EntityKind.PERSON: "schema:Person",
    EntityKind.ORGANISATION: "schema:Organization",
    EntityKind.GROUP: "schema:Organization",
    EntityKind.PLACE: "schema:Place",
    EntityKind.FACILITY: "schema:Place",
    EntityKind.EQUIPMENT: "schema:Product",
}
SOURCES = {
    SourceKind.OUTLET: ["schema:NewsMediaOrganization", "prov:Agent"],
    SourceKind.DOCUMENT: ["schema:CreativeWork", "prov:Agent"],
}


def report_node(report: ReportEntry, outlet: str | None, taken_from: list[str]) -> Node:
    """A report, by the id of the source that its outlet is; `taken_from` are what it relays."""
    return known({
        "@id": iri(report.id),
        "@type": ["schema:NewsArticle", "prov:Entity"],
        "headline": report.title or None,
        "publisher": iri(outlet) if outlet else None,
        "datePublished": report.published,
        "url": report.url if is_web_address(report.url) else None,
        "version": report.version,
        "wasDerivedFrom": iris(taken_from),
    })  # fmt: skip


def entity_node(entity: Entity) -> Node:
    """An entity; a town that GeoNames knows has its position and its address there."""
    return known({
        "@id": iri(entity.id),
        "@type": TYPES[entity.kind],
        "name": entity.name,
        "alternateName": list(entity.aliases),
        "country": entity.country,
        "jobTitle" if entity.kind is EntityKind.PERSON else "description": list(entity.roles),
        "sector": entity.sector,
        "geo": _geo(entity),
        "sameAs": f"{GEONAMES}{entity.geonameid}/" if entity.geonameid else None,
    })  # fmt: skip


def source_node(source: SourceEntry) -> Node:
    """A source, to whom claims are attributed."""
    return known({
        "@id": iri(source.id),
        "@type": SOURCES.get(source.kind, "prov:Agent"),
        "name": source.name,
        "sourceKind": source.kind,
        "origin": source.origin,
        "entity": iri(source.entity) if source.entity else None,
        "citedBy": iri(source.outlet) if source.outlet else None,
        "country": source.country,
        "reliability": source.reliability,
    })  # fmt: skip


def _geo(entity: Entity) -> Node | None:
    if entity.point is None:
        return None
    north, east = entity.point
    return {"@type": "schema:GeoCoordinates", "latitude": north, "longitude": east}
