"""The shipped graph as a checkpoint; only where training's packages are installed."""

from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from train.export import export, shrink  # noqa: E402
from train.model import Network  # noqa: E402
from train.shipped import weights  # noqa: E402


@pytest.mark.filterwarnings("ignore")
def test_weights_come_back_but_for_rounding(tmp_path: Path) -> None:
    torch.manual_seed(1)
    network = Network(dropout=0.0).eval()
    with torch.no_grad():  # equal tables, as fresh norms are, would share one place in the graph
        for weight in network.parameters():
            weight += 0.01 * torch.randn_like(weight)
    wanted = {name: value.clone() for name, value in network.state_dict().items()}
    export(network, tmp_path / "full.onnx")
    shrink(tmp_path / "full.onnx", tmp_path / "reader.onnx")
    found = weights(tmp_path / "reader.onnx")
    lost = {name.partition(".")[0] for name in wanted.keys() - found.keys()}
    assert lost == {"guess", "of_guess", "hands"}
    for name, value in found.items():
        step = (wanted[name].max() - wanted[name].min()).item() / 127
        assert torch.allclose(value, wanted[name], atol=step + 1e-6), name


def test_another_graph_is_refused(tmp_path: Path) -> None:
    import onnx

    graph = onnx.helper.make_graph([], "other", [], [])
    onnx.save(onnx.helper.make_model(graph), str(tmp_path / "other.onnx"))
    with pytest.raises(ValueError, match=r"other\.onnx"):
        weights(tmp_path / "other.onnx")
