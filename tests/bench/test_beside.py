from pathlib import Path

import pytest

from bench.beside import beside
from bench.speed import Speed

GIVES = """#!/bin/sh
lines=$(wc -l)
echo "{\\"words\\": $lines, \\"seconds\\": 0.5, \\"found\\": $4}"
"""
FAILS = """#!/bin/sh
cat >/dev/null
echo 'no spaCy here' >&2
exit 1
"""


@pytest.fixture
def python(tmp_path: Path) -> Path:
    path = tmp_path / "python"
    path.touch(0o755)
    return path


def test_texts_go_in_as_lines_and_the_speed_comes_back(python: Path) -> None:
    python.write_text(GIVES, "utf-8")
    found = beside(python, ["One text.", "Two\nlines of a text."], lead=7)
    assert found == Speed(words=2, seconds=0.5, found=7)


def test_a_failing_interpreter_ends_the_run_with_its_words(python: Path) -> None:
    python.write_text(FAILS, "utf-8")
    with pytest.raises(SystemExit, match="no spaCy here"):
        beside(python, ["One text."], lead=1)


def test_an_interpreter_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"cannot run .*nowhere"):
        beside(tmp_path / "nowhere", ["One text."], lead=1)
