"""Those of many reports who bear a name alike, as one: all that joining them needs to know.

A name that stands in half of all reports is borne in few ways, so what a report adds to it is
soon nothing but a further one who bears it.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import TypeVar

from hearsay.catalogue.spelling import name_key
from hearsay.records import Bearer, Entity, EntityKind, Who, content_id
from hearsay.resolve.names import is_name, is_named, keys, other_surnames, telling

_T = TypeVar("_T")
FEW = 16
"""Up to which number every single telling counts."""
SEVERAL = 4
"""From which number on what is told nearly as often as the commonest is as good."""
NEARLY = 0.618
"""From which share of the commonest on one is told nearly as often, if that one is told SEVERAL
times.

As far as can be from the ratio of any two small numbers, such as that of the texts that tell them.
"""


def bearer(entity: Entity, judged: Collection[str] = ()) -> Entity:
    """What joining needs to know of a report's entity, under an id that its like share.

    One of whom something is ruled (`judged` holds its id) is like no other, nor is one without a
    name and a country: "the attackers" may be anybody. They keep their id.
    """
    named = is_named(entity)
    aliases = {alias for alias in entity.aliases if telling(entity.kind, alias)}
    if named and not any(map(is_name, (entity.name, *aliases))):
        aliases.add(min(filter(is_name, entity.aliases)))
    if entity.kind == EntityKind.PERSON:
        aliases |= {alias for alias in entity.aliases if name_key(alias) in other_surnames(entity)}
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
    """Whom some bearers are joined to; the id is that of who bears this very look and no other
    form, else of the plainest who bear the best name often.

    So a name that is told often keeps its id when it is borne in one more way, and the one whose
    look it is need not be told often for that. Of several with this look all but one are those of
    whom something is ruled, who stand once.
    """
    name, kind, country = best([(one.entity, one.count) for one in members])
    most = max(one.count for one in members)
    often = [one for one in members if is_often(one.count, most)]
    bare = [one for one in members if _look(one.entity) == (name, kind, country, ())]
    plainest = min(often, key=lambda one: _plainness(one.entity, name))
    of = max(bare, key=lambda one: (one.count, one.entity.id), default=plainest)
    return Who(content_id("E", of.entity.id), name, kind, country)


def _look(one: Entity) -> tuple[object, ...]:
    return one.name, one.kind, one.country, one.aliases


def _plainness(one: Entity, name: str) -> tuple[object, ...]:
    return one.name != name, len(one.aliases), one.id


def best(members: Sequence[tuple[Entity, int]]) -> tuple[str, EntityKind, str | None]:
    """The best name, the commonest kind and country of entities that stand so often.

    Of what is told many times a form or a country that is told once in a while counts for nothing.
    """
    kinds, forms, countries = Counter[EntityKind](), Counter[str](), Counter[str]()
    for one, times in members:
        kinds[one.kind] += times
        forms[one.name] += times
        if one.country:
            countries[one.country] += times
    countries = _often(countries, sum(times for _, times in members))
    forms = _often(forms, max(forms.values()))
    country = min(leading(countries)) if countries else None
    kind = min(leading(kinds))
    return _best_form(forms, kind), kind, country


def is_often(count: int, beside: int) -> bool:
    """Whether so many tellings count beside so many: one in FEW does."""
    return count * FEW >= beside


def _often(counts: Counter[_T], beside: int) -> Counter[_T]:
    return Counter({one: n for one, n in counts.items() if is_often(n, beside)})


def leading(counts: Counter[_T]) -> list[_T]:
    """The commonest, and what is told nearly as often where that is told several times.

    Of two names told fifty times each neither takes over from the other with every report, on
    which all fifty would have to be understood anew.
    """
    most = max(counts.values())
    least = most if most < SEVERAL else NEARLY * most
    return [one for one, count in counts.items() if count >= least]


def _best_form(forms: Counter[str], kind: EntityKind) -> str:
    """A person's fullest name is the best; of others the commonest that is a name."""
    names = Counter({form: n for form, n in forms.items() if is_name(form)}) or forms
    if kind == EntityKind.PERSON:
        fullest = max(len(form.split()) for form in names)
        names = Counter({f: n for f, n in names.items() if len(f.split()) == fullest})
        return min(leading(names))
    return min(leading(names), key=lambda form: (-len(form), form))
