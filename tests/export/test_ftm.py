import io
import json

import export_scenes as scenes
import harbour
import pytest
from msgspec.structs import replace

from hearsay.export import Format
from hearsay.records import Record

pytest.importorskip("followthemoney", reason="the extra ftm is not installed")

from followthemoney import model
from followthemoney.proxy import EntityProxy
from followthemoney.statement import CSV, read_statements


def _entities(
    record: Record = scenes.RICH, texts: dict[str, str] = scenes.TEXTS
) -> dict[str, EntityProxy]:
    lines = scenes.only(scenes.exported(Format.FTM, record, texts)).splitlines()
    found = [model.get_proxy(json.loads(line), cleaned=False) for line in lines]
    for one in found:
        one.schema.validate({"properties": one.properties})
    assert len({one.id for one in found}) == len(found)
    return {str(one.id): one for one in found}


def _links(entities: dict[str, EntityProxy]) -> None:
    """Every reference leads to an entity of the right kind."""
    for one in entities.values():
        for prop, value in one.itervalues():
            if prop.type.name == "entity":
                assert prop.range is not None
                assert entities[value].schema.is_a(prop.range), (one.id, prop.name)


def test_followthemoney_reads_them_and_all_links_lead_somewhere() -> None:
    entities = _entities()
    _links(entities)
    schemata = {one.schema.name for one in entities.values()}
    assert schemata >= {"Article", "Person", "Organization", "Address", "Event", "UnknownLink"}


def test_an_event_and_who_took_part() -> None:
    entities = _entities()
    event = entities[harbour.MEETING.id]
    assert event.get("startDate") == ["2031-03-10"]
    assert event.get("location") == ["Valparaíso"]
    assert set(event.get("proof")) == {harbour.GAZETTE.id, harbour.WIRE.id}
    link = entities[f"{harbour.SHUT.id}-recipient-{harbour.PORT.id}"]
    assert (link.get("role"), link.get("status")) == (["recipient"], ["contested"])


def test_a_public_body_is_one() -> None:
    ministry = replace(harbour.MINISTRY, sector="GOV")
    changed = [ministry if e.id == ministry.id else e for e in scenes.RICH.entities]
    record = replace(scenes.RICH, entities=tuple(changed))
    assert _entities(record)[ministry.id].schema.name == "PublicBody"


def test_mentions_are_of_parties() -> None:
    quist = replace(harbour.QUIST, mentions=scenes.TOWN.mentions)
    record = replace(scenes.RICH, entities=(quist, *scenes.RICH.entities[1:]))
    entities = _entities(record)
    (mention,) = [one for one in entities.values() if one.schema.name == "Mention"]
    assert mention.get("resolved") == [quist.id]
    _links(entities)


def test_statements_are_of_the_same_entities() -> None:
    data = scenes.only(scenes.exported(Format.FTM_STATEMENTS))
    told = list(read_statements(io.BytesIO(data), CSV))
    entities = _entities()
    assert {one.entity_id for one in told} == set(entities)
    wanted = {(e.id, prop.name, value) for e in entities.values() for prop, value in e.itervalues()}
    assert wanted == {(s.entity_id, s.prop, s.value) for s in told if s.prop != "id"}
    assert len({one.id for one in told}) == len(told)


def test_hostile_text_is_harmless() -> None:
    record, texts = scenes.hostile(scenes.NASTY)
    entities = _entities(record, texts)
    _links(entities)
    for one in entities.values():
        for _, value in one.itervalues():
            assert all(c.isprintable() or c == "\n" for c in value), value
        assert not one.get("sourceUrl", quiet=True)
    data = scenes.only(scenes.exported(Format.FTM_STATEMENTS, record, texts))
    for one in read_statements(io.BytesIO(data), CSV):
        assert not one.value.startswith(("=", "+", "@"))
