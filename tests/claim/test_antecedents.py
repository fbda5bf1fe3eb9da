"""Whom pronouns and phrases without a name stand for, on hand-made readings."""

import pytest
from scenes import Scene

from hearsay.claim.antecedents import points
from hearsay.claim.cast import Cast, Member
from hearsay.claim.pronouns import sexes, sort_of
from hearsay.records import Attribution, EntityKind, EventType, Role

ACTOR, RECIPIENT = Role.ACTOR, Role.RECIPIENT


def _who_met(scene: Scene, words: str) -> list[str]:
    (found,) = scene.tell("met", (ACTOR, words)).claims()
    return found.actors


def test_she_is_whom_the_reader_links_and_not_the_nearest() -> None:
    text = "Ana Kral rang Olga Brandt. Brandt had left. She met envoys."
    scene = Scene(text, person="Ana Kral|Olga Brandt|Brandt@2")
    assert _who_met(scene.link("She", "Kral", 0.95), "She") == ["Ana Kral"]


def test_a_link_to_a_man_counts_less_for_her() -> None:
    text = "Mrs Ana Kral rang Mr Ivo Brandt. She met envoys."
    scene = Scene(text, person="Ana Kral|Ivo Brandt")
    assert _who_met(scene.link("She", "Brandt", 0.5), "She") == ["Ana Kral"]


def test_a_link_to_a_role_is_one_to_the_name_beside_it() -> None:
    text = "The army saw Peru's minister, Ana Kral. She met envoys."
    scene = Scene(text, person="Ana Kral", place="Peru").link("She", "minister")
    assert _who_met(scene, "She") == ["Ana Kral"]


def test_a_group_that_only_a_pronoun_points_at_is_met() -> None:
    scene = Scene("It began with the stranded miners. They met envoys.").link("They", "miners")
    assert _who_met(scene, "They") == ["stranded miners"]


def test_an_ambassador_is_not_that_of_another_state() -> None:
    text = "Chilean ambassador Ana Kral left. Peru's Ivo Ruiz, the ambassador of Peru, met envoys."
    scene = Scene(text, person="Ana Kral|Ivo Ruiz", place="Peru", people="Chilean")
    scene.link("ambassador@2", "Kral", 0.4)
    assert _who_met(scene, "the ambassador of Peru") != ["Ana Kral"]


def test_the_greek_is_a_person_and_the_greeks_are_the_state() -> None:
    text = "Greek minister Eleni Pappas came. The Greek met envoys. The Greeks left."
    scene = Scene(text, person="Eleni Pappas", people="Greek").link("The Greek", "Pappas")
    scene.tell("met", (ACTOR, "The Greek")).tell("left", (ACTOR, "The Greeks"))
    met, left = scene.claims()
    assert (met.actors, left.actors) == (["Eleni Pappas"], ["Greece"])


@pytest.mark.parametrize(
    "words",
    ["The presidents, Ana Kral and Ivo Ruiz", "two attachés, Ana Kral and Mr. Ivo Ruiz"],
)
def test_who_is_named_after_a_plural_office_is_meant(words: str) -> None:
    scene = Scene(f"In Lima {words}, met.", person="Ana Kral|Ivo Ruiz", place="Lima")
    assert _who_met(scene, words) == ["Ana Kral", "Ivo Ruiz"]


def test_the_foreign_ministers_are_those_told_of() -> None:
    text = "Foreign Ministers Ana Kral and Ivo Ruiz flew in. The foreign ministers met."
    scene = Scene(text, person="Ana Kral|Ivo Ruiz")
    assert sorted(_who_met(scene, "The foreign ministers")) == ["Ana Kral", "Ivo Ruiz"]


def test_the_ministers_of_two_states_are_persons_where_both_are_known() -> None:
    text = "Peruvian minister Ana Kral and Chilean minister Ivo Ruiz flew in. {} met."
    words = "The ministers of Peru and Chile"
    scene = Scene(text.format(words), person="Ana Kral|Ivo Ruiz", place="Peru|Chile@1")
    assert sorted(_who_met(scene, words)) == ["Ana Kral", "Ivo Ruiz"]


