"""Which claims tell of one happening: pairs are scored, and groups grow from the surest pair.

Pairs are taken in an order that depends on nothing but the claims themselves.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import reduce

import msgspec
from msgspec import Struct

from hearsay.records import Claim, content_id
from hearsay.resolve.cells import cells, neighbours
from hearsay.resolve.extent import Extent, extent
from hearsay.resolve.facts import Facts, facts
from hearsay.resolve.groups import Groups
from hearsay.resolve.judged import Pair, begun
from hearsay.resolve.likeness import likeness
from hearsay.resolve.parties import Parties
from hearsay.resolve.scenes import Scenes, farness
from hearsay.resolve.telling import Telling

Days = Mapping[str, date]
"""The day of publication of each report by its id."""


class Compared(Struct, frozen=True):
    """What was found of claims and pairs of them, by what Python knows each claim object by, to be
    shared by contexts in which the same claims have the same parties and days.
    """

    facts: dict[int, Facts] = msgspec.field(default_factory=dict)
    scores: dict[tuple[int, int], float] = msgspec.field(default_factory=dict)


class Context(Struct, frozen=True):
    """What is to be known of claims beside themselves.

    Of the joined entities `known` tells what counts here: a minister and the ministry's country
    may be the same side of one event, and "the attackers" may be anybody.
    """

    known: Parties
    published: Days
    compared: Compared = msgspec.field(default_factory=Compared)

    def extent(self, claim: Claim) -> Extent:
        """The days of a claim and of its report."""
        return extent(claim, self.published.get(claim.report))

    def mean(self, mine: Sequence[Claim], theirs: Sequence[Claim]) -> float:
        """The mean likeness of the pairs that two groups make; each pair is scored once."""
        return sum(self._score(a, b) for a in mine for b in theirs) / len(mine) / len(theirs)

    def _score(self, a: Claim, b: Claim) -> float:
        key = id(a), id(b)
        score = self.compared.scores.get(key)
        if score is None:
            score = self.compared.scores[key] = self.likeness(a, b)
        return score

    def likeness(self, a: Claim, b: Claim) -> float:
        """How likely two claims are of one event."""
        return likeness(self._facts(a), self._facts(b), self._between(a.report, b.report))

    def _facts(self, claim: Claim) -> Facts:
        found = self.compared.facts.get(id(claim))
        if found is None:
            found = self.compared.facts[id(claim)] = facts(claim, self.known)
        return found

    def _between(self, one: str, other: str) -> int:
        """Days between two reports; 0 where one's day is not known."""
        first, second = self.published.get(one), self.published.get(other)
        return abs((first - second).days) if first and second else 0


LEAST = 0.4
"""Likeness from which a pair may join two groups."""
MEAN_LEAST, SEVERAL = 0.35, 5
"""Groups join only if their claims agree on the whole, not by one pair alone."""

ScoredPair = tuple[float, str, str]
"""A score and two claims' ids, the smaller first."""


def join_claims(
    tellings: Mapping[str, Telling], context: Context, ruled: Sequence[Pair] = ()
) -> dict[str, str]:
    """For each claim's id the id of its event; `tellings` are those of the reports by their ids."""
    claims = {c.id: c for telling in tellings.values() for c in telling.claims}
    days = context.published
    near = neighbours({i: cells(c, context.known, days.get(c.report)) for i, c in claims.items()})
    scenes = {report: telling.scene for report, telling in tellings.items()}
    groups = begun(claims, ruled)
    pairs = likely(((claims[a], claims[b]) for a, b in near), context, scenes)
    grow(groups, claims, pairs, context)
    return {i: event_id(groups.of(i)) for i in claims}


def event_id(least: str) -> str:
    """The id of the event of a group of claims, by the least of their ids."""
    return content_id("H", least)


def likely(
    pairs: Iterable[tuple[Claim, Claim]], context: Context, scenes: Scenes
) -> Iterator[ScoredPair]:
    """Those of the pairs, smaller id first, that may be one event."""
    for a, b in pairs:
        far = farness(scenes[a.report], scenes[b.report])
        if not far or _touch(a, b):
            score = context.likeness(a, b) - far
            if score >= LEAST:
                yield score, a.id, b.id


def _touch(a: Claim, b: Claim) -> bool:
    """Whether reports of other affairs share more than a word: who takes part, or day and place."""
    if not {*a.actors, *a.recipients}.isdisjoint((*b.actors, *b.recipients)):
        return True
    return a.where is not None and a.where == b.where and None not in (a.when, b.when)


def grow(
    groups: Groups,
    told: Mapping[str, Claim],
    pairs: Iterable[ScoredPair],
    context: Context,
    outside: Callable[[ScoredPair, Sequence[Claim], Extent], None] | None = None,
) -> None:
    """Join the groups of claims as likely pairs tell, the surest first.

    Of a pair with only one of its claims among these, `outside` is told how that claim's group is
    when the pair's turn comes: those of it that others are compared with, and its extent.
    """
    members = {ids[0]: [told[i] for i in ids] for ids in groups.all()}
    extents = {i: reduce(Extent.with_, map(context.extent, of)) for i, of in members.items()}
    for pair in sorted(pairs, key=lambda s: (-s[0], s[1:])):
        _, a, b = pair
        if a not in told or b not in told:
            if outside:
                mine = groups.of(a if a in told else b)
                outside(pair, members[mine][:SEVERAL], extents[mine])
            continue
        ga, gb = groups.of(a), groups.of(b)
        if ga == gb or not groups.may_join(ga, gb) or not extents[ga].meets(extents[gb]):
            continue
        some, more = members[ga][:SEVERAL], members[gb][:SEVERAL]
        if context.mean(some, more) >= MEAN_LEAST:
            groups.join(a, b)
            both = extents.pop(ga).with_(extents.pop(gb))
            together = sorted(members.pop(ga) + members.pop(gb), key=lambda c: c.id)
            members[groups.of(a)], extents[groups.of(a)] = together, both
