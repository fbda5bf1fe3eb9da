"""The command that hands the record on to other programs."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from hearsay.cli.options import DEFAULT, AsOf, LedgerPath, present
from hearsay.export import Files, Format
from hearsay.records import QueryError, Record


def export(
    format: Annotated[
        Format | None, typer.Option(help="What to write; json, the whole record, if not told.")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="FILE|DIR", help="Write there, and not to the screen: see above."
        ),
    ] = None,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="The same as --format evidence.")
    ] = False,
    ledger: LedgerPath = DEFAULT,
    as_of: AsOf = None,
) -> None:
    """Write the record for other programs.

    json is the whole record, schema its JSON Schema; plover is events by the PLOVER 2.0 codebook;
    csv and parquet are tables with a data dictionary; ftm and ftm-statements are for
    FollowTheMoney; jsonld is schema.org with PROV-O; geojson is for maps, ics for calendars,
    timelinejs for TimelineJS 3, graphml for networks of who with whom; evidence is a zip of record
    and texts that anyone can check without Hearsay.

    csv, parquet and evidence are several files: --out names a folder for them, or a .zip.

    For example:
      hearsay export --format json --out record.json
      hearsay export --format csv --out tables/
      hearsay export --format ics --as-of 2026-02-03 > planned.ics
      hearsay export --evidence --out evidence.zip
    """
    from hearsay.cli.plain import emit
    from hearsay.export import packed, write

    wanted = _wanted(format, evidence)
    if out is None and wanted in (Format.CSV, Format.PARQUET, Format.EVIDENCE):
        raise QueryError(f"{wanted} is several files; name a folder or a .zip for them with --out")
    made = _made(wanted, ledger, as_of)
    if out is None:
        emit(packed(made))
    else:
        write(made, out)


def _wanted(format: Format | None, evidence: bool) -> Format:
    if not evidence:
        return format or Format.JSON
    if format not in (None, Format.EVIDENCE):
        raise QueryError(f"--evidence is a format of its own; leave out --format {format}")
    return Format.EVIDENCE


def _made(format: Format, ledger: Path, as_of: date | None) -> Files:
    """The files; the schema needs no ledger."""
    import hearsay
    from hearsay.export import export_files

    if format is Format.SCHEMA:
        return export_files(format, Record(), str)
    with hearsay.open(present(ledger), create=False) as affair:
        return affair.export_files(format, as_of=as_of)
