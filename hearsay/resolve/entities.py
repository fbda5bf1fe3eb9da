"""The entities of many reports joined by name: a function of the set, not of its order."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from hearsay.catalogue.spelling import name_key
from hearsay.records import Entity, EntityKind, content_id
from hearsay.resolve.groups import Groups

_AREA = re.compile(r"(?<=\w) (?:state|province|region|city|county|governorate|district)$")
_MINISTRY = re.compile(r"^(ministry|department) of (?:the )?([\w ]+)$")
_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th) [A-Z]")
"""How the name of the `5th Division` begins."""


def join_entities(
    entities: Sequence[Entity], begun: Groups | None = None
) -> tuple[tuple[Entity, ...], dict[str, str]]:
    """Entities across reports, sorted by id, and for each report's entity id the joined one's.

    Two are one if they share a full name and neither kind nor country speaks against it; a
    surname alone joins the one person who bears it. `begun` are groups of them to go on from.
    """
    ordered = sorted(entities, key=lambda e: e.id)
    groups = begun or Groups(e.id for e in ordered)
    by_id = {e.id: e for e in ordered}
    for ids in _by_name(ordered).values():
        _join_compatible(groups, [by_id[i] for i in ids])
    _join_surnames(groups, ordered)
    _join_short(groups, ordered)
    joined, to = [], {}
    for members in groups.all():
        entity = merged([by_id[i] for i in members])
        joined.append(entity)
        to.update(dict.fromkeys(members, entity.id))
    return tuple(sorted(joined, key=lambda e: e.id)), to


def _by_name(entities: Iterable[Entity]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for e in entities:
        for name in {_key(e), *(name_key(a) for a in e.aliases if _telling(e, a))}:
            if e.kind != EntityKind.PERSON or " " in name:
                index[name].append(e.id)
    return dict(sorted(index.items()))


def _key(entity: Entity) -> str:
    """The name as it is compared: `Jujuy state` is Jujuy, `Ministry of Trade` `Trade Ministry`."""
    name = name_key(entity.name)
    if entity.kind == EntityKind.PLACE:
        return _AREA.sub("", name)
    return _MINISTRY.sub(r"\2 \1", name.replace("foreign affairs", "foreign"))


def _telling(entity: Entity, alias: str) -> bool:
    """Whether an alias by itself is enough to know the entity by."""
    if entity.kind == EntityKind.PERSON:
        return " " in alias
    return alias[:1].isupper() and (" " in alias or alias.isupper())


def _join_compatible(groups: Groups, entities: list[Entity]) -> None:
    """Join entities of one name; those of another kind or country stay apart.

    One of no known country joins only where the name is not borne in two countries.
    """
    known = [e for e in entities if e.country]
    seen: list[Entity] = []
    for entity in [*known, *(e for e in entities if not e.country)]:
        fits = groups.open_to(entity.id, (o.id for o in seen if _compatible(entity, o)))
        if len(fits) == 1:
            groups.join(entity.id, fits.pop())
        seen.append(entity)


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


def is_named(entity: Entity) -> bool:
    """Whether the entity has a name of its own; "the attackers" may be anybody."""
    forms = (entity.name, *entity.aliases)
    return any(form[:1].isupper() or _NUMBERED.match(form) for form in forms)


def _join_surnames(groups: Groups, entities: Sequence[Entity]) -> None:
    people = [e for e in entities if e.kind == EntityKind.PERSON]
    bearers: dict[str, set[str]] = defaultdict(set)
    for e in people:
        words = name_key(e.name).split()
        if len(words) > 1:
            bearers[words[-1]].add(groups.of(e.id))
    for e in people:
        name = name_key(e.name)
        found = groups.open_to(e.id, bearers.get(name, ()))
        if len(found) == 1:
            groups.join(e.id, found.pop())


_BODIES = (EntityKind.ORGANISATION, EntityKind.FACILITY)


def _join_short(groups: Groups, entities: Sequence[Entity]) -> None:
    """Join a body to the only one of a longer name that ends alike: `Border Watch`, `Salta Border
    Watch`; or whose first and last words it has: `Salta Hospital`, `Salta General Hospital`.
    """
    bodies = [e for e in entities if e.kind in _BODIES and e.name[:1].isupper()]
    names = {e.id: tuple(name_key(e.name).split()) for e in bodies}
    longer: dict[tuple[str, ...], dict[tuple[str, str | None], Entity]] = defaultdict(dict)
    for body in bodies:
        for short in _short_forms(names[body.id]):
            longer[short][groups.of(body.id), body.country] = body
    for body in bodies:
        fits = (e.id for e in longer[names[body.id]].values() if _same_country(body, e))
        found = groups.open_to(body.id, fits)
        if len(found) == 1:
            groups.join(body.id, found.pop())


def _short_forms(name: tuple[str, ...]) -> set[tuple[str, ...]]:
    """What a name of three words and more is cut to: its end, or all but a word in the middle."""
    ends = {name[at:] for at in range(1, len(name) - 1)}
    return ends | {name[:at] + name[at + 1 :] for at in range(1, len(name) - 1)}


def _same_country(a: Entity, b: Entity) -> bool:
    return a.country is None or b.country is None or a.country == b.country


def merged(members: list[Entity]) -> Entity:
    """One entity of several: the commonest kind and country, the best name, all forms."""
    kinds = Counter(e.kind for e in members)
    kind = min(kinds, key=lambda k: (-kinds[k], k))
    countries = Counter(e.country for e in members if e.country)
    forms = Counter(e.name for e in members)
    if kind == EntityKind.PERSON:
        name = min(forms, key=lambda f: (-len(f.split()), -forms[f], f))
    else:
        name = min(forms, key=lambda f: (-forms[f], -len(f), f))
    aliases = {form for e in members for form in (e.name, *e.aliases)} - {name}
    mentions = tuple(sorted({m for e in members for m in e.mentions}))
    sectors = Counter(e.sector for e in members if e.sector)
    known = sorted((e for e in members if e.geonameid), key=lambda e: (e.geonameid or 0, e.id))
    town = known[0] if known and kind == EntityKind.PLACE else None
    return Entity(
        id=content_id("E", min(e.id for e in members)),
        name=name,
        kind=kind,
        aliases=tuple(sorted(aliases)),
        country=min(countries, key=lambda c: (-countries[c], c)) if countries else None,
        roles=tuple(sorted({role for e in members for role in e.roles})),
        sector=min(sectors, key=lambda s: (-sectors[s], s)) if sectors else None,
        geonameid=town.geonameid if town else None,
        point=town.point if town else None,
        mentions=mentions,
    )
