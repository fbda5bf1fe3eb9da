"""The terms of the JSON-LD export: schema.org's, PROV-O's, and Hearsay's own."""

from collections.abc import Iterable

IDS = "urn:hearsay:"
"""What an id of the record has before it, to be an IRI."""

_SCHEMA = (
    "name", "alternateName", "headline", "version", "description", "jobTitle",
    "ratingValue", "bestRating", "worstRating", "ratingExplanation", "reviewAspect", "reviewBody",
    "reviewRating", "review", "geo", "latitude", "longitude",
)  # fmt: skip
_SCHEMA_LINKS = ("about", "appearance", "subjectOf", "location", "publisher", "sameAs")
_SCHEMA_DAYS = ("startDate", "endDate", "datePublished")
_PROV_LINKS = ("wasQuotedFrom", "wasAttributedTo", "hadPrimarySource", "wasDerivedFrom")
_OWN = (
    "ploverType", "status", "trigger", "start", "end", "score", "maker", "originsLeast",
    "originsMost", "field", "note", "sourceKind", "sector", "reliability", "origin", "country",
)  # fmt: skip
_OWN_LINKS = ("actor", "recipient", "claims", "entity", "citedBy")


def _link(term: str) -> dict[str, str]:
    return {"@id": term, "@type": "@id"}


CONTEXT: dict[str, object] = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "hearsay": "urn:hearsay:terms:",
    **{term: f"schema:{term}" for term in _SCHEMA},
    **{term: _link(f"schema:{term}") for term in _SCHEMA_LINKS},
    **{term: {"@id": f"schema:{term}", "@type": "xsd:date"} for term in _SCHEMA_DAYS},
    "url": "schema:url",
    "eventStatus": _link("schema:eventStatus"),
    "value": "prov:value",
    **{term: _link(f"prov:{term}") for term in _PROV_LINKS},
    **{term: f"hearsay:{term}" for term in _OWN},
    **{term: _link(f"hearsay:{term}") for term in _OWN_LINKS},
    "attribution": {"@id": "hearsay:attribution", "@type": "@id", "@container": "@list"},
}


def iri(id_: str) -> str:
    """The IRI of a thing of the record by its id."""
    return f"{IDS}{id_}"


def iris(ids: Iterable[str]) -> list[str]:
    """The IRIs of several things."""
    return [iri(one) for one in ids]


def known(node: dict[str, object]) -> dict[str, object]:
    """A node without what is not known."""
    return {key: value for key, value in node.items() if value not in (None, [], ())}
