import io

import export_scenes as scenes
import harbour
import networkx as nx
from lxml import etree
from msgspec.structs import replace

from hearsay.export import Format
from hearsay.records import Record


def _graph(
    record: Record = scenes.RICH, texts: dict[str, str] = scenes.TEXTS
) -> "nx.MultiDiGraph[str]":
    data = scenes.only(scenes.exported(Format.GRAPHML, record, texts))
    ids = [one.get("id") for one in etree.fromstring(data).iter("{*}edge")]
    assert len(set(ids)) == len(ids)
    return nx.read_graphml(io.BytesIO(data), force_multigraph=True)


def test_who_with_whom_by_type() -> None:
    graph = _graph()
    assert graph.nodes[harbour.QUIST.id] == {
        "name": "Mara Quist", "kind": "person", "country": "NOR"
    }  # fmt: skip
    (consult,) = [
        one
        for *_, one in graph.edges(data=True)
        if (one["type"], one["way"]) == ("CONSULT", "with")
    ]
    assert (consult["events"], consult["happened"], consult["planned"]) == (3, 1, 1)
    assert (consult["in_doubt"], consult["score"]) == (1, 2.5)
    assert (consult["first"], consult["last"]) == ("2031-03-10", "2031-03-31")
    assert consult["ids"].split()[0] == harbour.MEETING.id


def test_an_edge_runs_from_actor_to_recipient() -> None:
    (edge,) = _graph().out_edges(harbour.MINISTRY.id, data=True)
    assert edge[1] == harbour.PORT.id
    assert (edge[2]["type"], edge[2]["way"]) == ("COERCE", "to")


def test_who_acts_on_himself_is_no_edge() -> None:
    alone = replace(harbour.SHUT, recipients=harbour.SHUT.actors)
    assert not _graph(replace(scenes.RICH, events=(alone,))).nodes


def test_hostile_text_is_xml() -> None:
    graph = _graph(*scenes.hostile(scenes.NASTY))
    for _, node in graph.nodes(data=True):
        assert node["name"].isprintable()
        assert "<script>" in node["name"]
