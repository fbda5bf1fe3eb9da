"""Of what kind a source is, how far its words reach, and through whom it came."""

import pytest
from scenes import Scene

from hearsay.claim.kinds import kind_of
from hearsay.records import Role, SourceKind

SOURCE, CUE = Role.SOURCE, Role.CUE
NAMED, OFFICIAL = SourceKind.NAMED, SourceKind.OFFICIAL
ANONYMOUS, OUTLET = SourceKind.ANONYMOUS, SourceKind.OUTLET
DOCUMENT = SourceKind.DOCUMENT


@pytest.mark.parametrize(
    ("words", "learned", "kind"),
    [
        ("a Chilean diplomat", NAMED, ANONYMOUS),
        ("an employee of the Cabo Hotel", NAMED, ANONYMOUS),
        ("her brother", NAMED, ANONYMOUS),
        ("two Peruvian officials briefed on the visit", OFFICIAL, ANONYMOUS),
        ("a spokesman for the Port Ministry", OFFICIAL, OFFICIAL),
        ("the authorities", OFFICIAL, OFFICIAL),
        ("the minister", NAMED, NAMED),
        ("she", NAMED, NAMED),
        ("a joint statement", ANONYMOUS, OFFICIAL),
        ("the indictment", OFFICIAL, DOCUMENT),
        ("a navy memorandum", OUTLET, DOCUMENT),
        ("media reports", OUTLET, OUTLET),
        ("the newspaper La Ola", NAMED, OUTLET),
        ("a website in Arica", ANONYMOUS, OUTLET),
        ("national television", OFFICIAL, OUTLET),
        ("a television presenter", ANONYMOUS, ANONYMOUS),
    ],
)
def test_plain_words_settle_the_kind(words: str, learned: SourceKind, kind: SourceKind) -> None:
    assert kind_of(words, learned, None) == kind


def _chain(text: str, *parts: str, **names: str) -> list[tuple[str, str]]:
    roles = zip((SOURCE, CUE), parts, strict=False)
    (told,) = Scene(text, **names).tell("met", *roles).claims()
    return [(s.kind, s.text) for s in told.claim.attribution]


@pytest.mark.parametrize(
    ("text", "source", "whole"),
    [
        ("Envoys met, one of them said.", "of them", "one of them"),
        ("Envoys met, a member of the crew said.", "crew", "a member of the crew"),
        ("Envoys met, two people who were there said.", "who", "two people who were there"),
        ("Envoys met, a report of May said.", "a report of", "a report"),
    ],
)
def test_the_words_for_a_speaker_are_taken_whole(text: str, source: str, whole: str) -> None:
    assert [words for _, words in _chain(text, source, "said")] == [whole]


def test_who_speaks_in_the_clause_of_an_event_tells_of_it() -> None:
    text = "It rained, according to the harbour, while envoys met, the navy says."
    assert [words for _, words in _chain(text, "the harbour", "according to")] == ["the navy"]
    one = "It rained and envoys met, according to the harbour, the navy says."
    assert [words for _, words in _chain(one, "the harbour", "according to")] == ["the harbour"]


def test_a_paper_may_call_itself_by_its_initials() -> None:
    assert _chain("Envoys met, TL has learned.", "TL") == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The union put the number of those who met at forty.", "The union"),
        ("The guards on Monday raised to nine their count of those who met.", "The guards"),
        ("The union put up a tent where forty men met.", None),
    ],
)
def test_a_number_has_an_origin(text: str, who: str | None) -> None:
    assert [words for _, words in _chain(text)] == ([who] if who else [])


@pytest.mark.parametrize(
    ("text", "source", "relay"),
    [
        ("Envoys met, an aide told national television.", "an aide", "national television"),
        ("Envoys met, an aide told Reuters on Monday.", "an aide", "Reuters"),
        ("Envoys met, an aide told Ana Ruiz.", "an aide", None),
    ],
)
def test_through_whom_a_word_came_is_kept(text: str, source: str, relay: str | None) -> None:
    found = [words for _, words in _chain(text, source)]
    assert found == [source, relay] if relay else [source]
