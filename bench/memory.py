"""`python -m bench memory`: the peak of memory while many reports are read and nothing is kept."""

import argparse
from itertools import islice
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.progress import track
from rich.table import Table

from bench.machine import peak_megabytes
from bench.reports import varied
from hearsay.pipeline import read_many
from hearsay.sample import folder

MOST = 1500
"""Most memory at the peak, in MB."""


def main(arguments: list[str]) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench memory", description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, default=[folder()])
    parser.add_argument("--reports", type=int, default=10_000, help="how many reports to read")
    a = parser.parse_args(arguments)
    started, words, claims = perf_counter(), 0, 0
    found = read_many(islice(varied(a.paths), a.reports))
    for one in track(found, "Reading", a.reports, console=Console(stderr=True)):
        words += len(one.report.text.split())
        claims += len(one.claims)
    table = Table("figure", "value", "floor")
    table.add_row("reports", f"{a.reports:,}")
    table.add_row("words", f"{words:,}")
    table.add_row("claims", f"{claims:,}")
    table.add_row("seconds", f"{perf_counter() - started:,.1f}")
    table.add_row("peak memory, MB", f"{peak_megabytes():,.0f}", f"at most {MOST:,}")
    Console().print(table)
    return 0
