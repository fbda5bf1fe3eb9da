"""Where accounts differ, and what is denied."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from hearsay.records import Claim, Event, EventStatus, Field, Status
from hearsay.views.briefing.happened import best_first, quoted
from hearsay.views.briefing.notes import footnotes
from hearsay.views.briefing.paraphrase import paraphrase
from hearsay.views.briefing.quotation import quotation
from hearsay.views.briefing.rows import Heading, Section, Sentence, in_turn
from hearsay.views.briefing.words import at_place, capitalised, on_day, told_and_denied, word
from hearsay.views.disputes import Dispute, Position, disputes
from hearsay.views.index import Index
from hearsay.views.tellings import Texts

MOST_DISPUTED = 8
STRIDE = 2.0
MOST_SIDES = 4
MOST_VOICES = 2
SHORT_QUOTE = 120
_LEADS = {
    Field.WHETHER: "Whether",
    Field.WHEN: "When",
    Field.WHERE: "Where",
    Field.WHO: "Who",
    Field.NUMBER: "How many",
}
_WHETHER = {Status.ACTUAL.value: "so", Status.NEGATED.value: "not so"}
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss|reject|refut|disput|disown|repudiat|call off|called off)",
    re.IGNORECASE,
)


def disputed(
    index: Index, texts: Texts, events: Sequence[Event], elsewhere: set[str], now: date
) -> Section:
    """Disagreements on the `events`, given by rank, and denials that do not stand `elsewhere`."""
    place = {event.id: at for at, event in enumerate(events)}
    rows = [one for one in disputes(index) if one.row.event in place]
    rows.sort(key=lambda one: place[one.row.event])
    known = {one.row.event for one in rows} | elsewhere
    denied = [e for e in events if e.id not in known and _denials(index, e)]
    before = [None, *(one.row.event for one in rows)]
    made = [
        _differ(index, texts, one, now, same=one.row.event == last)
        for one, last in zip(rows, before, strict=False)
    ]
    made += [_denied(index, texts, event) for event in denied]
    told = in_turn(made, STRIDE)
    return Section(
        heading=Heading.DISPUTED,
        sentences=told[:MOST_DISPUTED],
        more=len(told[MOST_DISPUTED:]),
    )


def _differ(index: Index, texts: Texts, one: Dispute, now: date, *, same: bool) -> Sentence:
    """The sides of a dispute; `same` if the sentence before is of the same event."""
    event = index.events[one.row.event]
    sides = [(side, _claims(index, side)) for side in one.positions]
    told = "; ".join(_side(index, one.field, *side, now) for side in sides[:MOST_SIDES])
    more = f"; and {len(sides) - MOST_SIDES} more" if len(sides) > MOST_SIDES else ""
    subject = "of the same: " if same else _subject(index, event, one.field)
    return Sentence(
        lead=_LEADS[one.field],
        text=f"{capitalised(subject + told)}{more}.",
        footnotes=footnotes(index, texts, (claims[0] for _, claims in sides), MOST_SIDES),
        events=(event.id,),
    )


def _subject(index: Index, event: Event, field: Field) -> str:
    """What the accounts are of; where they differ on whether it is so, their words tell."""
    said = paraphrase(index, event)
    if said is None and field is not Field.WHETHER:
        said = quoted(index, event, index.claims_of(event), SHORT_QUOTE)
    return f"{capitalised(said)}{at_place(index, event)}: " if said else ""


def _claims(index: Index, side: Position) -> list[Claim]:
    return [index.claims[one.claim] for one in side.said]


def _side(index: Index, field: Field, side: Position, claims: Sequence[Claim], now: date) -> str:
    """What one side says of a field, and on whose word."""
    first, says = claims[0], side.says
    if field is Field.WHETHER:
        says = f"{_WHETHER.get(says, says)}, {quotation(index, first, SHORT_QUOTE)}"
    elif field is Field.WHEN and first.when:
        says = on_day(first.when, now)
    return f"{says}, on the word of {word(index, claims, MOST_VOICES)}"


def _denied(index: Index, texts: Texts, event: Event) -> Sentence:
    claims = index.claims_of(event)
    denials = _denials(index, event)
    told, _ = told_and_denied(claims)
    stands = f"; told by {word(index, told)}, {quoted(index, event, told)}" if told else ""
    return Sentence(
        lead="Contested" if event.status is EventStatus.CONTESTED else "Denied",
        text=f"{capitalised(quotation(index, denials[0]))} — on the word of "
        f"{word(index, denials)}{stands}.",
        footnotes=footnotes(index, texts, [denials[0], *best_first(event, told)]),
        events=(event.id,),
    )


def _denials(index: Index, event: Event) -> list[Claim]:
    """Claims in words that deny, not those that merely tell of what was not done."""
    no = told_and_denied(index.claims_of(event))[1]
    return [one for one in no if _DENIES.search(" ".join(_signs(one)))]


def _signs(claim: Claim) -> Iterable[str]:
    """The words that attribute the claim and those that show its status."""
    spans = [one.cue for one in claim.attribution if one.cue]
    spans += [one.span for one in claim.evidence if one.part == "status"]
    for span in spans:
        yield claim.sentence[max(span.start - claim.span.start, 0) : span.end - claim.span.start]
