"""From a span that takes part in an event to the members of the cast that it stands for."""

import re

from hearsay import catalogue
from hearsay.catalogue.spelling import name_key as key
from hearsay.claim.cast import Cast, Member, country_in, file_name
from hearsay.claim.numbers import number
from hearsay.claim.phrase import bare, core_end, head
from hearsay.claim.reference import Pointers
from hearsay.claim.roles import is_role
from hearsay.records import EntityKind, Span

OF_STATE = frozenset(
    (
        "government governments officials official authorities authority administration leaders "
        "leadership diplomats negotiators negotiator delegation delegations side sides regime "
        "state country nation lawmakers ambassador ambassadors envoys ministers capital"
    ).split()
)
"""Heads of phrases that stand for the state that their modifier names."""
_POSSESSIVE = re.compile(r"['’]s?\s")
_BARE_STATE = frozenset(("government", "authorities", "country", "state", "regime"))
PEOPLE = frozenset(("man woman men women person teenager boy girl citizen national").split())


class Participants:
    """Finds the members behind spans of one report, new members made as phrases need them."""

    def __init__(self, cast: Cast, pointers: Pointers) -> None:
        self.cast, self.pointers = cast, pointers
        self.text = cast.report.text

    def of(self, span: Span) -> tuple[Member, ...]:
        """The members that a participant's span stands for, in the order of the text."""
        words = span.of(self.text)
        plain = words.casefold().strip()
        if plain.startswith(("whose ", "who ", "which ")):
            return ()
        if self.pointers.points(plain):
            return self.pointers.of(span, self.cast)
        if number(plain) is not None and len(plain.split()) == 1:
            return ()
        parts = self._conjuncts(span)
        if len(parts) > 1:
            found = [m for part in parts for m in self._one(part)]
            return tuple({m.key: m for m in found}.values())
        return self._one(span)

    def _conjuncts(self, span: Span) -> list[Span]:
        """The coordinated parts of a span, if each holds a name of its own."""
        words = span.of(self.text)
        cuts = [
            m.span()
            for m in re.finditer(r",? and |, (?=[A-Z])|,? as well as | & ", words)
            if not self._in_name(span.start + m.start(), span.start + m.end())
            and not (m.group() == ", " and is_role(words[: m.start()].split(" and ")[-1]))
        ]
        edges = [0, *[edge for cut in cuts for edge in cut], len(words)]
        parts = [Span(span.start + a, span.start + b)
                 for a, b in zip(edges[::2], edges[1::2], strict=True)]  # fmt: skip
        return parts if cuts and all(self.cast.within(part) for part in parts) else [span]

    def _in_name(self, start: int, end: int) -> bool:
        member = self.cast.covering(Span(start, end))
        return member is not None

    def _one(self, span: Span) -> tuple[Member, ...]:
        words = span.of(self.text)
        named = self.cast.within(span)
        inner = [(s.start - span.start, s.end - span.start) for s, _ in named]
        core = Span(span.start, span.start + core_end(words, inner))
        core = Span(core.start, core.start + len(core.of(self.text).rstrip()))
        in_core = [(s, m) for s, m in named if core.covers(s)]
        persons = [
            (s, m) for s, m in in_core
            if m.kind == EntityKind.PERSON and not _POSSESSIVE.match(self.text, s.end)
        ]  # fmt: skip
        if not persons and not (in_core and in_core[-1][0].end >= core.end - 2):
            persons = self._apposed(core, named)
        if persons:
            return (persons[-1][1],)
        if in_core and in_core[-1][0].end >= core.end - 2:
            return (self._metonym(in_core[-1][1], in_core[-1][0]),)
        return self._common(span, core)

    def _metonym(self, member: Member, span: Span) -> Member:
        """A capital that acts is its country's government."""
        words = bare(span.of(self.text))
        iso3 = catalogue.capital(words) if member.kind == EntityKind.PLACE else None
        if not iso3:
            return member
        return self.cast.country(iso3, span, words)

    def _apposed(self, core: Span, named: list[tuple[Span, Member]]) -> list[tuple[Span, Member]]:
        """Whom a phrase describes first and names then: `the mayor of Ostrava, Jana Dvorak`."""
        is_person = catalogue.head_kind(head(core.of(self.text))) == EntityKind.PERSON
        return [
            (s, m)
            for s, m in named
            if s.start >= core.end
            and (
                self.text[core.end : s.start] == ", " or (is_person and m.kind == EntityKind.PERSON)
            )
            and not re.search(r"\b(?:of|to|for|with|by|and)\s+$", self.text[core.end : s.start])
        ][:1]

    def _common(self, span: Span, core: Span) -> tuple[Member, ...]:
        """A phrase whose head is a common noun: a state's, a known person's, or its own."""
        words = core.of(self.text)
        noun = head(words)
        countries = self._countries(span)
        if countries and (noun in OF_STATE or catalogue.demonym(words.split()[-1])):
            return countries
        kind = catalogue.head_kind(noun)
        referent = self.pointers.antecedent(span, self.cast)
        if noun in _BARE_STATE and bare(words).casefold() == noun:
            return self._state_at(span, referent)
        if kind == EntityKind.ORGANISATION:
            body = self._body(noun, span.start)
            if body is not None and words[:1].islower():
                self.cast.file(body.key, core)
                return (body,)
        if referent is not None and (referent.kind == kind or noun in PEOPLE or kind is None):
            return (referent,)
        if kind == EntityKind.PERSON:
            holder = self._holder(noun, country_in(span.of(self.text)), span.start)
            if holder is not None:
                return (holder,)
        return (self._new(span, core, kind or _guess(words)),)

    def _state_at(self, span: Span, referent: Member | None) -> tuple[Member, ...]:
        """The country that `the government` means: of its referent, or of whom was named last."""
        members = (m for _, m in self.cast.before(span.start))
        for member in (referent, *members):
            if member is not None and member.country:
                return (self.cast.country(member.country, span),)
        return ()

    def _countries(self, span: Span) -> tuple[Member, ...]:
        """The countries that a phrase names by adjective or name, as members."""
        words, found = span.of(self.text), {}
        for match in re.finditer(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*", words):
            for part in (match.group(), *match.group().split()):
                part = re.sub(r"['’]s?$", "", part)
                iso3 = catalogue.country(part) or catalogue.demonym(part)
                if iso3:
                    at = Span(span.start + match.start(), span.start + match.end())
                    found[iso3] = at
                    break
        return tuple(self.cast.country(iso3, at) for iso3, at in found.items())

    def _body(self, noun: str, at: int) -> Member | None:
        """The nearest earlier body whose name ends with this head: `the ministry`."""
        ending = {k for k in self.cast.by_word.get(noun, ()) if k.endswith(" " + noun)}
        for _, member in self.cast.before(at):
            if member.key in ending and member.kind == EntityKind.ORGANISATION:
                return member
        return None

    def _holder(self, noun: str, country: str | None, at: int) -> Member | None:
        """The nearest earlier person whose role has this head and no other country."""
        for _, member in self.cast.before(at):
            if member.kind == EntityKind.PERSON and any(
                noun in role.casefold().split() for role in member.roles
            ):
                if country and member.country and country != member.country:
                    continue
                return member
        return None

    def _new(self, span: Span, core: Span, kind: EntityKind) -> Member:
        words = bare(core.of(self.text))
        if kind in (EntityKind.ORGANISATION, EntityKind.FACILITY) and words[:1].isupper():
            return file_name(self.cast, kind, core)
        member = self.cast.add(key(words) or words, kind, words, core)
        member.country = member.country or country_in(span.of(self.text))
        return member


def _guess(words: str) -> EntityKind:
    """A plural or numbered phrase is a group; else an unnamed body or person is an organisation."""
    noun = head(words)
    numbered = re.match(r"(?:\d|two|three|four|five|six|seven|eight|nine|ten)", words.casefold())
    if numbered or (noun.endswith("s") and not noun.endswith("ss")):
        return EntityKind.GROUP
    return EntityKind.ORGANISATION if words[:1].isupper() else EntityKind.GROUP
