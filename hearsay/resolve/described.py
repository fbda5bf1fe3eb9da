"""Those told of by what they are, where reports of one affair know only one who is that.

`The army` is the Cameroonian army if no other is named, and `the prime minister` the one person
whose role it is.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from msgspec import Struct

from hearsay.catalogue.heads import head_kind
from hearsay.catalogue.spelling import name_key
from hearsay.records import Entity, EntityKind, Who
from hearsay.resolve.entities import is_named, merged
from hearsay.resolve.groups import Groups, Side
from hearsay.resolve.names import body_key, body_of_state, stateless
from hearsay.resolve.scenes import Scenes, farness
from hearsay.resolve.unnamed import REACH, may_be_others

_BODIES = (EntityKind.ORGANISATION, EntityKind.GROUP)
_MISREAD = (*_BODIES, EntityKind.PLACE)
"""Kinds that a surname by itself is now and then taken for."""
_LESSER = frozenset("vice deputy former acting assistant ex".split())
_LONGEST_ROLE = 5
"""Words of what is a role at the most; longer ones are clauses misread."""
_OF_MANY = frozenset(
    (
        "spokesman spokeswoman spokesperson official diplomat officer soldier aide adviser advisor "
        "source counterpart colleague witness resident lawyer brother sister wife husband son "
        "daughter father mother deputy expert member man woman"
    ).split()
)
"""Roles of which one affair has many."""
_COMPLEMENT = re.compile(r" (?:of|to|for|in|at|on|with|from|under|against|and) ")
"""What follows is another: the agency of its board, the premier of his adviser."""

_Description = tuple[bool, str]
"""Whether it is a person's, and the words."""
_Place = tuple[date, str, str]
"""Day and id of a report, and the id of one whom it tells of."""


class Affairs(Struct, frozen=True):
    """What tells how near reports are: whom they name, and when they appeared."""

    scenes: Scenes
    published: Mapping[str, date]

    def places(self, entity: Entity) -> Iterator[_Place]:
        """The reports that tell of an entity, as far as they name anybody."""
        for report in {mention.report for mention in entity.mentions}:
            if report in self.published and self.scenes.get(report):
                yield self.published[report], report, entity.id

    def near(self, one: str, other: str) -> bool:
        """Whether two reports may tell of one affair."""
        return one == other or not farness(self.scenes[one], self.scenes[other])


def join_described(
    entities: Sequence[Entity], affairs: Affairs, sides: Mapping[str, Collection[Side]]
) -> tuple[tuple[Entity, ...], dict[str, str]]:
    """Entities, sorted by id, with those joined who are the only one of their description: in
    each report that tells of them, and never of two states.

    `sides` say which entities are told apart. Also gives for the id of each that was joined the
    id of the one it is.
    """
    by_id = {e.id: e for e in entities}
    asked = {e.id: _asked(e) for e in entities if _is_described(e)}
    known = _known(entities, {*asked.values()}, affairs)
    groups, to = Groups(by_id, sides), dict[str, str]()
    states = {e.id: {e.country} if e.country else set[str]() for e in entities}
    for id_, description in sorted(asked.items(), key=_fullest_first):
        told = [
            {_last(to, i) for i in _around(known.get(description, ()), place, affairs)}
            for place in affairs.places(by_id[id_])
        ]
        fits = [{i for i in ids - {id_} if len(states[i] | states[id_]) < 2} for ids in told]
        one = set().union(*fits)
        if len(one) == 1 and all(fits) and groups.may_join(id_, *one):
            (to[id_],) = one
            groups.join(id_, to[id_])
            states[to[id_]] |= states[id_]
    meant = {id_: _last(to, id_) for id_ in to}
    members: dict[str, list[Entity]] = defaultdict(list)
    for id_ in sorted(meant):
        members[meant[id_]].append(by_id[id_])
    joined = (_with(e, members[e.id], states[e.id]) for e in entities if e.id not in meant)
    return tuple(sorted(joined, key=lambda e: e.id)), meant


