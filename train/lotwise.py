"""Which reader reads which lot of our storylines, as told on the command line.

A reader reads too well what it has learned from, so whoever learns from readings has a lot read by
one that has not seen it.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from hearsay.read import Reader
from hearsay.read.reader import WEIGHTS
from train.hands import lots


def ask(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    parser.add_argument("--weights", type=Path, action="append", metavar="FOLDER",
                        help="a reader of the storylines, more where several read (default: "
                        "the shipped one)")  # fmt: skip
    parser.add_argument("--lots", action="append", metavar="LOT,…",
                        help="which lots each reads, in the same order (default: all)")  # fmt: skip


def check(parser: argparse.ArgumentParser, told: argparse.Namespace) -> None:
    """End with an error where the options do not fit each other or the lots that there are."""
    if told.lots and len(told.lots) != len(told.weights or [WEIGHTS]):
        parser.error(f"{len(told.weights or [WEIGHTS])} --weights and {len(told.lots)} --lots: "
                     "expected one for each")  # fmt: skip
    if unknown := {lot for names in told.lots or [] for lot in names.split(",")} - {
        *lots().values()
    }:
        parser.error(f"no lot {min(unknown)!r} in train/data/hands.tsv")


def readers(told: argparse.Namespace) -> Iterator[tuple[Reader, Sequence[str]]]:
    """Each reader with the names of the storylines that it reads."""
    of, folders = lots(), told.weights or [WEIGHTS]
    wanted = [set(names.split(",")) for names in told.lots or []]
    for n, folder in enumerate(folders):
        yield Reader(folder), [name for name, lot in of.items() if not wanted or lot in wanted[n]]
