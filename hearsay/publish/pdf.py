"""A brief as a PDF of two A4 pages at most."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hearsay.publish.page import Item, Page, page
from hearsay.records import QueryError
from hearsay.views import Brief
from hearsay.views.briefing.rows import shorter

if TYPE_CHECKING:
    from fpdf import FPDF

MOST_PAGES = 2
FAMILY = "FiraGO"
_FONTS = {"": "figo", "B": "figbo", "I": "figit"}
_MARGIN, _LEAD, _GAP = 15.0, 27.0, 3.0
_BODY, _LINE, _SMALL = 9.0, 4.2, 6.2
_INK, _MUTED, _ACCENT, _RULE = (29, 31, 33), (90, 95, 102), (138, 45, 28), (217, 213, 204)


def pdf(brief: Brief) -> bytes:
    """The brief, without the sentences for which two pages have no room.

    The fonts cover Latin, Cyrillic, Greek, Arabic, Hebrew, Georgian, Thai and Devanagari; a
    character of another script is an empty box. Raises QueryError where the extra is missing.
    """
    with _fonts() as fonts:
        return bytes(_laid_out(_fitting(brief, fonts), fonts).output())


def _fitting(brief: Brief, fonts: Path) -> Brief:
    """The longest brief that fits, found by halves."""
    tries = [brief]
    while less := shorter(tries[-1]):
        tries.append(less)
    low, high = 0, len(tries) - 1
    while low < high:
        half = (low + high) // 2
        if _laid_out(tries[half], fonts).page > MOST_PAGES:
            low = half + 1
        else:
            high = half
    return tries[low]


def _laid_out(brief: Brief, fonts: Path) -> "FPDF":
    made = _blank(brief, fonts)
    _lay_out(made, page(brief))
    return made


def _blank(brief: Brief, fonts: Path) -> "FPDF":
    """An empty A4 page; its day is that of the brief, so that equal briefs are equal files."""
    from fpdf import FPDF

    made = FPDF(format="A4")
    made.set_margins(_MARGIN, 13, _MARGIN)
    made.set_auto_page_break(True, margin=13)
    for style in _FONTS:
        made.add_font(FAMILY, style, fonts / f"{style or 'R'}.ttf")
    made.set_text_shaping(True)
    made.set_creation_date(datetime.combine(brief.as_of, time(), UTC))
    made.set_lang("en")
    made.set_producer("Hearsay")
    made.add_page()
    return made


def _lay_out(made: "FPDF", page: Page) -> None:
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
    made.char_vpos = "SUP"
    made.set_text_color(*_ACCENT)
    made.write(_LINE, _marks(item))
    made.char_vpos = "LINE"
    made.ln(_LINE)
    made.set_left_margin(left)
    made.set_xy(left, max(made.y, after) + 0.6)


def _marks(item: Item) -> str:
    """The footnotes' numbers, which stay with the word before them."""
    return "".join(f"\u00a0{mark.number}" for mark in item.marks)


def _notes(made: "FPDF", page: Page) -> None:
    made.ln(1.5)
    _rule(made, 0)
    _heading(made, "The exact words")
    with made.text_columns(ncols=2, gutter=6, line_height=1.22, balance=True) as columns:
        for note in page.notes:
            _style(made, _SMALL, "B", _ACCENT)
            columns.write(f"{note.number}  ")
            _style(made, _SMALL, "", _MUTED)
            columns.write(f"{note.source}: ")
            _style(made, _SMALL)
            columns.write(f"“{note.words}”\n")
    made.ln(1.5)
    _write(made, page.legend, _SMALL, 2.8, "I", _MUTED)


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


@contextmanager
def _fonts() -> Iterator[Path]:
    """A folder with the fonts as files, while a PDF is made; what lacks a character is not told."""
    try:
        import_module("fpdf")
        packed = import_module("pymupdf_fonts")
    except ImportError as error:
        raise QueryError(
            f"a PDF needs {error.name}, which is not installed: "
            'pip install "hearsay[pdf]", or give --out a name that ends in .html or .md'
        ) from None
    log = logging.getLogger("fpdf")
    level = log.level
    with TemporaryDirectory() as folder, warnings.catch_warnings():
        log.setLevel(logging.ERROR)
        for style, name in _FONTS.items():
            Path(folder, f"{style or 'R'}.ttf").write_bytes(packed.myfont(name))
        try:
            yield Path(folder)
        finally:
            log.setLevel(level)
