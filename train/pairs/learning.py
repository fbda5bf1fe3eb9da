"""Learns the scorer from documents whose events are known.

What a later step takes from an earlier one is made for each third of the topics by what the
other two taught, so that it learns to trust the earlier step as far as it may be trusted.
"""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from hearsay.read.labels import DEPTHS
from train.pairs.background import Background, background
from train.pairs.features import RISING, Stories, candidates, features, mentions
from train.pairs.scorer import Projection, Scorer, StoryModel, Table, evened
from train.pairs.seen import Article
from train.pairs.stories import shared
from train.pairs.trees import Trees

KEPT, EASE = 128, 1.0
"""Dimensions of a projected vector, and how far the spread within events is evened out."""
TREES, LEAVES, RATE = 120, 12, 0.08
LEAST = 0.45
"""The middle of the plateau that `python -m train.pairs --check` shows over the train topics."""
Fold = Sequence[Article]


class Taught(Struct, frozen=True):
    """Pairs of one fold: their features, and whether each is of one event."""

    table: Table
    same: NDArray[np.bool_]


def folds(articles: Fold, number: int = 3) -> list[list[Article]]:
    """Articles by topic, every third topic together."""
    topics = sorted({a.story[0] for a in articles})
    place = {topic: n % number for n, topic in enumerate(topics)}
    return [[a for a in articles if place[a.story[0]] == n] for n in range(number)]


def learn(parts: Sequence[Fold]) -> Scorer:
    """A scorer from all parts, each a set of topics."""
    whole = [a for part in parts for a in part]
    known = [background([a for p in parts if p is not part for a in p]) for part in parts]
    taught = []
    for n, part in enumerate(parts):
        others = [m for m in range(len(parts)) if m != n]
        stories = story_model([parts[m] for m in others], [known[m] for m in others])
        taught.append(
            _pairs(part, stories.of(part, known[n]), projection([parts[m] for m in others]))
        )
    return Scorer(
        background(whole), story_model(parts, known), projection(parts), trees(taught), LEAST
    )


def story_model(parts: Sequence[Fold], known: Sequence[Background]) -> StoryModel:
    """A line through what documents share; whether they are of one story is known.

    `known` is for each part how common words are in the others.
    """
    rows, same = [], []
    for part, elsewhere in zip(parts, known, strict=True):
        one, other = np.triu_indices(len(part), 1)
        rows.append(shared(part, elsewhere)[one, other])
        same += [part[a].story == part[b].story for a, b in zip(one, other, strict=True)]
    scaler = StandardScaler().fit(np.concatenate(rows))
    line = LogisticRegression(C=0.1, max_iter=1000)
    line.fit(scaler.transform(np.concatenate(rows)), same)
    weights = line.coef_[0] / scaler.scale_
    bias = float(line.intercept_[0] - weights @ scaler.mean_)
    return StoryModel(weights.astype(np.float32), bias)


def projection(parts: Sequence[Fold]) -> Projection:
    """Directions in which events differ most beside how far mentions of one event do."""
    vectors = np.concatenate([_vectors(part) for part in parts])
    mean = vectors.mean(axis=0)
    flat = evened(vectors - mean, len(DEPTHS)).astype(np.float64)
    names = np.array([m.event for part in parts for m in mentions(part).seen])
    within, weight = np.zeros((flat.shape[1],) * 2), 0.0
    for name in sorted(set(names)):
        rows = flat[names == name]
        if len(rows) > 1:
            away = rows - rows.mean(axis=0)
            within += away.T @ away / len(rows) ** 0.5
            weight += len(rows) ** 0.5
    within /= weight
    within += EASE * np.trace(within) / len(within) * np.eye(len(within))
    spread, axes = np.linalg.eigh(within)
    whitened = axes / np.sqrt(spread)
    _, turned = np.linalg.eigh(whitened.T @ np.cov(flat.T) @ whitened)
    matrix = whitened @ turned[:, ::-1][:, :KEPT]
    return Projection(mean.astype(np.float32), matrix.astype(np.float32), len(DEPTHS))


def _vectors(part: Fold) -> Table:
    return np.stack([m.vector for m in mentions(part).seen])


def _pairs(part: Fold, stories: Stories, projected: Projection) -> Taught:
    told = mentions(part)
    pairs = candidates(told, stories)
    events = np.array([m.event for m in told.seen])
    table = features(part, stories, projected.of(_vectors(part)), pairs)
    return Taught(table, events[pairs[0]] == events[pairs[1]])


def trees(taught: Sequence[Taught]) -> Trees:
    """Boosted trees over the pairs of all folds."""
    model = HistGradientBoostingClassifier(
        max_iter=TREES, learning_rate=RATE, max_leaf_nodes=LEAVES, min_samples_leaf=40,
        l2_regularization=1.0, monotonic_cst=RISING, early_stopping=False, random_state=0,
    )  # fmt: skip
    model.fit(np.concatenate([t.table for t in taught]), np.concatenate([t.same for t in taught]))
    grown = [one[0].nodes for one in model._predictors]
    shape = len(grown), max(map(len, grown))
    own = np.broadcast_to(np.arange(shape[1]), shape)
    out = {"feature": np.zeros(shape), "cut": np.zeros(shape), "value": np.zeros(shape),
           "left": own.copy(), "right": own.copy()}  # fmt: skip
    for row, nodes in enumerate(grown):
        inner = np.flatnonzero(nodes["is_leaf"] == 0)
        out["feature"][row, inner] = nodes["feature_idx"][inner]
        out["cut"][row, inner] = nodes["num_threshold"][inner]
        out["left"][row, inner], out["right"][row, inner] = (
            nodes["left"][inner], nodes["right"][inner],
        )  # fmt: skip
        leaves = np.flatnonzero(nodes["is_leaf"])
        out["value"][row, leaves] = nodes["value"][leaves]
    kinds = {"feature": np.int16, "left": np.int16, "right": np.int16}
    arrays = {name: a.astype(kinds.get(name, np.float32)) for name, a in out.items()}
    return Trees(**arrays, start=float(np.ravel(model._baseline_prediction)[0]))
