"""Where the words for a participant begin and end."""

import pytest
from scenes import Scene

from hearsay.records import EventType, Role

ACTOR, RECIPIENT = Role.ACTOR, Role.RECIPIENT


def test_the_setting_before_a_participant_is_cut_off() -> None:
    scene = Scene("In Colon 300 pilots marched. On May 4 Peruvian pilots marched.",
                  place="Colon", people="Peruvian")  # fmt: skip
    scene.tell("marched", (ACTOR, "Colon 300 pilots"), type_=EventType.PROTEST)
    (told,) = scene.claims()
    assert told.actors == ["300 pilots"]


def test_a_day_before_a_participant_is_cut_off() -> None:
    scene = Scene("It is known that on May 4 Peruvian pilots marched.", people="Peruvian")
    scene.tell("marched", (ACTOR, "May 4 Peruvian pilots"), type_=EventType.PROTEST)
    (told,) = scene.claims(times=(scene.time("May 4", scene.report.published),))
    assert told.actors == ["Peruvian pilots"]


@pytest.mark.parametrize(
    ("text", "span", "who"),
    [
        ("There was a call between Olga Brandt and Ivo Kral on Monday.", "Olga Brandt",
         ["Olga Brandt", "Ivo Kral"]),
        ("There will be a call with Olga Brandt and Ivo Kral.", "Ivo Kral",
         ["Olga Brandt", "Ivo Kral"]),
        ("After the call Olga Brandt and Ivo Kral left.", "Ivo Kral", ["Ivo Kral"]),
        ("There was a call with Olga Brandt and Ivo Kral left.", "Olga Brandt", ["Olga Brandt"]),
    ],
)  # fmt: skip
def test_names_told_together_take_part_together(text: str, span: str, who: list[str]) -> None:
    scene = Scene(text, person="Olga Brandt|Ivo Kral")
    scene.tell("call", (ACTOR, span))
    assert scene.claims()[0].actors == who


def test_a_name_told_with_another_keeps_its_own_part() -> None:
    scene = Scene("Peru won a call with Chile and Brazil.", place="Peru|Chile|Brazil")
    scene.tell("won", (ACTOR, "Brazil"), (RECIPIENT, "Chile"), type_=EventType.COERCE)
    (told,) = scene.claims()
    assert (told.actors, told.recipients) == (["Brazil"], ["Chile"])


def test_a_torn_name_is_made_whole() -> None:
    scene = Scene("Deputy Minister Olga Brandt resigned.", person="Olga Brandt")
    scene.tell("resigned", (ACTOR, "Deputy Minister Olga"), type_=EventType.RETREAT)
    assert scene.claims()[0].actors == ["Olga Brandt"]


@pytest.mark.parametrize("who", ["six people", "masked gunmen", "several hundred", "three others"])
def test_a_mere_number_of_people_is_nobody(who: str) -> None:
    scene = Scene(f"The blast killed {who}.")
    scene.tell("killed", (RECIPIENT, who), type_=EventType.ASSAULT)
    assert scene.claims()[0].recipients == []


def test_some_of_a_group_are_the_group() -> None:
    scene = Scene("The rebels held two pilots. On Sunday the pilots were freed.")
    scene.tell("held", (RECIPIENT, "two pilots"), type_=EventType.COERCE)
    scene.tell("freed", (RECIPIENT, "the pilots"), type_=EventType.RETREAT)
    held, freed = scene.claims()
    assert held.claim.recipients == freed.claim.recipients


def test_a_town_before_a_surname_is_no_part_of_it() -> None:
    scene = Scene("Ivo Kral left. In Vienna Kral spoke of a strike.", person="Ivo Kral|Vienna Kral")
    scene.tell("strike", (ACTOR, "Vienna Kral"), type_=EventType.PROTEST)
    assert scene.claims()[0].actors == ["Ivo Kral"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [("Peru confirmed that its short strike is on.", "strike"),
     ("Drivers hailed Peru's bus strike.", "strike")],
)  # fmt: skip
def test_a_strike_is_its_owners(text: str, trigger: str) -> None:
    scene = Scene(text, place="Peru").tell(trigger, type_=EventType.PROTEST)
    if "its" in text:
        scene.link("its", "Peru")
    assert scene.claims()[0].actors == ["Peru"]


def test_an_arrest_is_not_its_owners() -> None:
    scene = Scene("Drivers hailed Kral's arrest.", person="Kral")
    scene.tell("arrest", type_=EventType.COERCE)
    assert scene.claims()[0].actors == []


def test_a_protest_is_against_whom_it_is_told_to_be() -> None:
    scene = Scene("Pilots marched on Sunday against Peru.", place="Peru")
    scene.tell("marched", (ACTOR, "Pilots"), type_=EventType.PROTEST)
    assert scene.claims()[0].recipients == ["Peru"]
