"""Reference within the report: pronouns, "the two", and phrases that the reader linked back."""

import re
from bisect import bisect_left
from collections.abc import Collection

from hearsay.catalogue import country_name, first_name_pronoun
from hearsay.claim.cast import Cast, Member
from hearsay.claim.numbers import number
from hearsay.claim.phrase import PRONOUNS
from hearsay.records import EntityKind, Reference, Span

_PERSON = frozenset(["he", "him", "his", "himself", "she", "her", "hers", "herself", "who", "whom"])
_GENDERS = dict.fromkeys(("he", "him", "his", "himself"), "he") | dict.fromkeys(
    ("she", "her", "hers", "herself"), "she"
)
_WOMAN = re.compile(r"\b(?:mrs|ms|miss|\w+woman|queen|princess|lady|sister|mother|wife)\b")
_MAN = re.compile(r"\b(?:mr|sir|\w+man|king|prince|lord|brother|father|husband|bishop)\b")
_PLURAL = frozenset(["they", "them", "their", "theirs", "themselves"])
_THING = frozenset(["it", "its", "itself"])
_OF_SOMEBODY = frozenset(["his", "her", "its", "their", "whose"])
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
_OFFICES = {
    "leaders": ("president", "prime minister", "premier", "chancellor", "king", "queen", "leader"),
    "presidents": ("president",),
    "premiers": ("premier", "prime minister"),
    "ministers": ("minister",),
    "commanders": ("commander",),
    "envoys": ("envoy",),
    "negotiators": ("negotiator",),
}
"""Roles that the two persons behind `the two leaders` may have."""
REACH = 900
"""Code points back that a pronoun or bare phrase may reach where the reader gives no antecedent."""
BESIDE = 300
"""Code points back that hold the sentence before."""


class Pointers:
    """The reader's references, and simple rules where it gives none."""

    def __init__(self, references: tuple[Reference, ...]) -> None:
        self._references = sorted(references, key=lambda r: r.span)
        self._starts = [r.span.start for r in self._references]

    def learn(self, cast: Cast) -> None:
        """Note by which pronouns the reader has each person go: he or she."""
        for reference in self._references:
            words = reference.span.of(cast.report.text).casefold()
            member = cast.covering(reference.antecedent) if words in _GENDERS else None
            if member is not None and member.kind == EntityKind.PERSON:
                member.pronouns[_GENDERS[words]] += 1

    @staticmethod
    def points(words: str) -> bool:
        """Whether a phrase names nobody by itself: a pronoun, `the two`, `both sides`."""
        words = _OF.sub("", words)
        return words in PRONOUNS or _TWO.fullmatch(words) is not None or _counted(words) is not None

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

    def of(self, span: Span, cast: Cast, apart: Collection[str] = ()) -> tuple[Member, ...]:
        """The members behind a pronoun or a bare number phrase, none of those whose keys are apart.

        Whoever urges her urges another woman.
        """
        words = _OF.sub("", span.of(cast.report.text).casefold().strip())
        several = _counted(words)
        if several is not None:
            group = _group_of(several, span, cast)
            if group is not None:
                return (group,)
        two = _TWO.fullmatch(words)
        if two:
            return pair(two.group(1) or "", span, cast)
        linked = self.antecedent(span, cast)
        if linked is not None and linked.key not in apart and _fits(words, linked):
            cast.file(linked, span)
            return (linked,)
        return _nearest(words, span, cast, apart)


def _fits(words: str, member: Member) -> bool:
    if words in _PERSON:
        return member.kind == EntityKind.PERSON and _GENDERS.get(words) in (None, *_genders(member))
    return not (words in _THING | _PLURAL and member.kind == EntityKind.PERSON)


def _counted(words: str) -> int | None:
    """How many a phrase such as `all four` or `the pair` points back at."""
    found = _ALL_OF.fullmatch(words)
    if found is None:
        return None
    return number(found.group(1)) if found.group(1) else 2


