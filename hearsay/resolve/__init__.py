"""Stage `resolve`: the same person and the same event, across reports, and as analysts rule."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from msgspec import Struct, structs

from hearsay.memo import Memo
from hearsay.records import Claim, Entity, Judgement, Who
from hearsay.resolve.carry import carry_over
from hearsay.resolve.described import Affairs, join_described
from hearsay.resolve.entities import join_entities, join_names
from hearsay.resolve.events import Context, Days, join_claims
from hearsay.resolve.judged import (
    Pair,
    apart,
    contradicted,
    explained,
    left,
    named,
    named_by,
    pairs,
    retracted,
)
from hearsay.resolve.moved import moved
from hearsay.resolve.parties import parties
from hearsay.resolve.parts import places_of
from hearsay.resolve.states import states
from hearsay.resolve.telling import Joined, Telling, rename, tell
from hearsay.resolve.unnamed import join_unnamed


class Resolved(Struct, frozen=True):
    """Joined entities, and the claims in their terms with their events set; both sorted by id.

    `of` gives for the id of each report's entity the joined one's.
    """

    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    of: dict[str, str]


def resolve(
    entities: Sequence[Entity], claims: Sequence[Claim], judgements: Sequence[Judgement] = ()
) -> tuple[tuple[Entity, ...], tuple[Claim, ...]]:
    """The joined entities and their claims, whenever their reports appeared; see Resolved."""
    found = resolved(entities, claims, judgements, {})
    return found.entities, found.claims


class Settled(Struct, frozen=True):
    """What is kept of an earlier joining: whom entities are joined to, and the claims' events."""

    who: Mapping[str, Who]
    events: Mapping[str, str]


def resolved(
    entities: Sequence[Entity],
    claims: Sequence[Claim],
    judgements: Sequence[Judgement],
    published: Days,
    settled: Settled | None = None,
    memo: Memo | None = None,
) -> Resolved:
    """Join entities and claims: what is ruled first, then what names and scores make likely.

    `settled` says how, where that is known already; see `hearsay.resolve.settling`. `memo` is
    that of an earlier time: reports on which nothing new bears are not understood again.
    """
    memo = memo or Memo()
    entities, claims = left(entities, claims, judgements)
    ruled = pairs(judgements, places_of(entities, claims) if judgements else {})
    whom = settled.who if settled else join_names(entities, ruled)
    joined, to = join_entities(entities, whom, memo)
    tellings = _tellings(entities, claims, whom, memo)
    events = settled.events if settled else _events(tellings, whom, published, ruled)
    placed = {
        report: memo.of(report, _placed, one.claims, [events[c.id] for c in one.claims])
        for report, one in tellings.items()
    }
    told = sorted((c for one in placed.values() for c in one.claims), key=lambda c: c.id)
    scenes = {report: one.scene for report, one in tellings.items()}
    final, alike = join_unnamed(joined, told, apart(ruled, to), scenes, published)
    sides = apart(ruled, {i: alike.get(id_, id_) for i, id_ in to.items()})
    final, meant = join_described(final, Affairs(scenes, published), sides)
    further = {one: meant.get(other, other) for one, other in {**meant, **alike}.items()}
    further = {one: other for one, other in further.items() if one != other}
    of = {i: further.get(id_, id_) for i, id_ in to.items()}
    names = {of[i]: name for i, name in named(judgements, entities)}
    renamed = {c.id: c for r, one in placed.items() for c in _renamed(r, one, further, memo)}
    told = explained([renamed.get(c.id, c) for c in told], ruled)
    return Resolved(
        entities=tuple(_called(e, names.get(e.id)) for e in final),
        claims=tuple(told),
        of=of,
    )


def _tellings(
    entities: Sequence[Entity], claims: Sequence[Claim], joined: Joined, memo: Memo
) -> dict[str, Telling]:
    """What each report tells."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.report].append(claim)
    own = {r: {*memo.of(r, named_by, of)} for r, of in told.items()}
    for entity in entities:
        for mention in entity.mentions[:1]:
            own.setdefault(mention.report, set()).add(entity.id)
    by_id = {e.id: e for e in entities}
    found = {}
    for report, ids in own.items():
        those = [by_id[i] for i in sorted(ids)]
        whom = {i: joined[i] for i in ids}
        found[report] = memo.of(report, tell, those, told.get(report, ()), whom)
    return found


def _events(
    tellings: Mapping[str, Telling], whom: Joined, published: Days, ruled: Sequence[Pair]
) -> Mapping[str, str]:
    return join_claims(tellings, Context(parties(whom.values()), published), ruled)


class _Placed(Struct, frozen=True):
    """A report's claims with their events, days and places, and the ids of whom they name."""

    claims: Sequence[Claim]
    names: Set[str]


def _placed(claims: Sequence[Claim], events: Sequence[str]) -> _Placed:
    """The claims with their events, and with the day and place that one of them lends another."""
    told = carry_over([structs.replace(c, event=e) for c, e in zip(claims, events, strict=True)])
    return _Placed(told, named_by(told))


def _renamed(
    report: str, placed: _Placed, further: Mapping[str, str], memo: Memo
) -> Sequence[Claim]:
    """What a report tells with further ids for its entities; nothing if none of them has one."""
    to = {i: further[i] for i in placed.names & further.keys()}
    return memo.of(report, _rename, placed.claims, to) if to else ()


def _rename(claims: Sequence[Claim], to: Mapping[str, str]) -> list[Claim]:
    return [rename(claim, to) for claim in claims]


def _called(entity: Entity, name: str | None) -> Entity:
    """The entity under the name that it is given; the others are kept."""
    if name is None or name == entity.name:
        return entity
    aliases = {entity.name, *entity.aliases} - {name}
    return structs.replace(entity, name=name, aliases=tuple(sorted(aliases)))


__all__ = [
    "Pair", "Resolved", "Settled", "contradicted", "left", "moved", "pairs", "places_of", "resolve",
    "resolved", "retracted", "states",
]  # fmt: skip
