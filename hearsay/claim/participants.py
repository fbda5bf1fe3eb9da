"""From a span that takes part in an event to the members of the cast that it stands for."""

import re
from collections.abc import Collection, Sequence

from hearsay import catalogue
from hearsay.catalogue.spelling import name_key as key
from hearsay.claim.bearers import Bearers
from hearsay.claim.cast import Cast, Member, file_name
from hearsay.claim.countries import countries_in, country_in, state_of
from hearsay.claim.nouns import (
    AND,
    OF_STATE,
    PART,
    PEOPLE,
    apposes,
    guessed_kind,
    is_matter,
    is_people,
    is_somebody,
    is_wholly,
    nouns_of,
)
from hearsay.claim.numbers import bounds, number
from hearsay.claim.offices import of_states, several
from hearsay.claim.phrase import (
    DETERMINERS,
    as_told,
    bare,
    core_end,
    head,
    is_indefinite,
    is_title,
    only_counts,
    trimmed,
    uncounted,
    unnumbered,
)
from hearsay.claim.pronouns import sort_of
from hearsay.claim.reference import REACH, Pointers
from hearsay.claim.roles import is_role
from hearsay.claim.signs import Asked
from hearsay.records import EntityKind, Span

_BARE_STATE = frozenset(["government", "authorities", "country", "state", "regime"])
_COMMA = re.compile(r"(?: (?:of|for|in|to|at|from|on) [^,]*)?, (?:the |former )*(?=[A-Z])")
_TITLED = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr)\.? [A-Z]|[A-Z]\. [A-Z])[\w'’-]*(?: [A-Z][\w'’-]*){0,3}")
_NATIONAL = re.compile(r"[Tt]he ((?:South |North )?(?!\w+(?:ish|ese|ch|s)\b)[A-Z][a-z]+)")
"""A person told by nation, `the Greek`; `the Greeks` and `the British` are the state."""
_ABBREVIATED = re.compile(r"(?:[A-Z][a-z]{1,4}\.? ?)+\. [A-Z]")
_LABEL = re.compile(r"[^:]*: |['’]s ")
_ITSELF = re.compile(r" (?:himself|herself|itself|themselves)$")
_BOTH_STATES = re.compile(
    r"(?:the two|both|the|all|its|these) (?:sides|countries|governments|capitals|nations|states|"
    r"neighbou?rs|parties)|both|the two|the pair|each side|either side"
)
_FORCES = frozenset("army navy police parliament cabinet judiciary coastguard military".split())
"""Bodies of a state that every state has one of."""
_NOBODY = frozenset("others allies".split())
_ANYBODY = re.compile(r"(?:any|no) \w|(?:any|every|some|no) ?(?:one|body)\b|(?:\S+ )?dead$|"
                      r"(?:most|many|all|others|none)(?:$| of (?:them|the)\b)")  # fmt: skip
"""Phrases that pick out nobody of whom more could be told."""
_OF_THEM = re.compile(r"\w+ of (them|these|those)")
_NO = re.compile(r"\b(?:[Nn]o|[Aa]ny) $")
_MISSION = re.compile(r"\b(?:[Ee]mbassy|[Cc]onsulate|[Hh]igh [Cc]ommission)\b")
_OF_THE_TWO = re.compile(r"\s*(?:of|from) ((?:the two|both) \w+)$")
_CAPITAL = re.compile(r"[A-Z][\w.-]*(?<!['’]s)")
_LED_BY = re.compile(r",? (?:led|headed) by ")
_TALKERS = frozenset("negotiators delegation delegations team teams mediators envoys".split())
"""Who talks for those who lead them."""
_POINTS_BACK = re.compile(
    r"(?:the|this|that|these|those|both|such|its|his|her|their|our|all)\b", re.IGNORECASE
)


