"""Which of the reader's spans take part in an event."""

import pytest
from scenes import Scene

from hearsay.records import Attribution, EventType, Role

ACTOR, RECIPIENT, WHERE = Role.ACTOR, Role.RECIPIENT, Role.WHERE


def test_a_clause_with_a_subject_of_its_own_has_no_other() -> None:
    scene = Scene("Peru freed two pilots and Chile returned a crew.", place="Peru|Chile")
    release = {"type_": EventType.RETREAT}
    scene.tell(
        "freed", (ACTOR, "Peru"), (RECIPIENT, "two pilots"), (RECIPIENT, "a crew"), **release
    )
    scene.tell("returned", (ACTOR, "Peru"), (ACTOR, "Chile"), (RECIPIENT, "a crew"), **release)
    freed, returned = scene.claims()
    assert (freed.actors, freed.recipients) == (["Peru"], ["two pilots"])
    assert (returned.actors, returned.recipients) == (["Chile"], ["crew"])


def test_a_shared_subject_serves_both_clauses() -> None:
    scene = Scene("Peru met envoys and freed two pilots.", place="Peru")
    scene.tell("met", (ACTOR, "Peru"), (ACTOR, "envoys"))
    scene.tell("freed", (ACTOR, "Peru"), (RECIPIENT, "two pilots"), type_=EventType.RETREAT)
    assert [told.actors for told in scene.claims()] == [["Peru", "envoys"], ["Peru"]]


def test_the_next_clauses_subject_is_not_this_ones() -> None:
    scene = Scene("It had not shot at anyone and the rebels had shelled the town.")
    scene.tell("shot", (ACTOR, "the rebels", 0.6), (ACTOR, "It"), type_=EventType.ASSAULT)
    scene.tell("shelled", (ACTOR, "the rebels", 0.9), type_=EventType.ASSAULT)
    assert "rebels" not in scene.claims()[0].actors


def test_who_only_tells_of_a_meeting_is_not_at_it() -> None:
    text = "The Beacon said that Olga Brandt met Ivo Kral. Envoys met, the army said."
    scene = Scene(text, person="Olga Brandt|Ivo Kral", organisation="The Beacon")
    source = (Role.SOURCE, "The Beacon")
    scene.tell("met", (ACTOR, "The Beacon"), (ACTOR, "Olga Brandt"), (ACTOR, "Ivo Kral"),
               source, (Role.CUE, "said"))  # fmt: skip
    scene.tell("met@2", (ACTOR, "Envoys"), (ACTOR, "the army"), (Role.SOURCE, "the army"),
               (Role.CUE, "said@2"))  # fmt: skip
    first, second = scene.claims()
    assert first.actors == ["Olga Brandt", "Ivo Kral"]
    assert second.actors == ["envoys"]


def test_who_denies_doing_something_is_its_actor() -> None:
    scene = Scene("Lima denied holding her.", place="Lima")
    scene.tell("holding", (ACTOR, "Lima"), (Role.SOURCE, "Lima"), (Role.CUE, "denied"),
               type_=EventType.COERCE)  # fmt: skip
    assert scene.claims()[0].actors == ["Peru"]


def test_the_source_of_an_attribution_counts_too() -> None:
    scene = Scene("Lima says there was no such meeting.", place="Lima")
    scene.tell("meeting", (ACTOR, "Lima"))
    said = Attribution(cue=scene.span("says"), sources=(scene.span("Lima"),),
                       contents=(scene.span("there was no such meeting"),), score=0.9)  # fmt: skip
    assert scene.claims(attributions=(said,))[0].actors == []


def test_no_span_is_actor_and_recipient_at_once() -> None:
    scene = Scene("Two pilots were arrested. Envoys praised Ivo Kral.", person="Ivo Kral")
    scene.tell("arrested", (ACTOR, "Two pilots", 0.6), (RECIPIENT, "Two pilots", 0.4),
               type_=EventType.COERCE)  # fmt: skip
    scene.tell("praised", (ACTOR, "Envoys"), (ACTOR, "Kral", 0.4), (RECIPIENT, "Ivo Kral", 0.8),
               type_=EventType.SUPPORT)  # fmt: skip
    arrested, praised = scene.claims()
    assert (arrested.actors, arrested.recipients) == ([], ["two pilots"])
    assert (praised.actors, praised.recipients) == (["envoys"], ["Ivo Kral"])


def test_who_is_to_carry_out_a_threat_is_not_threatened() -> None:
    scene = Scene("Olga Brandt warned that Peru would close the pass.",
                  person="Olga Brandt", place="Peru")  # fmt: skip
    scene.tell("warned", (ACTOR, "Olga Brandt"), (RECIPIENT, "Peru"), type_=EventType.THREATEN)
    scene.tell("close", (ACTOR, "Peru"), type_=EventType.COERCE)
    assert scene.claims()[0].recipients == []


def test_a_direct_object_is_threatened() -> None:
    scene = Scene("Olga Brandt threatened Peru.", person="Olga Brandt", place="Peru")
    scene.tell("threatened", (ACTOR, "Olga Brandt"), (RECIPIENT, "Peru"), type_=EventType.THREATEN)
    assert scene.claims()[0].recipients == ["Peru"]


def test_a_dateline_takes_no_part() -> None:
    scene = Scene("LIMA/QUITO, May 4 (LHN) - Peru and Ecuador withdrew.",
                  place="LIMA/QUITO, May 4 (LHN) - Peru|Ecuador")  # fmt: skip
    scene.tell("withdrew", (ACTOR, "LIMA"), (ACTOR, "QUITO, May 4 (LHN) - Peru and Ecuador"),
               type_=EventType.RETREAT)  # fmt: skip
    assert scene.claims()[0].actors == ["Peru", "Ecuador"]


