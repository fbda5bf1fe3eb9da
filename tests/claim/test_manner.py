"""How an event was carried out."""

import pytest
from scenes import Scene

from hearsay.records import EventType, Role


@pytest.mark.parametrize(
    ("text", "trigger", "mode"),
    [
        (
            "After a telephone conversation with Kral it rained.",
            "telephone conversation",
            ("phone",),
        ),
        ("After a phone call with Kral it rained.", "call", ("phone",)),
        ("They spoke for an hour by telephone.", "spoke", ("phone",)),
        ("They spoke for an hour; Kral was reached by telephone.", "spoke", ()),
        ("They met in a telephone museum.", "met", ()),
    ],
)
def test_a_call_is_by_telephone(text: str, trigger: str, mode: tuple[str, ...]) -> None:
    (told,) = Scene(text).tell(trigger).claims()
    assert told.claim.mode == mode


def test_a_call_is_no_visit() -> None:
    (told,) = Scene("They spoke by phone.").tell("spoke", mode=("visit",)).claims()
    assert told.claim.mode == ("phone",)


def test_a_strike_is_none() -> None:
    (told,) = Scene("The telephone strike ended.").tell("strike", type_=EventType.PROTEST).claims()
    assert told.claim.mode == ()


def test_a_meeting_has_not_the_sides_of_a_call() -> None:
    scene = Scene("Kral telephoned Ruiz. The meeting was short.", person="Kral|Ruiz")
    scene.tell("telephoned", (Role.ACTOR, "Kral"), (Role.RECIPIENT, "Ruiz")).tell("meeting")
    assert [told.actors for told in scene.claims()] == [["Kral"], []]
