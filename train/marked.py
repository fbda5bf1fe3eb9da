"""Sentences with a source and a target marked, and what the one does to the other: PLV's question.

The first mark stands where a trigger would, so the very head that types triggers learns from it.
PLV (Hu et al. 2024) has YIELD for CONCEDE and RETREAT together; its types are called roots here.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from hearsay.read.labels import TYPES
from hearsay.records import EventType
from train.corpora.splits import SPLITS, digest
from train.corpora.voa import blocks
from train.examples import Example, window

MERGED = (EventType.CONCEDE, EventType.RETREAT)
ROOTS = (*(t for t in TYPES if t not in MERGED), "YIELD")
TO_ROOT = np.array([[("YIELD" if t in MERGED else t) == root for root in ROOTS] for t in TYPES],
                   dtype=np.float32)  # fmt: skip
"""[type, root]: a root is as likely as its types together."""
MARKS = (1, 2, 3, 4)
"""Pieces that no text has: before and after the source, before and after the target."""
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


def from_voa(corpora: Path) -> Iterator[Marked]:
    """Give the claims of `voa_claims` whose actor and recipient the sentence names."""
    for block in blocks(corpora, "train"):
        for row in block:
            kinds = dict[tuple[tuple[int, int], tuple[int, int]], set[str]]()
            for claim in row["claims"]:
                for a in claim["actors"]:
                    for r in claim["recipients"]:
                        if a["span"] and r["span"]:
                            pair = tuple(a["span"]), tuple(r["span"])
                            kinds.setdefault(pair, set()).add(claim["type"])
            for (source, target), types in kinds.items():
                if len(types) == 1:
                    (only,) = types
                    yield row["text"], source, target, "YIELD" if only in MERGED else only


def from_marked(tokenizer: Tokenizer, marked: Marked) -> Example:
    """An example with the marks put in; its root is the label of the source's first mark."""
    text, source, target, root = marked
    e = window(tokenizer, "plv", text)
    put = list[tuple[int, int]]()
    for (start, end), (opens, closes) in ((source, MARKS[:2]), (target, MARKS[2:])):
        inside = e.pieces(start, end)
        if len(inside):
            put += [(int(inside[0]), opens), (int(inside[-1]) + 1, closes)]
    put.sort()
    at = [place for place, _ in put]
    ids = np.insert(e.ids, at, [mark for _, mark in put])
    more = (np.insert(a, at, f) for a, f in ((e.cases, 5), (e.starts, -1), (e.ends, -1)))
    out = Example("plv", ids, *more)
    out.blank("root")[np.nonzero(ids == MARKS[0])[0]] = ROOTS.index(root)
    return out
