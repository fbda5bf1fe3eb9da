"""Stage `resolve`: the same person and the same event, across reports."""

from collections.abc import Sequence

import msgspec

from hearsay.records import Claim, Entity
from hearsay.resolve.carry import carry_over
from hearsay.resolve.entities import join_entities
from hearsay.resolve.events import join_claims
from hearsay.resolve.opponents import direct
from hearsay.resolve.parties import parties
from hearsay.resolve.unnamed import join_unnamed


def resolve(
    entities: Sequence[Entity], claims: Sequence[Claim]
) -> tuple[tuple[Entity, ...], tuple[Claim, ...]]:
    """Joined entities, and the claims in their terms with their events set; both sorted by id."""
    joined, to = join_entities(entities)
    renamed = direct([_renamed(c, to) for c in claims], {e.id: e for e in joined})
    events = join_claims(renamed, parties(joined))
    told = carry_over([msgspec.structs.replace(c, event=events[c.id]) for c in renamed])
    final, to = join_unnamed(joined, told)
    return final, tuple(sorted((_renamed(c, to) for c in told), key=lambda c: c.id))


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


__all__ = ["resolve"]
