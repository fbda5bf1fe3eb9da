import inspect
import re
import sys
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from quay import sense

import hearsay.resolve.signs
from hearsay.records import (
    Claim,
    EntityKind,
    EventType,
    Evidence,
    Quantity,
    Span,
    Status,
    TypeScore,
    When,
    Who,
)
from hearsay.resolve.cells import cells
from hearsay.resolve.days import days_meet, shared_days
from hearsay.resolve.facts import facts
from hearsay.resolve.families import family
from hearsay.resolve.likeness import BASE, points, points_id
from hearsay.resolve.likeness import likeness as of_facts
from hearsay.resolve.parties import parties
from hearsay.resolve.signs import cannot_be_one as ruled_out
from hearsay.resolve.signs import signs
from hearsay.resolve.wording import commonness, stem

likeness_module = sys.modules["hearsay.resolve.likeness"]
DAY = date(2034, 3, 1)
KNOWN = parties([
    Who("Ea", "Olga Brandt", EntityKind.PERSON, None),
    Who("Eb", "Ivo Kral", EntityKind.PERSON, None),
    Who("Ec", "Salto", EntityKind.PLACE, "URY"),
    Who("Ed", "Salto harbour", EntityKind.FACILITY, "URY"),
    Who("Ee", "Lima", EntityKind.PLACE, "PER"),
])  # fmt: skip


TRIGGER = Evidence(part="trigger", span=Span(7, 10))


def _days(first: int, last: int) -> When:
    return When(DAY + timedelta(first), DAY + timedelta(last))


def _claim(id_: str = "C1", **more: object) -> Claim:
    given_ = {
        "report": f"R{id_}", "type": EventType.CONSULT, "status": Status.ACTUAL, "actors": ("Ea",),
        "trigger": "met", "sentence": "Brandt met the porters.", "evidence": (TRIGGER,), **more,
    }  # fmt: skip
    return Claim(
        id=id_, span=Span(0, 22), score=1,
        maker="hand", **given_,  # type: ignore[arg-type]
    )  # fmt: skip


UNTOLD = {"evidence": (TRIGGER, Evidence(part="when", span=Span(90, 96)))}
"""A day that another sentence tells."""
POINTED = {"sentence": "She met the porters.", "trigger": "met",
           "evidence": (TRIGGER, Evidence(part="actors", span=Span(0, 3), of="Ea"))}  # fmt: skip
"""Somebody whom the sentence does not name."""


def likeness(a: Claim, b: Claim, between: int = 0) -> float:
    return of_facts(facts(a, KNOWN), facts(b, KNOWN), between)


def cannot_be_one(a: Claim, b: Claim) -> bool:
    return ruled_out(facts(a, KNOWN), facts(b, KNOWN))


def _told(a: Claim, b: Claim, between: int = 0) -> dict[str, float]:
    found = list(signs(facts(a, KNOWN), facts(b, KNOWN), between))
    assert len({name for name, _ in found}) == len(found)
    return dict(found)


def test_the_same_words_of_the_same_people_speak_for_one_event() -> None:
    told = _told(_claim(), _claim("C2"))
    assert told["shared parties"] == 1
    assert {"same type CONSULT", "same word", "same actors", "same status"} <= told.keys()
    assert likeness(_claim(), _claim("C2")) > 0.5


def test_people_of_whom_nobody_is_shared_rule_it_out() -> None:
    other = _claim("C2", actors=("Eb",))
    assert cannot_be_one(_claim(), other)
    assert likeness(_claim(), other) == 0


def test_people_who_are_not_named_speak_only_against_it() -> None:
    other = _claim("C2", actors=("Eb",))
    assert not cannot_be_one(_claim(**POINTED), other)
    assert likeness(_claim(**POINTED), other) < likeness(_claim(), _claim("C2"))


def test_days_rule_it_out_where_both_sentences_tell_them() -> None:
    other = _claim("C2", when=_days(5, 5))
    assert cannot_be_one(_claim(when=_days(0, 0)), other)
    assert not cannot_be_one(_claim(when=_days(0, 0), **UNTOLD), other)


def test_a_call_is_no_meeting_at_a_place() -> None:
    assert cannot_be_one(_claim(mode=("phone",)), _claim("C2", where="Ec"))
    assert not cannot_be_one(_claim(mode=("phone",)), _claim("C2"))


def test_one_sentence_does_not_tell_one_event_as_of_two_types_and_statuses() -> None:
    taken = {"type": EventType.RETREAT, "status": Status.POSSIBLE}
    assert cannot_be_one(_claim(), _claim("C2", report="RC1", **taken))
    assert not cannot_be_one(_claim(), _claim("C2", **taken))
    assert not cannot_be_one(_claim(), _claim("C2", report="RC1", type=EventType.RETREAT))
    assert not cannot_be_one(_claim(), _claim("C2", report="RC1", status=Status.POSSIBLE))


