"""A brief: what it tells, in what words, and that nothing in it is without evidence."""

from datetime import date

import harbour
import pytest
import wires
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from test_judgements import affairs

from hearsay.pipeline import Interpretation, record_of
from hearsay.records import (
    EvidenceError,
    Judgement,
    NotFoundError,
    QueryError,
    Record,
    Span,
    Status,
)
from hearsay.views import Brief, Briefing, Footnote, Heading, Index, Sentence, brief
from hearsay.views.brief import MOST_WORDS
from hearsay.views.briefing.rows import length, sentences, shorter

NOTE = Footnote(
    report="R1",
    outlet="Gazette",
    title="",
    published=date(2031, 3, 8),
    span=Span(3, 7),
    words="open",
    claim="C1",
)


def made(record: Record = harbour.RECORD, **asked: object) -> Brief:
    return brief(Index(record), harbour.TEXTS.__getitem__, Briefing(**asked))  # type: ignore[arg-type]


def under(one: Brief, heading: Heading) -> list[str]:
    found = [section for section in one.sections if section.heading is heading]
    return [f"{s.lead}. {s.text}" for section in found for s in section.sentences]


@given(st.text(), st.text(), st.lists(st.text()), st.floats())
def test_no_sentence_can_be_made_without_a_footnote(
    text: str, lead: str, events: list[str], turn: float
) -> None:
    with pytest.raises(EvidenceError):
        Sentence(text=text, lead=lead, events=tuple(events), turn=turn, footnotes=())


def test_nor_one_be_changed_into_such() -> None:
    with pytest.raises(EvidenceError, match="no footnote"):
        replace(Sentence(text="It is open.", footnotes=(NOTE,)), footnotes=())
    with pytest.raises(EvidenceError, match="no words"):
        Sentence(text=" ", footnotes=(NOTE,))


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_a_footnote_has_words_as_long_as_its_span(words: str, start: int, end: int) -> None:
    if words.strip() and len(words) == end - start:
        assert replace(NOTE, words=words, span=Span(start, end)).words == words
        return
    with pytest.raises(EvidenceError, match="exact words"):
        replace(NOTE, words=words, span=Span(start, end))


@settings(max_examples=60, deadline=None)
@given(affairs(), st.booleans())
def test_every_sentence_has_the_exact_words_behind_it(
    affair: tuple[list[Interpretation], list[Judgement]], late: bool
) -> None:
    record = record_of(affair[0])
    texts = {one.report.id: one.report.text for one in affair[0]}
    days = [one.published for one in record.reports]
    asked = Briefing(since=max(days) if late and days else None)
    told = sentences(brief(Index(record), texts.__getitem__, asked))
    assert bool(told) == bool(record.events)
    for one in told:
        assert one.footnotes
        assert all(note.span.of(texts[note.report]) == note.words for note in one.footnotes)


def test_what_happened_is_told_with_day_place_and_word() -> None:
    assert under(made(), Heading.HAPPENED) == [
        "Mon 10 Mar, Valparaíso. Mara Quist and Tomas Lindqvist held talks — on the word of two "
        "officials (Harbour Gazette) and the Foreign Ministry (Pacific Wire); one to two origins.",
        "By Sat 8 Mar. “Oda Brekke has threatened a wider strike” — on the word of Harbour Gazette "
        "alone.",
    ]


def test_what_is_next_is_told_with_how_sure_it_is() -> None:
    assert under(made(), Heading.NEXT) == [
        "21–31 Mar. Mara Quist and Tomas Lindqvist are to speak by telephone — on the word of two "
        "officials (Harbour Gazette, relayed by Northern Post); one origin.",
    ]


def test_what_is_disputed_stands_side_by_side() -> None:
    assert under(made(), Heading.DISPUTED) == [
        "Whether. So, “The ministry closed the port on Friday”, on the word of Harbour Gazette; "
        "not so, “Union leader Oda Brekke denied that the port had been closed”, on the word of "
        "Oda Brekke (Pacific Wire)."
    ]


def test_a_topic_is_a_name_or_words() -> None:
    assert {key for s in sentences(made(topic="Valparaíso")) for key in s.events} == {
        harbour.MEETING.id,
        harbour.SHUT.id,
    }
    assert made(topic="a wider strike").events == 1
    with pytest.raises(NotFoundError, match="nearest: Oda Brekke"):
        made(topic="Breke")
    with pytest.raises(QueryError, match="has no words"):
        made(topic="…")


def test_since_leaves_out_what_was_told_before() -> None:
    late = made(since=date(2031, 3, 12))
    assert (late.events, late.first, late.last) == (2, date(2031, 3, 12), date(2031, 3, 12))


def test_an_empty_ledger_has_an_empty_brief() -> None:
    none = made(Record())
    assert (none.sections, none.events) == ((), 0)


def test_an_echo_is_told() -> None:
    first = wires.report("Bay Herald", 1, "The ferry sank off Ellery Cove.")
    second = wires.report("Cove Times", 2, "The ferry sank, the Bay Herald reported.")
    reports = (first, second)
    claims = (wires.told(first), wires.told(second, wires.outlet("the Bay Herald")))
    record = wires.record(reports, claims, relays=((second, first),))
    texts = {one.id: one.text for one in reports}
    told = brief(Index(record), texts.__getitem__)
    assert under(told, Heading.HAPPENED)[0].endswith("; Cove Times repeats Bay Herald.")
    assert "Echoes. Cove Times takes matter from Bay Herald. An echo adds no origin." in under(
        told, Heading.WORD
    )


def test_what_was_called_off_is_told_so() -> None:
    report = wires.report("Bay Herald", 1, "The drill that sank was called off.")
    claim = wires.told(report, status=Status.NEGATED)
    record = wires.record((report,), (claim,), wires.event(claim, status=wires.CANCELLED))
    told = brief(Index(record), lambda _: report.text)
    assert under(told, Heading.HAPPENED) == [
        "Told Thu 1 Jun. Called off: “The drill that sank was called off” — on the word of Bay "
        "Herald alone."
    ]


def test_a_long_brief_is_cut_by_turns_and_says_what_is_left_out() -> None:
    reports = tuple(
        wires.report(f"Paper {n}", 1 + n % 28, f"Ferry {n} sank {'off a very long cove ' * 9}.")
        for n in range(60)
    )
    claims = tuple(wires.told(one) for one in reports)
    record = wires.record(reports, claims, *(wires.event(one) for one in claims))
    texts = {one.id: one.text for one in reports}
    told = brief(Index(record), texts.__getitem__)
    assert length(told) <= MOST_WORDS
    happened = told.sections[0]
    assert len(happened.sentences) + happened.more == len(record.events)
    less = shorter(told)
    assert less is not None
    assert len(sentences(less)) == len(sentences(told)) - 1


def test_one_sentence_is_always_left() -> None:
    one: Brief | None = made()
    while one and (less := shorter(one)):
        one = less
    assert one is not None
    assert len(sentences(one)) == 1
