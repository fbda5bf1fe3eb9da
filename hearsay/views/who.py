"""A person or body at a glance: its names, its company, how often it is cited, its events."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from msgspec import Struct

from hearsay.records import AmbiguousError, Claim, Entity, EntityKind, Event, EventType
from hearsay.views.company import Company, company, reports_naming, types
from hearsay.views.index import Index
from hearsay.views.look_up import candidates, which
from hearsay.views.naming import forms, words
from hearsay.views.timeline import TimelineRow, rows

T = TypeVar("T", Event, Claim)


class Profile(Struct, frozen=True, kw_only=True):
    """What the record has of one name.

    `entities` are all that bear it; of several, the record keeps apart what is told of each.
    `country` is ISO 3166-1 alpha-3. `types` counts its events. `cited` are the claims that name it
    as a source, standing in `cited_by` reports. `first` and `last` are days of publication.
    """

    entities: tuple[str, ...]
    name: str
    kind: EntityKind
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    country: str | None
    reports: int
    first: date | None
    last: date | None
    types: dict[EventType, int]
    cited: int
    cited_by: int
    company: tuple[Company, ...]
    events: tuple[TimelineRow, ...]


def who(index: Index, name: str) -> Profile:
    """What the record has of a person or body, by name, part of a name, or id.

    Those of one name and kind are shown together. Raises NotFoundError, and AmbiguousError where
    the name means several names.
    """
    found = _meant(index, name)
    ids = {entity.id for entity in found}
    part = _each_once(e for entity in found for e in index.events_of(entity.id))
    cited = _each_once(c for entity in found for c in index.citing(entity.id))
    seen = reports_naming(index, found)
    days = sorted(index.reports[key].published for key in seen if key in index.reports)
    names = Counter(form for entity in found for form in forms(entity))
    return Profile(
        entities=tuple(sorted(ids)),
        name=found[0].name,
        kind=found[0].kind,
        aliases=tuple(sorted(form for form in names if form != found[0].name)),
        roles=tuple(sorted({role for entity in found for role in entity.roles})),
        country=_commonest(entity.country for entity in found if entity.country),
        reports=len(seen),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        types=types(part),
        cited=len(cited),
        cited_by=len({claim.report for claim in cited}),
        company=company(index, part, ids),
        events=_latest_first(rows(index, part)),
    )


def _meant(index: Index, name: str) -> list[Entity]:
    """The entities that bear the name; they must be of one name and one kind."""
    found = [one for one in candidates(index.of_entities, name) if isinstance(one, Entity)]
    if len({(entity.kind, words(entity.name)) for entity in found}) > 1:
        raise AmbiguousError(which(index, name, found))
    return sorted(found, key=lambda entity: (-len(entity.mentions), entity.id))


def _each_once(found: Iterable[T]) -> list[T]:
    distinct = {one.id: one for one in found}
    return list(distinct.values())


def _latest_first(told: Iterable[TimelineRow]) -> tuple[TimelineRow, ...]:
    """Rows by their last day, those without a day at the end."""

    def order(one: TimelineRow) -> tuple[date, date, str]:
        last, first = (one.when.latest, one.when.earliest) if one.when else (date.min, date.min)
        return last, first, one.event

    return tuple(sorted(told, key=order, reverse=True))


def _commonest(values: Iterable[str]) -> str | None:
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], value), default=None)
