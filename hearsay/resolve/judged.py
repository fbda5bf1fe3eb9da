"""What analysts rule, in terms of the claims and entities that are there now.

Every `apart` that stands holds, also against a chain of others; a later `same` about the same pair
lifts it. Then each `same` is carried out, the latest first, as far as no `apart` is against it.
Only then do names and scores join what is left.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations

from msgspec import Struct, structs

from hearsay.records import (
    Claim,
    Entity,
    Judgement,
    JudgementKind,
    SubjectKind,
    standing,
)
from hearsay.resolve.groups import Groups, Side
from hearsay.resolve.parts import Finder, Places, places_of

_PAIRED = (JudgementKind.SAME, JudgementKind.APART)


class Pair(Struct, frozen=True):
    """A `same` or `apart`, and the ids of two things that it is about."""

    judgement: Judgement
    first: frozenset[str]
    second: frozenset[str]

    def meets(self, other: "Pair") -> bool:
        """Whether both are about the same two things, in either order."""
        straight = self.first & other.first and self.second & other.second
        crossed = self.first & other.second and self.second & other.first
        return bool(straight or crossed)


class Rules(Struct, frozen=True):
    """What is ruled of two things: now, and when reports were last settled."""

    now: tuple[Pair, ...] = ()
    before: tuple[Pair, ...] = ()

    @property
    def other(self) -> frozenset[Pair]:
        """The pairs that are ruled only now, or only were."""
        return frozenset(self.now) ^ frozenset(self.before)


def pairs(judgements: Iterable[Judgement], places: Places) -> list[Pair]:
    """Each two subjects of the standing `same` and `apart`, in time, as far as both are there."""
    ruled = [one for one in standing(judgements) if one.kind in _PAIRED]
    finder = Finder(places if ruled else {})
    found = []
    for one in ruled:
        for a, b in combinations(map(finder.ids, one.about), 2):
            if a - b and b - a:
                found.append(Pair(one, a - b, b - a))
    return found


def begun(ids: Iterable[str], ruled: Sequence[Pair]) -> Groups:
    """Groups of these ids, joined and kept apart as is ruled, for others to join further."""
    known = set(ids)
    mine = [pair for pair in ruled if pair.first <= known and pair.second <= known]
    groups = Groups(sorted(known), _sides(mine))
    for pair in reversed(mine):
        if pair.judgement.kind is JudgementKind.SAME:
            _join(groups, (*sorted(pair.first), *sorted(pair.second)))
    return groups


def ids_of(ruled: Iterable[Pair]) -> frozenset[str]:
    """The ids of whatever something is ruled of."""
    return frozenset[str]().union(*(pair.first | pair.second for pair in ruled))


def apart(ruled: Sequence[Pair], to: Mapping[str, str]) -> Mapping[str, Collection[Side]]:
    """On which side of each `apart` that holds the joined entities stand; `to` leads to these."""
    found: dict[str, set[Side]] = defaultdict(set)
    for id_, told in _sides([p for p in ruled if p.first | p.second <= to.keys()]).items():
        found[to[id_]].update(told)
    return found


def _sides(ruled: Sequence[Pair]) -> Mapping[str, Collection[Side]]:
    """On which side of each `apart` that holds an id stands."""
    sides: dict[str, set[Side]] = defaultdict(set)
    for number, pair in enumerate(ruled):
        if pair.judgement.kind is JudgementKind.APART and not _lifted(number, ruled):
            for second, ids in enumerate((pair.first, pair.second)):
                for id_ in ids:
                    sides[id_].add((number, bool(second)))
    return sides


def _lifted(number: int, ruled: Sequence[Pair]) -> bool:
    """Whether a later `same` is about the pair of an `apart`."""
    return any(
        ruled[at].judgement.kind is JudgementKind.SAME
        and ruled[at].meets(ruled[number])
        and _is_about(ruled[at], ruled[number], ruled[:at])
        for at in range(number + 1, len(ruled))
    )


def _is_about(same: Pair, apart: Pair, before: Sequence[Pair]) -> bool:
    """Whether a `same` is about the two things of an `apart`, and not by way of a third."""
    for p, q in ((apart.first, apart.second), (apart.second, apart.first)):
        if same.first & p and same.second & q:
            return not (_by_a_third(same.first, p, before) or _by_a_third(same.second, q, before))
    return False


def _by_a_third(side: frozenset[str], thing: frozenset[str], before: Iterable[Pair]) -> bool:
    """Whether a side holds a thing since an earlier `same` has joined it to the rest of it."""
    rest = side - thing
    return any(
        one.judgement.kind is JudgementKind.SAME
        and ((one.first & thing and one.second & rest) or (one.second & thing and one.first & rest))
        for one in before
    )


def _join(groups: Groups, ids: Iterable[str]) -> None:
    """Join each id to the first one before it that it may join."""
    heads: list[str] = []
    for id_ in ids:
        head = next((one for one in heads if groups.may_join(one, id_)), None)
        if head is None:
            heads.append(id_)
        else:
            groups.join(head, id_)


def refused(ruled: Sequence[Pair]) -> frozenset[str]:
    """Ids of the `same` that cannot be carried out, since an `apart` is against them."""
    groups = begun((id_ for pair in ruled for id_ in pair.first | pair.second), ruled)
    return frozenset(
        pair.judgement.id
        for pair in ruled
        if pair.judgement.kind is JudgementKind.SAME
        and {groups.of(i) for i in pair.first}.isdisjoint(groups.of(i) for i in pair.second)
    )


def overruled(ruled: Sequence[Pair]) -> frozenset[str]:
    """Ids of the judgements that others stand against: each `apart` lifted, each `same` refused."""
    lifted = (
        pair.judgement.id
        for number, pair in enumerate(ruled)
        if pair.judgement.kind is JudgementKind.APART and _lifted(number, ruled)
    )
    return refused(ruled) | frozenset(lifted)


def contradicted(
    made: Judgement, earlier: Sequence[Judgement], places: Places
) -> tuple[Judgement, ...]:
    """The earlier judgements that a new one cannot stand beside; those on its own pair give way.

    Empty where it can stand. Any one of these, undone, lets it.
    """
    ruled = _around(made, pairs((*earlier, made), places))
    if not _newly_refused(made, ruled):
        return ()
    others = [pair for pair in ruled if pair.judgement.id != made.id]
    alone = [o for o in others if not _newly_refused(made, [p for p in ruled if p is not o])]
    return tuple(pair.judgement for pair in alone or others)


def _around(made: Judgement, ruled: Sequence[Pair]) -> list[Pair]:
    """The pairs that hang together with a judgement, directly or by way of others."""
    reached = {i for p in ruled if p.judgement.id == made.id for i in p.first | p.second}
    size = -1
    while size < len(reached):
        size = len(reached)
        near = [pair for pair in ruled if not reached.isdisjoint(pair.first | pair.second)]
        reached = reached.union(*(pair.first | pair.second for pair in near))
    return [pair for pair in ruled if not reached.isdisjoint(pair.first | pair.second)]


def _newly_refused(made: Judgement, ruled: Sequence[Pair]) -> set[str]:
    """What is refused with a judgement and was not before, but for those on the same pair."""
    mine = [pair for pair in ruled if pair.judgement.id == made.id]
    before = [pair for pair in ruled if pair.judgement.id != made.id]
    gives_way = {p.judgement.id for p in before if any(p.meets(one) for one in mine)}
    return set(refused(ruled) - refused(before) - gives_way)


def retracted(judgements: Iterable[Judgement]) -> frozenset[str]:
    """Ids of the reports that are taken out of the picture."""
    return frozenset(
        part.id
        for one in standing(judgements)
        if one.kind is JudgementKind.RETRACT
        for subject in one.about
        if subject.kind is SubjectKind.REPORT
        for part in subject.parts
    )


def left(
    entities: Sequence[Entity], claims: Sequence[Claim], judgements: Iterable[Judgement]
) -> tuple[list[Entity], list[Claim]]:
    """What is left without the claims that are taken out, and without whom they alone name."""
    out = [one for one in standing(judgements) if one.kind is JudgementKind.RETRACT]
    finder = Finder(places_of((), claims) if out else {})
    gone = frozenset[str]().union(*(finder.ids(s) for one in out for s in one.about))
    kept = [claim for claim in claims if claim.id not in gone]
    alone = named_by(c for c in claims if c.id in gone) - named_by(kept if gone else ())
    return [entity for entity in entities if entity.id not in alone], kept


def named_by(claims: Iterable[Claim]) -> set[str]:
    """Ids of the entities of single reports that claims name."""
    found: set[str | None] = set()
    for claim in claims:
        found.update(claim.actors, claim.recipients, (claim.where,))
        found.update(source.entity for source in claim.attribution)
        found.update(evidence.of for evidence in claim.evidence)
    return {id_ for id_ in found if id_}


def explained(claims: Iterable[Claim], ruled: Sequence[Pair]) -> list[Claim]:
    """The claims in the same order; those of which something is ruled say what, and by whom."""
    reasons: dict[str, list[str]] = defaultdict(list)
    against = overruled(ruled)
    for pair in (one for one in ruled if one.judgement.id not in against):
        for id_ in sorted(pair.first | pair.second):
            reasons[id_].append(_reason(pair.judgement))
    return [
        structs.replace(c, reasons=(*c.reasons, *dict.fromkeys(reasons[c.id])))
        if c.id in reasons
        else c
        for c in claims
    ]


def _reason(one: Judgement) -> str:
    held = "the same event as" if one.kind is JudgementKind.SAME else "not the event of"
    return f"{held} other claims, ruled by {one.by} ({one.id})" + (one.why and f": {one.why}")


def named(judgements: Iterable[Judgement], entities: Iterable[Entity]) -> list[tuple[str, str]]:
    """Ids of entities of single reports and the names that they are given, the latest last."""
    ruled = [one for one in standing(judgements) if one.kind is JudgementKind.RENAME]
    finder = Finder(places_of(entities, ()) if ruled else {})
    return [
        (id_, one.name)
        for one in ruled
        for subject in one.about
        for id_ in finder.ids(subject)
        if one.name
    ]
