"""The JSON Schema of the record, as a format beside the others."""

from hearsay.export.files import Files, Texts
from hearsay.export.json import schema_json
from hearsay.records import Record


def files(_record: Record, _texts: Texts) -> Files:
    """The schema, which is the same for every record."""
    return {"record.schema.json": schema_json()}
