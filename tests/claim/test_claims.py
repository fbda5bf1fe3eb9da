"""Claims from hand-built readings; the reader itself takes no part."""

from datetime import date

import pytest
from scenes import Scene

from hearsay.records import Attribution, EntityKind, Role, Status

ACTOR, RECIPIENT, WHERE = Role.ACTOR, Role.RECIPIENT, Role.WHERE


def test_a_surname_finds_its_person() -> None:
    scene = Scene("Minister Olga Brandt arrived. Brandt met envoys.",
                  person="Olga Brandt|Brandt@2")  # fmt: skip
    (found,) = scene.tell("met", (ACTOR, "Brandt@2"), (RECIPIENT, "envoys")).claims()
    assert found.actors == ["Olga Brandt"]
    assert found.recipients == ["envoys"]


def test_the_two_are_the_two_persons_last_named() -> None:
    scene = Scene("Olga Brandt and Ivo Kral spoke. The two met.", person="Olga Brandt|Ivo Kral")
    (found,) = scene.tell("met", (ACTOR, "The two")).claims()
    assert found.actors == ["Olga Brandt", "Ivo Kral"]


def test_a_pronoun_follows_the_readers_reference() -> None:
    scene = Scene("Ana Kral wrote to Olga Brandt. She met envoys.", person="Ana Kral|Olga Brandt")
    scene.tell("met", (ACTOR, "She"))
    assert scene.claims()[0].actors == ["Ana Kral"]
    assert scene.link("She", "Brandt").claims()[0].actors == ["Olga Brandt"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Peruvian officials", {}),
        ("the government of Peru", {"place": "Peru"}),
        ("Lima", {"place": "Lima"}),
    ],
)
def test_officials_and_capitals_stand_for_their_country(words: str, names: dict[str, str]) -> None:
    scene = Scene(f"Envoys met {words}.", **names)
    (found,) = scene.tell("met", (RECIPIENT, words)).claims()
    (country,) = (found.entities[i] for i in found.claim.recipients)
    assert (country.name, country.country, country.kind) == ("Peru", "PER", EntityKind.PLACE)


def test_a_capital_where_something_happens_is_a_place_of_its_own() -> None:
    scene = Scene("Envoys met in Lima.", place="Lima")
    (found,) = scene.tell("met", (WHERE, "Lima")).claims()
    assert found.where == "Lima"


def test_an_apposed_name_is_the_person_and_keeps_the_role() -> None:
    scene = Scene("The mayor of Ostrava, Jana Dvorak, met envoys.",
                  person="Jana Dvorak", place="Ostrava")  # fmt: skip
    (found,) = scene.tell("met", (ACTOR, "The mayor of Ostrava, Jana Dvorak")).claims()
    (person,) = (found.entities[i] for i in found.claim.actors)
    assert person.name == "Jana Dvorak"
    assert person.roles == ("mayor of Ostrava",)


def test_every_part_points_at_its_exact_words() -> None:
    scene = Scene("At least 12 died when Ivo Kral met envoys in Lima, police said.",
                  person="Ivo Kral", place="Lima")  # fmt: skip
    scene.tell("met", (ACTOR, "Ivo Kral"), (WHERE, "Lima"), (Role.SOURCE, "police"),
               (Role.QUANTITY, "At least 12"))  # fmt: skip
    found = scene.claims()[0].claim
    told = {e.part: e.span.of(scene.text) for e in found.evidence}
    assert told == {"trigger": "met", "actors": "Ivo Kral", "where": "Lima", "source": "police"}
    (number,) = found.quantities
    assert (number.what, number.min, number.max) == ("dead", 12, None)
    assert number.span is not None and number.span.of(scene.text) == "At least 12"
    assert found.span.of(scene.text) == found.sentence


def test_the_reports_own_outlet_is_no_link_of_the_chain() -> None:
    scene = Scene("Ivo Kral met envoys, the Lighthouse has learned.", person="Ivo Kral")
    (found,) = scene.tell("met", (Role.SOURCE, "the Lighthouse")).claims()
    assert found.claim.attribution == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("“So it is,” Ivo Kral said. “Envoys met.”", ("Ivo Kral",)),
        ("“So it is, Ivo Kral said. Envoys met. All left.”", ("Ivo Kral",)),
        ('"So it is, Ivo Kral said. Envoys met. All left."', ("Ivo Kral",)),
        ("“So it is,” Ivo Kral said. Envoys met. All left.", ()),
        ("Ivo Kral said so. Envoys met.", ()),
        ("Envoys met. Ivo Kral said so.", ()),
        ("Ivo Kral said envoys met.", ("Ivo Kral",)),
    ],
)
def test_a_speaker_is_one_of_another_sentence_only_where_a_quotation_runs_on(
    text: str, word: tuple[str, ...]
) -> None:
    scene = Scene(text, person="Ivo Kral")
    said = Attribution(cue=scene.span("said"), sources=(scene.span("Ivo Kral"),),
                       contents=(scene.span("nvoys met"),), score=0.9)  # fmt: skip
    (found,) = scene.tell("met").claims(attributions=(said,))
    assert tuple(source.text for source in found.claim.attribution) == word


@pytest.mark.parametrize(
    ("cue", "word"),
    [
        ("says", "Ivo Kral"), ("denied", "Ivo Kral"), ("plans", None), ("agreed on", None),
        ("did not say of", None),
    ],
)  # fmt: skip
def test_who_plans_or_agrees_does_it_himself_and_tells_nothing(cue: str, word: str | None) -> None:
    scene = Scene(f"Ivo Kral {cue} a meeting.", person="Ivo Kral")
    said = Attribution(cue=scene.span(cue), sources=(scene.span("Ivo Kral"),),
                       contents=(scene.span("a meeting"),), score=0.9)  # fmt: skip
    (found,) = scene.tell("meeting").claims(attributions=(said,))
    assert [source.text for source in found.claim.attribution] == ([word] if word else [])


def test_days_come_with_their_basis_and_reason() -> None:
    scene = Scene("Envoys will meet on Friday.")
    scene.tell("meet", status=Status.PLANNED, times={"on Friday": date(2033, 5, 6)})
    (found,) = scene.claims()
    assert found.days == ("2033-05-06", "2033-05-06")
    assert found.claim.basis == "relative"
    assert any("«will»" in reason for reason in found.claim.reasons)
    assert any("«on Friday»" in reason for reason in found.claim.reasons)


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Envoys met in secret, two aides told the Post on Monday.", False),
        ("Two aides told the Post on Monday that envoys met in secret.", False),
        ("Two aides told the Post that on Monday envoys met in secret.", True),
        ("Envoys met on Monday, two aides told the Post.", True),
    ],
)
def test_the_day_of_the_telling_is_not_the_events(text: str, dated: bool) -> None:
    scene = Scene(text).tell("met", (Role.CUE, "told"), times={"Monday": date(2033, 5, 2)})
    assert (scene.claims()[0].days is not None) == dated


def test_no_day_in_the_text_is_no_day_in_the_claim() -> None:
    (found,) = Scene("Envoys met.").tell("met").claims()
    assert (found.days, found.claim.basis) == (None, "unknown")
