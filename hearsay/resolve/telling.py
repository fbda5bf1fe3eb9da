"""What one report tells, in terms of the entities of all."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, structs

from hearsay.records import Claim, Entity, Who
from hearsay.resolve.names import is_name
from hearsay.resolve.opponents import direct
from hearsay.resolve.scenes import Scene

Joined = Mapping[str, Who]
"""For the id of each report's entity whom it is joined to."""


class Telling(Struct, frozen=True):
    """A report's claims in terms of joined entities, and its scene: whom and what it mentions."""

    claims: tuple[Claim, ...]
    scene: Scene


def tell(entities: Iterable[Entity], claims: Iterable[Claim], joined: Joined) -> Telling:
    """One report's entities and claims, as the joined entities let them be understood."""
    own: dict[str, list[Entity]] = defaultdict(list)
    to: dict[str, str] = {}
    for entity in entities:
        to[entity.id] = joined[entity.id].id
        own[to[entity.id]].append(entity)
    known = {id_: _known(joined[of[0].id], of) for id_, of in own.items()}
    told = direct([rename(claim, to) for claim in claims], known)
    named = {i for i, of in own.items() if is_name(known[i].name) and any(e.mentions for e in of)}
    return Telling(tuple(told), frozenset(named))


def _known(joined: Who, own: Sequence[Entity]) -> Entity:
    """The joined entity with the names and roles that the report has for it."""
    aliases = {form for e in own for form in (e.name, *e.aliases)} - {joined.name}
    roles = {role for e in own for role in e.roles}
    return Entity(
        id=joined.id, name=joined.name, kind=joined.kind, country=joined.country,
        aliases=tuple(sorted(aliases)), roles=tuple(sorted(roles)),
    )  # fmt: skip


def rename(claim: Claim, to: Mapping[str, str]) -> Claim:
    """The claim with other ids for its entities, those that have another."""

    def unique(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(to.get(i, i) for i in ids))

    new = structs.replace
    return new(
        claim,
        actors=unique(claim.actors),
        recipients=unique(claim.recipients),
        where=claim.where and to.get(claim.where, claim.where),
        attribution=tuple(new(s, entity=to.get(s.entity, s.entity)) if s.entity else s
                          for s in claim.attribution),
        evidence=tuple(new(e, of=to.get(e.of, e.of)) if e.of else e for e in claim.evidence),
    )  # fmt: skip
