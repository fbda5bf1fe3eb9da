"""Disagreements on a terminal, with the sides beside one another."""

from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.table import Table

from hearsay.cli.rows import kind, people_and_place, state
from hearsay.cli.screen import put, spread, styled
from hearsay.views import Dispute, Position, Said, days

NARROWEST = 36


def print_disputes(console: Console, disputes: Iterable[Dispute]) -> None:
    """Print each disagreement: the field, the event, and what each side says in whose words."""
    for one in disputes:
        row = one.row
        title = styled((f"Accounts differ: {one.field}", "bold underline"))
        put(console, spread([title, kind(row), state(row), styled((row.key, "dim"))]))
        put(console, spread([people_and_place(row), styled(days(row.when))]), "")
        put(console, *_beside(one.positions, max(console.width // NARROWEST, 1)))


def _beside(positions: tuple[Position, ...], most: int) -> Iterable[RenderableType]:
    """The sides in columns, so many at most in one line of them."""
    for start in range(0, len(positions), most):
        grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
        for _ in range(min(most, len(positions))):
            grid.add_column(ratio=1)
        grid.add_row(*map(_side, positions[start : start + most]))
        yield from (grid, "")


def _side(position: Position) -> RenderableType:
    """What it says, and each quote once, though it may hold several claims."""
    distinct = {(one.report, one.sentence, one.word): one for one in position.said}
    lines = [line for one in distinct.values() for line in _said(one)]
    return Group(styled((position.says, "bold")), *lines)


def _said(one: Said) -> Iterable[RenderableType]:
    """The quote, on whose word it is, and where it stands."""
    yield styled(f"“{one.sentence}”")
    yield styled(one.word)
    yield styled((f"{one.published}, {one.report}", "dim"))
