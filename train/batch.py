"""Examples of one corpus padded to one batch, and the losses of a batch."""

from typing import Self

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F  # noqa: N812  (the usual name)

from hearsay.read.labels import CHANNELS, HEADS, MODE_LABELS, PARTS, ROLES
from train.examples import IGNORE, Example
from train.hands import HANDS, UNKNOWN
from train.leanings import OWN, Leanings
from train.model import Network

WEIGHTS = {
    "name": 0.6, "time": 0.3, "trigger": 1.5, "source": 0.7, "cue": 0.7, "content": 0.7, "end": 0.2,
    "kind": 0.3, "what": 0.2, "type": 1.0, "status": 1.0, "mode": 3.0, "pairs": 12.0, "links": 0.8,
    "root": 0.5, "words": 0.05,
}  # fmt: skip
STATUS_WEIGHT = torch.tensor([0.7, 1.2, 1.4, 1.5, 2.0])
"""Rarer statuses count more, by about the inverse fourth root of their share."""


UNSAID = torch.ones(CHANNELS)
UNSAID[2 * ROLES.index("implied_actor") : 2 * ROLES.index("implied_recipient") + 2] = 3.0
"""Parties that other sentences tell count more: one claim in six has any."""
SPECIAL, MASK, HIDDEN, LOWERED = 103, 103, 0.1, 0.05
"""Share of pieces hidden behind the mask, and of words whose case is hidden, while training."""
FIRST = 0.3
"""How much it counts that words point at nothing before them: names, mostly, and easily seen."""
UNNAMED = 0.15
"""Share of names told before that are hidden whole, so that it has to be inferred who is meant
(Kocijan et al. 2019)."""
FORGOTTEN, LENT = 0.1, 0.5
"""Share of examples whose hand is not told, and of those of none that are lent one by chance."""
TRUSTED = 0.6
"""How much the marks of PolNeAR's annotators count; the rest, what readers that had not seen them
hold said (`train.crossed`)."""
SMOOTHED = {"type": 0.1, "status": 0.1, "kind": 0.1, "what": 0.1}
"""Label smoothing of the heads that a few thousand claims are soon learned by heart for."""


class Batch:
    """Padded arrays as tensors: ids, cases [batch, piece]; hands [batch]; labels by
    head; pair targets.
    """

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
        unnamed = [(i, *told) for i, e in enumerate(examples) for told in e.again]
        unnamed = [told for told in unnamed if float(torch.rand(())) < UNNAMED]
        self._hide([(i, at) for i, at, _ in unnamed])
        self.hands = _lent(torch.tensor([e.hand for e in examples]))
        self.links = [(i, here, there) for i, e in enumerate(examples) for here, there in e.links]
        self.links += [(i, int(at[0]), there) for i, at, there in unnamed]
        said = [e.said for e in examples if e.said is not None]
        self.said = _padded(said, length) if len(said) == len(examples) else None
        told = [(i, e.leanings) for i, e in enumerate(examples) if e.leanings]
        self.teacher = Taught(told, length) if told else None

    def to(self, device: torch.device) -> Self:
        """Move all tensors to where the network is."""
        for held in (self, self.teacher):
            for name, value in vars(held).items() if held else ():
                if isinstance(value, Tensor):
                    setattr(held, name, value.to(device))
        self.labels = {head: y.to(device) for head, y in self.labels.items()}
        return self

    def _hide(self, names: list[tuple[int, NDArray[np.int64]]]) -> None:
        """Hide these names, some pieces and the case of some, lest words are learned by heart."""
        words = self.ids > SPECIAL
        self.hidden = words & (torch.rand(self.ids.shape) < HIDDEN)
        for row, at in names:
            self.hidden[row, torch.from_numpy(at)] = True
        self.words = self.ids[self.hidden]
        self.ids[self.hidden] = MASK
        self.cases[words & (torch.rand(self.ids.shape) < LOWERED)] = 1


def _lent(hands: Tensor) -> Tensor:
    """Whose hand each example is said to be: what bears no hand's marks is read in all ways."""
    drawn = torch.randint(1, len(HANDS), hands.shape)
    known = torch.rand(hands.shape)
    own = torch.where(known < FORGOTTEN, UNKNOWN, hands)
    return torch.where(hands == UNKNOWN, torch.where(known < LENT, drawn, UNKNOWN), own)


class Taught:
    """A teacher's leanings on the examples of a batch: probabilities where others have labels.

    trigger: [example, piece, 3], 0 where padded; rows, columns: [anchor]; type, status, mode:
    [anchor, label]; sure: [anchor]; pairs: [anchor, piece, OWN].
    """

    def __init__(self, told: list[tuple[int, Leanings]], length: int) -> None:
        self.examples = torch.tensor([i for i, _ in told])
        self.trigger = torch.zeros(len(told), length, 3)
        self.rows = torch.tensor([i for i, x in told for _ in x.anchors], dtype=torch.int64)
        self.columns = _joined([x.anchors for _, x in told]).long()
        self.sure = _joined([x.sure for _, x in told])
        self.type = _joined([x.type for _, x in told])
        self.status = _joined([x.status for _, x in told])
        self.mode = _joined([x.mode for _, x in told])
        self.pairs = torch.zeros(len(self.rows), length, OWN)
        self.within = torch.zeros(len(self.rows), length, 1)
        at = 0
        for row, (_, x) in enumerate(told):
            n, a = len(x.trigger), len(x.anchors)
            self.trigger[row, :n] = torch.from_numpy(x.trigger.astype(np.float32))
            self.pairs[at : at + a, :n] = torch.from_numpy(x.pairs.astype(np.float32) / 255)
            self.within[at : at + a, :n] = 1
            at += a


