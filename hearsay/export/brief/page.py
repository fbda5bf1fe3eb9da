"""A brief as a page: its footnotes numbered, its words harmless and of a length that can be set."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from hearsay.export.plain import plain
from hearsay.records import Span, When
from hearsay.views import Brief, Footnote, Heading, Section, Sentence, days, shorten
from hearsay.views.briefing.quotation import nested
from hearsay.views.briefing.rows import untold
from hearsay.views.phrases import MONTHS

LONGEST_TITLE = 100
LONGEST_SENTENCE = 700
LONGEST_WORDS = 360
COMMANDS = {
    Heading.DISPUTED: ("dispute", "hearsay disputes"),
    Heading.WORD: ("source", "hearsay sources"),
}
LEGEND = (
    "Every sentence is put together from the record, and each number leads to the exact words of "
    "a report, with their place in its text in characters. An origin is a voice that has the "
    "matter from no other; an echo adds none. “Very likely”, “likely”, “unlikely” and “very "
    "unlikely” are words of ICD 203, set for Admiralty credibility 1, 2, 4 and 5; what rests on "
    "one origin alone has no such word. “By” a day: told then, without a day of its own."
)


class Mark(Struct, frozen=True):
    """A footnote's number, and how often it was marked before and at this place."""

    number: int
    time: int


class Item(Struct, frozen=True):
    """A sentence under its lead, with its marks."""

    lead: str
    text: str
    marks: tuple[Mark, ...]


class Part(Struct, frozen=True):
    """A section; `more` says what is left out, and where it is to be had."""

    heading: str
    items: tuple[Item, ...]
    more: str


class Note(Struct, frozen=True):
    """A footnote as it is set: `source` before, the exact `words` after; `times` it is marked."""

    number: int
    source: str
    words: str
    times: int


class Page(Struct, frozen=True):
    """All that is set of a brief, in the same words in every format."""

    title: str
    scope: str
    parts: tuple[Part, ...]
    left: str
    notes: tuple[Note, ...]
    legend: str = LEGEND


class _Numbers:
    """The numbers of footnotes: those to the same words of a report share one."""

    def __init__(self) -> None:
        self.notes: dict[tuple[str, Span], Footnote] = {}
        self.times: dict[tuple[str, Span], int] = {}

    def mark(self, note: Footnote) -> Mark:
        key = note.report, note.span
        self.notes.setdefault(key, note)
        self.times[key] = self.times.get(key, 0) + 1
        return Mark(list(self.notes).index(key) + 1, self.times[key])


def page(brief: Brief) -> Page:
    """The page of a brief."""
    numbers = _Numbers()
    parts = tuple(_part(section, numbers) for section in brief.sections)
    topic = f": {_set(brief.topic, LONGEST_TITLE)}" if brief.topic else ""
    return Page(
        title=f"In brief{topic}",
        scope=_scope(brief),
        parts=parts,
        left=_left(brief),
        notes=tuple(_notes(numbers.notes, numbers.times)),
    )


def _left(brief: Brief) -> str:
    """How many events found no room, and where they are."""
    left = untold(brief)
    return f"And {_many(left, 'more event')}: hearsay timeline" if left else ""


def in_full(day: date) -> str:
    """A day with its year: `3 May 2033`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _scope(brief: Brief) -> str:
    told_since = f"told since {in_full(brief.since)}" if brief.since else ""
    if not brief.reports:
        return f"No report tells of any event {told_since}".strip()
    parts = [
        f"As of {in_full(brief.as_of)}",
        f"{_many(brief.reports, 'report')} by {_many(brief.outlets, 'outlet')}",
        _published(brief),
        _many(brief.events, "event"),
        told_since,
    ]
    return " · ".join(part for part in parts if part)


def _published(brief: Brief) -> str:
    if brief.first == brief.last:
        return in_full(brief.first)
    return days(When(brief.first, brief.last))


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}" + ("" if number == 1 else "s")


def _part(section: Section, numbers: _Numbers) -> Part:
    what, command = COMMANDS.get(section.heading, ("", ""))
    more = f"And {_many(section.more, f'more {what}')}: {command}" if what and section.more else ""
    items = tuple(_item(one, numbers) for one in section.sentences)
    return Part(section.heading.value, items, more)


def _item(one: Sentence, numbers: _Numbers) -> Item:
    marks = tuple(dict.fromkeys(numbers.mark(note) for note in one.footnotes))
    return Item(_set(one.lead, LONGEST_TITLE), _set(one.text, LONGEST_SENTENCE), marks)


def _notes(
    notes: Mapping[tuple[str, Span], Footnote], times: Mapping[tuple[str, Span], int]
) -> Iterable[Note]:
    for number, (key, note) in enumerate(notes.items(), 1):
        title = f"“{nested(_set(note.title, LONGEST_TITLE))}”" if note.title else ""
        place = f"characters {note.span.start}–{note.span.end}"
        about = (_set(note.outlet, LONGEST_TITLE), title, in_full(note.published), place)
        source = ", ".join(part for part in about if part)
        yield Note(number, source, _set(note.words, LONGEST_WORDS), times[key])


def _set(text: str, limit: int) -> str:
    return shorten(plain(text), limit)
