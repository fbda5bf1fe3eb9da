"""The unnamed of one event: `the two aid workers` of two reports are the same if the event is."""

from collections.abc import Collection, Mapping, Sequence

from hearsay.catalogue.spelling import name_key
from hearsay.records import Claim, Entity, EntityKind, Who
from hearsay.resolve.bearers import best
from hearsay.resolve.entities import is_named, merged
from hearsay.resolve.groups import Groups, Side


def join_unnamed(
    entities: Sequence[Entity],
    claims: Sequence[Claim],
    sides: Mapping[str, Collection[Side]] | None = None,
) -> tuple[tuple[Entity, ...], dict[str, str]]:
    """Entities, sorted by id, with those joined that are called the same in one part of one event.

    `claims` have their events set; `sides` say which entities are told apart. Also gives for the
    id of each entity without a name the joined one's.
    """
    by_id = {e.id: e for e in entities if not is_named(e)}
    groups = Groups(by_id, sides)
    seen: dict[tuple[str | None, str, EntityKind, str], str] = {}
    for claim in sorted(claims, key=lambda c: c.id):
        for part, ids in (("actor", claim.actors), ("recipient", claim.recipients)):
            for one in ids:
                if one in by_id:
                    entity = by_id[one]
                    key = (claim.event, part, entity.kind, name_key(entity.name))
                    groups.join(seen.setdefault(key, one), one)
    joined, to = [e for e in entities if e.id not in by_id], {}
    for members in groups.all():
        found = [by_id[i] for i in members]
        entity = merged(_who(found), found) if found[1:] else found[0]
        joined.append(entity)
        to.update(dict.fromkeys(members, entity.id))
    return tuple(sorted(joined, key=lambda e: e.id)), to


def _who(members: Sequence[Entity]) -> Who:
    """The members as one, under the least of their ids."""
    return Who(members[0].id, *best([(entity, 1) for entity in members]))
