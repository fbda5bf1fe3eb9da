"""What is denied in words that only point back: `the army denied it`, `he called that a lie`.

The reader finds an event in some of them. Where it finds none, whoever denies denies what was told
last on another's word, and that is a claim like it: that it did not happen, on the word of who
denies. To reject a charge is a deed of its own, and none of these.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct, structs

from hearsay.claim.anew import on_word_of, told_anew
from hearsay.claim.pronouns import sort_of
from hearsay.claim.said import Said
from hearsay.claim.sources import Sources
from hearsay.records import Claim, EventType, Evidence, Reading, Source, Span, Status

_TALE = r"(?:reports?|claims?|accounts?|allegations?|accusations?|stor(?:y|ies)|rumou?rs?|version)"
_WHAT = rf"(?:it|this|that|(?:the|this|that|these|those|such|any such) {_TALE})"
_ENDS = (
    r"(?=[.,;:!?”\"—–]| (?:again|and|as|at|but|categorically|flatly|on|outright|too|yesterday)\b|$)"
)
_LIE = (
    r"(?:an? |pure |sheer |[“\"‘])*(?:absurd|baseless|fabricat\w+|fairy tale|false|fiction|hoax|"
    r"invent\w+|lie|lies|nonsense|propaganda|slander|untrue)\b"
)
_DENIES = re.compile(
    rf"\b(?:(?P<cue>den(?:y|ied|ies)|dismiss(?:ed|es)) {_WHAT}{_ENDS}|"
    rf"(?P<calls>call(?:ed|s)|dismiss(?:ed|es)) {_WHAT} (?:as )?{_LIE})"
)
_NOT = re.compile(r"\b(?:not|nor|never|neither|cannot|without|refused to|\w+n['’]t)\b[^.;,]{0,25}$")
_WHO = re.compile(
    r"(?:^\s*|[.;:!?”\"] |\n|, (?:while|but|and|though|although) |\b(?:and|but|though|although) )"
    r"(?P<who>(?:(?! (?:and|but|that|who|which|was|were|is) )[^;:.“”\"\n]){2,90}?),?"
    r"(?: (?:has|have|had|again|still|also|at first|at once|earlier|later|promptly|continues? to|"
    r"\w+ly))*,? $"
)
_NEAR = 320
"""Code points back within which what is denied has been told."""
_CHARGES = (EventType.ACCUSE, EventType.REJECT)
"""To be accused is seldom what the accused denies."""


class Denial(Struct, frozen=True):
    """Who denies, by which word; `at` are all words of it."""

    who: Span
    cue: Span
    at: Span


class Denials:
    """Finds what one report tells to be denied; `sentence` gives the sentence at an offset."""

    def __init__(self, reading: Reading, sources: Sources, sentence: Callable[[int], Span]) -> None:
        self.text, self.sources, self.sentence = sources.report.text, sources, sentence
        self._said = Said(reading.attributions)

    def added(self, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """The claims, and one for each denial that no claim tells yet, in place of what was read
        at its words.
        """
        told = list(claims)
        for found in self._denials():
            here = [c for c in told if c.at.overlaps(found.at)]
            source = self.sources.of(found.who, None, found.cue)
            of = self._denied(found, source, told) if source else None
            if of is None or source is None or any(c.status == Status.NEGATED for c in here):
                continue
            told = [c for c in told if c not in here]
            told.append(self._made(found, of, source))
        return tuple(told)

    def _denials(self) -> Iterator[Denial]:
        for match in _DENIES.finditer(self.text):
            cue = Span(*match.span("cue" if match["cue"] else "calls"))
            sentence = self.sentence(cue.start)
            if _NOT.search(self.text, sentence.start, cue.start):
                continue
            who = self._who(cue, sentence)
            if who is not None:
                yield Denial(who, cue, Span(*match.span()))

    def _who(self, cue: Span, sentence: Span) -> Span | None:
        """Whom the reader gives the cue, else the words before it."""
        read = [a for a in self._said.about(cue) if a.cue.overlaps(cue)]
        own = [s for a in read for s in a.sources if sentence.covers(s) and s.end <= cue.start]
        if own:
            return max(own)
        before = _WHO.search(self.text[sentence.start : cue.start])
        if before is None:
            return None
        start, end = before.span("who")
        return Span(sentence.start + start, sentence.start + end)

    def _denied(self, found: Denial, source: Source, told: Sequence[Claim]) -> Claim | None:
        """What was told last before it on another's word, else what was told last."""
        start = max(found.who.start - _NEAR, self._paragraph(found.who.start))
        before = [
            c for c in told
            if start <= c.at.start < found.at.start and c.status != Status.NEGATED
            and c.type not in _CHARGES and not _says(c, source)
        ]  # fmt: skip
        others = [c for c in before if c.attribution]
        return max(others or before, key=lambda c: c.at, default=None)

    def _paragraph(self, at: int) -> int:
        """Where the paragraph of an offset begins, or for its first sentence the one before."""
        begin = self.text.rfind("\n", 0, at) + 1
        opens = self.sentence(at).start <= begin
        return self.text.rfind("\n", 0, max(begin - 2, 0)) + 1 if opens else begin

    def _made(self, found: Denial, of: Claim, source: Source) -> Claim:
        made = told_anew(of, self.text, found.at, self.sentence(found.at.start))
        reason = f"negated, because «{made.trigger}» after «{of.trigger}»"
        made = structs.replace(
            made, status=Status.NEGATED, quantities=(), reasons=(reason, *of.reasons[1:]),
            evidence=(*made.evidence, Evidence(part="status", span=found.cue)),
        )  # fmt: skip
        return on_word_of(made, source, found.who)


def _says(claim: Claim, source: Source) -> bool:
    """Whether a claim is on the word of who denies."""
    mine = source.entity or source.text.casefold()
    said = (s.entity or s.text.casefold() for s in claim.attribution)
    return not sort_of(mine) and mine in said
