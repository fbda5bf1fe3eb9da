"""Two columns of equal height on the sheets of a PDF.

The library has columns of its own, but sets words that run leftwards wrongly in them.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from fpdf import FPDF

_GUTTER = 6.0


class Block(Struct, frozen=True):
    """What stands together in a column: its `height` in millimetres, and what writes it."""

    height: float
    write: Callable[[], None]


def column_width(made: "FPDF") -> float:
    """The width of a column in millimetres."""
    return (made.epw - _GUTTER) / 2


def set_columns(made: "FPDF", blocks: Sequence[Block]) -> None:
    """Write the blocks in two columns, sheet by sheet; none is parted."""
    made.set_auto_page_break(False, margin=made.b_margin)
    rest = list(blocks)
    while rest:
        room = made.h - made.b_margin - made.y
        left = _take(rest, min(room, sum(one.height for one in rest) / 2))
        right = _take(rest, room)
        _set_side_by_side(made, left, right)
        if rest:
            made.add_page()
    made.set_auto_page_break(True, margin=made.b_margin)


def _take(rest: list[Block], room: float) -> list[Block]:
    """Blocks from the front until the room is full: one at least, the last to its half."""
    taken: list[Block] = []
    height = 0.0
    while rest and (not taken or height + rest[0].height / 2 <= room):
        taken.append(rest.pop(0))
        height += taken[-1].height
    return taken


def _set_side_by_side(made: "FPDF", left: Sequence[Block], right: Sequence[Block]) -> None:
    outer_left, outer_right, top = made.l_margin, made.r_margin, made.y
    width = column_width(made)
    made.set_right_margin(outer_right + width + _GUTTER)
    for one in left:
        one.write()
    bottom, made.y = made.y, top
    made.set_right_margin(outer_right)
    made.set_left_margin(outer_left + width + _GUTTER)
    made.x = made.l_margin
    for one in right:
        one.write()
    made.set_left_margin(outer_left)
    made.set_xy(outer_left, max(bottom, made.y))
