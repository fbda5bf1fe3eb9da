"""`python -m bench growth`: what adding 100 reports takes as the ledger grows, and its size.

The ledger is filled with readings of news reports, drawn again and again and dated ever later,
20 for each day. At each size 100 further reports, texts that were not read before, are added as a
user would: read from files, put into the ledger, and joined with what is there.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from msgspec import Struct
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bench.corpus import A_DAY, BEGIN, OUTLETS, reports, resampled
from bench.machine import peak_megabytes
from hearsay.ingest import Defaults
from hearsay.ledger import Ledger
from hearsay.pipeline import Interpretation, add, read_many
from hearsay.records import Report
from hearsay.upkeep import catch_up

SIZES = (1_000, 10_000, 100_000)
TEXTS, NEW, BATCH = 1_000, 100, 2_000
FLOOR = 1.5
"""Most that adding at the largest size may take, as a multiple of the smallest."""


class Row(Struct, frozen=True):
    """What was measured at one size; seconds, of which `joining` were not spent on reading."""

    reports: int
    claims: int
    seconds: float
    joining: float
    size: int


def main(arguments: list[str]) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench growth", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument(
        "--sizes", default=",".join(map(str, SIZES)), help="reports in the ledger (%(default)s)"
    )
    a = parser.parse_args(arguments)
    if not (a.corpora / "gmb").is_dir():
        parser.error(f"no folder gmb in {a.corpora}: name the corpora with --corpora")
    sizes = sorted(int(size) for size in a.sizes.split(","))
    texts = list(reports(a.corpora, TEXTS + NEW * len(sizes)))
    with Progress(console=Console(stderr=True)) as progress:
        reading = progress.add_task("Reading", total=TEXTS)
        read = []
        for one in read_many(texts[:TEXTS]):
            read.append(one)
            progress.advance(reading)
        filling = progress.add_task("Filling", total=sizes[-1])
        with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "hearsay.db") as ledger:
            stream, rows = resampled(read), []
            for n, size in enumerate(sizes):
                _fill(ledger, stream, size, lambda more: progress.advance(filling, more))
                new = texts[TEXTS + n * NEW :][:NEW]
                rows.append(_measure(ledger, Path(folder), new, size))
                progress.console.print(_table(rows))
    Console().print(_table(rows))
    return 0


def _fill(
    ledger: Ledger, stream: Iterator[Interpretation], size: int, told: Callable[[int], None]
) -> None:
    """Add readings until the ledger holds so many reports, and settle them."""
    held = ledger.counts().reports
    while held < size:
        more = min(size - held, BATCH)
        for one in islice(stream, more):
            ledger.add(one.report, one.entities, one.claims, one.maker)
        catch_up(ledger, BATCH)
        told(more)
        held += more


def _measure(ledger: Ledger, folder: Path, new: Sequence[Report], size: int) -> Row:
    """Add new reports from files, dated as the ledger's last."""
    files = folder / f"new-{size}"
    files.mkdir()
    for n, report in enumerate(new):
        (files / f"{n}.txt").write_text(report.text, encoding="utf-8")
    last = BEGIN + timedelta(days=size // A_DAY)
    reading = _seconds(lambda: [*read_many(new)])
    claims, bytes_ = ledger.counts().claims, _size(folder)
    seconds = _seconds(lambda: add(ledger, [files], Defaults(outlet=OUTLETS[0], published=last)))
    return Row(size, claims, seconds, seconds - reading, bytes_)


def _seconds(of: Callable[[], object]) -> float:
    started = perf_counter()
    of()
    return perf_counter() - started


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.glob("hearsay.db*"))


def _table(rows: Sequence[Row]) -> Table:
    table = Table("reports in the ledger", "claims", "adding 100, s", "of it joining, s",
                  "times the first", "ledger bytes a report")  # fmt: skip
    for row in rows:
        ratio, bytes_ = row.seconds / rows[0].seconds, row.size / row.reports
        floor = f" (at most {FLOOR})" if row is rows[-1] and row is not rows[0] else ""
        table.add_row(
            f"{row.reports:,}", f"{row.claims:,}", f"{row.seconds:.1f}", f"{row.joining:.1f}",
            f"{ratio:.2f}{floor}", f"{bytes_:,.0f}",
        )  # fmt: skip
    table.caption = f"peak memory {peak_megabytes():,.0f} MB"
    return table