def _last(to: Mapping[str, str], id_: str) -> str:
    while id_ in to:
        id_ = to[id_]
    return id_


def _with(entity: Entity, more: Sequence[Entity], states: Collection[str]) -> Entity:
    if not more:
        return entity
    country = min(states, default=None)
    return merged(Who(entity.id, entity.name, entity.kind, country), [entity, *more])


def _fullest_first(asked: tuple[str, _Description]) -> tuple[int, str]:
    """So that `the ministry` finds one where `the foreign ministry` has been found to be it."""
    id_, (_, words) = asked
    return -words.count(" "), id_


def _is_described(entity: Entity) -> bool:
    """Whether an entity is called by what it is alone: `the army`, `Foreign Ministry`; or by a
    part of a name, `Benavides`, even if that was taken for no person's.
    """
    person = entity.kind == EntityKind.PERSON
    if _is_short(entity):
        return True
    if not (person or entity.kind in _BODIES) or may_be_others(entity):
        return False
    last = _asked(entity)[1].rpartition(" ")[2]
    kinds = (EntityKind.PERSON,) if person else _BODIES
    return last not in _OF_MANY and head_kind(last) in kinds


def _is_short(entity: Entity) -> bool:
    if entity.kind == EntityKind.PERSON:
        return is_named(entity) and entity.name.count(" ") <= 1
    known = entity.country or entity.geonameid or entity.aliases or head_kind(entity.name)
    bare = entity.name.istitle() and " " not in entity.name
    return bare and not known and entity.kind in _MISREAD


def _asked(entity: Entity) -> _Description:
    person = entity.kind == EntityKind.PERSON or _is_short(entity)
    return person, name_key(entity.name) if person else body_key(entity.name)


def _known(
    entities: Iterable[Entity], asked: Collection[_Description], affairs: Affairs
) -> dict[_Description, list[_Place]]:
    """For each description asked for the reports that tell of those whom it fits, by day."""
    known: dict[_Description, list[_Place]] = defaultdict(list)
    for entity in entities:
        fits = _descriptions(entity).intersection(asked)
        places = list(affairs.places(entity)) if fits else []
        for description in fits:
            known[description] += places
    return {description: sorted(places) for description, places in known.items()}


def _descriptions(entity: Entity) -> set[_Description]:
    """By what one who bears a name may be told of: never by that name itself."""
    if entity.kind == EntityKind.PERSON:
        if not is_named(entity):
            return set()
        roles = (stateless(name_key(role), None) for role in entity.roles)
        parts = _parts(name_key(entity.name).split())
        return {(True, end) for role in roles for end in _ends_of_role(role)} | {*parts}
    if entity.kind not in _BODIES or may_be_others(entity):
        return set()
    own, bare = body_key(entity.name), body_of_state(entity.name, entity.country)
    return {(False, end) for end in (bare, *_ends(bare)) if end != own}


def _parts(name: Sequence[str]) -> Iterator[_Description]:
    """Neighbouring words of a name, not all of them."""
    for first, last in combinations(range(len(name) + 1), 2):
        if last - first < len(name):
            yield True, " ".join(name[first:last])


def _ends(words: str) -> Iterator[str]:
    """`commission` of `european commission`, `board` of `full board of the agency`."""
    head = _COMPLEMENT.split(words, maxsplit=1)[0]
    if head != words:
        yield head
    words = head
    while " " in words:
        words = words.partition(" ")[2]
        yield words


def _ends_of_role(role: str) -> Iterator[str]:
    words = role.split()
    if 0 < len(words) <= _LONGEST_ROLE:
        yield role
        if not _LESSER.intersection(words):
            yield from _ends(role)


def _around(known: Sequence[_Place], place: _Place, affairs: Affairs) -> Iterator[str]:
    """Those told of in the reports next to this one that are of its affair."""
    at = bisect_left(known, place)
    for _, report, id_ in known[max(0, at - REACH) : at + REACH]:
        if affairs.near(place[1], report):
            yield id_
