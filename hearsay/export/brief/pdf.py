"""A brief as a PDF of two A4 pages at most."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import bidirectional, category

from hearsay.export.brief.fonts import FAMILY, FONTS, file_name, font_files
from hearsay.export.brief.page import Page, page
from hearsay.export.brief.sheet import lay_out
from hearsay.views import Brief
from hearsay.views.briefing.rows import shorter

if TYPE_CHECKING:
    from fpdf import FPDF

MOST_PAGES = 2
_SIDE, _HEAD = 15, 13
_LEFTWARDS = frozenset({"R", "AL"})
_JOINED = frozenset({"Mn", "Mc"})


def pdf(brief: Brief) -> bytes:
    """The brief, without the sentences for which two pages have no room.

    The fonts cover Latin, Cyrillic, Greek, Arabic, Hebrew, Georgian, Thai and Devanagari; a
    character of another script is left blank. Raises MissingExtraError without the extra `pdf`.
    """
    with font_files() as fonts, _laid_out(_fitting(brief, fonts), fonts) as made:
        return bytes(made.output())


def _fitting(brief: Brief, fonts: Path) -> Brief:
    """The longest brief that fits, found by halves if it is not the whole."""
    tries = [brief]
    while less := shorter(tries[-1]):
        tries.append(less)
    low, high = 0, len(tries) - 1
    half = low
    while low < high:
        with _laid_out(tries[half], fonts) as made:
            fits = made.page <= MOST_PAGES
        low, high = (low, half) if fits else (half + 1, high)
        half = (low + high) // 2
    return tries[low]


@contextmanager
def _laid_out(brief: Brief, fonts: Path) -> Iterator["FPDF"]:
    """The pages of a brief; the library leaves it to others to close the fonts."""
    from fpdf.fonts import TTFFont

    made = _blank(brief, fonts)
    told = page(brief)
    made.set_text_shaping(_is_shaped(told))
    try:
        lay_out(made, told)
        yield made
    finally:
        for font in made.fonts.values():
            if isinstance(font, TTFFont):
                font.close()


def _blank(brief: Brief, fonts: Path) -> "FPDF":
    """An empty A4 page; its day is that of the brief, so that equal briefs are equal files."""
    from fpdf import FPDF

    made = FPDF(format="A4")
    made.set_margins(_SIDE, _HEAD, _SIDE)
    made.set_auto_page_break(True, margin=_HEAD)
    for style in FONTS:
        made.add_font(FAMILY, style, fonts / file_name(style))
    made.set_creation_date(datetime.combine(brief.as_of, time(), UTC))
    made.set_lang("en")
    made.set_producer("Hearsay")
    made.add_page()
    return made


def _is_shaped(page: Page) -> bool:
    """Whether a script is in it whose letters run leftwards or join; shaping takes its time."""
    texts = (f"{item.lead}{item.text}" for part in page.parts for item in part.items)
    notes = (f"{note.source}{note.words}" for note in page.notes)
    return any(
        bidirectional(one) in _LEFTWARDS or category(one) in _JOINED
        for text in (page.title, *texts, *notes)
        for one in text
    )
