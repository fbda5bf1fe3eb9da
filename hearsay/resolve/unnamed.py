"""Those without a name: `the two aid workers` of two reports are the same if their event is one,
and `the port authority` of reports of one affair is one. Who is shot at one place and one hour is
the same whether one report calls them `six soldiers` and another `the patrol`.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from hearsay.catalogue.spelling import name_key
from hearsay.records import Claim, Entity, EntityKind, Who
from hearsay.resolve.bearers import best
from hearsay.resolve.entities import is_named, merged
from hearsay.resolve.groups import Groups, Side
from hearsay.resolve.scenes import Scenes, farness

REACH = 8
"""How many of those called alike before it one is held against: a large ledger takes no longer."""


def join_unnamed(
    entities: Sequence[Entity],
    claims: Sequence[Claim],
    sides: Mapping[str, Collection[Side]] | None = None,
    scenes: Scenes | None = None,
    published: Mapping[str, date] | None = None,
) -> tuple[tuple[Entity, ...], dict[str, str]]:
    """Entities, sorted by id, with those joined that are called the same in one part of one event,
    or in reports whose scenes are near; or that are, each by itself, that part of it or its place
    in two reports.

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
    _join_pairs(groups, by_id, _of_one_affair(by_id.values(), scenes or {}, published or {}))
    _join_pairs(groups, by_id, _of_one_part(by_id, claims))
    joined, to = [e for e in entities if e.id not in by_id], {}
    for members in groups.all():
        found = [by_id[i] for i in members]
        entity = merged(_who(found), found) if found[1:] else found[0]
        joined.append(entity)
        to.update(dict.fromkeys(members, entity.id))
    return tuple(sorted(joined, key=lambda e: e.id)), to


def _join_pairs(
    groups: Groups, entities: Mapping[str, Entity], pairs: Iterable[tuple[str, str]]
) -> None:
    """Join pairs in turn, but never those of two states, be it by way of one of no known state."""
    states: dict[str, set[str]] = defaultdict(set)
    for id_, entity in entities.items():
        states[groups.of(id_)] |= {entity.country} if entity.country else set()
    for one, other in pairs:
        both = states[groups.of(one)] | states[groups.of(other)]
        if len(both) < 2 and groups.may_join(one, other):
            groups.join(one, other)
            states[groups.of(one)] = both


def _of_one_part(
    entities: Mapping[str, Entity], claims: Iterable[Claim]
) -> Iterator[tuple[str, str]]:
    """Ids of two of one kind that are, each by itself, one part of one event in two reports, and
    are not counted differently.
    """
    first: dict[tuple[str | None, str, EntityKind], tuple[str, str]] = {}
    for claim in sorted(claims, key=lambda c: c.id):
        where = (claim.where,) if claim.where else ()
        parts = (("actor", claim.actors), ("recipient", claim.recipients), ("where", where))
        for part, ids in parts:
            if len(ids) == 1 and ids[0] in entities:
                key = claim.event, part, entities[ids[0]].kind
                report, other = first.setdefault(key, (claim.report, ids[0]))
                same = _as_many(entities[other].name, entities[ids[0]].name)
                if report != claim.report and same:
                    yield other, ids[0]


def _as_many(one: str, other: str) -> bool:
    mine, theirs = (set(_COUNTED.findall(name.casefold())) for name in (one, other))
    return not (mine and theirs) or not mine.isdisjoint(theirs)


def _of_one_affair(
    entities: Iterable[Entity], scenes: Scenes, published: Mapping[str, date]
) -> Iterator[tuple[str, str]]:
    """Ids of two of one kind that are called the same in two reports of one affair."""
    called: dict[tuple[EntityKind, str], list[tuple[date, str, str]]] = defaultdict(list)
    for entity in entities:
        reports = set() if may_be_others(entity) else {m.report for m in entity.mentions}
        called[entity.kind, name_key(entity.name)] += [
            (published[r], r, entity.id) for r in reports if r in published and scenes.get(r)
        ]
    for _, alike in sorted(called.items()):
        alike.sort()
        for n, (_, report, id_) in enumerate(alike):
            for _, earlier, other in alike[max(0, n - REACH) : n]:
                if report != earlier and not farness(scenes[report], scenes[earlier]):
                    yield other, id_


def may_be_others(entity: Entity) -> bool:
    """Whether others are called so the next time: `two men`, `a man`."""
    somebody = entity.kind == EntityKind.PERSON and any(map(_SOMEBODY.match, entity.aliases))
    return somebody or _COUNTED.search(entity.name.casefold()) is not None


_SOMEBODY = re.compile(r"(?:an?|another|one) ", re.IGNORECASE)
_COUNTED = re.compile(
    r"\d[\d,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|"
    r"dozens?|scores|hundreds?|thousands?|millions?|several|many|some|few|others?)\b"
)


def _who(members: Sequence[Entity]) -> Who:
    """The members as one, under the least of their ids."""
    return Who(members[0].id, *best([(entity, 1) for entity in members]))
