"""Adds two sample reports to many ledgers, killed at another statement each time.

Usage: killed_writer.py FOLDER. The ledger `N.db` is killed after N statements, its opening and
the commits counted; the first that comes to its end is the last. Prints how many there are.
"""

import os
import sys
from itertools import count
from pathlib import Path

import sqlalchemy as sa
from ledger_samples import MAKER, SAMPLES

from hearsay.ledger import Ledger


def write(path: Path, statements: int) -> None:
    left = count(statements, -1)

    def step(*_: object) -> None:
        if next(left) == 0:
            os._exit(9)

    sa.event.listen(sa.Engine, "before_cursor_execute", step)
    sa.event.listen(sa.Engine, "commit", step)
    with Ledger.open(path) as ledger:
        for entry in SAMPLES[:2]:
            ledger.add(*entry, MAKER)


def main(folder: Path) -> None:
    for number in count():
        child = os.fork()
        if child == 0:
            write(folder / f"{number}.db", number)
            os._exit(0)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
            print(number)
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]))
