"""Sources and outlets with their counts, on a terminal."""

from collections.abc import Iterable

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from hearsay.cli.screen import put, spread, styled
from hearsay.records import SourceKind
from hearsay.views import SourceRow
from hearsay.views.phrases import listed

COLUMNS = ("Claims", "Confirmed", "Contradicted", "Named", "Reports")


def print_sources(console: Console, rows: Iterable[SourceRow]) -> None:
    """Print one row a source: its name, kind and carriers, and the counts."""
    table = Table(box=None, padding=(0, 2, 1, 0), pad_edge=False, header_style="dim", expand=True)
    table.add_column("Source", ratio=1)
    for title in COLUMNS:
        table.add_column(title, justify="right", no_wrap=True)
    for row in rows:
        counts = row.claims, row.confirmed, row.contradicted, row.named, row.reports
        name = Group(styled((row.name, "bold")), _about(row))
        table.add_row(name, *(styled(f"{number:,}" if number else "–") for number in counts))
    put(console, table)


def _about(row: SourceRow) -> Text:
    """Its kind, its own reports, and the outlets that carry it."""
    own = f"{row.published} of its own" if row.published else ""
    said = row.kind is SourceKind.ANONYMOUS and row.name.endswith(row.carried)
    carried = f"in {listed(row.carried)}" if row.carried and not said else ""
    return spread([styled((part, "dim")) for part in (row.kind, own, carried)])
