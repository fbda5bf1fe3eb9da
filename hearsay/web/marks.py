"""A text with the words marked that claims rest on."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from hearsay.records import Span


class Mark(Struct, frozen=True):
    """A span and what it shows: the `part` of a claim, and the claim's event where it has one."""

    span: Span
    part: str
    claim: str = ""
    event: str | None = None


class Segment(Struct, frozen=True):
    """A run of text under the same marks; `start` is its offset in the report's text."""

    start: int
    text: str
    marks: tuple[Mark, ...]

    @property
    def parts(self) -> str:
        """The parts that it shows, each once."""
        return " ".join(dict.fromkeys(mark.part for mark in self.marks))

    @property
    def leads_to(self) -> str | None:
        """The event of which these words are the trigger."""
        return next((mark.event for mark in self.marks if mark.part == "trigger"), None)


def segments(text: str, marks: Sequence[Mark], within: Span | None = None) -> tuple[Segment, ...]:
    """Cut a text, or a span of it, wherever a mark begins or ends."""
    whole = within or Span(0, len(text))
    inside = [m for m in marks if m.span.start < whole.end and m.span.end > whole.start]
    cuts = sorted({whole.start, whole.end, *_ends(inside, whole)})
    found = []
    open_: list[Mark] = []
    waiting = sorted(inside, key=lambda m: (m.span.start, -m.span.end), reverse=True)
    for start, end in pairwise(cuts):
        while waiting and waiting[-1].span.start <= start:
            open_.append(waiting.pop())
        open_ = [mark for mark in open_ if mark.span.end > start]
        found.append(Segment(start, text[start:end], tuple(open_)))
    return tuple(found)


def _ends(marks: Iterable[Mark], whole: Span) -> Iterable[int]:
    ends = (end for mark in marks for end in (mark.span.start, mark.span.end))
    return (end for end in ends if whole.start < end < whole.end)
