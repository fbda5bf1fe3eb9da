"""What the record has of one entity, found before any row of it is made: pages show but a part."""

from msgspec import Struct

from hearsay.records import Claim, Entity, Event, Judgement, ReportEntry
from hearsay.views.company import Company, company, reports_naming
from hearsay.views.index import Index
from hearsay.views.question import Question
from hearsay.views.show import ruled
from hearsay.views.timeline import overlaps


class About(Struct, frozen=True, kw_only=True):
    """An entity's events, the claims that cite it, its reports, all latest first, and its company.

    Events without a day come last. `company` take part together with it, `present` in what
    happened there, if it is a place. `judgements` are those that hold of it.
    """

    entity: Entity
    events: tuple[Event, ...]
    cited: tuple[Claim, ...]
    reports: tuple[ReportEntry, ...]
    company: tuple[Company, ...]
    present: tuple[Company, ...]
    judgements: tuple[Judgement, ...]


def about(index: Index, entity: Entity, question: Question | None = None) -> About:
    """All of an entity; its events and company between the days of the question alone."""
    asked = question or Question()
    part = [e for e in index.events_of(entity.id) if overlaps(e.when, asked.since, asked.until)]
    named = [index.reports[i] for i in reports_naming(index, [entity]) if i in index.reports]
    acting = [e for e in part if entity.id in e.actors or entity.id in e.recipients]
    there = [e for e in part if e.where == entity.id]
    return About(
        entity=entity,
        events=latest_first(index, part),
        cited=index.in_order(index.citing(entity.id))[::-1],
        reports=tuple(sorted(named, key=lambda r: (r.published, r.id), reverse=True)),
        company=company(index, acting, {entity.id}),
        present=company(index, there, {entity.id}),
        judgements=ruled(index.record, entity),
    )


def latest_first(index: Index, events: list[Event]) -> tuple[Event, ...]:
    """Events by their last day, those without a day at the end."""
    dated = [(e.when.latest, e.when.earliest, index.place[e.id], e) for e in events if e.when]
    undated = [event for event in events if not event.when]
    ordered = [event for *_, event in sorted(dated, key=lambda one: one[:3], reverse=True)]
    return (*ordered, *sorted(undated, key=lambda event: index.place[event.id]))
