"""The reports that are read: those of some files, again and again, on later and later days."""

import sys
from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path
from random import Random

from hearsay.ingest import Defaults, find, load
from hearsay.records import Report, new_report

PARAGRAPHS = 10
"""Most paragraphs of a varied report; every LONG-th may have ten times as many."""
LONG = 100


def repeated(paths: list[Path]) -> Iterator[Report]:
    """The reports without end, each round dated a day after the one before."""
    found = _load(paths)
    for later in count():
        for r in found:
            yield new_report(r.text, r.outlet, r.published + timedelta(days=later), r.title)


def varied(paths: list[Path], seed: int = 1) -> Iterator[Report]:
    """The same with other texts: drawn paragraphs, few or many; made when asked for."""
    drawn, reports = Random(seed), _load(paths)
    paragraphs = [p for r in reports for p in r.text.split("\n\n") if p.strip()]
    for n, r in enumerate(repeated(paths), 1):
        most = PARAGRAPHS * (1 if n % LONG else 10)
        text = "\n\n".join(drawn.choices(paragraphs, k=drawn.randint(1, most)))
        yield new_report(text, r.outlet, r.published, r.title)


def _load(paths: list[Path]) -> list[Report]:
    """The files' reports; ends the run where there are none."""
    files, _ = find(paths)
    found = [r for r in (load(path, Defaults()) for path in files) if isinstance(r, Report)]
    if not found:
        sys.exit(f"bench: no reports found in {', '.join(map(str, paths))}")
    return found
