"""`python -m train.pairs`: learn which mentions tell of one event, from the train part of ECB+.

Reads the articles with the shipped weights, so it comes after them; `--check` learns nothing to
keep, but prints what two thirds of the topics teach about the other third.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from eval.coreference import compare
from train.corpora.ecbplus import read
from train.pairs.joining import join
from train.pairs.learning import folds, learn
from train.pairs.scorer import WEIGHTS, save
from train.pairs.seen import Article, Reading

LEASTS = (0.3, 0.35, 0.4, 0.45, 0.5)


def check(parts: Sequence[Sequence[Article]]) -> None:
    """Print the CoNLL score of each third, by the two others' scorer, for several thresholds."""
    scores: dict[float, list[float]] = {least: [] for least in LEASTS}
    for n, part in enumerate(parts):
        others = [a for m, p in enumerate(parts) if m != n for a in p]
        chances = learn(folds(others)).chances(part)
        gold = dict(enumerate(m.event for a in part for m in a.mentions))
        for least in LEASTS:
            found = dict(enumerate(join(chances, least).tolist()))
            scores[least].append(100 * compare(gold, found).conll)
    for least, of in scores.items():
        print(f"{least:.2f}  {sum(of) / len(of):.2f}  " + "  ".join(f"{s:.1f}" for s in of))


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m train.pairs",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--check", action="store_true", help="cross-validate and write nothing")
    a = parser.parse_args()
    try:
        documents = read(a.corpora, "train")
    except FileNotFoundError as e:
        parser.error(f"{e.strerror}: {e.filename}; name the folder with --corpora")
    reading = Reading()
    parts = folds([reading.read(d) for d in documents])
    if a.check:
        check(parts)
        return
    scorer = learn(parts)
    save(scorer, a.out)
    print(f"{a.out}: {a.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
