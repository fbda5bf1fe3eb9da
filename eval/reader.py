"""`python -m eval reader`: what the reader finds, against the annotated corpora, in one table.

With --split test it runs on test parts kept elsewhere: a folder laid out as `--corpora` is, with
voa_claims/test.jsonl, polnear/data/test, plover/PLV_test.tsv, and gmb, gum and tempeval3_* of which
all is test. Parts that are not there are left out and named.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from eval import attributions, claims, names, roots, sentences, timex
from hearsay.read import Reader
from hearsay.read.reader import WEIGHTS

MEASURES = {
    "voa_claims": claims, "polnear": attributions, "plover": roots, "gmb": names,
    "tempeval3": timex, "gum": sentences,
}  # fmt: skip
FLOORS = {
    "source, token F1": 0.86,
    "cue, token F1": 0.72,
    "content, token F1": 0.92,
    "whole attributions, overlap F1": 0.78,
    "triggers found, F1": 0.79,
    "triggers found and typed, F1": 0.73,
    "participants, place and time of found triggers, overlap F1": 0.75,
    "status, accuracy": 0.88,
    "status, macro F1": 0.72,
    "kind of source, accuracy on found sources": 0.85,
    "root of a marked pair, macro F1": 0.82,
    "person, organisation, place, F1": 0.86,
    "strict span F1": 0.82,
    "value F1": 0.80,
    "sentence boundaries, F1": 0.97,
}
"""What the reader should reach on the development parts."""
Row = tuple[str, str, float]


def rows(reader: Reader, corpora: Path, split: str, only: list[str]) -> Iterator[Row]:
    """Corpus, figure and value, corpus by corpus; a corpus that is not there gives none."""
    for corpus in only:
        try:
            for name, value in MEASURES[corpus].measure(reader, corpora, split):
                yield corpus, name, value
        except FileNotFoundError as e:
            print(f"{corpus}: no {split} part here ({e.filename} is missing)", file=sys.stderr)


def main(arguments: list[str]) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m eval reader",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--split", choices=("train", "dev", "test"), default="dev")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="folder of reader.onnx")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    parser.add_argument("--only", choices=MEASURES, nargs="*", default=list(MEASURES))
    a = parser.parse_args(arguments)
    if not a.corpora.is_dir():
        parser.error(f"no folder of corpora at {a.corpora}: name it with --corpora")
    table = Table("corpus", "figure", "value", "floor")
    found = list(rows(Reader(a.weights), a.corpora, a.split, a.only))
    if a.json:
        figures = {f"{corpus}: {name.strip()}": round(value, 4) for corpus, name, value in found}
        a.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    for corpus, name, value in found:
        floor = FLOORS.get(name)
        table.add_row(corpus, name, f"{value:.3f}", "" if floor is None else f"{floor:.2f}")
    Console().print(table)
    return 0
