"""What becomes of an event that is told both ways, and on what its accounts disagree."""

from datetime import date

import pytest
from msgspec import structs
from weigh_scenes import EARLY, LATE, body, claim, official, person, report, source, unnamed

from hearsay.records import (
    Claim,
    Entity,
    EntityKind,
    EventStatus,
    Evidence,
    Field,
    Quantity,
    Report,
    SourceKind,
    Span,
    Status,
    When,
)
from hearsay.weigh import weigh

A, B, C = report("Gull Post"), report("Tide News"), report("Pier Radio", LATE)
MINISTRY, UNION = body("Defence Ministry"), body("Salta Dockers' Union")
FRONT, GUILD = body("Quechua Front", None), body("Miners' Guild", None)
NO, PLAN = Status.NEGATED, Status.PLANNED


def _weighed(*claims: Claim, named: tuple[Entity, ...] = ()) -> tuple[EventStatus, list[Field]]:
    everyone = (MINISTRY, UNION, FRONT, GUILD, *named)
    found = weigh([A, B, C], everyone, claims)
    assert found == weigh([C, B, A], everyone[::-1], claims[::-1])
    return found.events[0].status, [d.field for d in found.disagreements]


def test_told_both_ways_on_others_word_it_is_contested() -> None:
    told = claim(A, official(UNION)), claim(B, official(MINISTRY), status=NO)
    assert _weighed(*told) == (EventStatus.CONTESTED, [Field.WHETHER])


def test_who_denied_and_then_tells_settles_it() -> None:
    minister = person("Olga Brandt", "defence minister of Peru")
    told = (claim(A, official(UNION)), claim(A, official(MINISTRY), status=NO),
            claim(C, source(SourceKind.NAMED, "Brandt", minister)))  # fmt: skip
    assert _weighed(*told, named=(minister,)) == (EventStatus.HAPPENED, [Field.WHETHER])


def test_who_told_and_then_denies_takes_it_back() -> None:
    told = claim(A, official(MINISTRY)), claim(C, official(MINISTRY), status=NO)
    assert _weighed(*told)[0] == EventStatus.DENIED


def test_a_report_that_tells_it_as_a_fact_settles_it() -> None:
    told = claim(A, official(MINISTRY), status=NO), claim(C)
    assert _weighed(*told) == (EventStatus.HAPPENED, [Field.WHETHER])


def test_a_denial_of_having_done_it_leaves_that_it_happened() -> None:
    told = (claim(A, official(MINISTRY), actors=(FRONT.id,)),
            claim(B, official(FRONT), actors=(GUILD.id,)),
            claim(B, official(FRONT), actors=(FRONT.id,), status=NO))  # fmt: skip
    assert _weighed(*told) == (EventStatus.HAPPENED, [Field.WHO])


def test_a_state_and_its_army_are_one_told_vaguer() -> None:
    army = body("Peruvian Army")
    peru = Entity(id="Eper", name="Peru", kind=EntityKind.PLACE, country="PER")
    told = claim(A, actors=(army.id,)), claim(B, actors=(peru.id,))
    assert _weighed(*told, named=(army, peru)) == (EventStatus.HAPPENED, [])


def test_a_plan_that_another_side_denies_in_one_report_is_contested() -> None:
    told = claim(A, unnamed("two clerks"), status=PLAN), claim(A, official(MINISTRY), status=NO)
    assert _weighed(*told) == (EventStatus.CONTESTED, [Field.WHETHER])
    later = claim(A, unnamed("two clerks"), status=PLAN), claim(C, official(MINISTRY), status=NO)
    assert _weighed(*later)[0] == EventStatus.CANCELLED


def test_what_was_thought_of_and_given_up_is_cancelled() -> None:
    told = claim(A, status=Status.POSSIBLE), claim(C, status=NO)
    assert _weighed(*told)[0] == EventStatus.CANCELLED


def _on(day: date) -> When:
    return When(day, day)


def test_two_voices_disagree_on_the_day_one_does_not() -> None:
    one, other = claim(A, when=_on(EARLY)), claim(B, when=_on(LATE))
    assert _weighed(one, other)[1] == [Field.WHEN]
    assert _weighed(one, claim(A, when=_on(LATE)))[1] == []


def test_a_plan_that_was_moved_is_no_disagreement() -> None:
    one, other = (claim(r, official(UNION), status=PLAN, when=_on(day))
                  for r, day in ((A, EARLY), (C, LATE)))  # fmt: skip
    assert _weighed(one, other)[1] == []


