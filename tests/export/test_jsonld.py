import json

import export_scenes as scenes
import harbour
import pytest
from rdflib import PROV, RDF, Graph, Literal, Namespace, URIRef

from hearsay.export import Format
from hearsay.records import Record

# rdflib's own parser of JSON-LD still makes the graph that rdflib advises against.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")

SCHEMA = Namespace("https://schema.org/")
OWN = Namespace("urn:hearsay:terms:")


def _iri(key: str) -> URIRef:
    return URIRef(f"urn:hearsay:{key}")


def _graph(record: Record = scenes.RICH, texts: dict[str, str] = scenes.TEXTS) -> Graph:
    return Graph().parse(
        data=scenes.only(scenes.exported(Format.JSONLD, record, texts)), format="json-ld"
    )


@pytest.fixture(scope="module")
def graph() -> Graph:
    return _graph()


def test_events_and_claims_of_schema_org(graph: Graph) -> None:
    events = set(graph.subjects(RDF.type, SCHEMA.Event))
    assert events == {_iri(event.id) for event in scenes.RICH.events}
    met = _iri(harbour.MEETING.id)
    assert str(graph.value(met, SCHEMA.startDate)) == "2031-03-10"
    assert graph.value(met, SCHEMA.location) == _iri(scenes.TOWN.id)
    assert graph.value(_iri(scenes.FERRY.id), SCHEMA.eventStatus) == SCHEMA.EventCancelled
    claims = set(graph.subjects(RDF.type, SCHEMA.Claim))
    assert claims == {_iri(claim.id) for claim in scenes.RICH.claims}


def test_whose_word_it_is_and_from_where(graph: Graph) -> None:
    claim = next(c for c in scenes.RICH.claims if c.sentence == harbour.AGAIN)
    node = _iri(claim.id)
    assert graph.value(node, PROV.wasQuotedFrom) == _iri(harbour.POST.id)
    assert graph.value(node, PROV.wasAttributedTo) == _iri(str(claim.source))
    assert graph.value(node, PROV.value) == Literal(harbour.AGAIN)
    chain = graph.collection(graph.value(node, OWN.attribution))  # type: ignore[arg-type]
    assert list(chain) == [_iri(str(link.id)) for link in claim.attribution]
    assert graph.value(_iri(harbour.POST.id), PROV.wasDerivedFrom) == _iri(harbour.GAZETTE.id)


def test_a_grade_is_a_review_and_six_has_no_number(graph: Graph) -> None:
    def rating(key: str) -> object:
        review = graph.value(_iri(key), SCHEMA.review)
        held = graph.value(review, SCHEMA.reviewRating)  # type: ignore[arg-type]
        return graph.value(held, SCHEMA.ratingValue)  # type: ignore[arg-type]

    assert rating(harbour.MEETING.id) == Literal(2)
    assert rating(harbour.SHUT.id) is None


def test_all_links_lead_to_nodes_of_the_graph(graph: Graph) -> None:
    known = set(graph.subjects())
    for _, predicate, thing in graph:
        if predicate != RDF.type and str(thing).startswith("urn:hearsay:"):
            assert thing in known, (predicate, thing)


def test_every_term_is_in_the_context_and_nothing_is_loaded() -> None:
    told = json.loads(scenes.only(scenes.exported(Format.JSONLD)))
    context = told["@context"]
    assert isinstance(context, dict)
    for node in told["@graph"]:
        assert {key for key in node if not key.startswith("@")} <= set(context)


def test_hostile_text_is_a_literal_and_nothing_else() -> None:
    record, texts = scenes.hostile(scenes.NASTY)
    graph = _graph(record, texts)
    claim = _iri(record.claims[0].id)
    assert str(graph.value(claim, PROV.value)) == scenes.NASTY
    assert not list(graph.objects(None, SCHEMA.url))
    assert all("javascript" not in str(o) for o in graph.objects() if isinstance(o, URIRef))
