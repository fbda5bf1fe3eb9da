"""The scorer of pairs, on articles made by hand: no reading, no corpus."""

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from train.pairs.background import Background, background
from train.pairs.features import NAMES, candidates, features, mentions
from train.pairs.joining import join
from train.pairs.scorer import StoryModel, load, save
from train.pairs.seen import BAGS, Article, Seen, head, words
from train.pairs.stories import FIELDS, shared
from train.pairs.trees import Trees

SIZE = 3 * 384
FIRE = "blaze gutted the Osorno cannery on Friday and firemen fought it all night"
FINE = "court fined the Turku shipyard heavily over unpaid wages to its welders"


def _mention(id_: str, stem: str, text: str, event: str) -> Seen:
    told = frozenset(words(text))
    vector = np.random.default_rng(len(stem)).normal(size=SIZE).astype(np.float32)
    types = np.full(16, 1 / 16, dtype=np.float32)
    return Seen(id_, stem, 0, dict.fromkeys(BAGS, told), vector, types, event)


def _article(name: str, text: str, stems: Sequence[str]) -> Article:
    told = tuple(words(text))
    seen = tuple(_mention(str(n), stem, text, stem) for n, stem in enumerate(stems))
    return Article(name, (1, False), told, told, tuple(("place", w) for w in told[:3]), seen)


ARTICLES = [
    _article("a", FIRE, ["gut", "fight"]),
    _article("b", FIRE + " near the harbour", ["gut"]),
    _article("c", FINE, ["fin"]),
    _article("d", FINE + " said the judge", ["fin", "unpaid"]),
]


def test_the_word_that_names_an_event() -> None:
    assert head("checked into") == head("checks in") == "check"
    assert head("opening night") == head("nights")


def test_documents_of_one_story_share_more() -> None:
    likeness = shared(ARTICLES, Background())
    assert likeness.shape == (4, 4, len(FIELDS))
    assert likeness[0, 1, 0] > 0.5 > likeness[0, 2, 0]


def test_words_common_elsewhere_tell_less() -> None:
    known = background([_article(str(n), "the harbour on Friday", []) for n in range(50)])
    assert (known.articles, known.words["harbou"], known.words.get("blaze")) == (50, 50, None)
    plain, told = (shared(ARTICLES, k)[0, 1, FIELDS.index("words")] for k in (Background(), known))
    assert told > plain


def test_features_do_not_hang_on_which_comes_first() -> None:
    stories = load().stories.of(ARTICLES, Background())
    told = mentions(ARTICLES)
    one, other = (np.array(x) for x in zip(*combinations(range(len(told.seen)), 2), strict=True))
    vectors = load().projection.of(np.stack([m.vector for m in told.seen]))
    there = features(ARTICLES, stories, vectors, (one, other))
    assert there.shape == (len(one), len(NAMES))
    assert np.allclose(there, features(ARTICLES, stories, vectors, (other, one)), atol=1e-5)


def test_mentions_in_articles_unlike_are_never_paired() -> None:
    told = mentions(ARTICLES)
    stories = StoryModel(np.ones(len(FIELDS), dtype=np.float32), -1.0).of(ARTICLES, Background())
    pairs = {(told.document[a] // 2, told.document[b] // 2)
             for a, b in zip(*candidates(told, stories), strict=True)}  # fmt: skip
    assert pairs == {(0, 0), (1, 1)}


def test_the_shipped_scorer_tells_events_whatever_the_order() -> None:
    scorer = load()

    def told(articles: Sequence[Article]) -> set[frozenset[tuple[str, str]]]:
        names = [(a.name, m.id) for a in articles for m in a.mentions]
        groups: dict[int, set[tuple[str, str]]] = {}
        for name, group in zip(names, scorer.events(articles), strict=True):
            groups.setdefault(group, set()).add(name)
        return {frozenset(g) for g in groups.values()}

    assert told(ARTICLES) == told(ARTICLES[::-1])


def test_a_scorer_survives_its_file(tmp_path: Path) -> None:
    scorer = load()
    save(scorer, tmp_path / "scorer.npz")
    assert load(tmp_path / "scorer.npz").events(ARTICLES) == scorer.events(ARTICLES)


def test_groups_grow_by_the_mean() -> None:
    likeness = np.array([[1, 0.9, 0.1], [0.9, 1, 0.6], [0.1, 0.6, 1]], dtype=np.float32)
    assert join(likeness, 0.5).tolist() == [0, 0, 2]
    assert join(likeness, 0.3).tolist() == [0, 0, 0]


@given(st.integers(0, 9), st.integers(0, 10_000))
def test_groups_are_those_of_plain_counting(size: int, seed: int) -> None:
    table = np.random.default_rng(seed).random((size, size))
    table = (table + table.T) / 2
    groups = [[n] for n in range(size)]
    while len(groups) > 1:
        means = {(i, j): table[np.ix_(a, b)].mean()
                 for (i, a), (j, b) in combinations(list(enumerate(groups)), 2)}  # fmt: skip
        (i, j) = max(means, key=lambda pair: means[pair])
        if means[i, j] < 0.55:
            break
        groups[i] += groups.pop(j)
    expected = {n: min(g) for g in groups for n in g}
    assert join(table.astype(np.float64), 0.55).tolist() == [expected[n] for n in range(size)]


def test_trees_are_asked_to_their_leaves() -> None:
    trees = Trees(
        feature=np.array([[1, 0, 0]], dtype=np.int16),
        cut=np.array([[0.5, 0, 0]], dtype=np.float32),
        left=np.array([[1, 1, 2]], dtype=np.int16),
        right=np.array([[2, 1, 2]], dtype=np.int16),
        value=np.array([[0, -2, 2]], dtype=np.float32),
        start=0.0,
    )
    low, high = trees.chances(np.array([[9, 0.5], [0, 0.6]], dtype=np.float32))
    assert low == pytest.approx(1 / (1 + np.exp(2))) and high == pytest.approx(1 - low)
