"""The record as JSON, and the JSON Schema that it follows."""

import re
from inspect import cleandoc
from typing import Any

import msgspec

from hearsay.records import Record, json_schema, to_json

DIALECT = "https://json-schema.org/draft/2020-12/schema"
UNSEEN = re.compile("[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def record_json(record: Record) -> bytes:
    """The record as indented UTF-8 JSON, closed by a newline."""
    return _closed(to_json(record))


def rows_json(rows: object) -> bytes:
    """Rows of a view as indented UTF-8 JSON, closed by a newline."""
    return _closed(msgspec.json.format(msgspec.json.encode(rows), indent=2))


def schema_json() -> bytes:
    """JSON Schema of the record as indented UTF-8 JSON, closed by a newline."""
    schema = {"$schema": DIALECT, "title": "Hearsay record", **unindented(json_schema())}
    return _closed(msgspec.json.format(msgspec.json.encode(schema), indent=2))


def unindented(part: Any) -> Any:
    """A schema without the indentation of docstrings, which Pythons hand on differently."""
    if isinstance(part, dict):
        return {
            key: cleandoc(value) if key == "description" and isinstance(value, str)
            else unindented(value)
            for key, value in part.items()
        }  # fmt: skip
    return [unindented(one) for one in part] if isinstance(part, list) else part


def _closed(data: bytes) -> bytes:
    """Escape what reports hold but no eye sees, so that the JSON is harmless in a terminal.

    Such characters can stand only within JSON strings, so the meaning stays the same.
    """
    text = UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", data.decode())
    return text.encode() + b"\n"
