"""Whom phrases stand for."""

import pytest
from msgspec import structs
from scenes import Scene

from hearsay.records import Argument, EventType, Name, Reference, Role, Span

ACTOR, RECIPIENT = Role.ACTOR, Role.RECIPIENT


def _met(scene: Scene, words: str) -> list[str]:
    return scene.tell("met", (ACTOR, words)).claims()[0].actors


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("two of its pilots", "two of its pilots"),
        ("the families of the pilots", "families of the pilots"),
        ("about 60 pilots", "60 pilots"),
        ("several hundred pilots", "several hundred pilots"),
        ("about 3,000 pilots", "3,000 pilots"),
        ("of pilots", "pilots"),
        ("pilots whom", "pilots"),
    ],
)
def test_a_group_is_called_what_it_is(words: str, name: str) -> None:
    assert _met(Scene(f"There met {words} on Monday."), words) == [name]


def test_an_entity_keeps_the_words_it_is_told_in() -> None:
    scene = Scene("A Peruvian corvette fired.", people="Peruvian")
    scene.tell("fired", (ACTOR, "A Peruvian corvette"), type_=EventType.ASSAULT)
    (told,) = scene.claims()
    (one,) = told.entities.values()
    assert one.name == "Peruvian corvette"
    assert "a Peruvian corvette" in one.aliases


def test_members_of_a_body_are_the_body_but_some_of_them_are_not() -> None:
    scene = Scene("The members of the Miners' Forum met.", organisation="Miners' Forum")
    assert _met(scene, "The members of the Miners' Forum") == ["Miners' Forum"]
    scene = Scene("12 members of the Miners' Forum met.", organisation="Miners' Forum")
    assert _met(scene, "12 members of the Miners' Forum") == ["12 members of the Miners' Forum"]


def test_a_people_acts_for_its_state_but_nine_of_it_do_not() -> None:
    assert _met(Scene("The Peruvians met.", people="Peruvians"), "The Peruvians") == ["Peru"]
    assert _met(Scene("Nine Peruvians met.", people="Peruvians"), "Nine Peruvians") == [
        "Nine Peruvians"
    ]


@pytest.mark.parametrize("words", ["the paper, La Proa", "La Proa, the miners' paper"])
def test_a_description_and_a_name_are_one(words: str) -> None:
    scene = Scene(f"There met {words}.", organisation="La Proa")
    assert _met(scene, words) == ["La Proa"]


def test_a_second_role_is_nobody_else() -> None:
    words = "Olga Brandt, a lawyer and president of La Proa"
    scene = Scene(f"There met {words}.", person="Olga Brandt", organisation="La Proa")
    assert _met(scene, words) == ["Olga Brandt"]


def test_a_minister_of_a_list_is_still_somebody() -> None:
    words = "Olga Brandt and the mayor"
    assert _met(Scene(f"There met {words}.", person="Olga Brandt"), words) == [
        "Olga Brandt",
        "mayor",
    ]


def test_envoys_of_the_two_countries_are_the_two_countries() -> None:
    scene = Scene("Peru and Chile quarrel. Envoys of the two countries met.", place="Peru|Chile")
    assert sorted(_met(scene, "Envoys of the two countries")) == ["Chile", "Peru"]


def test_the_two_leaders_are_those_who_lead() -> None:
    text = (
        "President Olga Brandt wrote to Prime Minister Ivo Kral, an aide, Jana Sol, told Ana Ruiz."
    )
    scene = Scene(text + " The two leaders met.", person="Olga Brandt|Ivo Kral|Jana Sol|Ana Ruiz")
    assert _met(scene, "The two leaders") == ["Olga Brandt", "Ivo Kral"]


def test_the_sides_of_a_war_may_be_a_state_and_a_front() -> None:
    text = "Peru fights the Andes Front. The Andes Front denies it. A Chilean lent the hall."
    scene = Scene(text + " Both sides met.", title="Peru at war", place="Peru", people="Chilean",
                  organisation="Andes Front|Andes Front@2")  # fmt: skip
    assert sorted(_met(scene, "Both sides")) == ["Andes Front", "Peru"]