def test_both_sides_are_the_states_most_spoken_of() -> None:
    text = "Peru and Chile quarrel, Peru and Chile said. A Brazilian watched. Both sides met."
    scene = Scene(text, place="Peru|Chile", people="Brazilian")
    assert sorted(_who_met(scene, "Both sides")) == ["Chile", "Peru"]


def test_a_capital_acts_also_where_the_dateline_names_it() -> None:
    text = "KHARTOUM - It rained. Khartoum agreed to it."
    scene = Scene(text, place="KHARTOUM|Khartoum")
    (told,) = scene.tell("agreed", (ACTOR, "Khartoum"), type_=EventType.AGREE).claims()
    assert told.actors == ["Sudan"]


def test_himself_and_labels_add_nobody() -> None:
    scene = Scene("Ivo Ruiz himself met envoys.", person="Ivo Ruiz")
    assert _who_met(scene, "Ivo Ruiz himself") == ["Ivo Ruiz"]
    scene = Scene("The envoy: Ivo Ruiz met them.", person="Ivo Ruiz")
    assert _who_met(scene, "The envoy: Ivo Ruiz") == ["Ivo Ruiz"]


def test_i_is_nobody_by_that_name() -> None:
    assert "I" not in _who_met(Scene('"I met envoys," a man wrote.'), "I")


@pytest.mark.parametrize(
    ("words", "roles", "told"),
    [(["ana", "kral"], [], ("she",)), (["kim", "ruiz"], ["Mr"], ("he",)),
     (["qor", "ruiz"], [], ("he", "she"))],
)  # fmt: skip
def test_by_which_pronoun_a_person_goes(
    words: list[str], roles: list[str], told: tuple[str, ...]
) -> None:
    assert sexes(Member(" ".join(words), EntityKind.PERSON, words, roles=roles)) == told


def test_every_learned_sign_is_of_a_sort_that_is_asked_for() -> None:
    pronouns = {sort_of(word) for word in ("he", "it", "they", "we", "i")}
    phrases = {"role", "national", "body", "thing", "plain", "other", "two"}
    assert {name.split()[0] for name in points()} == pronouns | phrases


def test_whoever_asked_is_not_asked_of_an_empty_report() -> None:
    scene = Scene("They met.")
    assert _who_met(scene, "They") == []
    assert Cast(scene.report).members == {}


def test_who_is_filed_later_is_found_where_nobody_was() -> None:
    scene = Scene("Ana Kral left.")
    cast, name = Cast(scene.report), scene.span("Ana Kral")
    assert (cast.within(name), cast.covering(name)) == ((), None)
    kral = cast.add("ana kral", EntityKind.PERSON, "Ana Kral", name)
    assert (cast.within(name), cast.covering(name)) == (((name, kral),), kral)


def test_an_acronym_is_no_pronoun() -> None:
    scene = Scene("WHO praised Peru.", organisation="WHO", place="Peru")
    (told,) = scene.tell("praised", (ACTOR, "WHO"), type_=EventType.SUPPORT).claims()
    assert told.actors == ["World Health Organization"]


def test_who_meets_both_sides_is_neither() -> None:
    scene = Scene("Peru, Chile and Brazil quarrel. Peru met both sides.", place="Peru|Chile|Brazil")
    (told,) = scene.tell("met", (ACTOR, "Peru"), (RECIPIENT, "both sides")).claims()
    assert sorted({*told.actors, *told.recipients}) == ["Brazil", "Chile", "Peru"]


def test_a_word_of_courtesy_tells_who_she_is() -> None:
    scene = Scene("Mr Qor Ruiz rang Ms Zed Brandt. She met envoys.", person="Qor Ruiz|Zed Brandt")
    scene.link("She", "Ruiz", 0.4).link("She", "Brandt", 0.4)
    assert _who_met(scene, "She") == ["Zed Brandt"]


def test_the_other_ministers_are_not_those_told_of() -> None:
    text = "Ministers Ana Kral and Ivo Ruiz flew in. The other ministers met."
    scene = Scene(text, person="Ana Kral|Ivo Ruiz")
    assert _who_met(scene, "The other ministers") == ["other ministers"]


def test_a_name_is_not_cut_at_a_word_that_is_a_title_too() -> None:
    scene = Scene("Stephen King Ruiz met envoys.", person="Stephen King Ruiz")
    assert _who_met(scene, "Stephen King Ruiz") == ["Stephen King Ruiz"]
    scene = Scene("Minister of Defence General Pham Dat met.", person="Defence General Pham Dat")
    assert _who_met(scene, "Minister of Defence General Pham Dat") == ["Pham Dat"]


