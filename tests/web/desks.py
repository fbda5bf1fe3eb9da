"""Apps on ledgers of hand-made readings, as a browser or a program would find them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import Any

import harbour
from starlette.testclient import TestClient

import hearsay
from hearsay.web import Desk, make_app
from hearsay.web.safety import LOOPBACK

HERE = "http://127.0.0.1"


@contextmanager
def visiting(
    path: Path, *, hosts: frozenset[str] = LOOPBACK, token: str = "", raising: bool = True
) -> Iterator[TestClient]:
    """A visitor of the app on a ledger, who is not led on by redirects."""
    desk = Desk(hearsay.open(path))
    desk.prepare(60)
    app = make_app(desk, hosts, token)
    with TestClient(
        app, base_url=HERE, follow_redirects=False, raise_server_exceptions=raising
    ) as client:
        yield client


def of_harbour(folder: Path) -> Path:
    """A ledger of the invented affair."""
    path = folder / "affair.db"
    with hearsay.open(path) as affair:
        harbour.fill(affair, *harbour.REPORTS)
    return path


def token_of(client: TestClient, page: str = "/add") -> str:
    """The token that a page's forms bring back."""
    found = re.search(r'name="form_token" value="([^"]+)"', client.get(page).text)
    assert found
    return found[1]


def done(client: TestClient, address: str) -> dict[str, Any]:
    """A job when it is over, by the address of its page or its own."""
    for _ in range(600):
        job: dict[str, Any] = client.get(f"/api/jobs/{address.rsplit('/', 1)[1]}").json()
        if job["state"] in ("done", "failed"):
            return job
        sleep(0.05)
    raise AssertionError(f"the job is not over: {job}")
