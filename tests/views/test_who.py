from datetime import date

import harbour
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hearsay.records import AmbiguousError, EntityKind, Mention, NotFoundError, Span
from hearsay.views import Index, who


@pytest.mark.parametrize("name", ["Quist", "the envoy", "mara quist", harbour.QUIST.id[:7]])
def test_a_person_at_a_glance(name: str) -> None:
    found = who(Index(harbour.RECORD), name)
    assert (found.name, found.kind, found.country) == ("Mara Quist", "person", "NOR")
    assert found.aliases == ("Quist", "the envoy")
    assert found.types == {"CONSULT": 2}
    assert [(one.name, one.types) for one in found.company] == [
        ("Tomas Lindqvist", {"CONSULT": 2})
    ]  # fmt: skip
    assert (found.reports, found.first, found.last) == (3, date(2031, 3, 8), date(2031, 3, 12))
    assert [row.event for row in found.events] == [harbour.NEXT.id, harbour.MEETING.id]


def test_who_is_cited() -> None:
    found = who(Index(harbour.RECORD), "Brekke")
    assert (found.cited, found.cited_by) == (2, 2)
    assert [row.event for row in found.events] == [harbour.WARNING.id]
    assert who(Index(harbour.RECORD), "Quist").cited == 0


def test_who_is_only_mentioned() -> None:
    seen = (Mention(report=harbour.WIRE.id, span=Span(0, 5)),)
    name = harbour.entity("Ilse Vane", EntityKind.PERSON)
    record = replace(harbour.RECORD, entities=(*harbour.ENTITIES, replace(name, mentions=seen)))
    found = who(Index(record), "Vane")
    assert (found.reports, found.first, found.events) == (1, date(2031, 3, 11), ())


def test_those_of_one_name_are_shown_together() -> None:
    other = replace(harbour.LINDQVIST, id="Eother", aliases=("Minister Lindqvist",))
    record = replace(
        harbour.RECORD,
        entities=(*harbour.ENTITIES, other),
        events=(*harbour.EVENTS[1:], replace(harbour.MEETING, actors=(other.id,))),
    )
    found = who(Index(record), "Tomas Lindqvist")
    assert set(found.entities) == {harbour.LINDQVIST.id, "Eother"}
    assert found.aliases == ("Lindqvist", "Minister Lindqvist")
    assert len(found.events) == 2
    assert len(who(Index(record), "Eother").events) == 1


def test_several_names_are_told_apart() -> None:
    other = harbour.entity("Karin Lindqvist", EntityKind.PERSON)
    record = replace(harbour.RECORD, entities=(*harbour.ENTITIES, other))
    with pytest.raises(AmbiguousError, match=r"may mean Tomas Lindqvist .* Karin Lindqvist"):
        who(Index(record), "Lindqvist")
    with pytest.raises(NotFoundError, match="nearest: Oda Brekke"):
        who(Index(record), "Breke")


def test_an_office_before_a_name_tells_who_of_the_name_is_meant() -> None:
    general = harbour.entity("Karin Lindqvist", EntityKind.PERSON)
    general = replace(general, roles=("army general",))
    index = Index(replace(harbour.RECORD, entities=(*harbour.ENTITIES, general)))
    assert who(index, "General Lindqvist").name == "Karin Lindqvist"
    assert who(index, "Minister Quist").name == "Mara Quist"
    with pytest.raises(AmbiguousError, match=r"Tomas Lindqvist .* Karin Lindqvist"):
        who(index, "Colonel Lindqvist")
    with pytest.raises(NotFoundError):
        who(index, "Blue Quist")


@given(st.permutations(harbour.ENTITIES), st.permutations(harbour.EVENTS))
def test_the_order_of_the_record_does_not_matter(
    entities: list[object], events: list[object]
) -> None:
    record = replace(harbour.RECORD, entities=tuple(entities), events=tuple(events))
    for name in ("Quist", "Valparaíso", "Brekke"):
        assert who(Index(record), name) == who(Index(harbour.RECORD), name)