def test_two_states_that_threaten_the_same_do_so_each_for_itself() -> None:
    threat = {"type": EventType.THREATEN}
    mine, theirs = _claim(actors=("Ee",), **threat), _claim("C2", actors=("Ec",), **threat)
    assert cannot_be_one(mine, theirs)
    assert not cannot_be_one(mine, _claim("C2", actors=("Ec", "Ee"), **threat))
    assert not cannot_be_one(mine, _claim("C2", actors=("Ea",), **threat))
    assert not cannot_be_one(_claim(actors=("Ee",)), _claim("C2", actors=("Ec",)))


def test_what_is_done_back_is_ruled_out_but_for_meetings() -> None:
    there = {"actors": ("Ea",), "recipients": ("Eb",)}
    back = {"actors": ("Eb",), "recipients": ("Ea",)}
    blamed = {"type": EventType.ACCUSE}
    assert cannot_be_one(_claim(**there, **blamed), _claim("C2", **back, **blamed))
    assert not cannot_be_one(_claim(**there), _claim("C2", **back))


@pytest.mark.parametrize(
    ("mine", "theirs", "sign"),
    [
        ({"where": "Ec"}, {"where": "Ec"}, "same place"),
        ({"where": "Ec"}, {"where": "Ed"}, "place within place"),
        ({"where": "Ec"}, {"where": "Ee"}, "other place"),
        ({"mode": ("visit",)}, {"mode": ("phone",)}, "other mode"),
        ({}, {"type": EventType.AGREE}, "other type"),
        ({"actors": ()}, {}, "nobody told"),
        ({"actors": ("Ea", "Eb")}, {"actors": (), "recipients": ("Ea",)}, "crossed"),
        ({"actors": ("Ea", "Ec")}, {"actors": ("Eb", "Ec")}, "a person on either side"),
        ({"actors": ("Ea", "Ec")}, {"actors": ("Eb", "Ec")}, "each names another"),
        ({"actors": ("Ea",)}, {"actors": ("Ee",)}, "nobody shared"),
        ({"recipients": ("Ec",)}, {"recipients": ("Ec",)}, "same recipients"),
        ({"mode": ("visit",)}, {"mode": ("visit",)}, "shared mode"),
        ({}, {}, "common word"),
        ({}, {}, "same side"),
        (
            {"report": "R", "status": Status.PLANNED},
            {"report": "R"},
            "done and planned in one report",
        ),
        ({"report": "R"}, {"report": "R"}, "way between sentences"),
        ({"status": Status.PLANNED}, {}, "done and planned"),
        ({"status": Status.NEGATED}, {}, "negated"),
        ({"status": Status.POSSIBLE}, {}, "unsure"),
        ({"when": _days(0, 0)}, {"when": _days(1, 1)}, "next day"),
        ({"when": _days(0, 0), **UNTOLD}, {"when": _days(1, 1)}, "days meet not told"),
        ({"when": _days(0, 0), **UNTOLD}, {"when": _days(0, 0)}, "shared days not told"),
        ({"when": _days(0, 0), **UNTOLD}, {"when": _days(5, 5)}, "days apart"),
        ({"actors": ("Ea", "Ec")}, {"actors": ("Eb", "Ec")}, "met another"),
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


def test_types_are_alike_as_far_as_the_reader_held_both_likely() -> None:
    meeting = _claim(or_types=(TypeScore(EventType.AGREE, 0.36),))
    accord = _claim("C2", type=EventType.AGREE)
    assert _told(meeting, accord)["types alike"] == pytest.approx(0.6)
    assert _told(_claim(), accord)["types alike"] == 0
    assert _told(_claim(), _claim("C2"))["types alike"] == 1
    assert likeness(meeting, accord) > likeness(_claim(), accord)


def test_types_that_readers_confuse_are_one_family() -> None:
    assert family(EventType.CONCEDE) == family(EventType.RETREAT)
    assert family(EventType.ASSAULT) != family(EventType.COERCE)


def test_every_sign_has_its_points_and_the_other_way_round() -> None:
    source = inspect.getsource(hearsay.resolve.signs)
    named = {name for name in re.findall(r'"([a-z ]+)"', source) if f'"{name}"' in source}
    told = {name for name in points() if not name.startswith("same type") and name != BASE}
    assert told <= named
    assert BASE in points()
    assert {f"same type {type_}" for type_ in EventType} <= points().keys()


def test_a_word_is_its_last_words_stem() -> None:
    assert stem("meetings") == stem("met the meeting")


def test_other_points_have_another_id(monkeypatch: pytest.MonkeyPatch) -> None:
    ids = {points_id()}
    for table, word in ((points, "same word"), (commonness, "met")):
        other = {**table(), word: 9.0}
        with monkeypatch.context() as patch:
            patch.setattr(likeness_module, table.__name__, lambda other=other: other)
            ids.add(points_id())
    assert len(ids) == 3


CLAIMS = st.builds(
    _claim,
    st.just("C1"),
    type=st.sampled_from(EventType),
    status=st.sampled_from(Status),
    actors=st.lists(st.sampled_from(["Ea", "Eb", "Ec"]), unique=True).map(tuple),
    recipients=st.lists(st.sampled_from(["Ea", "Eb", "Ee"]), unique=True).map(tuple),
    where=st.none() | st.sampled_from(["Ec", "Ed", "Ee"]),
    when=st.none()
    | st.builds(_days, st.integers(0, 2), st.integers(2, 5))
    | st.integers(0, 9).map(lambda day: _days(day, day)),
    mode=st.sampled_from([(), ("visit",), ("phone",), ("visit", "third-party")]),
    quantities=st.sampled_from([(), (Quantity(what="dead", min=4, max=4),)]),
    sentence=st.sampled_from(["Brandt met the porters.", "Porters met Kral in Salto.", ""]),
    report=st.sampled_from(["R1", "R2"]),
    trigger=st.sampled_from(["met", "talks", "porters"]),
)


@given(CLAIMS, CLAIMS, st.integers(0, 400))
def test_likeness_is_a_probability_and_the_same_from_either_side(
    a: Claim, b: Claim, between: int
) -> None:
    one, other = (likeness(x, y, between) for x, y in ((a, b), (b, a)))
    assert 0 <= one <= 1
    assert one == other


@given(st.lists(st.sampled_from(EventType), max_size=3, unique=True), st.sampled_from(EventType))
def test_signs_are_the_same_whichever_claim_comes_first(
    others: list[EventType], type_: EventType
) -> None:
    unsure = _claim(or_types=tuple(TypeScore(t, 0.1 + n / 7) for n, t in enumerate(others)))
    other = _claim("C2", type=type_, or_types=(TypeScore(EventType.AID, 0.3),))
    assert _told(unsure, other) == _told(other, unsure)


def test_senses_that_point_the_same_way_speak_for_one_event() -> None:
    one = _claim(sense=sense(1, 7), report="R1")
    same, across, unlike = (
        _claim("C2", trigger="clash", sense=sense(way, 7), report="R1") for way in (1, 2, -1)
    )
    told = [_told(one, other) for other in (same, across, unlike)]
    assert [signs["senses alike"] for signs in told] == [1, 0, -1]
    assert [signs["senses alike in one report"] for signs in told] == [1, 0, -1]
    assert likeness(one, same) > likeness(one, across) > likeness(one, unlike)


def test_senses_are_compared_only_where_one_maker_told_both() -> None:
    told, untold = _claim(sense=sense(1, 7)), _claim("C2")
    other = structs.replace(told, id="C3", maker="another hand")
    for pair in ((told, untold), (told, other)):
        found = _told(*pair)
        assert found["sense not told"] == 1 and "senses alike" not in found


def test_claims_of_one_kind_of_sense_meet_whatever_else_they_tell() -> None:
    clash = _claim(type=EventType.ASSAULT, trigger="clash", sense=sense(1, 7, 9))
    blood = _claim("C2", type=EventType.COERCE, trigger="bloodshed", actors=("Eb",),
                   sense=sense(1, 9, 3))  # fmt: skip
    untold = structs.replace(blood, sense="")
    other = structs.replace(blood, maker="another hand")
    assert len(cells(clash, KNOWN, DAY) & cells(blood, KNOWN, DAY)) == 1
    assert not cells(clash, KNOWN, DAY) & cells(other, KNOWN, DAY)
    assert not cells(clash, KNOWN, DAY) & cells(untold, KNOWN, DAY)


@pytest.mark.parametrize("sense", ["x", "é" * 72, "A" * 71, "A" * 200])
def test_a_sense_of_another_form_is_no_sense(sense: str) -> None:
    body = msgspec.json.encode(structs.replace(_claim(), sense=sense))
    with pytest.raises(msgspec.ValidationError, match=r"\$\.sense"):
        msgspec.json.decode(body, type=Claim)
    assert msgspec.json.decode(msgspec.json.encode(_claim()), type=Claim).sense == ""


@pytest.mark.parametrize(
    ("counted", "same"),
    [("six porters", True), ("six harbour porters", True), ("six crates", False)],
)
def test_a_number_is_the_same_if_it_counts_the_same(counted: str, same: bool) -> None:
    def freed(id_: str, words: str) -> Claim:
        number = Quantity(what="other", min=6, max=6, span=Span(11, 14))
        return _claim(id_, sentence=f"Lima freed {words}.", quantities=(number,))

    assert ("same number" in _told(freed("C1", "six porters"), freed("C2", counted))) == same
