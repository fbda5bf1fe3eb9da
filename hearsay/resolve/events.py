"""Which claims tell of one happening: pairs are scored, and groups grow from the surest pair.

Pairs are taken in an order that depends on nothing but the claims themselves.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import reduce

from hearsay.records import Claim, When, content_id
from hearsay.resolve.cells import cells, neighbours
from hearsay.resolve.groups import Groups
from hearsay.resolve.judged import Pair, begun
from hearsay.resolve.likeness import days_meet, likeness, mean_likeness
from hearsay.resolve.parties import Parties
from hearsay.resolve.scenes import Scenes, farness
from hearsay.resolve.telling import Telling

Days = Mapping[str, date]
"""The day of publication of each report by its id."""
LEAST = 0.45
"""Score from which a pair is one event."""
MEAN_LEAST, SEVERAL = 0.3, 8
"""Groups join only if their claims agree on the whole, not by one pair alone."""

ScoredPair = tuple[float, str, str]
"""A score and two claims' ids, the smaller first."""


def join_claims(
    tellings: Mapping[str, Telling], known: Parties, published: Days, ruled: Sequence[Pair] = ()
) -> dict[str, str]:
    """For each claim's id the id of its event; `tellings` are those of the reports by their ids.

    `known` tells of the joined entities what counts here: a minister and the ministry's country
    may be the same side of one event, and "the attackers" may be anybody.
    """
    claims = {c.id: c for telling in tellings.values() for c in telling.claims}
    near = neighbours({i: cells(c, known, published.get(c.report)) for i, c in claims.items()})
    scenes = {report: telling.scene for report, telling in tellings.items()}
    groups = begun(claims, ruled)
    pairs = likely(((claims[a], claims[b]) for a, b in near), known, scenes)
    grow(groups, claims, pairs, known)
    return {i: event_id(groups.of(i)) for i in claims}


def event_id(least: str) -> str:
    """The id of the event of a group of claims, by the least of their ids."""
    return content_id("H", least)


def likely(
    pairs: Iterable[tuple[Claim, Claim]], known: Parties, scenes: Scenes
) -> Iterator[ScoredPair]:
    """Those of the pairs, smaller id first, that may be one event."""
    for a, b in pairs:
        score = likeness(a, b, known)
        if score >= LEAST and score - farness(scenes[a.report], scenes[b.report]) >= LEAST:
            yield score - farness(scenes[a.report], scenes[b.report]), a.id, b.id


def grow(
    groups: Groups,
    claims: Mapping[str, Claim],
    pairs: Iterable[ScoredPair],
    known: Parties,
    outside: Callable[[ScoredPair, Sequence[Claim]], None] | None = None,
) -> None:
    """Join the groups of claims as likely pairs tell, the surest first.

    Of a pair with only one of its claims among these, `outside` is told that claim's group as it
    is when the pair's turn comes.
    """
    members = {ids[0]: [claims[i] for i in ids] for ids in groups.all()}
    spans = {i: reduce(_common, (c.when for c in told)) for i, told in members.items()}
    for pair in sorted(pairs, key=lambda s: (-s[0], s[1:])):
        _, a, b = pair
        if a not in claims or b not in claims:
            if outside:
                outside(pair, members[groups.of(a if a in claims else b)])
            continue
        ga, gb = groups.of(a), groups.of(b)
        if ga == gb or not groups.may_join(ga, gb) or not days_meet(spans[ga], spans[gb]):
            continue
        some, more = members[ga][:SEVERAL], members[gb][:SEVERAL]
        if mean_likeness(some, more, known) >= MEAN_LEAST:
            groups.join(a, b)
            together = sorted(members.pop(ga) + members.pop(gb), key=lambda c: c.id)
            members[groups.of(a)], spans[groups.of(a)] = together, _common(spans[ga], spans[gb])


def _common(a: When | None, b: When | None) -> When | None:
    if a is None or b is None:
        return a or b
    earliest, latest = max(a.earliest, b.earliest), min(a.latest, b.latest)
    return When(earliest, latest) if earliest <= latest else When(latest, earliest)
