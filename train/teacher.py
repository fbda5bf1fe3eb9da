"""`python -m train.teacher`: what weights already trained say of text that nobody has annotated.

A network that learns from another's leanings on forty thousand further sentences, with pieces
hidden from it, reads better than its teacher (noisy student: Xie et al. 2020). The names of `gmb`
and the attributions of PolNeAR are annotated, their events are not; this fills them in as
probabilities, never as facts.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from hearsay.read.encoder import Encoder, Scores
from hearsay.read.labels import HEADS
from hearsay.read.pieces import load_tokenizer
from hearsay.read.reader import WEIGHTS
from hearsay.read.spans import sigmoid, softmax
from hearsay.read.windows import Window
from train.corpora import load
from train.examples import Example, from_passage
from train.leanings import OWN, Leanings, save

ASKED = ("gmb", "polnear")
"""The corpora whose events nobody has annotated, and that are news."""
LEAST = 0.25
"""Anchors the teacher holds less likely than this teach nothing of type, status and roles."""


def leanings(scores: Scores) -> Leanings:
    """One window's scores as probabilities."""
    trigger = softmax(scores.tokens[:, HEADS["trigger"]])
    kept = trigger[scores.anchors, 1] > LEAST
    anchors = scores.anchors[kept]
    chosen = scores.tokens[anchors]
    pairs = sigmoid(scores.pairs[kept][:, :, :OWN]) * 255
    return Leanings(
        trigger.astype(np.float16),
        anchors,
        softmax(chosen[:, HEADS["type"]]).astype(np.float16),
        softmax(chosen[:, HEADS["status"]]).astype(np.float16),
        sigmoid(chosen[:, HEADS["mode"]]).astype(np.float16),
        pairs.round().astype(np.uint8),
    )


def teach(encoder: Encoder, examples: Sequence[Example]) -> Iterator[Leanings]:
    """Leanings on every example, in order."""
    for n, scores in enumerate(encoder.run([as_window(e) for e in examples]), 1):
        yield leanings(scores)
        if n % 500 == 0 or n == len(examples):
            print(f"{n} of {len(examples)} passages", end="\r", flush=True)


def as_window(e: Example) -> Window:
    """An example as the encoder takes it, all of it one window's own."""
    narrow = (a.astype(np.int32) for a in (e.ids, e.cases, e.starts, e.ends))
    return Window(*narrow, np.zeros(len(e.ids), np.int32), np.ones(len(e.ids), bool))


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m train.teacher", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="folder of reader.onnx")
    parser.add_argument("--out", type=Path, default=Path("train/runs/leanings"), help="a folder")
    a = parser.parse_args()
    tokenizer = load_tokenizer(a.weights / "tokenizer.json")
    encoder = Encoder(a.weights / "reader.onnx", LEAST)
    a.out.mkdir(parents=True, exist_ok=True)
    for name in ASKED:
        examples = [from_passage(tokenizer, p) for p in load(a.corpora, name, "train")]
        save(a.out / f"{name}.npz", list(teach(encoder, examples)))
        print(f"\n{name}: {len(examples)} passages")


if __name__ == "__main__":
    main()