def test_a_torn_phrase_is_made_whole() -> None:
    scene = Scene("Sailors of the trawler Ak-Balyk met the newspaper, La Proa.",
                  equipment="Ak-Balyk", organisation="La Proa")  # fmt: skip
    scene.tell("met", (ACTOR, "Sailors of the"), (ACTOR, "trawler Ak-Balyk"),
               (RECIPIENT, "the newspaper"), (RECIPIENT, "La Proa"))  # fmt: skip
    (told,) = scene.claims()
    assert told.actors == ["sailors of the trawler Ak-Balyk"]
    assert told.recipients == ["La Proa"]


def test_who_is_sent_by_another_is_no_actor() -> None:
    scene = Scene("The army deployed 60 Peruvian soldiers.", people="Peruvian")
    scene.tell("deployed", (ACTOR, "The army"), (ACTOR, "60 Peruvian soldiers"),
               type_=EventType.MOBILIZE)  # fmt: skip
    assert scene.claims()[0].actors == ["army"]


def test_of_whom_a_demand_speaks_is_not_whom_it_addresses() -> None:
    scene = Scene("Chile demanded that Ivo Kral be freed.", place="Chile", person="Ivo Kral")
    scene.tell("demanded", (ACTOR, "Chile"), (RECIPIENT, "Ivo Kral"), type_=EventType.REQUEST)
    scene.tell("freed", (RECIPIENT, "Ivo Kral"), type_=EventType.RETREAT)
    demanded, freed = scene.claims()
    assert (demanded.recipients, freed.recipients) == ([], ["Ivo Kral"])


def test_a_ship_takes_part_only_where_it_is_hit() -> None:
    scene = Scene("Peru withdrew a frigate after rebels shelled the frigate.", place="Peru")
    scene.tell("withdrew", (ACTOR, "Peru"), (RECIPIENT, "a frigate"), type_=EventType.RETREAT)
    scene.tell("shelled", (RECIPIENT, "the frigate"), type_=EventType.ASSAULT)
    withdrew, shelled = scene.claims()
    assert (withdrew.recipients, shelled.recipients) == ([], ["frigate"])


def test_an_embassy_stands_for_its_state() -> None:
    scene = Scene("Pilots marched to the Peruvian embassy.", people="Peruvian")
    scene.tell("marched", (RECIPIENT, "the Peruvian embassy"), type_=EventType.PROTEST)
    assert scene.claims()[0].recipients == ["Peru"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru met Chile on Friday, while Brazil rested.",
        "Peru and Chile, which Brazil had left, met.",
        "Peru, citing Brazil, said that it met Chile.",
    ],
)
def test_who_stands_in_a_clause_beside_a_meeting_is_not_at_it(text: str) -> None:
    scene = Scene(text, place="Peru|Chile|Brazil")
    scene.tell("met", *((ACTOR, state) for state in ("Peru", "Chile", "Brazil")))
    assert scene.claims()[0].actors == ["Peru", "Chile"]


def test_whose_release_is_demanded_is_not_asked_for_it() -> None:
    scene = Scene("Peru demanded the release of two pilots.", place="Peru")
    scene.tell("demanded", (ACTOR, "Peru"), (RECIPIENT, "two pilots"), type_=EventType.REQUEST)
    assert scene.claims()[0].recipients == []


def test_a_subject_is_shared_by_the_verb_that_and_joins() -> None:
    scene = Scene("Peru freed two pilots and later met Chile. Then left.", place="Peru|Chile")
    scene.tell("freed", (ACTOR, "Peru"), (RECIPIENT, "two pilots"), type_=EventType.RETREAT)
    scene.tell("met", (ACTOR, "Chile"))
    assert scene.claims()[1].actors == ["Peru", "Chile"]


def test_the_place_of_a_visit_is_hardly_a_party_to_it() -> None:
    scene = Scene("Ana Ruiz met envoys in the port of Callao.", person="Ana Ruiz")
    place = "the port of Callao"
    scene.tell("met", (ACTOR, "Ana Ruiz"), (RECIPIENT, place, 0.2), (WHERE, place))
    assert scene.claims()[0].recipients == []


def test_who_was_freed_and_deported_was_deported() -> None:
    scene = Scene("Ana Ruiz was freed on Monday and deported the same day.", person="Ana Ruiz")
    scene.tell("freed", (RECIPIENT, "Ana Ruiz"), type_=EventType.RETREAT)
    scene.tell("deported", type_=EventType.COERCE)
    told = scene.claims()[1]
    assert (told.actors, told.recipients) == ([], ["Ana Ruiz"])


def test_a_surer_subject_is_not_parted_from_its_second_verb() -> None:
    scene = Scene("Ana Kral rang Ivo Ruiz and asked him to wait.", person="Ana Kral|Ivo Ruiz")
    scene.tell("rang", (ACTOR, "Ana Kral"), (ACTOR, "Ivo Ruiz"))
    asked = ((ACTOR, "Ana Kral", 0.98), (ACTOR, "Ivo Ruiz", 0.4))
    scene.tell("asked", *asked, type_=EventType.REQUEST)
    assert "Ana Kral" in scene.claims()[1].actors


@pytest.mark.parametrize(
    ("words", "parties"), [("the Miltra", ["Miltra"]), ("the trawler", [])]
)  # fmt: skip
def test_a_ship_with_a_name_is_seized(words: str, parties: list[str]) -> None:
    scene = Scene(f"The navy seized {words}.", equipment="Miltra" if parties else "navy")
    scene.tell("seized", (RECIPIENT, words), type_=EventType.COERCE)
    assert scene.claims()[0].recipients == parties
