"""The exported graph says what the network says; only where training's packages are installed."""

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from train.attention import fuse  # noqa: E402
from train.export import export  # noqa: E402
from train.model import Graph, Network  # noqa: E402

LENGTH = 9


def _inputs() -> tuple[np.ndarray, np.ndarray]:
    drawn = np.random.default_rng(1)
    return drawn.integers(1, 900, (1, LENGTH)), drawn.integers(1, 6, (1, LENGTH))


def _network() -> Network:
    torch.manual_seed(1)
    return Network(dropout=0.0).eval()


def test_fused_layers_encode_as_the_trained_ones() -> None:
    network = _network()
    ids, cases = map(torch.from_numpy, _inputs())
    with torch.no_grad():
        before = network.encode(ids, cases)
        fuse(network.encoder)
        after = network.encode(ids, cases)
    assert torch.allclose(before, after, atol=1e-5)


@pytest.mark.filterwarnings("ignore")
def test_the_graph_gives_what_the_network_gives(tmp_path: Path) -> None:
    import onnxruntime as ort

    network, (ids, cases) = _network(), _inputs()
    with torch.no_grad():
        wanted = Graph(network)(*map(torch.from_numpy, (ids, cases)), torch.tensor(0.5))
    export(network, tmp_path / "graph.onnx")
    session = ort.InferenceSession(str(tmp_path / "graph.onnx"), None, ["CPUExecutionProvider"])
    found = session.run(None, {"ids": ids, "cases": cases, "threshold": np.array(0.5, np.float32)})
    for one, other in zip(wanted, found, strict=True):
        assert np.allclose(one.numpy(), other, atol=1e-4)
