"""Self-attention as one operator of the exported graph, for which onnxruntime has its own kernel.

It never writes the table of all pieces by all pieces to memory; left in parts, attention takes a
third of the encoder's time.
"""

from typing import Any

from torch import Tensor, nn
from torch.autograd import Function
from torch.nn import functional as F  # noqa: N812  (the usual name)

from train.model import ATTENTION_HEADS, DIM, Encoder, Layer


class MultiHeadAttention(Function):
    """Attention among all of a window's pieces; nothing is masked, since nothing is padded."""

    @staticmethod
    def symbolic(g: Any, q: Any, k: Any, v: Any) -> Any:
        """The node that stands for it in the graph."""
        node = g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=ATTENTION_HEADS)
        return node.setType(q.type())

    @staticmethod
    def forward(_: Any, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
        """q, k, v: [batch, token, dim] -> [batch, token, dim]."""
        mixed = F.scaled_dot_product_attention(_parted(q), _parted(k), _parted(v))
        return mixed.transpose(1, 2).reshape(q.shape)


def _parted(x: Tensor) -> Tensor:
    """[batch, token, dim] -> [batch, head, token, dim of a head]."""
    return x.unflatten(-1, (ATTENTION_HEADS, -1)).transpose(1, 2)


class FusedLayer(nn.Module):
    """A trained layer with its attention in one operator."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.layer = layer

    def forward(self, x: Tensor, _: Tensor) -> Tensor:
        """As `Layer`, of windows that hold no padding."""
        layer = self.layer
        mixed = layer.out(MultiHeadAttention.apply(*layer.qkv(x).split(DIM, dim=-1)))
        x = layer.norm1(x + mixed)
        return layer.norm2(x + layer.down(F.gelu(layer.up(x))))


def fuse(encoder: Encoder) -> None:
    """Put a fused layer in the place of every layer."""
    encoder.layers = nn.ModuleList(FusedLayer(layer) for layer in encoder.layers)
