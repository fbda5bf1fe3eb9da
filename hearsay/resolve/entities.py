"""The entities of many reports joined by name: a function of the set, not of its order."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from hearsay.catalogue.spelling import name_key
from hearsay.memo import Memo
from hearsay.records import Bearer, Entity, EntityKind, Who
from hearsay.resolve.bearers import bearer, summed
from hearsay.resolve.groups import Groups
from hearsay.resolve.judged import Pair, begun, ids_of
from hearsay.resolve.names import (
    BODIES,
    full_names,
    initial,
    is_named,
    other_surnames,
    short_forms,
    surname,
)


def join_entities(
    entities: Iterable[Entity], whom: Mapping[str, Who], memo: Memo | None = None
) -> tuple[tuple[Entity, ...], dict[str, str]]:
    """The joined entities, sorted by id, and for each report's entity id the joined one's."""
    members: dict[str, list[Entity]] = defaultdict(list)
    for one in sorted(entities, key=lambda e: e.id):
        members[whom[one.id].id].append(one)
    memo = memo or Memo()
    joined = (memo.of(i, merged, whom[of[0].id], of) for i, of in members.items())
    to = {e.id: id_ for id_, found in members.items() for e in found}
    return tuple(sorted(joined, key=lambda e: e.id)), to


def join_names(entities: Iterable[Entity], ruled: Sequence[Pair] = ()) -> dict[str, Who]:
    """For the id of each report's entity whom it is joined to.

    What is ruled comes first; those alike in all that joining looks at go together.
    """
    judged = ids_of(ruled)
    of = {e.id: bearer(e, judged) for e in entities}
    bearers = {b.id: b for b in of.values()}
    times = Counter(b.id for b in of.values())
    groups = begun(bearers, ruled)
    join_bearers(groups, bearers.values())
    whom: dict[str, Who] = {}
    for ids in groups.all():
        whom.update(dict.fromkeys(ids, summed([Bearer(bearers[i], times[i]) for i in ids])))
    return {id_: whom[b.id] for id_, b in of.items()}


def join_bearers(groups: Groups, bearers: Iterable[Entity]) -> None:
    """Join those that may be one: they share a full name and neither kind nor country speaks
    against it; a surname alone joins the one person who bears it.
    """
    ordered = sorted(bearers, key=lambda e: e.id)
    by_id = {e.id: e for e in ordered}
    for ids in _by_name(ordered).values():
        _join_compatible(groups, [by_id[i] for i in ids])
    _join_surnames(groups, ordered)
    _join_short(groups, ordered)


def _by_name(entities: Iterable[Entity]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for e in entities:
        for name in full_names(e):
            index[name].append(e.id)
    return dict(sorted(index.items()))


def _join_compatible(groups: Groups, entities: list[Entity]) -> None:
    """Join entities of one name; those of another kind or country stay apart.

    One of no known country joins only where the name is not borne in two countries. Those that
    look alike are held against others once, by the groups that they are in.
    """
    known = [e for e in entities if e.country]
    seen: dict[object, tuple[Entity, set[str]]] = {}
    for entity in [*known, *(e for e in entities if not e.country)]:
        alike = (found for other, found in seen.values() if _compatible(entity, other))
        fits = groups.open_to(entity.id, (group for found in alike for group in found))
        if len(fits) == 1:
            groups.join(entity.id, fits.pop())
        looks = entity.kind, entity.country, entity.name, is_named(entity)
        _, found = seen.setdefault(looks, (entity, set()))
        found.add(entity.id)
        seen[looks] = entity, {*map(groups.of, found)}


_NEAR_KINDS = {
    frozenset((EntityKind.ORGANISATION, EntityKind.GROUP)),
    frozenset((EntityKind.PLACE, EntityKind.FACILITY)),
}


def _compatible(a: Entity, b: Entity) -> bool:
    """Whether one name may be one entity; "protesters" of two reports are not, unless of Peru."""
    if not (is_named(a) and is_named(b)) and (a.country is None or a.country != b.country):
        return False
    kinds = a.kind == b.kind or frozenset((a.kind, b.kind)) in _NEAR_KINDS
    return (_same_country(a, b) or _one_person(a, b)) and (kinds or _misread(a, b))


def _one_person(a: Entity, b: Entity) -> bool:
    """Whether two persons have one full name: a country read from a role may be the wrong one."""
    both = a.kind == b.kind == EntityKind.PERSON
    return both and " " in a.name and name_key(a.name) == name_key(b.name)


def _misread(a: Entity, b: Entity) -> bool:
    """Whether a reader may have taken one named thing for two kinds: `Mbala`, a town or a firm.

    A person is no more than that unless the full name is the same: `Washington` may be both.
    """
    kinds = {a.kind, b.kind}
    if EntityKind.PERSON in kinds:
        full = " " in a.name and " " in b.name
        return full and not kinds & {EntityKind.EQUIPMENT, EntityKind.FACILITY}
    return a.name[:1].isupper() and b.name[:1].isupper()


def _join_surnames(groups: Groups, entities: Sequence[Entity]) -> None:
    people = [e for e in entities if e.kind == EntityKind.PERSON and is_named(e)]
    last: dict[str | None, dict[object, Entity]] = defaultdict(dict)
    other: dict[str | None, dict[object, Entity]] = defaultdict(dict)
    for e in people:
        looks = groups.of(e.id), name_key(e.name), e.country
        last[surname(e)][looks] = e
        for word in other_surnames(e):
            other[word][looks] = e
    for e in people:
        if initial(e):
            full = last[surname(e)].values()
            _join_only(groups, e, (o for o in full if _is_short_for(e, o)))
    for e in people:
        name = name_key(e.name)
        _join_only(groups, e, (last.get(name) or other.get(name) or {}).values())


def _is_short_for(short: Entity, full: Entity) -> bool:
    begins = name_key(full.name).startswith(initial(short) or "")
    return begins and not initial(full) and _same_country(short, full)


def _join_only(groups: Groups, entity: Entity, others: Iterable[Entity]) -> None:
    """Join it to the others, if they are one."""
    found = groups.open_to(entity.id, (other.id for other in others))
    if len(found) == 1:
        groups.join(entity.id, found.pop())


def _join_short(groups: Groups, entities: Sequence[Entity]) -> None:
    """Join a body to the only one of a longer name that ends alike: `Border Watch`, `Salta Border
    Watch`; or whose first and last words it has: `Salta Hospital`, `Salta General Hospital`.
    """
    bodies = [e for e in entities if e.kind in BODIES and e.name[:1].isupper()]
    names = {e.id: tuple(name_key(e.name).split()) for e in bodies}
    longer: dict[tuple[str, ...], dict[tuple[str, str | None], Entity]] = defaultdict(dict)
    for body in bodies:
        for short in short_forms(names[body.id]):
            longer[short][groups.of(body.id), body.country] = body
    for body in bodies:
        fits = (e for e in longer[names[body.id]].values() if _same_country(body, e))
        _join_only(groups, body, fits)


def _same_country(a: Entity, b: Entity) -> bool:
    return a.country is None or b.country is None or a.country == b.country


def merged(who: Who, members: Sequence[Entity]) -> Entity:
    """One entity of several, with all their names, roles and mentions."""
    aliases = {form for e in members for form in (e.name, *e.aliases)} - {who.name}
    sectors = Counter(e.sector for e in members if e.sector)
    known = sorted((e for e in members if e.geonameid), key=lambda e: (e.geonameid or 0, e.id))
    town = known[0] if known and who.kind == EntityKind.PLACE else None
    return Entity(
        id=who.id,
        name=who.name,
        kind=who.kind,
        aliases=tuple(sorted(aliases)),
        country=who.country,
        roles=tuple(sorted({role for e in members for role in e.roles})),
        sector=min(sectors, key=lambda s: (-sectors[s], s)) if sectors else None,
        geonameid=town.geonameid if town else None,
        point=town.point if town else None,
        mentions=tuple(sorted({m for e in members for m in e.mentions})),
    )


__all__ = ["is_named", "join_bearers", "join_entities", "join_names", "merged"]
