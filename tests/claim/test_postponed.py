"""What is put off to another day: off on the old one, planned on the new."""

from datetime import date, timedelta

import pytest
from scenes import Scene, Told

from hearsay.records import EventType, Role, Status

FRIDAY, SUNDAY, NEXT = date(2033, 5, 6), date(2033, 5, 8), date(2033, 5, 13)
CONSULT, REJECT = EventType.CONSULT, EventType.REJECT


def _told(scene: Scene, **days: date) -> list[tuple[str, str, tuple[str, str] | None]]:
    times = tuple(scene.time(words, day) for words, day in days.items())
    return [_short(one) for one in scene.claims(times=times)]


def _short(told: Told) -> tuple[str, str, tuple[str, str] | None]:
    return told.claim.trigger, str(told.claim.status), told.days


def _on(day: date) -> tuple[str, str]:
    return day.isoformat(), day.isoformat()


@pytest.mark.parametrize("verb", ["put off", "postponed", "pushed back", "moved", "rescheduled"])
def test_it_is_off_on_the_old_day_and_planned_on_the_new(verb: str) -> None:
    scene = Scene(f"The talks set for Friday were {verb} until Sunday, Lima said.", place="Lima")
    scene.tell("talks", status=Status.NEGATED, times={"Sunday": SUNDAY})
    assert _told(scene, Friday=FRIDAY, Sunday=SUNDAY) == [
        ("talks", "negated", _on(FRIDAY)), (verb, "planned", _on(SUNDAY))
    ]  # fmt: skip


def test_the_new_plan_has_parties_and_source_of_the_old_and_its_own_words_as_evidence() -> None:
    text = "The visit of Ana Ruiz was put off to Sunday, an aide said."
    scene = Scene(text, person="Ana Ruiz").tell(
        "visit", (Role.ACTOR, "Ana Ruiz"), (Role.SOURCE, "an aide"), status=Status.NEGATED
    )
    _, plan = scene.claims(times=(scene.time("Sunday", SUNDAY),))
    assert plan.actors == ["Ana Ruiz"]
    assert [s.text for s in plan.claim.attribution] == ["an aide"]
    told = {e.part: e.span.of(text) for e in plan.claim.evidence}
    assert (told["trigger"], told["when"], told["status"]) == ("put off", "Sunday", "put off")
    assert plan.claim.reasons[0] == "planned, because «put off» to a day"


def test_a_day_that_the_reader_gave_what_is_off_stays() -> None:
    scene = Scene("The talks were put off from Friday to Sunday.")
    scene.tell("talks", status=Status.NEGATED, times={"Friday": FRIDAY})
    assert _told(scene, Friday=FRIDAY, Sunday=SUNDAY)[0] == ("talks", "negated", _on(FRIDAY))


def test_the_day_that_another_sentence_gave_it_stays_too() -> None:
    scene = Scene("Envoys were to meet on Friday. On Monday the talks were put off to Sunday.")
    scene.tell("talks", status=Status.NEGATED, times={"on Friday": FRIDAY})
    monday = {"On Monday": date(2033, 5, 2), "Sunday": SUNDAY}
    assert _told(scene, **monday)[0] == ("talks", "negated", _on(FRIDAY))


def test_without_an_old_day_there_is_none() -> None:
    scene = Scene("Chile postponed the talks to Sunday.", place="Chile")
    scene.tell("talks", status=Status.NEGATED, times={"Sunday": SUNDAY})
    assert _told(scene, Sunday=SUNDAY)[0] == ("talks", "negated", None)


def test_what_the_reader_took_the_verb_for_gives_way_unless_it_is_a_deed() -> None:
    for type_, triggers in ((EventType.MOBILIZE, ["talks", "put off"]),
                            (REJECT, ["put off", "talks", "Sunday"])):  # fmt: skip
        scene = Scene("Chile put off the talks to Sunday.", place="Chile")
        scene.tell("talks", status=Status.NEGATED).tell("put off", type_=type_)
        assert [trigger for trigger, _, _ in _told(scene, Sunday=SUNDAY)] == triggers


def test_a_weekday_that_was_reckoned_back_is_the_next_one() -> None:
    scene = Scene("The talks set for Friday were put off until Sunday.")
    scene.tell("talks", status=Status.NEGATED)
    before = {"Friday": date(2033, 4, 29), "Sunday": date(2033, 5, 1)}
    assert _told(scene, **before) == [
        ("talks", "negated", _on(FRIDAY)), ("put off", "planned", _on(SUNDAY))
    ]  # fmt: skip


def test_a_plan_that_the_verb_alone_tells_is_on_its_day() -> None:
    scene = Scene("It was only put off until Sunday.")
    scene.tell("put off", status=Status.PLANNED, times={"Sunday": NEXT})
    assert _told(scene, Sunday=SUNDAY) == [("put off", "planned", _on(SUNDAY))]


@pytest.mark.parametrize(
    "text",
    [
        "The talks were moved to Lima on Sunday.",
        "The talks will be moved to a hotel. It opens on Sunday.",
        "The visit was put off by Chile.",
        "The talks were delayed for Sunday.",
    ],
)
def test_no_new_day_no_new_plan(text: str) -> None:
    words = "visit" if "visit" in text else "talks"
    scene = Scene(text).tell(words, status=Status.PLANNED)
    days = {"Sunday": SUNDAY} if "Sunday" in text else {}
    assert len(_told(scene, **days)) == 1


def test_what_is_moved_to_its_day_already_stays_as_it_is() -> None:
    scene = Scene("The visit was moved to Sunday.")
    scene.tell("visit", status=Status.PLANNED, times={"Sunday": SUNDAY})
    assert _told(scene, Sunday=SUNDAY) == [("visit", "planned", _on(SUNDAY))]


@pytest.mark.parametrize(("verb", "weeks"), [("put off", 1), ("moved", 0)])
def test_what_is_put_off_comes_after_the_day_that_it_was_set_for(verb: str, weeks: int) -> None:
    friday = FRIDAY + timedelta(days=7)
    scene = Scene(f"The talks set for Friday were {verb} to Sunday.")
    scene.tell("talks", status=Status.NEGATED)
    _, plan = _told(scene, Friday=friday, Sunday=SUNDAY)
    assert plan == (verb, "planned", _on(SUNDAY + timedelta(days=7 * weeks)))
