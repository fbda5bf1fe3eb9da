"""Where accounts differ: what is said on each side, by whom, and in which report."""

from collections import Counter
from collections.abc import Callable, Iterable

from msgspec import Struct

from hearsay.records import Claim, Disagreement, Field, QueryError
from hearsay.views.index import Index
from hearsay.views.naming import entities_named, words
from hearsay.views.phrases import ARROW, days, listed, number
from hearsay.views.said import Said, said
from hearsay.views.timeline import TimelineRow, row


class Position(Struct, frozen=True, kw_only=True):
    """One side: what it `says` of the field in dispute, and all who say so."""

    says: str
    said: tuple[Said, ...]


class Dispute(Struct, frozen=True, kw_only=True):
    """One field of one event on which claims cannot all hold; `row` tells the event."""

    row: TimelineRow
    field: Field
    note: str
    positions: tuple[Position, ...]


def disputes(index: Index, who: str | None = None) -> tuple[Dispute, ...]:
    """All disagreements in the order of the timeline, or those that concern somebody.

    `who` is a name, part of one, or an id: of one who takes part in the event, or is cited by a
    claim on one of the sides. Sides stand in the order in which they were first told. Raises
    QueryError for a name without letters or digits.
    """
    chosen = concerning(index, index.record.disagreements, who)
    return tuple(dispute(index, one) for one in in_order(index, chosen))


def concerning(
    index: Index, among: Iterable[Disagreement], who: str | None = None, field: Field | None = None
) -> list[Disagreement]:
    """Those that concern somebody, or are on a field; raises QueryError as `disputes` does."""
    if who is not None and not words(who):
        raise QueryError(f"who {who!r} is no name: give a name, part of one, or an id")
    wanted = entities_named(index.record.entities, who) if who is not None else None
    return [
        one
        for one in among
        if field in (None, one.field) and (wanted is None or _concerns(index, one, wanted))
    ]


def in_order(index: Index, chosen: Iterable[Disagreement]) -> list[Disagreement]:
    """Disagreements by the place of their event in the timeline, then by field."""
    fields = list(Field)
    return sorted(chosen, key=lambda d: (index.place[d.event], fields.index(d.field), d.claims))


def dispute(index: Index, one: Disagreement) -> Dispute:
    """One disagreement with its sides."""
    return _dispute(index, row(index, index.events[one.event]), one)


def _dispute(index: Index, row: TimelineRow, one: Disagreement) -> Dispute:
    positions = tuple(
        Position(says=says, said=tuple(said(index, claim) for claim in claims))
        for says, claims in _sides(index, one).items()
    )
    return Dispute(row=row, field=one.field, note=one.note, positions=positions)


def _sides(index: Index, one: Disagreement) -> dict[str, list[Claim]]:
    """The claims of a disagreement by what they say of its field, those told first first."""
    claims = index.in_order([index.claims[key] for key in one.claims if key in index.claims])
    says = _saying(index, one.field, claims)
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(says(claim), []).append(claim)
    return found


def _concerns(index: Index, one: Disagreement, wanted: frozenset[str]) -> bool:
    event = index.events[one.event]
    claims = [index.claims[key] for key in one.claims if key in index.claims]
    cited = {source.entity for claim in claims for source in claim.attribution}
    return not wanted.isdisjoint((*event.actors, *event.recipients, *cited))


def _saying(index: Index, field: Field, claims: Iterable[Claim]) -> Callable[[Claim], str]:
    """How to put in words what a claim says of a field."""
    match field:
        case Field.WHETHER:
            return lambda claim: claim.status
        case Field.WHEN:
            return lambda claim: days(claim.when)
        case Field.WHERE:
            return lambda claim: index.name(claim.where) if claim.where else "no place"
        case Field.WHO:
            return lambda claim: _people(index, claim)
        case Field.NUMBER:
            counted = _counted_apart(claims)
            return lambda claim: _numbers(claim, counted)


def _people(index: Index, claim: Claim) -> str:
    actors, recipients = (listed(index.names(ids)) for ids in (claim.actors, claim.recipients))
    return f"{actors or '(not said)'}{ARROW}{recipients}" if recipients else actors


def _counted_apart(claims: Iterable[Claim]) -> frozenset[str]:
    """What is counted with more than one result."""
    told = {(quantity.what, number(quantity)) for claim in claims for quantity in claim.quantities}
    results = Counter(what for what, _ in told)
    return frozenset(what for what in results if results[what] > 1)


def _numbers(claim: Claim, counted: frozenset[str]) -> str:
    told = {f"{number(q)} {q.what}" for q in claim.quantities if q.what in counted}
    return ", ".join(sorted(told)) or "no number"
