"""Where claims meet, how far reports may be apart, and how long one event is told."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hearsay.records import (
    Claim,
    EntityKind,
    EventType,
    Evidence,
    Span,
    Status,
    When,
    Who,
)
from hearsay.resolve.cells import HEADS, PERIOD, beside, cells, neighbours
from hearsay.resolve.extent import ECHO, LONG_AGO, extent
from hearsay.resolve.parties import parties
from hearsay.resolve.scenes import FAR, farness

DAY = date(2034, 3, 1)
KNOWN = parties([Who("Ea", "Olga Brandt", EntityKind.PERSON, None),
                 Who("Eb", "six porters", EntityKind.GROUP, None)])  # fmt: skip


def _claim(id_: str = "C1", day: int | None = None, **more: object) -> Claim:
    when = When(DAY + timedelta(day), DAY + timedelta(day)) if day is not None else None
    given_ = {"actors": ("Ea",), "trigger": "met", "type": EventType.CONSULT, **more}
    return Claim(
        id=id_, report=f"R{id_}", sentence="s", status=Status.ACTUAL, when=when, span=Span(0, 1),
        evidence=(Evidence(part="trigger", span=Span(0, 1)),), score=1, maker="hand",
        **given_,  # type: ignore[arg-type]
    )  # fmt: skip


def _meet(a: Claim, b: Claim, days: int) -> bool:
    """Whether two claims are compared whose reports appeared so many days apart."""
    where = {"C1": cells(a, KNOWN, DAY), "C2": cells(b, KNOWN, DAY + timedelta(days))}
    return list(neighbours(where)) == [("C1", "C2")]


def test_claims_of_one_person_told_at_one_time_meet() -> None:
    assert _meet(_claim(), _claim("C2", trigger="talks"), PERIOD)
    assert not _meet(_claim(), _claim("C2", trigger="talks"), 2 * PERIOD + 1)


def test_claims_of_one_day_meet_whenever_they_are_told() -> None:
    assert _meet(_claim(day=3), _claim("C2", day=3), 400)
    assert _meet(_claim(day=3), _claim("C2", day=4), 400)
    assert not _meet(_claim(day=3), _claim("C2", day=9), 400)


def test_claims_of_other_kinds_do_not_meet() -> None:
    assert not _meet(_claim(), _claim("C2", type=EventType.ASSAULT), 0)


def test_the_unnamed_meet_by_their_noun() -> None:
    other = parties([Who("Ex", "the Salto porters", EntityKind.GROUP, None)])
    mine = cells(_claim(actors=("Eb",), trigger="held"), KNOWN, DAY)
    assert mine & cells(_claim(actors=("Ex",), trigger="freed"), other, DAY)


@given(st.integers(2, 40))
def test_in_a_crowd_all_meet_its_heads_and_only_these(number: int) -> None:
    cell = next(iter(cells(_claim(), KNOWN, DAY)))
    where = {f"C{i:02}": [cell] for i in range(number)}
    pairs = set(neighbours(where))
    heads = sorted(where)[:HEADS]
    assert pairs == {(min(a, b), max(a, b)) for a in heads for b in where if a != b}


def test_a_cell_is_beside_itself_and_two_more() -> None:
    cell = next(iter(cells(_claim(), KNOWN, DAY)))
    before, itself, after = beside(cell)
    assert itself == cell
    assert cell in beside(before) and cell in beside(after)


def test_reports_without_a_common_name_are_far() -> None:
    assert farness(frozenset("abc"), frozenset("def")) == FAR
    assert farness(frozenset("abc"), frozenset("abd")) == 0
    assert farness(frozenset("abc"), frozenset()) == 0


def test_an_event_without_a_day_is_not_told_for_ever() -> None:
    first = extent(_claim(), DAY)
    assert first.meets(extent(_claim(), DAY + ECHO))
    assert not first.meets(extent(_claim(), DAY + ECHO + timedelta(1)))
    assert extent(_claim(day=3), DAY).meets(extent(_claim(day=3), DAY + 9 * ECHO))


def test_a_group_is_as_long_as_its_reports() -> None:
    both = extent(_claim(), DAY).with_(extent(_claim(), DAY + ECHO))
    assert not both.meets(extent(_claim(), DAY - timedelta(1)))


def test_what_is_long_ago_is_told_with_its_day() -> None:
    treaty = extent(_claim(day=3), DAY)
    assert treaty.meets(extent(_claim(), DAY))
    late = DAY + LONG_AGO + timedelta(9)
    recounted = extent(_claim(day=3), late)
    assert treaty.meets(recounted)
    assert not recounted.meets(extent(_claim(), late))
    assert not recounted.with_(treaty).meets(extent(_claim(), late))
