"""`python -m bench web`: how fast the app's pages are answered on a large ledger.

The ledger is filled as that of `growth` is, or given with `--ledger`. A real server answers on
loopback; every page is asked for once (`first`), and then with other filters, days, and things,
so that nothing is answered from what was asked before. Times are the client's.
"""

import argparse
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from sqlite3 import connect
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from urllib.parse import urlencode

import httpx
import uvicorn
from msgspec import Struct
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

import hearsay
from bench.corpus import reports, resampled
from bench.machine import peak_megabytes
from hearsay.ledger import Ledger
from hearsay.pipeline import read_many
from hearsay.records import Record
from hearsay.upkeep import catch_up
from hearsay.web import Desk, make_app
from hearsay.web.serving import Place, address, listen

REPORTS, TEXTS, BATCH = 10_000, 1_000, 2_000
FLOOR = 0.3
"""Most seconds that any page may take."""
START = 600.0


class Timed(Struct, frozen=True):
    """A page: seconds of its first answer, the median and the longest of the others."""

    page: str
    first: float
    median: float
    longest: float
    kilobytes: float


def main(arguments: list[str]) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench web", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--reports", type=int, default=REPORTS, help="in the ledger (%(default)s)")
    parser.add_argument("--ledger", type=Path, help="a ledger to ask, in place of a filled one")
    a = parser.parse_args(arguments)
    if a.ledger is None and not (a.corpora / "gmb").is_dir():
        parser.error(
            f"no folder gmb in {a.corpora}: name the corpora with --corpora, or a --ledger"
        )
    if a.ledger is not None and not a.ledger.is_file():
        parser.error(f"there is no ledger {a.ledger}")
    with TemporaryDirectory() as folder:
        ledger = Path(folder) / "hearsay.db"
        if a.ledger:
            _copy(a.ledger, ledger)
        else:
            _fill(ledger, a.corpora, a.reports)
        began = perf_counter()
        with _served(ledger) as (where, record):
            ready = perf_counter() - began
            if not record.events:
                parser.error("the ledger has no events to ask for")
            timed = [_time(where, name, paths) for name, paths in _asked(record).items()]
    _print(timed, len(record.reports), ready)
    return 0


def _copy(ledger: Path, to: Path) -> None:
    """All of a ledger, also what an app that has it open has not yet written into its file."""
    with closing(connect(ledger)) as old, closing(connect(to)) as new:
        old.backup(new)


def _fill(ledger: Path, corpora: Path, number: int) -> None:
    with Progress(console=Console(stderr=True)) as progress, Ledger.open(ledger) as to:
        reading = progress.add_task("Reading", total=TEXTS)
        read = []
        for one in read_many(reports(corpora, TEXTS)):
            read.append(one)
            progress.advance(reading)
        filling = progress.add_task("Filling", total=number)
        for n, one in enumerate(islice(resampled(read), number), 1):
            to.add(one.report, one.entities, one.claims, one.maker)
            progress.advance(filling)
            if not n % BATCH:
                catch_up(to)
        catch_up(to)


@contextmanager
def _served(ledger: Path) -> Iterator[tuple[str, Record]]:
    """The app in a thread, with the picture of now made."""
    desk, place = Desk(hearsay.open(ledger)), Place(port=0)
    listening = listen(place)
    desk.prepare(START)
    server = uvicorn.Server(uvicorn.Config(make_app(desk), log_level="warning", lifespan="on"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started:
        sleep(0.01)
    try:
        yield address(place, listening), desk.seen(patience=START).index.record
    finally:
        server.should_exit = True
        thread.join()


def _asked(record: Record) -> dict[str, list[str]]:
    """For each kind of page some addresses, no two alike; the heaviest things among them."""
    events = sorted(record.events, key=lambda e: (-len(e.claims), e.id))
    entities = sorted(record.entities, key=lambda e: (-len(e.mentions), e.id))
    sources = sorted(record.sources, key=lambda s: (-s.claims, s.id))
    days = sorted({report.published for report in record.reports})
    names = [entity.name for entity in entities[:5]]
    window = [f"since={days[n * len(days) // 6]}&until={days[-1]}" for n in range(1, 6)]
    return {
        "overview": [""] * 5,
        "timeline": ["timeline", *(f"timeline?page={n}" for n in (2, 40, 400))],
        "timeline, filtered": [
            "timeline?status=planned", "timeline?type=ASSAULT&source_kind=anonymous",
            *(f"timeline?{one}" for one in window),
        ],
        "timeline, somebody": [_address("timeline", who=name) for name in names],
        "event": [f"event/{e.id}" for e in (*events[:4], *events[-2:])],
        "people": ["people", "people?page=7", "people?who=al", "people?sort=name"],
        "entity": [f"entity/{e.id}" for e in (*entities[:4], entities[-1])],
        "network": ["network", *(f"network?{one}" for one in window[:3])],
        "map": ["map", *(f"map?{one}" for one in window[:3])],
        "sources": ["sources", "sources?page=3", "sources?source_kind=official"],
        "source": [f"source/{s.id}" for s in (*sources[:4], sources[-1])],
        "disputes": ["disputes", "disputes?page=3"],
        "reports": ["reports", "reports?page=90", f"reports?since={days[-1]}"],
        "report": [f"report/{r.id}" for r in (*record.reports[:4], record.reports[-1])],
        "search": [_address("search", q=name) for name in names],
        "judgements, add, help": ["judgements", "add", "help"],
        "api": ["api/timeline?limit=50", "api/events?limit=50", f"api/events/{events[0].id}"],
        "what’s new": ["news"] * 4,
        "as of a day": [f"timeline?as_of={days[len(days) // 2]}"] * 4,
    }  # fmt: skip


def _address(page: str, **query: str) -> str:
    return f"{page}?{urlencode(query)}"


def _time(where: str, name: str, paths: list[str]) -> Timed:
    spent, size = [], 0
    with httpx.Client(timeout=START) as client:
        for path in paths:
            began = perf_counter()
            answer = client.get(f"{where}{path.lstrip('/')}")
            spent.append(perf_counter() - began)
            while answer.status_code == httpx.codes.SERVICE_UNAVAILABLE:
                sleep(1)
                answer = client.get(f"{where}{path.lstrip('/')}")
            answer.raise_for_status()
            size = max(size, len(answer.content))
    return Timed(name, spent[0], median(spent[1:]), max(spent), size / 1000)


def _print(timed: list[Timed], number: int, ready: float) -> None:
    table = Table(
        "page", "first, ms", "median, ms", f"longest, ms (floor {FLOOR * 1000:.0f})", "KB"
    )
    for one in timed:
        table.add_row(
            one.page, f"{one.first * 1000:.0f}", f"{one.median * 1000:.0f}",
            f"{one.longest * 1000:.0f}", f"{one.kilobytes:.0f}",
        )  # fmt: skip
    table.caption = (
        f"{number:,} reports; ready after {ready:.1f} s; peak memory {peak_megabytes():,.0f} MB"
    )
    Console().print(table)
