"""Where an event was: the most specific place that the words for it name."""

import re

from hearsay import catalogue
from hearsay.catalogue.spelling import name_key as key
from hearsay.claim.cast import Cast, Member
from hearsay.claim.countries import countries_in
from hearsay.claim.names import dateline
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


_LONGEST = 60
_SETTING = re.compile(
    r"(?:In|On|At|Near|Outside)"
    r"(?: the (?:town|city|village|port|island|province|region|valley) of)? "
)
_BEHIND = re.compile(
    r" (?:in|at|near|on|outside|off) (?:the (?:\w+ ){0,2}(?:of )?)?"
    r"|, (?:the )?(?:\w+ ){0,2}(?:in|of) "
)
_THERE = re.compile(r" (?:in|at|near|off|outside) (?:the )?(?=[A-Z])")
_CLAUSE = re.compile(r"[,;:.!?\n]|\b(?:that|which|who|said|says|told)\b")
_THIS_TOWN = re.compile(
    r"(?:in )?this (?:\w+ ){0,2}(?:city|town|port|capital|village|island|border)", re.IGNORECASE
)
_CAPITAL = re.compile(
    r"(?:the |its |their |his |her )?(?:(?:country|nation)['’]s |national |([\w.'’ -]+) )?"
    r"capital(?: city)?(?: of ([\w.'’ -]+))?", re.IGNORECASE
)  # fmt: skip
_SEAT = re.compile(r"\s*([A-ZÀ-Þ][A-ZÀ-Þ '’-]+?)(?=[,(/]| [-–—]| \()")
_NOUN = re.compile(r" ([a-z]+)\b")
_PART = re.compile(
    r"(?:the |its |their |one |each )?"
    r"(?:front|end|side|outskirts|edge|middle|cent(?:re|er)|heart|vicinity|gates?|entrance|walls?|"
    r"doors?|steps|mouth|banks?) of "
)


class Places:
    """Finds the places behind spans of one report."""

    def __init__(self, cast: Cast, participants: Participants) -> None:
        self.cast, self.participants = cast, participants
        self.text = cast.report.text

    def of(self, span: Span) -> Member | None:
        """The most specific place that a span names; a capital is itself here."""
        if _THIS_TOWN.fullmatch(span.of(self.text)):
            return self._home()
        if capital := self._capital(span):
            return capital
        start, end = trimmed(span.of(self.text))
        part = _PART.match(self.text, span.start + start)
        end = self._with_noun(span.start + end)
        span = Span(part.end() if part else span.start + start, end)
        words = span.of(self.text)
        core = Span(span.start, span.start + core_end(words, []))
        named = [(s, m) for s, m in self.cast.within(span)
                 if m.kind in _PLACES and not m.described]  # fmt: skip
        inner = [(s, m) for s, m in named if core.covers(s)]
        if catalogue.head_kind(head(core.of(self.text))) != EntityKind.FACILITY:
            if named:
                return self._note_whole(inner[-1] if inner else named[0])
        elif inner and inner[-1][1].kind == EntityKind.FACILITY:
            return inner[-1][1]
        elif named and (is_indefinite(words) or _lies_at(words[core.end - span.start :])):
            return named[-1][1]
        behind = self._behind(span.end)
        fits = [m for m in self.participants.named(span) if m.kind in _PLACES]
        unnamed = bool(fits) and fits[0].described
        return behind if behind and (unnamed or not fits) else fits[0] if fits else None

    def _capital(self, span: Span) -> Member | None:
        """The capital of the state that the words name, else of that which the report is about."""
        told = _CAPITAL.fullmatch(span.of(self.text))
        if told is None:
            return None
        whose = " ".join(filter(None, told.groups()))
        iso3 = _state(whose) if whose else self.cast.home()
        name = catalogue.capital_of(iso3) if iso3 else None
        return self._town(name) if name else None

    def _home(self) -> Member | None:
        """The town that a report is datelined from: `in this border town`."""
        seat = _SEAT.match(self.text, 0, dateline(self.text))
        name = seat.group(1).title() if seat else ""
        return self._town(name) if name else None

    def _town(self, name: str) -> Member:
        """The town of a name that the words themselves do not tell."""
        town = self.cast.member(key(name), EntityKind.PLACE, name)
        town.forms[name] += 1
        return town

    def _with_noun(self, end: int) -> int:
        """Where a building's name ends of which the span has the first half: Loa `bridge`."""
        noun = _NOUN.match(self.text, end)
        is_building = noun and catalogue.head_kind(noun.group(1)) == EntityKind.FACILITY
        return noun.end() if noun and is_building else end

    def _behind(self, at: int) -> Member | None:
        """The place that is named next: a checkpoint `in Ushuaia`."""
        link = _BEHIND.match(self.text, at)
        return self._named_at(link.end()) if link else None

    def _named_at(self, start: int) -> Member | None:
        """The place whose name begins at an offset."""
        near = self.cast.within(Span(start, start + _LONGEST))
        return next((m for s, m in near if s.start == start and m.kind in _PLACES), None)

    def setting(self, sentence: Span, at: int) -> tuple[Member, Span] | None:
        """The place with which a sentence opens, `In Ushuaia`, as far as its first clauses go."""
        opening = _SETTING.match(self.text, sentence.start)
        if not opening or ";" in self.text[sentence.start : at]:
            return None
        near = self.cast.within(Span(opening.end(), max(at, opening.end())))
        first = next(((m, s) for s, m in near if m.kind in _PLACES), None)
        return first if first and first[1].start == opening.end() else None

    def after(self, trigger: Span, until: int) -> tuple[Member, Span] | None:
        """The place told next after an event, before `until`: the talks `in Ushuaia`."""
        for link in _THERE.finditer(self.text, trigger.end, until):
            if _CLAUSE.search(self.text, trigger.end, link.start()):
                return None
            near = self.cast.within(Span(link.end(), min(until, link.end() + _LONGEST)))
            found = next(((m, s) for s, m in near if s.start == link.end()), None)
            if found and found[0].kind in _PLACES:
                return found
        return None

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


def _state(words: str) -> str | None:
    """The one state with which words end: `Peruvian`, but not `Peruvian provincial`."""
    found = countries_in(words)
    return found[0][0] if len(found) == 1 and found[0][2] == len(words) else None


def _lies_at(complement: str) -> bool:
    """Whether the words after a building tell where it lies: a base `at Ushuaia`."""
    return re.match(r"\s*(?:at|in|near|on|outside) ", complement) is not None
