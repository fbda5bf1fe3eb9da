from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.records import (
    Claim,
    EntityKind,
    EventType,
    Evidence,
    Quantity,
    Span,
    Status,
    When,
    Who,
)
from hearsay.resolve.days import days_meet, shared_days
from hearsay.resolve.families import family
from hearsay.resolve.likeness import BASE, likeness, points
from hearsay.resolve.parties import parties
from hearsay.resolve.signs import cannot_be_one, signs, stem

DAY = date(2034, 3, 1)
KNOWN = parties([
    Who("Ea", "Olga Brandt", EntityKind.PERSON, None),
    Who("Eb", "Ivo Kral", EntityKind.PERSON, None),
    Who("Ec", "Salto", EntityKind.PLACE, "URY"),
    Who("Ed", "Salto harbour", EntityKind.FACILITY, "URY"),
    Who("Ee", "Lima", EntityKind.PLACE, "PER"),
])  # fmt: skip


def _days(first: int, last: int) -> When:
    return When(DAY + timedelta(first), DAY + timedelta(last))


def _claim(id_: str = "C1", **more: object) -> Claim:
    given_ = {
        "report": f"R{id_}", "type": EventType.CONSULT, "status": Status.ACTUAL, "actors": ("Ea",),
        "trigger": "met", "sentence": "Brandt met the porters.", **more,
    }  # fmt: skip
    return Claim(
        id=id_, span=Span(0, 22), evidence=(Evidence(part="trigger", span=Span(7, 10)),), score=1,
        maker="hand", **given_,  # type: ignore[arg-type]
    )  # fmt: skip


def _told(a: Claim, b: Claim, between: int = 0) -> dict[str, float]:
    found = list(signs(a, b, KNOWN, between))
    assert len({name for name, _ in found}) == len(found)
    return dict(found)


def test_the_same_words_of_the_same_people_speak_for_one_event() -> None:
    told = _told(_claim(), _claim("C2"))
    assert told["shared parties"] == 1
    assert {"same type CONSULT", "same word", "same actors", "same status"} <= told.keys()
    assert likeness(_claim(), _claim("C2"), KNOWN) > 0.5


def test_people_of_whom_nobody_is_shared_rule_it_out() -> None:
    other = _claim("C2", actors=("Eb",))
    assert cannot_be_one(_claim(), other, KNOWN)
    assert likeness(_claim(), other, KNOWN) == 0


def test_what_is_done_back_is_ruled_out_but_for_meetings() -> None:
    there = {"actors": ("Ea",), "recipients": ("Eb",)}
    back = {"actors": ("Eb",), "recipients": ("Ea",)}
    blamed = {"type": EventType.ACCUSE}
    assert cannot_be_one(_claim(**there, **blamed), _claim("C2", **back, **blamed), KNOWN)
    assert not cannot_be_one(_claim(**there), _claim("C2", **back), KNOWN)


@pytest.mark.parametrize(
    ("mine", "theirs", "sign"),
    [
        ({"where": "Ec"}, {"where": "Ec"}, "same place"),
        ({"where": "Ec"}, {"where": "Ed"}, "place within place"),
        ({"where": "Ec"}, {"where": "Ee"}, "other place"),
        ({"mode": ("visit",)}, {"mode": ("phone",)}, "other mode"),
        ({"mode": ("phone",)}, {"where": "Ec"}, "call and place"),
        ({"actors": ()}, {}, "nobody told"),
        ({"actors": ("Ea", "Eb")}, {"actors": (), "recipients": ("Ea",)}, "crossed"),
        ({"status": Status.PLANNED}, {}, "done and planned"),
        ({"status": Status.NEGATED}, {}, "negated"),
        ({"status": Status.POSSIBLE}, {}, "unsure"),
        ({"when": _days(0, 0)}, {"when": _days(1, 1)}, "next day"),
        ({"report": "R"}, {"report": "R"}, "same report"),
        ({"quantities": (Quantity(what="dead", min=4, max=4),)},) * 2 + ("same number",),
    ],
)
def test_each_sign_has_its_case(
    mine: dict[str, object], theirs: dict[str, object], sign: str
) -> None:
    assert sign in _told(_claim(**mine), _claim("C2", **theirs))
    assert sign in points()


def test_days_are_shared_in_parts() -> None:
    assert shared_days(_days(0, 0), _days(0, 0)) == 1
    assert shared_days(_days(0, 1), _days(1, 3)) == 1 / 4
    assert shared_days(_days(0, 0), _days(1, 1)) == 0
    assert days_meet(_days(0, 0), _days(1, 1))
    assert not days_meet(_days(0, 0), _days(2, 2))
    assert days_meet(None, _days(2, 2))


def test_types_that_readers_confuse_are_one_family() -> None:
    assert family(EventType.CONCEDE) == family(EventType.RETREAT)
    assert family(EventType.ASSAULT) != family(EventType.COERCE)


def test_every_base_of_points_is_there() -> None:
    assert BASE in points()
    assert stem("meetings") == stem("met the meeting")


CLAIMS = st.builds(
    _claim,
    st.just("C1"),
    type=st.sampled_from(EventType),
    status=st.sampled_from(Status),
    actors=st.lists(st.sampled_from(["Ea", "Eb", "Ec"]), unique=True).map(tuple),
    recipients=st.lists(st.sampled_from(["Ea", "Eb", "Ee"]), unique=True).map(tuple),
    where=st.none() | st.sampled_from(["Ec", "Ed", "Ee"]),
    when=st.none() | st.builds(_days, st.integers(0, 2), st.integers(2, 5)),
    report=st.sampled_from(["R1", "R2"]),
    trigger=st.sampled_from(["met", "talks", "porters"]),
)


@given(CLAIMS, CLAIMS, st.integers(0, 400))
def test_likeness_is_a_probability_and_the_same_from_either_side(
    a: Claim, b: Claim, between: int
) -> None:
    one, other = (likeness(x, y, KNOWN, between) for x, y in ((a, b), (b, a)))
    assert 0 <= one <= 1
    assert one == pytest.approx(other)
