"""The tables as CSV, with their data dictionary; no cell is a formula."""

import csv
from collections.abc import Iterable
from io import StringIO
from typing import Any

import msgspec

from hearsay.export.cell import cell, json_cell
from hearsay.export.columns import Column, Row, Table, Type
from hearsay.export.datapackage import ESCAPES, datapackage
from hearsay.export.files import Files, Texts
from hearsay.export.tables import TABLES
from hearsay.records import Record


def files(record: Record, texts: Texts) -> Files:
    """A CSV file for each table, and `datapackage.json`."""
    made = {f"{one.name}.csv": _csv(one, one.rows(record, texts)) for one in TABLES}
    return made | {"datapackage.json": datapackage("csv", ESCAPES)}


def _csv(table: Table, rows: Iterable[Row]) -> bytes:
    made = StringIO(newline="")
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(column.name for column in table.columns)
    for row in rows:
        writer.writerow(map(_cell, table.columns, row))
    return made.getvalue().encode()


def _cell(column: Column, value: Any) -> object:
    if value is None:
        return ""
    if column.type is Type.STRING:
        return cell(value)
    if column.type is Type.ARRAY:
        return json_cell(msgspec.json.encode(value).decode())
    return value if isinstance(value, float) else str(value)
