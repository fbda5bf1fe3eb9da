from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from weigh_scenes import EARLY, claim, report, unnamed

from hearsay.records import Claim, EventStatus, Report, Status
from hearsay.weigh import weigh

DAYS = [EARLY + timedelta(days=n) for n in range(4)]
TOLD = st.lists(st.tuples(st.sampled_from(DAYS), st.sampled_from(Status)), min_size=1, max_size=6)


def _told(facts: list[tuple[date, Status]]) -> tuple[list[Report], list[Claim]]:
    reports = [report("Gull Post", day, f"Text {n}.") for n, (day, _) in enumerate(facts)]
    told = zip(reports, facts, strict=True)
    return reports, [
        claim(one, unnamed(f"aide {one.id}"), status=status) for one, (_, status) in told
    ]


def test_a_plan_that_is_called_off_turns_once() -> None:
    reports, claims = _told([(DAYS[0], Status.PLANNED), (DAYS[2], Status.NEGATED)])
    (event,) = weigh(reports, (), claims).events
    assert [(one.day, one.status, one.claim) for one in event.history] == [
        (DAYS[0], EventStatus.PLANNED, claims[0].id),
        (DAYS[2], EventStatus.CANCELLED, claims[1].id),
    ]


def test_an_echo_is_no_turn() -> None:
    reports, claims = _told([(day, Status.ACTUAL) for day in DAYS])
    (event,) = weigh(reports, (), claims).events
    assert [one.day for one in event.history] == [DAYS[0]]


@given(TOLD)
def test_the_last_turn_is_the_status_and_each_was_that_of_its_evening(
    facts: list[tuple[date, Status]],
) -> None:
    reports, claims = _told(facts)
    (event,) = weigh(reports, (), claims).events
    assert event.history[-1].status is event.status
    for turn in event.history:
        by_then = [one for one in reports if one.published <= turn.day]
        ids = {one.id for one in by_then}
        (then,) = weigh(by_then, (), [one for one in claims if one.report in ids]).events
        assert then.status is turn.status
        assert turn.claim in {one.id for one in claims if one.report in ids}
