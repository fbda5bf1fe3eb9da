"""The command that makes a site of files."""

from pathlib import Path
from typing import Annotated

import typer

from hearsay.cli.options import DEFAULT, AsOf, LedgerPath, present


def publish(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder to write the site to.")],
    ledger: LedgerPath = DEFAULT,
    as_of: AsOf = None,
) -> None:
    """Write the pages of the app as files that open from disk, to be sent or put on a server.

    They are the same pages without search, filters and rulings, and load nothing from outside.
    A folder that was published to before is replaced; one that holds anything else is left alone.

    For example:
      hearsay publish site/
      hearsay publish site/ --as-of 2026-03-01 --ledger affair.db
    """
    import hearsay
    from hearsay.cli.progress import progress
    from hearsay.cli.screen import console
    from hearsay.publish.site import publish as write
    from hearsay.web import Desk

    desk = Desk(hearsay.open(present(ledger), create=False), patience=None)
    try:
        with progress("publishing") as told:
            made = write(desk.seen(as_of, patience=None), folder, told)
    finally:
        desk.close()
    console().print(
        f"{made.pages:,} pages, {made.bytes / 1e6:.1f} MB: open {folder / 'index.html'}",
        markup=False, highlight=False, soft_wrap=True,
    )  # fmt: skip
