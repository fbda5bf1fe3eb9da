"""Those told of by what they are: joined where reports of one affair know only one."""

from collections.abc import Sequence
from datetime import date

import pytest

from hearsay.records import Entity, EntityKind, Mention, Span
from hearsay.resolve.described import Affairs, join_described

BODY, PERSON, PLACE = EntityKind.ORGANISATION, EntityKind.PERSON, EntityKind.PLACE
NEAR = {"R1": frozenset("abcd"), "R2": frozenset("abce"), "R9": frozenset("xyz")}
AFFAIRS = Affairs(NEAR, dict.fromkeys(NEAR, date(2033, 5, 4)))


def _entity(id_: str, name: str, report: str = "R1", **more: object) -> Entity:
    given = {"kind": BODY, "mentions": (Mention(report=report, span=Span(0, 3)),), **more}
    return Entity(id=id_, name=name, **given)  # type: ignore[arg-type]


def _meant(entities: Sequence[Entity]) -> dict[str, str]:
    return join_described(entities, AFFAIRS, {})[1]


PERUS = _entity("E1", "Peruvian army", country="PER")
ARMY = _entity("E2", "army", "R2")


@pytest.mark.parametrize(
    ("known", "told"),
    [
        (PERUS, ARMY),
        (PERUS, _entity("E2", "Army", "R2", country="PER")),
        (_entity("E1", "European Commission"), _entity("E2", "Commission", "R2")),
        (_entity("E1", "full board of the agency"), _entity("E2", "board", "R2")),
        (_entity("E1", "Ministry of Defense in Lima", country="PER"),
         _entity("E2", "Defence Ministry", "R2")),
        (_entity("E1", "Olga Brandt", kind=PERSON, roles=("Peruvian foreign minister",)),
         _entity("E2", "foreign minister", "R2", kind=PERSON)),
        (_entity("E1", "Aurelio Brandt Prado", kind=PERSON),
         _entity("E2", "Brandt", "R2", kind=PERSON)),
        (_entity("E1", "Olga Brandt", kind=PERSON), _entity("E2", "Brandt", "R2", kind=PLACE)),
    ],
)  # fmt: skip
def test_the_only_one_of_a_description_is_meant(known: Entity, told: Entity) -> None:
    found, meant = join_described([known, told], AFFAIRS, {})
    assert meant == {"E2": "E1"}
    assert [(e.id, e.name, e.country) for e in found] == [("E1", known.name, known.country)]
    assert told.name in found[0].aliases and len(found[0].mentions) == 2


@pytest.mark.parametrize(
    ("others", "told"),
    [
        ([PERUS, _entity("E3", "Chilean army", "R2", country="CHL")], ARMY),
        ([_entity("E1", "Peruvian army", "R9", country="PER")], ARMY),
        ([_entity("E1", "Chilean army", country="CHL")], _entity("E2", "army", country="PER")),
        ([_entity("E1", "Information Service of the Army")], ARMY),
        (
            [PERUS],
            _entity("E2", "army", mentions=(*ARMY.mentions, Mention(report="R9", span=Span(0, 3)))),
        ),
    ],
    ids=["of two", "of another affair", "of another state", "what belongs to it", "far off too"],
)
def test_nobody_is_meant_where_it_may_be_another(others: list[Entity], told: Entity) -> None:
    assert _meant([*others, told]) == {}


@pytest.mark.parametrize(
    ("role", "called"),
    [
        ("deputy foreign minister", "foreign minister"),
        ("spokesman", "spokesman"),
        ("will receive the minister of trade", "trade"),
        ("adviser to the prime minister", "prime minister"),
    ],
)
def test_a_lesser_or_a_common_role_names_nobody(role: str, called: str) -> None:
    brandt = _entity("E1", "Olga Brandt", kind=PERSON, roles=(role,))
    assert _meant([brandt, _entity("E2", called, "R2", kind=PERSON)]) == {}


def test_none_of_no_state_stands_for_two() -> None:
    told = [_entity("E1", "Coalition Army"), _entity("E2", "Army", "R2", country="PER"),
            _entity("E3", "army", country="CHL")]  # fmt: skip
    found, meant = join_described(told, AFFAIRS, {})
    assert meant == {"E2": "E1"}
    assert [e.country for e in found] == ["PER", "CHL"]


def test_two_who_stand_in_each_others_roles_stay_two() -> None:
    told = [_entity("E1", "Olga Brandt", kind=PERSON, roles=("aide to Luis Kern",)),
            _entity("E2", "Luis Kern", kind=PERSON, roles=("rival to Olga Brandt",))]  # fmt: skip
    assert _meant(told) == {}


def test_one_found_to_be_another_does_not_count_twice() -> None:
    known = _entity("E1", "Ministry of Trade in Lima", country="PER")
    told = _entity("E3", "trade ministry", "R2"), _entity("E2", "ministry", "R2")
    assert _meant([known, *told]) == {"E2": "E1", "E3": "E1"}


def test_what_is_ruled_apart_stays_apart() -> None:
    sides = {"E1": [(0, False)], "E2": [(0, True)]}
    assert join_described([PERUS, ARMY], AFFAIRS, sides)[1] == {}


def test_the_order_of_entities_leaves_no_trace() -> None:
    told = [PERUS, ARMY, _entity("E3", "Army", "R1"),
            _entity("E4", "Joint Commission"), _entity("E5", "Commission", "R2")]  # fmt: skip
    assert join_described(told, AFFAIRS, {}) == join_described(told[::-1], AFFAIRS, {})
