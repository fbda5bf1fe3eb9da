import os
from pathlib import Path

import pytest

from hearsay.ingest import find


def test_a_folder_gives_its_reports_recursively_and_sorted(tmp_path: Path) -> None:
    for name in ("b.md", "a/2.TXT", "a/1.html", "c.htm", "d.markdown", "e.pdf", "f"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("x")

    files, problems = find([tmp_path])

    names = [file.relative_to(tmp_path).as_posix() for file in files]
    assert names == ["a/1.html", "a/2.TXT", "b.md", "c.htm", "d.markdown"]
    assert problems == ()


def test_hidden_files_and_folders_are_skipped_unless_named(tmp_path: Path) -> None:
    hidden = tmp_path / ".draft.md"
    inside = tmp_path / ".git" / "note.md"
    inside.parent.mkdir()
    for file in (hidden, inside, tmp_path / "seen.md"):
        file.write_text("x")

    assert find([tmp_path])[0] == (tmp_path / "seen.md",)
    assert find([hidden])[0] == (hidden,)


def test_the_same_file_is_listed_once_under_its_first_name(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("x")
    link = tmp_path / "b.md"
    link.symlink_to(file)

    files, problems = find([file, tmp_path / "." / "a.md", tmp_path, link])

    assert files == (file,)
    assert problems == ()


def test_the_order_of_the_paths_is_kept(tmp_path: Path) -> None:
    first, second = tmp_path / "z.md", tmp_path / "a.md"
    first.write_text("x")
    second.write_text("x")

    assert find([first, second])[0] == (first, second)


def test_a_missing_path_is_a_problem_and_the_others_go_on(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("x")

    files, problems = find([tmp_path / "gone.md", file])

    assert files == (file,)
    assert problems[0].source.endswith("gone.md")
    assert "no such file" in problems[0].message


def test_a_folder_with_nothing_readable_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"x")

    files, (problem,) = find([tmp_path])

    assert files == ()
    assert problem.source == str(tmp_path)
    assert "nothing to read" in problem.message


@pytest.mark.parametrize(("name", "kind"), [("paper.pdf", ".pdf"), ("Makefile", "no suffix")])
def test_a_named_file_of_an_unknown_suffix_is_a_problem(
    tmp_path: Path, name: str, kind: str
) -> None:
    (tmp_path / name).write_text("x")

    files, (problem,) = find([tmp_path / name])

    assert files == ()
    assert kind in problem.message
    assert ".md" in problem.message


def test_paths_that_cannot_exist_are_problems() -> None:
    files, problems = find([Path("a\0b.md"), Path("x" * 5000 + ".md")])

    assert files == ()
    assert len(problems) == 2


def test_a_link_that_leads_in_a_circle_does_not_stop_the_walk(tmp_path: Path) -> None:
    (tmp_path / "loop.md").symlink_to(tmp_path / "loop.md")
    (tmp_path / "self").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a.md").write_text("x")

    files, problems = find([tmp_path])

    assert [file.name for file in files] == ["a.md", "loop.md"]
    assert problems == ()


def test_a_name_that_is_not_utf8_can_be_told(tmp_path: Path) -> None:
    _, (problem,) = find([Path(os.fsdecode(bytes(tmp_path) + b"/caf\xe9.md"))])

    problem.source.encode("utf-8")
    assert problem.source.endswith("caf\\udce9.md")
