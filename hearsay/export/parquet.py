"""The tables as Parquet, with types, exact texts and their data dictionary."""

from collections.abc import Iterable
from io import BytesIO

import pyarrow as pa
from pyarrow import parquet

from hearsay.export.columns import Column, Row, Table, Type
from hearsay.export.datapackage import datapackage
from hearsay.export.files import Files, Texts
from hearsay.export.tables import TABLES
from hearsay.records import Record

TYPES = {
    Type.STRING: pa.string(),
    Type.INTEGER: pa.int64(),
    Type.NUMBER: pa.float64(),
    Type.DATE: pa.date32(),
    Type.ARRAY: pa.list_(pa.string()),
}


def files(record: Record, texts: Texts) -> Files:
    """A Parquet file for each table, and `datapackage.json`."""
    made = {f"{one.name}.parquet": _parquet(one, one.rows(record, texts)) for one in TABLES}
    return made | {"datapackage.json": datapackage("parquet")}


def _parquet(table: Table, rows: Iterable[Row]) -> bytes:
    names = [column.name for column in table.columns]
    told = [dict(zip(names, map(_value, row), strict=True)) for row in rows]
    schema = pa.schema([_field(column) for column in table.columns])
    made = BytesIO()
    parquet.write_table(pa.Table.from_pylist(told, schema=schema), made, compression="zstd")
    return made.getvalue()


def _value(value: object) -> object:
    """Words and tuples as Arrow knows them."""
    if isinstance(value, str):
        return str(value)
    return int(value) if isinstance(value, int) else value


def _field(column: Column) -> "pa.Field":
    nullable = not column.needed
    told = {"description": column.description}
    return pa.field(column.name, TYPES[column.type], nullable=nullable, metadata=told)
