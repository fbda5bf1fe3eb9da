"""Names against GMB (dev is a held-out tenth): exact spans of persons, organisations, places."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from eval.tally import Tally, together
from hearsay.read import Reader
from hearsay.records import new_report
from train.corpora import load

KINDS = ("person", "organisation", "place")


def measure(reader: Reader, corpora: Path, split: str) -> Iterator[tuple[str, float]]:
    """Name and value of every figure."""
    tallies = {kind: Tally() for kind in KINDS}
    for passage in load(corpora, "gmb", split):
        reading = reader.read(new_report(passage.text, "Gold", date(2006, 1, 1)))
        for kind, tally in tallies.items():
            gold = {(s, e) for s, e, k in passage.names or () if k == kind}
            mine = {(n.span.start, n.span.end) for n in reading.names
                    if n.kind == kind and not n.demonym}  # fmt: skip
            tally.gold += len(gold)
            tally.found += len(mine)
            tally.hits += len(gold & mine)
    yield "person, organisation, place, F1", together(tallies.values()).f1
    for kind, tally in tallies.items():
        yield f"  {kind}", tally.f1
