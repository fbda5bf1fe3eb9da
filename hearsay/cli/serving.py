"""The command that shows the record in a browser."""

from typing import Annotated

import typer

from hearsay.cli.options import DEFAULT, LedgerPath


def serve(
    ledger: LedgerPath = DEFAULT,
    host: Annotated[
        str,
        typer.Option(help="Address of this machine to serve on; any but loopback needs a token."),
    ] = "127.0.0.1",
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="Port; without it, 8484 or a free one.")
    ] = None,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A host name to answer to as well; can be given again."),
    ] = None,
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open a browser on it.")
    ] = True,
) -> None:
    """Show the record as pages in a browser, and take further reports and rulings there.

    The app answers on this machine alone, and nothing is loaded from outside. With another --host
    it asks everybody for the token that stands in the address it prints. A ledger that is not there
    yet is made.

    For example:
      hearsay serve
      hearsay serve --ledger affair.db --port 8000 --no-browser
      hearsay serve --host 0.0.0.0 --allow-host desk.example
    """
    import hearsay
    from hearsay.web import Desk
    from hearsay.web.serving import FAVOURED, Place, listen
    from hearsay.web.serving import serve as run

    names = frozenset(name.lower() for name in allow_host or ())
    place = Place(host, FAVOURED if port is None else port, names)
    listening = listen(place, exact=port is not None)
    run(Desk(hearsay.open(ledger)), place, listening, browser)
