"""On whose word: the chain of sources of a claim, nearest to the fact first."""

import re
from collections.abc import Sequence

from hearsay import catalogue
from hearsay.catalogue.spelling import name_key as key
from hearsay.claim.cast import Member
from hearsay.claim.closing import closing_source
from hearsay.claim.numbers import people
from hearsay.claim.participants import Participants
from hearsay.claim.phrase import DETERMINERS, PRONOUNS, bare
from hearsay.claim.roles import is_role
from hearsay.records import (
    Argument,
    EntityKind,
    Reading,
    Report,
    Role,
    Source,
    SourceKind,
    Span,
    Trigger,
)

_OURS = re.compile(r"\b(?:this|our) (?:newspaper|paper|agency|site|reporter)$", re.IGNORECASE)

_CITING = re.compile(
    r",? (?:citing|quoting) ([^,;:.\n]{3,80}?)(?=,| (?:said|says|reported|wrote)\b)"
)
_ACCORDING = re.compile(r"\b(?:that|said),? according to ([^,;:.\n]{3,80}?),")
_APPOSED = re.compile(r"(?<=\w), (?:an?|the|who|which) .+", re.DOTALL)
"""What a source's name does without: `Ana Ruiz, a lawyer and president of the Forum`."""

_UNNAMED_KINDS = (SourceKind.ANONYMOUS, SourceKind.OFFICIAL)
_UNNAMED = re.compile(
    r"[^.!?\n]{0,120}?(?:\b(?:condition of )?anonymity|"
    r"\bnot (?:\w+ )?(?:to )?be (?:named|identified|quoted)|"
    r"\bto (?:remain|stay) (?:anonymous|unnamed)|\bnot authori[sz]ed to speak\w*)"
    r"[ \w]{0,20}?,? ((?:because|since|as|for fear|citing|in order to|so as|to discuss|owing to|"
    r"due to)\b[^.!?,;”\"\n]{3,120})"
)
_LONGEST_NAME = 60
"""Code points of a name at the most."""


