"""Events that are told only not to have been."""

from datetime import date

import pytest
from scenes import Scene

from hearsay.records import EventType, Status


@pytest.mark.parametrize(
    ("text", "noun", "type_"),
    [
        ("No such visit has ever been, the clerk said.", "visit", EventType.CONSULT),
        ("There was no strike, the clerk says.", "strike", EventType.PROTEST),
        ("The drill planned at Pisco did not take place.", "drill", EventType.MOBILIZE),
        ("Peru's recall of its consul, loudly announced, will not go ahead.", "recall",
         EventType.SANCTION),
    ],
)  # fmt: skip
def test_what_never_was_is_a_claim(text: str, noun: str, type_: EventType) -> None:
    (told,) = Scene(text).claims()
    assert (told.claim.trigger, told.claim.type) == (noun, type_)
    assert told.claim.status == Status.NEGATED


@pytest.mark.parametrize(
    "text",
    [
        "The meeting took place.",
        "The strike ended and the ferry did not begin to run.",
        "There was no bread.",
        "There is no such thing as a short meeting.",
    ],
)
def test_what_was_or_is_no_event_makes_none(text: str) -> None:
    assert Scene(text).claims() == []


def test_what_the_reader_finds_is_left_to_it() -> None:
    (told,) = Scene("No such meeting took place.").tell("meeting").claims()
    assert told.claim.score == 0.9


def test_the_day_for_which_it_was_set_is_its_day() -> None:
    scene = Scene("The drill set for today did not start; it rained.")
    (told,) = scene.claims(times=(scene.time("today", date(2033, 5, 4)),))
    assert told.days == ("2033-05-04", "2033-05-04")
    said = Scene("No such strike took place, the port said on Sunday.")
    (told,) = said.claims(times=(said.time("Sunday", date(2033, 5, 1)),))
    assert told.days is None
