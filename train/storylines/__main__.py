"""Storylines of our own for training: reports with every claim in them marked, by hand.

    python -m train.storylines number FOLDER    the sentences of its reports, numbered
    python -m train.storylines check FOLDER     what is wrong with its record
    python -m train.storylines gold FOLDER      write gold.json, as `eval newsroom` wants it

A folder holds `reports/*.md`, `story.json` (entities, events, disagreements, relays) and
`claims.jsonl`, a claim a line.
"""

import argparse
import json
import sys
from pathlib import Path

from train.storylines.faults import faults
from train.storylines.record import gold
from train.storylines.story import Storyline


def number(story: Storyline) -> None:
    """Print the sentences with their numbers; those that open no paragraph stand in a little."""
    for at, (text, opens) in story.sentences.items():
        print(f"{'' if opens else '  '}[{at}] {text}")


def check(story: Storyline) -> bool:
    """Print what is wrong, or how much is right."""
    found = list(faults(story))
    counts = (
        f"{len(story.claims)} claims in {len(story.sentences)} sentences, "
        f"{len(story.story['events'])} events: nothing wrong"
    )
    print("\n".join(found) or counts)
    return not found


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m train.storylines",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=("number", "check", "gold"))
    parser.add_argument("folder", type=Path)
    a = parser.parse_args()
    story = Storyline(a.folder)
    if a.command == "number":
        number(story)
        return 0
    right = check(story)
    if right and a.command == "gold":
        record = json.dumps(gold(story), ensure_ascii=False, indent=1)
        (a.folder / "gold.json").write_text(record + "\n", encoding="utf-8")
    return not right


if __name__ == "__main__":
    sys.exit(main())
