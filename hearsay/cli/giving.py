"""The command that hands the record on to other programs."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hearsay.cli.options import DEFAULT, AsOf, LedgerPath, present


class Format(StrEnum):
    """What `hearsay export` can write."""

    JSON = "json"
    SCHEMA = "schema"


def export(
    format: Annotated[
        Format, typer.Option(help="json is the whole record; schema is its JSON Schema.")
    ] = Format.JSON,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write to FILE, not to the screen.")
    ] = None,
    ledger: LedgerPath = DEFAULT,
    as_of: AsOf = None,
) -> None:
    """Write the record for other programs.

    For example:
      hearsay export --format json --out record.json
      hearsay export --format schema --out record.schema.json
    """
    import hearsay
    from hearsay.cli.plain import emit
    from hearsay.export import record_json, schema_json

    if format is Format.SCHEMA:
        data = schema_json()
    else:
        with hearsay.open(present(ledger), create=False) as affair:
            data = record_json(affair.export(as_of=as_of))
    if out is None:
        emit(data)
    else:
        out.write_bytes(data)
