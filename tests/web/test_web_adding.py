"""Adding from pages and by programs: what is taken, what is refused, and what comes of it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from desks import done, of_harbour, token_of, visiting
from starlette.testclient import TestClient
from test_adding import needs_weights

import hearsay
from hearsay.export import record_json
from hearsay.ingest import Defaults, Given
from hearsay.pipeline import Added
from hearsay.records import NotFoundError, Problem
from hearsay.web.jobs import MOST_WAITING, Jobs, JobState, QueueFullError, together

FRONT = "---\ntitle: Quay {0}\noutlet: Gull Post\npublished: 2031-03-{0:02}\n---\n"
BODY = "The envoy Mara Quist met Tomas Lindqvist in Valparaíso on Monday, two officials said.\n"


def text(day: int) -> str:
    return FRONT.format(day) + BODY


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with visiting(of_harbour(tmp_path)) as found:
        yield found


@needs_weights
def test_files_and_a_pasted_text_are_read_and_shown(client: TestClient, tmp_path: Path) -> None:
    sent = client.post(
        "/add",
        data={"form_token": token_of(client), "text": BODY, "title": "Pasted <b>",
              "outlet": "Pier Radio", "published": "2031-03-20", "url": "https://pier.example/1"},
        files=[("files", ("one.md", text(10), "text/markdown")),
               ("folder", ("clippings/two.md", text(11), "text/markdown")),
               ("files", ("bad.md", b"", "text/markdown")),
               ("files", ("../x.pdf", b"%PDF", "application/pdf"))],
    )  # fmt: skip
    assert sent.status_code == 303
    job = done(client, sent.headers["location"])
    assert (job["state"], job["done"], job["result"]["added"]) == ("done", 5, 3)
    assert {one["source"] for one in job["result"]["problems"]} == {"bad.md", "x.pdf"}
    page = client.get(sent.headers["location"]).text
    assert "Pasted &lt;b&gt;" in page
    assert "files with .pdf are not read" in page
    assert "data-job" not in page
    with hearsay.open(tmp_path / "affair.db") as affair:
        told = {report.path: report for report in affair.ledger.reports() if report.path}
    assert {"one.md", "clippings/two.md", "pasted.txt"} <= told.keys()
    pasted = told["pasted.txt"]
    assert (pasted.title, pasted.outlet, pasted.published, pasted.url) == (
        "Pasted <b>", "Pier Radio", date(2031, 3, 20), "https://pier.example/1"
    )  # fmt: skip


@needs_weights
def test_programs_add_texts_and_bytes(client: TestClient) -> None:
    body = {"reports": [{"text": text(12), "name": "a.md"}, {"data": "eA==", "outlet": "Pier"}],
            "published": "2031-03-21"}  # fmt: skip
    sent = client.post("/api/reports", json=body)
    assert sent.status_code == 202
    assert sent.json()["total"] == 2
    assert done(client, sent.headers["location"])["result"]["added"] == 2
    again = client.post("/api/reports", json=body)
    result = done(client, again.headers["location"])["result"]
    assert (result["added"], result["known"]) == (0, 2)
    titles = [row["title"] for row in client.get("/api/reports").json()["rows"]]
    assert "Quay 12" in titles


@needs_weights
def test_many_at_once_queue_while_pages_are_looked_at(client: TestClient, tmp_path: Path) -> None:
    """Uploads, pictures and rulings at the same time lose nothing and stay apart."""

    def upload(number: int) -> str:
        reports = [{"text": text(1 + (number * 5 + one) % 28)} for one in range(5)]
        sent = client.post("/api/reports", json={"reports": reports})
        return str(sent.headers["location"])

    def look(number: int) -> int:
        return client.get(f"/api/timeline?as_of=2031-03-{8 + number % 3:02}").status_code

    def judge(number: int) -> int:
        ruling = {"kind": "grade", "keys": ["Pacific Wire"], "grade": "ABC"[number % 3]}
        return client.post("/api/judgements", json=ruling).status_code

    with ThreadPoolExecutor(6) as pool:
        added = list(pool.map(upload, range(4)))
        looked, judged = list(pool.map(look, range(9))), list(pool.map(judge, range(4)))
    assert set(looked) == {200}
    assert set(judged) == {201}
    results = [done(client, one)["result"] for one in added]
    assert sum(one["added"] + one["known"] for one in results) == 20
    assert client.get("/api/judgements").json()["total"] == 4
    with hearsay.open(tmp_path / "affair.db") as affair:
        assert len(affair.ledger.reports()) == 3 + 20
        assert client.get("/api/record").content == record_json(affair.export())


@pytest.mark.parametrize(
    ("fields", "told"),
    [({}, "there is nothing to add"), ({"text": "x", "published": "soon"}, "is no day")],
)
def test_what_cannot_be_taken_keeps_what_was_typed(
    client: TestClient, fields: dict[str, str], told: str
) -> None:
    typed = {"outlet": "Pier <Radio>", **fields}
    page = client.post("/add", data={"form_token": token_of(client), **typed})
    assert page.status_code == 400
    assert told in page.text
    assert 'value="Pier &lt;Radio&gt;"' in page.text


def test_a_queue_has_an_end_and_jobs_that_are_gone_are_told(tmp_path: Path) -> None:
    go = Event()

    class Slow:
        def __enter__(self) -> hearsay.Affair:
            go.wait(20)
            return hearsay.open(tmp_path / "a.db")

        def __exit__(self, *_: object) -> None: ...

    jobs = Jobs(Slow)
    texts = [Given(name="a.pdf", data=b"x")]
    first = jobs.submit(texts, Defaults())
    for _ in range(MOST_WAITING - 1):
        jobs.submit(texts, Defaults())
    with pytest.raises(QueueFullError, match="wait to be read"):
        jobs.submit(texts, Defaults())
    assert jobs.busy
    assert jobs.get(first.id).state in (JobState.WAITS, JobState.RUNS)
    with pytest.raises(NotFoundError, match="no upload goes by"):
        jobs.get("A0")
    with ThreadPoolExecutor(1) as pool:
        closing = pool.submit(jobs.close)
        go.set()
        closing.result()


def test_what_came_of_two_additions_is_summed() -> None:
    one = Added(added=1, claims=3, problems=(Problem(source="a", message="b"),), reports=("R1",))
    assert together(one, Added(known=2, claims=1, reports=("R2",))) == Added(
        added=1, known=2, claims=4, problems=one.problems, reports=("R1", "R2")
    )
