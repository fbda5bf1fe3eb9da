"""What a report takes back."""

import pytest
from scenes import Scene, Told

from hearsay.records import EventType, Role, Status


def _told(text: str, *parts: tuple[Role, str]) -> list[Told]:
    return Scene(text).tell("shelled", *parts, type_=EventType.ASSAULT).claims()


@pytest.mark.parametrize(
    "text",
    [
        "An earlier version of this report said that guards had shelled the pier.",
        "We wrongly reported on Friday that guards had shelled the pier.",
        "It rained.\nCorrection: A report on Friday said that guards had shelled the pier.",
        "This newspaper incorrectly stated that guards had shelled the pier.",
    ],
)
def test_what_is_taken_back_did_not_happen_by_the_outlets_own_word(text: str) -> None:
    (told,) = _told(text, (Role.SOURCE, text.split(" that ")[0]))
    assert (told.claim.status, told.claim.attribution) == (Status.NEGATED, ())
    assert any(e.part == "status" for e in told.claim.evidence)


def test_a_number_that_is_taken_back_is_told_no_more() -> None:
    text = "An earlier version of this report said that guards had shelled six piers."
    assert _told(text, (Role.QUANTITY, "six")) == []


def test_what_is_corrected_in_a_detail_stands_by_the_outlets_own_word() -> None:
    text = "Correction: an earlier Tide report misstated the number of guards who shelled the pier."
    (told,) = _told(text, (Role.SOURCE, "an earlier Tide report"), (Role.CUE, "misstated"))
    assert (told.claim.status, told.claim.attribution) == (Status.ACTUAL, ())


@pytest.mark.parametrize(
    "text",
    [
        "A report on Friday said that guards had shelled the pier.",
        "We reported on Friday that guards had shelled the pier.",
        "Guards shelled the pier, an earlier report said.",
        "An earlier version of this report misstated the rank of a guard who shelled the pier.",
        "An earlier version of the draft said that guards had shelled the pier.",
        "“We wrongly reported that guards had shelled the pier,” an aide said.",
    ],
)
def test_what_is_only_reported_stands(text: str) -> None:
    (told,) = _told(text)
    assert told.claim.status == Status.ACTUAL
