"""Of which events the claims of a report that comes or goes tell, and what that changes nearby.

Groups grow again among the events near by; where one of these then stands otherwise than it did
when a pair with a claim farther off had its turn, the event of that claim is taken in, too.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from msgspec import Struct, structs

from hearsay.records import Told, Who
from hearsay.resolve.cells import HEADS, Cell, beside, cells, ordered
from hearsay.resolve.events import Context, ScoredPair, likely
from hearsay.resolve.judged import Rules, ids_of
from hearsay.resolve.parties import alike, parties
from hearsay.resolve.scenes import Scene
from hearsay.resolve.settling.groups import Change, settle_groups
from hearsay.resolve.settling.kept import KeptClaims
from hearsay.resolve.settling.names import Renamed

ALL = 1 << 40
"""More claims than any cell holds."""


class Retold(Struct, frozen=True):
    """What a report tells now; nothing if it is gone."""

    told: tuple[Told, ...] = ()
    scene: Scene = frozenset()


def rename_claims(kept: KeptClaims, renamed: Renamed) -> None:
    """Tell what is kept of these reports of whom their parties are now.

    Who has but another id or name is the same to whatever is compared, so nothing is.
    """
    to = renamed.who
    before = kept.told_in(renamed.reports) if to else {}
    after = {i: told for i, one in before.items() if (told := _renamed(one, to)) != one}
    scenes = kept.scenes({one.claim.report for one in before.values()})
    kept.rename_told(
        after.values(),
        {report: frozenset(to[i].id if i in to else i for i in ids)
         for report, ids in scenes.items()},
    )  # fmt: skip
    kept.move(_flat(_cells({i: before[i] for i in after})), _flat(_cells(after)))


def _renamed(told: Told, to: Mapping[str, Who]) -> Told:
    known = tuple(to[o.id] if o.id in to and alike(o, to[o.id]) else o for o in told.known)
    now = {was.id: who.id for was, who in zip(told.known, known, strict=True)}
    claim, new = told.claim, structs.replace
    where = now[claim.where] if claim.where else claim.where
    actors, recipients = (tuple(now[i] for i in ids) for ids in (claim.actors, claim.recipients))
    told_so = new(claim, actors=actors, recipients=recipients, where=where)
    return new(told, claim=told_so, known=known)


def settle_claims(kept: KeptClaims, now: Mapping[str, Retold], rules: Rules) -> None:
    """Give the claims of these reports, and those that they touch, their events."""
    before = kept.told_in(now)
    after = {one.claim.id: one for retold in now.values() for one in retold.told}
    moved = _moved(before, after, _rearranged(kept, now))
    moved |= ids_of(rules.other) & (before.keys() | after.keys())
    told = {i: after[i] for i in moved if i in after}
    scenes = {report: retold.scene for report, retold in now.items() if retold.told}
    kept.keep_told(told.values(), scenes)
    fresh = {**kept.told(_shift(kept, {i: before[i] for i in moved & before.keys()}, told)), **told}
    rescored = frozenset(moved | fresh.keys())
    was = tuple(kept.likely(rescored))
    kept.keep_likely(rescored, _near(kept, fresh))
    change = Change(before, after, frozenset(moved), rescored, was)
    settle_groups(kept, change, rules)
    kept.drop(before.keys() - after.keys(), now.keys() - scenes.keys())


def _rearranged(kept: KeptClaims, now: Mapping[str, Retold]) -> set[str]:
    """The reports that name others than before."""
    scenes = kept.scenes(now)
    return {r for r, one in now.items() if r in scenes and scenes[r] != one.scene}


def _moved(
    before: Mapping[str, Told], after: Mapping[str, Told], rearranged: Collection[str]
) -> set[str]:
    """The claims that come, go or are told otherwise."""
    other = {i for i in before.keys() | after.keys() if before.get(i) != after.get(i)}
    return other | {i for i, one in before.items() if one.claim.report in rearranged}


def _shift(
    kept: KeptClaims, before: Mapping[str, Told], after: Mapping[str, Told]
) -> Collection[str]:
    """Put claims into other cells; gives the further ones that begin or cease to head a cell."""
    out, into = _cells(before), _cells(after)
    cells_ = {cell for found in (*out.values(), *into.values()) for cell in found}
    first = kept.inside(cells_, HEADS)
    kept.move(_flat(out), _flat(into))
    now = kept.inside(cells_, HEADS)
    heads = {i for c in cells_ for i in {*first.get(c, ())} ^ {*now.get(c, ())}}
    return heads - before.keys() - after.keys()


def _cells(told: Mapping[str, Told]) -> dict[str, frozenset[Cell]]:
    known = parties(who for one in told.values() for who in one.known)
    return {i: cells(one.claim, known, one.published) for i, one in told.items()}


def _flat(where: Mapping[str, Iterable[Cell]]) -> list[tuple[Cell, str]]:
    return [(cell, id_) for id_, found in where.items() for cell in found]


def _near(kept: KeptClaims, fresh: Mapping[str, Told]) -> Iterator[ScoredPair]:
    """The likely pairs that hold a fresh claim."""
    pairs = _meetings(kept, _cells(fresh))
    told = {**kept.told({i for pair in pairs for i in pair} - fresh.keys()), **fresh}
    scenes = kept.scenes({one.claim.report for one in told.values()})
    known = parties(who for one in told.values() for who in one.known)
    context = Context(known, {one.claim.report: one.published for one in told.values()})
    return likely(((told[a].claim, told[b].claim) for a, b in pairs), context, scenes)


def _meetings(kept: KeptClaims, where: Mapping[str, Collection[Cell]]) -> set[tuple[str, str]]:
    """Pairs of these claims with others worth comparing; see `neighbours`."""
    around = {near for found in where.values() for cell in found for near in beside(cell)}
    heads = kept.inside(around, HEADS)
    led = {c for i, found in where.items() for c in found if i in heads[c]}
    whole = kept.inside({near for cell in led for near in beside(cell)}, ALL)
    return {
        ordered(id_, other)
        for id_, found in where.items()
        for cell in found
        for near in beside(cell)
        for other in (whole if id_ in heads[cell] else heads).get(near, ())
        if other != id_
    }
