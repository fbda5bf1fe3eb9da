from datetime import date
from pathlib import Path

import pytest

from hearsay.ingest import Defaults, load
from hearsay.records import Problem, Report

NONE = Defaults()
FIRST = "The two harbour masters met on Saturday in Odense, the port office said."
SECOND = 'They will meet again on Friday & a café owner saw them. "It was short," he said.'
HEAD = """<title>Ferry talks resume | The Quay Post</title>
<meta property="og:title" content="Ferry talks resume">
<meta property="og:site_name" content="The Quay Post">
<meta property="article:published_time" content="2031-03-09T08:00:00Z">
<meta name="author" content="Ilse Brandt">
<link rel="canonical" href="https://quaypost.example/ferry">"""
ARTICLE = f"""<nav><a href="/">Home</a></nav><article><h1>Ferry talks resume</h1>
<p>{FIRST}</p><p>They will meet again on Friday &amp; a caf&eacute; owner saw them.
"It was short," he said.</p></article><footer>Copyright 2019 The Quay Post</footer>"""


def page(head: str = HEAD, body: str = ARTICLE) -> str:
    return f'<!DOCTYPE html><html lang="en-GB"><head>{head}</head><body>{body}</body></html>'


def loaded(tmp_path: Path, html: str, defaults: Defaults = NONE) -> Report | Problem:
    file = tmp_path / "page.html"
    file.write_text(html, encoding="utf-8")
    return load(file, defaults)


def test_a_page_gives_its_article_and_metadata(tmp_path: Path) -> None:
    report = loaded(tmp_path, page())

    assert isinstance(report, Report)
    assert (report.title, report.outlet) == ("Ferry talks resume", "The Quay Post")
    assert report.published == date(2031, 3, 9)
    assert report.byline == "Ilse Brandt"
    assert report.url == "https://quaypost.example/ferry"
    assert report.language == "en"
    assert report.text == f"{FIRST}\n\n{SECOND}"


def test_an_xml_declaration_does_no_harm(tmp_path: Path) -> None:
    plain, declared = (
        loaded(tmp_path, html)
        for html in (page(), "<?xml version='1.0' encoding='utf-8'?>\n" + page())
    )

    assert plain == declared


def test_defaults_fill_what_the_page_does_not_state(tmp_path: Path) -> None:
    defaults = Defaults(outlet="Harbour Radio", published=date(2031, 3, 10))

    report = loaded(tmp_path, page(head=""), defaults)

    assert isinstance(report, Report)
    assert (report.outlet, report.published) == ("Harbour Radio", date(2031, 3, 10))


def test_the_page_wins_over_defaults(tmp_path: Path) -> None:
    report = loaded(tmp_path, page(), Defaults(outlet="B", published=date(2001, 1, 1)))

    assert isinstance(report, Report)
    assert (report.outlet, report.published) == ("The Quay Post", date(2031, 3, 9))


def test_a_day_is_not_guessed_from_the_text(tmp_path: Path) -> None:
    text = "<article><p>On January 3, 2025 they met, said the council of the port.</p></article>"

    problem = loaded(tmp_path, page(head="", body=text))

    assert isinstance(problem, Problem)
    assert "outlet and published are missing" in problem.message


@pytest.mark.parametrize(
    "html",
    [
        "just words",
        "<html></html>",
        "<html><body><p> </p></body></html>",
        page(body="<h1>Ferry talks resume</h1>"),
        "<div>" * 50_000,
    ],
)
def test_a_page_without_article_text_is_a_problem(
    tmp_path: Path, html: str, capfd: pytest.CaptureFixture[str]
) -> None:
    problem = loaded(tmp_path, html)

    assert isinstance(problem, Problem)
    assert "no article text" in problem.message
    assert capfd.readouterr() == ("", "")


def test_a_page_in_a_wrong_encoding_names_the_byte(tmp_path: Path) -> None:
    file = tmp_path / "old.htm"
    file.write_bytes(page().replace("port office", "Hafenb\u00fcro").encode("latin-1"))

    problem = load(file, NONE)

    assert isinstance(problem, Problem)
    assert "0xFC" in problem.message
