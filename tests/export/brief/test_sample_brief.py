"""The sample's brief through the real reader: two pages, each sentence with its exact words."""

import re
from io import BytesIO
from pathlib import Path

import pytest

import hearsay
from hearsay.export.brief.pdf import pdf
from hearsay.read.reader import WEIGHTS
from hearsay.sample import folder
from hearsay.views.brief import MOST_WORDS
from hearsay.views.briefing.rows import length, sentences

pypdf = pytest.importorskip("pypdf")
pytest.importorskip("fpdf")
pytest.importorskip("pymupdf_fonts")
pytestmark = pytest.mark.skipif(
    not (WEIGHTS / "reader.onnx").exists(), reason="the reader's weights are missing"
)


def test_the_sample_fits_two_pages(tmp_path: Path) -> None:
    with hearsay.open(tmp_path / "sample.db") as affair:
        affair.add(folder())
        brief = affair.brief()
        told = sentences(brief)
        for note in (note for one in told for note in one.footnotes):
            assert note.span.of(affair.text(note.report)) == note.words
    assert len(told) > 15
    assert length(brief) <= MOST_WORDS
    reader = pypdf.PdfReader(BytesIO(pdf(brief)))
    assert len(reader.pages) <= 2
    text = re.sub(r"\s+", "", "".join(page.extract_text() for page in reader.pages))
    assert all(re.sub(r"\s+", "", one.text) in text for one in told)
