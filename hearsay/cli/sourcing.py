"""The commands that ask on whose word it is."""

from typing import Annotated

import typer

from hearsay.cli.options import DEFAULT, AsOf, Json, LedgerPath, present


def trace(
    words: Annotated[
        list[str],
        typer.Argument(metavar="EVENT|TEXT", help="An event's id, or words that tell of it."),
    ],
    ledger: LedgerPath = DEFAULT,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Show who has an event from whom, as a tree.

    Origins are the roots, those who relay them hang below, down to each report with its exact
    words; those who deny the event or call it off have trees of their own. Reports that cite one
    another in a circle begin with the earliest, and are marked. Above stands how status, origins
    and credibility came out, and what to be wary of.

    The event is given by its id, by a name that stands in no other event, or in words: then the
    one is taken of which a claim's sentence and names hold most of them, rare words counting more.

    For example:
      hearsay trace H3fa2
      hearsay trace port closed on Friday
      hearsay trace "Quist met Lindqvist" --json
    """
    import hearsay
    from hearsay.cli.answers import give
    from hearsay.cli.tree import print_trace

    with hearsay.open(present(ledger), create=False) as affair:
        found = affair.trace(" ".join(words), as_of=as_of)
    give(found, json, print_trace)


def disputes(
    ledger: LedgerPath = DEFAULT,
    who: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Where NAME takes part in the event, or is cited."),
    ] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Show where accounts differ, with the quotes side by side.

    One entry for each event and field: whether it happened, when, where, who took part, and how
    many. Each side has the exact words, who says so, and the report.

    For example:
      hearsay disputes
      hearsay disputes --who "Harbour Police"
    """
    import hearsay
    from hearsay.cli.answers import give
    from hearsay.cli.nothing import no_row
    from hearsay.cli.plain import complain
    from hearsay.cli.sides import print_disputes

    with hearsay.open(present(ledger), create=False) as affair:
        rows = affair.disputes(who=who, as_of=as_of)
        if rows or json:
            give(rows, json, print_disputes)
        else:
            complain(no_row(affair.index(as_of=as_of), who, nothing="no accounts differ"))


def sources(ledger: LedgerPath = DEFAULT, as_of: AsOf = None, json: Json = False) -> None:
    """List each source and outlet, and how its claims fared.

    Claims: those that begin with it; an outlet's are what it says in its own voice. Named: the
    claims that cite it anywhere in their chain; Reports: those in which they stand. Unnamed people
    are one row for each outlet that cites them. Well-known outlets have their country and whether
    they are state, semi-official, public or private, or an agency.

    Confirmed: of its claims, those with a surely independent voice on their side in the same
    event: both tell it as actual or planned, or both negate it. Contradicted: those that stand in
    a disagreement (see `hearsay disputes`) with another voice on another side. A claim can be
    both: two agree that a depot burned, and differ on the dead. What is only possible or
    conditional is neither confirmed nor confirms. An echo is no other voice, and the bodies of one
    state are not independent of each other. Nothing here says who was right.

    Reliability, from A to F, is by this ledger's own record: of the events on which others spoke,
    at least five, how many were confirmed and how many only contradicted. `hearsay grade` sets it.

    For example:
      hearsay sources
      hearsay sources --as-of 2026-02-03 --json
    """
    import hearsay
    from hearsay.cli.answers import give
    from hearsay.cli.nothing import no_row
    from hearsay.cli.plain import complain
    from hearsay.cli.tally import print_sources

    with hearsay.open(present(ledger), create=False) as affair:
        rows = affair.sources(as_of=as_of)
        if rows or json:
            give(rows, json, print_sources)
        else:
            complain(no_row(affair.index(as_of=as_of)))
