"""Every page in a real browser: it renders, nothing is refused, and everybody can read it."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from served import LOOKS

import hearsay
from hearsay.web.pages import PAGES

FORMS = ("add", "judgements", "api")
"""Pages that only an app has."""


@pytest.fixture(scope="session")
def keys(sample: Path) -> dict[str, str]:
    """For every page about one thing the id of one with much to show."""
    with hearsay.open(sample, create=False) as affair:
        record = affair.export()
    told = max(record.events, key=lambda one: (len(one.claims), one.id))
    return {
        "event": told.id,
        "entity": max(record.entities, key=lambda one: (len(one.mentions), one.id)).id,
        "source": max(record.sources, key=lambda one: (one.claims, one.id)).id,
        "report": record.reports[0].id,
        "versions": record.reports[0].id,
    }


def address(served: str, name: str, keys: dict[str, str]) -> str:
    """The address of a page."""
    path = "" if name == "overview" else name
    return f"{served}/{path}" + (f"/{keys[name]}" if name in PAGES and PAGES[name].keyed else "")


@pytest.mark.parametrize("page", LOOKS, indirect=True)
@pytest.mark.parametrize("name", [*PAGES, *FORMS])
def test_every_page_renders_and_everybody_can_read_it(
    page: Page, served: str, keys: dict[str, str], name: str
) -> None:
    answer = page.goto(address(served, name, keys))
    assert answer is not None
    assert answer.status == 200
    assert page.locator("h1").count() == 1
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, "the page is wider than the screen"
    found = Axe().run(page).response["violations"]
    serious = [one for one in found if one["impact"] in ("serious", "critical")]
    told = [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in serious]
    assert told == []
