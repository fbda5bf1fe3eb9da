"""Which claims tell of one happening: pairs are scored, and groups grow from the surest pair.

Claims are paired only with neighbours (same family of types and a shared participant, place or
trigger word), and pairs are taken in an order that depends on nothing but the claims themselves.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from functools import reduce
from itertools import combinations

from hearsay.records import Claim, EventType, Status, When, content_id
from hearsay.resolve.groups import Groups

LEAST = 0.55
"""Score from which a pair is one event."""
CROWD = 60
"""Of a key that more claims share, each is paired only with the NEAR next to it by day."""
NEAR = 20
MEAN_LEAST, SEVERAL = 0.35, 8
"""Groups join only if their claims agree on the whole, not by one pair alone."""
ELSEWHERE = 0.3
"""What two different places speak against one event; one may lie within the other."""
_FAMILY = {
    EventType.CONCEDE: "yield", EventType.RETREAT: "yield", EventType.AGREE: "accord",
    EventType.SUPPORT: "accord", EventType.COERCE: "restrict", EventType.SANCTION: "restrict",
}  # fmt: skip
_SIDES_EQUAL = frozenset((EventType.CONSULT, EventType.AGREE, EventType.COOPERATE))
_WORD = re.compile(r"[a-z]{4,}")


def join_claims(
    claims: Sequence[Claim], known: Mapping[str, str | None], begun: Groups | None = None
) -> dict[str, str]:
    """For each claim's id the id of its event; claims name joined entities already.

    `known` gives the country, or null, of the entities that have a name: a minister and the
    ministry's country may be the same side of one event, and "the attackers" may be anybody.
    `begun` are groups of the claims to go on from.
    """
    by_id = {c.id: c for c in claims}
    groups = begun or Groups(by_id)
    members = {ids[0]: [by_id[i] for i in ids] for ids in groups.all()}
    spans = {i: reduce(_common, (c.when for c in told)) for i, told in members.items()}
    scored = [(score(by_id[a], by_id[b], known), a, b) for a, b in neighbours(claims)]
    for _, a, b in sorted((s for s in scored if s[0] >= LEAST), key=lambda s: (-s[0], s[1:])):
        ga, gb = groups.of(a), groups.of(b)
        if ga == gb or not groups.may_join(ga, gb) or not _may_join(spans[ga], spans[gb]):
            continue
        if _mean(members[ga], members[gb], known) >= MEAN_LEAST:
            groups.join(a, b)
            together = sorted(members.pop(ga) + members.pop(gb), key=lambda c: c.id)
            members[groups.of(a)], spans[groups.of(a)] = together, _common(spans[ga], spans[gb])
    return {i: content_id("H", members[0]) for members in groups.all() for i in members}


def _mean(mine: Sequence[Claim], theirs: Sequence[Claim], known: Mapping[str, str | None]) -> float:
    """The mean score of the pairs that two groups make, of the first few of large ones."""
    pairs = [(a, b) for a in mine[:SEVERAL] for b in theirs[:SEVERAL]]
    return sum(score(a, b, known) for a, b in pairs) / len(pairs)


def family(claim: Claim) -> str:
    """Types that readers confuse share a family."""
    return _FAMILY.get(claim.type, str(claim.type))


def neighbours(claims: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    """Pairs worth scoring, each once, smaller id first."""
    index: dict[tuple[str, str], list[str]] = defaultdict(list)
    for c in claims:
        for key in {*c.actors, *c.recipients, c.where, stem(c.trigger)} - {None}:
            index[family(c), str(key)].append(c.id)
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


def _in_line(claim: Claim) -> tuple[str, str, str]:
    day = claim.when.earliest.isoformat() if claim.when else ""
    return day, stem(claim.trigger), claim.id


def stem(trigger: str) -> str:
    """A trigger's last word without its ending: `meetings`, `meeting` and `meet` are one."""
    words = re.findall(r"\w+", trigger.casefold()) or [trigger]
    return re.sub(r"(?<=\w{3})(?:ings?|ed|es|e|s|ers?|ions?)$", "", words[-1])[:6]


