"""Entities of several reports: misread kinds, and the unnamed of one event or one affair."""

from collections.abc import Sequence
from datetime import date

import pytest
from msgspec import structs

from hearsay.records import Claim, Entity, EntityKind, EventType, Evidence, Mention, Span, Status
from hearsay.resolve.entities import join_entities, join_names
from hearsay.resolve.unnamed import join_unnamed


def _joined(
    entities: Sequence[Entity],
) -> tuple[tuple[Entity, ...], dict[str, str]]:
    return join_entities(entities, join_names(entities))


def _entity(id_: str, name: str, kind: EntityKind = EntityKind.GROUP) -> Entity:
    return Entity(id=id_, name=name, kind=kind)


def _claim(id_: str, who: str, event: str) -> Claim:
    at = Span(0, 1)
    return Claim(
        id=id_, report=f"R{id_}", sentence="s", trigger="freed", type=EventType.RETREAT,
        status=Status.ACTUAL, recipients=(who,), event=event, span=at,
        evidence=(Evidence(part="trigger", span=at),), score=0.9, maker="hand",
    )  # fmt: skip


@pytest.mark.parametrize(("event", "number"), [("H1", 1), ("H2", 2)])
def test_the_unnamed_of_one_event_are_one(event: str, number: int) -> None:
    entities = [_entity("E1", "two pilots"), _entity("E2", "two pilots")]
    claims = [_claim("C1", "E1", "H1"), _claim("C2", "E2", event)]
    joined, to = join_unnamed(entities, claims)
    assert len(joined) == len(set(to.values())) == number
    assert join_unnamed(entities[::-1], claims[::-1]) == (joined, to)


@pytest.mark.parametrize(
    ("called", "other", "reports", "kind", "number"),
    [
        ("crew of the barge", "H1", ("R1", "R2"), EntityKind.GROUP, 1),
        ("crew of the barge", "H2", ("R1", "R2"), EntityKind.GROUP, 2),
        ("crew of the barge", "H1", ("R1", "R1"), EntityKind.GROUP, 2),
        ("crew of the barge", "H1", ("R1", "R2"), EntityKind.EQUIPMENT, 2),
        ("six of the crew", "H1", ("R1", "R2"), EntityKind.GROUP, 1),
        ("five boatmen", "H1", ("R1", "R2"), EntityKind.GROUP, 2),
    ],
)
def test_who_is_one_part_of_an_event_is_one_whatever_reports_call_him(
    called: str, other: str, reports: tuple[str, str], kind: EntityKind, number: int
) -> None:
    entities = [_entity("E1", "six deckhands"), _entity("E2", called, kind)]
    one, two = _claim("C1", "E1", "H1"), _claim("C2", "E2", other)
    claims = [structs.replace(c, report=r) for c, r in zip((one, two), reports, strict=True)]
    joined, to = join_unnamed(entities, claims)
    assert len(joined) == len(set(to.values())) == number
    assert join_unnamed(entities[::-1], claims[::-1]) == (joined, to)


def test_of_two_who_are_one_part_together_nobody_knows_which_is_meant() -> None:
    entities = [_entity("E1", "six deckhands"), _entity("E2", "crew"), _entity("E3", "divers")]
    both = structs.replace(_claim("C2", "E2", "H1"), recipients=("E2", "E3"))
    assert len(join_unnamed(entities, [_claim("C1", "E1", "H1"), both])[0]) == 3


def _told(id_: str, report: str, name: str = "port authority", **more: object) -> Entity:
    mentions = (Mention(report=report, span=Span(0, 4)),)
    return structs.replace(_entity(id_, name), mentions=mentions, **more)


def _affair(
    entities: Sequence[Entity], far: Sequence[str] = ()
) -> tuple[tuple[Entity, ...], dict[str, str]]:
    """Join entities of reports that name the same; those that are `far` name others."""
    reports = sorted({m.report for e in entities for m in e.mentions})
    scenes = {r: frozenset({"E7"} if r in far else {"E8", "E9"}) for r in reports}
    days = dict.fromkeys(reports, date(2033, 5, 4))
    found = join_unnamed(entities, [], None, scenes, days)
    assert join_unnamed(entities[::-1], [], None, scenes, days) == found
    return found


@pytest.mark.parametrize(
    ("name", "far", "number"),
    [
        ("port authority", (), 1),
        ("port authority", ("R2",), 2),
        ("two men", (), 2),
        ("fifty men", (), 2),
    ],
)
def test_the_unnamed_of_one_affair_are_one(name: str, far: Sequence[str], number: int) -> None:
    joined, to = _affair([_told("E1", "R1", name), _told("E2", "R2", name)], far)
    assert len(joined) == len(set(to.values())) == number


