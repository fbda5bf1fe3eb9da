import re
import sys
from io import BytesIO
from pathlib import Path

import pytest
from msgspec.structs import replace
from sheets import SCRIPTS, brief_of, hostile_brief, plain_brief

from hearsay.export.brief import brief_file
from hearsay.export.brief.page import page
from hearsay.export.brief.pdf import MOST_PAGES, pdf
from hearsay.records import MissingExtraError
from hearsay.views import Heading, Section, Sentence
from hearsay.views.briefing.rows import sentences

pypdf = pytest.importorskip("pypdf")
pytest.importorskip("fpdf")
pytest.importorskip("pymupdf_fonts")


def words_of(data: bytes) -> str:
    """All words of a PDF in their order, without the blanks between them."""
    reader = pypdf.PdfReader(BytesIO(data), strict=True)
    assert len(reader.pages) <= MOST_PAGES
    return re.sub(r"\s+", "", "".join(one.extract_text() for one in reader.pages))


def test_it_opens_and_holds_every_sentence_and_note() -> None:
    told = words_of(pdf(plain_brief()))
    made = page(plain_brief())
    for part in made.parts:
        for item in part.items:
            assert re.sub(r"\s+", "", item.text) in told
    for note in made.notes:
        assert re.sub(r"\s+", "", note.words) in told


def test_equal_briefs_are_equal_files() -> None:
    assert pdf(plain_brief()) == pdf(plain_brief())


@pytest.mark.parametrize("words", [SCRIPTS, "x" * 5_000, "\u0301" * 50])
def test_no_character_and_no_length_breaks_it(words: str) -> None:
    told = words_of(pdf(brief_of(words, f"Gazette {words}", words)))
    assert "Whathappened".upper() in told.upper()


def test_words_of_a_report_are_nothing_but_words() -> None:
    data = pdf(hostile_brief())
    assert "<script>alert(1)</script>" in words_of(data)
    assert b"/JavaScript" not in data
    assert b"/URI" not in data


def test_what_has_no_room_on_two_pages_is_left_out() -> None:
    note = sentences(plain_brief())[0].footnotes[0]
    long = tuple(
        Sentence(
            text=f"Sentence {n} is {'very ' * 80}long.",
            footnotes=(replace(note, claim=f"C{n}"),),
            events=(f"H{n}",),
            turn=n,
        )
        for n in range(36)
    )
    section = Section(heading=Heading.HAPPENED, sentences=long)
    told = words_of(pdf(replace(plain_brief(), events=len(long), sections=(section,))))
    kept = len(re.findall(r"Sentence\d+is", told))
    assert 5 < kept < len(long)
    assert f"And{len(long) - kept}moreevents" in told
    assert f"Sentence{kept - 1}is" in told


def test_without_the_extra_it_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pymupdf_fonts", None)
    with pytest.raises(MissingExtraError, match=r'pip install "hearsay\[pdf\]"'):
        brief_file(plain_brief(), Path("a.pdf"))
