"""PLOVER root codes of marked pairs against PLV (dev is a fifth of PLV_train)."""

from collections.abc import Iterator
from pathlib import Path

from eval.tally import Confusion
from hearsay.read import Reader
from hearsay.read.labels import HEADS, ROOTS
from train.examples import IGNORE
from train.marked import from_marked, plv
from train.teacher import as_window


def measure(reader: Reader, corpora: Path, split: str) -> Iterator[tuple[str, float]]:
    """Name and value of every figure."""
    roots = Confusion()
    examples = [from_marked(reader.tokenizer, marked) for marked in plv(corpora, split)]
    scored = reader.encoder.run([as_window(e) for e in examples])
    for example, scores in zip(examples, scored, strict=True):
        gold = example.labels["root"]
        guess = scores.tokens[gold != IGNORE, HEADS["root"]].mean(axis=0).argmax()
        roots.add(ROOTS[gold.max()], ROOTS[int(guess)])
    yield "root of a marked pair, macro F1", roots.macro
    yield "root of a marked pair, accuracy", roots.accuracy
