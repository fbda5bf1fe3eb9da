"""The command that shows the record in a browser."""

import webbrowser
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hearsay.cli.options import DEFAULT, LedgerPath

if TYPE_CHECKING:
    from hearsay.web.serving import Place

IDLE = 60.0
"""Minutes after which an app in the background ends if nobody asks it anything."""


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
    background: Annotated[
        bool, typer.Option("--background", help="Start it, print its address, and come back.")
    ] = False,
    stop: Annotated[bool, typer.Option("--stop", help="End the one in the background.")] = False,
    idle: Annotated[
        float | None,
        typer.Option(
            min=0.001,
            metavar="MINUTES",
            help="End after so long without a request; in the background after 60.",
        ),
    ] = None,
    detached: Annotated[bool, typer.Option(hidden=True)] = False,
) -> None:
    """Show the record as pages in a browser, and take further reports and rulings there.

    The app answers on this machine alone, and nothing is loaded from outside. With another --host
    it asks everybody for the token that stands in the address it prints. A ledger that is not there
    yet is made.

    For example:
      hearsay serve
      hearsay serve --ledger affair.db --port 8000 --no-browser
      hearsay serve --background
      hearsay serve --stop
      hearsay serve --host 0.0.0.0 --allow-host desk.example
    """
    from hearsay.web.serving import FAVOURED, Place

    names = frozenset(name.lower() for name in allow_host or ())
    if stop:
        _stop(ledger)
    elif background:
        options = [f"--host={host}", f"--idle={IDLE if idle is None else idle}"]
        options += [f"--port={port}"] if port is not None else []
        options += [f"--allow-host={name}" for name in names]
        _start(ledger, options, browser)
    else:
        place = Place(host, FAVOURED if port is None else port, names, idle)
        _serve(ledger, place, port is not None, browser, detached)


def _serve(ledger: Path, place: "Place", exact: bool, browser: bool, detached: bool) -> None:
    import hearsay
    from hearsay.web import Desk
    from hearsay.web.serving import serve as run
    from hearsay.web.serving import take

    listening = take(place, exact)
    if detached:
        from hearsay.web.background import told

        with told(ledger, listening.address):
            run(Desk(hearsay.open(ledger)), place, listening, False)
        return
    desk = Desk(hearsay.open(ledger))
    print(f"Hearsay is at {listening.address}  (Ctrl-C ends it)", flush=True)
    with suppress(KeyboardInterrupt):
        run(desk, place, listening, browser)


def _start(ledger: Path, options: list[str], browser: bool) -> None:
    from hearsay.web.background import start

    found = start(ledger, ["--detached", "--no-browser", *options])
    print(f"Hearsay runs in the background; to end it: hearsay serve --stop --ledger {ledger}")
    print(found.address)
    if browser:
        webbrowser.open(found.address)


def _stop(ledger: Path) -> None:
    from hearsay.web.background import stop

    print("it is ended" if stop(ledger) else f"no app of {ledger} runs in the background")
