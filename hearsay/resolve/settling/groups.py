"""Events near a change, grown again; those farther off only where the change reaches them."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from hearsay.records import Claim, Told
from hearsay.resolve.events import ScoredPair, event_id, grow
from hearsay.resolve.judged import Pair, Rules, begun, ids_of
from hearsay.resolve.parties import parties
from hearsay.resolve.settling.kept import KeptClaims

Seen = dict[ScoredPair, tuple[str, ...]]
"""How the group on this side of a pair stood when the pair had its turn."""


class Change(Struct, frozen=True):
    """Claims before and after; those `moved` that came, went or are told otherwise.

    `was` are the pairs that held one of the `rescored` before.
    """

    before: Mapping[str, Told]
    after: Mapping[str, Told]
    moved: frozenset[str]
    rescored: frozenset[str]
    was: tuple[ScoredPair, ...]


def settle_groups(kept: KeptClaims, change: Change, rules: Rules) -> None:
    """Set the events of all claims that a change reaches."""
    gone = change.before.keys() - change.after.keys()
    altered = {*change.was} ^ {*kept.likely(change.rescored)}
    near = change.moved.union(*(pair[1:] for pair in altered))
    events = {*kept.events(near).values()}
    while True:
        events = _with_ruled(kept, events, change.moved, (*rules.now, *rules.before))
        then = kept.telling_of(events)
        told = kept.told(then.keys() | change.moved)
        old = _Side({i: change.before.get(i, told[i]) for i in then}, rules.before)
        new = _Side({i: one for i, one in told.items() if i not in gone}, rules.now)
        stood = _seen(old, _pairs_before(kept, change, old.told), change.moved)
        stands = _seen(new, kept.likely(new.told), change.moved)
        far = {i for pair in stood.keys() | stands.keys() if stood.get(pair) != stands.get(pair)
               for i in pair[1:]} - told.keys()  # fmt: skip
        if events.issuperset(more := {*kept.events(far).values()}):
            break
        events |= more
    kept.keep_events({i: event_id(new.groups.of(i)) for i in new.told})


def _with_ruled(
    kept: KeptClaims, events: set[str], moved: Collection[str], ruled: Sequence[Pair]
) -> set[str]:
    """These events, and those that rulings tie to them or to what has moved."""
    while True:
        ids = kept.telling_of(events).keys() | moved
        bound = ids_of(pair for pair in ruled if not ids.isdisjoint(pair.first | pair.second))
        more = {*kept.events(bound - ids).values()} - events
        if not more:
            return events
        events = events | more


def _pairs_before(kept: KeptClaims, change: Change, told: Mapping[str, Told]) -> list[ScoredPair]:
    """The pairs of some claims as they were before the change."""
    same = [p for p in kept.likely(told.keys()) if change.rescored.isdisjoint(p[1:])]
    return same + [p for p in change.was if p[1] in told or p[2] in told]


class _Side:
    """Claims before or after the change, to be grown into groups."""

    def __init__(self, told: Mapping[str, Told], ruled: Sequence[Pair]) -> None:
        self.told = told
        self.groups = begun(told, ruled)


def _seen(side: _Side, pairs: Iterable[ScoredPair], moved: Collection[str]) -> Seen:
    """Grow the groups; how these stood at the pairs with others, moved claims told apart."""
    seen: Seen = {}

    def outside(pair: ScoredPair, group: Sequence[Claim]) -> None:
        seen[pair] = tuple(f"{id(side)} {c.id}" if c.id in moved else c.id for c in group)

    known = parties(who for one in side.told.values() for who in one.known)
    claims = {i: one.claim for i, one in side.told.items()}
    grow(side.groups, claims, pairs, known, outside)
    return seen
