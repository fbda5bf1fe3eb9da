"""Events near a change, grown again; those farther off only where the change reaches them."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from hearsay.records import Claim, Told
from hearsay.resolve.events import Compared, Context, ScoredPair, event_id, grow
from hearsay.resolve.extent import Extent
from hearsay.resolve.judged import Pair, Rules, begun, ids_of
from hearsay.resolve.parties import parties
from hearsay.resolve.settling.kept import KeptClaims

Seen = dict[ScoredPair, tuple[object, ...]]
"""How the group on this side of a pair stood when the pair had its turn, as far as that counts for
the other side.
"""


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
    loaded: dict[str, Told] = {}
    compared = Compared()
    while True:
        events = _with_ruled(kept, events, change.moved, (*rules.now, *rules.before))
        then = kept.telling_of(events)
        ids = then.keys() | change.moved
        loaded.update(kept.told(ids - loaded.keys()))
        told = {i: loaded[i] for i in ids}
        old = _Side({i: change.before.get(i, told[i]) for i in then}, rules.before, compared)
        new = _Side({i: told[i] for i in ids - gone}, rules.now, compared)
        pairs = kept.likely(ids)
        stood = _seen(old, _pairs_before(change, pairs, old.told), change.moved)
        stands = _seen(new, pairs, change.moved)
        far = {i for pair in stood.keys() | stands.keys() if stood.get(pair) != stands.get(pair)
               for i in pair[1:]} - ids  # fmt: skip
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


def _pairs_before(
    change: Change, pairs: Iterable[ScoredPair], told: Collection[str]
) -> list[ScoredPair]:
    """The pairs as they were before the change."""
    same = [pair for pair in pairs if change.rescored.isdisjoint(pair[1:])]
    return same + [pair for pair in change.was if pair[1] in told or pair[2] in told]


class _Side:
    """Claims before or after the change, to be grown into groups."""

    def __init__(
        self,
        told: Mapping[str, Told],
        ruled: Sequence[Pair],
        compared: Compared,
    ) -> None:
        self.told = told
        self.groups = begun(told, ruled)
        known = parties(who for one in told.values() for who in one.known)
        published = {one.claim.report: one.published for one in told.values()}
        self.context = Context(known, published, compared)


def _seen(side: _Side, pairs: Iterable[ScoredPair], moved: Collection[str]) -> Seen:
    """Grow the groups; how these stood at the pairs with others, moved claims told apart."""
    seen: Seen = {}

    def outside(pair: ScoredPair, group: Sequence[Claim], extent: Extent) -> None:
        ids = (f"{id(side)} {c.id}" if c.id in moved else c.id for c in group)
        seen[pair] = *ids, extent, side.groups.sides(group[0].id)

    claims = {i: one.claim for i, one in side.told.items()}
    grow(side.groups, claims, pairs, side.context, outside)
    return seen
