"""Sources and outlets with their counts, on a terminal."""

from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hearsay.cli.screen import put, spread, styled
from hearsay.records import Reliability, SourceKind
from hearsay.views import SourceRow
from hearsay.views.phrases import listed

COLUMNS = ("Claims", "Confirmed", "Contradicted", "Named", "Reports")
WIDTH = 76


def print_sources(console: Console, rows: Iterable[SourceRow]) -> None:
    """Print one row a source: its name, kind, carriers and reliability, and the counts."""
    put(console, *([_table(rows)] if console.width >= WIDTH else map(_block, rows)))


def _table(rows: Iterable[SourceRow]) -> Table:
    table = Table(box=None, padding=(0, 2, 1, 0), pad_edge=False, header_style="dim", expand=True)
    table.add_column("Source", ratio=1)
    for title in COLUMNS:
        table.add_column(title, justify="right", no_wrap=True)
    for row in rows:
        counts = (f"{number:,}" if number else "–" for number in _counts(row))
        table.add_row(_name(row), *map(styled, counts))
    return table


def _block(row: SourceRow) -> RenderableType:
    """The same for a narrow terminal."""
    told = zip(COLUMNS, _counts(row), strict=True)
    counts = spread(styled(f"{title.lower()} {number:,}") for title, number in told if number)
    return Padding(Group(_name(row), counts), (0, 0, 1, 0))


def _counts(row: SourceRow) -> tuple[int, ...]:
    return row.claims, row.confirmed, row.contradicted, row.named, row.reports


def _name(row: SourceRow) -> Group:
    lines = styled((row.name, "bold")), _about(row), styled((_reliable(row), "dim"))
    return Group(*(line for line in lines if line))


def _reliable(row: SourceRow) -> str:
    """The reliability in the official words, and the rule that gave it where it can be judged."""
    words = f"{row.reliability}, {row.reliability.words}"
    return f"{words}: {row.reason}" if row.reliability is not Reliability.F else words


def _about(row: SourceRow) -> Text:
    """Its kind, country, ownership, own reports, who carries it, and its id if it has a name."""
    own = f"{row.published} of its own" if row.published else ""
    said = row.kind is SourceKind.ANONYMOUS and row.name.endswith(row.carried)
    carried = f"in {listed(row.carried)}" if row.carried and not said else ""
    id_ = row.ids[0] if row.entity or row.kind is SourceKind.OUTLET else ""
    parts = (row.kind, row.country or "", row.ownership or "", own, carried, id_)
    return spread([styled((part, "dim")) for part in parts])
