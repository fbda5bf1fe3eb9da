"""`python docs/screenshots.py`: pictures of every page on the sample reports, into docs/images.

Light and dark, on a desk and on a phone; needs Chromium and the development tools.
"""

import os
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import uvicorn
from playwright.sync_api import Browser, sync_playwright

import hearsay
from hearsay.web import Desk, make_app
from hearsay.web.pages import PAGES
from hearsay.web.serving import Place, address, listen

IMAGES = Path(__file__).resolve().parent / "images"
ROOT = Path(__file__).parents[1]
SAMPLE = Path("hearsay/sample/reports")
"""Relative, so that no picture shows where the project lies."""
LOOKS = {
    "desk-light": ("light", 1280, 960),
    "desk-dark": ("dark", 1280, 960),
    "phone-light": ("light", 390, 844),
    "phone-dark": ("dark", 390, 844),
}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
QUALITY = 74
LIVE = ("add", "judgements", "api")
"""Pages that only an app has."""
ASKED = {"search": "?q=Aktau", "news": "?since=2033-05-09"}
"""What a page is asked for that shows little by itself."""


def main() -> int:
    """Take all pictures anew."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        print("no Chromium here: install the package chromium", file=sys.stderr)
        return 1
    IMAGES.mkdir(exist_ok=True)
    os.chdir(ROOT)
    with _served() as (where, keys), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        for name in (*PAGES, *LIVE):
            if name in keys or name in LIVE or not PAGES[name].keyed:
                _take(browser, where, name, keys.get(name, ""))
                print(name, flush=True)
        browser.close()
    return 0


def _take(browser: Browser, where: str, name: str, key: str) -> None:
    path = "" if name == "overview" else f"{name}/{key}".rstrip("/") + ASKED.get(name, "")
    for look, (scheme, width, height) in LOOKS.items():
        context = browser.new_context(
            color_scheme="dark" if scheme == "dark" else "light",
            viewport={"width": width, "height": height},
        )
        page = context.new_page()
        page.goto(f"{where}{path}", wait_until="networkidle")
        page.screenshot(path=IMAGES / f"{name}-{look}.jpeg", type="jpeg", quality=QUALITY)
        context.close()


@contextmanager
def _served() -> Iterator[tuple[str, dict[str, str]]]:
    with TemporaryDirectory() as folder:
        affair = hearsay.open(Path(folder) / "demo.db")
        affair.add(SAMPLE)
        record = affair.export()
        told = max(record.events, key=lambda one: (len(one.claims), one.id))
        keys = {
            "event": told.id,
            "entity": max(record.entities, key=lambda one: (len(one.mentions), one.id)).id,
            "source": max(record.sources, key=lambda one: (one.claims, one.id)).id,
            "report": next(c.report for c in record.claims if c.id == told.claims[0]),
        }
        place = Place(port=0)
        listening = listen(place)
        desk = Desk(affair)
        desk.prepare(60)
        server = uvicorn.Server(uvicorn.Config(make_app(desk), log_level="warning", lifespan="on"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield address(place, listening), keys
        server.should_exit = True
        thread.join()


if __name__ == "__main__":
    sys.exit(main())
