"""`voa_claims`: sentences of world news with every event claim in them, in blocks of eight."""

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from train.corpora.passage import Passage
from train.corpora.sentences import Sentence, joined
from train.corpora.splits import SPLITS


def blocks(corpora: Path, split: str) -> Iterator[list[dict[str, Any]]]:
    """Give the annotated sentences, block by block, in the text's order, with whose hand it was.

    Raises ValueError for an unknown split.
    """
    if split not in SPLITS:
        raise ValueError(f"unknown split {split!r}: expected one of {', '.join(SPLITS)}")
    lines = (corpora / f"voa_claims/{split}.jsonl").read_text(encoding="utf-8").splitlines()
    sentences: list[dict[str, Any]] = [json.loads(line) for line in lines]
    for _, block in groupby(sorted(sentences, key=lambda one: one["id"]), lambda one: one["block"]):
        yield [sentence | {"hand": "voa_claims"} for sentence in block]


def read(corpora: Path, split: str) -> Iterator[Passage]:
    """Give every block as one passage of which only the sentence ends are known."""
    for block in blocks(corpora, split):
        run = [Sentence(sentence["text"]) for sentence in block]
        yield joined("voa_claims", str(block[0]["block"]), run)
