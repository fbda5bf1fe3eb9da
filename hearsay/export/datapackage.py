"""The data dictionary of the tables: a Frictionless data package."""

from hearsay.export.columns import Column, Table, Type
from hearsay.export.json import rows_json
from hearsay.export.tables import TABLES

ESCAPES = (
    "In columns of type string, characters that cannot be seen, and =, +, - and @ where a "
    "spreadsheet would take them for the beginning of a formula, are written as \\uXXXX, and a "
    "backslash as two. An empty cell is an empty text or a value that is not known."
)


def datapackage(suffix: str, note: str = "") -> bytes:
    """The dictionary for files that end in `suffix`: `csv` or `parquet`."""
    described = {
        "name": "hearsay-record",
        "title": "Hearsay record",
        "description": f"What reports say happened, and on whose word. {note}".strip(),
        "resources": [_resource(table, suffix) for table in TABLES],
    }
    return rows_json(described)


def _resource(table: Table, suffix: str) -> dict[str, object]:
    found: dict[str, object] = {
        "name": table.name,
        "path": f"{table.name}.{suffix}",
        "format": suffix,
        "description": table.description,
        "schema": _schema(table),
    }
    if suffix == "csv":
        found |= {"encoding": "utf-8", "dialect": {"lineTerminator": "\n", "doubleQuote": True}}
    return found


def _schema(table: Table) -> dict[str, object]:
    keys = [column.name for column in table.columns if column.key]
    foreign = [_foreign(table, column) for column in table.columns if column.to]
    schema: dict[str, object] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
    }
    if keys:
        schema["primaryKey"] = keys
    if foreign:
        schema["foreignKeys"] = foreign
    return schema


def _field(column: Column) -> dict[str, object]:
    field: dict[str, object] = {
        "name": column.name,
        "type": column.type,
        "description": column.description,
    }
    constraints: dict[str, object] = {"required": True} if column.needed else {}
    if column.words:
        constraints["enum"] = column.words
    if column.type is Type.ARRAY:
        field["arrayItem"] = {"type": "string"}
    return field | {"constraints": constraints} if constraints else field


def _foreign(table: Table, column: Column) -> dict[str, object]:
    """A key that leads to another table; within the same one, the standard wants an empty name."""
    resource = "" if column.to == table.name else column.to
    return {"fields": [column.name], "reference": {"resource": resource, "fields": ["id"]}}
