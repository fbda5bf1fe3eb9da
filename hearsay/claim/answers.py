"""When an act of speech was that no words date: after what it answers, no later than the report.

`Peru accused Chile` in a report of Friday, after the shot of Wednesday, was from Wednesday to
Friday. Only what a report tells in its own voice as having happened is dated so, and only where it
has told shortly before of something that has a day; publication by itself dates nothing.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import structs

from hearsay.records import Basis, Claim, EventType, Status, When

SPEECH = frozenset(
    (EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.REJECT, EventType.SUPPORT,
     EventType.AGREE, EventType.CONCEDE)
)  # fmt: skip
_TOLD = re.compile(r"\w+ed\b")
_FRESH = timedelta(days=10)
"""What lies further back is no news that is answered now."""


def fill_answers(published: date, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims in the same order, undated acts of speech with the days that are left to them."""
    told: Claim | None = None
    out = {}
    for claim in sorted(claims, key=lambda c: c.at):
        if told is not None and _is_undated_speech(claim):
            claim = _after(told, claim, published)
        elif _is_news(claim, published):
            told = claim
        out[claim.id] = claim
    return tuple(out[c.id] for c in claims)


def _is_undated_speech(claim: Claim) -> bool:
    told = claim.status == Status.ACTUAL and claim.when is None and not claim.attribution
    return told and claim.type in SPEECH and _TOLD.match(claim.trigger) is not None


def _is_news(claim: Claim, published: date) -> bool:
    when = claim.when
    return (
        when is not None
        and claim.status == Status.ACTUAL
        and when.latest <= published <= when.earliest + _FRESH
    )


def _after(told: Claim, claim: Claim, published: date) -> Claim:
    assert told.when is not None
    evidence = tuple(e for e in told.evidence if e.part == "when")
    reason = f"no day told: after «{told.trigger}», not after the report's day {published}"
    return structs.replace(
        claim, when=When(told.when.earliest, published), basis=Basis.RELATIVE,
        evidence=(*claim.evidence, *evidence), reasons=(*claim.reasons, reason),
    )  # fmt: skip
