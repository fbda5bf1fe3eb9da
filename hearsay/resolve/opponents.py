"""At whom a threat or a demand is directed where it is left unsaid: the quarrel's other side.

Reports of a quarrel seldom repeat whom a minister's threat is meant for. It is taken to be the
other side, a state or a movement, if the report's events have that one far oftener than any third.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import structs

from hearsay.catalogue import body, country_name, outlet
from hearsay.records import Claim, Entity, EntityKind, EventType, Evidence, Span

_DIRECTED = (EventType.THREATEN, EventType.REQUEST, EventType.SANCTION, EventType.REJECT)
_HOSTILE = (EventType.THREATEN, EventType.SANCTION)
_SIDES = ("actors", "recipients")
_FAR = 1.5
"""How many times as often as a third state the other side takes part, at least."""
_OFTEN = 2
_WORD, _NAME_WORDS = re.compile(r"\w+"), 8


def direct(claims: Sequence[Claim], entities: Mapping[str, Entity]) -> list[Claim]:
    """The claims in the same order, threats and demands directed at the other state."""
    states = {e.country: e for e in entities.values() if e.country and _is_state(e)}
    home: dict[str | None, str] = {e.id: e.country for e in entities.values() if e.country}
    movements = _movements(entities.values())
    home.update({e.id: e.id for e in movements})
    home.update(_members(entities.values(), movements))
    sides = states | {e.id: e for e in movements}
    told: dict[str, list[Evidence]] = defaultdict(list)
    for claim in claims:
        told[claim.report] += [e for e in claim.evidence if e.part in _SIDES and e.of in home]
    out = []
    own = {e.id: e.country for e in states.values()}
    for claim in claims:
        claim = _not_at_home(claim, own, home)
        other = _other_side(claim, told[claim.report], home)
        known = other is not None and sides.get(home[other.of])
        out.append(_directed(claim, known, other.span) if other and known else claim)
    return out


def _is_state(entity: Entity) -> bool:
    name = country_name(entity.country) if entity.country else None
    return entity.kind == EntityKind.PLACE and entity.name == name


def _movements(entities: Iterable[Entity]) -> list[Entity]:
    """Named bodies of no state: a front, a militia, a union; no outlet or known body."""
    return [
        e for e in entities
        if e.kind == EntityKind.ORGANISATION and not e.country and " " in e.name
        and e.name[:1].isupper() and not outlet(e.name) and not body(e.name)
    ]  # fmt: skip


def _members(entities: Iterable[Entity], movements: Sequence[Entity]) -> dict[str, str]:
    """The movement of each person of no known state whose role names it."""
    called: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for movement in movements:
        for form in (movement.name, *movement.aliases):
            if form[:1].isupper():
                called[tuple(_WORD.findall(form))].add(movement.id)
    out: dict[str, str] = {}
    for person in entities:
        if person.kind == EntityKind.PERSON and not person.country:
            mine = set[str]().union(*(called.get(run, ()) for run in _runs(person.roles)))
            if len(mine) == 1:
                out[person.id] = mine.pop()
    return out


def _runs(roles: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Every run of words in roles, as long as a name may be."""
    for role in roles:
        words = _WORD.findall(role)
        for start in range(len(words)):
            for end in range(start + 1, min(start + _NAME_WORDS, len(words)) + 1):
                yield tuple(words[start:end])


def _not_at_home(
    claim: Claim, own: Mapping[str, str | None], home: Mapping[str | None, str]
) -> Claim:
    """The claim without the actor's own state as a recipient: it is the one that is to act."""
    mine = {home[i] for i in claim.actors if i in home}
    if claim.type not in _HOSTILE or not mine & {own.get(i) for i in claim.recipients}:
        return claim
    kept = tuple(i for i in claim.recipients if own.get(i) not in mine)
    left = {*claim.recipients} - {*kept}
    evidence = tuple(e for e in claim.evidence if e.part != "recipients" or e.of not in left)
    reasons = tuple(r for r in claim.reasons if kept or not r.startswith("recipients:"))
    return structs.replace(claim, recipients=kept, evidence=evidence, reasons=reasons)


def _other_side(
    claim: Claim, told: Sequence[Evidence], home: Mapping[str | None, str]
) -> Evidence | None:
    """The nearest words of its report for whom a claim without recipients is directed at."""
    mine = {home[i] for i in claim.actors if i in home}
    if claim.type not in _DIRECTED or claim.recipients or len(mine) != 1:
        return None
    state = _opponent(Counter(home[e.of] for e in told), mine.pop())
    at = claim.at.start
    words = [e for e in told if home[e.of] == state]
    return min(words, key=lambda e: (abs(e.span.start - at), e.span), default=None)


def _directed(claim: Claim, state: Entity, words: Span) -> Claim:
    return structs.replace(
        claim,
        recipients=(state.id,),
        evidence=(*claim.evidence, Evidence(part="recipients", span=words, of=state.id)),
        reasons=(*claim.reasons, f"recipients: {state.name}, the other side of this quarrel"),
    )


def _opponent(sides: Counter[str], home: str) -> str | None:
    """The one other state that takes part often, if home does too."""
    ranked = sorted(sides, key=lambda c: (-sides[c], c))
    others = [c for c in ranked if c != home]
    if home not in ranked[:2] or not others:
        return None
    third = sides[others[1]] if len(others) > 1 else 0
    least = max(_OFTEN, _FAR * third, sides[home] / 5)
    return others[0] if sides[others[0]] >= least else None
