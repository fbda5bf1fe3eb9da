"""Where claims of one event cannot all hold; a vaguer account disagrees with none.

One voice does not contradict itself: what it tells anew, a toll that has risen or a day that was
put off, is a change. So two claims disagree only where two speak.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from hearsay.records import Claim, Disagreement, EntityKind, Field, Quantity, Status
from hearsay.weigh.bodies import Named
from hearsay.weigh.denials import (
    both_plans,
    other_doers,
    share_a_word,
    speaker,
    split,
    was_put_off,
)
from hearsay.weigh.known import Known

Clash = Callable[[Claim, Claim], bool]


def disagreements(event: str, claims: Sequence[Claim], known: Known) -> Iterator[Disagreement]:
    """At most one disagreement a field, with all claims that take part in it."""
    if len(claims) < 2:
        return
    yes, no, who = split(claims, known)
    speakers = {c.id: speaker(c, known) for c in claims}

    def clashing(told: Sequence[Claim], clash: Clash) -> list[Claim]:
        pairs = [p for p in combinations(told, 2) if speakers[p[0].id] != speakers[p[1].id]]
        return list({c.id: c for a, b in pairs if clash(a, b) for c in (a, b)}.values())

    against = [c for c in no if not was_put_off(c, yes, known)]
    whether = clashing([*yes, *against], _whether_clash) or both_plans(claims, known)
    if whether:
        said = sum(c.status != Status.NEGATED for c in whether)
        note = f"{said} say yes, {len(whether) - said} no"
        yield _made(event, Field.WHETHER, whether, note)
    doers = clashing(_telling(yes, "actors"), lambda a, b: other_doers(a, b, known))
    if doers or who:
        found = doers or [*yes, *who]
        yield _made(event, Field.WHO, [*found, *who], _told(found, _by_whom(known)))
    for field, clash, words in (
        (Field.WHEN, _days_clash, lambda c: str(c.when and c.when.earliest)),
        (Field.WHERE, _places_clash(known), _where(known)),
        (Field.NUMBER, _numbers_clash, _numbers),
    ):
        found = clashing(_telling(yes, field), clash)
        if found:
            yield _made(event, field, found, _told(found, words))


def _telling(claims: Sequence[Claim], part: str) -> list[Claim]:
    """What is taken from another sentence may be wrong, and contradicts nobody."""
    return [c for c in claims if c.tells(part)]


def _whether_clash(a: Claim, b: Claim) -> bool:
    """Whether one says yes and the other no, of the same days as far as their sentences tell."""
    if (a.status == Status.NEGATED) == (b.status == Status.NEGATED):
        return False
    return not (a.tells("when") and b.tells("when") and _days_clash(a, b))


def _days_clash(a: Claim, b: Claim) -> bool:
    if a.when is None or b.when is None:
        return False
    return a.when.latest < b.when.earliest or b.when.latest < a.when.earliest


def _places_clash(known: Known) -> Clash:
    """Two buildings or crossings with names are two places; a town may hold another place."""

    def facility(claim: Claim) -> Named | None:
        entity = known.entities.get(claim.where or "")
        named = entity is not None and any(c.isupper() for c in entity.name)
        return entity if entity and named and entity.kind == EntityKind.FACILITY else None

    def clash(a: Claim, b: Claim) -> bool:
        one, other = facility(a), facility(b)
        if one is None or other is None or one == other:
            return False
        return not share_a_word(one, other)

    return clash


def _numbers_clash(a: Claim, b: Claim) -> bool:
    """Whether no number fits both of what both count; of two places both may hold."""
    if a.where and b.where and a.where != b.where:
        return False
    mine, theirs = _by_what(a), _by_what(b)
    return any(
        not any(_meet(p, q) for p in mine[what] for q in theirs[what])
        for what in mine.keys() & theirs.keys()
    )


def _by_what(claim: Claim) -> dict[str, list[Quantity]]:
    """The numbers of a claim by what they count, and their sum: four men and two boys are six."""
    out: dict[str, list[Quantity]] = defaultdict(list)
    for q in claim.quantities:
        out[q.what].append(q)
    for what, several in out.items():
        if several[1:]:
            out[what] = [*several, _sum(what, several)]
    return out


def _sum(what: str, several: Sequence[Quantity]) -> Quantity:
    most = [q.max for q in several if q.max is not None]
    return Quantity(
        what=what,
        min=sum(q.min or 0 for q in several),
        max=sum(most) if len(most) == len(several) else None,
    )


def _meet(p: Quantity, q: Quantity) -> bool:
    """Whether some number fits both ranges."""
    low = max(p.min or 0, q.min or 0)
    return all(low <= most for most in (p.max, q.max) if most is not None)


def _by_whom(known: Known) -> Callable[[Claim], str]:
    def words(claim: Claim) -> str:
        doers = [known.entities[i].name for i in claim.actors if i in known.entities]
        return ("not " if claim.status == Status.NEGATED else "") + (", ".join(doers) or "somebody")

    return words


def _where(known: Known) -> Callable[[Claim], str]:
    return lambda c: known.entities[c.where].name if c.where in known.entities else "somewhere"


def _numbers(claim: Claim) -> str:
    return ", ".join(f"{q.min if q.min is not None else '?'} {q.what}" for q in claim.quantities)


def _told(claims: Sequence[Claim], what: Callable[[Claim], str]) -> str:
    def who(claim: Claim) -> str:
        return claim.attribution[0].text if claim.attribution else "the report"

    return "; ".join(f"{who(c)}: {what(c)}" for c in claims)


def _made(event: str, field: Field, claims: Sequence[Claim], note: str) -> Disagreement:
    ids = tuple(sorted({c.id for c in claims}))
    return Disagreement(event=event, field=field, claims=ids, note=note)
