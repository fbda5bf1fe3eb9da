"""From a span that takes part in an event to the members of the cast that it stands for."""

import re

from hearsay import catalogue
from hearsay.catalogue.spelling import name_key as key
from hearsay.claim.cast import Cast, Member, file_name
from hearsay.claim.countries import countries_in, country_in
from hearsay.claim.numbers import number
from hearsay.claim.phrase import DETERMINERS, bare, core_end, head, is_indefinite
from hearsay.claim.reference import REACH, Pointers
from hearsay.claim.roles import is_role
from hearsay.records import EntityKind, Span

OF_STATE = frozenset(
    (
        "government governments officials official authorities authority administration leaders "
        "leadership diplomats negotiators negotiator delegation delegations side sides regime "
        "state country nation lawmakers ambassador ambassadors envoys ministers presidents "
        "premiers capital"
    ).split()
)
"""Heads of phrases that stand for the state that their modifier names."""
_BARE_STATE = frozenset(["government", "authorities", "country", "state", "regime"])
_PEOPLE = frozenset("man woman men women person teenager boy girl citizen national".split())
_NOBODY = frozenset("others allies".split())
_LESSER = frozenset("vice deputy former acting assistant".split())
_AND = re.compile(r",? and |, (?=[A-Z])|,? as well as | & ")
_NUMBERED = re.compile(r"(?:\d|two|three|four|five|six|seven|eight|nine|ten)\b")


