"""What an analyst may mean as the other one: things that look like one that is there."""

from collections import Counter
from collections.abc import Sequence

from hearsay.records import Entity, Event
from hearsay.views.index import Index
from hearsay.views.naming import words

MOST = 25
NO_DAY = 10_000


def events_like(index: Index, event: Event, most: int = MOST) -> Sequence[Event]:
    """Events with the same participants or place, those of most in common and nearest day first."""
    bearers = {*event.actors, *event.recipients, *([event.where] if event.where else ())}
    shared = Counter(one.id for bearer in bearers for one in index.events_of(bearer))
    shared.pop(event.id, None)

    def rank(id_: str) -> tuple[int, bool, int, str]:
        other = index.events[id_]
        return -shared[id_], other.type is not event.type, _days_between(event, other), id_

    return [index.events[id_] for id_ in sorted(shared, key=rank)[:most]]


def entities_like(index: Index, entity: Entity, most: int = MOST) -> Sequence[Entity]:
    """Entities of the same kind that share a word of the name, those of most in common first."""
    wanted = {*words(entity.name)}
    alike = (e for e in index.record.entities if e.kind is entity.kind and e.id != entity.id)
    shared = {one.id: len(wanted & {*words(one.name)}) for one in alike}
    ranked = sorted((id_ for id_ in shared if shared[id_]), key=lambda id_: (-shared[id_], id_))
    return [index.entities[id_] for id_ in ranked[:most]]


def _days_between(one: Event, other: Event) -> int:
    if one.when is None or other.when is None:
        return NO_DAY
    return abs((one.when.earliest - other.when.earliest).days)
