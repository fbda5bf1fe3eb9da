"""All commands on one page, and what becomes of an error."""

import sys
from collections.abc import Callable, Sequence
from inspect import getdoc
from io import TextIOWrapper
from typing import Annotated

import typer

from hearsay.cli import (
    adding,
    asking,
    briefing,
    following,
    giving,
    judging,
    publishing,
    serving,
    sourcing,
)
from hearsay.cli.plain import complain
from hearsay.records import HearsayError, QueryError

EXAMPLES = "For example:"
HELP = """
Reads news reports and keeps the record: what happened, who did what to whom, when and where,
whether it happened or is only planned, threatened or denied, and on whose word.

\b
A first look:
  hearsay add clippings/           read the reports of a folder into ./hearsay.db
  hearsay timeline                 what happened and what is planned
  hearsay timeline --who Quist     the same, where a person takes part
  hearsay show Quist               all claims about a person, with the exact words
  hearsay next                     what is planned or threatened and unsettled
  hearsay disputes                 where accounts differ
  hearsay COMMAND --help           more on one command
"""


def _help(command: Callable[..., None]) -> str:
    """A command's docstring, with its examples line by line."""
    return (getdoc(command) or "").replace(EXAMPLES, f"\b\n{EXAMPLES}")


app = typer.Typer(
    name="hearsay",
    help=HELP,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    adding.add,
    asking.timeline,
    asking.show,
    following.who,
    following.next,
    following.changes,
    briefing.brief,
    sourcing.trace,
    sourcing.disputes,
    sourcing.sources,
    asking.search,
    serving.serve,
    publishing.publish,
    adding.read,
    giving.export,
    asking.problems,
    judging.same,
    judging.apart,
    judging.rename,
    judging.grade,
    judging.retract,
    judging.undo,
    judging.judgements,
):
    app.command(help=_help(command))(command)


def _print_version(wanted: bool) -> None:
    if wanted:
        from hearsay import __version__

        print(f"hearsay {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and leave."
        ),
    ] = False,
) -> None:
    """Take the options that stand before any command."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; always ends in SystemExit.

    The exit code is 0 if something was done, 1 if nothing could be, 2 for a wrong usage.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        app(arguments, prog_name="hearsay")
    except QueryError as error:
        complain(str(error))
        raise SystemExit(2) from None
    except HearsayError as error:
        complain(str(error))
    except OSError as error:
        complain(f"{error.filename or 'a file'}: {error.strerror or error}")
    raise SystemExit(1)
