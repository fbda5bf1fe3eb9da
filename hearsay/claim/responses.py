"""What is denied or confirmed in words that only point back: `the army denied it`, `he called
that a lie`, `Lima confirmed the arrest`.

The reader finds an event in some of them. Where it finds none, whoever denies or confirms means
what was told last on another's word, or what the noun names, and that is a claim like it: that it
did not happen, or did, on the word of who says so. To reject a charge is a deed of its own, and
none of these.
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
_ENDS = (
    r"(?=[.,;:!?”\"—–]| (?:again|and|as|at|but|categorically|flatly|on|outright|too|yesterday)\b|$)"
)
_IT = "(?:it|this|that)"
_THE_TALE = rf"(?:the|this|that|these|those|such|any such) {_TALE}"
_WHAT = rf"(?:{_IT}(?:{_ENDS}|(?= (?:in|to|late|later)\b))|{_THE_TALE}{_ENDS})"
_PART = (
    r"(?:having (?:had )?)?(?:any|all) (?:hand|involvement|part|responsibility|role|wrongdoing)"
    rf"(?: (?:in|for) {_IT})?{_ENDS}"
)
_LIE = (
    r"(?:an? |pure |sheer |mere |[“\"‘])*(?:absurd|baseless|fabricat\w+|fairy tale|fake|false|"
    r"fiction|groundless|hoax|incorrect|invent\w+|lie|lies|nonsense|propaganda|rumou?rs?|slander|"
    r"speculation|unfounded|untrue|wrong)\b"
)
_RESPONDS = re.compile(
    rf"\b(?:(?P<cue>den(?:y|ied|ies)|dismiss(?:ed|es)) {_WHAT}|(?P<no>den(?:y|ied|ies)) {_PART}|"
    rf"(?P<calls>call(?:ed|s)|dismiss(?:ed|es)) (?:{_IT}|{_THE_TALE}) (?:as )?{_LIE}|"
    rf"(?P<yes>(?:confirm|admitt|acknowledg|conced)ed|confirms|admits|acknowledges|concedes) "
    rf"(?:{_WHAT}|(?:the|this|that|his|her|its|their) (?P<noun>[a-z]{{4,}}){_ENDS}))"
)
_NOT = re.compile(r"\b(?:not|nor|never|neither|cannot|without|refused to|\w+n['’]t)\b[^.;,]{0,25}$")
_WHO = re.compile(
    r"(?:^\s*|[.;:!?”\"] |\n|, (?:while|but|and|though|although) |\b(?:and|but|though|although) )"
    r"(?:(?i:yesterday|today|later|then|now|at first) )?"
    r"(?P<who>(?:(?! (?:and|but|that|though|although|while|because|who|which|was|were|is) )"
    r"[^;:.“”\"\n]){2,90}?)"
    r"(?:, (?:who|whom|whose|which)\b[^,;.\n]{2,120})?,?"
    r"(?: (?:has|have|had|now|since|finally|again|still|also|at first|at once|earlier|later|"
    r"promptly|continues? to|\w+ly))*,? $"
)
_NEAR = 320
"""Code points back within which what is denied has been told."""
_NAMED = {
    noun: type_
    for type_, nouns in {
        EventType.CONSULT: "call conversation meeting talk visit",
        EventType.AGREE: "accord agreement deal pact",
        EventType.ASSAULT: "attack killing raid shooting",
        EventType.COERCE: "arrest closure detention seizure",
        EventType.RETREAT: "release withdrawal",
        EventType.MOBILIZE: "deployment",
    }.items()
    for noun in nouns.split()
}
"""Nouns that tell an event of a type, whatever word told it first."""
_STEM = 5
"""Letters that a noun and a verb of one event share."""
_CHARGES = (EventType.ACCUSE, EventType.REJECT)
"""To be accused is seldom what the accused denies."""


class Response(Struct, frozen=True):
    """Who denies or confirms, by which word; `at` are all words of it, `noun` names an event."""

    who: Span
    cue: Span
    at: Span
    confirms: bool = False
    noun: str = ""

    def is_told_by(self, here: Sequence[Claim], meant: Claim) -> bool:
        """Whether claims at its words tell it already; one like what is meant has its parties."""
        if self.confirms:
            return bool(here)
        return any(c.status == Status.NEGATED and c.type != meant.type for c in here)

    def status_of(self, meant: Claim) -> Status:
        """What is denied did not happen; what is confirmed is no more only possible."""
        if not self.confirms:
            return Status.NEGATED
        return Status.ACTUAL if meant.status == Status.POSSIBLE else meant.status


class Responses:
    """Finds what one report tells to be denied or confirmed; `sentence` gives the sentence at an
    offset.
    """

    def __init__(self, reading: Reading, sources: Sources, sentence: Callable[[int], Span]) -> None:
        self.text, self.sources, self.sentence = sources.report.text, sources, sentence
        self._said = Said(reading.attributions)

    def added(self, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """The claims, and one for each response that no claim tells yet, in place of what was
        read at its words.
        """
        told = list(claims)
        for found in self._responses():
            here = [c for c in told if c.at.overlaps(found.at)]
            source = self.sources.of(found.who, None, found.cue)
            of = self._meant(found, source, told) if source else None
            if of is None or source is None or found.is_told_by(here, of):
                continue
            told = [c for c in told if c not in here]
            told.append(self._made(found, of, source))
        return tuple(told)

    def _responses(self) -> Iterator[Response]:
        for match in _RESPONDS.finditer(self.text):
            word = next(name for name in ("cue", "no", "calls", "yes") if match[name])
            cue = Span(*match.span(word))
            sentence = self.sentence(cue.start)
            if _NOT.search(self.text, sentence.start, cue.start):
                continue
            who = self._who(cue, sentence)
            if who is not None:
                yes, noun = match["yes"] is not None, match["noun"] or ""
                yield Response(who, cue, Span(*match.span()), yes, noun)

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

    def _meant(self, found: Response, source: Source, told: Sequence[Claim]) -> Claim | None:
        """What was told last before it on another's word, else what was told last; of a noun, what
        was told last by that word.
        """
        if found.noun:
            named = [c for c in told if c.at.end <= found.at.start and _named(c, found.noun)]
            return max(named, key=lambda c: c.at, default=None)
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

    def _made(self, found: Response, of: Claim, source: Source) -> Claim:
        made = told_anew(of, self.text, found.at, self.sentence(found.at.start))
        status = found.status_of(of)
        reason = f"{status}, because «{made.trigger}» after «{of.trigger}»"
        made = structs.replace(
            made, status=status, quantities=(), reasons=(reason, *of.reasons[1:]),
            evidence=(*made.evidence, Evidence(part="status", span=found.cue)),
        )  # fmt: skip
        return on_word_of(made, source, found.who)


def _says(claim: Claim, source: Source) -> bool:
    """Whether a claim is on the word of who responds."""
    mine = source.entity or source.text.casefold()
    said = (s.entity or s.text.casefold() for s in claim.attribution)
    return not sort_of(mine) and mine in said


def _named(claim: Claim, noun: str) -> bool:
    """Whether a claim tells what a noun names: `shelling` of shelled, `meeting` of met."""
    word = claim.trigger.casefold().split()[-1]
    alike = word[:_STEM] == noun[:_STEM] or claim.type == _NAMED.get(noun.removesuffix("s"))
    return claim.status != Status.NEGATED and alike
