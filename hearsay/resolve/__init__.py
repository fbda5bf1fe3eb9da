"""Stage `resolve`: the same person and the same event, across reports, and as analysts rule."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct, structs

from hearsay.records import Claim, Entity, Judgement, Who
from hearsay.resolve.carry import carry_over
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
) -> Resolved:
    """Join entities and claims: what is ruled first, then what names and scores make likely.

    `settled` says how, where that is known already; see `hearsay.resolve.settling`.
    """
    entities, claims = left(entities, claims, judgements)
    ruled = pairs(judgements, places_of(entities, claims))
    whom = settled.who if settled else join_names(entities, ruled)
    joined, to = join_entities(entities, whom)
    tellings = _tellings(entities, claims, whom)
    context = Context(parties(whom[e.id] for e in entities), published)
    events = settled.events if settled else join_claims(tellings, context, ruled)
    renamed = [c for telling in tellings.values() for c in telling.claims]
    told = carry_over([structs.replace(c, event=events[c.id]) for c in renamed])
    final, further = join_unnamed(joined, told, apart(ruled, to))
    of = {i: further[to[i]] for i in to}
    names = {of[i]: name for i, name in named(judgements, entities)}
    told = explained([rename(c, further) for c in told], ruled)
    return Resolved(
        entities=tuple(_called(e, names.get(e.id)) for e in final),
        claims=tuple(sorted(told, key=lambda c: c.id)),
        of=of,
    )


def _tellings(
    entities: Sequence[Entity], claims: Sequence[Claim], joined: Joined
) -> dict[str, Telling]:
    """What each report tells."""
    own: dict[str, set[str]] = defaultdict(set)
    told: dict[str, list[Claim]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions[:1]:
            own[mention.report].add(entity.id)
    for claim in claims:
        told[claim.report].append(claim)
        own[claim.report] |= named_by([claim])
    by_id = {e.id: e for e in entities}
    return {r: tell([by_id[i] for i in sorted(ids)], told[r], joined) for r, ids in own.items()}


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
