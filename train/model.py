"""The reader's network: one small encoder, token heads, and scorers of pairs of tokens.

The encoder is a BERT of 6 layers and 384 dimensions (MiniLM-L6) with a learned embedding of
letter case added to its input, since its vocabulary is uncased.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  (the usual name)

from hearsay.read.labels import CHANNELS, DEPTHS, HEADS, WIDTH
from hearsay.read.pieces import CASES
from train.hands import HANDS, UNKNOWN

DIM, LAYERS, ATTENTION_HEADS, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512
PAIR_DIM, LINK_DIM, REACH = 32, 64, 64


class Dropout(nn.Module):
    """Drops out by random bytes, eight to a draw: a tenth of a step faster than torch's own."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.least = round(share * 256)

    def forward(self, x: Tensor) -> Tensor:
        """The same shape, some elements 0 and the others larger, while training."""
        if not self.training or not self.least:
            return x
        drawn = torch.empty(x.numel() // 8 + 1, dtype=torch.int64, device=x.device)
        drawn.random_(-(2**63), None)
        kept = drawn.view(torch.uint8)[: x.numel()].view(x.shape) >= self.least
        return x * (kept * (256 / (256 - self.least))).to(x.dtype)


class Layer(nn.Module):
    """One transformer layer, post-norm as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(DIM, 3 * DIM)
        self.out = nn.Linear(DIM, DIM)
        self.norm1 = nn.LayerNorm(DIM, eps=1e-12)
        self.up = nn.Linear(DIM, INNER)
        self.down = nn.Linear(INNER, DIM)
        self.norm2 = nn.LayerNorm(DIM, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x: [batch, token, dim]; bias: [batch, 1, 1, token], 0 or a large negative number."""
        batch, length, _ = x.shape
        qkv = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, DIM // ATTENTION_HEADS)
        q, k, v = qkv.permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) * (DIM // ATTENTION_HEADS) ** -0.5 + bias
        mixed = scores.softmax(-1).to(v.dtype) @ v
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, length, DIM))
        x = self.norm1(x + self.dropout(mixed))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word pieces and their letter case to one vector a piece."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, DIM, padding_idx=0)
        self.positions = nn.Embedding(POSITIONS, DIM)
        self.cases = nn.Embedding(CASES, DIM)
        self.norm = nn.LayerNorm(DIM, eps=1e-12)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        nn.init.zeros_(self.cases.weight)

    def forward(self, ids: Tensor, cases: Tensor, hand: Tensor | None = None) -> list[Tensor]:
        """ids, cases: int64 [batch, token], 0 where padded; hand: what whoever annotated adds to
        every piece, float [batch, 1, dim] -> what each layer gives, float [batch, token, dim].
        """
        place = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(place)[None] + self.cases(cases)
        x = x if hand is None else x + hand
        x = self.dropout(self.norm(x))
        on = x.device.type
        kind = torch.get_autocast_dtype(on) if torch.is_autocast_enabled(on) else x.dtype
        bias = (ids == 0)[:, None, None, :].to(kind) * -1e4
        out = list[Tensor]()
        for layer in self.layers:
            x = layer(x, bias)
            out.append(x)
        return out


class PairScorer(nn.Module):
    """Scores an anchor token with every token of its window, one score a channel."""

    def __init__(self, channels: int, dim: int) -> None:
        super().__init__()
        self.channels, self.dim = channels, dim
        self.anchor = nn.Linear(DIM, channels * dim)
        self.token = nn.Linear(DIM, channels * dim)
        self.alone = nn.Linear(DIM, channels)
        self.distance = nn.Embedding(2 * REACH + 1, channels)
        nn.init.zeros_(self.distance.weight)

    def forward(self, h: Tensor, rows: Tensor, columns: Tensor) -> Tensor:
        """h: [batch, token, dim]; rows, columns: int64 [anchor] -> [anchor, token, channel]."""
        windows, length, _ = h.shape
        a = self.anchor(h[rows, columns]).view(-1, self.channels, self.dim).transpose(0, 1)
        t = self.token(h).view(-1, self.channels, self.dim).permute(1, 2, 0)
        # Every anchor with every token of the batch is less to move than its window's for each.
        met = (a @ t).view(self.channels, -1, windows, length).permute(1, 2, 3, 0)
        met = met[torch.arange(rows.shape[0], device=h.device), rows]
        away = torch.arange(length, device=h.device)[None] - columns[:, None]
        near = self.distance(away.clamp(-REACH, REACH) + REACH)
        return met / self.dim**0.5 + self.alone(h)[rows] + near


def _hidden() -> nn.Sequential:
    return nn.Sequential(nn.Linear(DIM, DIM), nn.GELU(), nn.LayerNorm(DIM))


