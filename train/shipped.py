"""`python -m train.shipped`: the shipped int8 graph back to a checkpoint, to train on from it.

Checkpoints are too large to keep with the project; the graph is kept, and what rounding to eight
bits lost is soon learned again. What guesses hidden pieces is not in the graph and begins afresh.
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from hearsay.read.reader import WEIGHTS
from train.model import Network

_NOT_EXPORTED = ("guess.", "of_guess", "hands.")
"""What only training needs."""
_PRODUCT = re.compile(r"/(.+)/(?:Gemm_)?MatMul_quant")
"""The node of a matrix product tells its layer's path; the name of its weights is a number."""


def weights(path: Path) -> dict[str, torch.Tensor]:
    """float32 weights by the names of `train.model.Network`.

    path: a graph that `train.export` wrote. Raises ValueError where it is of another make.
    """
    graph = onnx.load(path).graph
    held = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    found = {**dict(_plain(held)), **dict(_tables(held)), **dict(_products(graph, held))}
    missing = {n for n in Network().state_dict() if not n.startswith(_NOT_EXPORTED)} - found.keys()
    if missing:
        raise ValueError(f"{path}: {len(missing)} weights of the network are not in it, such as "
                         f"{min(missing)}: expected a graph that train.export wrote")  # fmt: skip
    return {name: torch.tensor(value) for name, value in found.items()}


def _plain(held: dict[str, NDArray[np.float32]]) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """Biases and norms, which are not rounded."""
    for name, value in held.items():
        if name.startswith("network.") and name.endswith((".weight", ".bias")):
            yield name.removeprefix("network.").replace(".layer.", "."), value


def _tables(held: dict[str, NDArray[np.float32]]) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """Embeddings."""
    for name in held:
        table = name.removesuffix("_quantized")
        if name != table and re.fullmatch(r"network\.(encoder|pairs\.distance)\..*", table):
            yield table.removeprefix("network."), _real(held, table)


def _products(
    graph: onnx.GraphProto, held: dict[str, NDArray[np.float32]]
) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """Matrices of linear layers: the graph holds them turned."""
    for node in graph.node:
        if layer := _PRODUCT.fullmatch(node.name):
            matrix = _real(held, node.input[1].removesuffix("_quantized"))
            yield _named(layer[1]) + ".weight", np.ascontiguousarray(matrix.T)


def _named(path: str) -> str:
    """`encoder/layers.0/qkv` or `said/said.0` as the network's own path, with dots."""
    parts = path.split("/")
    return parts[-1] if parts[-1].startswith(f"{parts[0]}.") else ".".join(parts)


def _real(held: dict[str, NDArray[np.float32]], name: str) -> NDArray[np.float32]:
    """float32 [row, column] of whole numbers, their scale and zero point, one or one a column."""
    whole = held[f"{name}_quantized"].astype(np.float32)
    return (whole - held[f"{name}_zero_point"]) * held[f"{name}_scale"]


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m train.shipped", description=__doc__)
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="folder of the graph")
    parser.add_argument("--out", type=Path, default=Path("train/runs/shipped.pt"))
    a = parser.parse_args()
    if not (a.weights / "reader.onnx").exists():
        parser.error(f"no reader.onnx in {a.weights}: name the folder with --weights")
    a.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"network": weights(a.weights / "reader.onnx")}, a.out)
    print(f"{a.out}: go on with python -m train.fit --start {a.out}")


if __name__ == "__main__":
    main()
