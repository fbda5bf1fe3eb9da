"""The learned scorer: documents to stories, pairs of mentions to chances, chances to events."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from train.pairs.background import Background
from train.pairs.features import Stories, candidates, features, mentions
from train.pairs.joining import join
from train.pairs.seen import Article
from train.pairs.stories import shared
from train.pairs.trees import Trees

WEIGHTS = Path(__file__).with_name("scorer.npz")
ONE_STORY = 0.5
Table = NDArray[np.float32]


class Projection(Struct, frozen=True):
    """Vectors of mentions to where those of one event lie near each other.

    mean: float32 [layer * dim]; matrix: float32 [layer * dim, kept]; `layers` is how many.
    """

    mean: Table
    matrix: Table
    layers: int = 3

    def of(self, vectors: Table) -> Table:
        """[mention, layer * dim] to [mention, kept], each of length 1."""
        return unit(evened(vectors - self.mean, self.layers) @ self.matrix)


def unit(table: Table) -> Table:
    """Rows of length 1."""
    return np.asarray(table / (np.linalg.norm(table, axis=-1, keepdims=True) + 1e-9))


def evened(table: Table, layers: int) -> Table:
    """Vectors of several layers side by side, each layer's part of length 1."""
    return unit(table.reshape(len(table), layers, -1)).reshape(len(table), -1)


class StoryModel(Struct, frozen=True):
    """Log-odds that two documents are of one story: a weight for each field, and what is added."""

    weights: Table
    bias: float

    def of(self, articles: Sequence[Article], known: Background) -> Stories:
        """The stories of documents."""
        fields = shared(articles, known)
        odds = np.clip(fields @ self.weights + self.bias, -9, 9).astype(np.float32)
        chances = 1 / (1 + np.exp(-odds))
        number = join(chances, ONE_STORY)
        return Stories(words=fields[:, :, 0], odds=odds, number=number, known=known)


class Scorer(Struct, frozen=True):
    """All that was learned; `least` is the mean chance from which groups are joined."""

    known: Background
    stories: StoryModel
    projection: Projection
    trees: Trees
    least: float

    def chances(self, articles: Sequence[Article]) -> Table:
        """How likely each two mentions are of one event, [mention, mention]."""
        told, stories = mentions(articles), self.stories.of(articles, self.known)
        vectors = self.projection.of(np.stack([m.vector for m in told.seen]))
        pairs = candidates(told, stories)
        table = np.zeros((len(told.seen), len(told.seen)), dtype=np.float32)
        table[pairs] = self.trees.chances(features(articles, stories, vectors, pairs))
        return np.maximum(table, table.T)

    def events(self, articles: Sequence[Article]) -> list[int]:
        """The number of each mention's event, in order of documents and their mentions."""
        return [int(n) for n in join(self.chances(articles), self.least)]


def save(scorer: Scorer, path: Path = WEIGHTS) -> None:
    """Write a scorer's numbers to one file."""
    arrays: dict[str, NDArray[np.generic]] = {}
    for part in ("stories", "projection", "trees"):
        held = msgspec.structs.asdict(getattr(scorer, part))
        arrays |= {f"{part}.{name}": np.asarray(value) for name, value in held.items()}
    arrays["known.articles"] = np.asarray(scorer.known.articles)
    for name in ("words", "names"):
        counts: Mapping[str, int] = getattr(scorer.known, name)
        arrays[f"known.{name}"] = np.array(sorted(counts))
        arrays[f"known.{name}.have"] = np.array([counts[w] for w in sorted(counts)], dtype=np.int16)
    arrays["projection.matrix"] = arrays["projection.matrix"].astype(np.float16)
    np.savez_compressed(path, allow_pickle=False, least=np.asarray(scorer.least), **arrays)


def load(path: Path = WEIGHTS) -> Scorer:
    """Read what `save` wrote.

    Raises FileNotFoundError where there is none.
    """
    with np.load(path) as stored:
        held = {name: stored[name] for name in stored.files}

    def part(name: str) -> dict[str, NDArray[Any]]:
        return {key.partition(".")[2]: value for key, value in held.items()
                if key.startswith(f"{name}.")}  # fmt: skip

    def counts(name: str) -> dict[str, int]:
        words, have = held[f"known.{name}"].tolist(), held[f"known.{name}.have"].tolist()
        return dict(zip(words, have, strict=True))

    stories, projection, trees = part("stories"), part("projection"), part("trees")
    return Scorer(
        known=Background(int(held["known.articles"]), counts("words"), counts("names")),
        stories=StoryModel(stories["weights"], float(stories["bias"])),
        projection=Projection(
            projection["mean"],
            projection["matrix"].astype(np.float32),
            int(projection["layers"]),
        ),
        trees=Trees(
            **{k: v for k, v in trees.items() if k != "start"}, start=float(trees["start"])
        ),
        least=float(held["least"]),
    )
