import csv
import io
import json
from pathlib import Path

import export_scenes as scenes
import pytest
from frictionless import Package
from msgspec.structs import replace
from pyarrow import parquet

from hearsay.export import Format, write
from hearsay.export.cell import restored
from hearsay.export.tables import TABLES
from hearsay.records import Record

WANTED = (
    "reports entities claims events sources attributions evidence quantities disagreements relays"
)


def _rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


@pytest.mark.parametrize("record", [scenes.RICH, Record()])
@pytest.mark.parametrize("format", [Format.CSV, Format.PARQUET])
def test_tables_are_as_their_dictionary_says(
    tmp_path: Path, record: Record, format: Format
) -> None:
    write(scenes.exported(format, record), tmp_path / "tables")
    if format is Format.CSV:
        report = Package(str(tmp_path / "tables" / "datapackage.json")).validate()
        assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])
    described = json.loads((tmp_path / "tables" / "datapackage.json").read_bytes())
    for resource in described["resources"]:
        assert (tmp_path / "tables" / resource["path"]).exists()
        assert resource["description"]
        assert all(field["description"] for field in resource["schema"]["fields"])


def test_there_is_a_table_of_everything() -> None:
    assert set(WANTED.split()) <= {table.name for table in TABLES}
    rows = _rows(scenes.exported(Format.CSV)["claims.csv"])
    assert [row["id"] for row in rows] == [claim.id for claim in scenes.RICH.claims]


def test_keys_tell_rows_apart_and_references_lead_somewhere() -> None:
    made = scenes.exported(Format.CSV)
    ids = {
        table.name: {row["id"] for row in _rows(made[f"{table.name}.csv"])}
        for table in TABLES
        if table.columns[0].name == "id"
    }
    for table in TABLES:
        rows = _rows(made[f"{table.name}.csv"])
        keys = [column.name for column in table.columns if column.key]
        if keys:
            assert len({tuple(row[key] for key in keys) for row in rows}) == len(rows)
        for column in table.columns:
            if column.to:
                assert {row[column.name] for row in rows} - {""} <= ids[column.to]


def test_words_stand_where_the_offsets_say() -> None:
    made = scenes.exported(Format.CSV)
    report_of = {claim.id: claim.report for claim in scenes.RICH.claims}
    for name in ("evidence", "quantities"):
        for row in _rows(made[f"{name}.csv"]):
            text = scenes.TEXTS[report_of[row["claim"]]]
            assert text[int(row["start"]) : int(row["end"])] == row["words"]
    (mention,) = _rows(made["mentions.csv"])
    assert mention["words"] == "Valparaíso"


def test_parquet_has_the_values_of_the_record() -> None:
    made = scenes.exported(Format.PARQUET)
    events = parquet.read_table(io.BytesIO(made["events.parquet"])).to_pylist()
    assert [row["id"] for row in events] == [event.id for event in scenes.RICH.events]
    first = events[0]
    assert first["actors"] == list(scenes.RICH.events[0].actors)
    assert first["earliest"] == scenes.RICH.events[0].when.earliest  # type: ignore[union-attr]
    assert first["credibility"] == 2
    schema = parquet.read_schema(io.BytesIO(made["entities.parquet"]))
    assert str(schema.field("north").type) == "double"
    assert schema.field("name").metadata[b"description"]


def test_a_hostile_text_comes_back_and_is_no_formula() -> None:
    record, texts = scenes.hostile(scenes.NASTY)
    made = scenes.exported(Format.CSV, record, texts)
    (report,) = _rows(made["reports.csv"])
    assert restored(report["title"]) == scenes.NASTY
    assert json.loads(_rows(made["entities.csv"])[0]["aliases"]) == [scenes.NASTY]
    for name, data in made.items():
        if name.endswith(".csv"):
            for row in csv.reader(io.StringIO(data.decode(), newline="")):
                assert not any(one.startswith(("=", "+", "@")) for one in row)
    exact = scenes.exported(Format.PARQUET, record, texts)["reports.parquet"]
    assert parquet.read_table(io.BytesIO(exact)).to_pylist()[0]["title"] == scenes.NASTY


def test_a_negative_number_stays_a_number() -> None:
    claim = replace(scenes.RICH.claims[0], intensity=-5.5)
    made = scenes.exported(Format.CSV, replace(scenes.RICH, claims=(claim,)))
    assert _rows(made["claims.csv"])[0]["intensity"] == "-5.5"


def test_the_documents_have_every_column() -> None:
    page = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")
    for table in TABLES:
        section = page.partition(f"### `{table.name}`\n")[2].partition("\n##")[0]
        for column in table.columns:
            assert f"| `{column.name}` | {column.type} | {column.description}" in section
            assert all(f"`{word}`" in section for word in column.words)
