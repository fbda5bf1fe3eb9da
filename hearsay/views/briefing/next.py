"""What is planned, threatened or possible, and what is past its day with no word of it."""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from hearsay.records import Claim, Event, EventStatus, EventType, Status
from hearsay.views.ahead import AheadRow, Due, ahead
from hearsay.views.briefing.happened import best_first, best_place, once_each, quoted
from hearsay.views.briefing.notes import footnotes
from hearsay.views.briefing.paraphrase import whole
from hearsay.views.briefing.rows import Heading, Section, Sentence, in_turn
from hearsay.views.briefing.words import (
    at_place,
    capitalised,
    on_day,
    told_and_denied,
    vouching,
    word,
)
from hearsay.views.index import Index
from hearsay.views.tellings import Texts

MOST_AHEAD = 8
STRIDE = 2.0
_SURE = {
    Status.PLANNED: "planned",
    Status.CONDITIONAL: "told on a condition",
    Status.POSSIBLE: "told as possible",
}


def coming(
    index: Index, texts: Texts, events: Sequence[Event], now: date, told: Section
) -> Section:
    """Of the `events`, given by rank, those not settled: by the day on which they are due.

    What has no day, or is past it, is left to the sentences of what happened, `told` before, where
    it stands in the words that these quote.
    """
    rows = {one.row.event: one for one in ahead(index, now)}
    dues = list(Due)
    said = {best_place(index, index.events[one.events[0]]) for one in told.sentences}
    open_ = [
        event
        for event in events
        if event.id in rows
        and (rows[event.id].due is Due.AHEAD or best_place(index, event) not in said)
    ]
    foremost = sorted(open_, key=lambda event: dues.index(rows[event.id].due))
    chosen = once_each(index, foremost)
    made = in_turn(
        (_sentence(index, texts, same, rows[same[0].id], now) for same in chosen[:MOST_AHEAD]),
        STRIDE,
    )
    order = {key: place for place, key in enumerate(rows)}
    return Section(
        heading=Heading.NEXT,
        sentences=tuple(sorted(made, key=lambda one: order[one.events[0]])),
        more=sum(map(len, chosen[MOST_AHEAD:])),
    )


def _sentence(
    index: Index, texts: Texts, same: tuple[Event, ...], due: AheadRow, now: date
) -> Sentence:
    event = same[0]
    claims = index.claims_of(event)
    told, denied = told_and_denied(claims)
    against = f"; not so, says {word(index, denied)}" if denied else ""
    return Sentence(
        lead=_lead(due, now) + at_place(index, event),
        text=f"{_what(index, event, due, told)} — {vouching(index, event, told)}"
        f"{_fate(event, due)}{against}.",
        footnotes=footnotes(index, texts, _borne_out(event, told, denied)),
        events=tuple(one.id for one in same),
    )


def _what(index: Index, event: Event, due: AheadRow, told: Sequence[Claim]) -> str:
    past = due.due is Due.PAST
    seen = replace(event, status=EventStatus.CANCELLED) if past else event
    if due.sure is Status.PLANNED and (said := whole(index, seen)):
        return capitalised(said)
    threat = event.type is EventType.THREATEN and due.sure is not Status.PLANNED
    how = "threatened" if threat else _SURE[due.sure]
    return f"{capitalised(f'was {how}' if past else how)}: {quoted(index, event, told)}"


def _fate(event: Event, due: AheadRow) -> str:
    """What became of a plan so far, where that is more than having been made."""
    anew = next((one for one in event.reasons if one == "called off and planned anew"), "")
    past = "no report is known to tell what came of it" if due.due is Due.PAST else ""
    return "".join(f"; {part}" for part in (anew, past) if part)


def _borne_out(event: Event, told: Sequence[Claim], denied: Sequence[Claim]) -> list[Claim]:
    """The claims that tell of it with room for one of those against it."""
    first = best_first(event, told)
    return [*first[:2], *denied[:1], *first[2:]]


def _lead(due: AheadRow, now: date) -> str:
    if due.when is None:
        return "No day told"
    day = on_day(due.when, now)
    return f"Was due {day}" if due.due is Due.PAST else day
