"""The commands of the analyst: what is the same, what is not, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hearsay.cli.options import DEFAULT, Json, LedgerPath, present

if TYPE_CHECKING:
    from hearsay.api import Affair
    from hearsay.records import Judgement, Record

Key = Annotated[str, typer.Argument(metavar="ID|NAME", help="As `hearsay show` takes it.")]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, kept with it.")]
By = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help="Who rules it; else your login name.")
]


def same(
    a: Key,
    b: Key,
    more: Annotated[
        list[str] | None, typer.Argument(metavar="ID|NAME", help="Further ones of the same.")
    ] = None,
    why: Why = "",
    by: By = None,
    ledger: LedgerPath = DEFAULT,
) -> None:
    """Rule that two events or more, or persons, bodies or places, are one.

    This holds whatever is added later, until it is undone; several are one judgement, undone at
    once. It lifts an earlier `apart` of any two of them.

    For example:
      hearsay same H3fa2 H91c0
      hearsay same H3fa2 H91c0 H0d7e H5b1a
      hearsay same "Mara Quist" "M. Quist" --why "her own letterhead"
    """
    _rule(ledger, lambda affair: affair.same(a, b, *(more or ()), why=why, by=by))


def apart(
    a: Key,
    b: Annotated[
        str,
        typer.Argument(
            metavar="ID|NAME", help="Another, a part of the first, or a report that tells of it."
        ),
    ],
    why: Why = "",
    by: By = None,
    ledger: LedgerPath = DEFAULT,
) -> None:
    """Rule that two events, or two persons, bodies or places, are not one.

    They are kept apart whatever is added later, until it is undone. To part what was taken for
    one: give two claims of an event, an event and one of its claims, or an event or entity and
    the report in which it is another.

    For example:
      hearsay apart H3fa2 H91c0
      hearsay apart H3fa2 C0d17 --why "the second round, a week later"
      hearsay apart "Ivo Kral" R77b1 --why "his father, of the same name"
    """
    _rule(ledger, lambda affair: affair.apart(a, b, why=why, by=by))


def rename(
    entity: Key,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name that it is to have.")],
    why: Why = "",
    by: By = None,
    ledger: LedgerPath = DEFAULT,
) -> None:
    """Give a person, body or place its name.

    The names found in the reports stay with it as other names. A name alone joins nothing; see
    `hearsay same`.

    For example:
      hearsay rename "the envoy" "Mara Quist"
    """
    _rule(ledger, lambda affair: affair.rename(entity, name, why=why, by=by))


def grade(
    source: Annotated[
        str,
        typer.Argument(metavar="SOURCE", help="An id or name that `hearsay sources` shows."),
    ],
    reliability: Annotated[str, typer.Argument(metavar="A..F", help="The reliability.")],
    why: Why = "",
    by: By = None,
    ledger: LedgerPath = DEFAULT,
) -> None:
    """Set how reliable a source or outlet is.

    A Completely reliable, B Usually reliable, C Fairly reliable, D Not usually reliable,
    E Unreliable, F Reliability cannot be judged. It takes the place of what the ledger's own
    record suggests, which `hearsay sources` shows, until it is undone; of several the latest
    counts. The credibility of events is another matter, and stays as it is.

    For example:
      hearsay grade "Harbour Gazette" B --why "twelve years of corrections in print"
      hearsay grade S5c1d E --why "caught inventing a witness"
    """
    import hearsay
    from hearsay.cli.lists import about
    from hearsay.cli.plain import plain

    with hearsay.open(present(ledger), create=False) as affair:
        judgement = affair.grade(source, reliability, why=why, by=by)
    print(plain(": ".join(about(judgement))))
    _say_kept(judgement)


def retract(
    key: Annotated[str, typer.Argument(metavar="ID|NAME", help="A claim, an event or a report.")],
    why: Why = "",
    by: By = None,
    ledger: LedgerPath = DEFAULT,
) -> None:
    """Take a claim, an event or a report out of the picture.

    Of an event, the claims that it has now: what later reports tell of it counts. A report stays
    out also when it is added or read again; `hearsay search` still finds it.

    For example:
      hearsay retract C0d17 --why "a drill, not an attack"
      hearsay retract R77b1 --why "withdrawn by the paper"
    """
    _rule(ledger, lambda affair: affair.retract(key, why=why, by=by))


def undo(
    judgement: Annotated[str, typer.Argument(metavar="JUDGEMENT", help="Id of a judgement.")],
    why: Why = "",
    by: By = None,
    ledger: LedgerPath = DEFAULT,
) -> None:
    """Take a judgement back.

    It stays in the ledger, with the undoing beside it, which can itself be undone.

    For example:
      hearsay undo J5e09 --why "the letter was forged"
    """
    _rule(ledger, lambda affair: affair.undo(judgement, why=why, by=by))


def judgements(ledger: LedgerPath = DEFAULT, json: Json = False) -> None:
    """List what has been ruled, from the first to the last.

    Each with its id, which `hearsay undo` takes, who ruled it, when and why. One that does not
    hold is undone, overruled by others, or waits for what it is about.

    For example:
      hearsay judgements
      hearsay judgements --json > rulings.json
    """
    import hearsay
    from hearsay.cli.lists import print_judgements
    from hearsay.cli.plain import emit
    from hearsay.cli.screen import console
    from hearsay.export import rows_json

    with hearsay.open(present(ledger), create=False) as affair:
        found = affair.judgements()
    if json:
        emit(rows_json(found))
    else:
        print_judgements(console(), found)


def _rule(ledger: Path, ruled: Callable[[Affair], Judgement]) -> None:
    """Keep a judgement and say what has changed."""
    import hearsay
    from hearsay.cli.plain import plain

    with hearsay.open(present(ledger), create=False) as affair:
        before = _sizes(affair.export())
        judgement = ruled(affair)
        after = _sizes(affair.export())
        effects = affair.effects(judgement)
    for one in effects:
        told = f"{one.claims} claim{'s' * (one.claims != 1)}"
        print(plain(f"{one.name}: {told} in {one.reports} report{'s' * (one.reports != 1)}"))
    changed = [f"{n} {what}, were {before[what]}" for what, n in after.items() if n != before[what]]
    print("; ".join(changed) or "the numbers of events and entities are as before")
    _say_kept(judgement)


def _say_kept(judgement: Judgement) -> None:
    print(f"kept as {judgement.id}; to take it back: hearsay undo {judgement.id}")


def _sizes(record: Record) -> dict[str, int]:
    return {
        part: len(getattr(record, part)) for part in ("reports", "claims", "events", "entities")
    }
