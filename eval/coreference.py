"""How well mentions are put together: MUC, B-cubed, CEAF-e and their mean, the CoNLL score.

Key and response hold the same mentions, as they do where the mentions are given; those that
nothing else tells of count too. Each figure is (precision, recall).
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Clusters = Sequence[frozenset[Hashable]]
Figure = tuple[float, float]
Named = Mapping[Any, Hashable]
"""The name of each mention's cluster."""


class Coreference(Struct, frozen=True):
    """The three measures of one response."""

    muc: Figure
    b_cubed: Figure
    ceaf_e: Figure

    @property
    def conll(self) -> float:
        """The mean of the three F1."""
        return sum(map(f1, (self.muc, self.b_cubed, self.ceaf_e))) / 3


def f1(figure: Figure) -> float:
    """Harmonic mean of precision and recall."""
    return 2 * figure[0] * figure[1] / sum(figure) if sum(figure) else 0.0


def compare(key: Named, response: Named) -> Coreference:
    """Score a response; both give each mention the name of its cluster."""
    if key.keys() != response.keys():
        raise ValueError("key and response must hold the same mentions")
    gold, found = _clusters(key), _clusters(response)
    return Coreference(
        muc=(_muc(found, gold), _muc(gold, found)),
        b_cubed=(_b_cubed(found, gold), _b_cubed(gold, found)),
        ceaf_e=_ceaf_e(gold, found),
    )


def _clusters(named: Named) -> Clusters:
    members: dict[Hashable, set[Hashable]] = defaultdict(set)
    for mention, name in named.items():
        members[name].add(mention)
    return [frozenset(m) for m in members.values()]


def _places(clusters: Clusters) -> dict[Hashable, int]:
    return {mention: n for n, cluster in enumerate(clusters) for mention in cluster}


def _muc(of: Clusters, others: Clusters) -> float:
    """The share of links of the one that the other has too."""
    where = _places(others)
    links = sum(len(c) - 1 for c in of)
    missing = sum(len({where[m] for m in c}) - 1 for c in of)
    return (links - missing) / links if links else 0.0


def _b_cubed(of: Clusters, others: Clusters) -> float:
    """How much of a mention's cluster is with it in the other, a mention at a time."""
    where = _places(others)
    shared = sum(n * n / len(c) for c in of for n in Counter(where[m] for m in c).values())
    mentions = sum(map(len, of))
    return shared / mentions if mentions else 0.0


def _ceaf_e(gold: Clusters, found: Clusters) -> Figure:
    """Clusters paired off one to one so that their likeness in all is greatest."""
    where = _places(found)
    likeness = np.zeros((len(gold), len(found)))
    for row, cluster in enumerate(gold):
        for column, shared in Counter(where[m] for m in cluster).items():
            likeness[row, column] = 2 * shared / (len(cluster) + len(found[column]))
    best = sum(float(likeness[row, column]) for row, column in best_pairs(likeness))
    return (best / len(found), best / len(gold)) if gold and found else (0.0, 0.0)


def best_pairs(worth: NDArray[np.float64]) -> Iterable[tuple[int, int]]:
    """Rows and columns paired off so that the sum of their worth is greatest.

    The Hungarian method by shortest augmenting paths (Jonker and Volgenant 1987).
    """
    if worth.shape[0] > worth.shape[1]:
        return [(row, column) for column, row in best_pairs(worth.T)]
    cost = worth.max(initial=0.0) - worth
    rows, columns = cost.shape
    row_price, column_price = np.zeros(rows), np.zeros(columns)
    row_of = np.full(columns, -1)
    for row in range(rows):
        _augment(cost, (row_price, column_price), row_of, row)
    return [(int(row), column) for column, row in enumerate(row_of) if row >= 0]


def _augment(
    cost: NDArray[np.float64],
    prices: tuple[NDArray[np.float64], NDArray[np.float64]],
    row_of: NDArray[np.int64],
    start: int,
) -> None:
    """Give one more row its column, moving others where that costs least."""
    row_price, column_price = prices
    columns = cost.shape[1]
    least, before = np.full(columns, np.inf), np.full(columns, -1)
    done = np.zeros(columns, dtype=bool)
    reached, row, column = 0.0, start, -1
    while True:
        along = reached + cost[row] - row_price[row] - column_price
        nearer = ~done & (along < least)
        least[nearer], before[nearer] = along[nearer], column
        column = int(np.where(done, np.inf, least).argmin())
        reached, done[column] = least[column], True
        if row_of[column] < 0:
            break
        row = int(row_of[column])
    passed = done & (row_of >= 0)
    row_price[row_of[passed]] += reached - least[passed]
    row_price[start] += reached
    column_price[done] -= reached - least[done]
    while column >= 0:
        ahead = int(before[column])
        row_of[column] = start if ahead < 0 else row_of[ahead]
        column = ahead
