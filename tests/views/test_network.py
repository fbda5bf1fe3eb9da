from itertools import combinations

import harbour
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hearsay.records import QUADS, EventType, Quad
from hearsay.views import Index
from hearsay.views.network import network, pairs

INDEX = Index(harbour.RECORD)
PEOPLE = tuple(one.id for one in harbour.ENTITIES)


def test_every_type_has_a_quad_category() -> None:
    assert set(QUADS) == set(EventType)


def test_who_meets_and_who_acts_on_whom_are_tied() -> None:
    found = network(INDEX, INDEX.timeline)
    assert [(tie.names, tie.quads) for tie in found.ties] == [
        (("Mara Quist", "Tomas Lindqvist"), {Quad.VERBAL_COOPERATION: 2}),
        (("Foreign Ministry of Chile", "port of Valparaíso"), {Quad.MATERIAL_CONFLICT: 1}),
    ]  # fmt: skip
    assert found.events[harbour.QUIST.id] == 2
    assert harbour.BREKKE.id not in found.events


def test_who_stands_side_by_side_has_no_tie() -> None:
    strike = replace(harbour.MEETING, type=EventType.ASSAULT, recipients=(harbour.PORT.id,))
    assert all(harbour.PORT.id in pair for pair in pairs(strike))
    assert len(pairs(strike)) == 2


@given(
    st.sampled_from(EventType),
    st.lists(st.sampled_from(PEOPLE), unique=True).map(tuple),
    st.lists(st.sampled_from(PEOPLE), unique=True).map(tuple),
)
def test_a_tie_is_between_two_who_take_part(
    kind: EventType, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> None:
    event = replace(harbour.MEETING, type=kind, actors=actors, recipients=recipients)
    found = network(INDEX, [event, replace(event, id="Hagain")])
    assert {tuple(sorted(tie.ends)) for tie in found.ties} == pairs(event)
    assert pairs(event) <= set(combinations(sorted({*actors, *recipients}), 2))
    assert all(tie.events == sum(tie.quads.values()) == 2 for tie in found.ties)
    assert set(found.events) == {end for tie in found.ties for end in tie.ends}


@given(st.permutations(harbour.EVENTS))
def test_the_order_of_events_does_not_matter(events: list[object]) -> None:
    assert network(INDEX, events) == network(INDEX, harbour.EVENTS)  # type: ignore[arg-type]
