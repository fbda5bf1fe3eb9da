"""The command `brief` on a real ledger."""

import json
from pathlib import Path

import harbour
import pytest
from conftest import Run

import hearsay
from hearsay.records import EvidenceError
from hearsay.views import Brief


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    with hearsay.open(tmp_path / "affair.db") as affair:
        harbour.fill(affair, *harbour.REPORTS)
    return tmp_path / "affair.db"


def test_without_out_it_is_markdown(run: Run, ledger: Path) -> None:
    code, out, err = run("brief", "--ledger", ledger)
    assert (code, err) == (0, "")
    assert out.startswith("# In brief\n\nAs of 12 Mar 2031 · 3 reports by 3 outlets")
    assert "[^1]: " in out


@pytest.mark.parametrize(
    ("name", "start"), [("a.md", b"# In brief"), ("a.HTML", b"<!doctype html>"), ("a.pdf", b"%PDF")]
)
def test_a_file_is_written_as_its_name_ends(
    run: Run, ledger: Path, tmp_path: Path, name: str, start: bytes
) -> None:
    if name.endswith("pdf"):
        pytest.importorskip("fpdf")
        pytest.importorskip("pymupdf_fonts")
    assert run("brief", "--out", tmp_path / name, "--ledger", ledger) == (0, "", "")
    assert (tmp_path / name).read_bytes().startswith(start)


def test_as_of_a_day_later_reports_do_not_count(run: Run, ledger: Path) -> None:
    _, out, _ = run("brief", "--as-of", "2031-03-09", "--ledger", ledger)
    assert "As of 9 Mar 2031 · 1 report by 1 outlet" in out
    assert "are to" in out or "Planned: " in out
    assert "Pacific Wire" not in out


def test_as_json_every_sentence_has_footnotes(run: Run, ledger: Path) -> None:
    _, out, _ = run("brief", "--json", "--ledger", ledger)
    told = [one for part in json.loads(out)["sections"] for one in part["sentences"]]
    assert told
    assert all(one["footnotes"] for one in told)


@pytest.mark.parametrize(
    ("wrong", "question", "said"),
    [
        (1, ["--topic", "Breke"], "no event is about 'Breke'; the nearest: Oda Brekke"),
        (2, ["--topic", "…"], "has no words"),
        (2, ["--out", "brief.docx"], "cannot be written as '.docx'"),
        (2, ["--out", "brief"], "ends in .html, .md, .pdf"),
        (2, ["--since", "2031-02-30"], "no day of the calendar"),
    ],
)
def test_wrong_questions(
    run: Run, ledger: Path, wrong: int, question: list[str], said: str
) -> None:
    code, out, err = run("brief", *question, "--ledger", ledger)
    assert (code, out) == (wrong, "")
    assert said in " ".join(err.replace("│", " ").split())


def test_as_a_library(ledger: Path) -> None:
    with hearsay.open(ledger) as affair:
        made = affair.brief(topic="Quist", since="2031-03-11", as_of="2031-03-12")
    assert isinstance(made, Brief)
    assert made.events
    with pytest.raises(EvidenceError):
        hearsay.views.Sentence(text="It is open.", footnotes=())


def test_json_and_a_file_are_not_asked_for_at_once(run: Run, ledger: Path, tmp_path: Path) -> None:
    code, out, err = run("brief", "--json", "--out", tmp_path / "a.md", "--ledger", ledger)
    assert (code, out) == (2, "")
    assert "leave out one of them" in err
