"""Those of many reports who bear a name alike, as one: all that joining them needs to know.

A name that stands in half of all reports is borne in few ways, so what a report adds to it is
soon nothing but a further one who bears it.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from math import log

from hearsay.records import Bearer, Entity, EntityKind, Who, content_id
from hearsay.resolve.names import is_name, is_named, keys, telling

FEW = 16
"""Up to which number every single telling counts."""


def bearer(entity: Entity, judged: Collection[str] = ()) -> Entity:
    """What joining needs to know of a report's entity, under an id that its like share.

    One of whom something is ruled (`judged` holds its id) is like no other, nor is one without a
    name and a country: "the attackers" may be anybody. They keep their id.
    """
    named = is_named(entity)
    aliases = {alias for alias in entity.aliases if telling(entity.kind, alias)}
    if named and not any(map(is_name, (entity.name, *aliases))):
        aliases.add(min(filter(is_name, entity.aliases)))
    kept = tuple(sorted(aliases))
    alone = entity.id in judged or not (named or entity.country)
    parts = entity.kind, entity.country, entity.name, *kept
    return Entity(
        id=entity.id if alone else content_id("N", *parts),
        name=entity.name, kind=entity.kind, aliases=kept, country=entity.country,
    )  # fmt: skip


def meeting(one: Entity) -> frozenset[str]:
    """Keys of a bearer; two that have none in common do not touch one another in joining."""
    return keys(one) if is_named(one) or one.country else frozenset()


def summed(members: Collection[Bearer]) -> Who:
    """Whom some bearers are joined to; the id is that of the plainest who bear the best name.

    So a name that is told often keeps its id when it is borne in one more way.
    """
    name, kind, country = best([(one.entity, one.count) for one in members])
    plainest = min(members, key=lambda one: _plainness(one.entity, name))
    return Who(content_id("E", plainest.entity.id), name, kind, country)


def _plainness(one: Entity, name: str) -> tuple[object, ...]:
    return one.name != name, len(one.aliases), one.id


def best(members: Sequence[tuple[Entity, int]]) -> tuple[str, EntityKind, str | None]:
    """The best name, the commonest kind and country of entities that stand so often."""
    kinds, forms, countries = Counter[EntityKind](), Counter[str](), Counter[str]()
    for one, times in members:
        kinds[one.kind] += times
        forms[one.name] += times
        if one.country:
            countries[one.country] += times
    kind = min(kinds, key=lambda k: (-level(kinds[k]), k))
    country = min(countries, key=lambda c: (-level(countries[c]), c)) if countries else None
    return min(forms, key=lambda f: _rank(f, kind, forms)), kind, country


def level(count: int) -> int:
    """How often, as far as it matters: from 16 on, what is told half as often again is a step more.

    Of two names told fifty times each neither takes over from the other with every report, on
    which all fifty would have to be understood anew.
    """
    return count if count < FEW else FEW + int(log(count / FEW, 1.5))


def _rank(form: str, kind: EntityKind, forms: Mapping[str, int]) -> tuple[object, ...]:
    """A person's fullest name is the best; of others the commonest that is a name."""
    if kind == EntityKind.PERSON:
        return not is_name(form), -len(form.split()), -level(forms[form]), form
    return not is_name(form), -level(forms[form]), -len(form), form
