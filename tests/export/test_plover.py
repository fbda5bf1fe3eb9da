import json

import export_scenes as scenes
import harbour
import pytest
from msgspec.structs import replace

from hearsay.catalogue import body
from hearsay.catalogue.names import many, rows
from hearsay.export import Format
from hearsay.export.plover_codes import QUADS, coded
from hearsay.records import Entity, EntityKind, EventStatus, EventType, Record

REQUIRED = {"id", "date", "actor", "event"}


def _lines(record: Record = scenes.RICH) -> dict[str, dict[str, object]]:
    data = scenes.only(scenes.exported(Format.PLOVER, record))
    found = [json.loads(line) for line in data.splitlines()]
    return {one["id"]: one for one in found}


def test_a_line_an_event_with_what_the_codebook_asks_for() -> None:
    lines = _lines()
    assert list(lines) == [event.id for event in scenes.RICH.events]
    assert all(one.keys() >= REQUIRED for one in lines.values())


def test_those_who_meet_are_all_actors() -> None:
    line = _lines()[harbour.MEETING.id]
    assert [one["entity_text"] for one in line["actor"]] == ["Mara Quist", "Tomas Lindqvist"]  # type: ignore[attr-defined, index]
    assert (line["recipient"], line["event"], line["quad_code"]) == ([], ["CONSULT"], 1)
    assert line["event_loc"] == {
        "extracted_place": "Valparaíso", "resolved_place": "Valparaíso", "geonameid": 3868626,
        "lat": -33.03932, "lon": -71.62725, "country": "Chile", "country_code": "CHL",
        "resolution": 4,
    }  # fmt: skip


def test_a_planned_meeting_is_an_agreement_as_old_as_its_report() -> None:
    line = _lines()[harbour.NEXT.id]
    assert (line["event"], line["mode"], line["context"]) == (["AGREE"], [], [])
    assert (line["date"], line["date_basis"]) == ("2031-03-12", "reported")
    assert line["event_scale"] == 2.5
    own = line["hearsay"]
    assert (own["type"], own["when"]) == ("CONSULT", ["2031-03-21", "2031-03-31"])  # type: ignore[index]


def test_a_meeting_called_off_is_a_rejection() -> None:
    line = _lines()[scenes.FERRY.id]
    assert (line["event"], line["mode"]) == (["REJECT"], ["meet"])


def test_a_coming_withdrawal_is_a_concession_and_no_agreement() -> None:
    assert _lines()[scenes.LEAVING.id]["event"] == ["CONCEDE"]


@pytest.mark.parametrize(
    ("type", "status", "auxiliary"),
    [
        (EventType.ASSAULT, EventStatus.PLANNED, ("future",)),
        (EventType.CONCEDE, EventStatus.PLANNED, ("future",)),
        (EventType.CONSULT, EventStatus.UNCONFIRMED, ("hypothetical",)),
        (EventType.ASSAULT, EventStatus.DENIED, ("negation",)),
        (EventType.AID, EventStatus.CANCELLED, ("negation",)),
        (EventType.COERCE, EventStatus.CONTESTED, ()),
        (EventType.CONSULT, EventStatus.HAPPENED, ()),
    ],
)
def test_auxiliary_modes(type: EventType, status: EventStatus, auxiliary: tuple[str, ...]) -> None:
    code = coded(replace(harbour.SHUT, type=type, status=status), ("x",))
    assert (code.type, code.auxiliary, code.modes) == (type, auxiliary, ("x",))


def test_an_unknown_day_is_null_and_no_day_of_publication() -> None:
    line = _lines()[harbour.WARNING.id]
    assert (line["date"], line["date_basis"]) == (None, "unknown")


def test_numbers_keep_their_claims() -> None:
    line = _lines()[harbour.SHUT.id]
    assert line["size"] == {"dead": [{"min": 2, "max": None, "claim": harbour.CLAIMS[1].id}]}
    assert line["context"] == ["economic"]


def test_nobody_named_is_the_unidentified_actor() -> None:
    assert _lines()[harbour.CEASEFIRE.id]["actor"] == [{"sector": "UNK", "entity_text": ""}]


@pytest.mark.parametrize(
    ("name", "country", "code"),
    [
        ("Governor", "GRL", "DNK"),
        ("Assembly", "XKX", "KOS"),
        ("Council", "HKG", "HKG"),
        ("World Health Organization", None, "UNO"),
        ("European Commission", None, "EUR"),
        ("Human Rights Watch", None, "NGO"),
        ("NATO", None, "IGO"),
        ("Ferry Union", None, None),
    ],
)
def test_codes_of_participants(name: str, country: str | None, code: str | None) -> None:
    quist: Entity = replace(harbour.QUIST, name=name, country=country, kind=EntityKind.ORGANISATION)
    record = replace(scenes.RICH, entities=(quist, *scenes.RICH.entities[1:]))
    actor = _lines(record)[harbour.MEETING.id]["actor"][0]  # type: ignore[index]
    assert actor.get("code") == code


def test_every_type_has_its_quad() -> None:
    assert set(QUADS) == set(EventType)


def test_every_coded_body_is_one_of_the_catalogue() -> None:
    for name in (name for row in rows("body_codes") for name in many(row["bodies"])):
        known = body(name)
        assert known is not None
        assert known.name == name
