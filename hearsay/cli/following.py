"""The commands that follow an affair: its people, what is to come, and what is new."""

from datetime import date
from typing import Annotated

import typer

from hearsay.cli.options import DEFAULT, AsOf, Json, LedgerPath, day, present


def who(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A person, body or place, or an id.")],
    ledger: LedgerPath = DEFAULT,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Show a person or body at a glance.

    Its names, roles and country; in how many reports and from when to when it is named, and how
    often it is cited as a source; in what events it takes part and with whom, counted by type; and
    its events, the latest first. `hearsay show` has the same claim by claim.

    For example:
      hearsay who Quist
      hearsay who "Harbour Police" --as-of 2026-02-03
    """
    import hearsay
    from hearsay.cli.answers import give
    from hearsay.cli.profile import print_profile

    with hearsay.open(present(ledger), create=False) as affair:
        found = affair.who(name, as_of=as_of)
    give(found, json, print_profile)


def next(
    ledger: LedgerPath = DEFAULT,
    within: Annotated[
        int | None,
        typer.Option(metavar="DAYS", min=0, help="Only what is due in so many days."),
    ] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Show what is planned or threatened and not yet settled.

    By day, each with how sure it is at best (planned, conditional, possible), on whose word, and
    when it was last told. Then what has no day, and what is past its day while no report tells what
    came of it. What is merely possible is shown only if its day lies ahead. A threat stands without
    a day, since the day on which it was made is not that of what is threatened.

    Days count from the day of --as-of, or else from that of the last report, not from the clock.
    With --within, only what has a day and is due in that time.

    For example:
      hearsay next
      hearsay next --within 7
      hearsay next --as-of 2026-02-03 --json
    """
    import hearsay
    from hearsay.cli.agenda import print_ahead
    from hearsay.cli.answers import give
    from hearsay.cli.nothing import no_row
    from hearsay.cli.plain import complain

    with hearsay.open(present(ledger), create=False) as affair:
        rows = affair.next(within=within, as_of=as_of)
        if rows or json:
            give(rows, json, print_ahead)
        else:
            complain(no_row(affair.index(as_of=as_of), nothing="nothing lies ahead"))


def changes(
    since: Annotated[
        date,
        typer.Option(metavar="DAY", parser=day, help="What was published on that day or later."),
    ],
    ledger: LedgerPath = DEFAULT,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Show what became known since a day, and what looks otherwise now.

    Compares what was known on the evening before with what is known now, or on the evening of
    --as-of: new events; events whose status, day or number of origins changed, with the report
    that moved it and its words; and pages whose text was changed. The days are those of
    publication, not those on which reports were added.

    For example:
      hearsay changes --since 2026-02-03
      hearsay changes --since 2026-02-01 --as-of 2026-02-07
    """
    import hearsay
    from hearsay.cli.answers import give
    from hearsay.cli.news import print_changes

    with hearsay.open(present(ledger), create=False) as affair:
        found = affair.changes(since=since, as_of=as_of)
    give(found, json, print_changes)
