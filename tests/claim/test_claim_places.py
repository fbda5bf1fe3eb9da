"""Where an event was, and towns that are read as parties to it."""

import pytest
from scenes import Scene

from hearsay.records import EventType, Role

ACTOR, RECIPIENT, WHERE = Role.ACTOR, Role.RECIPIENT, Role.WHERE


@pytest.mark.parametrize(
    ("words", "places", "where"),
    [
        ("a hotel in Ica", "Ica", "Ica"),
        ("an Ica hotel", "Ica", "Ica"),
        ("the Pisco crossing between Ica and Lima", "Ica|Lima", "Pisco crossing"),
        ("Calbuco in Los Lagos", "Calbuco|Los Lagos", "Calbuco"),
        ("a checkpoint in Ica", "Ica", "Ica"),
        ("the clinic in the village of Ica", "Ica", "Ica"),
        ("in front of the Pisco crossing", "", "Pisco crossing"),
        ("the gate of Camp Ica", "Camp Ica", "Camp Ica"),
    ],
)
def test_the_most_specific_place_is_named(words: str, places: str, where: str) -> None:
    scene = Scene(f"Envoys met at {words}.", place=places)
    assert scene.tell("met", (WHERE, words)).claims()[0].where == where


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Envoys of Peru met in the capital.", "Lima"),
        ("Envoys of Peru met in the country's capital.", "Lima"),
        ("Envoys of Peru met in the Zambian capital.", "Lusaka"),
        ("Envoys of Peru met in Zambia's capital city.", "Lusaka"),
        ("Envoys of Peru met in the capital of Zambia.", "Lusaka"),
        ("Envoys of Peru met in the Zambian provincial capital.", "Zambia"),
        ("Envoys of Peru met in the regional capital.", "regional capital"),
        ("Envoys met in the capital.", "capital"),
    ],
)
def test_a_capital_need_not_be_named(text: str, where: str) -> None:
    scene = Scene(text, **({"place": "Peru"} if "Peru" in text else {}))
    words = text[text.index(" in ") + 4 : -1]
    assert scene.tell("met", (WHERE, words)).claims()[0].where == where


def test_of_two_places_the_inner_one_counts() -> None:
    scene = Scene("Envoys met at Calbuco in Los Lagos.", place="Calbuco|Los Lagos")
    scene.tell("met", (WHERE, "Calbuco", 0.5), (WHERE, "Los Lagos", 0.9))
    assert scene.claims()[0].where == "Calbuco"


@pytest.mark.parametrize("words", ["the eastern Altiplano", "Altiplano district"])
def test_side_and_division_belong_to_a_name(words: str) -> None:
    scene = Scene(f"Envoys met in {words}.", place="Altiplano").tell("met", (WHERE, words))
    (told,) = scene.claims()
    one = told.entities[str(told.claim.where)]
    assert words.removeprefix("the ") in (one.name, *one.aliases)


def test_an_earlier_sentence_may_tell_the_place() -> None:
    scene = Scene("Envoys flew to Ica. They met.", place="Ica").tell(
        "met", (WHERE, "Ica", 0.3, True)
    )
    (told,) = scene.claims()
    assert told.where == "Ica"
    assert any(e.part == "where" and e.span == scene.span("Ica") for e in told.claim.evidence)


def test_the_place_of_the_own_sentence_comes_first() -> None:
    scene = Scene("Envoys flew to Ica. They met in Lima.", place="Ica|Lima")
    scene.tell("met", (WHERE, "Ica", 0.9, True), (WHERE, "Lima", 0.5))
    assert scene.claims()[0].where == "Lima"


def test_a_town_is_the_scene_and_not_a_party() -> None:
    scene = Scene("The Ushuaia meeting was short.", place="Ushuaia")
    (told,) = scene.tell("meeting", (ACTOR, "Ushuaia")).claims()
    assert (told.actors, told.where) == ([], "Ushuaia")