@pytest.mark.parametrize(
    ("names", "clash"),
    [
        (("Salta Hotel", "Tacna airport"), True),
        (("The bridge", "Salta bridge"), False),
        (("Pit 4", "Pit 4"), False),
    ],
)
def test_two_buildings_are_two_places(names: tuple[str, str], clash: bool) -> None:
    one, other = (Entity(id=f"E{n}", name=n, kind=EntityKind.FACILITY) for n in names)
    told = claim(A, where=one.id), claim(B, where=other.id)
    assert _weighed(*told, named=(one, other))[1] == ([Field.WHERE] if clash else [])


def test_a_toll_that_one_voice_raises_is_no_disagreement() -> None:
    def dead(number: int) -> tuple[Quantity, ...]:
        return (Quantity(what="dead", min=number, max=number),)

    first = claim(A, official(MINISTRY), quantities=dead(3))
    assert _weighed(first, claim(C, official(MINISTRY), quantities=dead(4)))[1] == []
    assert _weighed(first, claim(C, official(UNION), quantities=dead(4)))[1] == [Field.NUMBER]


def test_one_number_that_both_tell_is_enough() -> None:
    eleven, two = (Quantity(what="arrested", min=n, max=n) for n in (11, 2))
    told = claim(A, quantities=(eleven,)), claim(B, quantities=(eleven, two))
    assert _weighed(*told)[1] == []


@pytest.mark.parametrize(("men", "clash"), [(9, []), (8, [Field.NUMBER])])
def test_nine_and_four_are_thirteen(men: int, clash: list[Field]) -> None:
    parts = tuple(Quantity(what="dead", min=n, max=n) for n in (men, 4))
    whole = (Quantity(what="dead", min=13, max=13),)
    assert _weighed(claim(A, quantities=parts), claim(B, quantities=whole))[1] == clash


def test_what_had_been_ruled_out_before_is_planned_all_the_same() -> None:
    plan = claim(A, status=Status.PLANNED)
    before = claim(
        A, status=NO, sentence="Ruiz, who had always ruled out any talks, will lead them."
    )
    assert _weighed(plan, before)[0] == EventStatus.PLANNED
    later = structs.replace(before, report=C.id)
    assert _weighed(plan, later)[0] == EventStatus.CANCELLED
    now = claim(A, status=NO, sentence="Ruiz rules out any talks.")
    assert _weighed(plan, now)[0] == EventStatus.CANCELLED


def test_what_did_not_happen_at_first_and_then_did_has_happened() -> None:
    told = claim(A, status=NO), claim(A)
    assert _weighed(*told) == (EventStatus.HAPPENED, [])


@pytest.mark.parametrize(
    "sentence",
    [
        "The crew shelved the strike on Monday.",
        "The envoy had been due to land on Monday but stayed at home.",
        "The envoy was to have landed on Monday.",
    ],
)
def test_what_is_told_only_as_called_off_had_been_planned(sentence: str) -> None:
    off = claim(A, status=Status.NEGATED, sentence=sentence)
    assert _weighed(off)[0] == EventStatus.CANCELLED
    never = claim(A, status=Status.NEGATED, sentence="There was no strike on Monday.")
    assert _weighed(never)[0] == EventStatus.DENIED


def _telling(of: Report, sentence: str, trigger: str, status: Status) -> Claim:
    at = sentence.index(trigger)
    words = Evidence(part="trigger", span=Span(at, at + len(trigger)))
    made = claim(of, status=status, sentence=sentence, trigger=trigger)
    return structs.replace(made, span=Span(0, len(sentence)), evidence=(words,))


def test_who_vows_not_to_do_it_again_denies_nothing() -> None:
    shot = _telling(A, "The guards shot at a boat.", "shot", Status.ACTUAL)
    vow = _telling(C, "No guard would shoot, they said.", "shoot", NO)
    assert _weighed(shot, vow) == (EventStatus.HAPPENED, [])
    denial = _telling(C, "No guard did shoot, they said.", "shoot", NO)
    assert _weighed(shot, denial) == (EventStatus.CONTESTED, [Field.WHETHER])


def test_what_was_not_to_be_and_came_about_is_disputed() -> None:
    vow = _telling(A, "The guards will not shoot, they said.", "shoot", NO)
    shot = _telling(C, "The guards shot at a boat.", "shot", Status.ACTUAL)
    assert _weighed(vow, shot) == (EventStatus.HAPPENED, [Field.WHETHER])


def test_what_was_put_off_and_then_held_has_happened() -> None:
    off = claim(A, status=Status.NEGATED, sentence="The visit was put off.")
    held = claim(C, unnamed("a nurse"))
    assert _weighed(off, held) == (EventStatus.HAPPENED, [])
    set_for = claim(C, status=Status.NEGATED, sentence="It had been set for Friday, she said.")
    assert _weighed(held, set_for)[0] == EventStatus.HAPPENED
    still = claim(B, status=Status.NEGATED, sentence="The visit was put off.")
    assert _weighed(claim(A, unnamed("a nurse")), still)[0] == EventStatus.CONTESTED
