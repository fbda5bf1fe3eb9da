"""PLOVER root codes of marked pairs against PLV (dev is a fifth of PLV_train)."""

from collections.abc import Iterator
from pathlib import Path

from eval.tally import Confusion
from hearsay.read import Reader
from hearsay.read.labels import HEADS
from hearsay.read.spans import softmax
from train.marked import MARKS, ROOTS, TO_ROOT, from_marked, plv
from train.teacher import as_window


def measure(reader: Reader, corpora: Path, split: str) -> Iterator[tuple[str, float]]:
    """Name and value of every figure."""
    roots = Confusion()
    examples = [from_marked(reader.tokenizer, marked) for marked in plv(corpora, split)]
    scored = reader.encoder.run([as_window(e) for e in examples])
    for example, scores in zip(examples, scored, strict=True):
        (at,) = (example.ids == MARKS[0]).nonzero()[0][:1]
        chances = softmax(scores.tokens[at, HEADS["type"]]) @ TO_ROOT
        roots.add(ROOTS[example.labels["root"][at]], ROOTS[int(chances.argmax())])
    yield "root of a marked pair, macro F1", roots.macro
    yield "root of a marked pair, accuracy", roots.accuracy
