"""Reference within the report: pronouns, "the two", and phrases that the reader linked back."""

import re
from bisect import bisect_left

from hearsay.catalogue import country_name
from hearsay.claim.cast import Cast, Member
from hearsay.claim.phrase import PRONOUNS
from hearsay.records import EntityKind, Reference, Span

_PERSON = frozenset(["he", "him", "his", "himself", "she", "her", "hers", "herself", "who", "whom"])
_PLURAL = frozenset(["they", "them", "their", "theirs", "themselves"])
_THING = frozenset(["it", "its", "itself"])
_OF_SOMEBODY = frozenset(["his", "her", "its", "their", "whose"])
_STATES = frozenset(
    "sides countries governments nations states neighbours neighbors capitals".split()
)
_TWO = re.compile(
    r"(?:the two|these two|those two|the pair|both|all sides|the sides|the two rival)"
    r"(?: (men|women|leaders|presidents|ministers|commanders|generals|envoys|negotiators|"
    r"delegations|parties|sides|countries|governments|nations|states|neighbou?rs|capitals))?"
)
REACH = 900
"""Code points back that a pronoun or bare phrase may reach where the reader gives no antecedent."""


class Pointers:
    """The reader's references, and simple rules where it gives none."""

    def __init__(self, references: tuple[Reference, ...]) -> None:
        self._references = sorted(references, key=lambda r: r.span)
        self._starts = [r.span.start for r in self._references]

    @staticmethod
    def points(words: str) -> bool:
        """Whether a phrase names nobody by itself: a pronoun, `the two`, `both sides`."""
        return words in PRONOUNS or _TWO.fullmatch(words) is not None

    def antecedent(self, span: Span, cast: Cast, hops: int = 3) -> Member | None:
        """The member that the reader takes the first linked word of a span to stand for.

        `his` in `his lawyer` points at another person than the phrase does, and is passed over.
        """
        low = bisect_left(self._starts, span.start)
        for reference in self._references[low:] if hops else ():
            if reference.span.start >= span.end:
                break
            words = reference.span.of(cast.report.text).casefold()
            if words in _OF_SOMEBODY and reference.span != span:
                continue
            found = cast.covering(reference.antecedent)
            if found is None:
                found = self.antecedent(reference.antecedent, cast, hops - 1)
            if found is not None:
                return found
        return None

    def of(self, span: Span, cast: Cast) -> tuple[Member, ...]:
        """The members behind a pronoun or a bare number phrase."""
        words = span.of(cast.report.text).casefold().strip()
        two = _TWO.fullmatch(words)
        if two:
            return _pair(two.group(1) or "", span, cast)
        linked = self.antecedent(span, cast)
        if linked is not None and _fits(words, linked):
            cast.file(linked, span)
            return (linked,)
        nearest = _nearest(words, span, cast)
        return (nearest,) if nearest else ()


def _fits(words: str, member: Member) -> bool:
    if words in _PERSON:
        return member.kind == EntityKind.PERSON
    return not (words in _THING and member.kind == EntityKind.PERSON)


def _nearest(words: str, span: Span, cast: Cast) -> Member | None:
    """The nearest earlier member of a fitting kind, within reach."""
    kinds: tuple[EntityKind, ...] = ()
    if words in _PERSON:
        kinds = (EntityKind.PERSON,)
    elif words in _PLURAL:
        kinds = (EntityKind.GROUP, EntityKind.ORGANISATION)
    elif words in _THING:
        kinds = (EntityKind.ORGANISATION, EntityKind.PLACE)
    return next((m for _, m in cast.before(span.start, REACH) if m.kind in kinds), None)


def _pair(words: str, span: Span, cast: Cast) -> tuple[Member, ...]:
    """The two persons last named, or the two countries that the report speaks of most."""
    if words not in _STATES:
        persons = _last_persons(span, cast)
        if len(persons) == 2:
            return persons
    parties = sorted(cast.states, key=lambda iso3: (-cast.states[iso3], iso3))[:2]
    if len(parties) < 2:
        return ()
    return tuple(cast.country(iso3, form=country_name(iso3)) for iso3 in parties)


def _last_persons(span: Span, cast: Cast) -> tuple[Member, ...]:
    found: dict[str, Member] = {}
    for _, member in cast.before(span.start, REACH):
        if member.kind == EntityKind.PERSON:
            found.setdefault(member.key, member)
        if len(found) == 2:
            break
    return tuple(reversed(found.values()))
