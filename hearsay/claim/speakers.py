"""Where the words for a speaker begin and end, and where those of another clause do not reach."""

import re

from hearsay.claim.nouns import PART
from hearsay.records import Attribution, Span

_WHO = re.compile(r"(?:^|[,;:.“”\"\n] ?)(?:but |and |while )?(?P<who>[^,;:.“”\"\n]{3,60}?) $")
_SOME = re.compile(
    rf"\b(?:an? |the |another )?(?:{PART.pattern}|two|three|four|five) of (?:the )?$", re.IGNORECASE
)
_OF = re.compile(rf"\b(?:{PART.pattern}|two|three|four|five) $", re.IGNORECASE)
_PARTED = re.compile(r"; |, (?:but|while|whereas|although|though) ")
_LONGEST = 90


def whole_speaker(text: str, span: Span, cue: Span | None) -> Span:
    """The span with what belongs to it: `one of them` for `of them`, those `who were there`."""
    words = span.of(text)
    if words.casefold() == "who" and cue is not None and span.end < cue.start:
        found = _WHO.search(text, max(0, span.start - _LONGEST), span.start)
        return Span(found.start("who"), len(text[: cue.start].rstrip())) if found else span
    some = _OF if words.startswith("of ") else _SOME
    found = some.search(text, max(0, span.start - _LONGEST), span.start)
    return Span(found.start(), span.end) if found else span


def clause_of(text: str, sentence: Span, at: int) -> Span:
    """The part of a sentence around an offset, between semicolons and words of contrast."""
    start, end = sentence.start, sentence.end
    for found in _PARTED.finditer(text, sentence.start, sentence.end):
        if found.end() <= at:
            start = found.end()
        elif found.start() > at:
            end = found.start()
            break
    return Span(start, end)


def within(attribution: Attribution, clause: Span) -> bool:
    """Whether cue and speaker both stand in a clause."""
    return clause.covers(attribution.cue) and any(clause.covers(s) for s in attribution.sources)