class Participants:
    """Finds the members behind spans of one report, new members made as phrases need them."""

    def __init__(self, cast: Cast, pointers: Pointers) -> None:
        self.cast, self.pointers = cast, pointers
        self.text = cast.report.text

    def of(self, span: Span) -> tuple[Member, ...]:
        """Who a participant's span stands for, in the order of the text; capitals as states."""
        return tuple({m.key: m for m in map(self._acting, self.named(span))}.values())

    def named(self, span: Span) -> tuple[Member, ...]:
        """The members that a span stands for, a capital as the town that it is."""
        plain = span.of(self.text).casefold().strip()
        if plain.startswith(("whose ", "who ", "which ")):
            return ()
        if self.pointers.points(plain):
            return self.pointers.of(span, self.cast)
        if re.fullmatch(DETERMINERS, plain):
            return ()
        if number(plain) is not None and len(plain.split()) == 1:
            return ()
        parts = self._conjuncts(span)
        found = [m for part in parts for m in (self.named(part) if parts[1:] else self._one(part))]
        return tuple({m.key: m for m in found}.values())

    def _conjuncts(self, span: Span) -> list[Span]:
        """The coordinated parts of a span, if each is a participant by itself."""
        words = span.of(self.text)
        cuts = [
            m.span()
            for m in _AND.finditer(words)
            if not self.cast.covering(Span(span.start + m.start(), span.start + m.end()))
            and not (m.group() == ", " and is_role(words[: m.start()].split(" and ")[-1]))
        ]
        edges = [0, *[edge for cut in cuts for edge in cut], len(words)]
        parts = [
            Span(span.start + a, span.start + b)
            for a, b in zip(edges[::2], edges[1::2], strict=True)
        ]
        if not cuts or self._lists_after_of(parts[0]) or not all(map(self._stands_alone, parts)):
            return [span]
        return [p for p in parts if head(p.of(self.text)) not in _NOBODY]

    def _lists_after_of(self, part: Span) -> bool:
        """Whether what is coordinated are complements: `the presidents of Russia and Turkey`."""
        core = self._core(part)
        return core.end < part.end and head(core.of(self.text)).endswith("s")

    def _stands_alone(self, part: Span) -> bool:
        words = self._core(part).of(self.text)
        return bool(
            self.pointers.points(words.casefold())
            or self.cast.within(part)
            or head(words) in _NOBODY
            or catalogue.head_kind(head(words))
            or countries_in(words)
        )

    def _core(self, span: Span) -> Span:
        """The span up to its first complement."""
        words = span.of(self.text)
        inner = [(s.start - span.start, s.end - span.start) for s, _ in self.cast.within(span)]
        return Span(span.start, span.start + len(words[: core_end(words, inner)].rstrip()))

    def _one(self, span: Span) -> tuple[Member, ...]:
        core, named = self._core(span), self.cast.within(span)
        in_core = [(s, m) for s, m in named if core.covers(s)]
        if in_core and in_core[-1][0].end >= core.end - 2:
            self._note_longer(core, in_core[-1])
            return (in_core[-1][1],)
        apposed = self._apposed(core, named)
        return (apposed,) if apposed else self._common(span, core)

    def _note_longer(self, core: Span, named: tuple[Span, Member]) -> None:
        """Capitals right before a body's name belong to it: the `Peruvian Miners' Forum`."""
        span, member = named
        words = bare(Span(core.start, span.end).of(self.text))
        before = words[: len(words) - (span.end - span.start)].split()
        capitals = all(re.fullmatch(r"[A-Z][\w.-]*(?<!['’]s)", word) for word in before)
        if member.kind == EntityKind.ORGANISATION and before and capitals:
            member.forms[bare(words)] += 1

    def _acting(self, member: Member) -> Member:
        """A capital that acts is its country's government."""
        form = next(iter(member.forms), "")
        iso3 = catalogue.capital(form) if member.kind == EntityKind.PLACE else None
        if not iso3 or member.key.startswith("country "):
            return member
        return self.cast.country(iso3, form)

    def _apposed(self, core: Span, named: list[tuple[Span, Member]]) -> Member | None:
        """Whom a phrase describes first and names then: `the mayor of Ostrava, Jana Dvorak`."""
        is_person = catalogue.head_kind(head(core.of(self.text))) == EntityKind.PERSON
        for span, member in named:
            between = self.text[core.end : span.start]
            if span.start < core.end:
                continue
            if between == ", ":
                return member
            if is_person and member.kind == EntityKind.PERSON and _describes(between):
                return member
        return None

    def _common(self, span: Span, core: Span) -> tuple[Member, ...]:
        """A phrase whose head is a common noun: a state's, a known member's, or its own."""
        words = core.of(self.text)
        noun, kind = head(words), catalogue.head_kind(head(words))
        countries = self._countries(span, core)
        if countries and (noun in OF_STATE or catalogue.demonym(words.split()[-1])):
            return countries
        if is_indefinite(words):
            return (self._new(span, core, kind or _guess(words)),)
        referent = self.pointers.antecedent(core, self.cast)
        if noun in _BARE_STATE and bare(words).casefold() == noun:
            return self._state_at(span, referent)
        if kind == EntityKind.ORGANISATION and words[:1].islower():
            body = self._body(noun, span.start)
            if body is not None:
                self.cast.file(body, core)
                return (body,)
        if referent is not None and (referent.kind == kind or noun in _PEOPLE or kind is None):
            return (referent,)
        if kind == EntityKind.PERSON:
            holder = self._holder(words, country_in(words), span.start)
            if holder is not None:
                return (holder,)
        return (self._new(span, core, kind or _guess(words)),)

    def _countries(self, span: Span, core: Span) -> tuple[Member, ...]:
        """The countries that a core names, or else its complement: `officials of Peru`."""
        words = core.of(self.text)
        found = countries_in(words)
        if not found:
            rest = self.text[core.end : span.end]
            if re.match(r"\s*(?:of|from)\s", rest):
                words, found = rest, countries_in(rest)
        return tuple(self.cast.country(iso3, words[start:end]) for iso3, start, end in found)

    def _state_at(self, span: Span, referent: Member | None) -> tuple[Member, ...]:
        """The country that `the government` means: of its referent, or of whom was named last."""
        nearest = (m for _, m in self.cast.before(span.start, REACH))
        for member in (referent, *nearest):
            if member is not None and member.country:
                name = catalogue.country_name(member.country)
                return (self.cast.country(member.country, name),)
        return ()

    def _body(self, noun: str, at: int) -> Member | None:
        """The nearest earlier body whose name ends with this head: `the ministry`."""
        ending = {
            m.key for m in self.cast.by_word.get(noun, ())
            if m.kind == EntityKind.ORGANISATION and len(m.words) > 1 and m.words[-1] == noun
        }  # fmt: skip
        return next((m for _, m in self.cast.before(at, 4 * REACH) if m.key in ending), None)

    def _holder(self, words: str, country: str | None, at: int) -> Member | None:
        """The nearest earlier person whose role has all words of this one, of no other country."""
        wanted = {
            w for w in re.findall(r"[\w-]+", words.casefold())
            if not re.fullmatch(DETERMINERS, w) and not catalogue.demonym(w.capitalize())
        }  # fmt: skip
        for _, member in self.cast.before(at, 4 * REACH):
            if member.kind != EntityKind.PERSON:
                continue
            if country and member.country and country != member.country:
                continue
            for role in member.roles:
                has = set(re.findall(r"[\w-]+", role.casefold()))
                if wanted <= has and not (has - wanted) & _LESSER:
                    return member
        return None

    def _new(self, span: Span, core: Span, kind: EntityKind) -> Member:
        words = bare(core.of(self.text))
        if kind in (EntityKind.ORGANISATION, EntityKind.FACILITY) and words[:1].isupper():
            return file_name(self.cast, kind, core)
        fresh = kind == EntityKind.PERSON and is_indefinite(core.of(self.text))
        member_key = f"{key(words)} {core.start}" if fresh else key(words) or words
        member = self.cast.add(member_key, kind, words or core.of(self.text), core)
        member.country = member.country or country_in(span.of(self.text))
        return member


def _describes(between: str) -> bool:
    """Whether what stands between a role and a name leaves the name the role's bearer."""
    if re.search(r"\b(?:who|which|that|whose|accused|suspected|killed|\w+ing)\b", between):
        return False
    after = re.split(r"\b(?:of|to|for|with|by|and)\b", between)[-1].strip(" ,")
    return between.rstrip().endswith(",") or (bool(after) and not is_role(after))


def _guess(words: str) -> EntityKind:
    """A plural or numbered phrase is a group, as is whatever has no capital of its own."""
    noun, inner = head(words), bare(words)
    if noun in _PEOPLE and not noun.endswith(("men", "s")):
        return EntityKind.PERSON
    plural = noun.endswith("s") and not noun.endswith("ss")
    if _NUMBERED.match(inner.casefold()) or plural or not inner[:1].isupper():
        return EntityKind.GROUP
    return EntityKind.ORGANISATION
