"""A second number for an event just told, in words that hold no event: `the guards counted 250`.

`In Arica 2,000 marched, the union said; the guards put the crowd at 700` tells of one march on the
word of two. The second is a claim like the first, with its own origin and its own number.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct, structs

from hearsay.claim.anew import on_word_of, told_anew
from hearsay.claim.numbers import bounds
from hearsay.claim.quantities import COUNTED, NUMBER
from hearsay.claim.sources import Sources
from hearsay.records import Claim, EventType, Quantity, Source, Span, Status

_BEGINS = r"(?:^|[.;:!?”] |\n|, (?:while|but|and) )"
_SAYS = r"(?:says?|said)"
_NAMES = r"(?P<who>(?:(?! (?:and|but|that|who|which|was|were|had|is) )[^,;:.“”\"\n]){3,60}?)"
_WHO = (
    rf"{_BEGINS}{_NAMES}(?:, (?:who|where|whose)\b[^,;.]*,)? "
    rf"(?:{_SAYS} (?:that )?(?:he|she|it|they) )?(?:has |have |had )?(?:now )?"
)
_COUNTS = r"count(?:s|ed)?|saw|sp(?:oke|oken|eaks?) of|recorded|registered|reported"
_TURNS = (
    re.compile(
        rf"{_WHO}(?P<cue>puts?|estimate[sd]?) (?:the|its) (?P<noun>\w+)"
        rf"(?: [\w ]{{2,30}})? at {NUMBER}"
    ),
    re.compile(
        rf"{_WHO}(?P<cue>{_COUNTS}|estimate[sd]?|list(?:s|ed)) {NUMBER}"
        r"(?: (?P<noun>of them|\w+))?"
    ),
    re.compile(
        rf"{_WHO}(?P<cue>{_SAYS}|g[ia]ves?(?: an? (?:toll|number|figure) of)?) "
        rf"(?:(?:that )?there were )?{NUMBER}(?: (?P<noun>dead|injured|wounded|arrests))?"
        r"(?=[.;]|, |$)"
    ),
    re.compile(rf"{_WHO}(?P<cue>puts?) (?:it|them) at {NUMBER}"),
    re.compile(
        rf"{_BEGINS}{_NAMES}, who (?:had |has )?(?P<cue>{_COUNTS}) {NUMBER}"
        r"(?: (?P<noun>of them|\w+))?"
    ),
    re.compile(
        rf"{_BEGINS}{_NAMES}(?:, (?:citing|quoting) [^,;.\n]{{3,60}},)? "
        rf"(?P<cue>{_SAYS}|claim(?:s|ed)|reported) (?:that )?{NUMBER}"
        r"(?: (?:people|others|men|women|of them))? (?:(?:had|have|were|was)(?: been)? )?"
        r"(?P<noun>died|killed|wounded|injured|hurt|arrested|detained)\b"
    ),
    re.compile(
        rf"(?:,|\b(?:and|but|or|while)) {NUMBER}(?: (?P<noun>of them|\w+))?,? "
        rf"(?P<cue>according to) {_NAMES}(?=[.;,\n]|$)"
    ),
    re.compile(
        rf"\bputs? [^.;\n]{{2,60}}? at [^.;\n]{{1,40}}?(?:[;,]|[;,]? (?:and|but|while)) {_NAMES},? "
        rf"(?P<cue>at) {NUMBER}(?=[.;,\n]|$)"
    ),
)
_TYPES = {"dead": EventType.ASSAULT, "injured": EventType.ASSAULT, "arrested": EventType.COERCE,
          "protesters": EventType.PROTEST}  # fmt: skip
_ANY = frozenset(
    ("people", "men", "women", "persons", "others", "of them", "there", "in", "at", "on")
)
"""What may follow a number that counts what was counted before."""
_OF_PARTIES = re.compile(r"(?:actors|recipients)(?: and recipients)?: ")
"""A reason that tells how a party that the words leave unsaid came about."""
_NEAR = 400
"""Code points back within which the event has been told."""


class Recount(Struct, frozen=True):
    """Who puts which number on what; `at` are words that name the event again, else the number."""

    who: Span
    cue: Span
    number: Span
    at: Span
    what: str | None


class Recounts:
    """Finds the further numbers of one report; `sentence` gives the sentence at an offset."""

    def __init__(self, text: str, sources: Sources, sentence: Callable[[int], Span]) -> None:
        self.text, self.sources, self.sentence = text, sources, sentence

    def added(self, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """The claims, and one for each further number of one of them, which that one lets go."""
        told = list(claims)
        for found in _recounts(self.text):
            of = _counted(found, told)
            source = self.sources.of(found.who, None, found.cue) if of else None
            if of is not None and source is not None:
                told = [_without(c, found.number) for c in told if not _at(found, c)]
                told.append(self._made(found, of, source))
        return tuple(told)

    def _made(self, found: Recount, of: Claim, source: Source) -> Claim:
        least, most = bounds(found.number.of(self.text))
        number = Quantity(what=_what(found, of), min=least, max=most, span=found.number)
        made = structs.replace(
            told_anew(of, self.text, found.at, self.sentence(found.at.start)),
            quantities=(number,),
            reasons=(f"another number for «{of.trigger}»", *filter(_OF_PARTIES.match, of.reasons)),
        )
        return on_word_of(made, source, found.who)


def _recounts(text: str) -> Iterator[Recount]:
    for turn in _TURNS:
        for found in turn.finditer(text):
            noun = found.groupdict().get("noun") or ""
            named = noun in COUNTED
            if noun and not named and noun not in _ANY:
                continue
            yield Recount(
                who=Span(*found.span("who")), cue=Span(*found.span("cue")),
                number=Span(*found.span("number")),
                at=Span(*found.span("noun" if named else "number")),
                what=COUNTED.get(noun),
            )  # fmt: skip


def _counted(found: Recount, told: Sequence[Claim]) -> Claim | None:
    """The nearest event before that is counted so; none where the words tell of another anew."""
    if any(found.who.start <= c.at.start <= found.at.end and not _at(found, c) for c in told):
        return None
    before = [
        c for c in told
        if c.status == Status.ACTUAL and 0 < found.who.start - c.at.start < _NEAR
        and _fits(c, found.what)
    ]  # fmt: skip
    return max(before, key=lambda c: c.at, default=None)


def _fits(claim: Claim, what: str | None) -> bool:
    """Whether a claim counts that, or is of an event that has such."""
    if what is None:
        return bool(claim.quantities)
    return any(q.what == what for q in claim.quantities) or claim.type == _TYPES[what]


def _at(found: Recount, claim: Claim) -> bool:
    """Whether a claim was read at the words that count, `put` or `crowd`."""
    return claim.at.overlaps(found.at) or claim.at.overlaps(found.cue)


def _without(claim: Claim, number: Span) -> Claim:
    """The claim without a number that is another's."""
    kept = tuple(q for q in claim.quantities if not (q.span and q.span.overlaps(number)))
    return structs.replace(claim, quantities=kept) if kept != claim.quantities else claim


def _what(found: Recount, of: Claim) -> str:
    """What is counted, by the name that the first number goes by."""
    if any(q.what == found.what for q in of.quantities):
        return str(found.what)
    others = {q.what for q in of.quantities if not (q.span and q.span.overlaps(found.number))}
    return others.pop() if len(others) == 1 else found.what or "other"
