"""Sentences with a source and a target marked, and what the one does to the other: PLV's question.

The words between the two tell it, so the mean of their pieces' logits answers. PLV is small, so
sentences of `gmb` were labelled by hand in its manner (`data/pairs.tsv`). Pairs made of the claims
of `voa_claims` were left out: learned beside PLV's they cost three to five points of its macro F1,
cross-validated over the training part.
"""

import csv
import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hearsay.read.labels import ROOTS
from hearsay.read.pieces import Tokenizer
from train.corpora.splits import SPLITS, digest
from train.examples import Example, window

MARKS = (1, 2, 3, 4)
"""Pieces that no text has: before and after the source, before and after the target."""
OURS = Path(__file__).parent / "data/pairs.tsv"
_TAGS = re.compile(r"</?[st]>")
Marked = tuple[str, tuple[int, int], tuple[int, int], str]
"""Text, source, target (half-open code points) and root."""


def plv(corpora: Path, split: str) -> Iterator[Marked]:
    """Give the sentences of PLV: a fifth of PLV_train is dev; test is a file of its own.

    Raises ValueError for an unknown split.
    """
    if split not in SPLITS:
        raise ValueError(f"unknown split {split!r}: expected one of {', '.join(SPLITS)}")
    name = "PLV_test.tsv" if split == "test" else "PLV_train.tsv"
    with (corpora / "plover" / name).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            kept = split == "test" or (digest(row["sentence"]) % 5 == 0) == (split == "dev")
            found = _unmarked(row["marked_sentence"]) if kept else None
            if found:
                yield *found, row["gold_root"]


def labelled(corpora: Path, pairs: Path = OURS) -> Iterator[Marked]:
    """Give our own labelled pairs: the file holds places in `gmb` and roots, the corpus the text.

    Columns: the sentence's id, start and end of source and of target, root.
    """
    with gzip.open(corpora / "gmb/sentences.txt.gz", "rt", encoding="utf-8") as lines:
        texts = dict(line.rstrip("\n").split("\t", 1) for line in lines)
    with pairs.open(encoding="utf-8") as rows:
        for row in rows:
            number, a, b, c, d, root = row.split()
            yield texts[number], (int(a), int(b)), (int(c), int(d)), root


def _unmarked(marked: str) -> tuple[str, tuple[int, int], tuple[int, int]] | None:
    text, at, places = "", 0, dict[str, int]()
    for tag in _TAGS.finditer(marked):
        text += marked[at : tag.start()]
        at = tag.end()
        places[tag[0]] = len(text)
    if len(places) < len(MARKS):
        return None
    text += marked[at:]
    return text, (places["<s>"], places["</s>"]), (places["<t>"], places["</t>"])


def from_marked(tokenizer: Tokenizer, marked: Marked) -> Example:
    """An example with the marks put in; its root is the label of the pieces that tell it."""
    text, source, target, root = marked
    e = window(tokenizer, text)
    put = list[tuple[int, int]]()
    for (start, end), (opens, closes) in ((source, MARKS[:2]), (target, MARKS[2:])):
        inside = e.pieces(start, end)
        if len(inside):
            put += [(int(inside[0]), opens), (int(inside[-1]) + 1, closes)]
    put.sort()
    at = [place for place, _ in put]
    ids = np.insert(e.ids, at, [mark for _, mark in put])
    more = (np.insert(a, at, f) for a, f in ((e.cases, 5), (e.starts, -1), (e.ends, -1)))
    out = Example(ids, *more)
    out.blank("root")[_between(out, source, target)] = ROOTS.index(root)
    return out


def _between(e: Example, source: tuple[int, int], target: tuple[int, int]) -> NDArray[np.int64]:
    """The pieces between source and target; where the two touch, all of them."""
    first, second = sorted((source, target))
    here = e.pieces(first[1], second[0])
    here = here[(e.starts[here] >= first[1]) & (e.ends[here] <= second[0])]
    return here if len(here) else np.arange(len(e.ids))