class Participants:
    """Finds the members behind spans of one report, new members made as phrases need them."""

    def __init__(self, cast: Cast, pointers: Pointers) -> None:
        self.cast, self.pointers = cast, pointers
        self.bearers = Bearers(cast, pointers)
        self.text = cast.report.text

    def of(self, span: Span, apart: Collection[str] = ()) -> tuple[Member, ...]:
        """Who a participant's span stands for, in the order of the text; capitals as states.

        `apart` are keys of members that a pronoun cannot mean.
        """
        return tuple({m.key: m for m in map(self._acting, self.named(span, apart))}.values())

    def named(self, span: Span, apart: Collection[str] = ()) -> tuple[Member, ...]:
        """The members that a span stands for, a capital as the town that it is."""
        start, end = trimmed(span.of(self.text))
        span = self._plainly(Span(span.start + start, span.start + end))
        whole = self.cast.covering(span)
        if whole is not None and whole.kind == EntityKind.PERSON and whole.is_named():
            return (whole,)
        plain = span.of(self.text).casefold().strip()
        if plain.startswith(("whose ", "who ", "which ")) or not any(map(str.isalnum, plain)):
            return ()
        if self.pointers.points(span.of(self.text).strip()):
            return self.pointers.of(span, apart)
        if _ABBREVIATED.match(self.text, span.start) and all(map(is_title, plain.split())):
            return ()
        if re.fullmatch(DETERMINERS, plain) or _ANYBODY.match(plain):
            return ()
        if _NO.search(self.text, max(0, span.start - 4), span.start):
            return ()
        if some := _OF_THEM.fullmatch(plain):
            pronoun = Span(span.start + some.start(1), span.start + some.end(1))
            return self.pointers.of(pronoun, apart)
        core = self._core(span)
        if only_counts(core.of(self.text)) and not self.text.startswith(" of ", core.end):
            return ()
        if is_somebody(core.of(self.text)) and not self.cast.within(span):
            return ()
        if number(plain) is not None and len(plain.split()) == 1:
            return ()
        parts = self._conjuncts(span)
        found = [m for part in parts for m in (self.named(part) if parts[1:] else self._one(part))]
        return tuple({m.key: m for m in found}.values())

    def _plainly(self, span: Span) -> Span:
        """A span without a label before it, `The envoy: Ana Ruiz`, or what only stresses it."""
        words = span.of(self.text)
        front = _LABEL.match(words)
        back = _ITSELF.search(words)
        start = front.end() if front and front.end() < len(words) else 0
        return Span(span.start + start, span.start + (back.start() if back else len(words)))

    def asked(self, span: Span) -> Asked | None:
        """What a phrase asks for that may point at somebody told of elsewhere; None for a name."""
        words = span.of(self.text).casefold().strip()
        if sort := sort_of(words):
            return Asked(span, words, sort)
        core = self._core(span)
        told = core.of(self.text)
        kind = catalogue.head_kind(head(told))
        if national := _NATIONAL.fullmatch(told):
            iso3 = catalogue.demonym(national[1])
            return Asked(core, told, "national", iso3) if iso3 else None
        if is_indefinite(told) or any(core.end - 2 <= s.end for s, _ in self.cast.within(core)):
            return None
        if kind == EntityKind.PERSON:
            sort = "role" if head(told) not in PEOPLE else "other"
        elif head(told) in _BARE_STATE and bare(told).casefold() == head(told):
            return None
        elif _BOTH_STATES.fullmatch(told.casefold()):
            sort = "two"
        else:
            sort = {EntityKind.ORGANISATION: "body", None: "other"}.get(kind, "thing")
        if sort == "two":
            return Asked(core, told, sort)
        if sort != "role" and not _POINTS_BACK.match(told):
            sort = "plain"
        return Asked(core, told, sort, country_in(span.of(self.text)))

    def _conjuncts(self, span: Span) -> list[Span]:
        """The coordinated parts of a span, if each is a participant by itself."""
        words = span.of(self.text)
        found = list(AND.finditer(words))
        nexts = [*(m.start() for m in found[1:]), len(words)]
        cuts = [
            m.span()
            for m, until in zip(found, nexts, strict=False)
            if not self.cast.covering(Span(span.start + m.start(), span.start + m.end()))
            and not (m.group() == ", " and apposes(words[: m.start()], words[m.end() : until]))
        ]
        edges = [0, *[edge for cut in cuts for edge in cut], len(words)]
        parts = [
            Span(span.start + a, span.start + b)
            for a, b in zip(edges[::2], edges[1::2], strict=True)
        ]
        if not cuts or self._lists_after_of(parts[0]) or not all(map(self._stands_alone, parts)):
            return [span]
        return [p for p in parts if not self._adds_nobody(p)]

    def _adds_nobody(self, part: Span) -> bool:
        """Whether a part is `others`, or a second role of whoever was named: `and president of`."""
        words = self._core(part).of(self.text)
        role = words[:1].islower() and is_role(words) and not re.match(DETERMINERS, words)
        return head(words) in _NOBODY or (role and not self.cast.within(self._core(part)))

    def _lists_after_of(self, part: Span) -> bool:
        """Whether what is coordinated are complements: `the presidents of Russia and Turkey`."""
        core = self._core(part)
        return core.end < part.end and head(core.of(self.text)).endswith("s")

    def _stands_alone(self, part: Span) -> bool:
        words = self._core(part).of(self.text)
        return bool(
            self.pointers.points(words)
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
        longer = core.end < span.end
        in_core = [(s, m) for s, m in named
                   if core.covers(s) and not (longer and m.described and s == core)]  # fmt: skip
        if in_core and in_core[-1][0].end >= core.end - 2:
            self._note_longer(core, in_core[-1])
            return (in_core[-1][1],)
        if head(core.of(self.text)).endswith("s") and (persons := self._named_after(span, core)):
            return persons
        apposed = self._apposed(core, named) or self._described_before(span, core)
        if apposed:
            return (apposed,)
        return self._named_after(span, core) or self._common(span, core)

    def _note_longer(self, core: Span, named: tuple[Span, Member]) -> None:
        """What belongs to a body's name: capitals before it, the place after its head.

        The `Peruvian Miners' Forum`; the `Observer Mission in the Lowlands`.
        """
        span, member = named
        if member.kind != EntityKind.ORGANISATION:
            return
        words = bare(Span(core.start, span.end).of(self.text))
        before = words[: len(words) - (span.end - span.start)].split()
        once = before and self.text.count(span.of(self.text)) == 1
        owner = country_in(" ".join(before)) if once else None
        if owner or (before and all(map(_CAPITAL.fullmatch, before))):
            member.forms[bare(words)] += 1
            member.country = member.country or owner
        if catalogue.head_kind(head(words)) != EntityKind.ORGANISATION:
            return
        lead = re.compile(r" (?:of|in|for) (?:the )?(?=[A-Z])").match(self.text, span.end)
        seat = self.cast.within(Span(lead.end(), lead.end() + REACH)) if lead else []
        if lead and seat and seat[0][0].start == lead.end():
            member.forms[words + self.text[span.end : seat[0][0].end]] += 1

    def _acting(self, member: Member) -> Member:
        """A capital that acts is its country's government, and an embassy stands for its own."""
        form = next(iter(member.forms), "")
        if member.kind != EntityKind.PERSON and _MISSION.search(form):
            iso3 = member.country or country_in(form)
            return self.cast.country(iso3, catalogue.country_name(iso3)) if iso3 else member
        seats = (EntityKind.PLACE, EntityKind.ORGANISATION)
        told = {catalogue.capital(f.title() if f.isupper() else f) for f in member.forms}
        iso3 = told.pop() if member.kind in seats and len(told) == 1 else None
        if not iso3 or member.key.startswith("country "):
            return member
        return self.cast.country(iso3, form)

    def _apposed(self, core: Span, named: Sequence[tuple[Span, Member]]) -> Member | None:
        """Whom a phrase describes first and names then: `the mayor of Ostrava, Jana Dvorak`."""
        is_person = catalogue.head_kind(head(core.of(self.text))) == EntityKind.PERSON
        for span, member in named:
            between = self.text[core.end : span.start]
            if span.start < core.end:
                continue
            if between in (", ", ", the "):
                return member
            if is_person and member.kind == EntityKind.PERSON and _describes(between):
                return member
        return None

    def _named_after(self, span: Span, core: Span) -> tuple[Member, ...]:
        """Who is named, with a title, after a role: `two attachés, Mr. Adao Ruiz and Ana Kral`."""
        kind = catalogue.head_kind(head(core.of(self.text)))
        comma = _COMMA.match(self.text, core.end, span.end)
        if comma is None or kind not in (EntityKind.PERSON, EntityKind.GROUP, None):
            return ()
        after = Span(comma.end(), span.end)
        persons = [m for _, m in self.cast.within(after) if m.kind == EntityKind.PERSON]
        if persons:
            return self.named(after)
        if kind == EntityKind.PERSON and _TITLED.fullmatch(after.of(self.text)):
            return (file_name(self.cast, EntityKind.PERSON, after),)
        return ()

    def _described_before(self, span: Span, core: Span) -> Member | None:
        """Whom a role after a name describes: `Ana Ruiz and Jan Kral, the mayor of Ostrava,`."""
        if self.text[max(0, span.start - 2) : span.start] != ", ":
            return None
        before = next((f for f in self.cast.before(span.start - 1, _LONGEST_NAME)), None)
        if before is None or before[0].end != span.start - 2 or not before[1].is_named():
            return None
        if before[1].kind == EntityKind.ORGANISATION:
            return before[1] if self._describes_body(core, before[0]) else None
        if not is_role(core.of(self.text)) or self.text[span.end : span.end + 1] not in ",.;":
            return None
        return before[1] if before[1].kind == EntityKind.PERSON else None

    def _describes_body(self, core: Span, name: Span) -> bool:
        """Whether a phrase after a body's name tells what it is: `the Red Path, a militia that`."""
        words = core.of(self.text)
        of_bodies = catalogue.head_kind(head(words)) in (EntityKind.ORGANISATION, EntityKind.GROUP)
        beside = _AT_PLACE.search(self.text, max(0, name.start - 12), name.start)
        return is_indefinite(words) and of_bodies and not beside

    def _common(self, span: Span, core: Span) -> tuple[Member, ...]:
        """A phrase whose head is a common noun: a state's, a known member's, or its own."""
        words = core.of(self.text)
        noun, kind = head(words), catalogue.head_kind(head(words))
        asked = self.asked(span)
        person = self.bearers.of(asked, core) if asked and asked.sort == "role" else None
        if person is not None:
            return (person,)
        if holders := several(words, core.start, self.cast):
            return holders
        countries = self._countries(span, core)
        if asked and asked.sort == "national" and (one := self.pointers.antecedents.of(asked)):
            return (one,)
        if countries and (noun in OF_STATE or is_people(words)):
            return of_states(words, countries, self.cast) or countries
        led = _LED_BY.match(self.text, core.end, span.end) if noun in _TALKERS else None
        if led:
            return self.named(Span(led.end(), span.end))
        bloc = self._bloc(core, span) if noun in OF_STATE or noun == "heads" else None
        if bloc:
            return (bloc,)
        two = _OF_THE_TWO.match(self.text, core.end, span.end)
        both = self.pointers.pair(nouns_of(noun, two.group(1)), span) if two else ()
        if both and noun in OF_STATE:
            return both
        if is_wholly(noun, words):
            whole = re.match(r"\s*of ", self.text[core.end : span.end])
            if whole:
                return self.named(Span(core.end + whole.end(), span.end))
        matter = kind is None and is_matter(words)
        if is_indefinite(words) and not matter:
            return (self._new(span, core, kind or guessed_kind(words)),)
        if noun in _BARE_STATE and bare(words).casefold() == noun:
            return self._state_at(span, self.pointers.antecedent(core))
        if asked and asked.sort == "two" and (sides := self.pointers.antecedents.two(core)):
            return sides
        referent = self._referent(asked)
        if referent is not None:
            self.cast.file(referent, core)
            if referent.described:
                referent.forms[as_told(span.of(self.text))] += 1
            return (referent,)
        if matter:
            return ()
        return (self._new(span, core, kind or guessed_kind(words)),)

    def _referent(self, asked: Asked | None) -> Member | None:
        """Whom a phrase without a name points at, if at anybody told of elsewhere."""
        if asked is None or asked.sort == "two":
            return None
        found = self.pointers.antecedents.of(asked)
        return None if found and self._is_of_others(found, asked.words) else found

    def _is_of_others(self, member: Member, words: str) -> bool:
        """Whether a phrase counts others than a group: `the last 17 hostages`, of nine before."""
        count, _ = bounds(words)
        told = {bounds(form)[0] for form in member.forms} - {None}
        return bool(told and count and count not in told and _OTHERS.search(words))

    def _bloc(self, core: Span, span: Span) -> Member | None:
        """The union of states whose leaders or delegates are told: `leaders of the AU`."""
        link = re.compile(r" (?:of state )?(?:and government )?of (?:the )?").match(
            self.text, core.end
        )
        if not link or not catalogue.body(self.text[link.end() : span.end]):
            return None
        return next((m for _, m in self.cast.within(Span(link.end(), span.end))), None)

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
        """The country that `the government` means: of its referent, or of whom was named last,
        rather not one that others border on or turn to.
        """
        near = list(self.cast.before(span.start, REACH))
        near.sort(key=lambda told: self._is_beside(told[0]))
        for member in (referent, *(m for _, m in near)):
            if member is not None and member.country and not _is_town(member):
                name = catalogue.country_name(member.country)
                return (self.cast.country(member.country, name),)
        return ()

    def _is_beside(self, name: Span) -> bool:
        """Whether somebody is only turned to: `its border with Libya`, `talks with Peru`."""
        return _BESIDE.search(self.text, max(0, name.start - 9), name.start) is not None

    def _new(self, span: Span, core: Span, kind: EntityKind) -> Member:
        words, told, name = (bare(core.of(self.text)), as_told(span.of(self.text)),
                             core.of(self.text))  # fmt: skip
        if self._capital_of_sentence(core):
            words, told, name = (form[:1].lower() + form[1:] for form in (words, told, name))
        if kind in (EntityKind.ORGANISATION, EntityKind.FACILITY) and words[:1].isupper():
            body = file_name(self.cast, kind, core)
            if told[:1].islower():
                body.canonical = body.canonical or words
                body.forms[told] += 1
            return body
        of = re.match(r" of (?!course)[^,]+$", told[len(core.of(self.text)) :])
        if of and PART.fullmatch(head(words)):
            kind = self._kind_of_parts(of.group()[4:])
        name = uncounted(told if of else name)
        fresh = kind == EntityKind.PERSON and is_indefinite(core.of(self.text))
        member_key = f"{key(name)} {core.start}" if fresh else key(name) or name
        before = self.cast.members.get(member_key)
        if before and self._is_of_others(before, core.of(self.text)):
            member_key = f"{member_key} {core.start}"
        member = self.cast.add(member_key, kind, words or core.of(self.text), core)
        member.canonical = member.canonical or name
        member.described = True
        member.forms[told] += 1
        if kind == EntityKind.GROUP:
            member.forms[unnumbered(name)] += 1
        member.country = member.country or state_of(span.of(self.text))
        if kind == EntityKind.ORGANISATION and head(words) in _FORCES:
            member.country = member.country or self.cast.home()
        return member

    def _capital_of_sentence(self, core: Span) -> bool:
        """Whether a phrase has its capital, `Police` or `Farmers there`, from where it stands."""
        first, _, rest = core.of(self.text).partition(" ")
        return (
            first.istitle()
            and rest == rest.lower()
            and _SENTENCE_BEGINS.search(self.text, max(0, core.start - 4), core.start) is not None
            and not (catalogue.demonym(first) or catalogue.country(first) or catalogue.place(first))
            and not self.cast.within(Span(core.start, core.start + len(first)))
        )

    def _kind_of_parts(self, whole: str) -> EntityKind:
        """What some `of the crew` are: a group, unless they are things."""
        kind = catalogue.head_kind(head(whole[: core_end(whole, [])]))
        return kind if kind in (EntityKind.EQUIPMENT, EntityKind.FACILITY) else EntityKind.GROUP


_OTHERS = re.compile(r"\b(?:other|further|remaining|last|another)\b", re.IGNORECASE)
_AT_PLACE = re.compile(r"\b(?:in|at|near|outside|inside) (?:the )?$", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:with|to|into|from|against)\s(?:the )?$")
_SENTENCE_BEGINS = re.compile(r"(?:[.!?:]|^|\n)[”\"'’)]*\s*[“\"‘]?$")
_LONGEST_NAME = 60
"""Code points of a name before the role that it bears, at the most."""


def _is_town(member: Member) -> bool:
    return member.kind == EntityKind.PLACE and not member.key.startswith("country ")


def _describes(between: str) -> bool:
    """Whether what stands between a role and a name leaves the name the role's bearer."""
    if re.search(r"\b(?:who|which|that|whose|accused|suspected|killed|\w+ing)\b", between):
        return False
    after = re.split(r"\b(?:of|to|for|with|by|and)\b", between)[-1].strip(" ,")
    return between.rstrip().endswith(",") or (bool(after) and not is_role(after))