class Network(nn.Module):
    """Encoder and all heads; `words` only guesses hidden pieces in training and is not exported."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        said, trigger, root = (HEADS[name].start for name in ("source", "trigger", "root"))
        self.encoder = Encoder(dropout)
        self.hands = nn.Embedding(len(HANDS), 2 * DIM, padding_idx=UNKNOWN)
        self.dropout = Dropout(dropout)
        self.plain = nn.Linear(DIM, said)
        self.said, self.of_said = _hidden(), nn.Linear(DIM, trigger - said)
        self.trigger, self.of_trigger = _hidden(), nn.Linear(DIM, root - trigger)
        self.root, self.of_root = _hidden(), nn.Linear(DIM, WIDTH - root)
        self.guess, self.of_guess = _hidden(), nn.Parameter(torch.zeros(VOCABULARY))
        self.pairs = PairScorer(CHANNELS, PAIR_DIM)
        self.linked = nn.Sequential(nn.Linear(DIM, DIM), nn.GELU(), nn.Linear(DIM, DIM))
        self.link_from = nn.Linear(DIM, LINK_DIM)
        self.link_to = nn.Linear(DIM, LINK_DIM)
        nn.init.zeros_(self.hands.weight)
        for p in self.linked[-1].parameters():
            nn.init.zeros_(p)

    def encode(self, ids: Tensor, cases: Tensor, hands: Tensor | None = None) -> Tensor:
        """The encoder's output, [batch, token, dim]; hands: int64 [batch], or none."""
        if hands is None:
            return self.dropout(self.encoder(ids, cases)[-1])
        before, after = self.hands(hands)[:, None].chunk(2, dim=-1)
        return self.dropout(self.encoder(ids, cases, before)[-1] + after)

    def take_hand(self, hands: Sequence[int]) -> None:
        """Read from now on as one hand annotates, or as several do in the mean."""
        with torch.no_grad():
            before, after = self.hands.weight[list(hands)].mean(0).chunk(2)
            self.encoder.positions.weight += before
            self.encoder.layers[-1].norm2.bias += after
            self.hands.weight.zero_()

    def tokens(self, h: Tensor) -> Tensor:
        """All token heads side by side as `labels.HEADS` lays them out, [batch, token, WIDTH]."""
        said, trigger = self.of_said(self.said(h)), self.of_trigger(self.trigger(h))
        return torch.cat([self.plain(h), said, trigger, self.of_root(self.root(h))], dim=-1)

    def words(self, h: Tensor) -> Tensor:
        """Which word piece was hidden at each of [piece, dim], [piece, VOCABULARY]."""
        return F.linear(self.guess(h), self.encoder.words.weight, self.of_guess)

    def links(self, h: Tensor) -> Tensor:
        """How well column token is the antecedent of row token, [batch, token, token]."""
        h = h + self.linked(h)
        return self.link_from(h) @ self.link_to(h).transpose(-1, -2) / LINK_DIM**0.5


class Graph(nn.Module):
    """The network as it is exported: anchors are chosen inside, so that one pass suffices."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, cases: Tensor, threshold: Tensor) -> tuple[Tensor, ...]:
        """-> tokens, anchors int64 [anchor, 2], pairs [anchor, token, channel], links, depths
        [batch, token, depth * dim].
        """
        depths = self.network.encoder(ids, cases)
        h = depths[-1]
        tokens = self.network.tokens(h)
        trigger = tokens[..., HEADS["trigger"]].softmax(-1)[..., 1]
        cue = tokens[..., HEADS["cue"]].softmax(-1)[..., 1]
        # The first piece is always an anchor: quantized kernels divide by the number of rows.
        first = torch.arange(ids.shape[1], device=ids.device)[None] == 0
        anchors = (((trigger > threshold) | (cue > threshold) | first) & (ids > 0)).nonzero()
        pairs = self.network.pairs(h, anchors[:, 0], anchors[:, 1])
        inner = torch.cat([depths[n] for n in DEPTHS], dim=-1)
        return tokens, anchors, pairs, self.network.links(h), inner


def grown(old: Mapping[str, Tensor], new: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """An earlier network's weights in a later one's shape, which lends what the earlier lacks."""
    out = {name: weight.clone() for name, weight in new.items()}
    for name in old.keys() & new.keys():
        out[name][tuple(map(slice, old[name].shape))] = old[name]
    return out


def load_base(network: Network, folder: Path) -> None:
    """Put the published encoder weights in place (BERT names in a safetensors file)."""
    from safetensors.torch import load_file

    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    assert (config["hidden_size"], config["num_hidden_layers"]) == (DIM, LAYERS)
    state = load_file(str(folder / "model.safetensors"))
    encoder = network.encoder
    with torch.no_grad():
        encoder.words.weight.copy_(state["embeddings.word_embeddings.weight"])
        kinds = state["embeddings.token_type_embeddings.weight"][0]
        encoder.positions.weight.copy_(state["embeddings.position_embeddings.weight"] + kinds)
        _copy(encoder.norm, state, "embeddings.LayerNorm")
        for i, layer in enumerate(encoder.layers):
            at = f"encoder.layer.{i}"
            for part in ("weight", "bias"):
                names = (f"{at}.attention.self.{n}.{part}" for n in ("query", "key", "value"))
                getattr(layer.qkv, part).copy_(torch.cat([state[name] for name in names]))
            _copy(layer.out, state, f"{at}.attention.output.dense")
            _copy(layer.norm1, state, f"{at}.attention.output.LayerNorm")
            _copy(layer.up, state, f"{at}.intermediate.dense")
            _copy(layer.down, state, f"{at}.output.dense")
            _copy(layer.norm2, state, f"{at}.output.LayerNorm")


def _copy(module: nn.Module, state: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(state[f"{name}.weight"])
    module.bias.copy_(state[f"{name}.bias"])
