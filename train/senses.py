"""Learns how the encoder's layers are turned, so that claims of one event have like senses.

What two claims have in common besides (`hearsay/resolve/signs.py`) is weighed along, so that the
turning learns what the signs do not tell. A turning knows its own storylines by heart, and what
senses are worth has to be learned from others: see `cosines`.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  (the usual name)

from hearsay.read.sense import Senses
from hearsay.records import SENSE_NUMBERS
from train.affairs import Pairs

ROUNDS, RATE, RATE_OF_SIGNS, DECAY, HIDDEN = 8, 0.002, 0.02, 0.1, 0.4
STRETCH = 3.0
"""What the worth of a cosine begins near: the rates are small."""
FOLDS, KINDS = 5, 256


class Turning(nn.Module):
    """Log-odds that claims are of one event, by their signs and by the cosine of their senses."""

    def __init__(self, vectors: NDArray[np.float32], signs: int) -> None:
        super().__init__()
        self.middle = torch.tensor(vectors.mean(axis=0))
        self.spread = torch.tensor(vectors.std(axis=0) + 1e-3)
        self.turn = nn.Linear(vectors.shape[1], SENSE_NUMBERS, bias=False)
        nn.init.normal_(self.turn.weight, std=vectors.shape[1] ** -0.5)
        self.signs = nn.Linear(signs, 1)
        self.worth = nn.Parameter(torch.tensor([2.0, 0.0]))
        self.drop = nn.Dropout(HIDDEN)

    def forward(self, pairs: Pairs) -> Tensor:
        """[pair]."""
        seen = (_floats(pairs.vectors) - self.middle) / self.spread
        turned = F.normalize(self.turn(self.drop(seen)), dim=1)
        cosine = (turned[pairs.ends[:, 0]] * turned[pairs.ends[:, 1]]).sum(dim=1)
        worth = self.worth[0] + self.worth[1] * _floats(pairs.one_report)
        told: Tensor = self.signs(_floats(pairs.signs)).squeeze(1)
        return told + STRETCH * worth * cosine

    def told(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """What turns vectors, and what is taken away from what comes of it."""
        turn = (self.turn.weight / self.spread).detach().T.contiguous()
        return turn.numpy(), (self.middle @ turn).numpy()


def _floats(a: NDArray[np.generic]) -> Tensor:
    return torch.tensor(a.astype(np.float32))


def learn(affairs: Sequence[Pairs], seed: int = 0) -> Senses:
    """Senses by which claims of one event are alike, and the kinds that they fall into."""
    from sklearn.cluster import KMeans

    turn, shift = turning(affairs, seed)
    told = unit(np.concatenate([one.vectors for one in affairs]).astype(np.float32) @ turn - shift)
    kinds = KMeans(KINDS, n_init=1, random_state=seed).fit(told).cluster_centers_
    return Senses(turn, shift, unit(kinds.astype(np.float32)))


def turning(affairs: Sequence[Pairs], seed: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """What turns the layers' vectors, and what is taken away from what comes of it."""
    torch.manual_seed(seed)
    drawn = np.random.default_rng(seed)
    vectors = np.concatenate([one.vectors for one in affairs]).astype(np.float32)
    model = Turning(vectors, affairs[0].signs.shape[1])
    rest = [p for name, p in model.named_parameters() if name != "turn.weight"]
    optimizer = torch.optim.AdamW([
        {"params": [model.turn.weight], "lr": RATE, "weight_decay": DECAY},
        {"params": rest, "lr": RATE_OF_SIGNS, "weight_decay": 0.0},
    ])  # fmt: skip
    steps = ROUNDS * len(affairs)
    slower = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda n: max(1 - n / steps, 0.02))
    for _ in range(ROUNDS):
        for n in drawn.permutation(len(affairs)):
            one = affairs[n]
            loss = F.binary_cross_entropy_with_logits(model(one), _floats(one.same))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            slower.step()
    return model.told()


def cosines(affairs: Sequence[Pairs]) -> Iterator[NDArray[np.float32]]:
    """How alike the senses of each pair are, [pair], for each affair; those that read them have
    learned from other storylines.
    """
    fold = {story: n % FOLDS for n, story in enumerate(sorted({one.story for one in affairs}))}
    by = [turning([one for one in affairs if fold[one.story] != n], n) for n in range(FOLDS)]
    for one in affairs:
        turn, shift = by[fold[one.story]]
        told = unit(one.vectors.astype(np.float32) @ turn - shift)
        yield (told[one.ends[:, 0]] * told[one.ends[:, 1]]).sum(axis=1)


def unit(table: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rows of length 1."""
    return np.asarray(table / (np.linalg.norm(table, axis=1, keepdims=True) + 1e-9))