def test_a_shelled_town_is_hit() -> None:
    scene = Scene("Rebels shelled Ushuaia.", place="Ushuaia")
    scene.tell("shelled", (ACTOR, "Rebels"), (RECIPIENT, "Ushuaia"), type_=EventType.ASSAULT)
    assert scene.claims()[0].recipients == ["Ushuaia"]


def test_a_visit_to_a_capital_is_a_visit_to_its_state() -> None:
    scene = Scene("Ivo Kral will travel to Lima.", person="Ivo Kral", place="Lima")
    (told,) = scene.tell("travel", (ACTOR, "Ivo Kral"), (WHERE, "Lima"), mode=("visit",)).claims()
    assert (told.recipients, told.where) == (["Peru"], "Lima")
    assert any(e.part == "recipients" for e in told.claim.evidence)


def test_hosts_go_before_their_country() -> None:
    scene = Scene("Ivo Kral visited Peru to see the Peruvian president, Ana Ruiz.",
                  person="Ivo Kral|Ana Ruiz", place="Peru", people="Peruvian")  # fmt: skip
    scene.tell("visited", (ACTOR, "Ivo Kral"), (RECIPIENT, "Peru"),
               (RECIPIENT, "the Peruvian president, Ana Ruiz"), mode=("visit",))  # fmt: skip
    told = scene.claims()[0]
    assert told.recipients == ["Ana Ruiz"]
    assert {e.of for e in told.claim.evidence if e.of} <= told.entities.keys()


def test_a_building_without_a_name_is_told_by_the_place_behind_it() -> None:
    scene = Scene("Police stopped lorries at a checkpoint in Ica.", place="Ica")
    scene.tell("stopped", (WHERE, "a checkpoint", 0.9), (WHERE, "Ica", 0.5),
               type_=EventType.COERCE)  # fmt: skip
    assert scene.claims()[0].where == "Ica"


def test_a_sentence_that_opens_with_a_place_is_set_there() -> None:
    scene = Scene("In Ica 300 pilots marched; elsewhere pilots sang.", place="Ica")
    scene.tell("marched", type_=EventType.PROTEST)
    scene.tell("sang", type_=EventType.PROTEST)
    assert [told.where for told in scene.claims()] == ["Ica", None]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("The talks in Ica had been put off.", "Ica"),
        ("Talks with envoys at the Ica crossing failed.", "Ica crossing"),
        ("Talks failed, said a clerk in Ica.", None),
        ("Talks began before pilots marched in Ica.", None),
    ],
)
def test_the_place_told_next_is_where_it_was(text: str, where: str | None) -> None:
    scene = Scene(text, place=where or "Ica")
    scene.tell("alks")
    if "marched" in text:
        scene.tell("marched", type_=EventType.PROTEST)
    assert scene.claims()[0].where == where


def test_washington_dc_is_one_name() -> None:
    scene = Scene("Envoys met in Washington, DC, on Friday.", place="Washington")
    assert scene.tell("met", (WHERE, "Washington")).claims()[0].where == "Washington, DC"


def test_a_building_without_a_name_is_no_party() -> None:
    scene = Scene("Pilots hit a fuel depot.")
    scene.tell("hit", (ACTOR, "Pilots"), (RECIPIENT, "a fuel depot"), type_=EventType.ASSAULT)
    assert scene.claims()[0].recipients == []


def test_this_town_is_the_datelines() -> None:
    scene = Scene("ICA, May 4 (ABC) - Envoys met in this border town.")
    assert scene.tell("met", (WHERE, "this border town")).claims()[0].where == "Ica"


def test_a_capital_that_acts_is_no_place() -> None:
    scene = Scene("Lima met envoys.", place="Lima")
    assert scene.tell("met", (ACTOR, "Lima")).claims()[0].where is None


def test_a_town_has_its_place_on_the_map_and_its_event_a_score() -> None:
    scene = Scene("Envoys met in Arequipa.", place="Arequipa")
    (told,) = scene.tell("met", (WHERE, "Arequipa")).claims()
    (town,) = told.entities.values()
    assert town.geonameid == 3947322
    assert town.point is not None and abs(town.point[0] + 16.4) < 0.1
    assert told.claim.intensity == 2.5
