"""What happened, and what was to happen and was called off."""

from collections.abc import Iterable, Sequence
from datetime import date

from hearsay.records import Claim, Event, EventStatus, When
from hearsay.views.briefing.notes import footnotes
from hearsay.views.briefing.paraphrase import paraphrase, whole
from hearsay.views.briefing.quotation import LONGEST_QUOTE, quotation
from hearsay.views.briefing.rows import Heading, Section, Sentence, in_turn
from hearsay.views.briefing.words import (
    at_place,
    capitalised,
    echoes,
    on_day,
    told_and_denied,
    vouching,
)
from hearsay.views.index import Index
from hearsay.views.tellings import Texts
from hearsay.views.timeline import best_claim

MOST_TOLD = 16
SETTLED = (EventStatus.HAPPENED, EventStatus.CANCELLED)


def happened(index: Index, texts: Texts, events: Sequence[Event], now: date) -> Section:
    """The foremost of the `events`, given by rank: the latest first.

    What has no day stands at that by which it was told.
    """
    settled = [event for event in events if event.status in SETTLED]
    chosen = once_each(index, settled)
    told = in_turn((_sentence(index, texts, same, now) for same in chosen[:MOST_TOLD]), 1.0)
    ordered = sorted(told, key=lambda one: _latest(index, index.events[one.events[0]]))
    left = sum(map(len, chosen[MOST_TOLD:]))
    return Section(heading=Heading.HAPPENED, sentences=tuple(ordered), more=left)


def best_place(index: Index, event: Event) -> tuple[str, int] | None:
    """Where the sentence stands that tells the event best: its report, and its first character."""
    best = best_claim(event, index.claims_of(event))
    return (best.report, best.span.start) if best else None


def once_each(index: Index, events: Iterable[Event]) -> list[tuple[Event, ...]]:
    """Events told best by the same sentence stand together, in the place of the first."""
    found: dict[tuple[str, int], list[Event]] = {}
    for event in events:
        if place := best_place(index, event):
            found.setdefault(place, []).append(event)
    return [tuple(same) for same in found.values()]


def _latest(index: Index, event: Event) -> tuple[int, int, str]:
    """What sorts the latest first."""
    told = told_first(index, event)
    first, last = (event.when.earliest, event.when.latest) if event.when else (told, told)
    return -last.toordinal(), -first.toordinal(), event.id


def best_first(event: Event, claims: Sequence[Claim]) -> list[Claim]:
    """Claims with the one that tells the event best first, then one of each other report."""
    best = best_claim(event, claims)
    others = {one.report: one for one in reversed(claims) if best and one.report != best.report}
    return [*([best] if best else []), *reversed(others.values())]


def _sentence(index: Index, texts: Texts, same: tuple[Event, ...], now: date) -> Sentence:
    event = same[0]
    claims = index.claims_of(event)
    told, denied = told_and_denied(claims)
    off = event.status is EventStatus.CANCELLED
    text = _called_off(index, event, denied) if off else _done(index, event, told)
    return Sentence(
        lead=_lead(index, event, now),
        text=text,
        footnotes=footnotes(index, texts, best_first(event, claims)),
        events=tuple(one.id for one in same),
    )


def _lead(index: Index, event: Event, now: date) -> str:
    """Day and place; of what has no day, the day by which it was told."""
    if event.when:
        return on_day(event.when, now) + at_place(index, event)
    told = told_first(index, event)
    how = "By" if event.status is EventStatus.HAPPENED else "Told"
    return f"{how} {on_day(When(told, told), now)}" + at_place(index, event)


def told_first(index: Index, event: Event) -> date:
    """The day of the first report that tells of an event."""
    return min(index.reports[one.report].published for one in index.claims_of(event))


def _done(index: Index, event: Event, told: Sequence[Claim]) -> str:
    said = whole(index, event) or quoted(index, event, told)
    parts = f"{capitalised(said)} — {vouching(index, event, told)}", echoes(index, told)
    return "; ".join(filter(None, parts)) + "."


def _called_off(index: Index, event: Event, denied: Sequence[Claim]) -> str:
    plan = paraphrase(index, event)
    off = quoted(index, event, denied)
    said = f"{plan}, but it was called off: {off}" if plan else f"Called off: {off}"
    return f"{said} — {vouching(index, event, denied)}."


def quoted(
    index: Index, event: Event, claims: Sequence[Claim], longest: int = LONGEST_QUOTE
) -> str:
    """The words of the claim that tells the event best."""
    best = best_claim(event, claims)
    return quotation(index, best, longest) if best else ""
