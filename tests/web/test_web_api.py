"""The API: every address that is described is called, and its answer fits its description."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import harbour
import pytest
from desks import of_harbour, visiting
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from starlette.testclient import TestClient

import hearsay
from hearsay.export import record_json
from hearsay.records import JudgementKind
from hearsay.web.api.openapi import openapi

IDS = {
    "/api/trace/{id}": "port closed",
    "/api/entities/{id}": "",
    "/api/reports/{id}": harbour.WIRE.id,
}
ASKED = {
    "/api/changes": "since=2031-03-11", "/api/search": "q=port", "/api/next": "within=30",
    "/api/timeline": "who=Quist&limit=1", "/api/claims": "status=actual",
    "/api/entities": "who=quist&kind=person", "/api/disagreements": "field=whether",
    "/api/reports": "since=2031-03-11&until=2031-03-12",
}  # fmt: skip


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with visiting(of_harbour(tmp_path)) as found:
        yield found


def rows(client: TestClient, address: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get(address).json()["rows"]
    return found


def fits(answer: Any, schema: dict[str, Any]) -> None:
    """Check an answer against a schema of the description."""
    root = {**schema, "components": openapi()["components"]}
    Draft202012Validator(root).validate(answer)


def test_the_description_is_openapi(client: TestClient) -> None:
    described = client.get("/api/openapi.json").json()
    validate(described)
    assert described["openapi"].startswith("3.1")
    assert {one["path"] for one in client.get("/api").json()["paths"]} == {*described["paths"]} - {
        "/api"
    }


def test_every_address_answers_as_is_described(client: TestClient) -> None:
    asked = [path for path, methods in openapi()["paths"].items() if "get" in methods]
    for path in asked:
        if path == "/api/jobs/{id}":
            continue
        if path == "/api/events/{id}":
            key = rows(client, "/api/events")[0]["id"]
        elif path == "/api/entities/{id}":
            key = rows(client, "/api/entities?who=quist")[0]["id"]
        else:
            key = IDS.get(path, "")
        address = path.replace("{id}", key)
        for query in ("", ASKED.get(path, "as_of=2031-03-11" if path != "/api" else "")):
            if not query and path in ("/api/changes", "/api/search"):
                continue
            if path in ("/api/problems", "/api/judgements"):
                query = ""
            answer = client.get(f"{address}?{query}")
            assert answer.status_code == 200, (path, answer.text)
            schema = openapi()["paths"][path]["get"]["responses"]["200"]["content"]
            fits(answer.json(), schema["application/json"]["schema"])


def test_the_whole_record_is_that_of_the_library(client: TestClient, tmp_path: Path) -> None:
    with hearsay.open(tmp_path / "affair.db") as affair:
        assert client.get("/api/record").content == record_json(affair.export())
        early = client.get("/api/record?as_of=2031-03-08").content
        assert early == record_json(affair.export(as_of="2031-03-08"))


def test_rows_come_in_pages(client: TestClient) -> None:
    whole = client.get("/api/timeline").json()
    assert (whole["total"], whole["offset"]) == (len(whole["rows"]), 0)
    second = client.get("/api/timeline?offset=1&limit=1").json()
    assert (second["total"], second["rows"]) == (whole["total"], whole["rows"][1:2])
    assert client.get("/api/timeline?offset=999").json()["rows"] == []


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        ("/api/timeline?limit=501", 400, "limit"),
        ("/api/timeline?offset=-1", 400, "offset"),
        ("/api/timeline?whom=Quist", 400, "no parameter whom here; expected: "),
        ("/api/timeline?type=x", 400, "expected one of AGREE"),
        ("/api/timeline?as_of=2031-W10-1", 400, "as_of"),
        ("/api/timeline?since=2031-02-30", 400, "since"),
        ("/api/changes", 400, "since"),
        ("/api/changes?since=2031-03-11&as_of=2031-03-01", 400, "no day lies between"),
        ("/api/events/Hnone", 404, "Hnone"),
        ("/api/events/%00%3Cscript%3E", 404, "no event"),
        ("/api/jobs/none", 404, "no upload"),
        ("/api/none", 404, "no such page"),
        ("/api/events/a/b", 404, "no such page"),
    ],
)
def test_what_cannot_be_answered_has_one_shape(
    client: TestClient, address: str, status: int, told: str
) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    error = answer.json()["error"]
    assert error["status"] == status
    assert told in error["message"]
    fits(answer.json(), {"$ref": "#/components/schemas/Failure"})


def test_methods_and_kinds_that_do_not_fit_are_refused(client: TestClient) -> None:
    refused = client.delete("/api/timeline")
    assert (refused.status_code, refused.json()["error"]["code"]) == (405, "not_allowed")
    assert "GET" in refused.headers["allow"]
    form = client.post("/api/judgements", data={"kind": "same"})
    assert (form.status_code, form.json()["error"]["status"]) == (415, 415)
    for body in (b"{", b"[]", b'{"kind": "x", "keys": ["a"]}', b"[" * 100_000):
        bad = client.post("/api/judgements", content=body, headers=JSON)
        assert bad.status_code == 400
        assert "the body does not fit" in bad.json()["error"]["message"]


JSON = {"content-type": "application/json"}


def test_an_answer_that_a_program_has_is_not_sent_again(client: TestClient) -> None:
    tag = client.get("/api/timeline").headers["etag"]
    again = client.get("/api/timeline", headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/api/timeline?limit=1", headers={"if-none-match": tag}).status_code == 200
    client.post("/api/judgements", json={"kind": "grade", "keys": ["Pacific Wire"], "grade": "B"})
    assert client.get("/api/timeline", headers={"if-none-match": tag}).status_code == 200


def test_rulings_are_made_and_taken_back(client: TestClient) -> None:
    made = client.post(
        "/api/judgements",
        json={"kind": "rename", "keys": ["Oda Brekke"], "name": "Oda B.", "by": "Ada"},
    )
    assert made.status_code == 201
    described = openapi()["paths"]["/api/judgements"]["post"]["responses"]["201"]["content"]
    fits(made.json(), described["application/json"]["schema"])
    assert [r["state"] for r in rows(client, "/api/judgements")] == ["holds"]
    undone = client.post(f"/api/judgements/{made.json()['id']}/undo", json={"why": "no"})
    assert undone.status_code == 201
    assert [r["state"] for r in rows(client, "/api/judgements")] == ["undone", "holds"]
    again = client.post(f"/api/judgements/{made.json()['id']}/undo", json={})
    assert (again.status_code, again.json()["error"]["code"]) == (409, "bad_judgement")


@pytest.mark.parametrize("kind", list(JudgementKind))
def test_a_ruling_of_too_few_or_too_many_things_is_refused(
    client: TestClient, kind: JudgementKind
) -> None:
    keys = ["Quist"] if kind in (JudgementKind.SAME, JudgementKind.APART) else ["Quist", "Brekke"]
    answer = client.post("/api/judgements", json={"kind": kind, "keys": keys})
    assert answer.status_code == 409
    assert f"{kind} is ruled of" in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({"reports": []}, "reports"),
        ({"reports": [{"text": "x", "data": "eA=="}]}, "report 1: give either"),
        ({"reports": [{}]}, "report 1: give either"),
        ({"reports": [{"text": "x"}], "published": "soon"}, "published"),
        ({"reports": [{"text": "x", "name": "n" * 1001}]}, "name"),
        ({"reports": [{"text": "x", "nom": "n"}]}, "nom"),
    ],
)
def test_reports_that_do_not_fit_are_refused(
    client: TestClient, body: dict[str, object], told: str
) -> None:
    answer = client.post("/api/reports", content=json.dumps(body), headers=JSON)
    assert answer.status_code == 400
    assert told in answer.json()["error"]["message"]


def test_browsers_are_shown_a_page_of_the_addresses(client: TestClient) -> None:
    page = client.get("/api", headers={"accept": "text/html,*/*"})
    assert "<h1>API</h1>" in page.text
    assert "/api/timeline" in page.text