def test_the_outlet_that_tells_of_the_sides_is_none_of_them() -> None:
    text = "Peru fights the Andes Front, Lighthouse has learned. Lighthouse asked both."
    scene = Scene(text + " Both sides met.", title="Peru at war", place="Peru",
                  organisation="Andes Front|Lighthouse|Lighthouse@2")  # fmt: skip
    assert sorted(_met(scene, "Both sides")) == ["Andes Front", "Peru"]


@pytest.mark.parametrize("words", ["anyone", "any pilot", "no pilot", "three dead", "Most"])
def test_nobody_in_particular_is_nobody(words: str) -> None:
    assert _met(Scene(f"There met {words} today."), words) == []


def test_the_bridge_is_the_one_told_of_before() -> None:
    scene = Scene("Rain hit the Ucayali bridge. Envoys met on the same bridge.",
                  facility="Ucayali bridge")  # fmt: skip
    scene.tell("met", (Role.WHERE, "the same bridge"))
    assert scene.claims()[0].where == "Ucayali bridge"


def test_a_lead_may_tell_of_a_person_whom_the_next_paragraph_names() -> None:
    text = "Peru's chief envoy was held on Monday.\n\nMen took Olga Brandt from her hotel."
    scene = Scene(text, place="Peru", person="Olga Brandt")
    scene.tell("held", (RECIPIENT, "Peru's chief envoy"), type_=EventType.COERCE)
    assert scene.claims()[0].recipients == ["Olga Brandt"]


def test_one_with_another_role_is_not_the_person_of_the_lead() -> None:
    text = "Peru's chief envoy was held on Monday.\n\nThe mayor of Ica, Olga Brandt, said so."
    scene = Scene(text, place="Peru|Ica", person="Olga Brandt")
    scene.tell("held", (RECIPIENT, "Peru's chief envoy"), type_=EventType.COERCE)
    assert "Olga Brandt" not in scene.claims()[0].recipients


def test_the_government_is_not_that_of_a_town_of_the_same_name() -> None:
    text = "Peru lent two tents to Tabuk. Envoys asked the government for more."
    scene = Scene(text, place="Peru|Tabuk")
    scene.tell("asked", (ACTOR, "Envoys"), (RECIPIENT, "the government"), type_=EventType.REQUEST)
    assert scene.claims()[0].recipients == ["Peru"]


def test_a_title_by_itself_names_nobody() -> None:
    scene = Scene("Rear Adm. Ivo Kral rose. They met.", organisation="Rear Adm", person="Ivo Kral")
    assert _met(scene, "They") == []


def test_a_name_ends_with_its_word() -> None:
    scene = Scene("Omar al-Rub’i met envoys.")
    torn = scene.span("Omar al-Rub")
    scene.names = (Name(span=torn, kind="person", score=0.9),)  # type: ignore[arg-type]
    assert _met(scene, "Omar al-Rub’i") == ["Omar al-Rub’i"]


def test_her_is_not_who_urges_her() -> None:
    scene = Scene("Olga Brandt left. Jana Sol urged her to stay.", person="Olga Brandt|Jana Sol")
    scene.tell("urged", (ACTOR, "Jana Sol"), (RECIPIENT, "her"), type_=EventType.REQUEST)
    assert scene.claims()[0].recipients == ["Olga Brandt"]


def test_he_is_not_the_nearest_woman() -> None:
    text = "Ivo Kral left. Olga Brandt praised her town. He met envoys."
    scene = Scene(text, person="Ivo Kral|Olga Brandt")
    link = Reference(span=scene.span("her"), antecedent=scene.span("Brandt"), score=0.9)
    scene.tell("met", (ACTOR, "He"))
    assert scene.claims(references=(link,))[0].actors == ["Ivo Kral"]


def test_they_are_the_bodies_that_speak() -> None:
    scene = Scene("Miners left. The police said they had met envoys.")
    scene.tell("met", (ACTOR, "they"), (Role.SOURCE, "The police"), (Role.CUE, "said"))
    assert scene.link("they", "police").claims()[0].actors == ["police"]


