"""`hearsay export`: what goes where, and what is said when it cannot."""

import json
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import harbour
import pytest
from conftest import Run

import hearsay
from hearsay.export import Format
from hearsay.records import QueryError

SEVERAL = ("csv", "parquet", "evidence")
FTM = find_spec("followthemoney") is not None
ONE = [one for one in Format if one not in SEVERAL and (FTM or not one.startswith("ftm"))]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "affair.db"
    with hearsay.open(path) as affair:
        harbour.fill(affair, *harbour.REPORTS)
    return path


@pytest.mark.parametrize("format", ONE)
def test_one_file_goes_to_the_screen_or_to_a_file(
    run: Run, ledger: Path, tmp_path: Path, format: Format
) -> None:
    code, out, err = run("export", "--format", format, "--ledger", ledger)
    assert (code, err) == (0, "")
    path = tmp_path / "out"
    assert run("export", "--format", format, "--ledger", ledger, "--out", path) == (0, "", "")
    assert path.read_bytes().decode() == out


@pytest.mark.parametrize("format", SEVERAL)
def test_several_files_need_a_place(run: Run, ledger: Path, tmp_path: Path, format: str) -> None:
    code, out, err = run("export", "--format", format, "--ledger", ledger)
    assert (code, out) == (2, "")
    assert f"{format} is several files; name a folder or a .zip for them with --out" in err
    for name in ("folder", "all.zip"):
        done = run("export", "--format", format, "--ledger", ledger, "--out", tmp_path / name)
        assert done == (0, "", "")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        for name in archive.namelist():
            assert (tmp_path / "folder" / name).read_bytes() == archive.read(name)


def test_evidence_can_be_checked_without_hearsay(run: Run, ledger: Path, tmp_path: Path) -> None:
    path = tmp_path / "evidence.zip"
    assert run("export", "--evidence", "--ledger", ledger, "--out", path) == (0, "", "")
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path / "there")
    script = tmp_path / "there" / "check.py"
    done = subprocess.run([sys.executable, "-I", "-S", script], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("all holds: 3 reports")


def test_a_ledger_is_not_written_over(run: Run, ledger: Path) -> None:
    code, out, err = run("export", "--ledger", ledger, "--out", ledger)
    assert (code, out) == (2, "")
    assert "is a ledger or another SQLite file, and is not written over" in err
    assert run("timeline", "--ledger", ledger)[0] == 0


def test_evidence_and_another_format_is_wrong_usage(run: Run, ledger: Path) -> None:
    code, _, err = run("export", "--evidence", "--format", "csv", "--ledger", ledger)
    assert code == 2
    assert "leave out --format csv" in err


def test_as_of_a_day(run: Run, ledger: Path) -> None:
    _, out, _ = run("export", "--format", "plover", "--ledger", ledger, "--as-of", "2031-03-10")
    events = [json.loads(line) for line in out.splitlines()]
    assert {one["cite_info"][0]["report"] for one in events} == {harbour.GAZETTE.id}


def test_the_schema_needs_no_ledger(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("export", "--format", "schema", "--ledger", tmp_path / "none.db")
    assert code == 0
    assert json.loads(out)["title"] == "Hearsay record"


def test_the_library_gives_bytes(ledger: Path) -> None:
    with hearsay.open(ledger) as affair:
        assert affair.export_as("ics").startswith(b"BEGIN:VCALENDAR")
        with zipfile.ZipFile(BytesIO(affair.export_as("csv"))) as archive:
            assert "datapackage.json" in archive.namelist()
        assert affair.export_files("json") == {"record.json": affair.export_as("json")}
        with pytest.raises(QueryError, match="no format 'xls'"):
            affair.export_as("xls")


def test_a_missing_library_is_one_line(
    run: Run, ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "hearsay.export.parquet", raising=False)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    place = tmp_path / "tables"
    code, _, err = run("export", "--format", "parquet", "--ledger", ledger, "--out", place)
    assert code == 1
    assert err == (
        "hearsay: parquet needs the package pyarrow, which is not installed; get it with "
        '`pip install "hearsay[parquet]"`\n'
    )
    assert not place.exists()