def _joined(arrays: list[np.ndarray]) -> Tensor:  # type: ignore[type-arg]
    return torch.from_numpy(np.concatenate(arrays).astype(np.float32))


def _pad(arrays: list[np.ndarray], length: int, value: int) -> Tensor:  # type: ignore[type-arg]
    out = np.full((len(arrays), length), value, dtype=np.int64)
    for row, a in zip(out, arrays, strict=True):
        row[: len(a)] = a
    return torch.from_numpy(out)


def _padded(arrays: list[np.ndarray], length: int) -> Tensor:  # type: ignore[type-arg]
    out = np.zeros((len(arrays), length, *arrays[0].shape[1:]), dtype=np.float32)
    for row, a in zip(out, arrays, strict=True):
        row[: len(a)] = a
    return torch.from_numpy(out)


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """The unweighted loss of every head that the batch knows something of."""
    on = batch.ids.device
    with torch.autocast(on.type, dtype=torch.bfloat16):
        h = network.encode(batch.ids, batch.cases, batch.hands)
        tokens = network.tokens(h)
        out: dict[str, Tensor] = {}
        if batch.anchors:
            rows, columns = torch.tensor(batch.anchors, device=on).T
            pairs = network.pairs(h, rows, columns)
        if batch.links:
            link = network.links(h)
        words = network.words(h[batch.hidden])
        taught = batch.teacher
        if taught and len(taught.rows):
            leaning = network.pairs(h, taught.rows, taught.columns)[..., :OWN]
    tokens = tokens.float()
    if len(batch.words):
        out["words"] = F.cross_entropy(words.float(), batch.words)
    if taught:
        out |= _taught(tokens, leaning if len(taught.rows) else None, taught)
    for head, y in batch.labels.items():
        if not (y != IGNORE).any():
            continue
        logits = tokens[..., HEADS[head]]
        if head == "root":
            out[head] = _root(logits, y)
        elif head in PARTS and batch.said is not None:
            out[head] = _said(logits, y, batch.said[:, :, PARTS.index(head)])
        elif head == "end":
            known = y != IGNORE
            out[head] = F.binary_cross_entropy_with_logits(logits[..., 0][known], y[known].float())
        else:
            weight = STATUS_WEIGHT.to(on) if head == "status" else None
            out[head] = F.cross_entropy(
                logits.flatten(0, 1),
                y.flatten(),
                weight,
                ignore_index=IGNORE,
                label_smoothing=SMOOTHED.get(head, 0.0),
            )
    if batch.modes:
        rows, columns = torch.tensor(batch.modes, device=on).T
        logits = tokens[rows, columns, HEADS["mode"]]
        out["mode"] = F.binary_cross_entropy_with_logits(logits, batch.mode_y)
    if batch.anchors:
        loss = F.binary_cross_entropy_with_logits(
            pairs.float(), batch.pair_y.float(), reduction="none"
        )
        weight = batch.pair_mask * UNSAID.to(on)
        known = (loss * weight).sum() / batch.pair_mask.sum()
        out["pairs"] = out.get("pairs", 0.0) + known
    if batch.links:
        rows, here, there = torch.tensor(batch.links, device=on).T
        scores = link[rows, here].float()
        later = torch.arange(scores.shape[1], device=on)[None] > here[:, None]
        each = F.cross_entropy(scores.masked_fill(later, -1e4), there, reduction="none")
        weight = torch.where(here == there, FIRST, 1.0)
        out["links"] = each @ weight / weight.sum()
    return out


def _root(logits: Tensor, y: Tensor) -> Tensor:
    """The loss of the mean logits of the pieces that tell an example's root."""
    told = (y != IGNORE).float()
    mean = (logits * told[..., None]).sum(1) / told.sum(1, keepdim=True).clamp_min(1)
    return F.cross_entropy(mean, y.amax(1), ignore_index=IGNORE)


def _said(logits: Tensor, y: Tensor, held: Tensor) -> Tensor:
    """The loss against marks and what others held said: logits, held [batch, piece, 3]."""
    known = y != IGNORE
    marked = F.one_hot(y[known], held.shape[-1]).float()
    wanted = TRUSTED * marked + (1 - TRUSTED) * held[known]
    return F.cross_entropy(logits[known], wanted)


def _taught(tokens: Tensor, leaning: Tensor | None, taught: Taught) -> dict[str, Tensor]:
    """Losses against a teacher's probabilities; what it was unsure of counts less."""
    mine = tokens[taught.examples][..., HEADS["trigger"]].log_softmax(-1)
    known = taught.trigger.sum(-1) > 0
    out = {"trigger": -(taught.trigger * mine).sum(-1)[known].mean()}
    if leaning is None:
        return out
    at = tokens[taught.rows, taught.columns]
    sure = taught.sure / taught.sure.sum()
    for head, wanted in (("type", taught.type), ("status", taught.status)):
        out[head] = -(wanted * at[:, HEADS[head]].log_softmax(-1)).sum(-1) @ sure
    bits = F.binary_cross_entropy_with_logits
    out["mode"] = bits(at[:, HEADS["mode"]], taught.mode, reduction="none").mean(-1) @ sure
    weight = taught.within * taught.sure[:, None, None]
    cells = bits(leaning.float(), taught.pairs, reduction="none") * weight
    out["pairs"] = cells.sum() / (weight.sum() * OWN)
    return out


def total(parts: dict[str, Tensor]) -> Tensor:
    """The weighted sum."""
    return torch.stack([WEIGHTS[head] * loss for head, loss in parts.items()]).sum()
