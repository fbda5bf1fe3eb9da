"""What the app lets in and what it sends out, against those who mean ill."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import harbour
import pytest
from desks import HERE, of_harbour, token_of, visiting
from scanning import Scan
from starlette.testclient import TestClient

import hearsay
from hearsay.records import new_report
from hearsay.web.pages import PAGES
from hearsay.web.safety import HEADERS, UPLOAD

TEMPLATES = Path(hearsay.__file__).parent / "web" / "templates"
SCRIPT = "<script>alert(1)</script>"
BROKEN = '"><img src=x onerror=alert(2)>'
TURNED = "\u202egnol\u2066\u200f"
ODD = f"{SCRIPT}{BROKEN}{TURNED}\x07&lt;b&gt;"


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with visiting(of_harbour(tmp_path)) as found:
        yield found


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8484", "localhost", "LOCALHOST:1", "[::1]", "[::1]:8484"]
)
def test_own_hosts_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/add", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "", "localhost.", "evil.example#@localhost",
     "x@127.0.0.1", "127.0.0.1/x", "[::1", "::1", "127.0.0.1:x", "localhost:8484:1", "0.0.0.0"],
)  # fmt: skip
def test_foreign_hosts_are_not(client: TestClient, host: str) -> None:
    for path in ("/", "/api/record", "/static/hearsay.css"):
        refused = client.get(path, headers={"host": host})
        assert refused.status_code == 400
        assert "does not answer to the host" in refused.text


def test_a_host_that_is_named_is_answered(tmp_path: Path) -> None:
    with visiting(of_harbour(tmp_path), hosts=frozenset({"desk.example"})) as client:
        assert client.get("/add", headers={"host": "desk.example:80"}).status_code == 200
        assert client.get("/add", headers={"host": "localhost"}).status_code == 400


def test_a_token_comes_by_address_and_stays_as_a_cookie(tmp_path: Path) -> None:
    with visiting(of_harbour(tmp_path), token="right") as client:
        assert client.get("/").status_code == 401
        assert client.get("/api/record").json()["error"]["code"] == "no_token"
        assert client.get("/?token=wrong").status_code == 401
        assert client.get("/static/hearsay.css").status_code == 200
        led = client.get("/timeline?who=Quist&token=right&page=2")
        assert (led.status_code, led.headers["location"]) == (303, "/timeline?who=Quist&page=2")
        cookie = next(c for c in led.headers.get_list("set-cookie") if "hearsay_token_80" in c)
        assert "HttpOnly" in cookie
        assert "SameSite=lax" in cookie
        assert client.get("/timeline?who=Quist").status_code == 200


def test_programs_bring_the_token_as_a_bearer(tmp_path: Path) -> None:
    with visiting(of_harbour(tmp_path), token="right") as client:
        right, wrong = ({"authorization": f"Bearer {one}"} for one in ("right", "wröng"))
        assert client.get("/api/relays", headers=right).status_code == 200
        wrong = {"authorization": "Bearer wr\u00f6ng".encode("latin-1")}  # type: ignore[dict-item]
        assert client.get("/api/relays", headers=wrong).status_code == 401
        body = {"kind": "grade", "keys": ["Pacific Wire"], "grade": "B"}
        assert client.post("/api/judgements", json=body).status_code == 401
        assert client.post("/api/judgements?token=right", json=body).status_code == 401
        assert client.post("/api/judgements", json=body, headers=right).status_code == 201


@pytest.mark.parametrize("path", ["//evil.example/x", "/\\evil.example", "///evil.example"])
def test_the_token_leads_to_no_other_site(tmp_path: Path, path: str) -> None:
    with visiting(of_harbour(tmp_path), token="right") as client:
        led = client.get(f"{HERE}{path}?token=right")
        assert led.status_code in (303, 404)
        assert not re.match(r"[\\/]{2}", led.headers.get("location", "/"))
        assert "evil.example" not in led.headers.get("location", "").partition("/")[0]


def test_every_answer_has_the_policy(tmp_path: Path) -> None:
    with visiting(of_harbour(tmp_path), raising=False) as client:

        def bug(*_: object) -> None:
            raise RuntimeError("a bug")

        asked = [client.get(one) for one in (
            "/", "/none", "/event/none", "/api", "/api/none", "/static/hearsay.css",
            "/static/none", "/?as_of=x", "/add",
        )]  # fmt: skip
        asked += [client.post("/add"), client.put("/add"), client.options("/"), client.head("/")]
        asked += [client.get("/", headers={"host": "evil.example"})]
        client.app.state.desk.seen = bug  # type: ignore[attr-defined]
        asked += [client.get("/timeline"), client.get("/api/timeline")]
        assert [one.status_code for one in asked[-2:]] == [500, 500]
        assert asked[-1].json()["error"]["code"] == "bug"
        for one in asked:
            for name in HEADERS:
                assert name in one.headers, (one.request.url, name)
            assert "default-src 'none'" in one.headers["content-security-policy"]
            assert "unsafe" not in one.headers["content-security-policy"]


def test_forms_want_the_token_of_their_own_visitor(client: TestClient) -> None:
    ruling = {"kind": "grade", "key": "Pacific Wire", "grade": "B"}
    token = token_of(client)
    assert client.post("/judgements", data={**ruling, "form_token": token}).status_code == 303
    for refused in (ruling, {**ruling, "form_token": "wrong"}, {**ruling, "form_token": ""}):
        answer = client.post("/judgements", data=refused)
        assert answer.status_code == 403
        assert "not made for you" in answer.text
    assert client.post("/add", data={"text": "x"}).status_code == 403
    files = {"files": ("a.md", b"x" * 2_000_000)}
    assert client.post("/add", files=files).status_code == 403
    client.cookies.clear()
    assert client.post("/judgements", data={**ruling, "form_token": token}).status_code == 403
    assert client.post("/judgements", data={**ruling, "form_token": ""}).status_code == 403
    assert len(client.get("/api/judgements").json()["rows"]) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "http://[::1"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_other_sites_cannot_make_a_browser_tell_anything(
    client: TestClient, headers: dict[str, str]
) -> None:
    fields = {"kind": "grade", "key": "Pacific Wire", "grade": "B", "form_token": token_of(client)}
    body = {"kind": "grade", "keys": ["Pacific Wire"], "grade": "B"}
    assert client.post("/judgements", data=fields, headers=headers).status_code == 403
    told = client.post("/api/judgements", json=body, headers=headers)
    assert (told.status_code, told.json()["error"]["code"]) == (403, "foreign_origin")
    own = {"origin": HERE, "sec-fetch-site": "same-origin"}
    assert client.post("/judgements", data=fields, headers=own).status_code == 303


def test_two_apps_on_one_host_keep_their_cookies_apart(client: TestClient) -> None:
    made = client.get("/add").headers["set-cookie"]
    assert made.startswith("hearsay_form_80=")
    other = client.get("http://127.0.0.1:8485/add").headers["set-cookie"]
    assert other.startswith("hearsay_form_8485=")
    assert "set-cookie" not in client.get("/add").headers
    assert "set-cookie" not in client.get("/api").headers


def test_a_request_that_is_too_large_is_refused(client: TestClient) -> None:
    said = client.post("/add", headers={"content-length": str(UPLOAD + 1)})
    assert (said.status_code, "64 MB at most" in said.text) == (413, True)
    odd = client.post("/api/reports", headers={"content-length": "x"})
    assert (odd.status_code, odd.json()["error"]["code"]) == (413, "too_large")


def test_a_request_that_does_not_say_its_size_is_measured(client: TestClient) -> None:
    def chunks() -> Iterator[bytes]:
        for _ in range(UPLOAD // 2**22 + 1):
            yield b"x" * 2**22

    headers = {"content-type": "application/json"}
    refused = client.post("/api/reports", content=chunks(), headers=headers)
    assert refused.status_code == 413
    assert "64 MB at most" in refused.json()["error"]["message"]
    kind = {"content-type": "multipart/form-data; boundary=b"}
    assert client.post("/add", content=chunks(), headers=kind).status_code in (400, 413)


def test_too_many_files_are_refused(client: TestClient) -> None:
    files = [("files", (f"{n}.md", b"x")) for n in range(2001)]
    refused = client.post("/add", files=files, data={"form_token": token_of(client)})
    assert refused.status_code == 400
    assert "Too many files" in refused.text


@pytest.mark.parametrize(
    "path",
    ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd",
     "/static/%2fetc/passwd", "/static/..\\app.py", "/static/%00", "/static/"],
)  # fmt: skip
def test_nothing_but_what_is_meant_for_all_is_given_as_a_file(
    client: TestClient, path: str
) -> None:
    answer = client.get(f"{HERE}{path}")
    assert answer.status_code in (400, 404)
    assert "import" not in answer.text


@pytest.mark.parametrize(
    "key", ["%3Cscript%3Ealert(1)%3C%2Fscript%3E", "%00", "%E2%80%AE", "..", "%2e%2e%2f", "%ff",
            "x" * 5000]
)  # fmt: skip
def test_odd_ids_are_only_not_found(client: TestClient, key: str) -> None:
    for page in ("event", "jobs", "judgements", "api/events", "api/trace"):
        answer = client.get(f"/{page}/{key}")
        assert answer.status_code in (200, 307, 400, 404), answer.text
        if "html" in answer.headers.get("content-type", ""):
            assert not Scan(answer.text).faults
            assert "\x00" not in answer.text


@pytest.mark.parametrize(
    "query",
    [
        "page=x",
        "page=0",
        "page=٢",
        "page=" + "9" * 400,
        "as_of=x",
        "since=0000-00-00",
        "type=<b>",
        "who=…",
        "judged=<b>",
    ],
)
def test_odd_parameters_are_only_refused(client: TestClient, query: str) -> None:
    for page in PAGES:
        if not PAGES[page].keyed:
            answer = client.get(f"/{'' if page == 'overview' else page}?{query}")
            assert answer.status_code in (200, 400), (page, answer.text)
            assert not Scan(answer.text).faults


def test_templates_have_nothing_inline() -> None:
    for path in sorted(TEMPLATES.glob("*.html")):
        bare = re.sub(r"{#.*?#}", "", path.read_text("utf-8"), flags=re.DOTALL)
        assert not re.search(r"\sstyle\s*=|<style|\son\w+\s*=|javascript:|\|\s*safe\b", bare), path
        for script in re.findall(r"<script[^>]*>", bare):
            assert "src=" in script, path
        for form in re.findall(r"<form[^>]*>", bare):
            assert "post" not in form or "{{ to(" in form, path


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[TestClient]:
    """An app on reports that mean ill in every field; one has a title of a million characters."""
    path = of_harbour(tmp_path)
    with hearsay.open(path) as affair:
        for number, (title, url) in enumerate((
            (ODD, "javascript:alert(3)"),
            (f"{ODD}x", "data:text/html,<script>alert(4)</script>"),
            (f"{BROKEN}{'t' * 2**20}", f"https://a.example/{BROKEN}"),
        )):  # fmt: skip
            text = f"{ODD} {harbour.FIRST} {SCRIPT}"
            report = new_report(
                text, f"Post {number} {ODD}", date(2031, 3, 9), title, byline=ODD, url=url, path=ODD
            )
            told = harbour.claim(
                report, f"{ODD} {harbour.FIRST}", "meet", harbour.EventType.CONSULT,
                harbour.Status.PLANNED, actors=harbour.PAIR, reasons=(ODD,),
                attribution=(harbour.source(harbour.SourceKind.NAMED, ODD),),
            )  # fmt: skip
            named = harbour.entity(f"Mara {ODD} {number}", harbour.EntityKind.PERSON, ODD)
            affair.ledger.add(report, [harbour.QUIST, harbour.LINDQVIST, named], [told], "hand")
        affair.rename("Oda Brekke", f"Oda {ODD}", why=ODD, by=ODD)
        affair.grade("Pacific Wire", "B", why=ODD, by=ODD)
    with visiting(path) as found:
        yield found


def addresses(client: TestClient) -> Iterator[str]:
    """All pages there are; of each kind of thing those of all that there are."""
    record = client.get("/api/record").json()
    things = {
        "event": record["events"], "entity": record["entities"], "report": record["reports"],
        "versions": record["reports"], "source": record["sources"],
    }  # fmt: skip
    for name, made in PAGES.items():
        if made.keyed:
            yield from (f"/{name}/{one['id']}" for one in things[name])
        else:
            yield "/" if name == "overview" else f"/{name}"
    yield from ("/judgements", "/add", "/search?q=meet", "/timeline?who=Mara")


def test_text_that_means_ill_is_harmless_on_every_page(hostile: TestClient) -> None:
    for address in addresses(hostile):
        if address.startswith("/search") and "search" not in PAGES:
            continue
        page = hostile.get(address)
        assert page.status_code == 200, address
        assert not Scan(page.text).faults, address
        assert SCRIPT not in page.text
        assert "<img src=x" not in page.text
        for unseen in ("\u202e", "\u2066", "\u200f", "\x07"):
            assert unseen not in page.text, address


def test_text_that_means_ill_is_nothing_but_text_in_the_api(hostile: TestClient) -> None:
    for path in ("/api/record", "/api/reports", "/api/timeline", "/api/sources"):
        answer = hostile.get(path)
        assert answer.headers["content-type"] == "application/json"
        assert answer.headers["x-content-type-options"] == "nosniff"
        for unseen in ("\u202e", "\u2066", "\u200f", "\x07"):
            assert unseen not in answer.text
    told = {one["url"] for one in hostile.get("/api/reports").json()["rows"]}
    assert "javascript:alert(3)" in told


def test_what_is_sent_back_after_a_mistake_is_harmless(hostile: TestClient) -> None:
    token = token_of(hostile)
    typed = {"form_token": token, "kind": "same", "key": ODD, "other": ODD, "why": ODD, "by": ODD}
    for page in (
        hostile.post("/judgements", data=typed),
        hostile.post("/add", data={"form_token": token, "title": ODD, "outlet": ODD, "url": ODD}),
    ):
        assert page.status_code in (400, 409)
        assert not Scan(page.text).faults
        assert SCRIPT not in page.text
