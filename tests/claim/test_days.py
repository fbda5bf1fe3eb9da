"""Days that point back in the text or lie ahead of the report."""

import re
from datetime import date

import pytest
from msgspec import structs
from scenes import PUBLISHED, Scene

from hearsay.records import Argument, EventType, Role, Status

MONDAY, FRIDAY = date(2033, 5, 2), date(2033, 4, 29)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("the same evening", "2033-05-02"),
        ("two days earlier", "2033-04-30"),
        ("the next day", "2033-05-03"),
    ],
)
def test_some_days_are_reckoned_from_the_one_told_last(words: str, day: str) -> None:
    scene = Scene(f"It rained on Monday. Envoys met {words}.")
    scene.tell("met", (Role.WHEN, words))
    (told,) = scene.claims(times=(scene.time("on Monday", MONDAY),))
    assert told.days == (day, day)


def test_without_a_day_told_before_nothing_points_back() -> None:
    scene = Scene("Envoys met the same evening.").tell("met", (Role.WHEN, "the same evening"))
    assert scene.claims()[0].days is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Peru called off a meeting planned for Friday.", "2033-05-06"),
        ("The meeting did not take place on Friday.", "2033-04-29"),
        ("A meeting planned for last Friday was called off.", "2033-04-29"),
        ("A meeting on Friday of last week was called off.", "2033-04-29"),
        ("The meeting will not take place on Friday.", "2033-05-06"),
    ],
)
def test_a_plan_that_is_off_was_for_a_day_ahead(text: str, day: str) -> None:
    scene = Scene(text).tell("meeting", status=Status.NEGATED, times={"Friday": FRIDAY})
    assert scene.claims()[0].days == (day, day)


def test_the_day_of_another_clause_is_not_this_ones() -> None:
    scene = Scene("Since Sunday miners strike; police met them on Monday.")
    sunday = date(2033, 5, 1)
    scene.tell("strike", times={"Since Sunday": sunday, "Monday": MONDAY})
    scene.tell("met", times={"Monday": MONDAY})
    assert scene.claims()[0].days == ("2033-05-01", "2033-05-01")


def test_a_verb_joined_by_and_shares_the_day() -> None:
    scene = Scene("Peru freed two pilots on Monday and expelled an envoy.", place="Peru")
    scene.tell("freed", type_=EventType.RETREAT, times={"on Monday": date(2033, 5, 2)})
    scene.tell("expelled", type_=EventType.SANCTION)
    assert [told.days for told in scene.claims()] == [("2033-05-02", "2033-05-02")] * 2


def _implied(scene: Scene, words: str, day: date) -> Scene:
    """The last trigger has a day that another clause tells."""
    time = scene.time(words, day)
    implied = Argument(role=Role.WHEN, span=time.span, score=0.3, time=time, implied=True)
    scene.triggers[-1] = structs.replace(scene.triggers[-1], arguments=(implied,))
    return scene


@pytest.mark.parametrize(
    ("text", "earlier"),
    [("Envoys came on Monday. They met.", True), ("Envoys, who came on Monday, met.", False)],
)
def test_another_clause_may_tell_the_day(text: str, earlier: bool) -> None:
    (told,) = _implied(Scene(text).tell("met"), "on Monday", MONDAY).claims()
    assert told.days == ("2033-05-02", "2033-05-02")
    assert ("in an earlier sentence" in told.claim.reasons[-1]) == earlier


def test_a_day_of_another_clause_is_reckoned_as_it_is_there() -> None:
    scene = Scene("Envoys came on Friday. They may meet.").tell("came", times={"on Friday": FRIDAY})
    scene.tell("meet", status=Status.POSSIBLE)
    came, meet = _implied(scene, "on Friday", date(2033, 5, 6)).claims()
    assert came.days == meet.days == ("2033-04-29", "2033-04-29")


