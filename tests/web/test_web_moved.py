"""Events and names go on being found when their ids have changed."""

from pathlib import Path

import harbour
from desks import of_harbour, visiting
from msgspec.structs import replace

from hearsay.records import Mention, Record, Span
from hearsay.views import Index
from hearsay.web.moved import moved

SHOWN = Index(harbour.RECORD)
MEETING = harbour.MEETING


def test_an_event_is_the_one_with_most_of_its_claims() -> None:
    three = tuple(claim.id for claim in harbour.CLAIMS[:3])
    shown = Index(Record(events=(replace(MEETING, claims=three),)))
    homes = ("H1", "H2", "H2", "H1")
    told = zip(harbour.CLAIMS, homes, strict=False)
    now = Index(Record(claims=tuple(replace(claim, event=home) for claim, home in told)))
    assert moved("event", MEETING.id, shown, now) == "H2"
    assert moved("event", MEETING.id, SHOWN, Index(Record())) is None
    assert moved("entity", MEETING.id, SHOWN, now) is None


def test_an_entity_is_the_one_with_most_of_its_mentions() -> None:
    mentions = tuple(Mention(report=harbour.WIRE.id, span=Span(n, n + 1)) for n in range(3))
    old = replace(harbour.QUIST, mentions=mentions)
    parts = replace(old, id="E1", mentions=mentions[:1]), replace(old, id="E2")
    shown, now = (Index(Record(entities=some)) for some in ((old,), parts))
    assert moved("entity", old.id, shown, now) == "E2"
    assert moved("entity", old.id, shown, Index(Record(entities=(harbour.BREKKE,)))) is None
    assert moved("report", old.id, shown, now) is None


def test_an_event_that_was_shown_leads_to_what_it_has_become(tmp_path: Path) -> None:
    with visiting(of_harbour(tmp_path)) as client:
        events = [one["id"] for one in client.get("/api/events").json()["rows"][:2]]
        desk = client.app.state.desk  # type: ignore[attr-defined]
        desk.affair.same(*events)
        left = desk.seen(patience=60).index.events
        gone = [one for one in events if one not in left]
        assert gone
        for event in gone:
            led = client.get(f"/event/{event}?page=1&who=Quist")
            assert led.status_code == 303
            address = led.headers["location"]
            assert address.endswith("?who=Quist")
            assert client.get(address).status_code == 200
        assert client.get("/event/H000000000000").status_code == 404
