"""`python -m train.crossed`: who says what in articles, as readers hold that have not seen them.

PolNeAR's annotators agree no better with each other than the reader agrees with them. A third of
the articles at a time is left out and read by weights that learned from the other two thirds; a
reader that learns from the mean of both, the marks and these leanings, is not made to learn the
slips by heart (cross-fitting; soft labels: Reed et al. 2014).
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from hearsay.read.labels import HEADS, PARTS
from hearsay.read.pieces import load_tokenizer
from hearsay.read.reader import WEIGHTS
from train.corpora import Passage, load
from train.corpora.splits import digest
from train.examples import Example, from_passage
from train.model import Network

FOLDS = 3
FILE = "said.npz"
Said = NDArray[np.float16]
"""[piece, part, 3]: how likely each piece is outside, begins or continues a part."""


def fold(passage: Passage) -> int:
    """The fold of the article that a passage is from, 0 to FOLDS - 1."""
    return digest(passage.id.rpartition(":")[0]) % FOLDS


def said(network: Network, examples: Sequence[Example], at_once: int = 16) -> Iterator[Said]:
    """What a network holds said in each example, in order."""
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].ids))
    told = dict[int, Said]()
    for start in range(0, len(order), at_once):
        chosen = order[start : start + at_once]
        longest = max(len(examples[i].ids) for i in chosen)
        ids, cases = (np.zeros((len(chosen), longest), dtype=np.int64) for _ in range(2))
        for row, i in enumerate(chosen):
            ids[row, : len(examples[i].ids)] = examples[i].ids
            cases[row, : len(examples[i].ids)] = examples[i].cases
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            h = network.encode(torch.from_numpy(ids), torch.from_numpy(cases))
            tokens = network.tokens(h).float()
        parts = [tokens[..., HEADS[part]].softmax(-1) for part in PARTS]
        shares = torch.stack(parts, dim=-2).numpy().astype(np.float16)
        for row, i in enumerate(chosen):
            told[i] = shares[row, : len(examples[i].ids)]
    yield from (told[i] for i in range(len(examples)))


def read(path: Path) -> list[Said]:
    """Read what `main` wrote: one array a passage of PolNeAR's training part, in order."""
    stored = np.load(path)
    return np.split(stored["said"], np.cumsum(stored["sizes"])[:-1])


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m train.crossed", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--out", type=Path, default=Path("train/runs/leanings"), help="a folder")
    parser.add_argument("weights", nargs=FOLDS, type=Path, help="final.pt of each fold's run")
    a = parser.parse_args()
    tokenizer = load_tokenizer(WEIGHTS / "tokenizer.json")
    passages = load(a.corpora, "polnear", "train")
    told = dict[int, Said]()
    for number, path in enumerate(a.weights):
        network = Network()
        network.load_state_dict(torch.load(path, weights_only=True, map_location="cpu")["network"])
        network.eval()
        mine = [i for i, passage in enumerate(passages) if fold(passage) == number]
        examples = [from_passage(tokenizer, passages[i]) for i in mine]
        told |= dict(zip(mine, said(network, examples), strict=True))
        print(f"fold {number + 1}: {len(mine)} passages")
    a.out.mkdir(parents=True, exist_ok=True)
    arrays = [told[i] for i in range(len(passages))]
    sizes = np.array([len(one) for one in arrays])
    np.savez(a.out / FILE, sizes=sizes, said=np.concatenate(arrays))


if __name__ == "__main__":
    main()
