"""`python -m train.retellings`: learn which claims are of one event, from storylines of our own.

First how the encoder's layers are turned into senses that are alike for claims of one event, then
what each sign is worth, the likeness of senses among them. What senses are worth is learned from
storylines that they have not learned from. The storylines that measure are not among any of them.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hearsay.read import Reader
from hearsay.read.reader import SENSES, WEIGHTS
from hearsay.read.sense import save
from hearsay.resolve import likeness
from hearsay.resolve.signs import ALIKE, ALIKE_HERE, UNTOLD
from hearsay.resolve.wording import commonness, stem
from train import lotwise
from train.affairs import Affair, Pairs, aligned, as_read, as_recorded, pairs
from train.storylines import HOME, Storyline

LOOSENESS = 0.3
"""How little points are held to be small: the inverse strength of their prior."""
SELDOM = 0.001
"""Stems of fewer triggers than this share are not listed."""
BLIND = 10
"""One pair in so many is shown a second time as if nothing told the senses."""
RESOLVE = Path(likeness.__file__).parent


def learned(affairs: Sequence[Pairs], alike: Sequence[NDArray[np.float32]]) -> dict[str, float]:
    """The points of a logistic regression, its base among them; `alike` are the senses' cosines,
    [pair] of each affair.
    """
    from sklearn.linear_model import LogisticRegression

    names = [*affairs[0].names, ALIKE, ALIKE_HERE, UNTOLD]
    x = np.concatenate([_table(one, cosine) for one, cosine in zip(affairs, alike, strict=True)])
    y = np.concatenate([one.same for one in affairs])
    blind = x[::BLIND].copy()
    blind[:, -3:] = 0.0, 0.0, 1.0
    x, y = np.concatenate([x, blind]), np.concatenate([y, y[::BLIND]])
    spread = np.where(x.std(axis=0) > 0, x.std(axis=0), 1)
    model = LogisticRegression(C=LOOSENESS, max_iter=2000).fit(x / spread, y)
    points = {n: round(float(p), 2) for n, p in zip(names, model.coef_[0] / spread, strict=True)}
    return {likeness.BASE: round(float(model.intercept_[0]), 2), **points}


def _table(one: Pairs, alike: NDArray[np.float32]) -> NDArray[np.float32]:
    """[pair, sign and the three of senses]."""
    told = np.stack([alike, alike * one.one_report, np.zeros(len(alike))], axis=1)
    return np.concatenate([one.signs, told], axis=1, dtype=np.float32)


def common(affairs: Iterable[Affair]) -> dict[str, float]:
    """The share of all triggers that have a stem, of those stems that are at all common."""
    stems = Counter(stem(c.trigger) for one in affairs for i in one.told for c in i.claims)
    whole = stems.total()
    return {word: round(n / whole, 4) for word, n in stems.most_common() if n / whole > SELDOM}


def told_of(told: argparse.Namespace) -> Iterator[Affair]:
    """Every storyline as recorded, then as it is read."""
    for path in sorted(HOME.glob("*/claims.jsonl")):
        yield as_recorded(Storyline(path.parent))
    for reader, names in lotwise.readers(told):
        for name in names:
            yield as_read(Storyline(HOME / name), reader)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m train.retellings", description=__doc__)
    lotwise.ask(parser)
    a = parser.parse_args()
    lotwise.check(parser, a)
    from train.senses import cosines, learn

    found = [one for one in told_of(a) if len(one.events) > 1]
    (RESOLVE / "common.json").write_text(_json(common(found)), encoding="utf-8")
    commonness.cache_clear()
    by = Reader()
    rows = aligned([pairs(affair, by) for affair in found])
    same = np.concatenate([one.same for one in rows])
    print(f"{len(found)} affairs, {len(same)} pairs, {same.sum()} of one event", flush=True)
    points = learned(rows, list(cosines(rows)))
    (RESOLVE / "points.json").write_text(_json(points), encoding="utf-8")
    save(learn(rows), WEIGHTS / SENSES)


def _json(found: dict[str, float]) -> str:
    return json.dumps(found, indent=1) + "\n"


if __name__ == "__main__":
    main()