def _group_of(several: int, span: Span, cast: Cast) -> Member | None:
    """The nearest earlier group that was told to be so many."""
    for at, member in cast.before(span.start, REACH):
        words = at.of(cast.report.text)
        if member.kind == EntityKind.GROUP and number(words) == several and " " in words:
            return member
    return None


def _nearest(words: str, span: Span, cast: Cast, apart: Collection[str] = ()) -> tuple[Member, ...]:
    """The nearest earlier member of a fitting kind, within reach; two persons where no group is."""
    kinds: tuple[EntityKind, ...] = ()
    reach = REACH
    if words in _PERSON:
        kinds = (EntityKind.PERSON,)
    elif words in _PLURAL:
        kinds, reach = (EntityKind.GROUP, EntityKind.ORGANISATION), BESIDE
    elif words in _THING:
        kinds = (EntityKind.ORGANISATION, EntityKind.PLACE)
    near = (m for _, m in cast.before(span.start, reach) if m.kind in kinds and m.key not in apart)
    found = next((m for m in near if _GENDERS.get(words) in (None, *_genders(m))), None)
    if found is not None or words not in _PLURAL:
        return (found,) if found else ()
    persons = _last_persons(span, cast, BESIDE)
    return persons if len(persons) == 2 else ()


def _genders(member: Member) -> tuple[str, ...]:
    """What a person may go by: the one pronoun that is known, or both."""
    known = _gender(member)
    return (known,) if known else ("he", "she")


def _gender(member: Member) -> str:
    """`he` or `she` as far as title, first name or the report's pronouns tell; else empty."""
    roles = " ".join(member.roles).casefold()
    if _WOMAN.search(roles) or _MAN.search(roles):
        return "she" if _WOMAN.search(roles) else "he"
    told = first_name_pronoun(member.words[0]) if len(member.words) > 1 else None
    (first, most), (_, next_) = [*member.pronouns.most_common(2), ("", 0), ("", 0)][:2]
    return told or (first if most > next_ else "")


def pair(words: str, span: Span, cast: Cast) -> tuple[Member, ...]:
    """The two who hold such an office, or were named last, or the countries most spoken of."""
    if words not in _STATES:
        persons = _holders(words, cast)
        if not persons and words not in ("presidents", "premiers", "ministers"):
            persons = _last_persons(span, cast)
        if len(persons) == 2:
            return persons
    spoken: dict[str, int] = dict(cast.states)
    if words in ("sides", "parties"):
        spoken |= {m.key: len(m.spans) for m in cast.members.values() if _is_party(m)}
    parties = sorted(spoken, key=lambda one: (-spoken[one], one))[:2]
    if len(parties) < 2:
        return ()
    return tuple(
        cast.country(one, form=country_name(one)) if one in cast.states else cast.members[one]
        for one in parties
    )


def _is_party(member: Member) -> bool:
    """Whether a body may be a side of its own: no known body or outlet, no part of a state."""
    plain = member.kind == EntityKind.ORGANISATION and not member.key.startswith("known ")
    return plain and member.is_named() and member.country is None


def _holders(words: str, cast: Cast) -> tuple[Member, ...]:
    """The two persons of a report whose roles are such an office; none where there are more."""
    offices = _OFFICES.get(words, ())
    found = [
        m for m in cast.members.values()
        if any(re.search(rf"\b{office}\b", r.casefold()) for r in m.roles for office in offices)
        and not any(re.search(r"\b(?:vice|deputy|former)\b", r.casefold()) for r in m.roles)
    ]  # fmt: skip
    return tuple(found) if len(found) == 2 else ()


def _last_persons(span: Span, cast: Cast, reach: int = REACH) -> tuple[Member, ...]:
    found: dict[str, Member] = {}
    for _, member in cast.before(span.start, reach):
        if member.kind == EntityKind.PERSON and member.is_named():
            found.setdefault(member.key, member)
        if len(found) == 2:
            break
    return tuple(reversed(found.values()))
