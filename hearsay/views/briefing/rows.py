"""The rows of a brief. A sentence is made with the words that bear it out, or not at all."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from hearsay.records import EvidenceError, Span


class Heading(StrEnum):
    """The sections of a brief, in their order."""

    HAPPENED = "What happened"
    NEXT = "What is next"
    DISPUTED = "What is disputed"
    WORD = "Who says so"


class Footnote(Struct, frozen=True, kw_only=True):
    """The exact words behind a sentence: those at `span`, half-open, of a report's text.

    Raises EvidenceError where the words are blank or not as long as the span.
    """

    report: str
    outlet: str
    title: str
    published: date
    span: Span
    words: str
    claim: str

    def __post_init__(self) -> None:
        if not self.words.strip() or len(self.words) != self.span.end - self.span.start:
            raise EvidenceError(
                f"a footnote to claim {self.claim} has {len(self.words)} characters of words for "
                f"characters {self.span.start} to {self.span.end} of report {self.report}: "
                "expected the exact words at that place"
            )


class Sentence(Struct, frozen=True, kw_only=True):
    """One sentence and the words that bear it out.

    `lead` is what it is set under: day and place, or who. `events` are those that it tells of.
    `turn` is when it comes to be left out, for want of room: the greatest first. Raises
    EvidenceError for a sentence without words or without a footnote.
    """

    text: str
    footnotes: tuple[Footnote, ...]
    lead: str = ""
    events: tuple[str, ...] = ()
    turn: float = 0.0

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise EvidenceError("a sentence of a brief has no words")
        if not self.footnotes:
            raise EvidenceError(
                f"the sentence {self.text!r} has no footnote: give it the words of a report that "
                "bear it out, or leave it unsaid"
            )


class Section(Struct, frozen=True, kw_only=True):
    """Sentences under a heading, and how many `more` of the kind there are."""

    heading: Heading
    sentences: tuple[Sentence, ...]
    more: int = 0


class Brief(Struct, frozen=True, kw_only=True):
    """What a busy reader needs of an affair `as_of` a day.

    `topic` and `since` are what it was narrowed to. The counts are those of what it is drawn
    from; `first` and `last` are days of publication.
    """

    topic: str | None
    since: date | None
    as_of: date
    first: date
    last: date
    reports: int
    outlets: int
    events: int
    sections: tuple[Section, ...]


def sentences(brief: Brief) -> tuple[Sentence, ...]:
    """All sentences of a brief in their order."""
    return tuple(one for section in brief.sections for one in section.sentences)


def untold(brief: Brief) -> int:
    """How many of the events that it is drawn from no sentence tells of."""
    return brief.events - len({key for one in sentences(brief) for key in one.events})


def length(brief: Brief) -> int:
    """How many words the sentences have, their footnotes not counted."""
    return sum(len(f"{one.lead} {one.text}".split()) for one in sentences(brief))


def shorter(brief: Brief) -> Brief | None:
    """The brief without the sentence whose turn it is; None where only one is left."""
    told = sentences(brief)
    if len(told) < 2:
        return None
    last = max(told, key=lambda one: one.turn)
    return replace(brief, sections=tuple(_without(s, last) for s in brief.sections))


def _without(section: Section, last: Sentence) -> Section:
    kept = tuple(one for one in section.sentences if one is not last)
    gone = len(section.sentences) - len(kept)
    return replace(section, sentences=kept, more=section.more + gone)


def in_turn(told: Iterable[Sentence], stride: float) -> tuple[Sentence, ...]:
    """Sentences, the foremost first, each with its turn: `stride` more than the one before."""
    return tuple(replace(one, turn=place * stride) for place, one in enumerate(told, 1))
