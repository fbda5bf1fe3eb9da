"""`python -m train.export`: a trained network to one int8 ONNX graph beside its tokenizer.

Senses turn the layers of the network that they were learned with, so those that lie beside an
earlier graph are taken away: `python -m train.retellings` makes new ones.
"""

import argparse
import shutil
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic

from hearsay.read.reader import SENSES, WEIGHTS
from train.attention import fuse
from train.fit import base_folder
from train.hands import HANDS, hand_of
from train.model import Graph, Network, grown

NAMES = ("tokens", "anchors", "pairs", "links", "depths")


def load(paths: Sequence[Path]) -> Network:
    """A trained network, ready to read: final weights or last checkpoints, of several the mean.

    Runs that began from one another lie in one basin, where the mean reads as well as the better
    of them or better (model soups: Wortsman et al. 2022).
    """
    states = [torch.load(path, weights_only=True, map_location="cpu") for path in paths]
    weights = [state.get("average", state.get("network")) for state in states]
    network = Network(dropout=0.0)
    weights = [grown(w, network.state_dict()) for w in weights]
    network.load_state_dict(
        {name: torch.stack([w[name] for w in weights]).mean(0) for name in weights[-1]}
    )
    return network.eval()


def export(network: Network, path: Path) -> None:
    """Write the fp32 graph with free batch, length and number of anchors; it takes no padding."""
    fuse(network.encoder)
    ids = torch.randint(5, 900, (2, 12))
    torch.onnx.export(
        Graph(network),
        (ids, torch.ones_like(ids), torch.tensor(0.0)),
        str(path),
        input_names=["ids", "cases", "threshold"],
        output_names=list(NAMES),
        dynamic_axes={
            "ids": {0: "batch", 1: "piece"},
            "cases": {0: "batch", 1: "piece"},
            "tokens": {0: "batch", 1: "piece"},
            "anchors": {0: "anchor"},
            "pairs": {0: "anchor", 1: "piece"},
            "links": {0: "batch", 1: "piece", 2: "piece"},
            "depths": {0: "batch", 1: "piece"},
        },
        opset_version=17,
        custom_opsets={"com.microsoft": 1},
        dynamo=False,
    )


def shrink(path: Path, to: Path) -> None:
    """Weights of matrix products and embeddings to int8, by channel."""
    quantize_dynamic(
        str(path),
        str(to),
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul", "Gather"],
        extra_options={"DefaultTensorType": TensorProto.FLOAT},  # of what follows the attention
    )


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m train.export", description=__doc__)
    parser.add_argument("runs", type=Path, nargs="+", help="final.pt or last.pt of one run or more")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--hands", nargs="+", choices=HANDS, default=["unknown"],
                        help="read as these annotators do, in the mean (%(default)s)")  # fmt: skip
    a = parser.parse_args()
    full = a.runs[-1].with_name("fp32")
    for folder in (full, a.out):
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(base_folder() / "tokenizer.json", folder / "tokenizer.json")
    network = load(a.runs)
    network.take_hand([hand_of(name) for name in a.hands])
    export(network, full / "reader.onnx")
    shrink(full / "reader.onnx", a.out / "reader.onnx")
    if (a.out / SENSES).exists():
        (a.out / SENSES).unlink()
        print(
            f"{a.out / SENSES} was of another graph: make it anew with python -m train.retellings"
        )
    onnx.checker.check_model(str(a.out / "reader.onnx"))
    size = (a.out / "reader.onnx").stat().st_size / 1e6
    print(f"{a.out / 'reader.onnx'}: {size:.1f} MB")


if __name__ == "__main__":
    main()
