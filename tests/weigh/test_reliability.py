from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace
from weigh_scenes import LATE, body, claim, official, report, source, unnamed

from hearsay.records import (
    Entity,
    Judgement,
    JudgementKind,
    Mention,
    Part,
    Reliability,
    SourceEntry,
    SourceKind,
    Span,
    Status,
    Subject,
    SubjectKind,
    new_judgement,
)
from hearsay.weigh import weigh
from hearsay.weigh.reliability import reliability

A, B = report("Gull Post"), report("Tide News")
AT = Mention(report=A.id, span=Span(0, 4))
UNION = replace(body("Salt Union", None), mentions=(AT,))
NOON = datetime(2034, 10, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("confirmed", "contradicted", "grade"),
    [
        (0, 0, "F"), (4, 0, "F"), (2, 2, "F"), (5, 0, "B"), (19, 0, "B"), (20, 0, "A"),
        (99, 1, "B"), (8, 2, "B"), (7, 2, "C"), (6, 4, "C"), (3, 3, "D"), (4, 6, "D"),
        (3, 5, "E"), (0, 5, "E"),
    ],
)  # fmt: skip
def test_the_rules(confirmed: int, contradicted: int, grade: str) -> None:
    assert reliability(confirmed, contradicted)[0] == grade


def test_the_rule_is_told() -> None:
    assert reliability(1, 2)[1] == "others put 3 of its events to the test, 5 are needed"
    assert reliability(7, 2)[1] == (
        "7 of 9 events confirmed by an independent voice, 2 only contradicted"
    )


def entries(*judgements: Judgement, events: int = 1) -> dict[str, SourceEntry]:
    """Events of which two outlets tell twice, an official once; another denies each."""
    told = [
        one
        for n in range(events)
        for one in (
            claim(A, event=f"H{n}"), claim(A, event=f"H{n}"), claim(B, event=f"H{n}"),
            claim(B, official(UNION), event=f"H{n}", status=Status.NEGATED),
            claim(B, unnamed("two clerks"), event=f"H{n}"),
        )
    ]  # fmt: skip
    return {one.name: one for one in weigh([A, B], [UNION], told, judgements).sources}


def test_events_count_once_and_the_confirmed_are_not_contradicted() -> None:
    found = entries(events=5)
    post = found["Gull Post"]
    assert (post.claims, post.confirmed, post.contradicted) == (10, 10, 10)
    assert (post.reliability, post.reason) == (
        "B", "5 of 5 events confirmed by an independent voice"
    )  # fmt: skip
    assert found["Salt Union"].reliability is Reliability.E
    assert found["two clerks"].reliability is Reliability.F
    assert found["two clerks"].reason == "people without a name may be others each time"


def test_an_outlet_is_not_confirmed_by_its_own_officials() -> None:
    """They may be its ground, whichever of its reports tells so first."""
    late = report("Gull Post", LATE)
    told = [claim(A), claim(late), claim(late, unnamed("officials"))]
    for claims in (told, told[1:]):
        found = weigh([A, late], [], claims)
        assert [one.origins for one in found.events] == [(1, 2)]
        assert {one.confirmed for one in found.sources} == {0}


def grade(letter: str, minute: int, subject: Subject) -> Judgement:
    moment = NOON + timedelta(minutes=minute)
    return new_judgement(JudgementKind.GRADE, "Ada", moment, about=(subject,), grade=letter)


def the(entity_part: Mention) -> Subject:
    parts = (Part(id="Eold", at=entity_part),)
    return Subject(kind=SubjectKind.ENTITY, name="the union", parts=parts)


def test_an_analysts_grade_takes_the_place_of_the_suggested_one() -> None:
    post = Subject(kind=SubjectKind.OUTLET, name="The Gull Post", parts=())
    first, later = grade("D", 1, post), grade("C", 2, post)
    assert entries(first, events=5)["Gull Post"].reliability is Reliability.D
    assert entries(later, first)["Gull Post"].reason == f"set by Ada ({later.id})"
    undo = new_judgement(JudgementKind.UNDO, "Bo", NOON + timedelta(hours=1), undoes=later.id)
    assert entries(first, later, undo)["Gull Post"].reliability is Reliability.D
    assert entries(first)["Tide News"].reliability is Reliability.F


@pytest.mark.parametrize("span", [Span(0, 4), Span(2, 6)])
def test_a_grade_finds_its_source_at_the_words(span: Span) -> None:
    other = replace(body("Sea Union", None), mentions=(Mention(report=A.id, span=Span(9, 12)),))
    ruled = grade("B", 1, the(Mention(report=A.id, span=span)))
    told = claim(A, official(UNION)), claim(A, official(other))
    found = {s.name: s for s in weigh([A], [UNION, other], told, [ruled]).sources}
    assert found["Salt Union"].reliability is Reliability.B
    assert found["Sea Union"].reliability is Reliability.F


def test_a_cited_outlet_goes_by_its_entity_too() -> None:
    cited = Entity(id="Ewire", name="Dock Wire", kind=UNION.kind, mentions=(AT,))
    told = claim(B, source(SourceKind.OUTLET, "the Dock Wire", cited))
    found = weigh([B], [cited], [told], [grade("E", 1, the(AT))]).sources
    assert {s.name: s.reliability.value for s in found} == {"Dock Wire": "E", "Tide News": "F"}
