import harbour
import pytest
import wires
from harbour import days
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from wires import official, report, told

from hearsay.records import (
    Claim,
    Disagreement,
    EntityKind,
    Event,
    EventStatus,
    Field,
    Quantity,
    QueryError,
    Record,
    Report,
)
from hearsay.views import Dispute, Index, disputes

POLICE = harbour.entity("Harbour Police", EntityKind.ORGANISATION)
HOSPITAL = harbour.entity("St Brannoc Hospital", EntityKind.ORGANISATION)
COVE = harbour.entity("Ellery Cove", EntityKind.PLACE)
BAY = harbour.entity("Long Bay", EntityKind.PLACE)
ONE = report("Harbour Gazette", 1, "The tug sank, the police said.")
TWO = report("Pacific Wire", 2, "The tug sank, the hospital said.")
THREE = report("Northern Post", 3, "The tug sank, the police repeated.")


def dead(least: int, most: int | None) -> tuple[Quantity, ...]:
    crew = Quantity(what="crew", min=9, max=9)
    return (Quantity(what="dead", min=least, max=most), crew)


def disputed(field: Field, *claims: Claim, reports: tuple[Report, ...] = (ONE, TWO)) -> Dispute:
    found = wires.event(*claims)
    differ = Disagreement(event=found.id, field=field, claims=tuple(sorted(c.id for c in claims)))
    entities = (POLICE, HOSPITAL, COVE, BAY)
    record = wires.record(reports, claims, found, entities=entities, disagreements=(differ,))
    (only,) = disputes(Index(record))
    return only


def says(one: Dispute) -> dict[str, list[str]]:
    return {side.says: [said.word for said in side.said] for side in one.positions}


def test_whether() -> None:
    (one,) = disputes(Index(harbour.RECORD))
    assert (one.row.event, one.field) == (harbour.SHUT.id, Field.WHETHER)
    assert says(one) == {
        "actual": ["Harbour Gazette"], "negated": ["Oda Brekke → Pacific Wire"]
    }  # fmt: skip
    assert one.positions[1].said[0].sentence == harbour.DENIAL
    assert one.positions[1].said[0].report == harbour.WIRE.id


def test_only_numbers_that_differ_are_told() -> None:
    claims = (
        told(ONE, official(POLICE), quantities=dead(3, 3)),
        told(TWO, official(HOSPITAL), quantities=dead(7, None)[:1]),
        told(THREE, official(POLICE), quantities=dead(3, 3)),
    )
    found = disputed(Field.NUMBER, *claims, reports=(ONE, TWO, THREE))
    assert list(says(found)) == ["3 dead", "at least 7 dead"]
    assert len(says(found)["3 dead"]) == 2


@pytest.mark.parametrize(
    ("field", "first", "second", "sides"),
    [
        (Field.WHEN, {"when": days(3, 3)}, {"when": days(5, 9)}, ["2031-03-03", "5–9 Mar 2031"]),
        (Field.WHERE, {"where": COVE.id}, {"where": BAY.id}, ["Ellery Cove", "Long Bay"]),
        (
            Field.WHO,
            {"actors": (POLICE.id,)},
            {"actors": (HOSPITAL.id,), "recipients": (POLICE.id,)},
            ["Harbour Police", "St Brannoc Hospital → Harbour Police"],
        ),
    ],
)
def test_every_field(
    field: Field, first: dict[str, object], second: dict[str, object], sides: list[str]
) -> None:
    assert list(says(disputed(field, told(ONE, **first), told(TWO, **second)))) == sides  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("who", "found"),
    [("Brekke", 1), ("Foreign Ministry", 1), ("Quist", 0), ("Nobody", 0), (harbour.BREKKE.id, 1)],
)
def test_who_takes_part_or_is_cited(who: str, found: int) -> None:
    assert len(disputes(Index(harbour.RECORD), who)) == found


def test_disputes_stand_in_the_order_of_the_timeline_and_of_the_fields() -> None:
    def differ(event: Event, field: Field) -> Disagreement:
        return Disagreement(event=event.id, field=field, claims=event.claims)

    unsorted = (
        differ(harbour.SHUT, Field.NUMBER),
        differ(harbour.SHUT, Field.WHETHER),
        differ(harbour.MEETING, Field.WHEN),
    )
    found = disputes(Index(replace(harbour.RECORD, disagreements=unsorted)))
    assert [(one.row.event, one.field) for one in found] == [
        (harbour.MEETING.id, Field.WHEN),
        (harbour.SHUT.id, Field.WHETHER),
        (harbour.SHUT.id, Field.NUMBER),
    ]


@given(st.permutations(harbour.RECORD.claims), st.sampled_from(Field))
def test_every_claim_stands_on_one_side(claims: list[Claim], field: Field) -> None:
    wanted = tuple(sorted(claim.id for claim in claims))
    differ = Disagreement(event=harbour.SHUT.id, field=field, claims=wanted)
    record = replace(harbour.RECORD, claims=tuple(claims), disagreements=(differ,))
    (found,) = disputes(Index(record))
    assert sorted(s.claim for side in found.positions for s in side.said) == list(wanted)
    assert found == disputes(Index(replace(record, claims=tuple(reversed(claims)))))[0]


def test_a_name_without_letters() -> None:
    with pytest.raises(QueryError, match="who '…' is no name"):
        disputes(Index(harbour.RECORD), "…")


def test_nothing_differs() -> None:
    assert disputes(Index(Record())) == ()
    assert disputes(Index(replace(harbour.RECORD, disagreements=()))) == ()
    assert harbour.SHUT.status is EventStatus.CONTESTED
