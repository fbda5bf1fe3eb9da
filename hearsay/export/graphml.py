"""GraphML: who has to do with whom, an edge for each pair and type of event."""

from io import BytesIO
from itertools import combinations, product

import networkx as nx

from hearsay.catalogue import plover_score
from hearsay.export.files import Files, Texts
from hearsay.export.told import short
from hearsay.records import Entity, Event, Record
from hearsay.views.order import Part, part_of

TO, WITH = "to", "with"


def files(record: Record, _texts: Texts) -> Files:
    """One graph with directed edges, several between two nodes if types differ."""
    made = BytesIO()
    nx.write_graphml(network(record), made)
    return {"network.graphml": made.getvalue()}


def network(record: Record) -> "nx.MultiDiGraph[str]":
    """The graph of all who take part in events with another.

    An edge runs from actor to recipient; those who do something together, without a recipient,
    are joined by edges whose `way` is `with`, from the smaller id to the greater.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    known = {entity.id: entity for entity in record.entities}
    for event in record.events:
        for way, one, other in _pairs(event):
            if one in known and other in known:
                graph.add_node(one, **_node(known[one]))
                graph.add_node(other, **_node(known[other]))
                _count(graph, (one, other, way), event)
    return graph


def _pairs(event: Event) -> list[tuple[str, str, str]]:
    if event.recipients:
        pairs = product(event.actors, event.recipients)
        return [(TO, one, other) for one, other in pairs if one != other]
    return [(WITH, one, other) for one, other in combinations(sorted(set(event.actors)), 2)]


def _node(entity: Entity) -> dict[str, str]:
    known = {
        "name": short(entity.name),
        "kind": entity.kind.value,
        "country": entity.country,
        "sector": entity.sector,
    }
    return {key: value for key, value in known.items() if value}


def _count(graph: "nx.MultiDiGraph[str]", pair: tuple[str, str, str], event: Event) -> None:
    """Add an event to an edge: how many stand how, from when to when, and which they are."""
    one, other, way = pair
    key = f"{one}-{other}-{event.type}-{way}"
    if not graph.has_edge(one, other, key):
        counts = {_name(part): 0 for part in Part}
        begun = {"type": event.type.value, "way": way, "events": 0, **counts, "ids": ""}
        graph.add_edge(one, other, key, **begun, score=plover_score(event.type, ()))
    told = graph.edges[one, other, key]
    told["events"] += 1
    told[_name(part_of(event))] += 1
    told["ids"] = f"{told['ids']} {event.id}".strip()
    if event.when:
        first, last = event.when.earliest.isoformat(), event.when.latest.isoformat()
        told["first"] = min(told.get("first", first), first)
        told["last"] = max(told.get("last", last), last)


def _name(part: Part) -> str:
    return part.value.replace(" ", "_")
