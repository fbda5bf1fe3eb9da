"""Participants that a report has told of before, and days that are left to what it tells."""

from datetime import date

import pytest
from scenes import Scene

from hearsay.records import Attribution, EventType, Role, SourceKind

ACTOR, RECIPIENT = Role.ACTOR, Role.RECIPIENT
COERCE = {"type_": EventType.COERCE}


def test_the_arrest_is_of_whom_the_report_has_told() -> None:
    scene = Scene("Police detained Ivo Kral. The arrest came at night.", person="Ivo Kral")
    scene.tell("detained", (ACTOR, "Police"), (RECIPIENT, "Ivo Kral"), **COERCE)
    scene.tell("arrest", **COERCE)
    _, arrest = scene.claims()
    assert (arrest.actors, arrest.recipients) == (["Police"], ["Ivo Kral"])
    spans = {e.part: e.span for e in arrest.claim.evidence}
    assert spans["recipients"] == scene.span("Ivo Kral")
    assert "as told of «detained»" in arrest.claim.reasons[-1]


@pytest.mark.parametrize("retold", ["An arrest came.", "The arrest of another came."])
def test_another_arrest_is_of_somebody_else(retold: str) -> None:
    scene = Scene(f"Police detained Ivo Kral. {retold}", person="Ivo Kral")
    scene.tell("detained", (ACTOR, "Police"), (RECIPIENT, "Ivo Kral"), **COERCE)
    scene.tell("arrest", **COERCE)
    assert scene.claims()[1].recipients == []


def test_a_passive_leaves_its_actor_unsaid() -> None:
    scene = Scene("Police held Ivo Kral. Mr Kral was held.", person="Ivo Kral|Kral")
    scene.tell("held", (ACTOR, "Police"), (RECIPIENT, "Ivo Kral"), **COERCE)
    scene.tell("held@2", (RECIPIENT, "Kral@2"), **COERCE)
    assert scene.claims()[1].actors == []


def test_the_talks_are_of_all_who_talked() -> None:
    scene = Scene("Olga Brandt met Ivo Kral. Brandt left the talks.",
                  person="Olga Brandt|Ivo Kral|Brandt@2")  # fmt: skip
    scene.tell("met", (ACTOR, "Olga Brandt"), (RECIPIENT, "Ivo Kral"))
    scene.tell("talks", (ACTOR, "Brandt@2"))
    assert set(scene.claims()[1].actors + scene.claims()[1].recipients) == {
        "Olga Brandt", "Ivo Kral"
    }  # fmt: skip


def test_a_minister_without_a_state_is_of_the_datelines() -> None:
    scene = Scene("LIMA, May 4 (LHN) - Interior Minister Ivo Kral left.", person="Ivo Kral")
    scene.tell("left", (ACTOR, "Ivo Kral"), type_=EventType.RETREAT)
    (told,) = scene.claims()
    assert [e.country for e in told.entities.values()] == ["PER"]


def test_what_is_said_around_a_trigger_is_on_that_word() -> None:
    scene = Scene("The army fired first, Kral said. Two nurses told so.", person="Kral")
    scene.tell("fired", (ACTOR, "The army"), type_=EventType.ASSAULT)
    said = Attribution(cue=scene.span("said"), sources=(scene.span("Two nurses"),
                       scene.span("Kral")), contents=(scene.span("The army fired first"),),
                       kind=SourceKind.NAMED, score=0.9)  # fmt: skip
    (told,) = scene.claims(attributions=(said,))
    assert [s.text for s in told.claim.attribution] == ["Kral"]


def test_an_undated_accusation_is_after_what_it_answers() -> None:
    scene = Scene("On Monday a tug sank. Peru accused Chile.", place="Peru|Chile")
    scene.tell("sank", type_=EventType.ASSAULT, times={"On Monday": date(2033, 5, 2)})
    scene.tell("accused", (ACTOR, "Peru"), (RECIPIENT, "Chile"), type_=EventType.ACCUSE)
    accused = scene.claims()[1]
    assert accused.days == ("2033-05-02", "2033-05-04")
    assert "no day told: after «sank»" in accused.claim.reasons[-1]


@pytest.mark.parametrize("day", [date(2033, 3, 2), None])
def test_publication_alone_dates_nothing(day: date | None) -> None:
    scene = Scene("On Monday a tug sank. Peru accused Chile.", place="Peru|Chile")
    scene.tell("sank", type_=EventType.ASSAULT, times={"On Monday": day} if day else None)
    scene.tell("accused", (ACTOR, "Peru"), (RECIPIENT, "Chile"), type_=EventType.ACCUSE)
    assert scene.claims()[1].days is None
