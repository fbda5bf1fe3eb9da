"""What is denied or confirmed in words that only point back."""

import pytest
from scenes import Scene, Told

from hearsay.records import EventType, Role, Status

ASSAULT, ACTOR, RECIPIENT = EventType.ASSAULT, Role.ACTOR, Role.RECIPIENT
SOURCE, CUE, QUANTITY = Role.SOURCE, Role.CUE, Role.QUANTITY
TOLD = "Peru shelled four porters, a nurse said"


def _told(text: str, *more: tuple[str, EventType, Status]) -> list[Told]:
    parts = (ACTOR, "Peru"), (RECIPIENT, "four porters"), (SOURCE, "a nurse"), (CUE, "said")
    scene = Scene(text, place="Peru|Lima" if "Lima" in text else "Peru")
    scene.tell("shelled", *parts, (QUANTITY, "four"), type_=ASSAULT)
    for words, type_, status in more:
        scene.tell(words, type_=type_, status=status)
    return scene.claims()


@pytest.mark.parametrize(
    ("denial", "who", "trigger"),
    [
        (". The army denied it.", "The army", "denied it"),
        ("; the army denies this.", "the army", "denies this"),
        (", but the army had denied that.", "the army", "denied that"),
        (". Lima has again denied the report on Friday.", "Lima", "denied the report"),
        ("; the army dismissed the claim.", "the army", "dismissed the claim"),
        ("; the army called it an invention.", "the army", "called it an invention"),
        (". The army calls the account “pure fiction”.", "The army",
         "calls the account “pure fiction"),
        (". It rained.\nThe army denied it.", "The army", "denied it"),
        (". The army denied any part in it.", "The army", "denied any part in it"),
        (". The army, whose posts lie near, denies having any role.", "The army",
         "denies having any role"),
    ],
)  # fmt: skip
def test_a_denial_denies_what_was_told_last_on_anothers_word(
    denial: str, who: str, trigger: str
) -> None:
    first, second = _told(TOLD + denial)
    assert (first.claim.status, second.claim.status) == (Status.ACTUAL, Status.NEGATED)
    assert [s.text for s in second.claim.attribution] == [who]
    assert (second.claim.trigger, second.claim.type) == (trigger, ASSAULT)
    assert (second.actors, second.recipients) == (first.actors, first.recipients)
    assert not second.claim.quantities
    assert second.claim.reasons[0] == f"negated, because «{trigger}» after «shelled»"
    assert {e.part: e.span for e in second.claim.evidence}["trigger"].of(TOLD + denial) == trigger


@pytest.mark.parametrize(
    "further",
    [
        ". The army would neither confirm nor deny it.",
        ". The army did not deny it.",
        ". The army denied that porters had come.",
        ". A nurse denied it.",
        ". The army denied the visa.",
        ". It rained.\nIt rained. The army denied it.",
        ". " + "It rained. " * 40 + "The army denied it.",
    ],
)
def test_who_does_not_deny_it_denies_nothing(further: str) -> None:
    assert len(_told(TOLD + further)) == 1


def test_what_the_reader_found_there_gives_way_unless_it_denies_something_else() -> None:
    text = TOLD + ". The army denied it."
    deed = _told(text, ("denied", EventType.REJECT, Status.ACTUAL))
    assert [t.claim.trigger for t in deed] == ["shelled", "denied it"]
    denial = _told(text, ("denied", ASSAULT, Status.NEGATED))
    assert [t.claim.trigger for t in denial] == ["shelled", "denied it"]
    other = _told(text, ("denied", EventType.COERCE, Status.NEGATED))
    assert [t.claim.trigger for t in other] == ["shelled", "denied"]


def test_the_accused_denies_the_deed_and_not_the_charge() -> None:
    text = TOLD + ". Chile accused Peru, an aide said. Peru denied it."
    scene = Scene(text, place="Peru|Chile")
    scene.tell("shelled", (ACTOR, "Peru"), (SOURCE, "a nurse"), (CUE, "said"), type_=ASSAULT)
    scene.tell("accused", (SOURCE, "an aide"), (CUE, "said@2"), type_=EventType.ACCUSE)
    assert scene.claims()[-1].claim.type == ASSAULT


def test_what_the_report_tells_itself_is_denied_only_where_nobody_else_tells_anything() -> None:
    text = TOLD + ". Envoys met. The army denied it."
    told = _told(text, ("met", EventType.CONSULT, Status.ACTUAL))
    assert told[-1].claim.type == ASSAULT
    alone = Scene("Envoys met. The army denied it.").tell("met").claims()
    assert [(t.claim.trigger, t.claim.type) for t in alone][1] == ("denied it", "CONSULT")


@pytest.mark.parametrize(
    ("words", "who", "trigger"),
    [
        (". The army confirmed it.", "The army", "confirmed it"),
        ("; the army has now admitted that.", "the army", "admitted that"),
        (". Yesterday the army confirmed the report.", "the army", "confirmed the report"),
        (". It rained. The army acknowledged the shelling.", "The army",
         "acknowledged the shelling"),
        (". It rained. Lima confirmed the attack.", "Lima", "confirmed the attack"),
    ],
)  # fmt: skip
def test_what_is_confirmed_is_told_by_whoever_confirms(words: str, who: str, trigger: str) -> None:
    first, second = _told(TOLD + words)
    assert (second.claim.status, second.claim.trigger) == (Status.ACTUAL, trigger)
    assert [s.text for s in second.claim.attribution] == [who]
    assert (second.actors, second.recipients) == (first.actors, first.recipients)
    assert second.claim.reasons[0] == f"actual, because «{trigger}» after «shelled»"


@pytest.mark.parametrize(
    "words",
    [
        ". The army has not confirmed it.",
        ". The army would not admit the shelling.",
        ". The army confirmed the visa.",
        ". A nurse confirmed it.",
    ],
)
def test_what_is_not_confirmed_or_was_not_told_is_no_claim(words: str) -> None:
    assert len(_told(TOLD + words)) == 1


def test_what_was_only_possible_is_confirmed() -> None:
    text = "Peru may have shelled porters, a nurse said. The army confirmed it."
    scene = Scene(text, place="Peru")
    scene.tell("shelled", (ACTOR, "Peru"), (SOURCE, "a nurse"), (CUE, "said"), type_=ASSAULT,
               status=Status.POSSIBLE)  # fmt: skip
    assert [one.claim.status for one in scene.claims()] == [Status.POSSIBLE, Status.ACTUAL]
