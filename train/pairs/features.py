"""What speaks for two mentions being of one event, as numbers."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from train.pairs.background import Background, having
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
Columns = dict[str, NDArray[Any]]
Pairs = tuple[NDArray[np.int64], NDArray[np.int64]]
"""The numbers of the mentions on either side."""
Rarity = Callable[[str], float]


class Stories(Struct, frozen=True):
    """Of every two documents how alike their words are, the log-odds of one story, and its number.

    words, odds: float32 [document, document]; number: int64 [document]. `known` is how common
    words are elsewhere.
    """

    words: Table
    odds: Table
    number: NDArray[np.int64]
    known: Background


class Mentions(Struct, frozen=True):
    """All mentions of a set of documents, with the number of each one's document."""

    seen: tuple[Seen, ...]
    document: NDArray[np.int64]


def mentions(articles: Sequence[Article]) -> Mentions:
    """The mentions of all documents, in order."""
    of = [n for n, article in enumerate(articles) for _ in article.mentions]
    return Mentions(tuple(m for a in articles for m in a.mentions), np.array(of, dtype=np.int64))


def candidates(told: Mentions, stories: Stories) -> Pairs:
    """The pairs worth scoring: those in documents that are alike."""
    one, other = np.triu_indices(len(told.seen), 1)
    near = stories.words[told.document[one], told.document[other]] > UNLIKE
    return one[near], other[near]


def features(articles: Sequence[Article], stories: Stories, vectors: Table, pairs: Pairs) -> Table:
    """[pair, feature] by NAMES; `vectors` are the projected ones of all mentions, of length 1."""
    told, rare = mentions(articles), _rarity(articles, stories.known)
    columns = {"vector": _product(vectors, pairs)}
    columns |= _by_themselves(told, rare, pairs) | _by_bags(told, rare, pairs)
    columns |= _by_documents(told, stories, pairs)
    columns |= _on_the_whole(columns, _alike(told, stories, pairs))
    return np.stack([columns[name].astype(np.float32) for name in NAMES], axis=1)


def _by_themselves(told: Mentions, rare: Rarity, pairs: Pairs) -> Columns:
    one, other = pairs
    stems = np.array([m.stem for m in told.seen])
    types = np.sqrt(np.stack([m.types for m in told.seen]))
    same = stems[one] == stems[other]
    rarity = np.array([rare(stem) for stem in stems])
    return {"stem": same, "stem, rare": same * rarity[one], "type": _product(types, pairs)}


def _by_bags(told: Mentions, rare: Rarity, pairs: Pairs) -> Columns:
    one, other = pairs
    columns: Columns = {}
    for bag in BAGS:
        table, held = _bag_table([m.bags[bag] for m in told.seen], rare)
        columns[bag] = _product(table, pairs)
        columns[f"other {bag}"] = held[one] & held[other] & (columns[bag] == 0)
    return columns


def _by_documents(told: Mentions, stories: Stories, pairs: Pairs) -> Columns:
    one, other = (told.document[side] for side in pairs)
    sentence = np.array([m.sentence for m in told.seen])
    return {
        "words": stories.words[one, other],
        "story": stories.odds[one, other],
        "same story": stories.number[one] == stories.number[other],
        "document": one == other,
        "in sentence": (one == other) & (sentence[pairs[0]] == sentence[pairs[1]]),
    }


def _on_the_whole(columns: Columns, alike: NDArray[np.int64]) -> Columns:
    count = np.bincount(alike)
    means = {f"{name} on the whole": (np.bincount(alike, columns[name]) / count)[alike]
             for name in _ON_THE_WHOLE}  # fmt: skip
    return {**means, "like pairs": np.log(count)[alike]}


def _alike(told: Mentions, stories: Stories, pairs: Pairs) -> NDArray[np.int64]:
    """A number for each pair, the same for pairs of the same two stems in the same two stories."""
    in_story = stories.number[told.document].tolist()
    kinds = [(story, m.stem) for story, m in zip(in_story, told.seen, strict=True)]
    numbers: dict[tuple[tuple[int, str], ...], int] = {}
    both = (tuple(sorted((kinds[a], kinds[b]))) for a, b in zip(*pairs, strict=True))
    return np.array([numbers.setdefault(kind, len(numbers)) for kind in both], dtype=np.int64)


def _product(table: Table, pairs: Pairs) -> Table:
    return np.asarray((table @ table.T)[pairs])


def _rarity(articles: Sequence[Article], known: Background) -> Rarity:
    """How telling a word is: the log of how many documents there are to one that has it."""
    common, total = having(a.words for a in articles), len(articles) + known.articles

    def rare(word: str) -> float:
        have = common[word] + known.words.get(word, 0)
        return max(float(np.log((total + 1) / (have + 0.5))), 0.0)

    return rare


def _bag_table(bags: Sequence[frozenset[str]], rare: Rarity) -> tuple[Table, NDArray[np.bool_]]:
    """Bags as rows of length 1, and whether each holds anything."""
    columns = {word: n for n, word in enumerate(sorted({w for bag in bags for w in bag}))}
    table = np.zeros((len(bags), len(columns)), dtype=np.float32)
    for row, bag in enumerate(bags):
        for word in bag:
            table[row, columns[word]] = rare(word)
    length = np.linalg.norm(table, axis=1)
    return table / np.maximum(length, 1e-9)[:, None], length > 0
