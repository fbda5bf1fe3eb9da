"""Stage `resolve`: the same person and the same event, across reports, and as analysts rule."""

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from hearsay.records import Claim, Entity, Judgement
from hearsay.resolve.carry import carry_over
from hearsay.resolve.entities import join_entities
from hearsay.resolve.events import join_claims
from hearsay.resolve.judged import (
    begun,
    contradicted,
    explained,
    left,
    named,
    pairs,
    retracted,
)
from hearsay.resolve.moved import moved
from hearsay.resolve.opponents import direct
from hearsay.resolve.parties import parties
from hearsay.resolve.parts import places_of
from hearsay.resolve.states import states
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
    """The joined entities and their claims; see Resolved."""
    found = resolved(entities, claims, judgements)
    return found.entities, found.claims


def resolved(
    entities: Sequence[Entity], claims: Sequence[Claim], judgements: Sequence[Judgement] = ()
) -> Resolved:
    """Join entities and claims: what is ruled first, then what names and scores make likely."""
    entities, claims = left(entities, claims, judgements)
    ruled = pairs(judgements, places_of(entities, claims))
    groups = begun((e.id for e in entities), ruled)
    joined, to = join_entities(entities, groups)
    renamed = direct([_renamed(c, to) for c in claims], {e.id: e for e in joined})
    events = join_claims(renamed, parties(joined), begun((c.id for c in claims), ruled))
    told = carry_over([msgspec.structs.replace(c, event=events[c.id]) for c in renamed])
    final, further = join_unnamed(joined, told, {to[i]: groups.sides(i) for i in to})
    of = {i: further[to[i]] for i in to}
    names = {of[i]: name for i, name in named(judgements, entities)}
    told = explained([_renamed(c, further) for c in told], ruled)
    return Resolved(
        entities=tuple(_called(e, names.get(e.id)) for e in final),
        claims=tuple(sorted(told, key=lambda c: c.id)),
        of=of,
    )


def _called(entity: Entity, name: str | None) -> Entity:
    """The entity under the name that it is given; the others are kept."""
    if name is None or name == entity.name:
        return entity
    aliases = {entity.name, *entity.aliases} - {name}
    return msgspec.structs.replace(entity, name=name, aliases=tuple(sorted(aliases)))


def _renamed(claim: Claim, to: dict[str, str]) -> Claim:
    """A claim of one report in terms of the entities of all."""
    new = msgspec.structs.replace

    def unique(ids: Sequence[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(to[i] for i in ids))

    return new(
        claim,
        actors=unique(claim.actors),
        recipients=unique(claim.recipients),
        where=to[claim.where] if claim.where else None,
        attribution=tuple(new(s, entity=to[s.entity] if s.entity else None)
                          for s in claim.attribution),
        evidence=tuple(new(e, of=to[e.of] if e.of else None) for e in claim.evidence),
    )  # fmt: skip


__all__ = [
    "Resolved", "contradicted", "moved", "places_of", "resolve", "resolved", "retracted", "states",
]  # fmt: skip
