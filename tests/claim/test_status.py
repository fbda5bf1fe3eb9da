"""Whether an event happened, where the words around it settle that."""

from datetime import date

import pytest
from scenes import Scene

from hearsay.records import EventType, Status


@pytest.mark.parametrize(
    ("text", "trigger", "marker"),
    [
        ("Peru cancelled Friday's summit with Chile.", "summit", "cancelled"),
        ("The minister put off a visit to the camp.", "visit", "put off"),
        ("The talks in Lima, planned for May, have been called off.", "talks",
         "been called off"),
        ("The summit at Pisco, once set for May, is off.", "summit", "is off"),
        ("The clerk said that he had signed nothing.", "signed", "nothing"),
        ("Peru asked for none.", "asked", "none"),
        ("No such meeting took place.", "meeting", "No such"),
        ("The so-called strike never took place, the port said.", "strike", "never took place"),
        ("It is untrue, the army said, that a pilot was beaten.", "beaten", "untrue"),
        ("Chile denied that an envoy had met the rebels.", "met", "denied"),
        ("She had no hand in the kidnapping.", "kidnapping", "no hand in"),
        ("The claim that miners ordered the raid is a lie, they said.", "raid", "is a lie"),
    ],
)  # fmt: skip
def test_what_is_off_or_never_was(text: str, trigger: str, marker: str) -> None:
    scene = Scene(text).tell(trigger)
    (told,) = scene.claims()
    assert told.claim.status == Status.NEGATED
    assert scene.span(marker) in {e.span for e in told.claim.evidence if e.part == "status"}
    assert "reader: actual" in told.claim.reasons[0]


@pytest.mark.parametrize(
    ("text", "trigger", "type_"),
    [
        ("The union called off its strike.", "strike", EventType.PROTEST),
        ("Peru cancelled the deal after the summit.", "summit", EventType.CONSULT),
        ("Chile denied the charge and said that the rebels had met.", "met", EventType.CONSULT),
        ("The visit went well. The talks were called off.", "visit", EventType.CONSULT),
        ("Peru, which had denied any part, now says that it met them.", "met", EventType.CONSULT),
        ("Peru, having denied any talks, admitted that it met them.", "met", EventType.CONSULT),
    ],
)
def test_what_did_happen(text: str, trigger: str, type_: EventType) -> None:
    (told,) = Scene(text).tell(trigger, type_=type_).claims()
    assert told.claim.status == Status.ACTUAL


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("Unless it rains, Peru will open the dam.", "Unless"),
        ("Peru will open the dam only if it rains.", "only if"),
        ("Peru will open the dam on Friday.", None),
    ],
)
def test_a_plan_that_hangs_on_another_is_conditional(text: str, marker: str | None) -> None:
    scene = Scene(text).tell("open", status=Status.PLANNED, type_=EventType.RETREAT)
    (told,) = scene.claims()
    assert told.claim.status == (Status.CONDITIONAL if marker else Status.PLANNED)
    if marker:
        assert scene.span(marker) in {e.span for e in told.claim.evidence if e.part == "status"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru put off the handover of the camp.", Status.NEGATED),
        ("Peru put off the handover until May.", Status.ACTUAL),
        ("Peru put off the handover to 12 May.", Status.ACTUAL),
    ],
)
def test_what_is_put_off_under_that_word_is_not_done(text: str, status: Status) -> None:
    (told,) = Scene(text).tell("put off", type_=EventType.RETREAT).claims()
    assert told.claim.status == status


@pytest.mark.parametrize("type_", [EventType.REJECT, EventType.SANCTION, EventType.CONCEDE])
def test_to_call_off_is_an_act_of_its_own(type_: EventType) -> None:
    (told,) = Scene("Peru called off the talks.").tell("called off", type_=type_).claims()
    assert told.claim.status == Status.ACTUAL


@pytest.mark.parametrize(
    ("type_", "day", "status"),
    [
        (EventType.CONSULT, date(2033, 5, 12), Status.PLANNED),
        (EventType.CONSULT, date(2033, 5, 4), Status.ACTUAL),
        (EventType.REQUEST, date(2033, 5, 12), Status.ACTUAL),
    ],
)
def test_what_has_its_day_after_the_report_is_planned(
    type_: EventType, day: date, status: Status
) -> None:
    scene = Scene("It is their third encounter, on May 12.")
    (told,) = scene.tell("encounter", type_=type_, times={"May 12": day}).claims()
    assert told.claim.status == status
    marked = scene.span("May 12") in {e.span for e in told.claim.evidence if e.part == "status"}
    assert marked == (status == Status.PLANNED)


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("The crew were to be freed on Friday.", "were to"),
        ("The crew are due to be freed.", "are due to"),
        ("The crew were not to blame and freed a dog.", None),
    ],
)
def test_what_is_to_be_is_planned(text: str, marker: str | None) -> None:
    scene = Scene(text).tell("freed", type_=EventType.RETREAT)
    (told,) = scene.claims()
    assert told.claim.status == (Status.PLANNED if marker else Status.ACTUAL)
    if marker:
        assert scene.span(marker) in {e.span for e in told.claim.evidence if e.part == "status"}


@pytest.mark.parametrize(
    ("text", "trigger", "read", "status"),
    [
        ("Gunmen reportedly shelled the mill.", "shelled", Status.ACTUAL, Status.POSSIBLE),
        ("Gunmen likely shelled the mill.", "shelled", Status.ACTUAL, Status.POSSIBLE),
        ("Gunmen more likely shelled the mill.", "shelled", Status.ACTUAL, Status.ACTUAL),
        ("They are believed to have shelled it.", "shelled", Status.ACTUAL, Status.POSSIBLE),
        ("Unconfirmed reports say he left.", "left", Status.ACTUAL, Status.POSSIBLE),
        ("Unconfirmed reports aside; he left.", "left", Status.ACTUAL, Status.ACTUAL),
        ("He was to have met her there.", "met", Status.PLANNED, Status.NEGATED),
        ("He had been due to meet her there.", "meet", Status.PLANNED, Status.NEGATED),
        ("He had intended to visit Lima.", "visit", Status.PLANNED, Status.NEGATED),
        ("He was to meet her there.", "meet", Status.PLANNED, Status.PLANNED),
    ],
)
def test_what_is_but_supposed_is_possible_and_what_was_to_have_been_was_not(
    text: str, trigger: str, read: Status, status: Status
) -> None:
    scene = Scene(text)
    (found,) = scene.tell(trigger, status=read).claims()
    assert found.claim.status == status
