"""What holds for every format: one name, the same bytes, and no harm in any text."""

import importlib.util
import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import export_scenes as scenes
import pytest

from hearsay.export import Format, as_format, packed, write
from hearsay.records import MissingExtraError, QueryError, Record

UNSEEN = ("\u202e", "\u2028", "\x1b", "\x00", "\x0b")
BINARY = ".parquet"
EXACT = "reports/"


@pytest.mark.parametrize("format", Format)
def test_the_same_record_is_the_same_bytes(format: Format) -> None:
    assert packed(scenes.exported(format)) == packed(scenes.exported(format))


@pytest.mark.parametrize("format", Format)
def test_an_empty_record_has_an_export(format: Format) -> None:
    assert all(isinstance(one, bytes) for one in scenes.exported(format, Record()).values())


@pytest.mark.parametrize("format", Format)
def test_nothing_unseen_comes_out(format: Format) -> None:
    made = scenes.exported(format, *scenes.hostile(scenes.NASTY))
    for name, data in made.items():
        if not name.endswith(BINARY) and not name.startswith(EXACT):
            text = data.decode()
            assert not any(one in text for one in UNSEEN), name
        if name.endswith(("json", ".jsonld")) and format is not Format.FTM:
            json.loads(data)


@pytest.mark.parametrize("format", [Format.ICS, Format.TIMELINEJS, Format.GRAPHML, Format.GEOJSON])
def test_what_is_shown_is_never_long(format: Format) -> None:
    assert len(packed(scenes.exported(format, *scenes.long()))) < 100_000


@pytest.mark.parametrize("format", Format)
def test_a_title_of_a_megabyte_has_an_export(format: Format) -> None:
    assert scenes.exported(format, *scenes.long())


def test_bytes_do_not_depend_on_the_seed_of_hashes() -> None:
    code = (
        "import sys; sys.path[:0] = ['tests', 'tests/export'];"
        "import test_formats; print(test_formats.hashes())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
        env={"PYTHONHASHSEED": "7", "PYTHONPATH": "."},
    )
    assert done.stdout.strip() == hashes()


def hashes() -> str:
    """The hash of every format's bytes."""
    return " ".join(sha256(packed(scenes.exported(format))).hexdigest() for format in scenes.HERE)


def test_an_unknown_format_is_told() -> None:
    with pytest.raises(QueryError, match="no format 'xls'; there are json, schema, plover"):
        as_format("xls")


@pytest.mark.parametrize(
    ("format", "module", "extra"),
    [
        (Format.PARQUET, "pyarrow", "parquet"),
        (Format.FTM, "followthemoney", "ftm"),
        (Format.FTM_STATEMENTS, "followthemoney", "ftm"),
    ],
)
def test_a_missing_library_names_its_extra(
    monkeypatch: pytest.MonkeyPatch, format: Format, module: str, extra: str
) -> None:
    for name in list(sys.modules):
        if name.startswith(("hearsay.export.ftm", "hearsay.export.parquet")):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match=rf'pip install "hearsay\[{extra}\]"'):
        scenes.exported(format)


def test_several_files_go_into_a_folder_or_a_zip(tmp_path: Path) -> None:
    made = scenes.exported(Format.EVIDENCE)
    write(made, tmp_path / "folder")
    assert (tmp_path / "folder" / "reports").is_dir()
    write(made, tmp_path / "all.zip")
    assert (tmp_path / "all.zip").read_bytes() == packed(made)
    write(scenes.exported(Format.ICS), tmp_path / "folder")
    assert (tmp_path / "folder" / "planned.ics").exists()


def test_the_modules_are_named_as_the_formats() -> None:
    for format in Format:
        assert importlib.util.find_spec(f"hearsay.export.{format.replace('-', '_')}")
