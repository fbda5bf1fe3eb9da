"""`python -m eval reader`: what the reader finds, against the annotated corpora, in one table."""

import argparse
from pathlib import Path

from rich.console import Console
from rich.table import Table

from eval import attributions, claims, names
from hearsay.read import Reader
from hearsay.read.reader import WEIGHTS

MEASURES = {"voa_claims": claims, "polnear": attributions, "gmb": names}


def main(arguments: list[str]) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m eval reader", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--split", choices=("train", "dev"), default="dev")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="folder of reader.onnx")
    parser.add_argument("--only", choices=MEASURES, nargs="*", default=list(MEASURES))
    a = parser.parse_args(arguments)
    reader = Reader(a.weights)
    table = Table("corpus", "figure", "value")
    for corpus in a.only:
        for name, value in MEASURES[corpus].measure(reader, a.corpora, a.split):
            table.add_row(corpus, name, f"{value:.3f}")
    Console().print(table)
    return 0
