"""The cast of one report: whom and what its names and phrases stand for.

The invariant: every span is filed under exactly one entity, and an entity is made only when a
name or a phrase needs it, so that the cast does not depend on what is asked of it in what order.
"""

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from hearsay import catalogue
from hearsay.catalogue.spelling import name_key as key
from hearsay.claim.phrase import bare, untitled
from hearsay.records import Entity, EntityKind, Mention, Name, Report, Span, content_id

LONGEST = 400
"""No name or phrase is longer than this many code points."""


class Member(Struct):
    """An entity in the making."""

    key: str
    kind: EntityKind
    forms: Counter[str]
    spans: list[Span]
    country: str | None = None
    roles: list[str] = []
    canonical: str | None = None


class Cast:
    """Members by key, and the member that each span of the text stands for."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.members: dict[str, Member] = {}
        self.by_word: dict[str, list[str]] = {}
        self.states: Counter[str] = Counter()
        self._at: list[tuple[int, int, str]] = []

    def file(self, member_key: str, span: Span) -> Member:
        """Note that a span stands for a member."""
        member = self.members[member_key]
        if (span.start, span.end, member_key) not in self._at:
            insort(self._at, (span.start, span.end, member_key))
            member.spans.append(span)
        return member

    def add(self, member_key: str, kind: EntityKind, form: str, span: Span) -> Member:
        """The member of this key, made if it is new, with one more name form and span."""
        if member_key not in self.members:
            self.members[member_key] = Member(member_key, kind, Counter(), [])
            for word in {*member_key.split(), _initials(member_key)}:
                self.by_word.setdefault(word, []).append(member_key)
        member = self.file(member_key, span)
        member.forms[form] += 1
        return member

    def country(self, iso3: str, span: Span, form: str | None = None) -> Member:
        """The country as one who acts, under its common name; `form` is what the text calls it."""
        name = catalogue.country_name(iso3)
        member = self.add(f"country {iso3}", EntityKind.PLACE, form or name, span)
        member.canonical, member.country = name, iso3
        return member

    def within(self, span: Span) -> list[tuple[Span, Member]]:
        """Members named inside a span, in order; longer names first at the same place."""
        low = bisect_left(self._at, (span.start, 0, ""))
        high = bisect_left(self._at, (span.end, 0, ""))
        return [
            (Span(start, end), self.members[k])
            for start, end, k in sorted(self._at[low:high], key=lambda x: (x[0], -x[1]))
            if end <= span.end
        ]

    def covering(self, span: Span) -> Member | None:
        """The member of the shortest filed span that holds this one."""
        low = bisect_left(self._at, (span.start - LONGEST, 0, ""))
        high = bisect_left(self._at, (span.start + 1, 0, ""))
        over = [(e - s, k) for s, e, k in self._at[low:high] if span.end <= e]
        return self.members[min(over)[1]] if over else None

    def before(self, at: int) -> Iterator[tuple[Span, Member]]:
        """Members filed before an offset, the nearest first."""
        for s, e, k in reversed(self._at[: bisect_left(self._at, (at, 0, ""))]):
            if e <= at:
                yield Span(s, e), self.members[k]

    def entity_id(self, member: Member) -> str:
        """The id of the entity that a member becomes."""
        return content_id("E", self.report.id, member.kind, member.key)

    def entities(self, used: set[str]) -> tuple[Entity, ...]:
        """The entities with these ids, sorted by id."""
        made = (self._entity(m) for m in self.members.values() if self.entity_id(m) in used)
        return tuple(sorted(made, key=lambda e: e.id))

    def _entity(self, member: Member) -> Entity:
        name = member.canonical or _best(member)
        return Entity(
            id=self.entity_id(member),
            name=name,
            kind=member.kind,
            aliases=tuple(sorted(form for form in member.forms if form != name)),
            country=member.country,
            roles=tuple(dict.fromkeys(member.roles)),
            mentions=tuple(sorted(Mention(report=self.report.id, span=s) for s in member.spans)),
        )


def _best(member: Member) -> str:
    """The fullest name form: most words for a person, else the commonest."""
    if member.kind == EntityKind.PERSON:
        return max(member.forms, key=lambda f: (len(f.split()), member.forms[f], f))
    return max(member.forms, key=lambda f: (member.forms[f], len(f), f))


def fill_names(cast: Cast, names: tuple[Name, ...]) -> None:
    """File every name of a reading; surnames, acronyms and short forms join their full name."""
    text = cast.report.text
    longest_first = sorted(names, key=lambda n: (-len(n.span.of(text).split()), n.span))
    for name in longest_first:
        words = bare(name.span.of(text))
        iso3 = catalogue.demonym(words) or catalogue.country(words) or catalogue.capital(words)
        if iso3:
            cast.states[iso3] += 1
        demonym = name.demonym or catalogue.demonym(words)
        if not demonym and any(c.isalpha() for c in words):
            file_name(cast, name.kind, name.span)


def file_name(cast: Cast, kind: EntityKind, span: Span) -> Member:
    """File one name under the member that it stands for."""
    text = span.of(cast.report.text)
    known = _catalogued(text)
    if known and kind != EntityKind.PERSON:
        member_key, kind, canonical, country = known
        member = cast.add(member_key, kind, bare(text), span)
        member.canonical, member.country = canonical, country
        return member
    if kind == EntityKind.PERSON:
        return _file_person(cast, span, untitled(text))
    fuller = _fuller(cast, key(text), kind) or key(text)
    member = cast.add(fuller, kind, bare(text), span)
    member.country = member.country or country_in(text)
    return member


def _catalogued(text: str) -> tuple[str, EntityKind, str, str | None] | None:
    """Key, kind, canonical name and country of a name that the catalogue knows."""
    plain = bare(text)
    iso3 = catalogue.country(plain)
    if iso3:
        return f"country {iso3}", EntityKind.PLACE, catalogue.country_name(iso3), iso3
    seat = catalogue.seat(plain)
    if seat:
        return f"body {seat[0]}", EntityKind.ORGANISATION, seat[0], seat[1]
    body = catalogue.body(plain)
    if body:
        return f"body {body.name}", EntityKind.ORGANISATION, body.name, None
    outlet = catalogue.outlet(plain)
    if outlet:
        return f"outlet {outlet.name}", EntityKind.ORGANISATION, outlet.name, outlet.country
    return None


def _file_person(cast: Cast, span: Span, name: str) -> Member:
    mine = key(name).split() or [name]
    for member_key in cast.by_word.get(mine[-1], ()):
        theirs = member_key.split()
        if cast.members[member_key].kind != EntityKind.PERSON or len(theirs) <= len(mine):
            continue
        if theirs[-len(mine) :] == mine or (len(mine) == 1 and theirs[0] == mine[0]):
            return cast.add(member_key, EntityKind.PERSON, name, span)
    return cast.add(" ".join(mine), EntityKind.PERSON, name, span)


def _fuller(cast: Cast, short: str, kind: EntityKind) -> str | None:
    """The key of the one longer name that a short form or acronym belongs to."""
    words, found = short.split() or [short], set()
    for member_key in cast.by_word.get(words[0], ()):
        theirs, member = member_key.split(), cast.members[member_key]
        if member.kind == EntityKind.PERSON or len(theirs) <= len(words):
            continue
        part = theirs[: len(words)] == words or theirs[-len(words) :] == words
        if (part and member.kind == kind and kind != EntityKind.PLACE) or (
            len(short) > 2 and _initials(member_key) == short
        ):
            found.add(member_key)
    return found.pop() if len(found) == 1 else None


def _initials(member_key: str) -> str:
    """`international atomic energy agency` is `iaea`."""
    return "".join(w[0] for w in member_key.split() if w not in ("of", "the", "and", "for"))


def country_in(text: str) -> str | None:
    """The country that a phrase names, by name or as an adjective, if it names just one."""
    found = set()
    words = re.findall(r"[\w.’'-]+", text)
    for size in (3, 2, 1):
        for i in range(len(words) - size + 1):
            part = re.sub(r"['’]s?$", "", " ".join(words[i : i + size]))
            found.add(catalogue.country(part) or catalogue.demonym(part))
    found.discard(None)
    return found.pop() if len(found) == 1 else None
