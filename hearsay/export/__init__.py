"""The record in the formats that other programs read."""

from hearsay.export.json import record_json, rows_json, schema_json

__all__ = ["record_json", "rows_json", "schema_json"]
