"""How a brief stands on the sheets of a PDF; all sizes are in millimetres, of letters in points."""

from typing import TYPE_CHECKING

from hearsay.export.brief.columns import Block, column_width, set_columns
from hearsay.export.brief.fonts import FAMILY
from hearsay.export.brief.page import Item, Note, Page

if TYPE_CHECKING:
    from fpdf import FPDF

_BODY, _LINE, _SMALL, _SMALL_LINE = 9.0, 4.2, 6.2, 2.72
_LEAD, _GAP = 27.0, 3.0
_INK, _MUTED, _ACCENT, _RULE = (29, 31, 33), (90, 95, 102), (138, 45, 28), (217, 213, 204)


def lay_out(made: "FPDF", page: Page) -> None:
    """Write the page of a brief onto a blank document."""
    made.set_title(page.title)
    _write(made, page.title, 18, 8, "B")
    _write(made, page.scope, 7.8, 4, colour=_MUTED)
    _rule(made, 1.2)
    for part in page.parts:
        _heading(made, part.heading)
        for item in part.items:
            _item(made, item)
        if part.more:
            _write(made, part.more, 7.2, 4, colour=_MUTED)
    if page.left:
        made.ln(1)
        _write(made, page.left, 7.2, 4, colour=_MUTED)
    _notes(made, page)


def _heading(made: "FPDF", text: str) -> None:
    if made.will_page_break(16):
        made.add_page()
    made.ln(2.4)
    _write(made, text.upper(), 7.4, 4, "B", _ACCENT)


def _item(made: "FPDF", item: Item) -> None:
    """The lead to the left, the sentence to the right of it, both from one height."""
    width = made.epw - _LEAD - _GAP
    lines = max(
        _lines(made, item.lead, 7.6, _LEAD, 3.6, "B"),
        _lines(made, item.text + _marks(item), _BODY, width, _LINE),
    )
    if made.will_page_break(lines + 2):
        made.add_page()
    _rule(made, 0.8)
    top = made.y
    _write(made, item.lead, 7.6, 3.6, "B", width=_LEAD)
    after, made.y = made.y, top
    left = made.l_margin
    made.set_left_margin(left + _LEAD + _GAP)
    _style(made, _BODY)
    made.write(_LINE, item.text)
    _write_marks(made, _marks(item))
    made.char_vpos = "LINE"
    made.ln(_LINE)
    made.set_left_margin(left)
    made.set_xy(left, max(made.y, after) + 0.6)


def _write_marks(made: "FPDF", marks: str) -> None:
    """Raised numbers, on a new line if this one has no room for all of them."""
    width = made.get_string_width(marks) * made.sup_scale
    if made.x + width + 2 * made.c_margin > made.w - made.r_margin:
        made.ln(_LINE)
    made.char_vpos = "SUP"
    made.set_text_color(*_ACCENT)
    made.write(_LINE, marks)


def _marks(item: Item) -> str:
    """The footnotes' numbers, which stay with the word before them."""
    return "".join(f"\u00a0{mark.number}" for mark in item.marks)


def _notes(made: "FPDF", page: Page) -> None:
    made.ln(1.5)
    _rule(made, 0)
    _heading(made, "The exact words")
    set_columns(made, [_note(made, note) for note in page.notes])
    made.ln(1.5)
    _write(made, page.legend, _SMALL, _SMALL_LINE, "I", _MUTED)


def _note(made: "FPDF", note: Note) -> Block:
    """A note as a block of a column."""
    number, source, words = f"{note.number}\u2002", f"{note.source}: ", f"“{note.words}”"

    def write() -> None:
        for text, style, colour in (
            (number, "B", _ACCENT),
            (source, "", _MUTED),
            (words, "", _INK),
        ):
            _style(made, _SMALL, style, colour)
            made.write(_SMALL_LINE, text)
        made.ln(_SMALL_LINE)

    width = column_width(made)
    return Block(
        height=_lines(made, number + source + words, _SMALL, width, _SMALL_LINE), write=write
    )


def _write(
    made: "FPDF",
    text: str,
    size: float,
    height: float,
    style: str = "",
    colour: tuple[int, int, int] = _INK,
    width: float = 0,
) -> None:
    _style(made, size, style, colour)
    made.multi_cell(width, height, text, align="L", new_x="LMARGIN", new_y="NEXT")


def _lines(
    made: "FPDF", text: str, size: float, width: float, height: float, style: str = ""
) -> float:
    """How high a text will stand, in millimetres."""
    _style(made, size, style)
    found = made.multi_cell(width, height, text, align="L", dry_run=True, output="LINES")
    return height * len(found) if isinstance(found, list) else height


def _style(made: "FPDF", size: float, style: str = "", colour: tuple[int, int, int] = _INK) -> None:
    made.set_font(FAMILY, style, size)
    made.set_text_color(*colour)


def _rule(made: "FPDF", after: float) -> None:
    made.set_draw_color(*_RULE)
    made.set_line_width(0.2)
    made.line(made.l_margin, made.y, made.w - made.r_margin, made.y)
    made.ln(after)
