"""The commands that ask the ledger."""

from datetime import date
from typing import Annotated

import typer

from hearsay.cli.options import DEFAULT, AsOf, Json, LedgerPath, day, present
from hearsay.records import EventStatus, EventType, SourceKind, Status

TYPES = ", ".join(EventType)
KINDS = ", ".join(SourceKind)
STATUSES = f"of an event: {', '.join(EventStatus)}; or of a claim: {', '.join(Status)}"


def timeline(
    ledger: LedgerPath = DEFAULT,
    who: Annotated[
        str | None, typer.Option(metavar="NAME", help="Events in which NAME takes part.")
    ] = None,
    also: Annotated[
        str | None, typer.Option(metavar="NAME", help="Events in which NAME takes part as well.")
    ] = None,
    where: Annotated[str | None, typer.Option(metavar="NAME", help="Events at that place.")] = None,
    type: Annotated[
        str | None, typer.Option(metavar="TYPE", help=f"Events of a PLOVER type: {TYPES}.")
    ] = None,
    status: Annotated[
        str | None, typer.Option(metavar="STATUS", help=f"Events with a status {STATUSES}.")
    ] = None,
    source_kind: Annotated[
        str | None,
        typer.Option(metavar="KIND", help=f"Events for which one is cited who is: {KINDS}."),
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="Events of which that outlet tells.")
    ] = None,
    since: Annotated[
        date | None, typer.Option(metavar="DAY", parser=day, help="Events on that day or later.")
    ] = None,
    until: Annotated[
        date | None, typer.Option(metavar="DAY", parser=day, help="Events on that day or earlier.")
    ] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Show what happened and what is planned.

    One row an event: when, who and whom, where, its status, on whose word, and how many reports
    and independent origins stand behind it. What is in doubt, denied or called off stands apart.

    Credibility is a suggested Admiralty grade of an event being as its status says: 1 confirmed by
    other sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 truth cannot be
    judged. `hearsay show` tells the rule.

    A NAME may be part of a name, or an id; a country as --where means all places in it. With
    --since or --until, events without a day are left out. The short id of a row is what
    `hearsay show` takes.

    For example:
      hearsay timeline --who Quist --since 2026-01-01
      hearsay timeline --status planned
      hearsay timeline --source-kind anonymous
      hearsay timeline --type CONSULT --where Istanbul --json
    """
    import hearsay
    from hearsay.cli.nothing import no_row
    from hearsay.cli.plain import complain, emit
    from hearsay.cli.rows import print_timeline
    from hearsay.cli.screen import console
    from hearsay.export import rows_json

    with hearsay.open(present(ledger), create=False) as affair:
        rows = affair.timeline(
            who=who,
            also=also,
            where=where,
            type=type,
            status=status,
            source_kind=source_kind,
            outlet=outlet,
            since=since,
            until=until,
            as_of=as_of,
        )
        if json:
            emit(rows_json(rows))
        elif rows:
            print_timeline(console(), rows)
        else:
            complain(no_row(affair.index(as_of=as_of), who, also, where))


def show(
    key: Annotated[
        str, typer.Argument(metavar="ID|NAME", help="An event, entity, report or claim.")
    ],
    ledger: LedgerPath = DEFAULT,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Show an event, entity or report in full.

    All its claims with the exact words: each with its sentence, the chain of those who have it
    from one another, and the place of each word in the report's text, counted in characters from
    0. An id may be shortened to a beginning of at least three characters that no other id shares;
    a claim's id shows its event.

    For example:
      hearsay show H3fa2
      hearsay show "Mara Quist"
      hearsay show Quist --json
    """
    import hearsay
    from hearsay.cli.page import print_page
    from hearsay.cli.plain import emit
    from hearsay.cli.screen import console
    from hearsay.export import rows_json

    with hearsay.open(present(ledger), create=False) as affair:
        page = affair.show(key, as_of=as_of)
    if json:
        emit(rows_json(page))
    else:
        print_page(console(), page)


def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORD", help="Words that the text must hold.")
    ],
    ledger: LedgerPath = DEFAULT,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="At most N reports.")] = 20,
    json: Json = False,
) -> None:
    """Find reports that hold all the words.

    For example:
      hearsay search harbour customs
      hearsay search "north gate" --limit 5
    """
    import hearsay
    from hearsay.cli.lists import print_findings
    from hearsay.cli.plain import complain, emit
    from hearsay.cli.screen import console
    from hearsay.export import rows_json

    with hearsay.open(present(ledger), create=False) as affair:
        hits = affair.search(" ".join(map(_phrase, words)), limit)
    if json:
        emit(rows_json(hits))
    elif hits:
        print_findings(console(), hits)
    else:
        complain(f"no report holds {' '.join(words)!r}")


def problems(ledger: LedgerPath = DEFAULT, json: Json = False) -> None:
    """List the faults met in files while adding.

    For example:
      hearsay problems --ledger affair.db
    """
    import hearsay
    from hearsay.cli.lists import print_problems
    from hearsay.cli.plain import emit
    from hearsay.cli.screen import console
    from hearsay.export import rows_json

    with hearsay.open(present(ledger), create=False) as affair:
        found = affair.problems()
    if json:
        emit(rows_json(found))
    else:
        print_problems(console(), found)


def _phrase(word: str) -> str:
    """What stood in the shell's quotes is one phrase."""
    return f'"{word}"' if " " in word and '"' not in word else word
