"""From what somebody typed to the one event, entity, report or claim that it means."""

from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches

from hearsay.catalogue.heads import head_kind
from hearsay.records import (
    AmbiguousError,
    Claim,
    Entity,
    EntityKind,
    Event,
    NotFoundError,
    QueryError,
    ReportEntry,
)
from hearsay.views.index import Index
from hearsay.views.naming import SHORTEST_ID, begins, forms, has_part, is_called, words

Thing = Event | Entity | ReportEntry | Claim
MOST_NAMED = 6


def look_up(index: Index, key: str) -> Thing:
    """The one thing that goes by an id, the beginning of one (three characters), or a name.

    Whole names go before ids, ids before parts of names, these before names with a title. Raises
    NotFoundError with the nearest names, and AmbiguousError with all that the key may mean.
    """
    found = candidates(index, key)
    if len(found) > 1:
        raise AmbiguousError(which(index, key, found))
    return found[0]


def candidates(index: Index, key: str) -> tuple[Thing, ...]:
    """All that goes by the key in the first way in which anything does; raises NotFoundError."""
    if not words(key):
        raise QueryError(f"{key!r} is neither id nor name: give one that `hearsay timeline` shows")
    for step in (_by_exact_id, _by_whole_name, _by_id, _by_part, _by_title):
        found = {thing.id: thing for thing in step(index, key)}
        if found:
            return tuple(found.values())
    raise NotFoundError(_nothing(index, key))


def which(index: Index, key: str, found: Sequence[Thing]) -> str:
    """What to say of a key that may mean several things."""
    named = [describe(index, thing) for thing in found[:MOST_NAMED]]
    rest = f"; and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
    return f"{key!r} may mean {'; '.join(named)}{rest}: give one of the ids"


def near(index: Index, key: str) -> tuple[str, ...]:
    """Names that look like the key, the nearest first, each with the id of its owner."""
    owners: dict[str, Entity | ReportEntry] = {}
    known: tuple[Entity | ReportEntry, ...] = (*index.record.entities, *index.record.reports)
    for thing in known:
        for name in _names(thing):
            for form in (name, *name.split()):
                owners.setdefault(" ".join(words(form)), thing)
    close = get_close_matches(" ".join(words(key)), owners, n=MOST_NAMED, cutoff=0.7)
    return tuple(dict.fromkeys(describe(index, owners[name]) for name in close))


def describe(index: Index, thing: Thing) -> str:
    """A thing in a few words, with its id."""
    match thing:
        case Entity():
            return f"{thing.name} ({thing.kind}, {thing.id})"
        case ReportEntry():
            return f"{thing.title or 'untitled'} ({thing.outlet}, {thing.published}, {thing.id})"
        case Event():
            names = ", ".join(index.names(thing.actors + thing.recipients))
            return f"{thing.type} {names} ({thing.status}, {thing.id})"
    return f"{thing.trigger} ({index.outlet(thing.report)}, {thing.id})"


def _by_exact_id(index: Index, key: str) -> Iterable[Thing]:
    return _where(index, lambda thing: thing.id.casefold() == key.strip().casefold())


def _by_id(index: Index, key: str) -> Iterable[Thing]:
    return _where(index, lambda thing: begins(thing.id, key))


def _by_whole_name(index: Index, key: str) -> Iterable[Thing]:
    wanted = words(key)
    by_name = [e for e in index.record.entities if words(e.name) == wanted]
    called = by_name or _called(index.record.entities, key)
    titled = [r for r in index.record.reports if words(r.title) == wanted or r.path == key]
    return (*called, *titled)


def _called(entities: Iterable[Entity], key: str) -> list[Entity]:
    """Those with the name among their names; a surname means every person who bears it."""
    known = tuple(entities)
    called = [e for e in known if is_called(e, key)]
    person = EntityKind.PERSON
    bearers = [e for e in known if e.kind is person and has_part(e, key)]
    return called + bearers if any(e.kind is person for e in called) else called


def _by_part(index: Index, key: str) -> Iterable[Thing]:
    return [entity for entity in index.record.entities if has_part(entity, key)]


def _by_title(index: Index, key: str) -> Iterable[Thing]:
    """Persons by office and name, `General Ruiz`: of those of the name whoever has that role, else
    all, if the words before it are an office.
    """
    told = words(key)
    persons = [e for e in index.record.entities if e.kind is EntityKind.PERSON]
    for cut in range(1, len(told)):
        named = [e for e in persons if has_part(e, " ".join(told[cut:]))]
        titled = [e for e in named if any({*told[:cut]} <= {*words(r)} for r in e.roles)]
        if titled or (named and head_kind(told[cut - 1]) is EntityKind.PERSON):
            return titled or named
    return ()


def _where(index: Index, fits: Callable[[Thing], bool]) -> Iterable[Thing]:
    record = index.record
    everything: tuple[Thing, ...] = (
        *record.events, *record.entities, *record.reports, *record.claims
    )  # fmt: skip
    return [thing for thing in everything if fits(thing)]


def _names(thing: Entity | ReportEntry) -> tuple[str, ...]:
    return forms(thing) if isinstance(thing, Entity) else (thing.title,)


def _nothing(index: Index, key: str) -> str:
    close = near(index, key)
    if close:
        return f"nothing goes by {key!r}; the nearest: {'; '.join(close)}"
    return (
        f"nothing goes by {key!r}: expected a name, or at least {SHORTEST_ID} characters of an id, "
        "of an event, entity or report; `hearsay timeline` shows them"
    )
