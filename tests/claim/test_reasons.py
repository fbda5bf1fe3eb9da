"""The words in which a claim tells why it is as it is."""

from hearsay.claim.reasons import type_reason
from hearsay.records import EventType, Span, Status, Trigger, TypeScore


def _trigger(*others: TypeScore) -> Trigger:
    return Trigger(
        span=Span(0, 4), type=EventType.COERCE, status=Status.ACTUAL, mode=(), score=0.9,
        status_score=0.9, or_types=others,
    )  # fmt: skip


def test_other_types_held_likely_are_told() -> None:
    others = TypeScore(EventType.SANCTION, 0.224), TypeScore(EventType.ASSAULT, 0.1)
    assert type_reason(_trigger(*others)) == (
        "COERCE, or else SANCTION (reader 0.22), ASSAULT (reader 0.10)",
    )


def test_a_type_that_stands_alone_needs_no_reason() -> None:
    assert type_reason(_trigger()) == ()
    assert type_reason(_trigger(TypeScore(EventType.AID, 0.05))) == ()
