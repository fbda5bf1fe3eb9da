"""Parties that a claim leaves unsaid, on hand-made readings and with points made for the test."""

from collections.abc import Mapping

import pytest
from scenes import Scene

from hearsay.claim import implicit
from hearsay.records import EventType, Role, Status

ACTOR, RECIPIENT, SOURCE = Role.ACTOR, Role.RECIPIENT, Role.SOURCE
SANCTION = {"type_": EventType.SANCTION}


@pytest.fixture
def worth(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, float]]:
    """Points by sort of gap, to be set by a test; nobody is meant without any."""
    found: dict[str, dict[str, float]] = {}

    def points() -> Mapping[str, Mapping[str, float]]:
        return found

    monkeypatch.setattr(implicit, "points", points)
    return found


def _two_bans() -> Scene:
    text = "Peru banned imports from Chile. On Monday Chile banned fish. Rain fell in Bolivia."
    scene = Scene(text, place="Peru|Chile|Chile@2|Bolivia")
    scene.tell("banned", (ACTOR, "Peru"), (RECIPIENT, "Chile"), **SANCTION)
    return scene.tell("banned@2", (ACTOR, "Chile@2"), **SANCTION)


def test_whoever_stands_against_the_other_party_is_meant(
    worth: dict[str, dict[str, float]],
) -> None:
    worth["recipients"] = {"nobody": 1.0, "most against": 3.0}
    told = _two_bans().claims()[1]
    assert told.recipients == ["Peru"]
    spans = {e.part: e.span for e in told.claim.evidence}
    assert spans["recipients"] == _two_bans().span("Peru")
    assert told.claim.reasons[-1] == "recipients: not said here; Peru, inferred with chance 0.88"


def test_nobody_is_meant_where_that_is_likelier(worth: dict[str, dict[str, float]]) -> None:
    worth["recipients"] = {"nobody": 4.0, "most against": 3.0}
    assert _two_bans().claims()[1].recipients == []


def test_nobody_is_meant_who_is_told_of_only_later(worth: dict[str, dict[str, float]]) -> None:
    worth["recipients"] = {"is state": 3.0, "same side": -9.0, "most against": -9.0}
    assert _two_bans().claims()[1].recipients == []


def test_whoever_denies_a_deed_is_said_to_have_done_it(worth: dict[str, dict[str, float]]) -> None:
    worth["actors"] = {"nobody": 1.0, "source negated": 3.0}
    scene = Scene("No village was burned, the army said.")
    scene.tell("burned", (SOURCE, "the army"), type_=EventType.ASSAULT, status=Status.NEGATED)
    assert scene.claims()[0].actors == ["army"]


def test_what_is_filled_counts_for_what_follows(worth: dict[str, dict[str, float]]) -> None:
    worth["recipients"] = {"nobody": 1.0, "most against": 2.0, "last of type same role": 4.0}
    text = "Peru banned imports from Chile. Chile banned fish. The Chilean ban holds."
    scene = Scene(text, place="Peru|Chile|Chile@2", people="Chilean")
    scene.tell("banned", (ACTOR, "Peru"), (RECIPIENT, "Chile"), **SANCTION)
    scene.tell("banned@2", (ACTOR, "Chile@2"), **SANCTION)
    scene.tell("ban@3", (ACTOR, "Chilean"), **SANCTION)
    assert [told.recipients for told in scene.claims()] == [["Chile"], ["Peru"], ["Peru"]]


def test_a_meeting_of_one_lacks_the_other_side(worth: dict[str, dict[str, float]]) -> None:
    worth["sides"] = {"nobody": 1.0, "same type same role": 3.0}
    scene = Scene("Ana Kral met Ivo Ruiz. Kral rang once.", person="Ana Kral|Ivo Ruiz|Kral@2")
    scene.tell("met", (ACTOR, "Ana Kral"), (RECIPIENT, "Ivo Ruiz"))
    scene.tell("rang", (ACTOR, "Kral@2"), mode=("phone",))
    assert scene.claims()[1].actors == ["Ana Kral", "Ivo Ruiz"]


def test_those_told_together_are_meant_together(worth: dict[str, dict[str, float]]) -> None:
    worth["recipients"] = {"together": 2.0}
    text = "Police held Ana Kral and Ivo Ruiz. The court freed everybody."
    scene = Scene(text, person="Ana Kral|Ivo Ruiz")
    scene.tell("held", (ACTOR, "Police"), (RECIPIENT, "Ana Kral"), (RECIPIENT, "Ivo Ruiz"),
               type_=EventType.COERCE)  # fmt: skip
    scene.tell("freed", (ACTOR, "The court"), type_=EventType.RETREAT)
    assert scene.claims()[1].recipients == ["Ana Kral", "Ivo Ruiz"]


def test_nobody_is_told_to_be_meant_at_a_faint_chance(worth: dict[str, dict[str, float]]) -> None:
    worth["recipients"] = {"nobody": -0.1}
    text = "Peru, Chile, Bolivia and Brazil talked. The army attacked."
    scene = Scene(text, place="Peru|Chile|Bolivia|Brazil")
    scene.tell("attacked", (ACTOR, "The army"), type_=EventType.ASSAULT)
    assert scene.claims()[0].recipients == []


@pytest.mark.parametrize("words", ["Peruvian", "South Korean"])
def test_a_country_that_is_only_spoken_of_is_shown_by_its_word(
    worth: dict[str, dict[str, float]], words: str
) -> None:
    worth["actors"] = {"is state": 3.0}
    scene = Scene(f"On Monday {words} officials spoke. The port was shut.", people=words)
    told = scene.tell("shut", **SANCTION).claims()[0]
    assert [e.span for e in told.claim.evidence if e.part == "actors"] == [scene.span(words)]


def test_a_pronoun_is_shown_only_where_nothing_else_tells(
    worth: dict[str, dict[str, float]],
) -> None:
    worth["actors"] = {"is person": 3.0}
    scene = Scene("Ana Kral came. She spoke. The port was shut.", person="Ana Kral")
    scene.link("She", "Kral").tell("spoke", (ACTOR, "She")).tell("shut", **SANCTION)
    told = scene.claims()[1]
    assert [e.span for e in told.claim.evidence if e.part == "actors"] == [scene.span("Ana Kral")]


def test_a_second_number_keeps_how_its_party_came_about(
    worth: dict[str, dict[str, float]],
) -> None:
    worth["actors"] = {"is state": 3.0}
    scene = Scene("Peru knew. In Arica 900 marched. The guards put the crowd at 250.",
                  place="Peru|Arica")  # fmt: skip
    scene.tell("marched", (Role.QUANTITY, "900"), type_=EventType.PROTEST)
    first, second = scene.claims()
    assert second.actors == first.actors == ["Peru"]
    assert second.claim.reasons == (
        "another number for «marched»",
        next(r for r in first.claim.reasons if r.startswith("actors: not said here")),
    )


def test_the_kept_points_are_of_the_sorts_that_are_asked() -> None:
    assert set(implicit.points()) == {"actors", "recipients", "sides"}
    assert all(abs(worth) < 20 for found in implicit.points().values() for worth in found.values())
