"""`python -m bench growth`: what adding 100 reports takes as the ledger grows, and its size.

The ledger is filled with readings of news reports, drawn again and again and dated ever later,
20 for each day. At each size 100 further reports are added as a user would: read from files, put
into the ledger, and joined with what is there. Their texts are drawn like the others, three times,
since now and then a draw changes by what name a state's body is best known, and whatever names it
is joined anew: what counts is the median. Then come 100 whose texts were not read before, with
names that the ledger does not know.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from itertools import islice
from pathlib import Path
from random import Random
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
from hearsay.upkeep import BATCH, catch_up

SIZES = (1_000, 10_000, 100_000)
TEXTS, NEW, DRAWS = 1_000, 100, 3
WIDE = 140
FLOOR = 1.5
"""Most that adding at the largest size may take, as a multiple of the smallest."""


class Spent(Struct, frozen=True):
    """Seconds to add reports, of which `joining` were not spent on reading them."""

    seconds: float
    joining: float


class Row(Struct, frozen=True):
    """What was measured at one size, in seconds and bytes; `drawn` is the median of `times`."""

    reports: int
    claims: int
    times: tuple[float, ...]
    drawn: Spent
    new: Spent
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
    with Progress(console=_console(stderr=True)) as progress:
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
                others = Random(size).sample(texts[:TEXTS], NEW * DRAWS)
                drawn = [others[at : at + NEW] for at in range(0, len(others), NEW)]
                new = texts[TEXTS + n * NEW :][:NEW]
                rows.append(measure(ledger, Path(folder), drawn, new))
                progress.console.print(_table(rows))
    _console().print(_table(rows))
    return 0


def _console(stderr: bool = False) -> Console:
    """Wide enough for every digit where the lines go to no terminal."""
    console = Console(stderr=stderr)
    return console if console.is_terminal else Console(stderr=stderr, width=WIDE)


def _fill(
    ledger: Ledger, stream: Iterator[Interpretation], size: int, told: Callable[[int], None]
) -> None:
    """Add readings until the ledger holds so many reports, and settle them."""
    held = ledger.counts().reports
    while held < size:
        more = min(size - held, BATCH)
        for one in islice(stream, more):
            ledger.add(one.report, one.entities, one.claims, one.maker)
        catch_up(ledger)
        told(more)
        held += more


def measure(
    ledger: Ledger, folder: Path, drawn: Sequence[Sequence[Report]], new: Sequence[Report]
) -> Row:
    """Add reports whose texts the ledger has, some times over, and then others."""
    counts, size = ledger.counts(), _size(folder)
    times = [_added(ledger, folder, reports, counts.reports) for reports in drawn]
    middle = sorted(times, key=lambda spent: spent.seconds)[len(times) // 2]
    return Row(
        counts.reports, counts.claims, tuple(one.seconds for one in times), middle,
        _added(ledger, folder, new, counts.reports), size,
    )  # fmt: skip


def _added(ledger: Ledger, folder: Path, reports: Sequence[Report], held: int) -> Spent:
    """Add reports from files, dated as the ledger's last."""
    day = BEGIN + timedelta(days=held // A_DAY)
    reading = _seconds(lambda: [*read_many(reports)])
    with TemporaryDirectory(dir=folder) as files:
        for n, report in enumerate(reports):
            Path(files, f"{n}.txt").write_text(f"{report.text}\n\nAdded {day}.", encoding="utf-8")
        defaults = Defaults(outlet=OUTLETS[0], published=day)
        seconds = _seconds(lambda: add(ledger, [Path(files)], defaults))
    return Spent(seconds, seconds - reading)


def _seconds(of: Callable[[], object]) -> float:
    started = perf_counter()
    of()
    return perf_counter() - started


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.glob("hearsay.db*"))


def _table(rows: Sequence[Row]) -> Table:
    """The last row's ratio has a floor; those of new texts grow with how often a name stands."""
    table = Table("reports", "claims", "adding 100, s", "median", "joining, s", "times the first",
                  "100 new texts, s", "joining, s", "bytes a report")  # fmt: skip
    for row in rows:
        ratio = f"{row.drawn.seconds / rows[0].drawn.seconds:.2f}"
        table.add_row(
            f"{row.reports:,}", f"{row.claims:,}",
            " ".join(f"{one:.1f}" for one in row.times),
            f"{row.drawn.seconds:.1f}", f"{row.drawn.joining:.1f}",
            f"{ratio} (at most {FLOOR})" if row is rows[-1] and row is not rows[0] else ratio,
            f"{row.new.seconds:.1f}", f"{row.new.joining:.1f}", f"{row.size / row.reports:,.0f}",
        )  # fmt: skip
    table.caption = f"peak memory {peak_megabytes():,.0f} MB"
    return table