def test_they_are_two_persons_where_no_group_is_near() -> None:
    scene = Scene("Olga Brandt faced Ivo Kral. They agreed.", person="Olga Brandt|Ivo Kral")
    scene.tell("agreed", (ACTOR, "They"), type_=EventType.AGREE)
    assert scene.claims()[0].actors == ["Olga Brandt", "Ivo Kral"]


def test_all_four_are_the_group_of_four() -> None:
    scene = Scene("Four pilots were held. Six miners left. All four were freed.")
    scene.tell("held", (RECIPIENT, "Four pilots"), type_=EventType.COERCE)
    scene.tell("left", (ACTOR, "Six miners"), type_=EventType.RETREAT)
    scene.tell("freed", (RECIPIENT, "All four"), type_=EventType.RETREAT)
    assert scene.claims()[2].recipients == ["four pilots"]


def test_who_contributed_to_a_report_is_no_part_of_it() -> None:
    scene = Scene("Ivo Kral left. Ana Ruiz contributed to this report.",
                  person="Ivo Kral|Ana Ruiz")  # fmt: skip
    scene.tell("left", (ACTOR, "Ivo Kral"), type_=EventType.RETREAT)
    assert {e.name for e in scene.claims()[0].entities.values()} == {"Ivo Kral"}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The Dockers' and Porters' Union", "Dockers' and Porters' Union"),
        ("The Miners' Alliance", "Miners' Alliance"),
    ],
)
def test_a_body_is_called_with_those_who_own_it(words: str, name: str) -> None:
    scene = Scene(f"{words} met.", organisation=words.split("'")[0])
    assert _met(scene, words) == [name]


def test_a_shared_title_is_no_part_of_a_name() -> None:
    scene = Scene("Presidents Ana Ruiz and Ivo Kral met.",
                  organisation="Presidents Ana Ruiz", person="Ivo Kral")  # fmt: skip
    assert _met(scene, "Presidents Ana Ruiz and Ivo Kral") == ["Ana Ruiz", "Ivo Kral"]


def test_a_counted_group_goes_by_its_noun_too() -> None:
    scene = Scene("About 2,000 pilots met.").tell("met", (ACTOR, "About 2,000 pilots"))
    (one,) = scene.claims()[0].entities.values()
    assert (one.name, "pilots" in one.aliases) == ("2,000 pilots", True)


@pytest.mark.parametrize(
    ("words", "actors"),
    [
        ("a sergeant", []),
        ("one sailor", []),
        ("an envoy", ["envoy"]),
        ("a sergeant of Ivo Kral", ["sergeant of Ivo Kral"]),
    ],
)
def test_one_of_whom_only_the_trade_is_told_is_nobody(words: str, actors: list[str]) -> None:
    scene = Scene(
        f"There met {words} on Monday.", **{"person": "Ivo Kral"} if "Kral" in words else {}
    )
    assert _met(scene, words) == actors


def test_a_delegation_is_who_leads_it() -> None:
    scene = Scene("Negotiators led by Ana Ruiz met.", person="Ana Ruiz")
    assert _met(scene, "Negotiators led by Ana Ruiz") == ["Ana Ruiz"]


def test_a_role_told_after_a_name_is_its_bearer() -> None:
    scene = Scene("Ana Ruiz of Peru and Ivo Kral, the deputy trade minister, met.",
                  person="Ana Ruiz|Ivo Kral", place="Peru")  # fmt: skip
    assert _met(scene, "the deputy trade minister") == ["Ivo Kral"]


