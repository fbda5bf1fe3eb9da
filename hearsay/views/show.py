"""One event, entity or report in full, by its id or name."""

from collections.abc import Iterable

from hearsay.records import (
    Claim,
    Entity,
    Event,
    Judgement,
    Record,
    Relay,
    ReportEntry,
    SubjectKind,
    standing,
)
from hearsay.views.index import Index
from hearsay.views.look_up import look_up
from hearsay.views.pages import (
    Difference,
    EntityPage,
    EventPage,
    Page,
    RelayRow,
    ReportPage,
    Side,
    TurnRow,
)
from hearsay.views.phrases import ARROW, chain
from hearsay.views.said import said
from hearsay.views.tellings import Texts, tellings
from hearsay.views.timeline import row, rows


def show(index: Index, texts: Texts, key: str) -> Page:
    """The page of what the key means; a claim's id means its event, or else its report.

    `texts` gives the text of a report by its id. Raises NotFoundError, AmbiguousError.
    """
    thing = look_up(index, key)
    if isinstance(thing, Claim):
        thing = index.events[thing.event] if thing.event else index.reports[thing.report]
    match thing:
        case Event():
            return event_page(index, texts, thing)
        case Entity():
            return entity_page(index, texts, thing)
        case ReportEntry():
            return report_page(index, texts, thing)


def event_page(index: Index, texts: Texts, event: Event) -> EventPage:
    """All claims of an event, their differences, and which of its reports relay one another."""
    claims = index.claims_of(event)
    return EventPage(
        event=event,
        row=row(index, event),
        tellings=tellings(claims, index, texts),
        disagreements=_differences(index, event),
        relays=relay_rows(index, index.relays_among({claim.report for claim in claims})),
        history=turns(index, event),
    )


def turns(index: Index, event: Event) -> tuple[TurnRow, ...]:
    """How an event's status turned, with the claims that brought it about."""
    return tuple(
        TurnRow(
            day=one.day, status=one.status, reason=one.reason,
            by=said(index, index.claims[one.claim]),
        )
        for one in event.history
    )  # fmt: skip


def entity_page(index: Index, texts: Texts, entity: Entity) -> EntityPage:
    """The events of an entity and all claims in which it takes part, is the place or is cited."""
    parts, cited = index.claims_with(entity.id), index.citing(entity.id)
    held = {claim.event for claim in parts if claim.event}
    return EntityPage(
        entity=entity,
        events=rows(index, [index.events[key] for key in held]),
        tellings=tellings(index.in_order(parts), index, texts),
        cited=tellings(index.in_order(cited), index, texts),
        judgements=ruled(index.record, entity),
    )


def report_page(index: Index, texts: Texts, report: ReportEntry) -> ReportPage:
    """All claims of a report."""
    return ReportPage(
        report=report,
        tellings=tellings(index.claims_in(report.id), index, texts),
        relays=relay_rows(index, sorted(index.relays_of(report.id))),
    )


def ruled(record: Record, entity: Entity) -> tuple[Judgement, ...]:
    """The judgements that hold of an entity: those about a place where it is named."""
    places = set(entity.mentions)

    def is_about(one: Judgement) -> bool:
        subjects = (s for s in one.about if s.kind is SubjectKind.ENTITY)
        return any(part.at in places for s in subjects for part in s.parts if part.at)

    return tuple(one for one in standing(record.judgements) if is_about(one))


def relay_rows(index: Index, relays: Iterable[Relay]) -> tuple[RelayRow, ...]:
    """Relays with the outlets at both ends."""
    return tuple(
        RelayRow(
            report=one.report,
            outlet=index.outlet(one.report),
            of=one.of,
            of_outlet=index.outlet(one.of),
            reason=one.reason,
        )
        for one in relays
    )


def _differences(index: Index, event: Event) -> tuple[Difference, ...]:
    return tuple(
        Difference(
            field=one.field,
            note=one.note,
            sides=tuple(
                Side(claim=c.id, word=ARROW.join(chain(c, index)), sentence=c.sentence)
                for c in (index.claims[key] for key in one.claims)
            ),
        )
        for one in index.disagreements_of(event.id)
    )
