"""`python -m eval newsroom STORYLINE…`: the product on storylines with a known truth.

Every report of a storyline is read into a real ledger, the ledger is exported, and the scorer
that lies beside the storylines, or is told, compares the export with the gold record. With
`--gold-claims` no claim is read: the gold record's claims stand in, without their events.
"""

import argparse
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from eval.gold_claims import gold_record
from hearsay.ledger import Ledger
from hearsay.pipeline import add, picture
from hearsay.records import to_json


def export(storyline: Path, out: Path) -> None:
    """Read one storyline as a user would and write its record."""
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "hearsay.db") as ledger:
        added = add(ledger, [storyline / "reports"])
        for problem in added.problems:
            print(f"{problem.source}: {problem.message}", file=sys.stderr)
        out.write_bytes(to_json(picture(ledger)))


def main(arguments: list[str]) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m eval newsroom", description=__doc__)
    parser.add_argument("storylines", nargs="+", type=Path, help="folders with gold.json")
    parser.add_argument(
        "--gold-claims",
        action="store_true",
        help="take the claims from gold.json: measures what is made of them",
    )
    parser.add_argument("--misses", action="store_true", help="list what was missed or wrong")
    parser.add_argument("--keep", type=Path, help="keep the exports in this folder")
    parser.add_argument("--scorer", type=Path, default=Path("../shared/newsroom/score.py"),
                        help="score.py, where none lies beside the storylines")  # fmt: skip
    a = parser.parse_args(arguments)
    storylines = [s for s in a.storylines if (s / "gold.json").exists()]
    if not storylines:
        parser.error("none of these folders holds a gold.json")
    with TemporaryDirectory() as scratch:
        keep = a.keep or Path(scratch)
        keep.mkdir(parents=True, exist_ok=True)
        pairs = []
        for storyline in storylines:
            out = keep / f"{storyline.name}.json"
            if a.gold_claims:
                out.write_bytes(to_json(gold_record(storyline)))
            else:
                export(storyline, out)
            pairs += [str(storyline / "gold.json"), str(out)]
        beside = storylines[0].resolve().parent / "score.py"
        scorer = beside if beside.exists() else a.scorer
        if not scorer.exists():
            parser.error(f"no scorer at {beside} nor at {scorer}: name it with --scorer")
        command = [sys.executable, str(scorer), *pairs, *(["--misses"] if a.misses else [])]
        return subprocess.run(command, check=False).returncode