def score(a: Claim, b: Claim, known: Mapping[str, str | None]) -> float:
    """How surely two claims of one family tell of one event, about 0 to 1."""
    who = _who(a, b, known)
    if who is None or not _may_join(a.when, b.when):
        return 0.0
    total = who + (0.15 if a.type == b.type else 0.0)
    total += 0.25 if stem(a.trigger) == stem(b.trigger) else 0.0
    total += _days(a, b)
    if a.where and b.where:
        total += 0.2 if a.where == b.where else -ELSEWHERE
    total += 0.35 * _wording(a, b)
    return total - _told_apart(a, b)


def _told_apart(a: Claim, b: Claim) -> float:
    """One report seldom tells of one event both as done and as still to come."""
    done = {a.status == Status.ACTUAL, b.status == Status.ACTUAL}
    if len(done) == 1:
        return 0.0
    if Status.NEGATED in (a.status, b.status):
        return 0.3 if a.report == b.report and _first(a) == _first(b) else 0.0
    if Status.CONDITIONAL in (a.status, b.status):
        return 0.3
    return 0.3 if a.report == b.report else 0.0


def _first(claim: Claim) -> str:
    return claim.attribution[0].text.casefold() if claim.attribution else ""


def _who(a: Claim, b: Claim, known: Mapping[str, str | None]) -> float | None:
    """What the participants say; None where they cannot be the same."""
    mine, theirs = {*a.actors, *a.recipients}, {*b.actors, *b.recipients}
    if not mine or not theirs:
        return 0.05
    shared = len(mine & theirs) / len(mine | theirs)
    if not shared:
        if {known.get(i) for i in mine} & {known.get(i) for i in theirs} - {None}:
            return -0.1
        return None if mine & known.keys() and theirs & known.keys() else -0.05
    if _others(mine - theirs, theirs - mine, known):
        return 0.3 * shared - 0.3
    sides = a.type in _SIDES_EQUAL or set(a.actors) & set(b.actors) or not (a.actors and b.actors)
    return 0.1 + 0.3 * shared if sides else 0.3 * shared - 0.2


def _others(mine: set[str], theirs: set[str], known: Mapping[str, str | None]) -> bool:
    """Whether each claim names somebody whom the other does not, from another country.

    Whoever met a minister and whoever met a general met twice.
    """
    a, b = mine & known.keys(), theirs & known.keys()
    one_state = {known[i] for i in a} & {known[i] for i in b} - {None}
    return bool(a) and bool(b) and not one_state


def _days(a: Claim, b: Claim) -> float:
    if a.when is None or b.when is None:
        return 0.0
    inner = min(a.when.latest, b.when.latest) - max(a.when.earliest, b.when.earliest)
    outer = max(a.when.latest, b.when.latest) - min(a.when.earliest, b.when.earliest)
    return 0.3 * (max(inner.days, 0) + 1) / (outer.days + 1)


def _wording(a: Claim, b: Claim) -> float:
    """Shared words of four letters and more of the two sentences, as a Dice coefficient."""
    x, y = set(_WORD.findall(a.sentence.casefold())), set(_WORD.findall(b.sentence.casefold()))
    return 2 * len(x & y) / (len(x) + len(y)) if x and y else 0.0


def _may_join(a: When | None, b: When | None) -> bool:
    """Whether the days allow one event; a day's slack for time zones and midnights."""
    slack = timedelta(days=1)
    return a is None or b is None or (
        a.earliest <= b.latest + slack and b.earliest <= a.latest + slack
    )  # fmt: skip


def _common(a: When | None, b: When | None) -> When | None:
    if a is None or b is None:
        return a or b
    earliest, latest = max(a.earliest, b.earliest), min(a.latest, b.latest)
    return When(earliest, latest) if earliest <= latest else When(latest, earliest)