def test_a_first_name_tells_who_he_is() -> None:
    text = "Ivan Kral left. Grace Brandt, his lawyer, wrote that he met envoys."
    scene = Scene(text, person="Ivan Kral|Grace Brandt")
    he = Span(text.index("he met"), text.index(" met envoys"))
    link = Reference(span=he, antecedent=scene.span("Brandt"), score=0.9)
    scene.tell("met", (ACTOR, "he@1"), (RECIPIENT, "envoys"))
    _, envoys = scene.triggers[0].arguments
    scene.triggers[0] = structs.replace(
        scene.triggers[0], arguments=(Argument(role=ACTOR, span=he, score=0.9), envoys)
    )
    assert scene.claims(references=(link,))[0].actors == ["Ivan Kral"]


def test_who_sends_jets_is_the_state_they_are_of() -> None:
    scene = Scene("Peruvian jets have flown in.", people="Peruvian")
    scene.tell("flown", (ACTOR, "Peruvian jets"), type_=EventType.MOBILIZE)
    assert scene.claims()[0].actors == ["Peru"]


def test_no_official_is_nobody() -> None:
    scene = Scene("No Peruvian official was held.", people="Peruvian")
    scene.tell("held", (RECIPIENT, "Peruvian official"), type_=EventType.COERCE)
    assert scene.claims()[0].recipients == []


def test_the_leaders_of_a_bloc_are_the_bloc() -> None:
    scene = Scene("The leaders of NATO met.", organisation="NATO")
    (told,) = scene.tell("met", (ACTOR, "The leaders of NATO")).claims()
    (one,) = told.entities.values()
    assert "NATO" in (one.name, *one.aliases)


def test_a_name_that_a_hyphen_tears_is_whole_but_two_states_are_not_one() -> None:
    assert _met(Scene("Contre-Temps met.", organisation="Contre"), "Contre-Temps") == [
        "Contre-Temps"
    ]
    scene = Scene("Peru-Chile talks began.", place="Peru|Chile")
    scene.tell("talks", (ACTOR, "Peru"))
    assert scene.claims()[0].actors == ["Peru"]


def test_the_adjective_of_a_region_is_no_place() -> None:
    scene = Scene("The West African bloc met.", place="West African")
    (told,) = scene.tell("met", (ACTOR, "The West African bloc")).claims()
    assert {e.name for e in told.entities.values()} == {"West African bloc"}


def test_who_says_that_there_was_a_meeting_was_not_at_it() -> None:
    scene = Scene("Peru insists that there was a meeting.", place="Peru")
    assert scene.tell("meeting", (ACTOR, "Peru")).claims()[0].actors == []


@pytest.mark.parametrize("words", ["the same account", "much", "a prisoner exchange"])
def test_what_is_no_kind_of_party_is_left_out(words: str) -> None:
    assert _met(Scene(f"There met {words} on Monday."), words) == []


def test_twelve_of_them_are_of_the_group_told_before() -> None:
    scene = Scene("Miners marched. Police held twelve of them.")
    scene.tell("marched", (ACTOR, "Miners"), type_=EventType.PROTEST)
    scene.tell("held", (ACTOR, "Police"), (RECIPIENT, "twelve of them"), type_=EventType.COERCE)
    assert scene.link("them", "Miners").claims()[1].recipients == ["miners"]
    scene = Scene("Miners marched. Police held none of them.")
    scene.tell("marched", (ACTOR, "Miners"), type_=EventType.PROTEST)
    scene.tell("held", (ACTOR, "Police"), (RECIPIENT, "none of them"), type_=EventType.COERCE)
    assert scene.claims()[1].recipients == []


def test_a_capital_read_as_a_body_is_its_state_too() -> None:
    assert _met(Scene("Lima met envoys.", organisation="Lima"), "Lima") == ["Peru"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("LIMA, May 4 (ABC) - Energy Minister Ana Ruiz met envoys.", "PER"),
        ("LIMA, May 4 (ABC) - Energy Minister Ana Ruiz met envoys from Quito.", None),
    ],
)
def test_a_minister_of_no_named_state_is_the_datelines(text: str, country: str | None) -> None:
    scene = Scene(text, person="Ana Ruiz").tell("met", (ACTOR, "Energy Minister Ana Ruiz"))
    (told,) = scene.claims()
    assert [e.country for e in told.entities.values() if e.name == "Ana Ruiz"] == [country]


