"""Whom the names of a report that comes or goes stand for, and for which reports that changes."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from msgspec import Struct, structs

from hearsay.records import Bearer, Entity, Who
from hearsay.resolve.bearers import bearer, meeting, summed
from hearsay.resolve.entities import join_bearers
from hearsay.resolve.judged import Pair, Rules, begun, ids_of
from hearsay.resolve.settling.kept import KeptNames

Borne = Mapping[str, Mapping[str, Entity]]
"""For each report the bearers of its entities' names by the entities' ids."""


class Renamed(Struct, frozen=True):
    """The ids of reports in which a name stands for another, or for one of another name, kind or
    country, than before; and, by its id until now, each of these who has only another id or name.
    """

    reports: frozenset[str]
    who: Mapping[str, Who]


def settle_names(kept: KeptNames, now: Mapping[str, Sequence[Entity]], rules: Rules) -> Renamed:
    """Join the entities that reports have `now`, which are among the renamed; a report that is
    gone has none.
    """
    judged = ids_of(rules.now)
    borne = {report: _borne(entities, judged) for report, entities in now.items()}
    stood, stand = _standing(kept, borne)
    fresh = [one for i, one in stand.items() if i not in stood or not one.count]
    fresh += _reread(kept, stood, stand)
    kept.keep_bearers((one, meeting(one.entity)) for one in stand.values())
    kept.keep_borne({r: {e: b.id for e, b in found.items()} for r, found in borne.items()})
    fresh += kept.bearers(ids_of(rules.other)).values()
    region = _region(kept, fresh, rules.now)
    counted = [one for i, one in stand.items() if i not in region and one.count]
    found = chain(_regrouped(region, rules.now), _recounted(kept, counted))
    other = [(one, who) for one, who in found if one.joined != who]
    same = _same(kept, other)
    kept.keep_bearers((structs.replace(o, joined=who), meeting(o.entity)) for o, who in other)
    reports = kept.reports_with({one.entity.id for one, _ in other})
    return Renamed(frozenset(reports | now.keys()), same)


def _same(kept: KeptNames, other: Iterable[tuple[Bearer, Who]]) -> dict[str, Who]:
    """By their ids until now, whom those are who have the same bearers as before; one that is
    split, or merged with another, is somebody else.
    """
    to, of = defaultdict[str, set[Who]](set), defaultdict[str, set[str]](set)
    members = defaultdict[str, set[str]](set)
    for one, who in other:
        if one.joined:
            to[one.joined.id].add(who)
            of[who.id].add(one.joined.id)
            members[one.joined.id].add(one.entity.id)
    whole = ((id_, who) for id_, (who, *more) in to.items() if not more and of[who.id] == {id_})
    return {id_: who for id_, who in whole if kept.joined_to({id_, who.id}) == members[id_]}


def _borne(entities: Iterable[Entity], judged: Collection[str]) -> dict[str, Entity]:
    """The bearers of the entities that others may be joined to; the rest stand for themselves."""
    found = {entity.id: bearer(entity, judged) for entity in entities}
    return {i: one for i, one in found.items() if meeting(one) or one.id in judged}


def _standing(kept: KeptNames, borne: Borne) -> tuple[Mapping[str, Bearer], dict[str, Bearer]]:
    """The bearers that come or go: as they stood, and as often as they stand now."""
    known = {one.id: one for found in borne.values() for one in found.values()}
    times = Counter(one.id for found in borne.values() for one in found.values())
    times.subtract(i for found in kept.borne(borne).values() for i in found.values())
    stood = kept.bearers(times)
    stand = {}
    for id_, more in times.items():
        one = stood[id_] if id_ in stood else Bearer(known[id_], 0)
        stand[id_] = structs.replace(one, entity=known.get(id_, one.entity), count=one.count + more)
    return stood, stand


def _reread(
    kept: KeptNames, stood: Mapping[str, Bearer], stand: Mapping[str, Bearer]
) -> list[Bearer]:
    """Bearers of whom something is ruled and who are read otherwise now: as before and as now.

    They keep their ids, and so their keys of before have to be dropped.
    """
    other = [i for i, one in stood.items() if one.entity != stand[i].entity]
    kept.keep_bearers((structs.replace(stood[i], count=0), meeting(stood[i].entity)) for i in other)
    return [one[i] for one in (stood, stand) for i in other]


def _region(kept: KeptNames, fresh: Sequence[Bearer], ruled: Sequence[Pair]) -> dict[str, Bearer]:
    """All bearers that hang together with the fresh ones: by a key, a ruling, or till now."""
    region: dict[str, Bearer] = {}
    asked: set[str] = set()
    reach: Collection[Bearer] = fresh
    while reach:
        keys = {key for one in reach for key in meeting(one.entity)} - asked
        asked |= keys
        ids = {one.entity.id for one in reach} | kept.meeting(keys)
        ids |= kept.joined_to({one.joined.id for one in reach if one.joined})
        ids |= ids_of(pair for pair in ruled if not ids.isdisjoint(pair.first | pair.second))
        reach = kept.bearers(ids - region.keys()).values()
        region.update((one.entity.id, one) for one in reach)
    return region


def _regrouped(region: Mapping[str, Bearer], ruled: Sequence[Pair]) -> Iterator[tuple[Bearer, Who]]:
    """The bearers of a region, each with whom it is joined to."""
    groups = begun(region, ruled)
    join_bearers(groups, (one.entity for one in region.values()))
    for ids in groups.all():
        yield from _summed([region[i] for i in ids])


def _recounted(kept: KeptNames, counted: Sequence[Bearer]) -> Iterator[tuple[Bearer, Who]]:
    """The same for the groups of which some stand more or less often."""
    groups: dict[str, list[Bearer]] = defaultdict(list)
    ids = kept.joined_to({one.joined.id for one in counted if one.joined})
    for one in kept.bearers(ids).values():
        groups[one.joined.id if one.joined else ""].append(one)
    for members in groups.values():
        yield from _summed(members)


def _summed(members: Sequence[Bearer]) -> Iterator[tuple[Bearer, Who]]:
    who = summed(members)
    return ((one, who) for one in members)
