"""Who is found together with whom, and in which reports: what a profile and a page both tell."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from hearsay.records import Entity, Event, EventType
from hearsay.views.index import Index


class Company(Struct, frozen=True, kw_only=True):
    """Those of a name who take part in the same events, and in how many of each type."""

    name: str
    entities: tuple[str, ...]
    events: int
    types: dict[EventType, int]


def company(index: Index, events: Iterable[Event], ids: set[str]) -> tuple[Company, ...]:
    """Those who take part in the same events as the `ids`, the most frequent first."""
    shared: dict[str, dict[str, Event]] = defaultdict(dict)
    bearers: dict[str, set[str]] = defaultdict(set)
    for event in events:
        for other in {*event.actors, *event.recipients} - ids:
            shared[index.name(other)][event.id] = event
            bearers[index.name(other)].add(other)
    made = [
        Company(name=name, entities=tuple(sorted(bearers[name])), events=len(of),
                types=types(of.values()))
        for name, of in shared.items()
    ]  # fmt: skip
    return tuple(sorted(made, key=lambda one: (-one.events, one.name)))


def types(events: Iterable[Event]) -> dict[EventType, int]:
    """How many events of each type, the most frequent first."""
    counted = Counter(event.type for event in events)
    return dict(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))


def reports_naming(index: Index, entities: Sequence[Entity]) -> set[str]:
    """Ids of the reports that mention one of the entities, tell what it did, or cite it."""
    named = {mention.report for entity in entities for mention in entity.mentions}
    told = {claim.report for entity in entities for claim in index.claims_with(entity.id)}
    cited = {claim.report for entity in entities for claim in index.citing(entity.id)}
    return named | told | cited