@pytest.mark.parametrize(("name", "actor"), [("Lima", "Peru"), ("Sofia", "Sofia")])
def test_a_capital_is_no_person_unless_persons_are_called_so(name: str, actor: str) -> None:
    assert _met(Scene(f"{name} met envoys.", person=name), name) == [actor]


def test_everybody_has_a_sector_as_far_as_it_is_told() -> None:
    scene = Scene("Peru's army met General Ana Ruiz and Ivo Kral.",
                  place="Peru", person="Ana Ruiz|Ivo Kral")  # fmt: skip
    scene.tell("met", (ACTOR, "Peru's army"), (ACTOR, "General Ana Ruiz"), (ACTOR, "Ivo Kral"))
    (told,) = scene.claims()
    sectors = {e.name: e.sector for e in told.entities.values()}
    assert (sectors["Ana Ruiz"], sectors["Ivo Kral"]) == ("MIL", None)


@pytest.mark.parametrize(("body", "sector"), [("African Union", None), ("Dockers' Union", "LAB")])
def test_a_union_of_states_is_no_trade_union(body: str, sector: str | None) -> None:
    scene = Scene(f"The {body} met Ivo Kral.", organisation=body, person="Ivo Kral")
    (told,) = scene.tell("met", (ACTOR, f"The {body}"), (ACTOR, "Ivo Kral")).claims()
    assert {e.name: e.sector for e in told.entities.values()}[body] == sector


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("It rained. Farmers there met.", "Farmers there", "farmers there"),
        ("It rained. Police met.", "Police", "police"),
        ("It rained at the Police.", "Police", "Police"),
    ],
)
def test_the_capital_of_a_sentence_makes_no_name(text: str, words: str, name: str) -> None:
    trigger = "met" if "met" in text else "rained"
    (told,) = Scene(text).tell(trigger, (Role.ACTOR, words)).claims()
    assert told.actors == [name]


def test_the_government_is_not_that_of_a_state_beyond_the_border() -> None:
    text = "Peru shut its border with Chile. Envoys asked the government for more."
    scene = Scene(text, place="Peru|Chile")
    scene.tell("asked", (ACTOR, "Envoys"), (RECIPIENT, "the government"), type_=EventType.REQUEST)
    assert scene.claims()[0].recipients == ["Peru"]


def test_whom_the_minister_met_is_not_the_minister() -> None:
    text = "Chile's foreign minister, who met President Luis Ruiz, left."
    scene = Scene(text, person="Luis Ruiz", place="Chile")
    scene.tell("met", (ACTOR, "Chile's foreign minister"), (RECIPIENT, "Luis Ruiz"))
    (told,) = scene.claims()
    assert (told.actors, told.recipients) == (["Chile's foreign minister"], ["Luis Ruiz"])


@pytest.mark.parametrize(
    ("words", "whom"),
    [
        ("the last 17 porters", "last 17 porters"),
        ("the other 14 porters", "other 14 porters"),
        ("the nine porters", "nine porters"),
    ],
)
def test_others_of_another_number_are_no_group_told_before(words: str, whom: str) -> None:
    scene = Scene(f"Lima met nine porters. Envoys met {words}.", place="Lima")
    scene.tell("met", (ACTOR, "Lima"), (RECIPIENT, "nine porters"))
    scene.tell("met@2", (ACTOR, "Envoys"), (RECIPIENT, words))
    assert scene.claims()[1].recipients == [whom]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Envoys of the Red Path, a militia that fired, left.", "Red Path"),
        ("Near the Red Path, a militia that fired left.", "militia"),
        ("They saw the Red Path, the militia that fired.", "militia"),
    ],
)
def test_what_a_body_is_told_to_be_is_the_body(text: str, who: str) -> None:
    scene = Scene(text, organisation="Red Path")
    words = "the militia" if "the militia" in text else "a militia"
    scene.tell("fired", (ACTOR, words), type_=EventType.ASSAULT)
    assert scene.claims()[0].actors == [who]
