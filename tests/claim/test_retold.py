"""Participants that a report has told of before, and days that are left to what it tells."""

from datetime import date

import pytest
from scenes import Scene

from hearsay.records import Attribution, EventType, Role, SourceKind, Status

ACTOR, RECIPIENT = Role.ACTOR, Role.RECIPIENT
COERCE = {"type_": EventType.COERCE}


def test_the_arrest_is_of_whom_the_report_has_told() -> None:
    scene = Scene("Police detained Ivo Kral. The arrest came at night.", person="Ivo Kral")
    scene.tell("detained", (ACTOR, "Police"), (RECIPIENT, "Ivo Kral"), **COERCE)
    scene.tell("arrest", **COERCE)
    _, arrest = scene.claims()
    assert (arrest.actors, arrest.recipients) == (["police"], ["Ivo Kral"])
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


def test_a_pronoun_gives_way_to_the_name_in_its_sentence() -> None:
    scene = Scene("Ana Kral knew more: pilots fled, she said.", person="Ana Kral")
    scene.tell("fled", (ACTOR, "pilots"), (Role.SOURCE, "she"), (Role.CUE, "said"),
               type_=EventType.RETREAT)  # fmt: skip
    (told,) = scene.claims()
    assert [s.text for s in told.claim.attribution] == ["Ana Kral"]


def test_the_cue_of_a_trigger_leads_to_its_source() -> None:
    scene = Scene("Pilots fled, Kral said.", person="Kral")
    scene.tell("fled", (ACTOR, "Pilots"), (Role.CUE, "said"), type_=EventType.RETREAT)
    cue, sources, contents = scene.span("said"), (scene.span("Kral"),), (scene.span("Pilots"),)
    said = Attribution(
        cue=cue, sources=sources, contents=contents, kind=SourceKind.NAMED, score=0.9
    )
    (told,) = scene.claims(attributions=(said,))
    assert [s.text for s in told.claim.attribution] == ["Kral"]


def test_this_reporter_is_the_reports_own_voice() -> None:
    scene = Scene("This reporter saw pilots fight.")
    scene.tell("fight", (ACTOR, "pilots"), (Role.SOURCE, "reporter"), type_=EventType.ASSAULT)
    assert scene.claims()[0].claim.attribution == ()


def test_what_is_demanded_is_no_event_of_its_own() -> None:
    scene = Scene("Chile demanded the release of Ivo Kral.", place="Chile", person="Ivo Kral")
    scene.tell("demanded", (ACTOR, "Chile"), type_=EventType.REQUEST)
    scene.tell("release", (RECIPIENT, "Ivo Kral"), type_=EventType.RETREAT,
               status=Status.CONDITIONAL)  # fmt: skip
    assert [told.claim.trigger for told in scene.claims()] == ["demanded"]


def test_a_request_for_comment_is_no_event() -> None:
    scene = Scene("The army did not answer a request for comment.")
    assert scene.tell("request", type_=EventType.REQUEST).claims() == []


def test_a_meeting_of_two_lacks_nobody() -> None:
    scene = Scene("Ana Kral, Ivo Brandt and Bo Lund met. Kral and Brandt met again.",
                  person="Ana Kral|Ivo Brandt|Bo Lund|Kral@2|Brandt@2")  # fmt: skip
    scene.tell("met", (ACTOR, "Ana Kral"), (ACTOR, "Ivo Brandt"), (ACTOR, "Bo Lund"))
    scene.tell("met@2", (ACTOR, "Kral@2"), (ACTOR, "Brandt@2"))
    assert scene.claims()[1].actors == ["Ana Kral", "Ivo Brandt"]


@pytest.mark.parametrize("words", ["the two leaders' summit", "a summit of the two leaders"])
def test_the_two_leaders_may_own_a_summit(words: str) -> None:
    scene = Scene(f"President Ana Kral rang President Ivo Brandt before {words}.",
                  person="Ana Kral|Ivo Brandt")  # fmt: skip
    leaders = "the two leaders'" if "'" in words else "the two leaders"
    scene.tell("summit", (ACTOR, leaders))
    assert scene.claims()[0].actors == ["Ana Kral", "Ivo Brandt"]
