"""Examples of one corpus padded to one batch, and the losses of a batch."""

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812  (the usual name)

from hearsay.read.labels import CHANNELS, HEADS, MODE_LABELS
from train.examples import IGNORE, Example
from train.model import Network

WEIGHTS = {
    "name": 0.5, "time": 0.3, "trigger": 1.5, "part": 1.0, "end": 0.2, "kind": 0.3, "what": 0.2,
    "type": 1.0, "status": 1.0, "mode": 3.0, "pairs": 12.0, "links": 0.3,
}  # fmt: skip
STATUS_WEIGHT = torch.tensor([0.7, 1.2, 1.4, 1.5, 2.0])
"""Rarer statuses count more, by about the inverse fourth root of their share."""


SPECIAL, MASK, HIDDEN, LOWERED = 103, 103, 0.1, 0.05
"""Share of pieces hidden behind the mask, and of words whose case is hidden, while training."""
SMOOTHED = {"type": 0.1, "status": 0.1, "kind": 0.1, "what": 0.1}
"""Label smoothing of the heads that a few thousand claims are soon learned by heart for."""


class Batch:
    """Padded arrays as tensors: ids, cases [batch, piece]; labels by head; pair targets."""

    def __init__(self, examples: list[Example]) -> None:
        length = max(len(e.ids) for e in examples)
        self.size = len(examples) * length
        self.ids = _pad([e.ids for e in examples], length, 0)
        self.cases = _pad([e.cases for e in examples], length, 0)
        heads = {head for e in examples for head in e.labels}
        unknown = np.full(0, IGNORE, dtype=np.int64)
        self.labels = {
            head: _pad([e.labels.get(head, unknown) for e in examples], length, IGNORE)
            for head in heads
        }
        self.modes = [(i, at) for i, e in enumerate(examples) for at, _ in e.modes]
        self.mode_y = torch.tensor(
            np.array([y for e in examples for _, y in e.modes], dtype=np.float32).reshape(
                -1, len(MODE_LABELS)
            )
        )
        self.anchors = [(i, at) for i, e in enumerate(examples) for at, _, _ in e.anchors]
        self.pair_y = torch.zeros(len(self.anchors), length, CHANNELS, dtype=torch.bool)
        self.pair_mask = torch.zeros(len(self.anchors), length, CHANNELS, dtype=torch.bool)
        row = 0
        for e in examples:
            for _, y, mask in e.anchors:
                self.pair_y[row, : len(y)] = torch.from_numpy(y)
                self.pair_mask[row, : len(y)] = torch.from_numpy(mask)
                row += 1
        self._hide()
        self.links = [(i, here, there) for i, e in enumerate(examples) for here, there in e.links]

    def _hide(self) -> None:
        """Hide some pieces and the case of some, so that words are not learned by heart."""
        words = self.ids > SPECIAL
        self.ids[words & (torch.rand(self.ids.shape) < HIDDEN)] = MASK
        self.cases[words & (torch.rand(self.ids.shape) < LOWERED)] = 1


def _pad(arrays: list[np.ndarray], length: int, value: int) -> Tensor:  # type: ignore[type-arg]
    out = np.full((len(arrays), length), value, dtype=np.int64)
    for row, a in zip(out, arrays, strict=True):
        row[: len(a)] = a
    return torch.from_numpy(out)


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """The unweighted loss of every head that the batch knows something of."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        h = network.encode(batch.ids, batch.cases)
        tokens = network.tokens(h)
        out: dict[str, Tensor] = {}
        if batch.anchors:
            rows, columns = torch.tensor(batch.anchors).T
            pairs = network.pairs(h, rows, columns)
        if batch.links:
            link = network.links(h)
    tokens = tokens.float()
    for head, y in batch.labels.items():
        if not (y != IGNORE).any():
            continue
        logits = tokens[..., HEADS[head]]
        if head == "end":
            known = y != IGNORE
            out[head] = F.binary_cross_entropy_with_logits(logits[..., 0][known], y[known].float())
        else:
            weight = STATUS_WEIGHT if head == "status" else None
            out[head] = F.cross_entropy(
                logits.flatten(0, 1),
                y.flatten(),
                weight,
                ignore_index=IGNORE,
                label_smoothing=SMOOTHED.get(head, 0.0),
            )
    if batch.modes:
        rows, columns = torch.tensor(batch.modes).T
        logits = tokens[rows, columns, HEADS["mode"]]
        out["mode"] = F.binary_cross_entropy_with_logits(logits, batch.mode_y)
    if batch.anchors:
        loss = F.binary_cross_entropy_with_logits(
            pairs.float(), batch.pair_y.float(), reduction="none"
        )
        out["pairs"] = (loss * batch.pair_mask).sum() / batch.pair_mask.sum()
    if batch.links:
        rows, here, there = torch.tensor(batch.links).T
        scores = link[rows, here].float()
        later = torch.arange(scores.shape[1])[None] > here[:, None]
        out["links"] = F.cross_entropy(scores.masked_fill(later, -1e4), there)
    return out


def total(parts: dict[str, Tensor]) -> Tensor:
    """The weighted sum."""
    return torch.stack([WEIGHTS[head] * loss for head, loss in parts.items()]).sum()
