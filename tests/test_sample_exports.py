"""Every export of the bundled sample, read by the real reader, in its format's own library."""

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import geojson
import networkx as nx
import pytest
from followthemoney import model
from followthemoney.statement import CSV, read_statements
from frictionless import Package
from icalendar import Calendar
from pyarrow import parquet
from rdflib import RDF, Graph, URIRef

import hearsay
from hearsay.api import Affair
from hearsay.export.archive.check import checked
from hearsay.read.reader import WEIGHTS
from hearsay.records import EventType
from hearsay.sample import folder

pytestmark = [
    pytest.mark.skipif(
        not (WEIGHTS / "reader.onnx").exists(), reason="the reader's weights are missing"
    ),
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated"),
]


@pytest.fixture(scope="module")
def affair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Affair]:
    with hearsay.open(tmp_path_factory.mktemp("sample") / "sample.db") as opened:
        opened.add(folder())
        yield opened


def test_plover(affair: Affair) -> None:
    lines = [json.loads(line) for line in affair.export_as("plover").splitlines()]
    assert len(lines) == len(affair.export().events)
    assert all(set(one["event"]) <= set(EventType) for one in lines)
    agreed = [
        one for one in lines if one["hearsay"]["type"] == "CONSULT" and one["event"] == ["AGREE"]
    ]
    assert {one["hearsay"]["status"] for one in agreed} == {"planned"}


def test_csv_is_valid(affair: Affair, tmp_path: Path) -> None:
    for name, data in affair.export_files("csv").items():
        (tmp_path / name).write_bytes(data)
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])


def test_parquet(affair: Affair) -> None:
    made = affair.export_files("parquet")
    record = affair.export()
    for name in ("reports", "entities", "claims", "events", "sources", "relays"):
        table = parquet.read_table(io.BytesIO(made[f"{name}.parquet"]))
        assert table.num_rows == len(getattr(record, name))


def test_followthemoney(affair: Affair) -> None:
    lines = affair.export_as("ftm").splitlines()
    found = {one.id: one for one in (model.get_proxy(json.loads(x), cleaned=False) for x in lines)}
    for one in found.values():
        one.schema.validate({"properties": one.properties})
        for prop, value in one.itervalues():
            if prop.type.name == "entity":
                assert prop.range is not None
                assert found[value].schema.is_a(prop.range)
    told = read_statements(io.BytesIO(affair.export_as("ftm-statements")), CSV)
    assert {one.entity_id for one in told} == set(found)


def test_jsonld(affair: Affair) -> None:
    graph = Graph().parse(data=affair.export_as("jsonld"), format="json-ld")
    claims = set(graph.subjects(RDF.type, URIRef("https://schema.org/Claim")))
    assert len(claims) == len(affair.export().claims)


def test_geojson(affair: Affair) -> None:
    found = geojson.loads(affair.export_as("geojson").decode())
    assert found.is_valid
    aktau = next(one for one in found.features if one.properties["name"] == "Aktau")
    east, north = aktau.geometry.coordinates
    assert (round(east), round(north)) == (51, 44)


def test_ics(affair: Affair) -> None:
    events = Calendar.from_ical(affair.export_as("ics")).walk("VEVENT")
    assert any(one.get("location") == "Aktau" for one in events)


def test_timelinejs(affair: Affair) -> None:
    dated = [event for event in affair.export().events if event.when]
    assert len(json.loads(affair.export_as("timelinejs"))["events"]) == len(dated)


def test_graphml(affair: Affair) -> None:
    graph = nx.read_graphml(io.BytesIO(affair.export_as("graphml")), force_multigraph=True)
    assert set(graph.nodes) <= {entity.id for entity in affair.export().entities}
    assert graph.number_of_edges()


def test_evidence(affair: Affair) -> None:
    with zipfile.ZipFile(io.BytesIO(affair.export_as("evidence"))) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    assert list(checked(held)) == []
