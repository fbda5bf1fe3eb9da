"""Events that are told only not to have been: `there was no strike`, `the drill did not begin`.

Where the reader finds no event in such words, a plain noun tells its type. What was announced or
alleged elsewhere is denied or called off here, so that the claim matters.
"""

import re
from collections.abc import Iterator, Sequence

from hearsay.records import Argument, EventType, Reading, Role, Span, Status, Timex, Trigger

_NOUNS = {
    EventType.CONSULT: "meeting meetings talks summit visit trip encounter negotiations",
    EventType.MOBILIZE: "exercise exercises drill drills manoeuvres maneuvers deployment",
    EventType.PROTEST: "strike march protest protests rally demonstration stoppage walkout",
    EventType.RETREAT: "exchange swap handover release withdrawal pullout",
    EventType.ASSAULT: "attack attacks raid shelling bombardment shooting ambush abuse torture",
    EventType.COERCE: "arrest arrests detention blockade closure kidnapping",
    EventType.SANCTION: "recall embargo sanctions",
}
_TYPES = {noun: type_ for type_, nouns in _NOUNS.items() for noun in nouns.split()}
_NOUN = rf"(?P<noun>{'|'.join(_TYPES)})"
_DETERMINED = r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|\w+['’]s?) (?:[\w-]+ ){0,2}?"
_ASIDE = r"(?:(?! (?:and|but|that|while|said|says|was|were) )[^.;:\n]){0,70}?"
_NOT = r"(?:did|does|do|will|would|has|have|had) not"
_ABSENT = (
    re.compile(
        rf"\b[Nn]o such (?:\w+ )?{_NOUN}\b(?= (?:took|takes|had|has|was|were|ever|occur|hap))"
    ),
    re.compile(
        rf"\b[Tt]here (?:was|were|is|are|(?:has|have|had) been) no (?:such )?(?:\w+ )?{_NOUN}\b"
    ),
    re.compile(
        rf"\b{_DETERMINED}{_NOUN}\b(?={_ASIDE} {_NOT} "
        r"(?:take place|go ahead|happen|begin|start|be held|resume|taken place|gone ahead)\b)"
    ),
)
_STOP = re.compile(r" not |[.;\n]")
_SCORE = 0.7
"""A guess: such words are too few in any corpus to count how often they tell of an event."""


def absent(text: str, reading: Reading) -> Iterator[Trigger]:
    """Triggers that the reader has not found, each once, in the order of the text."""
    known = [t.span for t in reading.triggers]
    found = {Span(*m.span("noun")): m for pattern in _ABSENT for m in pattern.finditer(text)}
    for span in sorted(found):
        if not any(span.overlaps(k) for k in known):
            yield Trigger(
                span=span, type=_TYPES[found[span]["noun"]], score=_SCORE,
                status=Status.NEGATED, status_score=_SCORE,
                arguments=tuple(_day(text, span, reading.times)),
            )  # fmt: skip


def _day(text: str, noun: Span, times: Sequence[Timex]) -> Iterator[Argument]:
    """The day for which it had been set: `the talks due in May did not start`."""
    stop = _STOP.search(text, noun.end)
    before = Span(noun.end, stop.start()) if stop and stop.group() == " not " else noun
    for time in [t for t in times if before.covers(t.span)][:1]:
        yield Argument(role=Role.WHEN, span=time.span, score=_SCORE, time=time)
