"""Two words beside each other that tell one event."""

import pytest
from msgspec import structs
from scenes import Scene

from hearsay.records import EventType, Role, Status

SANCTION, ASSAULT = EventType.SANCTION, EventType.ASSAULT


@pytest.mark.parametrize(
    ("text", "first", "second", "told"),
    [
        ("Peru imposed sanctions on Chile.", "imposed", "sanctions", ["sanctions"]),
        ("An attack was carried out.", "attack", "carried out", ["carried out"]),
        ("The blast that had destroyed it.", "blast", "destroyed", ["destroyed"]),
        ("Peru shelled and bombed Arica.", "shelled", "bombed", ["shelled", "bombed"]),
        ("Peru fired. Shots killed two.", "fired", "killed", ["fired", "killed"]),
        ("Guards shot a porter, killing him.", "shot", "killing", ["shot", "killing"]),
    ],
)
def test_two_words_beside_each_other_tell_one_event(
    text: str, first: str, second: str, told: list[str]
) -> None:
    scene = Scene(text, place="Peru|Chile" if "Chile" in text else "")
    scene.tell(first, type_=SANCTION).tell(second, type_=SANCTION)
    scene.triggers[0] = structs.replace(scene.triggers[0], score=0.6)
    assert [t.claim.trigger for t in scene.claims()] == told


def test_what_only_the_other_word_tells_is_kept() -> None:
    scene = Scene("Peru imposed sanctions on Chile.", place="Peru|Chile")
    scene.tell("imposed", (Role.ACTOR, "Peru"), type_=SANCTION)
    scene.tell("sanctions", (Role.RECIPIENT, "Chile"), type_=SANCTION)
    scene.triggers[0] = structs.replace(scene.triggers[0], score=0.6)
    (told,) = scene.claims()
    assert (told.actors, told.recipients) == (["Peru"], ["Chile"])


def test_words_of_two_kinds_or_statuses_tell_two() -> None:
    scene = Scene("Peru threatened an attack.", place="Peru")
    scene.tell("threatened", type_=EventType.THREATEN).tell("attack", type_=ASSAULT)
    assert len(scene.claims()) == 2
    scene = Scene("Peru repelled an attack.", place="Peru")
    scene.tell("repelled", type_=ASSAULT).tell("attack", type_=ASSAULT, status=Status.NEGATED)
    assert len(scene.claims()) == 2
