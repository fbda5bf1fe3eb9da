import json
from pathlib import Path

import pytest

shapefile = pytest.importorskip("shapefile", reason="pyshp is not installed")

from train.catalogue.outlines import read, write  # noqa: E402

SQUARE = [(10.0, 50.0), (10.0, 51.0), (12.0, 51.0), (12.0, 50.0), (10.0, 50.0)]
SPECK = [(20.001, 40.001), (20.002, 40.002), (20.003, 40.001), (20.001, 40.001)]


def made(path: Path, named: dict[tuple[str, str], list[list[tuple[float, float]]]]) -> Path:
    with shapefile.Writer(path, shapeType=shapefile.POLYGON) as writer:
        writer.field("name", "C")
        writer.field("iso_a3", "C")
        for record, parts in named.items():
            writer.poly(parts)
            writer.record(*record)
    return path.with_suffix(".shp")


def test_rings_by_code_north_first(tmp_path: Path) -> None:
    named = {
        ("Borduria", "BOR"): [SQUARE, SPECK],
        ("Kosovo", "-99"): [SQUARE],
        ("Cyprus", "CYP"): [SQUARE],
        ("N. Cyprus", "CYN"): [SQUARE],
    }
    write(made(tmp_path / "shapes", named), tmp_path / "out.json")
    found = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    ring = [[50, 10], [51, 10], [51, 12], [50, 12], [50, 10]]
    assert found == {"BOR": [ring], "CYP": [ring, ring], "XKX": [ring]}


def test_points_that_are_one_when_rounded_are_one(tmp_path: Path) -> None:
    crowded = [SQUARE[0], (10.001, 50.001), *SQUARE[1:]]
    assert read(made(tmp_path / "shapes", {("Borduria", "BOR"): [crowded]})) == {
        "BOR": [[(north, east) for east, north in SQUARE]]
    }