class Chains:
    """Finds the chain of sources of each trigger of one report."""

    def __init__(self, report: Report, reading: Reading, participants: Participants) -> None:
        self.report, self.reading, self.participants = report, reading, participants

    def chain(self, trigger: Trigger, sentence: Span) -> tuple[Source, ...]:
        """The sources that the reader gives the trigger, else those of what is said around it."""
        links = [a for a in trigger.arguments if a.role == Role.SOURCE]
        links += [a for a in trigger.arguments if a.role == Role.RELAY]
        cue = next((a.span for a in trigger.arguments if a.role == Role.CUE), None)
        found = [self._source(a.span, a.kind, cue if i == 0 else None)
                 for i, a in enumerate(_nearest(links))]  # fmt: skip
        if not links:
            found = self._around(trigger, sentence)
        chain = [s for s in found if s is not None]
        if not any(s.span and sentence.overlaps(s.cue or s.span) for s in chain):
            closing = closing_source(self.report.text, trigger.span, sentence)
            told = self._source(closing[0], None, closing[1]) if closing else None
            chain = [told] if told else chain
        return (*self._cited(chain, trigger), *chain)

    def _cited(self, chain: Sequence[Source], trigger: Trigger) -> tuple[Source, ...]:
        """Whom the nearest source has it from: `El Faro, citing two officials, said`."""
        last = chain[0].span if chain else None
        if last is None:
            return ()
        before = _CITING.match(self.report.text, last.end)
        within = _ACCORDING.search(self.report.text, last.end, trigger.span.start)
        if within and ";" in self.report.text[within.end() : trigger.span.start]:
            within = None
        found = before or within
        named = Span(*found.span(1)) if found else None
        if named is None or any(s.span and s.span.overlaps(named) for s in chain):
            return ()
        source = self._source(named, None, None)
        return (source,) if source else ()

    def _around(self, trigger: Trigger, sentence: Span) -> list[Source | None]:
        """The source of an attribution whose cue is the trigger's, or that has it in its content.

        One whose cue stands in the sentence comes first; in a quotation that runs on, it does not.
        """
        cues = [a.span for a in trigger.arguments if a.role == Role.CUE]
        over = [a for a in self.reading.attributions
                if a.sources and not a.cue.overlaps(trigger.span)
                and (any(content.covers(trigger.span) for content in a.contents)
                     or any(a.cue.overlaps(cue) for cue in cues))]  # fmt: skip
        found = sorted(over, key=lambda a: not sentence.overlaps(a.cue))[:1]
        return [self._source(_nearest_to(a.cue, a.sources), a.kind, a.cue) for a in found]

    def _source(self, span: Span, kind: SourceKind | None, cue: Span | None) -> Source | None:
        span = self._with_name(span)
        aside = _APPOSED.search(span.of(self.report.text))
        if aside and span.of(self.report.text)[:1].isupper() and aside.start() > 3:
            span = Span(span.start, span.start + aside.start())
        text = span.of(self.report.text)
        if self._own(span) or re.fullmatch(DETERMINERS, text.casefold()):
            return None
        member = self._member(span, text, kind)
        named = self._named_before(span, member)
        if named is not None:
            span, text = named, named.of(self.report.text)
        kind = _kind(text, kind, member)
        known = member is not None and kind != SourceKind.ANONYMOUS and _is_known(member)
        return Source(
            kind=kind,
            text=text,
            number=people(text) if kind == SourceKind.ANONYMOUS else None,
            entity=self.participants.cast.entity_id(member) if member and known else None,
            span=span,
            cue=cue,
            anonymity=self._why_unnamed(span) if kind in _UNNAMED_KINDS else None,
        )

    def _why_unnamed(self, span: Span) -> str | None:
        """Why the sentence says that a source is not named: `because the list is not final`."""
        found = _UNNAMED.match(self.report.text, span.end)
        return found.group(1) if found else None

    def _with_name(self, span: Span) -> Span:
        """A role with the name told after it: `her lawyer, Ana Ruiz`."""
        text = self.report.text
        if not text.startswith(", ", span.end) or not is_role(span.of(text)):
            return span
        near = self.participants.cast.within(Span(span.end + 2, span.end + 2 + _LONGEST_NAME))
        name = next((s for s, m in near if s.start == span.end + 2 and m.is_named()
                     and m.kind == EntityKind.PERSON), None)  # fmt: skip
        return Span(span.start, name.end) if name else span

    def _named_before(self, span: Span, member: Member | None) -> Span | None:
        """Where the sentence has named whom a pronoun stands for: `Kral knew it: he said so`."""
        text = self.report.text
        if member is None or span.of(text).casefold() not in PRONOUNS:
            return None
        earlier = [s for s in member.spans if s.end <= span.start and s.of(text)[0].isupper()]
        last = max(earlier, default=None)
        apart = last is None or re.search(r"[.!?][”\"]?\s", text[last.end : span.start])
        return None if apart else last

    def _own(self, span: Span) -> bool:
        """Whether a source is the report's own outlet, which is never a link of the chain."""
        text = span.of(self.report.text)
        if _OURS.search(self.report.text, max(0, span.start - 5), span.end):
            return True
        mine, theirs = key(self.report.outlet), key(text)
        short = len(theirs) > 3 and mine.endswith(" " + theirs) and not catalogue.country(text)
        return mine == theirs or short

    def _member(self, span: Span, text: str, kind: SourceKind | None) -> Member | None:
        if kind in (SourceKind.ANONYMOUS, SourceKind.DOCUMENT) and text.casefold() not in PRONOUNS:
            return None
        found = self.participants.of(span)
        return found[0] if len(found) == 1 else None


def _nearest_to(cue: Span, sources: Sequence[Span]) -> Span:
    return min(sources, key=lambda s: (max(s.start - cue.end, cue.start - s.end), s))


def _nearest(links: list[Argument]) -> list[Argument]:
    """One source and its relays; a second source of the same claim is left to weighing."""
    sources = [a for a in links if a.role == Role.SOURCE]
    relays = [a for a in links if a.role == Role.RELAY]
    sources.sort(key=lambda a: -a.score)
    return sources[:1] + [r for r in relays if not any(r.span == s.span for s in sources[:1])]


def _kind(text: str, learned: SourceKind | None, member: Member | None) -> SourceKind:
    """The reader's kind, unless a name settles it."""
    if bare(text)[:1].isupper() and catalogue.outlet(bare(text)):
        return SourceKind.OUTLET
    if member is not None and member.kind == EntityKind.PERSON and member.is_named():
        return SourceKind.NAMED
    bodies = (EntityKind.ORGANISATION, EntityKind.PLACE)
    speaks = member is not None and member.kind in bodies
    return learned or (SourceKind.OFFICIAL if speaks else SourceKind.ANONYMOUS)


def _is_known(member: Member) -> bool:
    """Whether a source is an entity: a body, or one with a name; a spokesman is anybody."""
    bodies = (EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.FACILITY)
    return member.kind in bodies or member.is_named()
