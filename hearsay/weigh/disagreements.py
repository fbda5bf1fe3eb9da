"""Where claims of one event cannot all hold; a vaguer account disagrees with none."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from hearsay.records import Claim, Disagreement, Field, Quantity, Status

_COUNTED = frozenset(("dead", "injured", "arrested", "protesters", "troops"))


def disagreements(event: str, claims: Sequence[Claim]) -> Iterator[Disagreement]:
    """At most one disagreement a field, with all claims that take part in it."""
    yes = [c for c in claims if c.status == Status.ACTUAL]
    no = [c for c in claims if c.status == Status.NEGATED]
    if yes and no:
        yield _made(event, Field.WHETHER, [*yes, *no], f"{len(yes)} say yes, {len(no)} no")
    when = _clashing(claims, _days_clash)
    if when:
        yield _made(event, Field.WHEN, when, _told(when, lambda c: str(c.when and c.when.earliest)))
    number = _clashing(claims, _numbers_clash)
    if number:
        yield _made(event, Field.NUMBER, number, _told(number, _numbers))


def _clashing(claims: Sequence[Claim], clash: Callable[[Claim, Claim], bool]) -> list[Claim]:
    found: dict[str, Claim] = {}
    for a, b in combinations(claims, 2):
        if clash(a, b):
            found[a.id], found[b.id] = a, b
    return list(found.values())


def _days_clash(a: Claim, b: Claim) -> bool:
    if a.when is None or b.when is None or Status.NEGATED in (a.status, b.status):
        return False
    return a.when.latest < b.when.earliest or b.when.latest < a.when.earliest


def _numbers_clash(a: Claim, b: Claim) -> bool:
    if a.report == b.report and _speaker(a) == _speaker(b):
        return False
    mine, theirs = _by_what(a), _by_what(b)
    return any(
        not _meet(p, q) for what in mine.keys() & theirs.keys()
        for p in mine[what] for q in theirs[what]
    )  # fmt: skip


def _by_what(claim: Claim) -> dict[str, list[Quantity]]:
    out: dict[str, list[Quantity]] = defaultdict(list)
    for q in claim.quantities:
        if q.what in _COUNTED:
            out[q.what].append(q)
    return out


def _meet(p: Quantity, q: Quantity) -> bool:
    """Whether some number fits both ranges."""
    low = max(p.min or 0, q.min or 0)
    high = min(x for x in (p.max, q.max, 10**12) if x is not None)
    return low <= high


def _speaker(claim: Claim) -> str:
    return claim.attribution[0].text.casefold() if claim.attribution else ""


def _numbers(claim: Claim) -> str:
    return ", ".join(f"{q.min if q.min is not None else '?'} {q.what}" for q in claim.quantities)


def _told(claims: Sequence[Claim], what: Callable[[Claim], str]) -> str:
    return "; ".join(f"{_speaker(c) or 'the report'}: {what(c)}" for c in claims)


def _made(event: str, field: Field, claims: Sequence[Claim], note: str) -> Disagreement:
    ids = tuple(sorted({c.id for c in claims}))
    return Disagreement(event=event, field=field, claims=ids, note=note)
