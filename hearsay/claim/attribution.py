"""On whose word: the chain of sources of a claim, nearest to the fact first."""

import re
from collections.abc import Sequence

from hearsay.claim.closing import closing_source, opening_source
from hearsay.claim.counting import counter
from hearsay.claim.participants import Participants
from hearsay.claim.quotes import is_quoted
from hearsay.claim.relayed import cited, told_to
from hearsay.claim.said import Said
from hearsay.claim.sources import Sources
from hearsay.claim.speakers import clause_of, within
from hearsay.records import (
    Argument,
    Attribution,
    Reading,
    Report,
    Role,
    Source,
    SourceKind,
    Span,
    Trigger,
)

_SAYING = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|wr(?:ote|ites?|itten)|according|claim|stat(?:e[sd]?|ing)\b|"
    r"acknowledg|add(?:s|ed)\b|admit|announc|conced|confirm|declar|den(?:y|ie)|explain|insist|"
    r"maintain|not(?:e[sd]|ing)\b|recall|recount|reiterat|repeat|report|reveal|stress|swor|warn)",
    re.IGNORECASE,
)
"""Cues of those who tell of something; who plans, agrees, demands or condemns does it himself."""


def _is_quoted(text: str, sentence: Span) -> bool:
    """Whether a sentence quotes, or stands in a quotation."""
    return not set('“”"').isdisjoint(sentence.of(text)) or is_quoted(text, sentence.start)


class Chains:
    """Finds the chain of sources of each trigger of one report."""

    def __init__(self, report: Report, reading: Reading, participants: Participants) -> None:
        self.text, self.said = report.text, Said(reading.attributions)
        self.sources = Sources(report, participants)

    def chain(self, trigger: Trigger, sentence: Span) -> tuple[Source, ...]:
        """The sources that the reader gives the trigger, else those of what is said around it."""
        links = [a for a in trigger.arguments if a.role == Role.SOURCE]
        links += [a for a in trigger.arguments if a.role == Role.RELAY]
        cue = next((a.span for a in trigger.arguments if a.role == Role.CUE), None)
        found = [self.sources.of(a.span, a.kind, cue if i == 0 else None)
                 for i, a in enumerate(_nearest(links))]  # fmt: skip
        if not links:
            found = self._around(trigger, sentence)
        chain = self._in_clause(trigger, sentence, [s for s in found if s is not None])
        if not any(s.span and sentence.overlaps(s.span) for s in chain):
            told = self._closing(trigger, sentence) or self._counting(trigger, sentence)
            runs_on = chain if _is_quoted(self.text, sentence) else []
            chain = [told] if told else runs_on
        return tuple(self._relayed(self._cited(chain, trigger), sentence))

    def _in_clause(self, trigger: Trigger, sentence: Span, chain: list[Source]) -> list[Source]:
        """The chain, or whoever speaks in the trigger's own clause if it is from another one.

        `Peru said that it rained, while Chile said that envoys met`.
        """
        clause = clause_of(self.text, sentence, trigger.span.start)
        first = chain[0].span if chain else None
        if first is None or not sentence.covers(first):
            return chain
        if clause.overlaps(first):
            return [s for s in chain if not s.span or clause.overlaps(s.span)
                    or not sentence.covers(s.span)]  # fmt: skip
        for a in self.said.about(trigger.span):
            if within(a, clause) and any(c.overlaps(trigger.span) for c in a.contents):
                told = self.sources.of(_nearest_to(a.cue, a.sources), a.kind, a.cue)
                return [told] if told else chain
        told = self._closing(trigger, clause)
        return [told] if told else chain

    def _closing(self, trigger: Trigger, clause: Span) -> Source | None:
        found = closing_source(self.text, trigger.span, clause)
        found = found or opening_source(self.text, trigger.span, clause)
        return self.sources.of(found[0], None, found[1]) if found else None

    def _counting(self, trigger: Trigger, clause: Span) -> Source | None:
        found = counter(self.text, clause, trigger.span)
        return self.sources.of(found[0], None, found[1]) if found else None

    def _cited(self, chain: list[Source], trigger: Trigger) -> list[Source]:
        """The chain from whom its first has it: `El Faro, citing two officials, said`."""
        last = chain[0].span if chain else None
        named = cited(self.text, last, trigger.span) if last else None
        rest = [s for s in chain if not (named and s.span and named.covers(s.span))]
        if named is None or any(s.span and s.span.overlaps(named) for s in rest):
            return chain
        source = self.sources.of(named, None, None)
        return [source, *rest] if source else chain

    def _relayed(self, chain: list[Source], sentence: Span) -> list[Source]:
        """The chain with the medium to which its one source spoke."""
        only = chain[0] if len(chain) == 1 else None
        if only is None or only.span is None:
            return chain
        told = told_to(self.text, only.span, only.cue)
        span = told if told and sentence.covers(told) else None
        relay = self.sources.of(span, SourceKind.OUTLET, None) if span else None
        return [only, relay] if relay else chain

    def _around(self, trigger: Trigger, sentence: Span) -> list[Source | None]:
        """The source of an attribution whose cue is the trigger's, or that has it in its content.

        One whose cue stands in the sentence comes first; in a quotation that runs on, it does not.
        """
        cues = [a.span for a in trigger.arguments if a.role == Role.CUE]
        over = [a for a in self.said.about(trigger.span, *cues)
                if a.sources and not a.cue.overlaps(trigger.span) and self._is_told_by(a, trigger)
                and (any(content.covers(trigger.span) for content in a.contents)
                     or any(a.cue.overlaps(cue) for cue in cues))]  # fmt: skip
        found = sorted(over, key=lambda a: not sentence.overlaps(a.cue))[:1]
        return [self.sources.of(_nearest_to(a.cue, a.sources), a.kind, a.cue) for a in found]

    def _is_told_by(self, a: Attribution, trigger: Trigger) -> bool:
        """Whether a cue before an event is of telling it; one after it is of nothing else."""
        words = a.cue.of(self.text)
        said = _SAYING.search(words) and "not" not in words.casefold().split()
        return bool(said) or trigger.span.end <= a.cue.start


def _nearest_to(cue: Span, sources: Sequence[Span]) -> Span:
    return min(sources, key=lambda s: (max(s.start - cue.end, cue.start - s.end), s))


def _nearest(links: list[Argument]) -> list[Argument]:
    """One source and its relays; a second source of the same claim is left to weighing."""
    sources = [a for a in links if a.role == Role.SOURCE]
    relays = [a for a in links if a.role == Role.RELAY]
    sources.sort(key=lambda a: -a.score)
    return sources[:1] + [r for r in relays if not any(r.span == s.span for s in sources[:1])]
