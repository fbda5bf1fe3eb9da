import json
from pathlib import Path

import harbour
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hearsay.export import record_json, rows_json, schema_json
from hearsay.records import Record, from_json
from hearsay.views import Index, timeline

SCHEMA = Path(__file__).parents[2] / "docs" / "record.schema.json"


def test_the_record_comes_back_the_same() -> None:
    assert from_json(record_json(harbour.RECORD)) == harbour.RECORD


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_the_same(text: str) -> None:
    entity = replace(harbour.QUIST, name=text)
    record = Record(entities=(entity,))
    assert from_json(record_json(record)) == record


def test_what_no_eye_sees_is_escaped() -> None:
    hostile = "a\x1b[31m\x9b\u202eb\u200b\u2028c"
    data = record_json(Record(entities=(replace(harbour.QUIST, name=hostile),))).decode()
    assert json.loads(data)["entities"][0]["name"] == hostile
    assert all(character.isprintable() or character == "\n" for character in data)


def test_rows_are_json() -> None:
    rows = json.loads(rows_json(timeline(Index(harbour.RECORD))))
    assert rows[0]["when"] == ["2031-03-10", "2031-03-10"]
    assert rows[1]["when"] is None


def test_the_published_schema_is_up_to_date() -> None:
    assert SCHEMA.read_bytes() == schema_json(), (
        "write it anew: hearsay export --format schema --out docs/record.schema.json"
    )


def test_the_schema_names_every_part_of_a_record() -> None:
    schema = json.loads(schema_json())
    assert schema["$ref"] == "#/$defs/Record"
    assert set(schema["$defs"]["Record"]["properties"]) == set(Record.__struct_fields__)
    assert "\n    " not in schema["$defs"]["Claim"]["description"]
