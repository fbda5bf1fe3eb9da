"""What people do with the app, in a real browser, with script and without."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from served import serve

import hearsay

NEWS = """The ferry talks in Aktau were called off on Monday, two officials said.

Kazakhstan and Azerbaijan will meet again in Baku on Friday, the Kazakh Foreign Ministry said."""


HACK = "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>"


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[str]:
    """The address of an app on a report of which every text means harm."""
    text = f"Turkmenistan \u202eand {HACK} met in Aktau on Monday, \u2066{HACK} said.\n\n{HACK}"
    told = {"title": HACK * 9, "outlet": HACK, "published": "2033-05-16", "byline": HACK,
            "url": "javascript:window.hacked=1"}  # fmt: skip
    front = "\n".join(f"{key}: {json.dumps(value)}" for key, value in told.items())
    (tmp_path / "hostile.md").write_text(f"---\n{front}\n---\n{text}\n", encoding="utf-8")
    with hearsay.open(tmp_path / "hostile.db") as affair:
        assert affair.add(tmp_path / "hostile.md").added == 1
    yield from serve(tmp_path / "hostile.db")


@pytest.fixture
def bare(chromium: Browser) -> Iterator[Page]:
    """A page of a browser that runs no script."""
    context = chromium.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def paste(page: Page, where: str) -> None:
    page.goto(f"{where}/add")
    page.get_by_label("Text").fill(NEWS)
    page.get_by_label("Title").fill("Ferry talks off")
    page.get_by_label("Outlet").fill("Harbour Gazette")
    page.get_by_label("Day of publication").fill("2033-05-16")
    page.get_by_role("button", name="Add", exact=True).click()


def test_filters_narrow_and_stand_in_the_address(page: Page, served: str) -> None:
    page.goto(f"{served}/timeline")
    page.get_by_label("Status").select_option("planned")
    page.get_by_label("Where").fill("Aktau")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url(re.compile("status=planned"))
    assert "where=Aktau" in page.url
    cards = page.locator(".card")
    assert cards.count() == page.locator(".card.planned").count() > 0
    shared = page.url
    page.goto(f"{served}/timeline")
    page.goto(shared)
    assert page.get_by_label("Where").input_value() == "Aktau"


def test_the_drawing_zooms_without_leaving_the_page(page: Page, served: str) -> None:
    page.goto(f"{served}/timeline")
    before = page.locator("[data-zoom]").get_attribute("data-first")
    page.get_by_label("Zoom in").click()
    page.wait_for_url(re.compile("since="))
    expect(page.locator("[data-zoom]")).not_to_have_attribute("data-first", str(before))
    page.go_back()
    expect(page.locator("[data-zoom]")).to_have_attribute("data-first", str(before))


def test_an_earlier_evening_is_one_slide_away(page: Page, served: str) -> None:
    page.goto(f"{served}/timeline")
    page.locator("input[type=range]").fill("0")
    page.wait_for_url(re.compile("as_of=2033-05-04"))
    expect(page.locator(".notice")).to_contain_text("evening of 2033-05-04")
    page.get_by_role("link", name="Overview").click()
    assert "as_of=2033-05-04" in page.url


def test_every_row_leads_to_the_exact_words(page: Page, served: str) -> None:
    page.goto(f"{served}/timeline?status=planned&where=Aktau")
    page.locator(".card blockquote a").first.click()
    page.wait_for_url(re.compile("/event/H"))
    claim = page.locator("li.claim").first
    trigger = claim.locator("mark.trigger").inner_text()
    claim.locator("p.head a").first.click()
    page.wait_for_url(re.compile("/report/R.*#C"))
    expect(page.locator("mark.trigger", has_text=trigger).first).to_be_visible()


def test_keys_find_and_go(page: Page, served: str) -> None:
    page.goto(served)
    page.keyboard.press("/")
    page.keyboard.type("Aktau")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/search.*q=Aktau"))
    expect(page.get_by_role("link", name="Aktau", exact=True).first).to_be_visible()
    page.locator("h1").click()
    page.keyboard.press("g")
    page.keyboard.press("t")
    page.wait_for_url(re.compile("/timeline"))


def test_what_is_ruled_holds_until_it_is_undone(page: Page, own: str) -> None:
    page.goto(f"{own}/entity/Rauf Qasimbeyli")
    page.get_by_text("Rule on this name").click()
    page.get_by_label("Its name").fill("R. Qasimbeyli")
    page.get_by_role("button", name="Call it so").click()
    expect(page.locator("h1")).to_have_text("R. Qasimbeyli")
    page.goto(f"{own}/judgements")
    page.get_by_role("button", name="Undo").first.click()
    page.goto(f"{own}/entity/Rauf Qasimbeyli")
    expect(page.locator("h1")).to_have_text("Rauf Qasimbeyli")


def test_a_pasted_text_becomes_part_of_the_record(page: Page, own: str) -> None:
    paste(page, own)
    page.wait_for_url(re.compile("/jobs/"))
    expect(page.locator("main")).to_contain_text("What is new", timeout=60_000)
    page.goto(f"{own}/reports")
    page.get_by_role("link", name="Ferry talks off").click()
    expect(page.locator("mark.trigger").first).to_be_visible()


def test_a_hostile_report_does_nothing(page: Page, hostile: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog: {dialog.message}"))
    page.goto(f"{hostile}/reports")
    links = page.locator("main a").evaluate_all("all => all.map(one => one.href)")
    for link in [f"{hostile}/", f"{hostile}/timeline", f"{hostile}/sources", *links]:
        assert link.startswith(hostile)
        page.goto(link)
        assert page.evaluate("window.hacked") is None
        assert page.locator("main script, main img, main iframe").count() == 0
        shown = page.locator("body").inner_text()
        assert not set("\u202e\u2066\u200f") & set(shown)
    assert "<img src=x onerror" in shown


def test_all_of_it_works_without_script(bare: Page, own: str) -> None:
    bare.goto(f"{own}/timeline")
    bare.get_by_label("Status").select_option("planned")
    bare.get_by_role("button", name="Show").click()
    assert "status=planned" in bare.url
    paste(bare, own)
    bare.wait_for_url(re.compile("/jobs/"))
    expect(bare.locator("main")).to_contain_text("What is new", timeout=60_000)
