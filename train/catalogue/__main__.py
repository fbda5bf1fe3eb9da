"""`python -m train.catalogue`: make the tables of the catalogue that come from elsewhere.

outlines SHAPES   the outlines of countries, from naturalearth_lowres.shp, which is Natural
                  Earth's 1:110 million as the wheel of geopandas 0.14.4 carries it
"""

import argparse
from pathlib import Path

from train.catalogue import outlines

DATA = Path(__file__).parents[2] / "hearsay" / "catalogue" / "data"


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m train.catalogue",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    tables = parser.add_subparsers(dest="table", required=True)
    maker = tables.add_parser("outlines")
    maker.add_argument("shapes", type=Path)
    given = parser.parse_args()
    if not given.shapes.is_file():
        parser.error(f"no shapefile at {given.shapes}: name its .shp")
    out = DATA / "outlines.json"
    outlines.write(given.shapes, out)
    print(f"{out}: {out.stat().st_size / 1e3:.0f} KB")


if __name__ == "__main__":
    main()
