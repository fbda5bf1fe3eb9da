"""The record in the formats that other programs read."""

from hearsay.export.files import Files, packed, write, zipped
from hearsay.export.formats import Format, as_format, export_files
from hearsay.export.json import record_json, rows_json, schema_json

__all__ = [
    "Files", "Format", "as_format", "export_files", "packed", "record_json", "rows_json",
    "schema_json", "write", "zipped",
]  # fmt: skip
