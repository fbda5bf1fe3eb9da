from hypothesis import given
from hypothesis import strategies as st

from hearsay.records import Span
from hearsay.web.marks import Mark, segments

TEXT = "They met in Valparaíso on Friday, two officials said."
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(
    lambda ends: Span(min(ends), max(ends))
)
MARKS = st.lists(st.builds(Mark, SPANS, st.sampled_from(["when", "where", "trigger"])))


@given(MARKS)
def test_segments_come_to_the_text_again(marks: list[Mark]) -> None:
    found = segments(TEXT, marks)
    assert "".join(one.text for one in found) == TEXT
    assert all(TEXT[one.start :].startswith(one.text) for one in found)


@given(MARKS)
def test_every_letter_stands_under_the_marks_that_hold_it(marks: list[Mark]) -> None:
    for one in segments(TEXT, marks):
        for place in range(one.start, one.start + len(one.text)):
            holding = {mark for mark in marks if mark.span.start <= place < mark.span.end}
            assert set(one.marks) == holding


def test_a_sentence_is_cut_out_of_its_text() -> None:
    found = segments(TEXT, [Mark(Span(5, 8), "trigger"), Mark(Span(40, 60), "cue")], Span(5, 22))
    assert [(one.text, one.parts) for one in found] == [("met", "trigger"), (" in Valparaíso", "")]
