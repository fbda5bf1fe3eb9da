from pathlib import Path
from types import SimpleNamespace

import harbour
import pytest
from conftest import Run

import hearsay
from hearsay.records import Problem, from_json

WEIGHTS = Path(hearsay.__file__).parent / "read" / "weights" / "reader.onnx"
needs_weights = pytest.mark.skipif(not WEIGHTS.exists(), reason="the reader's weights are missing")

FAULT = Problem(source="bad\x1b.txt", message="the file is empty", entry="no\nthing")


@pytest.fixture
def clippings(tmp_path: Path) -> Path:
    folder = tmp_path / "clippings"
    folder.mkdir()
    for number, report in enumerate(harbour.REPORTS):
        front = f"title: {report.title}\noutlet: {report.outlet}\npublished: {report.published}"
        (folder / f"{number}.md").write_text(f"---\n{front}\n---\n{report.text}\n", "utf-8")
    return folder


def adds(monkeypatch: pytest.MonkeyPatch, **counts: object) -> None:
    """Let adding come to this."""
    none = {"added": 0, "known": 0, "new_versions": 0, "claims": 0, "entities": 0, "problems": ()}
    came_of_it = SimpleNamespace(**(none | counts))
    monkeypatch.setattr("hearsay.api.Affair.add", lambda *_, **__: came_of_it)


def test_the_closing_line_counts(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    adds(monkeypatch, added=1200, new_versions=1, known=2, claims=1, entities=3, problems=(FAULT,))
    code, out, err = run("add", "x", "--ledger", tmp_path / "a.db")
    assert code == 0
    assert out == (
        "1,200 reports added, 1 of them a new version, 2 already known; 1 claim, 3 entities; "
        f"1 problem; ledger: {tmp_path / 'a.db'}\n"
    )
    assert err == "problem: bad.txt: the file is empty\n         no thing\n"


def test_known_reports_are_no_failure(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    adds(monkeypatch, known=3)
    assert run("add", "x", "--ledger", tmp_path / "a.db")[0] == 0


def test_nothing_done_is_a_failure(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    adds(monkeypatch, problems=(FAULT,))
    assert run("add", "x", "--ledger", tmp_path / "a.db")[0] == 1


def test_wrong_usage(run: Run) -> None:
    assert run("add")[0] == 2
    assert run("add", "x", "--published", "2026-13-01")[0] == 2


@needs_weights
def test_adding_twice_adds_nothing(run: Run, clippings: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "affair.db"
    code, out, err = run("add", clippings, "--ledger", ledger)
    assert (code, err) == (0, "")
    assert out.startswith("3 reports added; ")
    first = run("export", "--ledger", ledger)[1]
    code, out, _ = run("add", clippings, "--ledger", ledger)
    assert (code, out.partition(";")[0]) == (0, "0 reports added, 3 already known")
    assert run("export", "--ledger", ledger)[1] == first


@needs_weights
def test_bad_files_hinder_no_other(run: Run, clippings: Path, tmp_path: Path) -> None:
    (clippings / "bad.md").write_bytes(b"\xff\xfe\x00\x01")
    code, out, err = run("add", clippings, tmp_path / "none", "--ledger", tmp_path / "a.db")
    assert code == 0
    assert out.startswith("3 reports added")
    assert err.count("problem: ") == 2
    assert "bad.md" in run("problems", "--ledger", tmp_path / "a.db")[1]


@needs_weights
def test_reading_without_a_ledger(run: Run, clippings: Path) -> None:
    code, out, err = run("read", clippings, "--json")
    assert (code, err) == (0, "")
    assert len(from_json(out).reports) == 3
    code, out, _ = run("read", clippings / "1.md")
    assert code == 0
    assert "Talks held" in out
    assert run("read", clippings / "none.md")[0] == 1


@needs_weights
def test_the_library_goes_the_same_way(clippings: Path, tmp_path: Path) -> None:
    with hearsay.open(tmp_path / "affair.db") as affair:
        assert affair.add(clippings).added == 3
        for row in affair.timeline():
            page = affair.show(row.event)
            for one in page.tellings:
                span = one.sentence.span
                assert affair.text(one.report)[span.start : span.end] == one.sentence.words
        early = affair.export(as_of="2031-03-08")
        assert [report.outlet for report in early.reports] == ["Harbour Gazette"]
        assert affair.search("late March")[0].outlet == "Northern Post"
