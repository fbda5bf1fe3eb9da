import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.ingest import MAX_BYTES, Defaults, load
from hearsay.records import Problem, Report

NONE = Defaults()


def problem_of(tmp_path: Path, data: str | bytes, defaults: Defaults = NONE) -> Problem:
    file = tmp_path / "report.md"
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    problem = load(file, defaults)
    assert isinstance(problem, Problem), problem
    assert problem.source == str(file)
    return problem


def fronted(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", "The ferry sailed."])


def test_an_empty_file(tmp_path: Path) -> None:
    assert "empty" in problem_of(tmp_path, "").message


@pytest.mark.parametrize("text", ["  \n\t\n", "\ufeff\n"])
def test_a_file_of_blank_space(tmp_path: Path, text: str) -> None:
    assert "blank" in problem_of(tmp_path, text).message


def test_front_matter_without_text(tmp_path: Path) -> None:
    text = "---\noutlet: A\npublished: 2031-03-09\n---\n \n"

    assert "no text below" in problem_of(tmp_path, text).message


@pytest.mark.parametrize(
    "data",
    [
        b"plain and then \0",
        bytes(range(256)) * 10,
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"\x01\x02\x03" * 9,
        "a\0b".encode("utf-16"),
    ],
)
def test_binary_data(tmp_path: Path, data: bytes) -> None:
    assert "binary" in problem_of(tmp_path, data).message


def test_a_wrong_encoding_names_the_byte(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, "Das Schiff fuhr früh.".encode("latin-1"))

    assert "byte 18 (0xFC)" in problem.message
    assert "UTF-8" in problem.message
    assert problem.entry == "Das Schiff fuhr fr"


def test_the_byte_is_counted_with_the_mark(tmp_path: Path) -> None:
    assert "byte 5 " in problem_of(tmp_path, b"\xef\xbb\xbfab\xff").message
    assert "UTF-16: byte 4 " in problem_of(tmp_path, b"\xff\xfea\0\0\xd8").message


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (["title: Ports: a view", "outlet: A"], 2),
        (["outlet: A", "\tpublished: 2031-03-09"], 3),
        (["outlet: A", "title: 'open"], 3),
        (["outlet: A", "title: a\x08b"], 3),
        (["outlet: A", "? [a]", ": b"], 3),
        (["outlet: *unknown"], 2),
    ],
)
def test_front_matter_that_does_not_parse_names_the_line(
    tmp_path: Path, lines: list[str], line: int
) -> None:
    message = problem_of(tmp_path, fronted(*lines)).message

    assert "does not parse" in message
    assert f"line {line}:" in message


def test_the_line_is_counted_from_the_top_of_the_file(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, "\n\n" + fronted("outlet: A", "title: b: c"))

    assert "line 5:" in problem.message
    assert problem.entry == "title: b: c"


@pytest.mark.parametrize(
    "lines",
    [
        ["a: " + "[" * 1200],
        ['title: "\\UFFFFFFFF"'],
    ],
)
def test_front_matter_that_breaks_its_parser(tmp_path: Path, lines: list[str]) -> None:
    assert "front matter" in problem_of(tmp_path, fronted(*lines)).message


def test_an_escape_that_is_no_character(tmp_path: Path) -> None:
    assert "no character" in problem_of(tmp_path, fronted(r'title: "\ud800"')).message


def test_front_matter_without_end(tmp_path: Path) -> None:
    assert "not closed" in problem_of(tmp_path, "---\noutlet: A\nThe ferry sailed.").message


def test_front_matter_that_is_far_too_long(tmp_path: Path) -> None:
    text = fronted(*(f"key{n}: value" for n in range(9000)))

    assert "characters" in problem_of(tmp_path, text).message


@pytest.mark.parametrize("line", ["- a\n- b", "just words", "42"])
def test_front_matter_that_is_not_a_mapping(tmp_path: Path, line: str) -> None:
    assert "not a mapping" in problem_of(tmp_path, fronted(line)).message


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("title: [a, b]", "title in the front matter is a list"),
        ("byline: {name: Ilse}", "byline in the front matter is a mapping"),
        ("published: [2031-03-09]", "published in the front matter is a list"),
    ],
)
def test_values_of_a_wrong_kind(tmp_path: Path, line: str, kind: str) -> None:
    assert kind in problem_of(tmp_path, fronted(line)).message


@pytest.mark.parametrize("words", ["2026-02-31", "yesterday", "2031", "9 March 2031", "0000-01-01"])
@pytest.mark.parametrize("key", ["published", "retrieved"])
def test_an_impossible_date(tmp_path: Path, key: str, words: str) -> None:
    defaults = Defaults(outlet="A", published=date(2031, 3, 9))

    problem = problem_of(tmp_path, fronted(f"{key}: {words}"), defaults)

    assert key in problem.message
    assert "2026-02-03" in problem.message
    assert problem.entry == f"{key}: {words}"


@pytest.mark.parametrize(
    ("text", "absent", "given"),
    [
        ("The ferry sailed.", ("outlet", "published"), ()),
        (fronted("outlet: A"), ("published",), ("outlet",)),
        (fronted("published: 2031-03-09", "outlet: ''"), ("outlet",), ("published",)),
    ],
)
def test_missing_outlet_or_day_says_how_to_give_it(
    tmp_path: Path, text: str, absent: tuple[str, ...], given: tuple[str, ...]
) -> None:
    message = problem_of(tmp_path, text).message

    assert "front matter" in message
    assert all(f"--{key}" in message for key in absent)
    assert not any(f"--{key}" in message for key in given)


def test_a_huge_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "huge.txt"
    with file.open("wb") as out:
        out.truncate(50_000_000)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("the file was read"))

    problem = load(file, NONE)

    assert isinstance(problem, Problem)
    assert "50,000,000 bytes" in problem.message
    assert "2,000,000" in problem.message


def test_the_largest_file_is_read_quickly(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    file.write_bytes(b"x" + b"\n" * (MAX_BYTES - 2) + b"y")

    report = load(file, Defaults(outlet="A", published=date(2031, 3, 9)))

    assert isinstance(report, Report)
    assert len(report.text) == MAX_BYTES


@contextmanager
def nobody() -> Iterator[None]:
    """As a user without rights, also where the tests are run by root."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    file = tmp_path / "secret.md"
    file.write_text("x")
    file.chmod(0)

    with nobody():
        problem = load(file, NONE)

    assert isinstance(problem, Problem)
    assert "may not be read" in problem.message


def test_a_folder_is_not_a_report(tmp_path: Path) -> None:
    problem = load(tmp_path, NONE)

    assert isinstance(problem, Problem)
    assert "folder" in problem.message


def test_a_missing_file(tmp_path: Path) -> None:
    problem = load(tmp_path / "gone.md", NONE)

    assert isinstance(problem, Problem)
    assert "no such file" in problem.message


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    problem = load(tmp_path / "pipe.txt", NONE)

    assert isinstance(problem, Problem)
    assert "regular file" in problem.message


@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_give_a_report_or_a_problem(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, front: bool
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.md"
    file.write_bytes(b"---\n" + data + b"\n---\nx" if front else data)

    found = load(file, Defaults(outlet="A", published=date(2031, 3, 9)))

    assert isinstance(found, Report | Problem)
