import pytest
from hypothesis import given
from hypothesis import strategies as st
from weigh_scenes import LATE, body, claim, official, report, source, unnamed

from hearsay.records import Claim, Credibility, Event, Report, Source, SourceKind, Status
from hearsay.weigh import weigh

A, B, C = report("Gull Post"), report("Tide News"), report("Pier Radio", LATE)
ARMY, UNION = body("Peruvian Army"), body("Salt Union", None)


def event(*claims: Claim) -> Event:
    return weigh([A, B, C], [ARMY, UNION], claims).events[0]


def grade(*claims: Claim) -> int:
    return event(*claims).credibility.value


def paper(name: str) -> Source:
    return source(SourceKind.OUTLET, name)


def no(of: Report, *chain: Source) -> Claim:
    return claim(of, *chain, status=Status.NEGATED)


def test_independent_origins_confirm_perhaps_two_make_it_probable_and_one_possible() -> None:
    assert grade(claim(A, official(ARMY)), claim(B, official(UNION))) == 1
    assert grade(claim(A, unnamed("two officials")), claim(B, unnamed("an official"))) == 2
    assert grade(claim(A)) == grade(claim(A), claim(B, paper("the Gull Post"))) == 3


def test_what_one_outlet_alone_tells_is_not_confirmed() -> None:
    told = event(claim(A, official(UNION)), claim(A, official(ARMY)))
    assert (told.origins, told.credibility.value) == ((2, 2), 2)
    assert "2 independent origins, by one outlet" in told.reasons[2]


def test_a_plan_is_graded_as_a_plan_and_a_calling_off_as_that() -> None:
    plan = claim(A, official(ARMY), status=Status.PLANNED)
    told = event(plan, claim(B, official(UNION), status=Status.PLANNED))
    assert told.reasons[2] == (
        "credibility 1, Confirmed by other sources, that it is planned: 2 independent origins, "
        "nobody denies it"
    )
    off = event(plan, no(C, official(ARMY)))
    assert (off.status, off.credibility.value) == ("cancelled", 3)
    assert "that it was called off: one origin" in off.reasons[2]


def test_a_denial_lowers_it_by_one_and_contested_by_two() -> None:
    told, again = claim(A, official(ARMY)), claim(B)
    denial = no(B, official(UNION))
    assert grade(told, denial) == 4
    settled = event(told, again, denial)
    assert (settled.status, settled.credibility.value) == ("happened", 2)
    assert "another side denies it" in settled.reasons[2]
    contested = event(told, claim(B, unnamed("a nurse")), denial)
    assert (contested.status, contested.credibility.value) == ("contested", 3)


def test_who_comes_to_tell_of_it_denies_it_no_more() -> None:
    told = event(claim(A, official(UNION)), no(A, official(ARMY)), claim(C, official(ARMY)))
    assert (told.status, told.credibility.value) == ("happened", 1)


def test_only_denied_is_improbable_only_possible_cannot_be_judged() -> None:
    assert grade(no(A, official(ARMY))) == 5
    assert grade(claim(A, status=Status.POSSIBLE), claim(B, status=Status.CONDITIONAL)) == 6


def test_a_circle_is_told_and_cannot_be_judged() -> None:
    circle = claim(A, paper("Tide News")), claim(B, paper("the Gull Post"))
    told = event(*circle, claim(C, paper("Tide News")))
    assert (told.credibility, told.origins) == (Credibility.CANNOT_BE_JUDGED, (1, 1))
    assert told.reasons[3] == (
        "in a circle: Gull Post, Pier Radio, Tide News have it only from one another"
    )


def test_a_circle_with_a_way_out_is_none() -> None:
    circle = claim(A, paper("Tide News")), claim(B, paper("the Gull Post"))
    assert len(event(*circle, claim(B, official(UNION))).reasons) == 3
    beside = event(*circle, claim(C, official(ARMY)))
    assert beside.reasons[3] == "in a circle: Gull Post, Tide News have it only from one another"
    assert beside.credibility.value == 3


def test_many_reports_of_one_unnamed_source_are_told() -> None:
    two = unnamed("two clerks")
    told = event(claim(A, two), claim(B, two, paper("the Gull Post")), claim(C, paper("Gull Post")))
    assert told.reasons[3] == "all 3 reports go back to one unnamed source: «two clerks»"
    assert len(event(claim(A, two), claim(A, two)).reasons) == 3
    assert len(event(claim(A, official(ARMY)), claim(B, official(ARMY))).reasons) == 3


@pytest.mark.parametrize("one", Credibility)
def test_the_official_words(one: Credibility) -> None:
    assert one.words[0].isupper()


SCENE = (
    claim(A), claim(A, unnamed("two officials")), claim(B, paper("the Gull Post")),
    no(B, official(ARMY)), no(C, official(UNION)), claim(C, status=Status.PLANNED),
)  # fmt: skip


@given(st.permutations(SCENE), st.integers(1, len(SCENE)))
def test_no_order_matters(claims: list[Claim], size: int) -> None:
    some = claims[:size]
    assert event(*some) == event(*sorted(some, key=lambda c: c.id))
