"""Which documents are about one happening: words, names and numbers that they share.

What two documents share counts the more, the less each shares with the others: two fights of one
boxer are alike, but each report is nearer to those of its own fight.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from train.pairs.background import Background, having
from train.pairs.seen import Article

FIELDS = (
    "words", "each", "lead", "pairs", "names", "person", "place", "organisation", "numbers",
    "words beside others", "each beside others", "pairs beside others", "names beside others",
)  # fmt: skip
_NEAREST = 8


def shared(articles: Sequence[Article], known: Background) -> NDArray[np.float32]:
    """How like each two documents are in each of FIELDS, [document, document, field]."""
    found = dict(_cosines(articles, known))
    beside = {f"{name} beside others": _beside(found[name]) for name in found}
    return np.stack([(found | beside)[name] for name in FIELDS], axis=2).astype(np.float32)


def _cosines(
    articles: Sequence[Article], known: Background
) -> Iterator[tuple[str, NDArray[np.float64]]]:
    of_words, of_names = (known.words, known.articles), (known.names, known.articles)
    yield "words", cosine([Counter(a.words) for a in articles], of_words)
    yield "each", cosine([Counter({*a.words}) for a in articles], of_words)
    yield "lead", cosine([Counter(a.lead) for a in articles], of_words)
    yield "pairs", cosine([Counter(f"{x} {y}" for x, y in pairwise(a.words)) for a in articles])
    yield "names", cosine([Counter(w for _, w in a.names) for a in articles], of_names)
    for kind in ("person", "place", "organisation"):
        bags = [Counter(w for k, w in a.names if k == kind) for a in articles]
        yield kind, cosine(bags, of_names)
    numbers = [Counter(w for w in a.words if w[0].isdigit()) for a in articles]
    yield "numbers", cosine(numbers, of_words)


def cosine(
    bags: Sequence[Counter[str]], elsewhere: tuple[Mapping[str, int], int] = ({}, 0)
) -> NDArray[np.float64]:
    """The cosine of every two bags; a word counts the more, the fewer bags have it.

    `elsewhere` counts the bags that have each word among others, and those others.
    """
    common, total = having(bags), len(bags) + elsewhere[1]
    columns = {word: n for n, word in enumerate(common)}
    table = np.zeros((len(bags), len(columns)))
    for row, bag in enumerate(bags):
        for word, times in bag.items():
            weight = np.log(total / (common[word] + elsewhere[0].get(word, 0)))
            table[row, columns[word]] = (1 + np.log(times)) * weight
    table /= np.linalg.norm(table, axis=1, keepdims=True) + 1e-9
    return np.asarray(table @ table.T)


def _beside(likeness: NDArray[np.float64]) -> NDArray[np.float64]:
    """Likeness in parts of that of the nearest others."""
    others = likeness - 2 * np.eye(len(likeness))
    nearest = np.maximum(np.sort(others, axis=1)[:, -_NEAREST:], 0).mean(axis=1)
    return np.asarray(likeness / np.sqrt(np.outer(nearest, nearest) + 1e-6))
