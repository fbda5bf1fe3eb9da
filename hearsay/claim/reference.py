"""Reference within the report: pronouns, "the two", and phrases that the reader linked back."""

import re
from bisect import bisect_left
from collections.abc import Collection

from hearsay.claim import offices
from hearsay.claim.antecedents import Antecedents
from hearsay.claim.cast import Cast, Member
from hearsay.claim.numbers import number
from hearsay.claim.phrase import PRONOUNS
from hearsay.claim.pronouns import OF_SOMEBODY, sex_of, sort_of
from hearsay.claim.signs import Asked
from hearsay.records import EntityKind, Reading, Span

_STATES = frozenset(
    (
        "sides side countries country governments government nations states neighbours neighbors "
        "capitals"
    ).split()
)
_TWO = re.compile(
    r"(?:the two|these two|those two|the pair|both|each|all sides|the sides|the two rival)"
    r"(?: (men|women|leaders|presidents|ministers|premiers|commanders|generals|envoys|negotiators|"
    r"delegations|parties|sides?|countr(?:ies|y)|governments?|nations|states|neighbou?rs|capitals))?"
)
_OF = re.compile(r"(?<=s)['’]$|(?<!it)['’]s$")
_ALL_OF = re.compile(r"(?:all|the|these|those)(?: the)? (\w+)|the pair|both")
REACH = 900
"""Code points back that a pronoun or bare phrase may reach where the reader gives no antecedent."""
_SURE = 0.5
"""Chance from which a reader's link stands by itself."""
_BESIDE = 300
"""Code points back that hold the sentence before."""


class Pointers:
    """Whom pronouns, number phrases and what the reader linked back stand for in one report."""

    def __init__(self, cast: Cast, reading: Reading) -> None:
        self.cast, self.antecedents = cast, Antecedents(cast, reading)
        sure = (r for r in reading.references if r.score > _SURE)
        self._references = sorted(sure, key=lambda r: r.span)
        self._starts = [r.span.start for r in self._references]

    def learn(self) -> None:
        """Note by which pronouns the reader has each person go: he or she."""
        for reference in self._references:
            sex = sex_of(self._words(reference.span))
            member = self.cast.covering(reference.antecedent) if sex else None
            if member is not None and member.kind == EntityKind.PERSON:
                member.pronouns[sex] += 1

    @staticmethod
    def points(words: str) -> bool:
        """Whether a phrase names nobody by itself: a pronoun, `the two`, `both sides`.

        `US` and `WHO` are no pronouns.
        """
        if words.isupper() and len(words) > 1:
            return False
        words = _OF.sub("", words.casefold())
        pronoun = words in PRONOUNS or bool(sort_of(words))
        return pronoun or _TWO.fullmatch(words) is not None or _counted(words) is not None

    def antecedent(self, span: Span, hops: int = 3) -> Member | None:
        """The member that the reader takes the first linked word of a span to stand for.

        `his` in `his lawyer` points at another person than the phrase does, and is passed over.
        """
        low = bisect_left(self._starts, span.start)
        for reference in self._references[low:] if hops else ():
            if reference.span.start >= span.end:
                break
            if self._words(reference.span) in OF_SOMEBODY and reference.span != span:
                continue
            found = self.cast.covering(reference.antecedent)
            if found is None:
                found = self.antecedent(reference.antecedent, hops - 1)
            if found is not None:
                return found
        return None

    def of(self, span: Span, apart: Collection[str] = ()) -> tuple[Member, ...]:
        """The members behind a pronoun or a bare number phrase, none of those whose keys are apart.

        Whoever urges her urges another woman.
        """
        words = _OF.sub("", self._words(span).strip())
        several = _counted(words)
        if several is not None and (group := self._group_of(several, span)):
            return (group,)
        if two := _TWO.fullmatch(words):
            return self.pair(two.group(1) or "", span, apart)
        sort = sort_of(words)
        if not sort:
            meant = self.antecedent(span)
        else:
            meant = self.antecedents.of(Asked(span, words, sort), apart)
        if sort == "they" and (meant is None or meant.kind == EntityKind.PERSON):
            persons = self._last_persons(span, _BESIDE)
            return persons if len(persons) == 2 else ()
        if meant is None or meant.key in apart:
            return ()
        self.cast.file(meant, span)
        return (meant,)

    def pair(self, words: str, span: Span, apart: Collection[str] = ()) -> tuple[Member, ...]:
        """The two who hold such an office, or were named last, or are the sides of a quarrel."""
        if words not in _STATES:
            persons = offices.two(words, self.cast) if words else ()
            if not persons and words not in ("presidents", "premiers", "ministers"):
                persons = self._last_persons(span)
            if len(persons) == 2:
                return persons
        return self.antecedents.two(span, apart)

    def _group_of(self, several: int, span: Span) -> Member | None:
        """The nearest earlier group that was told to be so many."""
        for at, member in self.cast.before(span.start, REACH):
            words = at.of(self.cast.report.text)
            if member.kind == EntityKind.GROUP and number(words) == several and " " in words:
                return member
        return None

    def _last_persons(self, span: Span, reach: int = REACH) -> tuple[Member, ...]:
        found: dict[str, Member] = {}
        for _, member in self.cast.before(span.start, reach):
            if member.kind == EntityKind.PERSON and member.is_named():
                found.setdefault(member.key, member)
            if len(found) == 2:
                break
        return tuple(reversed(found.values()))

    def _words(self, span: Span) -> str:
        return span.of(self.cast.report.text).casefold()


def _counted(words: str) -> int | None:
    """How many a phrase such as `all four` or `the pair` points back at."""
    found = _ALL_OF.fullmatch(words)
    if found is None:
        return None
    return number(found.group(1)) if found.group(1) else 2
