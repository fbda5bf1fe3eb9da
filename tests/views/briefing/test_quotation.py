import re

import harbour
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hearsay.records import EventType, Evidence, Source, SourceKind, Span, Status, new_report
from hearsay.views import Index
from hearsay.views.briefing.quotation import nested, quotation

KNOWN = Index(harbour.RECORD)


def quoted(sentence: str, trigger: str, source: str = "", cue: str = "", he: str = "") -> str:
    """The quotation of a claim that stands on its own in a report, after other words."""
    report = new_report(f"So be it. {sentence}", "Gazette", harbour.date(2031, 3, 8))

    def span(words: str) -> Span:
        at = report.text.index(words, 10)
        return Span(at, at + len(words))

    chain = (Source(kind=SourceKind.NAMED, text=source, span=span(source), cue=span(cue)),)
    claim = harbour.claim(
        report, sentence, trigger, EventType.CONSULT, Status.ACTUAL,
        attribution=chain if source else (),
    )  # fmt: skip
    named = Evidence(part="actors", span=span(he), of=harbour.BREKKE.id) if he else None
    return quotation(KNOWN, replace(claim, evidence=(*claim.evidence, *([named] if named else []))))


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (
            ("They met on Monday, the police said.", "met", "the police", "said"),
            "They met on Monday",
        ),
        (
            ("They met, according to Ivo Kral, who was there.", "met", "Ivo Kral", "according to"),
            "They met",
        ),
        (
            ("They met, the police said, and left.", "met", "the police", "said"),
            "They met, the police said, and left",
        ),
        (
            ("The police said that they met.", "met", "The police", "said"),
            "The police said that they met",
        ),
        (("LIMA, May 9 (Caspian Wire) — They met there.", "met"), "They met there"),
        (('LIMA - They met "by', "met"), "They met ‘by"),
        (('They met "by chance".', "met"), "They met ‘by chance’"),
        (("He met the envoy.", "met", "", "", "He"), "He [Oda Brekke] met the envoy"),
    ],
)
def test_dateline_and_attribution_are_left_out(given: tuple[str, ...], kept: str) -> None:
    assert quoted(*given) == f"“{kept}”"


@given(st.text(st.characters(exclude_categories=["C"]), max_size=300), st.integers(0, 5))
def test_what_is_quoted_stands_in_the_sentence(more: str, times: int) -> None:
    sentence = f"They met {more * times}".strip()
    plain = " ".join(nested(sentence).split())
    for part in re.split("…", quoted(sentence, "met")[1:-1]):
        assert part.strip() in plain
