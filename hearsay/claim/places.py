"""Where an event was: the most specific place that the words for it name."""

import re

from hearsay import catalogue
from hearsay.claim.cast import Cast, Member
from hearsay.claim.participants import Participants
from hearsay.claim.phrase import core_end, head, is_indefinite, trimmed
from hearsay.records import EntityKind, Span

_PLACES = (EntityKind.FACILITY, EntityKind.PLACE)
_SIDE = re.compile(
    r"\b((?:north|south|east|west|central|upper|lower|north-?east|north-?west|south-?east|"
    r"south-?west)(?:ern)?) $", re.IGNORECASE
)  # fmt: skip
_DIVISION = re.compile(
    r" (?:state|province|region|district|county|peninsula|island|islands|strait|valley|oblast|"
    r"governorate|prefecture|department|desert|basin)\b", re.IGNORECASE
)  # fmt: skip


class Places:
    """Finds the places behind spans of one report."""

    def __init__(self, cast: Cast, participants: Participants) -> None:
        self.cast, self.participants = cast, participants
        self.text = cast.report.text

    def of(self, span: Span) -> Member | None:
        """The most specific place that a span names; a capital is itself here."""
        start, end = trimmed(span.of(self.text))
        span = Span(span.start + start, span.start + end)
        words = span.of(self.text)
        core = Span(span.start, span.start + core_end(words, []))
        named = [(s, m) for s, m in self.cast.within(span) if m.kind in _PLACES]
        inner = [(s, m) for s, m in named if core.covers(s)]
        if catalogue.head_kind(head(core.of(self.text))) != EntityKind.FACILITY:
            if named:
                return self._note_whole(inner[-1] if inner else named[0])
        elif inner and inner[-1][1].kind == EntityKind.FACILITY:
            return inner[-1][1]
        elif named and (is_indefinite(words) or _lies_at(words[core.end - span.start :])):
            return named[-1][1]
        fits = [m for m in self.participants.named(span) if m.kind in _PLACES]
        return fits[0] if fits else None

    def _note_whole(self, found: tuple[Span, Member]) -> Member:
        """Words that belong to a place's name: the `eastern` Aegean, Chubut `province`."""
        span, member = found
        division = _DIVISION.match(self.text, span.end)
        side = _SIDE.search(self.text, max(0, span.start - 15), span.start)
        if side or division:
            start = side.start(1) if side and not division else span.start
            end = division.end() if division else span.end
            member.forms[self.text[start:end]] += 1
        return member


def _lies_at(complement: str) -> bool:
    """Whether the words after a building tell where it lies: a base `at Ushuaia`."""
    return re.match(r" (?:at|in|near|on|outside) ", complement) is not None
