import json
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import export_scenes as scenes
import pytest

from hearsay.export import Files, Format, packed, zipped
from hearsay.export.archive.check import places


def _check(*arguments: Path, script: Path) -> tuple[int, str]:
    """Run the archive's own script without Hearsay in reach."""
    command = [sys.executable, "-I", "-S", str(script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=script.parent)
    assert not done.stderr, done.stderr
    return done.returncode, done.stdout


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "own" / "check.py"
    path.parent.mkdir()
    path.write_bytes(scenes.exported(Format.EVIDENCE)["check.py"])
    return path


def _zip(path: Path, files: Files) -> Path:
    path.write_bytes(zipped(files))
    return path


def test_a_good_zip_holds(tmp_path: Path, script: Path) -> None:
    code, out = _check(_zip(tmp_path / "good.zip", scenes.exported(Format.EVIDENCE)), script=script)
    assert code == 0
    assert out.startswith("all holds: 3 reports, ")
    assert "SHA-256 of manifest.json: " in out


def test_an_unpacked_zip_holds_by_itself(tmp_path: Path) -> None:
    with zipfile.ZipFile(BytesIO(packed(scenes.exported(Format.EVIDENCE)))) as archive:
        archive.extractall(tmp_path / "unpacked")
    assert _check(script=tmp_path / "unpacked" / "check.py")[0] == 0


def test_the_same_record_is_the_same_zip() -> None:
    made = [packed(scenes.exported(Format.EVIDENCE)) for _ in range(2)]
    assert made[0] == made[1]
    with zipfile.ZipFile(BytesIO(made[0])) as archive:
        assert archive.namelist() == sorted(archive.namelist())
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_place_that_the_record_cites_is_in_the_manifest() -> None:
    files = scenes.exported(Format.EVIDENCE)
    manifest = json.loads(files["manifest.json"])
    assert len(manifest["places"]) == len(list(places(json.loads(files["record.json"]))))
    parts = {one["part"] for one in manifest["places"]}
    assert parts >= {"sentence", "trigger", "quantity", "mention"}


TEXT = f"reports/{scenes.REPORTS[0].id}.txt"


def _forged(files: Files) -> Files:
    """A text changed by one who makes the file's hash anew."""
    from hashlib import sha256

    text = files[TEXT].replace(b"Monday", b"Sunday")
    manifest = json.loads(files["manifest.json"])
    manifest["files"][TEXT] = sha256(text).hexdigest()
    return {**files, TEXT: text, "manifest.json": json.dumps(manifest).encode()}


def _unlisted(files: Files) -> Files:
    manifest = json.loads(files["manifest.json"])
    manifest["places"] = manifest["places"][1:]
    return {**files, "manifest.json": json.dumps(manifest).encode()}


@pytest.mark.parametrize(
    ("tampered", "told"),
    [
        (lambda f: {**f, TEXT: f[TEXT].replace(b"Monday", b"Sunday")}, "has been changed"),
        (lambda f: {k: v for k, v in f.items() if k != TEXT}, "is missing"),
        (lambda f: {**f, "reports/extra.txt": b"x"}, "is not in the manifest"),
        (lambda f: {**f, "record.json": f["record.json"] + b" "}, "record.json has been changed"),
        (_forged, "is not what gave its id"),
        (_forged, "holds other words than were cited"),
        (_unlisted, "are not those that the record cites"),
        (lambda f: {**f, "manifest.json": b"{}"}, "no evidence archive"),
        (lambda f: {k: v for k, v in f.items() if k != "manifest.json"}, "no evidence archive"),
        (lambda f: {**f, TEXT: b"\xff\xfe"}, "has been changed"),
    ],
)
def test_a_tampered_zip_is_found_out(
    tmp_path: Path, script: Path, tampered: object, told: str
) -> None:
    files = tampered(scenes.exported(Format.EVIDENCE))  # type: ignore[operator]
    code, out = _check(_zip(tmp_path / "bad.zip", files), script=script)
    assert code == 1
    assert told in out


def test_what_is_no_zip_is_told(tmp_path: Path, script: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"no zip")
    code, out = _check(tmp_path / "x.zip", script=script)
    assert code == 1
    assert "no evidence archive" in out
    assert _check(tmp_path / "none.zip", script=script)[0] == 1


def test_hostile_text_is_kept_to_the_letter_and_holds(tmp_path: Path, script: Path) -> None:
    record, texts = scenes.hostile(scenes.NASTY)
    files = scenes.exported(Format.EVIDENCE, record, texts)
    (key,) = texts
    assert files[f"reports/{key}.txt"].decode() == texts[key]
    code, out = _check(_zip(tmp_path / "hostile.zip", files), script=script)
    assert (code, out.isascii()) == (0, True)