def test_the_title_that_opens_a_paragraph_is_a_role() -> None:
    text = "It rained.\n\nSenator Ana Kral and Minister Ivo Ruiz came. The senator met envoys."
    scene = Scene(text, person="Ana Kral|Ivo Ruiz")
    assert _who_met(scene, "The senator") == ["Ana Kral"]


def test_a_body_is_also_known_with_the_state_before_its_name() -> None:
    scene = Scene("Peru's National Assembly met.", organisation="National Assembly", place="Peru")
    (told,) = scene.tell("met", (ACTOR, "Peru's National Assembly")).claims()
    body = told.entities[told.claim.actors[0]]
    forms = {body.name, *body.aliases}
    assert forms == {"National Assembly", "Peru's National Assembly"} and body.country == "PER"


@pytest.mark.parametrize("quoted", ["“We have met him,”", '"We have met him,"'])
def test_who_speaks_is_not_he_in_what_he_says(quoted: str) -> None:
    text = f"Ivo Ruiz saw Jan Kral. Ruiz left. {quoted} Ruiz said."
    scene = Scene(text, person="Ivo Ruiz|Jan Kral").link("him", "Ruiz@2", 0.5)
    scene.link("him", "Kral", 0.4)
    scene.tell("met", (ACTOR, "him"))
    said = Attribution(
        cue=scene.span("said"),
        sources=(scene.span("Ivo Ruiz"),),
        contents=(scene.span(quoted),),
        score=0.9,
    )
    assert scene.claims(attributions=(said,))[0].actors == ["Jan Kral"]


@pytest.mark.parametrize(
    ("content", "speakers"),
    [("Ivo Ruiz had been freed", []), ("it rained", ["Ivo Ruiz"])],
)
def test_nobody_is_named_first_in_his_own_words(content: str, speakers: list[str]) -> None:
    text = f"The minister met envoys and said that {content}. Ivo Ruiz left."
    scene = Scene(text, person="Ivo Ruiz" if speakers else "Ivo Ruiz|Ivo Ruiz@2")
    scene.tell("met", (ACTOR, "The minister"))
    said = Attribution(
        cue=scene.span("said"),
        sources=(scene.span("The minister"),),
        contents=(scene.span(content),),
        score=0.9,
    )
    assert scene.claims(attributions=(said,))[0].actors == (speakers or ["minister"])


def test_she_whom_a_quotation_tells_of_is_not_she_who_is_quoted() -> None:
    text = "Olga Kral saw Ana Ruiz. Ruiz left. “Guards took her,” she said."
    scene = Scene(text, person="Olga Kral|Ana Ruiz").link("she", "Ana Ruiz", 0.6)
    scene.link("her", "Ana Ruiz", 0.5).link("her", "Olga Kral", 0.4)
    scene.tell("took", (RECIPIENT, "her"), type_=EventType.COERCE)
    said = Attribution(
        cue=scene.span("said"),
        sources=(scene.span("she"),),
        contents=(scene.span("Guards took her"),),
        score=0.9,
    )
    assert scene.claims(attributions=(said,))[0].recipients == ["Olga Kral"]


@pytest.mark.parametrize(("role", "whom"), [("nurse", "nurse"), ("minister", "Ana Ruiz")])
def test_nobody_is_told_of_in_his_own_words_by_a_role_of_others(role: str, whom: str) -> None:
    text = f"The {role} was shot, Minister Ana Ruiz said. Minister Ana Ruiz left."
    scene = Scene(text, person="Ana Ruiz|Ana Ruiz@2")
    scene.link(role, "Ruiz", 0.9)
    scene.tell("shot", (RECIPIENT, f"The {role}"), type_=EventType.ASSAULT)
    said = Attribution(
        cue=scene.span("said"),
        sources=(scene.span("Minister Ana Ruiz"),),
        contents=(scene.span(f"The {role} was shot"),),
        score=0.9,
    )
    told = scene.claims(attributions=(said,))[0]
    assert whom in told.recipients[0]
    assert (whom == "nurse") == (told.recipients == ["nurse"])
