from datetime import date

import pytest

from hearsay.ingest import MAX_BYTES, Defaults, Fields, Given, find, load
from hearsay.records import Problem, Report

NONE = Defaults()
FRONT = b"---\ntitle: Quay\noutlet: Gull Post\npublished: 2031-03-08\n---\nThe quay is shut.\n"


def test_a_given_text_is_a_report_under_its_own_name() -> None:
    report = load(Given(name="clippings/quay.md", data=FRONT), NONE)
    assert isinstance(report, Report)
    assert (report.path, report.outlet, report.text) == (
        "clippings/quay.md", "Gull Post", "The quay is shut."
    )  # fmt: skip


def test_what_the_text_says_wins_over_what_is_said_of_it_and_that_over_defaults() -> None:
    says = Fields(title="Else", outlet="Tide News", published="2031-03-09", url="https://a.example")
    report = load(Given(name="a.md", data=FRONT, says=says), NONE)
    assert isinstance(report, Report)
    assert (report.title, report.outlet, report.url) == ("Quay", "Gull Post", "https://a.example")
    bare = load(Given(name="a.txt", data=b"Bare.", says=says), Defaults(outlet="Pier Radio"))
    assert isinstance(bare, Report)
    assert (bare.title, bare.outlet, bare.published) == ("Else", "Tide News", date(2031, 3, 9))


@pytest.mark.parametrize(
    ("name", "path"),
    [("../../etc/x.md", "etc/x.md"), ("/root/x.md", "root/x.md"), ("a\\b\\x.md", "a/b/x.md"),
     ("x\0.md", "x.md")],
)  # fmt: skip
def test_a_name_leads_nowhere(name: str, path: str) -> None:
    report = load(Given(name=name, data=FRONT), NONE)
    assert isinstance(report, Report)
    assert report.path == path


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (Given(name="a.md", data=b""), "the file is empty"),
        (Given(name="a.md", data=b"x" * (MAX_BYTES + 1)), "a report may have 2,000,000 at most"),
        (Given(name="a.md", data=b"\xff\xfe\0"), "UTF-16"),
        (Given(name="a.txt", data=b"Bare."), "outlet and published are missing"),
        (Given(name="a.txt", data=b"Bare.", says=Fields(published="soon")), "not a day"),
    ],
)
def test_what_cannot_be_read_is_a_problem(given: Given, told: str) -> None:
    problem = load(given, NONE)
    assert isinstance(problem, Problem)
    assert problem.source == given.name
    assert told in problem.message


def test_the_suffix_says_what_can_be_read_and_each_text_is_read_once() -> None:
    twice = Given(name="a.md", data=FRONT)
    files, problems = find([twice, Given(name="b.pdf", data=b"x"), twice, Given(name="", data=b"")])
    assert files == (twice,)
    assert [one.source for one in problems] == ["b.pdf", "."]
