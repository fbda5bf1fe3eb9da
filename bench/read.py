"""`python -m bench read`: words a second from text to claims on two cores, and spaCy's."""

import argparse
from itertools import islice
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.beside import beside
from bench.machine import hold_to, peak_megabytes
from bench.reports import repeated
from bench.speed import Speed, speed
from hearsay.pipeline import read_many
from hearsay.records import Report
from hearsay.sample import folder

CORES = 2
FLOOR = 0.6
"""Least ratio of Hearsay's words a second to spaCy's."""
LEAD = 200
"""Reports at either end that are read but not timed: more than either side reads ahead."""


def main(arguments: list[str]) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench read", description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, default=[folder()])
    parser.add_argument("--reports", type=int, default=2000, help="how many reports to time")
    parser.add_argument(
        "--beside", type=Path, metavar="PYTHON", help="time spaCy too, by this interpreter"
    )
    a = parser.parse_args(arguments)
    hold_to(CORES)
    count = max(1, a.reports)
    lead = min(LEAD, count)
    reports = list(islice(repeated(a.paths), count + 2 * lead))
    ours = _hearsay(reports, lead)
    peak = peak_megabytes()
    theirs = beside(a.beside, [r.text for r in reports], lead) if a.beside else None
    Console().print(_table(count, ours, peak, theirs))
    return 0


def _hearsay(reports: list[Report], lead: int) -> Speed:
    """Found are claims."""
    return speed([r.text for r in reports], (len(i.claims) for i in read_many(reports)), lead)


def _table(reports: int, ours: Speed, peak: float, theirs: Speed | None) -> Table:
    table = Table("figure", "value", "floor")
    table.add_row("reports", f"{reports:,}")
    table.add_row("words", f"{ours.words:,}")
    table.add_row("claims", f"{ours.found:,}")
    table.add_row("words a second, text to claims", f"{ours.words_a_second:,.0f}")
    if theirs:
        ratio = ours.words_a_second / theirs.words_a_second
        table.add_row("words a second, spaCy beside it", f"{theirs.words_a_second:,.0f}")
        table.add_row("ratio", f"{ratio:.2f}", f"at least {FLOOR}")
    table.add_row("peak memory, MB", f"{peak:,.0f}")
    return table
