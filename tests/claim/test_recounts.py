"""Further numbers for an event that has been told."""

import pytest
from scenes import Scene, Told

from hearsay.records import EventType, Role, Status

MARCH = "In Arica about 900 porters marched, the union said"
ACTOR, QUANTITY, SOURCE, CUE = Role.ACTOR, Role.QUANTITY, Role.SOURCE, Role.CUE


def _march(text: str, **more: object) -> list[Told]:
    parts = (ACTOR, "about 900 porters"), (QUANTITY, "about 900"), (SOURCE, "the union")
    scene = Scene(text, place="Arica")
    return scene.tell("marched", *parts, (CUE, "said"), type_=EventType.PROTEST, **more).claims()  # type: ignore[arg-type]


def _numbers(told: Told) -> list[tuple[int | None, int | None]]:
    return [(q.min, q.max) for q in told.claim.quantities]


@pytest.mark.parametrize(
    ("further", "who", "trigger", "number"),
    [
        ("; the guards put the crowd at 250.", "the guards", "crowd", (250, 250)),
        (". Guards counted 250 marchers.", "Guards", "marchers", (250, 250)),
        (". Port guards saw at most 1,200 marchers.", "Port guards", "marchers", (None, 1200)),
        ("; the harbour says 250.", "the harbour", "250", (250, 250)),
        ("; the guards estimated the crowd at 250.", "the guards", "crowd", (250, 250)),
        (". Radio Sur reported 250 demonstrators.", "Radio Sur", "demonstrators", (250, 250)),
        ("; the mayor gave a figure of 250.", "the mayor", "250", (250, 250)),
        ("; the guards say there were 250.", "the guards", "250", (250, 250)),
        ("; the harbour guards put it at 250.", "the harbour guards", "250", (250, 250)),
        (". The guards estimated 250 marchers.", "The guards", "marchers", (250, 250)),
        (". A clerk of the port, who counted 250 of them, left.", "A clerk of the port", "250",
         (250, 250)),
        (". A clerk counted 250 of them.", "A clerk", "250", (250, 250)),
        (". State television has spoken of two hundred marchers.", "State television", "marchers",
         (200, 200)),
        (", and 250 according to the guards.", "the guards", "250", (250, 250)),
        (", at most 250, according to harbour guards.", "harbour guards", "at most 250",
         (None, 250)),
        (". A porter, who asked for no name, said that he had counted 250 marchers.", "A porter",
         "marchers", (250, 250)),
    ],
)  # fmt: skip
def test_a_second_number_is_a_claim_of_the_same_event(
    further: str, who: str, trigger: str, number: tuple[int | None, int | None]
) -> None:
    first, second = _march(MARCH + further)
    assert _numbers(first) == [(900, 900)]
    assert (second.claim.trigger, _numbers(second)) == (trigger, [number])
    assert [s.text for s in second.claim.attribution] == [who]
    assert (second.claim.type, second.actors, second.where) == ("PROTEST", first.actors, "Arica")
    assert second.claim.quantities[0].what == first.claim.quantities[0].what
    assert second.claim.sentence in MARCH + further


@pytest.mark.parametrize(
    "further",
    [
        ". Guards counted 250 sheep.",
        ". " + "It rained. " * 60 + "Guards counted 250 marchers.",
        ". Guards counted on 250.",
        ". Radio Sur reported three of its vans missing.",
        ". Guards said 1,000 officers had come.",
    ],
)
def test_other_numbers_are_left_alone(further: str) -> None:
    (told,) = _march(MARCH + further)
    assert _numbers(told) == [(900, 900)]


def test_what_did_not_happen_is_counted_by_nobody() -> None:
    assert len(_march(MARCH + "; guards counted 250 marchers.", status=Status.PLANNED)) == 1


def test_a_number_goes_to_whoever_told_it() -> None:
    text = MARCH + "; the guards put the crowd at 250."
    scene = Scene(text).tell(
        "marched", (QUANTITY, "about 900"), (QUANTITY, "250"), type_=EventType.PROTEST
    )
    first, second = scene.claims()
    assert (_numbers(first), _numbers(second)) == ([(900, 900)], [(250, 250)])


def test_a_noun_that_counts_has_the_number_before_it() -> None:
    (told,) = Scene("The guards made two arrests.").tell("arrests", type_=EventType.COERCE).claims()
    assert [(q.what, q.min) for q in told.claim.quantities] == [("arrested", 2)]
    (other,) = Scene("Two fair talks.").tell("talks").claims()
    assert other.claim.quantities == ()


def test_whoever_counts_takes_no_part() -> None:
    text = "The navy put the number of dead in the raid at forty."
    scene = Scene(text).tell("raid", (ACTOR, "The navy"), type_=EventType.ASSAULT)
    (told,) = scene.claims()
    assert told.actors == []
    assert [s.text for s in told.claim.attribution] == ["The navy"]


@pytest.mark.parametrize("further", ["; the guards, at 250.", ", and the guards at 250."])
def test_a_third_number_may_leave_its_verb_out(further: str) -> None:
    told = _march(MARCH + "; the mayor put it at 400" + further)
    assert [_numbers(one) for one in told] == [[(900, 900)], [(400, 400)], [(250, 250)]]
    assert told[2].claim.attribution[0].text == "the guards"


@pytest.mark.parametrize(
    ("further", "who"),
    [
        (". The mayor said nine were killed.", "The mayor"),
        (". A doctor said that nine people had died.", "A doctor"),
        (", while the Gull Post, citing a nurse, said that nine had died.", "the Gull Post"),
    ],
)
def test_the_dead_of_others_are_told_by_a_verb(further: str, who: str) -> None:
    scene = Scene("A blast killed six people, police said" + further)
    scene.tell("blast", (QUANTITY, "six"), (SOURCE, "police"), (CUE, "said"),
               type_=EventType.ASSAULT)  # fmt: skip
    first, second = scene.claims()
    assert (_numbers(first), _numbers(second)) == ([(6, 6)], [(9, 9)])
    assert [s.text for s in second.claim.attribution][-1] == who
