"""Day and place carried over within a report, from one claim of an event to another of it."""

from collections import defaultdict
from collections.abc import Sequence

from msgspec import structs

from hearsay.records import Claim, Evidence, Status


def carry_over(claims: Sequence[Claim]) -> list[Claim]:
    """Claims that leave out the day or place that the same report gives for the same event.

    What is carried keeps its evidence, the words in the other sentence, and says so in a reason.
    A negated claim gives nothing: it may be about a day on which nothing happened.
    """
    told: dict[object, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (c.span, c.id)):
        if claim.status != Status.NEGATED:
            told[_telling(claim)].append(claim)
    return [_placed(_dated(c, told[_telling(c)]), told[_telling(c)]) for c in claims]


def _telling(claim: Claim) -> tuple[str, str | None, bool]:
    """A report's telling of an event as done, or as still to come: neither dates the other."""
    return claim.report, claim.event, claim.status == Status.ACTUAL


def _dated(claim: Claim, others: Sequence[Claim]) -> Claim:
    dated = [c for c in others if c.when is not None]
    if claim.when is not None or not dated:
        return claim
    days = {c.when for c in dated}
    if len(days) > 1:
        return claim
    return structs.replace(
        claim,
        when=dated[0].when,
        basis=dated[0].basis,
        evidence=(*claim.evidence, *_evidence(dated[0], "when")),
        reasons=(*claim.reasons, f"the day is that of «{dated[0].trigger}», the same event"),
    )


def _placed(claim: Claim, others: Sequence[Claim]) -> Claim:
    placed = [c for c in others if c.where is not None]
    if claim.where is not None or len({c.where for c in placed}) != 1:
        return claim
    return structs.replace(
        claim,
        where=placed[0].where,
        evidence=(*claim.evidence, *_evidence(placed[0], "where")),
        reasons=(*claim.reasons, f"the place is that of «{placed[0].trigger}», the same event"),
    )


def _evidence(claim: Claim, part: str) -> tuple[Evidence, ...]:
    return tuple(e for e in claim.evidence if e.part == part)
