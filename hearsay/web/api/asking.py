"""Questions to the record: each function is one address, its docstring what the address is for."""

from datetime import date, timedelta
from typing import TypeVar

from hearsay.records import (
    Claim,
    Entity,
    Event,
    NotFoundError,
    Problem,
    QueryError,
    Record,
    Relay,
    ReportEntry,
)
from hearsay.views import (
    AheadRow,
    Changes,
    Dispute,
    EntityPage,
    EventPage,
    Finding,
    Index,
    SourceRow,
    TimelineRow,
    Trace,
    ahead,
    changes,
    sources,
)
from hearsay.views import trace as trace_view
from hearsay.views.disputes import concerning, dispute, in_order
from hearsay.views.naming import entities_named, reports_of
from hearsay.views.show import entity_page, event_page, report_page
from hearsay.views.timeline import asked_for, row
from hearsay.web.api import asked
from hearsay.web.api.answers import FullReport, Rows, as_it_is, rows
from hearsay.web.api.call import Call

T = TypeVar("T")
MOST_FOUND = 1000
ONE_DAY = timedelta(days=1)


def timeline(call: Call, ask: asked.Filtered) -> Rows[TimelineRow]:
    """What happened and what is planned, one row an event, in the order of a timeline."""
    index = call.seen(ask.as_of).index
    return rows(asked_for(index, ask.question), ask, lambda event: row(index, event))


def events(call: Call, ask: asked.Filtered) -> Rows[Event]:
    """Events as the record has them, in the order of a timeline."""
    return rows(asked_for(call.seen(ask.as_of).index, ask.question), ask, as_it_is)


def event(call: Call, ask: asked.Seen) -> EventPage:
    """An event with all its claims and their exact words."""
    seen = call.seen(ask.as_of)
    found = _there(seen.index.events.get(call.key), "event", call.key)
    return event_page(seen.index, seen.texts, found)


def claims(call: Call, ask: asked.OfClaims) -> Rows[Claim]:
    """Claims as the record has them, sorted by id."""
    index = call.seen(ask.as_of).index
    found = [
        claim
        for claim in index.record.claims
        if ask.event in (None, claim.event)
        and ask.report in (None, claim.report)
        and ask.type in (None, claim.type)
        and ask.status in (None, claim.status)
        and (ask.entity is None or _bears(claim, ask.entity))
    ]
    return rows(found, ask, as_it_is)


def entities(call: Call, ask: asked.OfEntities) -> Rows[Entity]:
    """People, bodies, places and things as the record has them, sorted by id."""
    record = call.seen(ask.as_of).index.record
    named = entities_named(record.entities, ask.who) if ask.who else None
    found = [
        entity
        for entity in record.entities
        if (named is None or entity.id in named)
        and ask.kind in (None, entity.kind)
        and ask.country in (None, entity.country)
    ]
    return rows(found, ask, as_it_is)


def entity(call: Call, ask: asked.Seen) -> EntityPage:
    """An entity with its events, and the claims in which it takes part or is cited."""
    seen = call.seen(ask.as_of)
    found = _there(seen.index.entities.get(call.key), "entity", call.key)
    return entity_page(seen.index, seen.texts, found)


def reports(call: Call, ask: asked.OfReports) -> Rows[ReportEntry]:
    """Reports without their texts, the latest first."""
    record = call.seen(ask.as_of).index.record
    told = reports_of(record.reports, ask.outlet) if ask.outlet else None
    found = [
        report
        for report in record.reports
        if (told is None or report.id in told)
        and (ask.since or date.min) <= report.published <= (ask.until or date.max)
    ]
    found.sort(key=lambda report: (report.published, report.id), reverse=True)
    return rows(found, ask, as_it_is)


def report(call: Call, ask: asked.Seen) -> FullReport:
    """A report with its text and its claims."""
    seen = call.seen(ask.as_of)
    found = _there(seen.index.reports.get(call.key), "report", call.key)
    page = report_page(seen.index, seen.texts, found)
    return FullReport(
        report=found, text=seen.texts(found.id), tellings=page.tellings, relays=page.relays
    )


def cited(call: Call, ask: asked.Paged) -> Rows[SourceRow]:
    """Sources and outlets, and how their claims fared; those behind most claims first."""
    return rows(call.seen(ask.as_of).once(sources), ask, as_it_is)


def disagreements(call: Call, ask: asked.OfDisputes) -> Rows[Dispute]:
    """Where accounts differ, with both sides."""
    index = call.seen(ask.as_of).index
    found = concerning(index, index.record.disagreements, ask.who, ask.field)
    return rows(in_order(index, found), ask, lambda one: dispute(index, one))


def relays(call: Call, ask: asked.Paged) -> Rows[Relay]:
    """Reports that take their matter from others."""
    return rows(call.seen(ask.as_of).index.record.relays, ask, as_it_is)


def coming(call: Call, ask: asked.OfAhead) -> Rows[AheadRow]:
    """What is planned or threatened and unsettled, by the day on which it is due."""
    seen = call.seen(ask.as_of)
    if ask.within is None and ask.as_of is None:
        return rows(seen.once(ahead), ask, as_it_is)
    return rows(ahead(seen.index, ask.as_of, ask.within), ask, as_it_is)


def changed(call: Call, ask: asked.Since) -> Changes:
    """What became known on a day and after."""
    if ask.as_of and ask.as_of < ask.since:
        raise QueryError(f"since {ask.since} is after as_of {ask.as_of}: no day lies between them")
    now = call.seen(ask.as_of).index
    before = call.seen(ask.since - ONE_DAY).index if ask.since > date.min else Index(Record())
    return changes(before, now, ask.since)


def trace(call: Call, ask: asked.Seen) -> Trace:
    """Who has an event from whom; by its id, or by words of it."""
    seen = call.seen(ask.as_of)
    return trace_view(seen.index, seen.texts, call.key)


def search(call: Call, ask: asked.Words) -> Rows[Finding]:
    """Reports whose title or text holds all the words, the best first; the first 1,000."""
    seen = call.seen(ask.as_of)
    found = [one for one in seen.search(ask.q, MOST_FOUND) if one.report in seen.index.reports]
    return rows(found, ask, as_it_is)


def problems(call: Call, ask: asked.Listed) -> Rows[Problem]:
    """Faults of the input that were met when adding."""
    return rows(call.desk.affair.problems(), ask, as_it_is)


def record(call: Call, ask: asked.Seen) -> Record:
    """The whole record, as `hearsay export` prints it."""
    return call.seen(ask.as_of).index.record


def _bears(claim: Claim, entity: str) -> bool:
    cited = (source.entity for source in claim.attribution)
    return entity in (*claim.actors, *claim.recipients, claim.where, *cited)


def _there(found: T | None, kind: str, key: str) -> T:
    if found is None:
        raise NotFoundError(f"no {kind} has the id {key!r}; /api lists where ids are to be had")
    return found
