"""Ruling from pages: what is kept, where it leads, and what is said where it cannot be."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep

import harbour
import pytest
from desks import of_harbour, token_of, visiting
from starlette.testclient import TestClient

from hearsay.views import Index
from hearsay.views.likely import entities_like, events_like


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with visiting(of_harbour(tmp_path)) as found:
        yield found


def ruled(client: TestClient, **fields: str) -> str:
    """The address to which a ruling leads at last."""
    sent = client.post("/judgements", data={"form_token": token_of(client), **fields})
    assert sent.status_code == 303, sent.text
    for _ in range(100):
        led = client.get(sent.headers["location"])
        if led.status_code == 303:
            return str(led.headers["location"])
    raise AssertionError(led.text)


def event_of(client: TestClient, claim: int) -> str:
    claims = client.get("/api/claims").json()["rows"]
    found: str = next(c["event"] for c in claims if c["id"] == harbour.CLAIMS[claim].id)
    return found


def test_two_events_become_one_by_words_and_the_way_leads_to_it(client: TestClient) -> None:
    first, second = event_of(client, 2), event_of(client, 7)
    assert first != second
    led = ruled(client, kind="same", key=first, other="The talks could bring a ceasefire", why="x")
    now = event_of(client, 2)
    assert now == event_of(client, 7)
    assert led.startswith(f"/event/{now}?judged=J")
    page = client.get(led).text
    assert "where it can be undone" in page
    assert "judged=" not in page.split("<main")[1]


def test_a_ruling_waits_for_the_picture_rather_than_be_lost(client: TestClient) -> None:
    desk = client.app.state.desk  # type: ignore[attr-defined]
    fields = {"kind": "same", "key": event_of(client, 2), "other": event_of(client, 7)}
    fields["form_token"] = token_of(client)
    desk._kept.clear()
    with ThreadPoolExecutor() as pool:
        with desk.at_work():
            sent = pool.submit(client.post, "/judgements", data=fields)
            sleep(0.4)
        assert sent.result().status_code == 303


def test_a_misread_claim_leads_back_to_the_rest_of_its_event(client: TestClient) -> None:
    event = event_of(client, 1)
    page = client.get(f"/event/{event}").text
    assert harbour.CLAIMS[4].id in page
    assert "It is misread: take it out" in page
    led = ruled(client, kind="retract", key=harbour.CLAIMS[4].id, near=harbour.CLAIMS[1].id)
    assert led.startswith(f"/event/{event_of(client, 1)}?")
    everything = ruled(client, kind="retract", key=event_of(client, 1))
    assert everything.startswith("/judgements?judged=J")


def test_a_claim_of_another_event_is_parted(client: TestClient) -> None:
    event = event_of(client, 1)
    assert event == event_of(client, 4)
    ruled(client, kind="apart", key=harbour.CLAIMS[4].id, event=event, near=harbour.CLAIMS[1].id)
    assert event_of(client, 1) != event_of(client, 4)


def test_a_name_a_grade_and_their_undoing(client: TestClient) -> None:
    led = ruled(client, kind="rename", key="Oda Brekke", name='Oda "B" <i>', by="Ada")
    assert led.startswith("/entity/E")
    graded = ruled(client, kind="grade", key="Pacific Wire", grade="B", why="prints errors")
    assert graded.startswith("/source/")
    listed = client.get("/judgements").text
    assert "Oda &#34;B&#34; &lt;i&gt;" in listed
    assert "B · Usually reliable" in listed
    assert "prints errors" in listed
    judgement = client.get("/api/judgements").json()["rows"][0]["judgement"]["id"]
    assert ruled(client, kind="undo", key=judgement).startswith("/entity/E")
    assert client.get("/api/judgements").json()["rows"][0]["state"] == "undone"


@pytest.mark.parametrize(
    ("fields", "status", "told"),
    [
        ({"kind": "same", "key": "Oda Brekke"}, 409, "same is ruled of 2 or more"),
        ({"kind": "same", "key": "Oda Brekke", "other": "Nobody <b>"}, 404, "nothing goes by"),
        ({"kind": "same", "key": "Oda Brekke", "other": "Oda Brekke"}, 409, "are one already"),
        ({"kind": "grade", "key": "Pacific Wire", "grade": "Z"}, 409, "no reliability"),
        ({"kind": "rename", "key": "Oda Brekke", "name": "…"}, 409, "is no name"),
        ({"kind": "burn", "key": "Oda Brekke"}, 400, "nothing can be ruled as"),
        ({"kind": "undo", "key": "J000000000000"}, 404, "no judgement goes by"),
    ],
)
def test_what_cannot_be_ruled_keeps_what_was_typed(
    client: TestClient, fields: dict[str, str], status: int, told: str
) -> None:
    typed = {"form_token": token_of(client), "why": 'so "they" say', **fields}
    page = client.post("/judgements", data=typed)
    assert page.status_code == status
    assert told in page.text
    assert "so &#34;they&#34; say" in page.text
    assert f'value="{fields["key"]}"' in page.text
    assert client.get("/api/judgements").json()["total"] == 0


def test_what_was_never_ruled_leads_nowhere(client: TestClient) -> None:
    assert client.get("/judgements/J000000000000").status_code == 404
    assert client.get("/?judged=<b>").status_code == 400


def test_likely_others_share_participants_or_a_word_of_the_name() -> None:
    index = Index(harbour.RECORD)
    assert [one.id for one in events_like(index, harbour.MEETING)] == [harbour.NEXT.id]
    assert list(events_like(index, harbour.CEASEFIRE)) == []
    assert list(entities_like(index, harbour.QUIST)) == []
    assert list(entities_like(index, harbour.MINISTRY)) == []


def test_pages_of_names_sources_and_reports_have_their_forms(client: TestClient) -> None:
    record = client.get("/api/record").json()
    source = next(one["id"] for one in record["sources"] if one["name"] == "Pacific Wire")
    for page, does in (
        (f"/entity/{record['entities'][0]['id']}", "Call it so"),
        (f"/source/{source}", "Set its reliability"),
        (f"/report/{harbour.WIRE.id}", "Take this report out"),
    ):
        assert does in client.get(page).text
