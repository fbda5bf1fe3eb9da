"""The command that writes two pages for a busy reader."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from hearsay.cli.options import DEFAULT, AsOf, Json, LedgerPath, day, present
from hearsay.records import QueryError


def brief(
    topic: Annotated[
        str | None,
        typer.Option(metavar="WORDS", help="Events of that name, or told in those words."),
    ] = None,
    since: Annotated[
        date | None,
        typer.Option(metavar="DAY", parser=day, help="Events told on that day or later."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Write to FILE: .html, .md or .pdf."),
    ] = None,
    ledger: LedgerPath = DEFAULT,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Write two pages for a busy reader.

    What happened, what is next, what is disputed, and who says so; each sentence with footnotes to
    the exact words of a report: outlet, title, day, and their place in its text. What matters most
    comes first: many origins and reports, what is new, what changed, what is disputed; what finds
    no room is counted.

    A file is written as its name ends: .md, .html (one file that needs no other), or .pdf (two
    pages; needs the extra `pdf`). Without --out, Markdown goes to the screen. A topic that fits no
    event is an error that names the nearest names.

    For example:
      hearsay brief --out brief.html
      hearsay brief --topic Aktau --since 2026-02-01 --out aktau.pdf
    """
    if json and out:
        raise QueryError("--json goes to the screen, --out to a file: leave out one of them")
    import hearsay
    from hearsay.cli.plain import emit
    from hearsay.export import rows_json
    from hearsay.export.brief import brief_file, brief_markdown

    with hearsay.open(present(ledger), create=False) as affair:
        made = affair.brief(topic=topic, since=since, as_of=as_of)
    if json:
        emit(rows_json(made))
    elif out is None:
        emit(brief_markdown(made))
    else:
        out.write_bytes(brief_file(made, out))
