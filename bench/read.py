"""`python -m bench read`: words a second from text to claims, and the peak of memory."""

import argparse
import resource
import time
from datetime import date, timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

from hearsay.ingest import Defaults, find, load
from hearsay.pipeline import read_many
from hearsay.records import Report, new_report
from hearsay.sample import folder


def _reports(paths: list[Path], count: int) -> list[Report]:
    """As many reports as asked for: those of the paths again and again, on other days."""
    files, _ = find(paths)
    loaded = [load(path, Defaults()) for path in files]
    found = [r for r in loaded if isinstance(r, Report)]
    return [
        new_report(r.text, r.outlet, r.published + timedelta(days=n), r.title)
        for n in range(1 + count // max(len(found), 1))
        for r in found
    ][:count]


def main(arguments: list[str]) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench read", description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, default=[folder()])
    parser.add_argument("--reports", type=int, default=200, help="how many reports to read")
    a = parser.parse_args(arguments)
    reports = _reports(a.paths, a.reports)
    next(read_many([new_report("Warm up.", "Bench", date(2033, 1, 1))]))
    started, claims = time.perf_counter(), 0
    for found in read_many(reports):
        claims += len(found.claims)
    seconds = time.perf_counter() - started
    words = sum(len(r.text.split()) for r in reports)
    table = Table("figure", "value")
    table.add_row("reports", f"{len(reports):,}")
    table.add_row("words", f"{words:,}")
    table.add_row("claims", f"{claims:,}")
    table.add_row("words a second, text to claims", f"{words / seconds:,.0f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    table.add_row("peak memory, MB", f"{peak:,.0f}")
    Console().print(table)
    return 0
