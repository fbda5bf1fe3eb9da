"""Which claims tell of one happening: pairs are scored, and groups grow from the surest pair.

Claims are paired only with neighbours (same family of types and a shared participant, place,
day or trigger word), and pairs are taken in an order that depends on nothing but the claims
themselves.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import combinations

from hearsay.records import Claim, EventType, When, content_id
from hearsay.resolve.groups import Groups
from hearsay.resolve.likeness import days_meet, likeness, mean_likeness, stem
from hearsay.resolve.parties import Parties

LEAST = 0.45
"""Score from which a pair is one event."""
CROWD = 60
"""Of a key that more claims share, each is paired only with the NEAR next to it by day."""
NEAR = 20
MEAN_LEAST, SEVERAL = 0.3, 8
"""Groups join only if their claims agree on the whole, not by one pair alone."""
_FAMILY = {
    EventType.CONCEDE: "yield", EventType.RETREAT: "yield", EventType.AGREE: "accord",
    EventType.SUPPORT: "accord", EventType.COERCE: "restrict", EventType.SANCTION: "restrict",
}  # fmt: skip


def join_claims(
    claims: Sequence[Claim], known: Parties, begun: Groups | None = None
) -> dict[str, str]:
    """For each claim's id the id of its event; claims name joined entities already.

    `known` tells of the joined entities what counts here: a minister and the ministry's country
    may be the same side of one event, and "the attackers" may be anybody. `begun` are groups of
    the claims to go on from.
    """
    by_id = {c.id: c for c in claims}
    groups = begun or Groups(by_id)
    members = {ids[0]: [by_id[i] for i in ids] for ids in groups.all()}
    spans = {i: reduce(_common, (c.when for c in told)) for i, told in members.items()}
    scored = [(likeness(by_id[a], by_id[b], known), a, b) for a, b in neighbours(claims, known)]
    for _, a, b in sorted((s for s in scored if s[0] >= LEAST), key=lambda s: (-s[0], s[1:])):
        ga, gb = groups.of(a), groups.of(b)
        if ga == gb or not groups.may_join(ga, gb) or not days_meet(spans[ga], spans[gb]):
            continue
        some, more = members[ga][:SEVERAL], members[gb][:SEVERAL]
        if mean_likeness(some, more, known) >= MEAN_LEAST:
            groups.join(a, b)
            together = sorted(members.pop(ga) + members.pop(gb), key=lambda c: c.id)
            members[groups.of(a)], spans[groups.of(a)] = together, _common(spans[ga], spans[gb])
    return {i: content_id("H", members[0]) for members in groups.all() for i in members}


def family(claim: Claim) -> str:
    """Types that readers confuse share a family."""
    return _FAMILY.get(claim.type, str(claim.type))


def neighbours(claims: Sequence[Claim], known: Parties) -> Iterator[tuple[str, str]]:
    """Pairs worth scoring, each once, smaller id first."""
    index: dict[tuple[str, str], list[str]] = defaultdict(list)
    for c in claims:
        for key in _keys(c, known):
            index[family(c), key].append(c.id)
    by_id = {c.id: c for c in claims}
    pairs: set[tuple[str, str]] = set()
    for ids in index.values():
        if len(ids) <= CROWD:
            pairs.update(combinations(sorted(ids), 2))
        else:
            line = sorted(ids, key=lambda i: _in_line(by_id[i]))
            for place, one in enumerate(line):
                pairs.update(
                    (min(one, other), max(one, other))
                    for other in line[place + 1 : place + 1 + NEAR]
                )
    yield from sorted(pairs)


def _keys(claim: Claim, known: Parties) -> set[str]:
    """What neighbours share: who, where, the trigger's word, a single day."""
    who = {*claim.actors, *claim.recipients}
    heads = {f"the {known[i].head}" for i in who if known[i].head}
    when = claim.when
    days = {when.earliest.isoformat()} if when and when.earliest == when.latest else set()
    return who | heads | days | {claim.where or "", stem(claim.trigger)} - {""}


def _in_line(claim: Claim) -> tuple[str, str, str]:
    day = claim.when.earliest.isoformat() if claim.when else ""
    return day, stem(claim.trigger), claim.id


def _common(a: When | None, b: When | None) -> When | None:
    if a is None or b is None:
        return a or b
    earliest, latest = max(a.earliest, b.earliest), min(a.latest, b.latest)
    return When(earliest, latest) if earliest <= latest else When(latest, earliest)
