import harbour
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hearsay.records import (
    AmbiguousError,
    EntityKind,
    Evidence,
    LedgerError,
    NotFoundError,
    QueryError,
    Record,
    Source,
    SourceKind,
    Span,
)
from hearsay.views import EntityPage, EventPage, Page, ReportPage, near, show
from hearsay.views.index import Index


def page(key: str, record: Record = harbour.RECORD) -> Page:
    return show(Index(record), harbour.TEXTS.__getitem__, key)


def changed(**parts: object) -> Record:
    """The record with its first claim changed."""
    first, *rest = harbour.RECORD.claims
    return replace(harbour.RECORD, claims=(replace(first, **parts), *rest))


@pytest.mark.parametrize("key", [harbour.SHUT.id, harbour.SHUT.id[:5], harbour.SHUT.id.upper()])
def test_an_event_by_its_id_or_the_beginning_of_it(key: str) -> None:
    found = page(key)
    assert isinstance(found, EventPage)
    assert [one.status for one in found.tellings] == ["actual", "negated"]
    assert [side.word for side in found.disagreements[0].sides] == [
        "Harbour Gazette", "Oda Brekke → Pacific Wire"
    ]  # fmt: skip


@pytest.mark.parametrize("key", ["Brekke", "oda brekke", "ODA", harbour.BREKKE.id[:8]])
def test_an_entity_by_its_names(key: str) -> None:
    found = page(key)
    assert isinstance(found, EntityPage)
    assert found.entity == harbour.BREKKE
    assert [row.event for row in found.events] == [harbour.WARNING.id]
    assert [one.sentence.words for one in found.tellings] == [harbour.THREAT]
    assert [one.sentence.words for one in found.cited] == [harbour.DENIAL, harbour.TRUCE]


def test_a_place_has_the_events_at_it() -> None:
    found = page("Valparaíso")
    assert isinstance(found, EntityPage)
    assert [row.event for row in found.events] == [harbour.MEETING.id]


@pytest.mark.parametrize("key", ["Next round", harbour.POST.id])
def test_a_report_by_its_title_or_id(key: str) -> None:
    found = page(key)
    assert isinstance(found, ReportPage)
    assert [one.sentence.words for one in found.tellings] == [
        harbour.AGAIN, harbour.PHONE, harbour.TRUCE
    ]  # fmt: skip
    assert found.relays[0].of_outlet == "Harbour Gazette"


def test_a_report_by_its_path() -> None:
    assert isinstance(page("clippings/wire.md"), ReportPage)


def test_a_claim_means_its_event() -> None:
    found = page(harbour.CLAIMS[4].id)
    assert isinstance(found, EventPage)
    assert found.event == harbour.SHUT


@pytest.mark.parametrize("event", harbour.EVENTS)
def test_every_quote_is_at_its_place(event: object) -> None:
    found = page(event.id)  # type: ignore[attr-defined]
    assert isinstance(found, EventPage)
    for one in found.tellings:
        for quote in (one.sentence, *one.evidence):
            assert harbour.TEXTS[one.report][quote.span.start : quote.span.end] == quote.words


def test_sources_with_a_span_are_quoted() -> None:
    at = harbour.GAZETTE.text.index("two officials")
    span = Span(at, at + len("two officials"))
    told = Source(kind=SourceKind.ANONYMOUS, text="two officials", span=span)
    found = page(harbour.MEETING.id, changed(attribution=(told,)))
    assert isinstance(found, EventPage)
    assert ("source", "two officials") in [
        (quote.part, quote.words) for quote in found.tellings[0].evidence
    ]


def test_what_only_another_sentence_tells_is_supplied() -> None:
    first, second = (harbour.GAZETTE.text.index(word) for word in ("meet", "Brekke"))
    evidence = (
        Evidence(part="trigger", span=Span(first, first + 4)),
        Evidence(part="actors", span=Span(second, second + 6), of=harbour.LINDQVIST.id),
        Evidence(part="when", span=Span(second, second + 6)),
    )
    found = page(harbour.MEETING.id, changed(evidence=evidence))
    assert isinstance(found, EventPage)
    assert found.tellings[0].supplied == ("Tomas Lindqvist", "2031-03-10")
    assert found.tellings[1].supplied == ()


@pytest.mark.parametrize(
    "parts",
    [
        {"sentence": "Something else."},
        {"span": Span(3, 20)},
        {"evidence": (Evidence(part="trigger", span=Span(9000, 9004)),)},
        {"attribution": (Source(kind=SourceKind.NAMED, text="Quist", span=Span(0, 5)),)},
    ],
)
def test_words_that_are_not_there_are_never_shown(parts: dict[str, object]) -> None:
    with pytest.raises(LedgerError, match=f"claim {harbour.CLAIMS[0].id} points at"):
        page(harbour.MEETING.id, changed(**parts))


def test_near_names_are_told() -> None:
    with pytest.raises(NotFoundError, match=r"nearest: Oda Brekke \(person, E"):
        page("Breke")
    assert near(Index(harbour.RECORD), "Lindquist")[0].startswith("Tomas Lindqvist")


def test_what_is_like_nothing() -> None:
    with pytest.raises(NotFoundError, match="expected a name, or at least 3 characters of an id"):
        page("zzzzzz")
    with pytest.raises(QueryError, match="neither id nor name"):
        page(" … ")


def test_what_means_several_things_is_told_with_all_of_them() -> None:
    other = harbour.entity("Karin Lindqvist", EntityKind.PERSON)
    record = replace(harbour.RECORD, entities=(*harbour.ENTITIES, other))
    assert page("Karin Lindqvist", record).entity == other  # type: ignore[union-attr]
    with pytest.raises(AmbiguousError, match=f"Tomas Lindqvist .*; Karin Lindqvist .*{other.id}"):
        page("Lindqvist", record)


@given(st.sets(st.text("0123456789abcdef", min_size=10, max_size=10), min_size=1, max_size=30))
def test_short_keys_are_distinct_beginnings(ids: set[str]) -> None:
    events = tuple(replace(harbour.SHUT, id=f"H{one}") for one in sorted(ids))
    index = Index(Record(events=events))
    for event in events:
        key = index.key(event.id)
        assert len(key) >= 5
        assert [one.id for one in events if one.id.startswith(key)] == [event.id]
