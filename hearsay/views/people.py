"""Who is in the record: persons, bodies and whoever else acts or is cited, at a glance."""

from msgspec import Struct

from hearsay.records import Entity, EntityKind
from hearsay.views.company import reports_naming
from hearsay.views.index import Index

ACTING = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP})


class PersonRow(Struct, frozen=True, kw_only=True):
    """Somebody of the record; `country` is ISO 3166-1 alpha-3.

    `events` are those in which it takes part, `reports` those that name it, `cited` the claims
    that have it among their sources.
    """

    entity: str
    name: str
    kind: EntityKind
    country: str | None
    roles: tuple[str, ...]
    events: int
    reports: int
    cited: int


def people(index: Index) -> tuple[PersonRow, ...]:
    """Persons, bodies, groups and all else that takes part or is cited, of most events first."""
    rows = (_row(index, one) for one in index.record.entities)
    kept = (row for row in rows if row.kind in ACTING or row.events or row.cited)
    return tuple(sorted(kept, key=lambda r: (-r.events, -r.cited, -r.reports, r.name, r.entity)))


def _row(index: Index, one: Entity) -> PersonRow:
    return PersonRow(
        entity=one.id,
        name=one.name,
        kind=one.kind,
        country=one.country,
        roles=one.roles,
        events=sum(one.id in e.actors or one.id in e.recipients for e in index.events_of(one.id)),
        reports=len(reports_naming(index, [one])),
        cited=len(index.citing(one.id)),
    )
