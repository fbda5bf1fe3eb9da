"""What speaks for two mentions being of one event, as numbers."""

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from train.pairs.seen import BAGS, Article, Seen

UNLIKE = 0.08
"""Mentions of documents whose words are less alike are never paired."""
_MISSED = ("actor", "recipient", "who", "names")
"""Bags of which it also counts that both have something, and nothing in common."""
_ON_THE_WHOLE = ("vector", "near", "sentence", "who", "type", "in sentence")
"""What also counts as the mean over all pairs of the same two stems in the same two stories."""
_EITHER = (
    "stem, rare",
    "document",
    "in sentence",
    "numbers",
    "in sentence on the whole",
    "like pairs",
)
NAMES = (
    "stem", "stem, rare", "words", "document", "in sentence",
    *(bag for bag in BAGS), *(f"other {bag}" for bag in _MISSED),
    "type", "story", "same story", "vector",
    *(f"{name} on the whole" for name in _ON_THE_WHOLE), "like pairs",
)  # fmt: skip
RISING = tuple(
    0 if n in _EITHER
    else -1 if n.startswith("other") else 1
    for n in NAMES
)  # fmt: skip
"""Whether more of it may only speak for one event (1), only against it (-1), or both (0)."""
Table = NDArray[np.float32]


class Stories(Struct, frozen=True):
    """Of every two documents how alike their words are, the log-odds of one story, and its number.

    words, odds: float32 [document, document]; number: int64 [document].
    """

    words: Table
    odds: Table
    number: NDArray[np.int64]


class Mentions(Struct, frozen=True):
    """All mentions of a set of documents, with the number of each one's document."""

    seen: tuple[Seen, ...]
    document: NDArray[np.int64]


def mentions(articles: Sequence[Article]) -> Mentions:
    """The mentions of all documents, in order."""
    of = [n for n, article in enumerate(articles) for _ in article.mentions]
    return Mentions(tuple(m for a in articles for m in a.mentions), np.array(of, dtype=np.int64))


def candidates(told: Mentions, stories: Stories) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The pairs worth scoring: those in documents that are alike."""
    one, other = np.triu_indices(len(told.seen), 1)
    near = stories.words[told.document[one], told.document[other]] > UNLIKE
    return one[near], other[near]


def features(
    articles: Sequence[Article],
    stories: Stories,
    vectors: Table,
    pairs: tuple[NDArray[np.int64], NDArray[np.int64]],
) -> Table:
    """[pair, feature] by NAMES; `vectors` are the projected ones of all mentions, of length 1."""
    told, (one, other) = mentions(articles), pairs
    documents = told.document[one], told.document[other]
    rare = _rarity(articles)
    stems = np.array([m.stem for m in told.seen])
    same_stem = stems[one] == stems[other]
    types = np.sqrt(np.stack([m.types for m in told.seen]))
    number = np.array([m.sentence for m in told.seen])
    in_document = documents[0] == documents[1]
    columns: dict[str, NDArray[np.generic]] = {
        "stem": same_stem,
        "stem, rare": same_stem * np.array([rare(s) for s in stems])[one],
        "words": stories.words[documents],
        "document": in_document,
        "in sentence": in_document & (number[one] == number[other]),
        "type": _product(types, pairs),
        "story": stories.odds[documents],
        "same story": stories.number[documents[0]] == stories.number[documents[1]],
        "vector": _product(vectors, pairs),
    }
    for bag in BAGS:
        table, held = _bag_table([m.bags[bag] for m in told.seen], rare)
        columns[bag] = _product(table, pairs)
        columns[f"other {bag}"] = held[one] & held[other] & (columns[bag] == 0)
    alike = _alike(list(zip(stories.number[told.document].tolist(), stems, strict=True)), pairs)
    count = np.bincount(alike)
    for name in _ON_THE_WHOLE:
        columns[f"{name} on the whole"] = (np.bincount(alike, columns[name]) / count)[alike]
    columns["like pairs"] = np.log(count)[alike]
    return np.stack([columns[name].astype(np.float32) for name in NAMES], axis=1)


def _product(table: Table, pairs: tuple[NDArray[np.int64], NDArray[np.int64]]) -> Table:
    return np.asarray((table @ table.T)[pairs])


def _alike(
    kinds: Sequence[tuple[int, str]], pairs: tuple[NDArray[np.int64], NDArray[np.int64]]
) -> NDArray[np.int64]:
    """A number for each pair, the same for pairs of the same two stems in the same two stories."""
    numbers: dict[tuple[tuple[int, str], ...], int] = {}
    both = (tuple(sorted((kinds[a], kinds[b]))) for a, b in zip(*pairs, strict=True))
    return np.array([numbers.setdefault(kind, len(numbers)) for kind in both], dtype=np.int64)


def _rarity(articles: Sequence[Article]) -> Callable[[str], float]:
    """How telling a word is: the log of the share of documents that lack it, in effect."""
    common = Counter(word for article in articles for word in {*article.words})
    return lambda word: max(float(np.log((len(articles) + 1) / (common[word] + 0.5))), 0.0)


def _bag_table(
    bags: Sequence[frozenset[str]], rare: Callable[[str], float]
) -> tuple[Table, NDArray[np.bool_]]:
    """Bags as rows of length 1, and whether each holds anything."""
    columns = {word: n for n, word in enumerate(sorted({w for bag in bags for w in bag}))}
    table = np.zeros((len(bags), len(columns)), dtype=np.float32)
    for row, bag in enumerate(bags):
        for word in bag:
            table[row, columns[word]] = rare(word)
    length = np.linalg.norm(table, axis=1)
    return table / np.maximum(length, 1e-9)[:, None], length > 0
