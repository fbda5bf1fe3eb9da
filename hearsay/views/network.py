"""Who deals with whom: those who share events, and by what kind of dealing it is."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations, product

from msgspec import Struct

from hearsay.records import QUADS, Event, EventType, Quad
from hearsay.views.index import Index

MUTUAL = frozenset({EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})
"""Types whose actors deal with each other; elsewhere they stand side by side."""
Pair = tuple[str, str]


class Tie(Struct, frozen=True, kw_only=True):
    """Two entities and how many events they share, by PLOVER's quad category.

    `ends` are their ids, that of the one with more events first.
    """

    ends: Pair
    names: Pair
    events: int
    quads: dict[Quad, int]


class Network(Struct, frozen=True, kw_only=True):
    """The ties, those of most events first, and the entities at their ends.

    `events` gives for each entity, those of most events first, in how many it has a tie.
    """

    events: dict[str, int]
    ties: tuple[Tie, ...]


def network(index: Index, events: Iterable[Event]) -> Network:
    """The pairs of those who deal with one another in the events."""
    shared: dict[Pair, Counter[Quad]] = defaultdict(Counter)
    busy: Counter[str] = Counter()
    for event in events:
        met = pairs(event)
        busy.update({end for pair in met for end in pair})
        for pair in met:
            shared[pair][QUADS[event.type]] += 1
    ranked = sorted(busy, key=lambda end: (-busy[end], index.name(end), end))
    rank = {end: place for place, end in enumerate(ranked)}
    made = (_tie(index, pair, quads, rank) for pair, quads in shared.items())
    return Network(
        events={end: busy[end] for end in ranked},
        ties=tuple(sorted(made, key=lambda tie: (-tie.events, *(rank[end] for end in tie.ends)))),
    )


def pairs(event: Event) -> set[Pair]:
    """The pairs that deal with one another in an event: actors with recipients.

    Where they meet, agree or work together, also actors with actors. The lesser id stands first.
    """
    across: Iterable[Pair] = product(event.actors, event.recipients)
    among = combinations(event.actors, 2) if event.type in MUTUAL else ()
    return {(min(pair), max(pair)) for pair in (*across, *among) if pair[0] != pair[1]}


def _tie(index: Index, pair: Pair, quads: Counter[Quad], rank: dict[str, int]) -> Tie:
    left, right = sorted(pair, key=rank.__getitem__)
    return Tie(
        ends=(left, right),
        names=(index.name(left), index.name(right)),
        events=quads.total(),
        quads={quad: quads[quad] for quad in Quad if quads[quad]},
    )