def test_a_day_to_come_of_another_clause_is_not_that_of_what_is_done() -> None:
    scene = Scene("Peru meets Chile on Friday. Envoys were expelled.").tell("expelled")
    (told,) = _implied(scene, "on Friday", date(2033, 5, 6)).claims()
    assert (told.days, told.claim.status) == (None, Status.ACTUAL)


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("Peru agreed to a truce on Friday.", "truce", None),
        ("Peru agreed to withdraw on Friday.", "withdraw", ("2033-05-06", "2033-05-06")),
    ],
)
def test_the_day_of_the_deed_is_not_that_of_what_comes_of_it(
    text: str, words: str, days: tuple[str, str] | None
) -> None:
    scene = Scene(text, place="Peru")
    scene.tell("agreed", type_=EventType.AGREE, times={"on Friday": FRIDAY})
    scene.tell(words, status=Status.PLANNED, times={"on Friday": date(2033, 5, 6)})
    agreed, planned = scene.claims()
    assert (agreed.days, planned.days) == (("2033-04-29", "2033-04-29"), days)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Envoys came on Friday, six days after rebels seized Lima.", ("2033-04-23", "2033-04-23")),
        ("Envoys came on Friday, a day before rebels seized Lima.", ("2033-04-30", "2033-04-30")),
        ("Envoys came on Friday, two weeks after rebels seized Lima.",
         ("2033-04-12", "2033-04-18")),
        ("Envoys came on Friday. It was six days after rebels seized Lima.", None),
        ("Envoys came six days after rebels seized Lima.", None),
        ("A day after rebels seized Lima, envoys came on Friday.", ("2033-04-28", "2033-04-28")),
        ("Six days after rebels seized Lima envoys came on Friday.", None),
    ],
)  # fmt: skip
def test_what_others_followed_is_counted_back_from_their_day(
    text: str, days: tuple[str, str] | None
) -> None:
    words = re.search(r"\w+ (?:days?|weeks) (?:after|before)", text)
    assert words
    scene = Scene(text, place="Lima")
    scene.tell("seized", type_=EventType.COERCE, times={words[0]: PUBLISHED})
    length = structs.replace(scene.triggers[0].arguments[0], time=None)
    scene.triggers[0] = structs.replace(scene.triggers[0], arguments=(length,))
    times = (scene.time("Friday", FRIDAY),) if "Friday" in text else ()
    assert scene.claims(times=times)[0].days == days


def test_the_day_of_the_rest_is_not_that_of_what_is_counted_from_it() -> None:
    scene = Scene("On Friday, two days after guards shot a clerk, envoys came.")
    scene.tell("shot", type_=EventType.ASSAULT, times={"Friday": FRIDAY})
    (told,) = scene.claims(times=(scene.time("Friday", FRIDAY),))
    assert told.days == ("2033-04-27", "2033-04-27")


def test_a_day_behind_the_count_is_the_events_own() -> None:
    scene = Scene("Envoys came on Friday, two days after guards on Monday shot a clerk.")
    scene.tell("shot", type_=EventType.ASSAULT, times={"on Monday": MONDAY})
    times = (scene.time("Friday", FRIDAY), scene.time("on Monday", MONDAY))
    assert scene.claims(times=times)[0].days == ("2033-05-02", "2033-05-02")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Rebels extended the truce to Friday.", None),
        ("Rebels extended the truce until Friday.", None),
        ("Rebels extended the truce on Friday.", ("2033-04-29", "2033-04-29")),
        ("Rebels called the truce off on Friday.", ("2033-04-29", "2033-04-29")),
    ],
)
def test_the_day_to_which_a_truce_is_extended_is_not_that_of_saying_so(
    text: str, days: tuple[str, str] | None
) -> None:
    word = text.split()[1]
    scene = Scene(text).tell(word, type_=EventType.CONCEDE, times={"Friday": FRIDAY})
    assert scene.claims()[0].days == days
