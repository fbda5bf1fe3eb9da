"""A judgement's places in a text that its outlet has changed."""

from datetime import date

import quay
from hypothesis import given
from hypothesis import strategies as st

from hearsay.records import JudgementKind, Mention, Part, Report, Span, Subject, new_report
from hearsay.records import SubjectKind as Kind
from hearsay.resolve import moved

TEXT = "A ferry was late.\n\nMara Quist met Ivo Kral at the pier.\n\nThe crew struck."


def version(text: str, day: int, url: str | None = "https://quay.example/ferry") -> Report:
    return new_report(text, "Gull Post", date(2034, 9, day), url=url)


def place(old: Report, new: Report, words: str) -> Mention | None:
    """Where a judgement about these words looks for them in the new version."""
    at = Mention(report=old.id, span=_span(old.text, words))
    about = Subject(kind=Kind.CLAIM, name="it", parts=(Part(id="C1", at=at),))
    (one,) = moved([quay.ruled(JudgementKind.RETRACT, 1, about)], [new], [old, new])
    return one.about[0].parts[0].at


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_words_that_stand_elsewhere_are_found() -> None:
    old, new = version(TEXT, 1), version("Corrected on Monday.\n\n" + TEXT, 2)
    assert place(old, new, "met") == Mention(report=new.id, span=_span(new.text, "met"))


def test_a_word_changed_nearby_does_no_harm() -> None:
    old, new = version(TEXT, 1), version(TEXT.replace("the pier", "the north pier"), 2)
    assert place(old, new, "met") == Mention(report=new.id, span=_span(new.text, "met"))


def test_what_is_gone_or_stands_twice_is_left_where_it_was() -> None:
    old = version(TEXT, 1)
    for text in ("A ferry was late.", f"{TEXT}\n\n{TEXT}"):
        assert place(old, version(text, 2), "met") == Mention(
            report=old.id, span=_span(TEXT, "met")
        )


def test_another_page_is_no_version() -> None:
    old, new = version(TEXT, 1, None), version(TEXT, 2)
    assert place(old, new, "met") == Mention(report=old.id, span=_span(TEXT, "met"))


@given(st.text(max_size=80), st.text(max_size=80), st.data())
def test_the_words_found_are_the_same_words(a: str, b: str, data: st.DataObject) -> None:
    old, new = version(a + TEXT, 1), version(b + TEXT, 2)
    start = data.draw(st.integers(0, len(old.text) - 1))
    words = old.text[start : start + 6]
    at = place(old, new, words)
    assert at is not None
    assert at.span.of((new if at.report == new.id else old).text) == words
