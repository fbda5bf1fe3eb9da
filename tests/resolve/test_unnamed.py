"""Entities of several reports: misread kinds, and the unnamed of one event."""

from collections.abc import Sequence

import pytest

from hearsay.records import Claim, Entity, EntityKind, EventType, Evidence, Span, Status
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
