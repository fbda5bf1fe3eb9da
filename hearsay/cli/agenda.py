"""What is unsettled, on a terminal."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from hearsay.cli.rows import block, kind, weight
from hearsay.cli.screen import put, spread, styled
from hearsay.cli.telling import STATUS_COLOURS
from hearsay.views import AheadRow, Due, days

HEADINGS = {
    Due.AHEAD: "Ahead",
    Due.NO_DAY: "Without a day",
    Due.PAST: "Past its day, and no report tells what came of it",
}


def print_ahead(console: Console, rows: Iterable[AheadRow]) -> None:
    """Print the parts that have rows, each under its heading."""
    rows = tuple(rows)
    for due in Due:
        chosen = [one for one in rows if one.due is due]
        if chosen:
            put(console, styled((HEADINGS[due], "bold underline")), "")
        for one in chosen:
            told = styled((f"last told {one.told}", "dim"))
            put(console, block(one.row, days(one.when), _head(one), told))


def _head(one: AheadRow) -> Text:
    sure = styled((one.sure, STATUS_COLOURS[one.sure]))
    return spread([sure, kind(one.row), weight(one.row)])
