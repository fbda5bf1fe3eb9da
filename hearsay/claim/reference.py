"""Reference within the report: pronouns, "the two", and phrases that the reader linked back."""

import re
from bisect import bisect_left

from hearsay.claim.cast import Cast, Member
from hearsay.records import EntityKind, Reference, Span

_PERSON = frozenset(["he", "him", "his", "himself", "she", "her", "hers", "herself", "who", "whom"])
_PLURAL = frozenset(["they", "them", "their", "theirs", "themselves"])
_REACH = 900
"""Code points back that a pronoun may reach when the reader gives no antecedent."""


class Pointers:
    """The reader's references, and simple rules where it gives none."""

    def __init__(self, references: tuple[Reference, ...]) -> None:
        self._references = sorted(references, key=lambda r: r.span)
        self._starts = [r.span.start for r in self._references]

    def antecedent(self, span: Span, cast: Cast, hops: int = 3) -> Member | None:
        """The member that the reader takes the first linked word of a span to stand for."""
        if hops == 0:
            return None
        low = bisect_left(self._starts, span.start)
        for reference in self._references[low:]:
            if reference.span.start >= span.end:
                break
            found = cast.covering(reference.antecedent)
            if found is None:
                found = self.antecedent(reference.antecedent, cast, hops - 1)
            if found is not None:
                return found
        return None

    def of(self, span: Span, cast: Cast) -> tuple[Member, ...]:
        """The members behind a pronoun or a bare number phrase."""
        words = span.of(cast.report.text).casefold().strip()
        if re.search(r"\b(?:two|both)\b", words):
            pair = _last_pair(span, cast)
            if pair:
                return pair
        linked = self.antecedent(span, cast)
        if linked is not None and _fits(words, linked):
            cast.file(linked.key, span)
            return (linked,)
        nearest = _nearest(words, span, cast)
        return (nearest,) if nearest else ()


def _fits(words: str, member: Member) -> bool:
    if words in _PERSON:
        return member.kind == EntityKind.PERSON
    return not (words in ("it", "its", "itself") and member.kind == EntityKind.PERSON)


def _nearest(words: str, span: Span, cast: Cast) -> Member | None:
    """The nearest earlier member of a fitting kind, within reach."""
    if words in ("this", "that", "these", "those", "one", "we", "us", "our", "which", "whose"):
        return None
    for at, member in cast.before(span.start):
        if span.start - at.end > _REACH:
            return None
        if words in _PERSON and member.kind == EntityKind.PERSON:
            return member
        if words in _PLURAL and member.kind in (EntityKind.GROUP, EntityKind.ORGANISATION):
            return member
        if words in ("it", "its", "itself") and member.kind in (
            EntityKind.ORGANISATION,
            EntityKind.PLACE,
        ):
            return member
    return None


def _last_pair(span: Span, cast: Cast) -> tuple[Member, ...]:
    """The two persons, or else the two countries, last named before a phrase such as `the two`."""
    words = span.of(cast.report.text).casefold()
    kinds = [EntityKind.PERSON, EntityKind.PLACE]
    if re.search(r"\b(?:sides|governments|countries|nations|capitals|states)\b", words):
        kinds.reverse()
    for kind in kinds:
        found: dict[str, Member] = {}
        for at, member in cast.before(span.start):
            if span.start - at.end > _REACH or len(found) == 2:
                break
            if member.kind == kind and (
                kind == EntityKind.PERSON or member.key.startswith("country ")
            ):
                found.setdefault(member.key, member)
        if len(found) == 2:
            return tuple(reversed(found.values()))
    return ()
