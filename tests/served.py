"""The app on the sample reports, read for real, and a real browser to look at it."""

import shutil
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

import hearsay
from hearsay.web import Desk, make_app
from hearsay.web.seen import Seen
from hearsay.web.serving import Place, address, listen

SAMPLE = Path(hearsay.__file__).parent / "sample" / "reports"
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
)  # fmt: skip
"""Chromium without calls home, which a closed network would refuse one by one."""


LOOKS = [("light", 1280), ("dark", 390)]
"""Colours and widths in which every page is looked at."""


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the sample reports; not to be changed."""
    path = tmp_path_factory.mktemp("sample") / "demo.db"
    with hearsay.open(path) as affair:
        affair.add(SAMPLE)
    return path


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The machine's own Chromium; without one, tests that need it are skipped."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("no Chromium here; install the package chromium to run the browser tests")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=[*QUIET])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def served(sample: Path) -> Iterator[str]:
    """The address of the app on the sample ledger; for looking only."""
    yield from serve(sample)


@pytest.fixture
def own(sample: Path, tmp_path: Path) -> Iterator[str]:
    """The address of an app on a ledger of the test's own, which it may change."""
    copy = tmp_path / "own.db"
    with hearsay.open(sample, create=False):
        shutil.copy(sample, copy)
    yield from serve(copy)


@pytest.fixture
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of its own in the looks asked for; anything on the console fails the test."""
    scheme, width = getattr(request, "param", LOOKS[0])
    context = chromium.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    made = context.new_page()
    heard: list[str] = []
    made.on("console", lambda message: heard.append(f"{message.type}: {message.text}"))
    made.on("pageerror", lambda error: heard.append(f"error: {error}"))
    yield made
    context.close()
    assert heard == []


class Patient(Desk):
    """Waits for every picture, so that a test on a busy machine never sees the page that waits."""

    def seen(self, day: date | None = None, patience: float | None = 30) -> Seen:
        return super().seen(day, patience)


def serve(ledger: Path) -> Iterator[str]:
    """Serve a ledger on loopback while a test runs; gives the address."""
    place = Place(port=0)
    listening = listen(place)
    desk = Patient(hearsay.open(ledger), patience=30)
    desk.prepare(30)
    config = uvicorn.Config(make_app(desk), log_level="warning", lifespan="on")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.01)
    yield address(place, listening).rstrip("/")
    server.should_exit = True
    thread.join()
