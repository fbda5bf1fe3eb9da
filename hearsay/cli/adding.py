"""The commands that read reports: into a ledger, or only to look."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hearsay.cli.options import DEFAULT, Json, LedgerPath, Outlet, Published
from hearsay.cli.progress import progress
from hearsay.records import Problem

NEW_VERSIONS = "of them new versions"

if TYPE_CHECKING:
    from hearsay.pipeline import Added


def add(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH", readable=False, help="Files and folders of reports."),
    ],
    ledger: LedgerPath = DEFAULT,
    outlet: Outlet = None,
    published: Published = None,
) -> None:
    """Read reports into a ledger.

    Reads .md and .txt with a front matter (title, outlet, published, byline, url), .html with
    its own metadata, and plain .txt with --outlet and --published. A report that the ledger
    already holds is not added again; a changed text under the same address is a new version.

    For example:
      hearsay add clippings/
      hearsay add note.txt --outlet "Harbour Gazette" --published 2026-02-03
      hearsay add clippings/ --ledger affair.db
    """
    import hearsay

    with hearsay.open(ledger) as affair, progress("reading") as told:
        added = affair.add(*paths, outlet=outlet, published=published, progress=told)
    _list_problems(added.problems)
    print(f"{_counts(added)}; ledger: {ledger}")
    if not added.added + added.known:
        raise typer.Exit(1)


def read(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE", readable=False, help="Files and folders of reports."),
    ],
    outlet: Outlet = None,
    published: Published = None,
    json: Json = False,
) -> None:
    """Print what reports say, without a ledger.

    For example:
      hearsay read clippings/monday.md
      hearsay read clippings/*.md --json > reading.json
    """
    from hearsay import pipeline
    from hearsay.cli.page import print_page
    from hearsay.cli.plain import emit
    from hearsay.cli.screen import console
    from hearsay.export import record_json
    from hearsay.ingest import Defaults, find, load
    from hearsay.records import Report
    from hearsay.views import Index, show

    found, problems = find(files)
    loaded = [load(path, Defaults(outlet=outlet, published=published)) for path in found]
    reports = {one.id: one for one in loaded if isinstance(one, Report)}
    problems = (*problems, *(one for one in loaded if isinstance(one, Problem)))
    record = pipeline.record_of(tuple(pipeline.read_many(reports.values())), problems)
    if json:
        emit(record_json(record))
    else:
        index = Index(record)
        for report in reports:
            print_page(console(), show(index, lambda key: reports[key].text, report))
    _list_problems(problems)
    if not reports:
        raise typer.Exit(1)


def _counts(added: Added) -> str:
    """The closing line: what came of it."""
    counted = [_many(added.added, "report") + " added"]
    if added.new_versions:
        counted.append(_many(added.new_versions, "of them a new version", NEW_VERSIONS))
    if added.known:
        counted.append(f"{added.known} already known")
    found = f"{_many(added.claims, 'claim')}, {_many(added.entities, 'entity', 'entities')}"
    closing = f"; {_many(len(added.problems), 'problem')}" if added.problems else ""
    return f"{', '.join(counted)}; {found}{closing}"


def _many(number: int, one: str, more: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else more or one + 's'}"


def _list_problems(problems: tuple[Problem, ...]) -> None:
    from hearsay.cli.plain import plain

    for problem in problems:
        print(f"problem: {plain(problem.source)}: {plain(problem.message)}", file=sys.stderr)
        if problem.entry:
            print(f"         {plain(problem.entry)}", file=sys.stderr)