@pytest.mark.parametrize(("alias", "number"), [("a soldier", 3), ("the soldier", 1)])
def test_a_soldier_may_be_another_one_each_time(alias: str, number: int) -> None:
    who = {"name": "soldier", "kind": EntityKind.PERSON, "aliases": (alias,)}
    soldiers = [_told("E1", "R1", **who), _told("E2", "R2", **who), _told("E3", "R3", **who)]
    assert len(_affair(soldiers)[0]) == number


def test_what_one_report_keeps_apart_is_left_apart() -> None:
    assert len(_affair([_told("E1", "R1"), _told("E2", "R1")])[0]) == 2


def test_one_of_no_known_state_joins_no_two_states() -> None:
    joined, to = _affair(
        [_told("E1", "R1", country="PER"), _told("E2", "R2"), _told("E3", "R3", country="CHL")]
    )
    assert [e.country for e in joined] == ["PER", "CHL"]
    assert to["E1"] == to["E2"] != to["E3"]


def test_those_of_one_state_are_of_every_affair_that_they_are_told_in() -> None:
    police = _told("E1", "R1", country="PER")
    police = structs.replace(police, mentions=(*police.mentions, *_told("E1", "R2").mentions))
    assert len(_affair([police, _told("E2", "R3")], far=("R1",))[0]) == 1


def test_without_days_of_publication_no_affair_is_known() -> None:
    scenes = dict.fromkeys(("R1", "R2"), frozenset({"E8", "E9"}))
    assert len(join_unnamed([_told("E1", "R1"), _told("E2", "R2")], [], None, scenes)[0]) == 2


def test_those_told_apart_stay_apart_in_one_affair() -> None:
    scenes = dict.fromkeys(("R1", "R2"), frozenset({"E8", "E9"}))
    days = dict.fromkeys(scenes, date(2033, 5, 4))
    sides = {"E1": [(0, False)], "E2": [(0, True)]}
    joined, _ = join_unnamed([_told("E1", "R1"), _told("E2", "R2")], [], sides, scenes, days)
    assert len(joined) == 2


def test_those_with_a_name_are_left_alone() -> None:
    entities = [_entity("E1", "Ak-Balyk"), _entity("E2", "Ak-Balyk")]
    joined, _ = join_unnamed(entities, [_claim("C1", "E1", "H1"), _claim("C2", "E2", "H1")])
    assert len(joined) == 2


@pytest.mark.parametrize(
    ("name", "kinds", "number"),
    [
        ("Ak-Balyk", (EntityKind.PLACE, EntityKind.ORGANISATION), 1),
        ("Ivo Kral", (EntityKind.PERSON, EntityKind.ORGANISATION), 1),
        ("Kral", (EntityKind.PERSON, EntityKind.PLACE), 2),
        ("Ivo Kral", (EntityKind.PERSON, EntityKind.EQUIPMENT), 2),
        ("pilots", (EntityKind.PLACE, EntityKind.ORGANISATION), 2),
    ],
)
def test_one_name_read_as_two_kinds(
    name: str, kinds: tuple[EntityKind, EntityKind], number: int
) -> None:
    joined, _ = _joined([_entity(f"E{i}", name, k) for i, k in enumerate(kinds)])
    assert len(joined) == number


@pytest.mark.parametrize(
    ("names", "kinds", "number"),
    [
        (("Border Watch", "Salta Border Watch"), ("organisation", "organisation"), 1),
        (("Border Watch", "Salta Border Watch", "Jujuy Border Watch"), ("organisation",) * 3, 3),
        (("Salta hospital", "Salta General Hospital"), ("facility", "organisation"), 1),
        (("Watch", "Salta Border Watch"), ("organisation", "organisation"), 2),
        (("Jujuy state", "Jujuy"), ("place", "place"), 1),
        (("Ministry of Foreign Affairs", "Foreign Ministry"), ("organisation", "organisation"), 1),
    ],
)
def test_a_short_name_belongs_to_the_only_longer_one(
    names: tuple[str, ...], kinds: tuple[str, ...], number: int
) -> None:
    made = [_entity(f"E{i}", n, EntityKind(k))
            for i, (n, k) in enumerate(zip(names, kinds, strict=True))]  # fmt: skip
    joined, _ = _joined(made)
    assert len(joined) == number
    assert _joined(made[::-1])[0] == joined
