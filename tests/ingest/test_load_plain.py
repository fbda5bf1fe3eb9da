from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.ingest import Defaults, load
from hearsay.ingest.plain import split
from hearsay.records import Report, new_report

NONE = Defaults()
FRONT = """---
title: "Ferry talks resume: a first step"
outlet: The Quay Post
published: 2031-03-09
byline: Ilse Brandt
url: https://quaypost.example/ferry
retrieved: 2031-03-11
language: en-GB
---
"""
BODY = "The two harbour masters met on Saturday, the port office said.\n\nThey will meet again."


def report_of(tmp_path: Path, data: str | bytes, defaults: Defaults = NONE) -> Report:
    file = tmp_path / "report.md"
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    report = load(file, defaults)
    assert isinstance(report, Report), report
    return report


def dated(words: str) -> str:
    return f"---\noutlet: The Quay Post\npublished: {words}\n---\n{BODY}"


def test_front_matter_and_body_become_a_report(tmp_path: Path) -> None:
    assert report_of(tmp_path, FRONT + "\n" + BODY + "\n\n") == new_report(
        text=BODY,
        outlet="The Quay Post",
        published=date(2031, 3, 9),
        title="Ferry talks resume: a first step",
        byline="Ilse Brandt",
        url="https://quaypost.example/ferry",
        path=str(tmp_path / "report.md"),
        retrieved=date(2031, 3, 11),
        language="en",
    )


def test_plain_text_takes_outlet_and_day_from_the_defaults(tmp_path: Path) -> None:
    defaults = Defaults(outlet="Harbour Radio", published=date(2031, 3, 10))

    report = report_of(tmp_path, BODY, defaults)

    assert (report.outlet, report.published) == ("Harbour Radio", date(2031, 3, 10))
    assert (report.title, report.text) == ("", BODY)


def test_front_matter_wins_over_defaults(tmp_path: Path) -> None:
    defaults = Defaults(outlet="Harbour Radio", published=date(2001, 1, 1))

    report = report_of(tmp_path, FRONT + BODY, defaults)

    assert (report.outlet, report.published) == ("The Quay Post", date(2031, 3, 9))


def test_defaults_fill_what_the_front_matter_leaves_out(tmp_path: Path) -> None:
    defaults = Defaults(outlet="Harbour Radio", published=date(2031, 3, 10))

    report = report_of(tmp_path, f"---\ntitle: Ferries\noutlet: null\n---\n{BODY}", defaults)

    assert (report.title, report.outlet) == ("Ferries", "Harbour Radio")


def test_untitled_is_an_empty_title(tmp_path: Path) -> None:
    text = dated("2031-03-09").replace("---\n", "---\ntitle: (untitled)\n", 1)

    assert report_of(tmp_path, text).title == ""


@pytest.mark.parametrize(
    "words",
    [
        "2031-03-09",
        '"2031-03-09"',
        "2031-03-09T23:30:00Z",
        "2031-03-09 23:30:00",
        "2031-03-09 23:30:00 +02:00",
        "20310309",
    ],
)
def test_days_may_be_written_as_iso_days_or_moments(tmp_path: Path, words: str) -> None:
    assert report_of(tmp_path, dated(words)).published == date(2031, 3, 9)


@pytest.mark.parametrize("outlet", ["NO", "444", "on", "12:30", "1e3"])
def test_words_stay_as_written(tmp_path: Path, outlet: str) -> None:
    text = f"---\noutlet: {outlet}\npublished: 2031-03-09\n---\n{BODY}"

    assert report_of(tmp_path, text).outlet == outlet


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + (FRONT + BODY).encode(),
        (FRONT + BODY).encode("utf-16"),
        b"\xfe\xff" + (FRONT + BODY).encode("utf-16-be"),
    ],
)
def test_a_byte_order_mark_is_understood(tmp_path: Path, data: bytes) -> None:
    assert report_of(tmp_path, data) == report_of(tmp_path, FRONT + BODY)


def test_only_newlines_are_normalised(tmp_path: Path) -> None:
    body = "  An indented “quote” – cafe\u0301, caf\u00e9,\u00a0\u2028 \U0001f6a2 .  "

    text = report_of(tmp_path, (FRONT + "\n \n" + body + "\n\t\n").replace("\n", "\r\n")).text

    assert text == body
    assert report_of(tmp_path, FRONT + "one\rtwo\r\nthree").text == "one\ntwo\nthree"


def test_rules_of_dashes_below_the_front_matter_belong_to_the_body(tmp_path: Path) -> None:
    body = "Before.\n\n---\n\nAfter."

    assert report_of(tmp_path, FRONT + body).text == body


def test_the_same_report_elsewhere_has_the_same_id(tmp_path: Path) -> None:
    first = report_of(tmp_path, FRONT + BODY)
    other = tmp_path / "elsewhere"
    other.mkdir()

    assert report_of(other, "\n" + FRONT + "\n\n" + BODY).id == first.id


@given(st.text().filter(str.strip))
def test_the_body_is_a_piece_of_the_file_without_outer_blank_lines(text: str) -> None:
    text = text.replace("\r", "\n")
    if text.lstrip().startswith("---"):
        return
    _, body = split(text)

    assert body in text
    assert body.strip() == text.strip()
    assert body.split("\n")[0].strip()
    assert body.split("\n")[-1].strip()


@given(st.text(st.characters(exclude_characters="\r"), min_size=1).filter(str.strip))
def test_front_matter_does_not_change_the_body(text: str) -> None:
    if text.lstrip().startswith("---"):
        return

    assert split(FRONT + text)[1] == split(text)[1]
