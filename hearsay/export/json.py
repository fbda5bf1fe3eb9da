"""The record as JSON, and the JSON Schema that it follows."""

import re
from collections.abc import Iterable
from inspect import cleandoc
from typing import Any

import msgspec

from hearsay.export.files import Files, Texts
from hearsay.records import Record, json_schema, to_json

DIALECT = "https://json-schema.org/draft/2020-12/schema"
UNSEEN = re.compile("[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def record_json(record: Record) -> bytes:
    """The record as indented UTF-8 JSON, closed by a newline."""
    return closed(to_json(record))


def rows_json(rows: object) -> bytes:
    """Rows of a view as indented UTF-8 JSON, closed by a newline."""
    return closed(msgspec.json.format(msgspec.json.encode(rows), indent=2))


def json_lines(rows: Iterable[object]) -> bytes:
    """One line of UTF-8 JSON for each row."""
    return b"".join(closed(msgspec.json.encode(row)) for row in rows)


def files(record: Record, _texts: Texts) -> Files:
    """The whole record as one JSON file."""
    return {"record.json": record_json(record)}


def schema_json() -> bytes:
    """JSON Schema of the record as indented UTF-8 JSON, closed by a newline."""
    schema = {"$schema": DIALECT, "title": "Hearsay record", **_unindented(json_schema())}
    return closed(msgspec.json.format(msgspec.json.encode(schema), indent=2))


def closed(data: bytes) -> bytes:
    """Escape what reports hold but no eye sees, so that the JSON is harmless in a terminal.

    Such characters can stand only within JSON strings, so the meaning stays the same.
    """
    text = UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", data.decode())
    return text.encode() + b"\n"


def _unindented(part: Any) -> Any:
    """Descriptions without the indentation of docstrings, which Pythons hand on differently."""
    if isinstance(part, dict):
        return {
            key: cleandoc(value) if key == "description" and isinstance(value, str)
            else _unindented(value)
            for key, value in part.items()
        }  # fmt: skip
    return [_unindented(one) for one in part] if isinstance(part, list) else part
